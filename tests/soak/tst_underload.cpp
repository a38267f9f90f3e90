#include "app/desktop/language.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "tests/soak/crowd.h"
#include "tests/soak/effort.h"
#include "tests/soak/faultyserver.h"
#include "tests/soak/journalreader.h"
#include "tests/support/descriptorlimit.h"
#include "tests/support/leaks.h"
#include "tests/support/service.h"
#include "tests/support/widgets.h"

#include <QElapsedTimer>
#include <QSpinBox>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace soquete;
using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

/** Those that see soon that a server has gone. */
const std::vector<Manner> kAttentive = { Manner::Regular, Manner::Batch, Manner::HalfClose,
                                         Manner::Drop,    Manner::Reset, Manner::Vanish };

ServerOptions options()
{
    return { .port = 0,
             .behaviour = Behaviour::Echo,
             .limits = { .connections = 2'000, .linger = 200ms, .stop = 1s } };
}

Crowd::Options crowdOf(int size, quint16 port)
{
    Crowd::Options crowd;
    crowd.port = port;
    crowd.size = size;
    crowd.manners = kAttentive;
    crowd.seed = soakSeed();
    crowd.serverStays = false;
    return crowd;
}

QStringList ownThreads()
{
    return threadNames(u"soquete-"_s) + threadNames(u"conn-"_s);
}

} // namespace

/** People's commands while a crowd is served: start, stop, close, another language. */
class TestUnderLoad final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void stopsAndStartsAHundredTimes();
    void stopsWhileOthersKeepComing();
    void serverWindow();
    void clientWindow();
    void clientConnectsAHundredTimes();

private:
    OwnSettings m_settings;
    std::unique_ptr<Language> m_language;
};

void TestUnderLoad::initTestCase()
{
    m_language = std::make_unique<Language>();
    m_language->use(u"en"_s);
    raiseDescriptorLimit(4'000);
}

void TestUnderLoad::cleanup()
{
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(ownThreads(), QStringList(), kPatienceMs);
}

/** Whatever a stop cuts off: what was read is in the journal once, and in order. */
void TestUnderLoad::stopsAndStartsAHundredTimes()
{
    const int rounds = effort(100);
    Server server(JournalReader::kEverything);
    Ledger ledger;
    JournalReader reader(&server.journal(), &ledger);
    ServerOptions again = options();
    server.listen(again);
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, kPatienceMs);
    again.port = server.endpoint().port;
    const qsizetype descriptors = descriptorCount();
    Crowd::Options crowdOptions = crowdOf(40, again.port);
    crowdOptions.mayCome = [&reader] { return !reader.isBehind(); };
    Crowd crowd(crowdOptions, &ledger);

    for (int round = 1; round <= rounds; ++round) {
        QTest::qWait(round % 10); // at once, or in the middle of much
        server.stop();
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Stopped, kPatienceMs);
        QCOMPARE(threadNames(u"soquete-conn"_s), QStringList());
        server.listen(again);
        QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, kPatienceMs);
        QCOMPARE(server.endpoint().port, again.port);
    }
    QTest::qWait(100);
    crowd.stop();
    QTRY_VERIFY_WITH_TIMEOUT(crowd.hasEnded(), kPatienceMs);
    const CrowdReport report = crowd.join();
    server.journal().flush();
    QTRY_VERIFY_WITH_TIMEOUT(reader.hasSeenAllEnd(), kPatienceMs);
    QVERIFY2(report.problems.isEmpty(), report.problems.join(u'\n').toUtf8());
    QCOMPARE(reader.skipped(), 0);
    const QStringList problems = ledger.problems();
    QVERIFY2(problems.isEmpty(), problems.join(u'\n').toUtf8());
    QVERIFY(report.replies > 0);
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), descriptors, kPatienceMs);
    std::printf("stopped and started %d times: %lld answers, %lld messages agree\n", rounds,
                static_cast<long long>(report.replies), static_cast<long long>(ledger.messages()));
    std::fflush(stdout);
}

/** More peers than there can be threads for, without a break: commands are taken all the same. */
void TestUnderLoad::stopsWhileOthersKeepComing()
{
    Ledger ledger;
    Server server;
    server.listen(options());
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, kPatienceMs);
    Crowd::Options many = crowdOf(effort(300), server.endpoint().port);
    many.manners = { Manner::Vanish };
    Crowd one(many, &ledger);
    Crowd other(many, &ledger);
    QTRY_VERIFY_WITH_TIMEOUT(server.journal().take().counters.ended > many.size, kPatienceMs);
    server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Stopped, kPatienceMs);
    const Counters counters = server.journal().take().counters;
    QCOMPARE(counters.ended, counters.connections);
}

void TestUnderLoad::serverWindow()
{
    const auto time = soakTime(3s);
    Ledger ledger;
    {
        ServerWindow window(options());
        window.show();
        window.start();
        QTRY_COMPARE_WITH_TIMEOUT(window.server().state(), Server::State::Listening, kPatienceMs);
        const quint16 port = window.server().endpoint().port;
        find<QSpinBox>(&window, "port"_L1)->setValue(port); // the same when it starts again
        Crowd crowd(crowdOf(30, port), &ledger);
        QElapsedTimer clock;
        clock.start();
        for (int round = 0; clock.elapsed() < time.count(); ++round) {
            m_language->use(round % 2 == 0 ? u"pt_BR"_s : u"en"_s);
            QTest::qWait(20);
            if (round % 4 != 3)
                continue;
            window.stop();
            QTRY_COMPARE_WITH_TIMEOUT(window.server().state(), Server::State::Stopped, kPatienceMs);
            window.start();
            QTRY_COMPARE_WITH_TIMEOUT(window.server().state(), Server::State::Listening,
                                      kPatienceMs);
        }
        m_language->use(u"en"_s);
        QVERIFY(crowd.present() > 0);
        window.close();
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), kPatienceMs);
        crowd.stop();
        QTRY_VERIFY_WITH_TIMEOUT(crowd.hasEnded(), kPatienceMs);
        const CrowdReport report = crowd.join();
        QVERIFY2(report.problems.isEmpty(), report.problems.join(u'\n').toUtf8());
        QVERIFY(report.replies > 0);
    }

    // Not even closed, but gone.
    auto window = std::make_unique<ServerWindow>(options());
    window->show();
    window->start();
    QTRY_COMPARE_WITH_TIMEOUT(window->server().state(), Server::State::Listening, kPatienceMs);
    Crowd crowd(crowdOf(30, window->server().endpoint().port), &ledger);
    QTRY_VERIFY_WITH_TIMEOUT(crowd.present() > 0, kPatienceMs);
    QTest::qWait(100);
    window.reset();
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(ownThreads(), QStringList(), kPatienceMs);
}

/** A server that sends without end, while its user changes the language, and closes. */
void TestUnderLoad::clientWindow()
{
    FaultyServer server([](RawPeer &peer, int) {
        const QByteArray many = QByteArray("Msg received").repeated(500);
        while (peer.send(many)) {
        }
    });
    for (int round = 0; round < 3; ++round) {
        const ClientOptions options{ .port = server.port() };
        auto window = std::make_unique<ClientWindow>(options);
        window->show();
        window->start();
        QTRY_COMPARE_WITH_TIMEOUT(window->client().state(), Client::State::Connected, kPatienceMs);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; clock.elapsed() < 400; ++i) {
            m_language->use(i % 2 == 0 ? u"pt_BR"_s : u"en"_s);
            QTest::qWait(10);
        }
        m_language->use(u"en"_s);
        if (round == 0) {
            window->close();
            QTRY_VERIFY_WITH_TIMEOUT(!window->isVisible(), kPatienceMs);
        } else if (round == 1) {
            window->leave();
            QTRY_VERIFY_WITH_TIMEOUT(window->client().isIdle(), kPatienceMs);
        }
    }
}

void TestUnderLoad::clientConnectsAHundredTimes()
{
    Service service;
    QVERIFY(service.listen(options()));
    Ledger ledger;
    Crowd crowd(crowdOf(20, service.port()), &ledger);
    {
        ClientWindow window({ .port = service.port() });
        window.show();
        const int rounds = effort(100);
        for (int round = 1; round <= rounds; ++round) {
            window.start();
            QTRY_COMPARE_WITH_TIMEOUT(window.client().state(), Client::State::Connected,
                                      kPatienceMs);
            QVERIFY(!window.client().send(u"Hello"_s));
            if (round % 3 == 0)
                window.client().cancel();
            else
                window.leave();
            QTRY_VERIFY_WITH_TIMEOUT(window.client().isIdle(), kPatienceMs);
        }
    }
    crowd.stop();
    QTRY_VERIFY_WITH_TIMEOUT(crowd.hasEnded(), kPatienceMs);
    QVERIFY(service.stop());
}

QTEST_MAIN(TestUnderLoad)
#include "tst_underload.moc"

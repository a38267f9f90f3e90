#include "client/engine/crowd/crowd.h"
#include "tests/support/journallog.h"
#include "tests/support/leaks.h"
#include "tests/support/rawpeer.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = JournalLog::kPatienceMs;
const QByteArray kReply("Msg received");

/** A server that answers each frame of each client after some time, one after the other or not. */
class SlowServer final
{
public:
    SlowServer(int clients, std::chrono::milliseconds work, bool inTurn)
        : m_listener(256)
    {
        m_accepting = std::thread([this, clients, work, inTurn] {
            for (int i = 0; i < clients; ++i) {
                auto peer = std::make_shared<RawPeer>(m_listener.accept());
                if (!peer->isOpen())
                    return;
                const auto serve = [this, peer, work] {
                    while (isServed(*peer, work))
                        ++m_answered;
                };
                if (inTurn)
                    serve();
                else
                    m_serving.emplace_back(serve);
            }
        });
    }

    ~SlowServer()
    {
        m_accepting.join();
        for (std::thread &thread : m_serving)
            thread.join();
    }

    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    [[nodiscard]] int answered() const { return m_answered; }

private:
    static bool isServed(RawPeer &peer, std::chrono::milliseconds work)
    {
        const qsizetype length = peer.read(64).trimmed().toLongLong();
        const QByteArray body = length > 0 ? peer.read(length) : QByteArray();
        if (body.isEmpty())
            return false;
        if (body != "!DISCONNECT")
            std::this_thread::sleep_for(work);
        return peer.send(kReply) && body != "!DISCONNECT";
    }

    RawListener m_listener;
    std::thread m_accepting;
    std::vector<std::thread> m_serving;
    std::atomic<int> m_answered = 0;
};

CrowdOptions toPort(quint16 port, int clients, int messages = 1)
{
    return { .client = { .port = port }, .clients = clients, .messages = messages };
}

/** What @p crowd sees with @p options, once all is over. */
CrowdRun runOf(Crowd &crowd, const CrowdOptions &options)
{
    CrowdRun last;
    QObject context;
    QObject::connect(&crowd, &Crowd::progressed, &context,
                     [&last](const CrowdRun &run) { last = run; });
    crowd.start(options);
    (void)QTest::qWaitFor([&] { return !crowd.isRunning(); }, kPatienceMs);
    return last;
}

} // namespace

class TestCrowd final : public QObject
{
    Q_OBJECT

private slots:
    void comesAndGoes();
    void waitsLongerInTurn();
    void sendsSeveralMessages();
    void keepsItsIntervals();
    void comesWithTwoHundred();
    void saysThatNobodyListens();
    void breaksOff();
    void endsWhileUnderWay();
    void comesAgain();
    void cutsWhatIsTooMuch();
    void needsNoAnswers();
    void followsFramedAnswers();
    void tellsShares();
};

void TestCrowd::comesAndGoes()
{
    SlowServer server(3, 1ms, false);
    Crowd crowd;
    const CrowdRun run = runOf(crowd, toPort(server.port(), 3));
    QVERIFY(run.isOver);
    QVERIFY(!run.wasStopped);
    QCOMPARE(run.members.size(), 3U);
    QCOMPARE(run.served(), 3);
    QCOMPARE(run.failed(), 0);
    for (const CrowdMember &member : run.members) {
        QCOMPARE(member.replies, 1);
        QVERIFY(member.connectedNs >= 0);
        QVERIFY(member.firstSentNs >= member.connectedNs);
        QVERIFY(member.firstReplyNs - member.firstSentNs >= 1'000'000);
        QCOMPARE(member.lastReplyNs, member.firstReplyNs);
        QVERIFY(member.endedNs >= member.lastReplyNs);
        QVERIFY(member.endedNs <= run.elapsedNs);
    }
    QCOMPARE(run.members.at(std::size_t(run.slowest())).endedNs, run.elapsedNs);
    QVERIFY(run.cores >= 1);
}

void TestCrowd::waitsLongerInTurn()
{
    constexpr auto kWork = 200ms;
    constexpr int kClients = 5;
    Crowd crowd;
    SlowServer threads(kClients, kWork, false);
    const CrowdRun together = runOf(crowd, toPort(threads.port(), kClients));
    SlowServer turns(kClients, kWork, true);
    const CrowdRun inTurn = runOf(crowd, toPort(turns.port(), kClients));
    QCOMPARE(together.served(), kClients);
    QCOMPARE(inTurn.served(), kClients);
    QVERIFY2(inTurn.elapsedNs > 2 * together.elapsedNs,
             qPrintable(u"%1, %2"_s.arg(inTurn.elapsedNs).arg(together.elapsedNs)));
    QVERIFY(inTurn.elapsedNs >= std::chrono::nanoseconds(kClients * kWork).count());
    QVERIFY(inTurn.shortestWaitNs() >= std::chrono::nanoseconds(kWork).count());
    QVERIFY(inTurn.shortestWaitNs() < std::chrono::nanoseconds(2 * kWork).count());
}

void TestCrowd::sendsSeveralMessages()
{
    SlowServer server(4, 1ms, false);
    Crowd crowd;
    const CrowdRun run = runOf(crowd, toPort(server.port(), 4, 25));
    QCOMPARE(run.served(), 4);
    QCOMPARE(server.answered(), 100);
    for (const CrowdMember &member : run.members) {
        QCOMPARE(member.replies, 25);
        QVERIFY(member.lastReplyNs > member.firstReplyNs);
        QVERIFY(member.longestRoundTripNs >= 1'000'000);
    }
}

void TestCrowd::keepsItsIntervals()
{
    SlowServer server(2, 1ms, false);
    Crowd crowd;
    CrowdOptions options = toPort(server.port(), 2, 4);
    options.interval = 50ms;
    const CrowdRun run = runOf(crowd, options);
    QCOMPARE(run.served(), 2);
    for (const CrowdMember &member : run.members)
        QVERIFY(member.lastReplyNs - member.firstReplyNs >= 3 * 49'000'000LL);
}

void TestCrowd::comesWithTwoHundred()
{
    SlowServer server(CrowdOptions::kMostClients, 1ms, false);
    Crowd crowd;
    const CrowdRun run = runOf(crowd, toPort(server.port(), CrowdOptions::kMostClients, 3));
    QCOMPARE(run.served(), CrowdOptions::kMostClients);
    QCOMPARE(server.answered(), 3 * CrowdOptions::kMostClients);
    if (kCanSeeLeaks)
        QCOMPARE(threadNames(u"soquete-crowd"_s).size(), 1);
}

void TestCrowd::saysThatNobodyListens()
{
    RawListener deaf(RawListener::kDeaf);
    Crowd crowd;
    const CrowdRun run = runOf(crowd, toPort(deaf.port(), 10));
    QVERIFY(run.isOver);
    QCOMPARE(run.served(), 0);
    QCOMPARE(run.failed(), 10);
    QCOMPARE(run.members.front().failure, Reason::ConnectionRefused);
    QCOMPARE(run.members.front().connectedNs, -1);
    QCOMPARE(run.shortestWaitNs(), 0);
}

void TestCrowd::breaksOff()
{
    RawListener mute; // never accepts, so that nobody is answered
    Crowd crowd;
    QSignalSpy progress(&crowd, &Crowd::progressed);
    crowd.start(toPort(mute.port(), 20));
    QTRY_VERIFY_WITH_TIMEOUT(progress.size() > 2, kPatienceMs);
    crowd.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!crowd.isRunning(), kPatienceMs);
    const CrowdRun run = progress.last().first().value<CrowdRun>();
    QVERIFY(run.isOver);
    QVERIFY(run.wasStopped);
    QCOMPARE(run.failed(), 20);
    QCOMPARE(run.members.front().failure, Reason::Cancelled);
    crowd.stop(); // nothing to do
}

void TestCrowd::endsWhileUnderWay()
{
    const qsizetype descriptors = descriptorCount();
    {
        RawListener mute;
        Crowd crowd;
        QSignalSpy progress(&crowd, &Crowd::progressed);
        crowd.start(toPort(mute.port(), 50));
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), kPatienceMs);
    }
    if (kCanSeeLeaks) {
        QTRY_COMPARE(threadNames(u"soquete-crowd"_s).size(), 0);
        QCOMPARE(descriptorCount(), descriptors);
    }
}

void TestCrowd::comesAgain()
{
    Crowd crowd;
    for (int i = 1; i <= 3; ++i) {
        SlowServer server(i, 1ms, true);
        const CrowdRun run = runOf(crowd, toPort(server.port(), i));
        QCOMPARE(int(run.members.size()), i);
        QCOMPARE(run.served(), i);
    }
}

void TestCrowd::cutsWhatIsTooMuch()
{
    RawListener deaf(RawListener::kDeaf);
    Crowd crowd;
    CrowdOptions options = toPort(deaf.port(), 100'000, -5);
    options.interval = -1ms;
    const CrowdRun run = runOf(crowd, options);
    QCOMPARE(int(run.members.size()), CrowdOptions::kMostClients);
    QCOMPARE(run.messages, 1);
    QCOMPARE(runOf(crowd, toPort(deaf.port(), 0)).members.size(), 1U);
}

void TestCrowd::needsNoAnswers()
{
    SlowServer server(3, 1ms, false); // it answers, but that is not expected
    Crowd crowd;
    CrowdOptions options = toPort(server.port(), 3, 2);
    options.client.dialect.replyMode = ReplyMode::None;
    const CrowdRun run = runOf(crowd, options);
    QCOMPARE(run.served(), 3);
    QCOMPARE(run.members.front().replies, 0);
}

void TestCrowd::followsFramedAnswers()
{
    RawListener listener;
    std::thread server([&listener] {
        RawPeer peer = listener.accept();
        for (const qsizetype size : { 64 + 12, 64 + 11 }) {
            (void)peer.read(size);
            (void)peer.sendInPieces(framed("a long answer"), 7);
        }
        (void)peer.waitForEnd();
    });
    Crowd crowd;
    CrowdOptions options = toPort(listener.port(), 1);
    options.client.dialect.replyMode = ReplyMode::Framed;
    const CrowdRun run = runOf(crowd, options);
    server.join();
    QCOMPARE(run.served(), 1);
    QCOMPARE(run.members.front().replies, 1);
}

void TestCrowd::tellsShares()
{
    CrowdRun run;
    QCOMPARE(run.slowest(), -1);
    QCOMPARE(run.coresAtWork(), 0.0);
    run.elapsedNs = 2'000'000'000;
    run.serverCpuNs = 3'000'000'000;
    QCOMPARE(run.coresAtWork(), 1.5);
}

QTEST_GUILESS_MAIN(TestCrowd)
#include "tst_crowd.moc"

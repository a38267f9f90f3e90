#include "app/application.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/lessons/guide/lessonguide.h"
#include "app/lessons/guide/lessonsteps.h"
#include "app/lessons/guide/lessonwatch.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/crowd/crowdwindow.h"
#include "server/window/serverwindow.h"
#include "shared/transport/unixsocket.h"
#include "shared/views/inspector.h"
#include "tests/support/rawpeer.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTcpServer>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 70'000; // as long as the guide takes for a step at the most

ServerOptions onAnyPort()
{
    ServerOptions options;
    options.port = 0;
    return options;
}

} // namespace

/** Each step of the lessons: its check, done by hand in the windows, and shown by the guide. */
class TestLessonSteps final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEachStep_data();
    void showsEachStep();
    void ticksWhatIsDoneByHand_data();
    void ticksWhatIsDoneByHand();
    void knowsNoOtherStep();
    void countsOnlyWhatHappensNow();
    void takesWhatStillHolds();
    void usesWhatIsOpen();
    void leavesWorkOfAPersonAlone();
    void takesAnotherPort();
    void replacesAStaleFile();
    void survivesAClosedWindow();
    void givesUpWhatIsUnderWay();
    void watchesWindowsThatComeAndGo();

private:
    void openServer(const ServerOptions &options = onAnyPort());
    void openClient();
    void perform(const QString &id);
    void connectPeer(const QByteArray &firstBytes);
    void connectClient();
    void sendByHand(const QString &text);
    void chooseRow(int row);
    void chooseTab(Inspector::Tab tab);
    [[nodiscard]] quint16 port() const { return m_server->server().endpoint().port; }

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<LessonWatch> m_watch;
    std::unique_ptr<QWidget> m_lesson;
    LessonGuide *m_guide = nullptr;
    ServerWindow *m_server = nullptr;
    ClientWindow *m_client = nullptr;
    std::vector<RawPeer> m_peers;
};

void TestLessonSteps::initTestCase()
{
    m_settings.clear();
    m_language.use(u"en"_s);
    m_appearance = std::make_unique<Appearance>();
    m_application = std::make_unique<Application>(&m_language, m_appearance.get());
}

void TestLessonSteps::init()
{
    m_watch = std::make_unique<LessonWatch>(&m_application->windows());
    m_lesson = std::make_unique<QWidget>();
    m_guide = new LessonGuide(m_watch.get(), m_lesson.get());
}

void TestLessonSteps::cleanup()
{
    m_peers.clear();
    m_guide->cancel();
    m_lesson.reset();
    m_watch.reset();
    m_application->windows().closeAll();
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::topLevelWidgets().isEmpty(), kPatienceMs);
    m_server = nullptr;
    m_client = nullptr;
}

/** Has the guide show the step @p id, and waits for the end. */
void TestLessonSteps::perform(const QString &id)
{
    m_guide->perform(id);
    QTRY_VERIFY_WITH_TIMEOUT(!m_guide->isBusy(), kPatienceMs);
}

void TestLessonSteps::openServer(const ServerOptions &options)
{
    m_server = m_application->windows().openServer(options);
    click(m_server, "start"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->server().state(), Server::State::Listening, kPatienceMs);
}

void TestLessonSteps::openClient()
{
    m_client = m_application->windows().openClient({});
    if (m_server)
        type(find<QSpinBox>(m_client, "port"_L1), QString::number(port()));
}

void TestLessonSteps::connectClient()
{
    if (!m_server)
        openServer();
    openClient();
    click(m_client, "connect"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->client().state(), Client::State::Connected, kPatienceMs);
}

/** Connects a peer, which sends @p firstBytes. */
void TestLessonSteps::connectPeer(const QByteArray &firstBytes)
{
    m_peers.push_back(RawPeer::connectTo(port()));
    QVERIFY(m_peers.back().send(firstBytes));
}

void TestLessonSteps::sendByHand(const QString &text)
{
    auto *const editor = find<QLineEdit>(m_client, "messageText"_L1);
    type(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

/** Clicks on the row of the server's table, once it is there. */
void TestLessonSteps::chooseRow(int row)
{
    auto *const table = find<QTableView>(m_server, "connections"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > row, kPatienceMs);
    const QModelIndex index = table->model()->index(row, 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

void TestLessonSteps::chooseTab(Inspector::Tab tab)
{
    QTabBar *const bar = m_server->inspector().tabBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(int(tab)).center());
}

void TestLessonSteps::showsEachStep_data()
{
    QTest::addColumn<QString>("id");
    for (const GuidedStep &step : guidedSteps())
        QTest::newRow(step.id) << QString::fromLatin1(step.id);
}

void TestLessonSteps::showsEachStep()
{
    QFETCH(QString, id);
    if (isStepImpossible(id)) {
        QVERIFY(isStepDone(id, *m_watch));
        QSKIP("This system has no Unix-domain sockets.");
    }
    QVERIFY(!isStepDone(id, *m_watch));
    QSignalSpy failures(m_guide, &LessonGuide::failed);
    m_guide->perform(id);
    QVERIFY(m_guide->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!m_guide->isBusy(), kPatienceMs);
    QCOMPARE(failures.size(), 0);
    QVERIFY(isStepDone(id, *m_watch));
    // And once more, with what is open now.
    m_watch->begin();
    perform(id);
    QCOMPARE(failures.size(), 0);
    QVERIFY(isStepDone(id, *m_watch));
}

void TestLessonSteps::ticksWhatIsDoneByHand_data()
{
    using Act = std::function<void()>;
    QTest::addColumn<QString>("id");
    QTest::addColumn<Act>("prepare");
    QTest::addColumn<Act>("act");
    const auto row = [](const char *id, const Act &prepare, const Act &act) {
        QTest::newRow(id) << QString::fromLatin1(id) << prepare << act;
    };
    const auto server = [this] { openServer(); };
    const auto both = [this] { connectClient(); };
    row(
            "server-listening", [] {}, server);
    row("client-connected", server, both);
    row("message-acknowledged", both, [this] { sendByHand(u"Hello"_s); });
    row("script-played", both, [this] { click(m_client, "sendAll"_L1); });
    row("goodbye-said", both, [this] { click(m_client, "leave"_L1); });
    row("connection-chosen", both, [this] { chooseRow(1); });
    row(
            "three-clients",
            [this] {
                connectClient();
                connectClient();
            },
            both);
    row("listening-row-chosen", both, [this] { chooseRow(0); });
    row("ephemeral-port-seen", both, [this] { chooseRow(1); });
    row(
            "bytes-shown",
            [this] {
                connectClient();
                chooseTab(Inspector::Tab::Bytes);
            },
            [this] { sendByHand(u"Hello"_s); });
    row(
            "nobody-home", [this] { openClient(); },
            [this] {
                QTcpServer free;
                QVERIFY(free.listen(QHostAddress::LocalHost));
                const quint16 port = free.serverPort();
                free.close();
                type(find<QSpinBox>(m_client, "port"_L1), QString::number(port));
                click(m_client, "connect"_L1);
            });
    row("accent-sent", both, [this] {
        sendByHand(u"Ola"_s); // this is not it
        sendByHand(u"Olá"_s);
    });
    row("many-in-one-read", server, [this] { connectPeer(framed("one") + framed("two")); });
    row("threads-shown", both, [this] {
        connectClient();
        chooseTab(Inspector::Tab::Threads);
    });
    row(
            "header-apart",
            [this] {
                connectClient();
                Faults apart;
                apart.writesTwice = true;
                apart.mayDelay = true;
                ClientOptions options = m_client->client().options();
                options.faults = apart;
                m_client->setOptions(options);
            },
            [this] {
                // Both parts of the first may come in one read, where the server is slow to wake.
                for (int i = 0; i < 50 && !isStepDone(u"header-apart"_s, *m_watch); ++i) {
                    const qint64 answers = m_client->counters().repliesIn;
                    sendByHand(u"Hello"_s);
                    QTRY_VERIFY_WITH_TIMEOUT(m_client->counters().repliesIn > answers, kPatienceMs);
                }
            });
    const auto crowd = [this](const char *id, ServeMode mode, Work::Kind work) {
        QTest::newRow(id) << QString::fromLatin1(id) << Act([this, mode, work] {
            using namespace std::chrono_literals;
            ServerOptions options = onAnyPort();
            options.experiment.mode = mode;
            options.experiment.work = { work, 100ms };
            openServer(options);
            openClient();
        }) << Act([this] {
            click(m_client, "crowd"_L1);
            click(find<CrowdWindow>(m_client, "crowdWindow"_L1), "crowdRun"_L1);
        });
    };
    crowd("one-at-a-time", ServeMode::OneAtATime, Work::Kind::Wait);
    crowd("a-thread-each", ServeMode::Threads, Work::Kind::Wait);
    crowd("computing", ServeMode::Threads, Work::Kind::Compute);
    const auto datagrams = [this](const char *id, int loss, bool reorders) {
        QTest::newRow(id) << QString::fromLatin1(id) << Act([this, loss, reorders] {
            m_application->windows().openUdp()->setConditions({ loss, reorders, false });
        }) << Act([this, name = QString::fromLatin1(id)] {
            UdpWindow *const window = m_application->windows().udpWindows().first();
            for (int i = 0; i < 30 && !isStepDone(name, *m_watch); ++i) {
                click(window, "udpRun"_L1); // what is to happen may not happen at once
                QTRY_VERIFY_WITH_TIMEOUT(!window->isRunning(), kPatienceMs);
            }
        });
    };
    datagrams("datagrams-sent", 0, false);
    datagrams("datagrams-lost", 40, false);
    datagrams("datagrams-reordered", 0, true);
    row("left-without-word", server, [this] {
        connectPeer(framed("one"));
        m_peers.back().finishSending();
    });
    row("broken-off", server, [this] {
        connectPeer(framed("one"));
        QVERIFY(m_peers.back().waitForInput());
        m_peers.back().reset();
    });
    row("address-in-use", server, [this] {
        ServerOptions options;
        options.port = port();
        click(m_application->windows().openServer(options), "start"_L1);
    });
    row("mid-message-silence", server, [this] {
        connectPeer(framed("one").chopped(1));
        m_peers.back().finishSending();
    });
    row("characters-for-bytes", server, [this] {
        const QByteArray body = u"coração"_s.toUtf8();
        connectPeer(QByteArray("7").leftJustified(64, ' ') + body);
        m_peers.back().finishSending();
    });
    row(
            "no-answer",
            [this] {
                ServerOptions options = onAnyPort();
                options.behaviour = Behaviour::Silent;
                openServer(options);
                connectClient();
            },
            [this] { sendByHand(u"Hello"_s); });
}

void TestLessonSteps::ticksWhatIsDoneByHand()
{
    QFETCH(QString, id);
    QFETCH(std::function<void()>, prepare);
    QFETCH(std::function<void()>, act);
    prepare();
    m_watch->begin();
    QVERIFY(!isStepDone(id, *m_watch));
    act();
    QTRY_VERIFY_WITH_TIMEOUT(isStepDone(id, *m_watch), kPatienceMs);
}

void TestLessonSteps::knowsNoOtherStep()
{
    QVERIFY(!isStepDone(u"something-else"_s, *m_watch));
    m_guide->perform(u"something-else"_s);
    QVERIFY(!m_guide->isBusy());
}

void TestLessonSteps::countsOnlyWhatHappensNow()
{
    connectClient();
    sendByHand(u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isStepDone(u"message-acknowledged"_s, *m_watch), kPatienceMs);
    m_watch->begin();
    QVERIFY(!isStepDone(u"message-acknowledged"_s, *m_watch));
    sendByHand(u"Hello"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isStepDone(u"message-acknowledged"_s, *m_watch), kPatienceMs);
}

void TestLessonSteps::takesWhatStillHolds()
{
    connectClient();
    m_watch->begin();
    QVERIFY(isStepDone(u"server-listening"_s, *m_watch));
    QVERIFY(isStepDone(u"client-connected"_s, *m_watch));
    click(m_server, "stop"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(!isStepDone(u"server-listening"_s, *m_watch), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!isStepDone(u"client-connected"_s, *m_watch), kPatienceMs);
}

void TestLessonSteps::usesWhatIsOpen()
{
    connectClient();
    perform(u"goodbye-said"_s);
    QCOMPARE(m_application->windows().servers(), QList<ServerWindow *>{ m_server });
    QCOMPARE(m_application->windows().clients(), QList<ClientWindow *>{ m_client });
    perform(u"client-connected"_s);
    QCOMPARE(m_client->client().state(), Client::State::Connected);
}

void TestLessonSteps::leavesWorkOfAPersonAlone()
{
    connectClient();
    perform(u"no-answer"_s); // needs a server of another kind
    QCOMPARE(m_server->server().state(), Server::State::Listening);
    QCOMPARE(m_server->options().behaviour, Behaviour::Acknowledge);
    QCOMPARE(m_client->client().state(), Client::State::Connected);
    QCOMPARE(m_application->windows().servers().size(), 2);
    // What was opened for that is used again.
    perform(u"unix-acknowledged"_s);
    QCOMPARE(m_application->windows().servers().size(), 2);
    QCOMPARE(m_application->windows().clients().size(), 2);
}

void TestLessonSteps::takesAnotherPort()
{
    QTcpServer other;
    (void)other.listen(QHostAddress::LocalHost, ServerOptions().port); // or somebody else has it
    perform(u"message-acknowledged"_s);
    QVERIFY(isStepDone(u"message-acknowledged"_s, *m_watch));
    QVERIFY(m_application->windows().servers().first()->server().endpoint().port
            != ServerOptions().port);
}

void TestLessonSteps::replacesAStaleFile()
{
    if (!hasUnixSockets())
        QSKIP("This system has no Unix-domain sockets.");
    // The server that is shown ends; what it leaves behind is not in the way of the next.
    for (int i = 0; i < 2; ++i) {
        perform(u"unix-acknowledged"_s);
        QVERIFY(isStepDone(u"unix-acknowledged"_s, *m_watch));
        m_application->windows().servers().first()->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_application->windows().servers().first()->server().state(),
                                  Server::State::Stopped, kPatienceMs);
        m_watch->begin();
    }
}

void TestLessonSteps::survivesAClosedWindow()
{
    QSignalSpy failures(m_guide, &LessonGuide::failed);
    m_guide->perform(u"no-answer"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->windows().clients().size(), 1, kPatienceMs);
    m_application->windows().clients().first()->close();
    m_application->windows().servers().first()->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_guide->isBusy(), kPatienceMs);
    QVERIFY(failures.size() <= 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->windows().servers().isEmpty(), kPatienceMs);
    m_watch->begin();
    perform(u"message-acknowledged"_s);
    QVERIFY(isStepDone(u"message-acknowledged"_s, *m_watch));
}

void TestLessonSteps::givesUpWhatIsUnderWay()
{
    m_guide->perform(u"no-answer"_s);
    QVERIFY(m_guide->isBusy());
    m_guide->cancel();
    QVERIFY(!m_guide->isBusy());
    perform(u"client-connected"_s);
    QVERIFY(isStepDone(u"client-connected"_s, *m_watch));
}

void TestLessonSteps::watchesWindowsThatComeAndGo()
{
    for (int i = 0; i < 3; ++i) {
        connectClient();
        QTRY_VERIFY(isStepDone(u"client-connected"_s, *m_watch));
        m_client->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->windows().clients().isEmpty(), kPatienceMs);
        QTRY_VERIFY(!isStepDone(u"client-connected"_s, *m_watch));
        m_server->close();
        QTRY_VERIFY_WITH_TIMEOUT(m_application->windows().servers().isEmpty(), kPatienceMs);
        m_server = nullptr;
    }
    QCOMPARE(m_watch->evidence().goodbye, true);
}

QTEST_MAIN(TestLessonSteps)
#include "tst_lessonsteps.moc"

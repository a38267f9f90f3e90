#include "app/desktop/language.h"
#include "client/window/clientwindow.h"
#include "client/window/crowd/crowdchart.h"
#include "client/window/crowd/crowdwindow.h"
#include "client/window/crowd/crowdwords.h"
#include "client/window/faultspanel.h"
#include "server/window/experimentpanel.h"
#include "server/window/serverwindow.h"
#include "shared/views/experimentsbutton.h"
#include "tests/support/rawpeer.h"
#include "tests/support/widgets.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = RawPeer::kPatience.count();

/** A run of @p count clients that were served in turn, or all at once; each takes a second. */
CrowdRun aRun(int count, bool inTurn)
{
    constexpr qint64 kSecond = 1'000'000'000;
    CrowdRun run{ .isOver = true, .cores = 2 };
    for (int i = 1; i <= count; ++i) {
        CrowdMember member;
        member.connectedNs = member.firstSentNs = 1000;
        member.firstReplyNs = member.lastReplyNs = (inTurn ? i : 1) * kSecond;
        member.endedNs = member.firstReplyNs + 1000;
        member.replies = 1;
        run.members.push_back(member);
        run.elapsedNs = member.endedNs;
    }
    return run;
}

} // namespace

/** The controls of experiments, in the windows and on their own. */
class TestExperiments final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_settings.clear(); }
    void init();
    void cleanup();
    void usesTheAgreedNames();
    void asksAServerForFaults();
    void keepsTheModeWhileItListens();
    void showsThatAConnectionWaits();
    void marksWhatWasProvoked();
    void saysThatItRefusesOnPurpose();
    void asksAClientForFaults();
    void measuresARoundTrip();
    void remembersWhatTheCommandLineSaid();
    void leavesThemOutOfTheTutorial();
    void sendsACrowd();
    void keepsARunForComparison();
    void stopsACrowd();
    void explainsFigures();
    void paintsTheChart_data();
    void paintsTheChart();
    void claimsEachKeyOnce_data() { addLanguages(); }
    void claimsEachKeyOnce();
    void teachesEverywhere();
    void fitsASmallScreen_data() { addLanguages(); }
    void fitsASmallScreen();

private:
    [[nodiscard]] quint16 listen();
    void connectClient(quint16 port);
    [[nodiscard]] bool logShows(QWidget *window, const QString &text) const;
    [[nodiscard]] CrowdWindow *openCrowd();
    [[nodiscard]] QWidgetList openDialogs();

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<ServerWindow> m_server;
    std::unique_ptr<ClientWindow> m_client;
};

void TestExperiments::init()
{
    const ServerOptions options{ .port = 0 };
    m_server = std::make_unique<ServerWindow>(options);
    m_client = std::make_unique<ClientWindow>(ClientOptions());
    m_server->show();
    m_client->show();
}

void TestExperiments::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_language.use(u"en"_s);
}

quint16 TestExperiments::listen()
{
    m_server->start();
    (void)QTest::qWaitFor([this] { return m_server->server().state() == Server::State::Listening; },
                          kPatienceMs);
    return m_server->server().endpoint().port;
}

void TestExperiments::connectClient(quint16 port)
{
    m_client->setPort(port);
    m_client->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->client().state(), Client::State::Connected, kPatienceMs);
}

bool TestExperiments::logShows(QWidget *window, const QString &text) const
{
    for (const QTableView *const table : window->findChildren<QTableView *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (table->model()->index(row, column).data().toString().contains(text))
                    return true;
            }
        }
    }
    return false;
}

CrowdWindow *TestExperiments::openCrowd()
{
    click(m_client.get(), "crowd"_L1);
    return find<CrowdWindow>(m_client.get(), "crowdWindow"_L1);
}

/** The windows and dialogs of the experiments, all open. */
QWidgetList TestExperiments::openDialogs()
{
    QWidgetList dialogs{ openCrowd() };
    for (QWidget *const window : QWidgetList{ m_server.get(), m_client.get() }) {
        click(window, "experiments"_L1);
        dialogs << find<QWidget>(window, "experimentsDialog"_L1);
    }
    return dialogs;
}

/** Lessons name these controls. */
void TestExperiments::usesTheAgreedNames()
{
    const auto plain = [](const QString &text) { return QString(text).remove(u'&'); };
    const auto text = [&plain](const QWidget *window, QLatin1StringView name) {
        return plain(find<QAbstractButton>(window, name)->text());
    };
    const QWidget *const server = m_server.get();
    QCOMPARE(text(server, "experiments"_L1), u"Experiments…"_s);
    const auto *const mode = find<QComboBox>(server, "serveMode"_L1);
    QCOMPARE(mode->itemText(0), u"A thread for each"_s);
    QCOMPARE(mode->itemText(1), u"One at a time"_s);
    const auto *const work = find<QComboBox>(server, "work"_L1);
    QCOMPARE(work->itemText(0), u"None"_s);
    QCOMPARE(work->itemText(1), u"Wait"_s);
    QCOMPARE(work->itemText(2), u"Compute"_s);
    QStringList labels;
    for (const QLabel *const label : server->findChildren<QLabel *>())
        labels << plain(label->text());
    QVERIFY(labels.contains(u"Connections are served"_s));
    QVERIFY(labels.contains(u"Work per message"_s));
    QCOMPARE(text(server, "faultDelay"_L1), u"Delay each reply"_s);
    QCOMPARE(text(server, "faultDrop"_L1), u"Send no replies"_s);
    QCOMPARE(text(server, "faultBytewise"_L1), u"Send replies byte by byte"_s);
    QCOMPARE(text(server, "faultTwice"_L1), u"Reply twice"_s);
    QCOMPARE(text(server, "faultClose"_L1), u"Close abruptly"_s);
    QCOMPARE(text(server, "faultRefuse"_L1), u"Refuse connections"_s);
    QCOMPARE(text(server, "faultQuickAck"_L1), u"Send TCP's ACK at once"_s);
    const QWidget *const client = m_client.get();
    QCOMPARE(text(client, "experiments"_L1), u"Experiments…"_s);
    QCOMPARE(text(client, "crowd"_L1), u"Crowd…"_s);
    QCOMPARE(text(client, "faultTwoWrites"_L1), u"Send header and body apart"_s);
    QCOMPARE(text(client, "noDelay"_L1), u"Without delay (TCP_NODELAY)"_s);
    QCOMPARE(text(client, "faultCharacters"_L1), u"Length in characters"_s);
    QCOMPARE(text(client, "faultHeader"_L1), u"Header of another size"_s);
    QCOMPARE(text(client, "faultSilence"_L1), u"Silence in mid-message"_s);
    const CrowdWindow *const crowd = openCrowd();
    QVERIFY(text(crowd, "crowdRun"_L1).endsWith(u"Run"_s));
    QVERIFY(text(crowd, "crowdStop"_L1).endsWith(u"Stop"_s));
    QCOMPARE(text(crowd, "crowdKeep"_L1), u"Keep for comparison"_s);
}

void TestExperiments::asksAServerForFaults()
{
    auto *const button = find<QAbstractButton>(m_server.get(), "experiments"_L1);
    const quint16 port = listen();
    RawPeer peer = RawPeer::connectTo(port);
    QVERIFY(peer.send(framed("Hello"))); // its thread is there when the command comes
    QCOMPARE(peer.read(12), QByteArray("Msg received"));
    click(button);
    QVERIFY(find<QDialog>(m_server.get(), "experimentsDialog"_L1)->isVisible());
    find<QCheckBox>(m_server.get(), "faultTwice"_L1)->click();
    find<QCheckBox>(m_server.get(), "faultDelay"_L1)->click();
    find<QSpinBox>(m_server.get(), "delayTime"_L1)->setValue(1);
    QVERIFY2(button->text().contains(u"2 on"_s), qPrintable(button->text()));
    RawPeer later = RawPeer::connectTo(port); // accepted after the command was taken
    QCOMPARE(later.ask(framed("Hello"), 24), QByteArray("Msg receivedMsg received"));
    QCOMPARE(peer.ask(framed("Hello"), 24).size(), 24);
    find<QCheckBox>(m_server.get(), "faultTwice"_L1)->click();
    find<QCheckBox>(m_server.get(), "faultDelay"_L1)->click();
    QCOMPARE(button->text(), u"Experiments…"_s);
}

void TestExperiments::keepsTheModeWhileItListens()
{
    auto *const mode = find<QComboBox>(m_server.get(), "serveMode"_L1);
    QVERIFY(mode->isEnabled());
    mode->setCurrentIndex(1);
    QVERIFY(listen() != 0);
    QVERIFY(!mode->isEnabled());
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(mode->isEnabled(), kPatienceMs);
}

void TestExperiments::showsThatAConnectionWaits()
{
    find<QComboBox>(m_server.get(), "serveMode"_L1)->setCurrentIndex(1);
    const quint16 port = listen();
    RawPeer first = RawPeer::connectTo(port);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(m_server.get(), u"soquete-serve"_s), kPatienceMs);
    RawPeer second = RawPeer::connectTo(port);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(m_server.get(), u"waiting its turn"_s), kPatienceMs);
    first.close();
    QTRY_VERIFY_WITH_TIMEOUT(!logShows(m_server.get(), u"waiting its turn"_s), kPatienceMs);
    QCOMPARE(second.ask(framed("Hello"), 12).size(), 12);
    QVERIFY(!m_server->grab().isNull());
}

void TestExperiments::marksWhatWasProvoked()
{
    find<QCheckBox>(m_server.get(), "faultDrop"_L1)->setChecked(true);
    const quint16 port = listen();
    RawPeer peer = RawPeer::connectTo(port);
    QVERIFY(peer.send(framed("Hello")));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(m_server.get(), u"⚑ Hello"_s), kPatienceMs);
    QVERIFY(logShows(m_server.get(), u"✗ no reply"_s));
}

void TestExperiments::saysThatItRefusesOnPurpose()
{
    find<QCheckBox>(m_server.get(), "faultRefuse"_L1)->setChecked(true);
    RawPeer peer = RawPeer::connectTo(listen());
    QTRY_VERIFY_WITH_TIMEOUT(logShows(m_server.get(), u"Provoked:"_s), kPatienceMs);
}

void TestExperiments::asksAClientForFaults()
{
    RawListener listener;
    find<QCheckBox>(m_client.get(), "faultHeader"_L1)->setChecked(true);
    find<QSpinBox>(m_client.get(), "faultHeaderSize"_L1)->setValue(8);
    QVERIFY(find<QAbstractButton>(m_client.get(), "experiments"_L1)->text().contains(u"1 on"_s));
    connectClient(listener.port());
    RawPeer peer = listener.accept();
    QVERIFY(!m_client->client().send(u"Hello"_s));
    QCOMPARE(peer.read(13), framed("Hello", 8));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(m_client.get(), u"⚑ Hello"_s), kPatienceMs);
    find<QCheckBox>(m_client.get(), "faultHeader"_L1)->setChecked(false); // at once
    QVERIFY(!m_client->client().send(u"Hello"_s));
    QCOMPARE(peer.read(69), framed("Hello"));
}

void TestExperiments::measuresARoundTrip()
{
    const auto *const measured = find<QLabel>(m_client.get(), "measuredRoundTrip"_L1);
    const QString before = measured->text();
    connectClient(listen());
    QVERIFY(!m_client->client().send(u"Hello"_s));
    QTRY_VERIFY_WITH_TIMEOUT(measured->text() != before, kPatienceMs);
    find<QCheckBox>(m_client.get(), "noDelay"_L1)->setChecked(false);
    const QString one = measured->text();
    QVERIFY(!m_client->client().send(u"Hello"_s));
    QTRY_VERIFY_WITH_TIMEOUT(measured->text() != one, kPatienceMs);
    QVERIFY2(measured->text().contains(u"Nagle"_s), qPrintable(measured->text()));
}

void TestExperiments::remembersWhatTheCommandLineSaid()
{
    const ServerOptions options{ .experiment = { .mode = ServeMode::OneAtATime,
                                                 .work = { Work::Kind::Compute, 250ms },
                                                 .faults = { .dropsReplies = true } } };
    const ServerWindow server(options);
    QCOMPARE(server.findChild<ExperimentPanel *>()->experiment(), options.experiment);
    QVERIFY(find<QAbstractButton>(&server, "experiments"_L1)->text().contains(u"3 on"_s));
    ClientOptions clientOptions;
    clientOptions.faults.fallsSilent = clientOptions.faults.mayDelay = true;
    const ClientWindow client(clientOptions);
    QCOMPARE(client.findChild<FaultsPanel *>()->faults(), clientOptions.faults);
}

void TestExperiments::leavesThemOutOfTheTutorial()
{
    m_server->keepToTheTutorial();
    m_client->keepToTheTutorial();
    QVERIFY(!find<QWidget>(m_server.get(), "experiments"_L1)->isVisible());
    QVERIFY(!find<QWidget>(m_client.get(), "experiments"_L1)->isVisible());
    QVERIFY(!find<QWidget>(m_client.get(), "crowd"_L1)->isVisible());
}

void TestExperiments::sendsACrowd()
{
    m_client->setPort(listen());
    CrowdWindow *const crowd = openCrowd();
    auto *const start = find<QPushButton>(crowd, "crowdRun"_L1);
    find<QSpinBox>(crowd, "crowdClients"_L1)->setValue(8);
    find<QSpinBox>(crowd, "crowdMessages"_L1)->setValue(3);
    click(start);
    QVERIFY(!start->isEnabled());
    QVERIFY(find<QPushButton>(crowd, "crowdStop"_L1)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kPatienceMs);
    const QString facts = find<QLabel>(crowd, "crowdFacts"_L1)->text();
    QVERIFY2(facts.contains(u"Clients: 8"_s) && !facts.contains(u"not served"_s),
             qPrintable(facts));
    QVERIFY(!crowd->grab().isNull());
}

void TestExperiments::keepsARunForComparison()
{
    m_client->setPort(listen());
    CrowdWindow *const crowd = openCrowd();
    const auto *const comparison = find<QLabel>(crowd, "crowdComparison"_L1);
    const auto runAgain = [crowd] {
        crowd->run();
        return QTest::qWaitFor([crowd] { return !crowd->crowd().isRunning(); }, kPatienceMs);
    };
    QVERIFY(runAgain());
    QVERIFY(comparison->text().isEmpty());
    QVERIFY(runAgain());
    QTRY_VERIFY(comparison->text().contains(u"5 clients"_s));
    find<QCheckBox>(crowd, "crowdKeep"_L1)->setChecked(false);
    QVERIFY(runAgain());
    QVERIFY(comparison->text().isEmpty());
}

void TestExperiments::stopsACrowd()
{
    RawListener mute;
    m_client->setPort(mute.port());
    CrowdWindow *const crowd = openCrowd();
    crowd->run();
    click(crowd, "crowdStop"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(!crowd->crowd().isRunning(), kPatienceMs);
    crowd->run();
    crowd->close(); // and nobody sees it any more
    QTRY_VERIFY_WITH_TIMEOUT(!crowd->crowd().isRunning(), kPatienceMs);
}

void TestExperiments::explainsFigures()
{
    const CrowdRun inTurn = aRun(5, true);
    const QString turns = explainRun(inTurn);
    QVERIFY2(turns.contains(u"5 clients, 1.0 s each: 5.0 s one after another, 1.0 s at the same "
                            "time."_s),
             qPrintable(turns));
    QVERIFY2(turns.contains(u"It took 5.0 s: they were served one after another"_s),
             qPrintable(turns));
    const CrowdRun together = aRun(5, false);
    QVERIFY(explainRun(together).contains(u"It took 1.0 s: they were served at the same time"_s));
    QVERIFY(compareRuns(together, inTurn).contains(u"5.0 times as fast"_s));
    QVERIFY(compareRuns(inTurn, together).contains(u"5.0 times as long"_s));
    QVERIFY(compareRuns(inTurn, inTurn).contains(u"about as long"_s));
    QVERIFY(compareRuns(inTurn, {}).isEmpty());

    CrowdRun computing = together;
    computing.elapsedNs = 2'500'000'000;
    computing.serverCpuNs = 5'000'000'000;
    const QString computed = explainRun(computing);
    QVERIFY2(computed.contains(u"5.0 s of processor time in 2.5 s"_s), qPrintable(computed));
    QVERIFY2(computed.contains(u"2.0 cores at work; this machine has 2"_s), qPrintable(computed));

    CrowdRun failed = together;
    failed.members.front().failure = Reason::ConnectionRefused;
    QVERIFY(explainRun(failed).isEmpty());
    QVERIFY(describeRun(failed).contains(u"not served: 1 (refused)"_s));
    QVERIFY(explainRun({}).isEmpty());
    QVERIFY(describeMember(inTurn.members.at(1), 2).contains(u"waited 2.0 s"_s));
}

void TestExperiments::paintsTheChart_data()
{
    QTest::addColumn<int>("clients");
    QTest::newRow("nobody") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("five") << 5;
    QTest::newRow("two hundred") << CrowdOptions::kMostClients;
}

void TestExperiments::paintsTheChart()
{
    QFETCH(int, clients);
    CrowdChart chart;
    chart.setRun(aRun(clients, true));
    chart.resize(chart.sizeHint().expandedTo(chart.minimumSizeHint()));
    chart.setRun({});
    const QImage empty = chart.grab().toImage();
    chart.setRun(aRun(clients, true));
    const QImage alone = chart.grab().toImage();
    QCOMPARE(alone != empty, clients > 0);
    chart.setKept(aRun(clients, false));
    QCOMPARE(chart.grab().toImage() != alone, clients > 0);
    CrowdRun underWay = aRun(clients, true);
    underWay.isOver = false;
    for (CrowdMember &member : underWay.members)
        member = {};
    chart.setRun(underWay);
    QVERIFY(!chart.grab().isNull());
    chart.resize(1, 1);
    QVERIFY(!chart.grab().isNull());
}

void TestExperiments::claimsEachKeyOnce()
{
    QFETCH(QString, language);
    m_language.use(language);
    for (QWidget *const dialog : openDialogs()) {
        const QMultiMap<QString, QString> claims = mnemonicsOfDialog(dialog);
        QCOMPARE_GE(claims.size(), 5);
        QCOMPARE(collisions(claims), QString());
    }
}

void TestExperiments::teachesEverywhere()
{
    for (QWidget *const dialog : openDialogs()) {
        QVERIFY(!controls(dialog).isEmpty());
        QCOMPARE(unexplained(dialog), QByteArrayList());
    }
}

void TestExperiments::fitsASmallScreen()
{
    constexpr QSize kSmall(1024, 700);
    QFETCH(QString, language);
    m_language.use(language);
    for (const QWidget *const window :
         openDialogs() + QWidgetList{ m_server.get(), m_client.get() }) {
        const QSize least = window->minimumSizeHint();
        QVERIFY2(least.width() <= kSmall.width() && least.height() <= kSmall.height(),
                 qPrintable(u"%1: %2 x %3"_s.arg(window->objectName())
                                    .arg(least.width())
                                    .arg(least.height())));
    }
}

QTEST_MAIN(TestExperiments)
#include "tst_experiments.moc"

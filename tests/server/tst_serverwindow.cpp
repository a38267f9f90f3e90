#include "server/window/serverwindow.h"

#include "app/language.h"
#include "server/window/addresspicker.h"
#include "shared/views/messagemodel.h"
#include "shared/views/notice.h"
#include "shared/views/statebadge.h"
#include "tests/support/rawpeer.h"
#include "tests/support/widgets.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpSocket>

#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = RawPeer::kPatience.count();

using Column = ConnectionsModel::Column;

ServerOptions onAnyPort()
{
    ServerOptions options;
    options.port = 0;
    return options;
}

} // namespace

class TestServerWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void beginsStopped();
    void startsAndStops_data();
    void startsAndStops();
    void showsTheRealPort();
    void explainsAPortInUse();
    void worksAfterAFailure();
    void explainsAnAddressOfOthers();
    void showsAMessageAndItsAnswer();
    void showsEveryColumnOfAConnection();
    void showsHostileMessagesAsTyped();
    void showsAFinding();
    void adoptsAnotherHeader();
    void holdsNobodyForEver();
    void showsOneConnection();
    void keepsConnectionsThatEnded();
    void startsAgain();
    void endsConnectionsBeforeItCloses();
    void closesAtOnceWhenStopped();
    void survivesImpatientClosing();
    void warnsOfExposure();
    void saysWhoCanReachAnAddress();
    void changesLanguageWhileListening();
    void changesLanguageOfANotice();
    void reachesEverythingByTab_data();
    void reachesEverythingByTab();
    void teachesEverywhere_data();
    void teachesEverywhere();
    void claimsEachKeyOnce_data();
    void claimsEachKeyOnce();
    void worksByMnemonics();
    void fitsASmallScreen_data();
    void fitsASmallScreen();
    void standsUpright();
    void takesTenThousandMessages();

private:
    void open(const ServerOptions &options = onAnyPort());
    void listen();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] quint16 port() const { return quint16(m_port->value()); }
    [[nodiscard]] QString badge() const;
    [[nodiscard]] Notice *notice() const { return find<Notice>(m_window.get(), "notice"_L1); }
    [[nodiscard]] bool logShows(const QString &text) const;

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<ServerWindow> m_window;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QSpinBox *m_port = nullptr;
    AddressPicker *m_address = nullptr;
    QTableView *m_connections = nullptr;
    QTableView *m_messages = nullptr;
};

void TestServerWindow::initTestCase()
{
    m_settings.clear();
}

void TestServerWindow::init()
{
    m_language.use(u"en"_s);
    open();
}

void TestServerWindow::cleanup()
{
    m_window.reset();
}

void TestServerWindow::open(const ServerOptions &options)
{
    m_window = std::make_unique<ServerWindow>(options);
    m_start = find<QPushButton>(m_window.get(), "start"_L1);
    m_stop = find<QPushButton>(m_window.get(), "stop"_L1);
    m_port = find<QSpinBox>(m_window.get(), "port"_L1);
    m_address = find<AddressPicker>(m_window.get(), "address"_L1);
    m_connections = find<QTableView>(m_window.get(), "connections"_L1);
    m_messages = find<QTableView>(m_window.get(), "messages"_L1);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestServerWindow::listen()
{
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), kPatienceMs);
}

bool TestServerWindow::isListening() const
{
    return badge().startsWith(u"LISTENING"_s) && m_connections->model()->rowCount() > 0;
}

QString TestServerWindow::badge() const
{
    return find<StateBadge>(m_window.get(), "state"_L1)->text();
}

bool TestServerWindow::logShows(const QString &text) const
{
    for (const QString &shown : column(m_messages, MessageModel::Text)) {
        if (shown.contains(text))
            return true;
    }
    return false;
}

void TestServerWindow::beginsStopped()
{
    QVERIFY(badge().contains(u"STOPPED"_s));
    QVERIFY(m_start->isEnabled());
    QVERIFY(!m_stop->isEnabled());
    QVERIFY(m_port->isEnabled());
    QVERIFY(m_address->isEnabled());
    QVERIFY(!notice()->isVisible());
    QCOMPARE(m_address->address(), QHostAddress(QHostAddress::LocalHost));
    open({});
    QCOMPARE(m_port->value(), 5050);
}

void TestServerWindow::startsAndStops_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("buttons") << false;
    QTest::newRow("F5 and Shift+F5") << true;
}

void TestServerWindow::startsAndStops()
{
    QFETCH(bool, byKeyboard);
    byKeyboard ? QTest::keyClick(m_window.get(), Qt::Key_F5) : click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), kPatienceMs);
    QVERIFY(!m_start->isEnabled());
    QVERIFY(m_stop->isEnabled());
    QVERIFY(!m_port->isEnabled());
    QVERIFY(!m_address->isEnabled());
    const quint16 port = this->port();
    QVERIFY(RawPeer::connectTo(port).isOpen());

    byKeyboard ? QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier) : click(m_stop);
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"STOPPED"_s), kPatienceMs);
    QVERIFY(m_start->isEnabled());
    QVERIFY(!m_stop->isEnabled());
    QVERIFY(m_port->isEnabled());
    QVERIFY(!RawPeer::connectTo(port).isOpen());
    QTRY_COMPARE(cell(m_connections, 0, Column::State), u"closed"_s);
}

void TestServerWindow::showsTheRealPort()
{
    QCOMPARE(m_port->value(), 0);
    listen();
    QVERIFY(port() > 0);
    QVERIFY(badge().contains(u"127.0.0.1:%1"_s.arg(port())));
    QCOMPARE(cell(m_connections, 0, Column::Local), u"127.0.0.1:%1"_s.arg(port()));
    QVERIFY(logShows(QString::number(port())));
}

void TestServerWindow::explainsAPortInUse()
{
    RawListener other;
    type(m_port, QString::number(other.port()));
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"FAILED"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible(), kPatienceMs);
    QVERIFY(notice()->text().contains(QString::number(other.port())));
    QVERIFY(notice()->text().contains(u"in use"_s));
    QVERIFY(notice()->text().contains(u"Choose another port"_s)); // what to do next
    QVERIFY(m_start->isEnabled());
    QVERIFY(!m_stop->isEnabled());
    QVERIFY(m_port->isEnabled());
}

void TestServerWindow::worksAfterAFailure()
{
    RawListener other;
    type(m_port, QString::number(other.port()));
    for (int i = 0; i < 3; ++i) {
        click(m_start);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
        QVERIFY(badge().contains(u"FAILED"_s));
        QVERIFY(notice()->isVisible()); // with the badge, not some time after it
    }
    type(m_port, u"0"_s);
    listen();
    QVERIFY(!notice()->isVisible());
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello")));
    QCOMPARE(peer.read(12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s), kPatienceMs);
    QVERIFY(!notice()->isVisible());
}

void TestServerWindow::explainsAnAddressOfOthers()
{
    ServerOptions options = onAnyPort();
    options.address = QHostAddress(u"192.0.2.1"_s); // reserved for documentation
    open(options);
    QCOMPARE(m_address->address(), options.address);
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"FAILED"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible(), kPatienceMs);
    QVERIFY(notice()->text().contains(u"192.0.2.1"_s));
}

void TestServerWindow::showsAMessageAndItsAnswer()
{
    listen();
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port());
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::ConnectedState, kPatienceMs);
    client.write(framed("Olá, mundo!"));
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 12, kPatienceMs);
    QCOMPARE(client.readAll(), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Msg received"_s), kPatienceMs);

    const int message = int(column(m_messages, MessageModel::Text).indexOf(u"Olá, mundo!"_s));
    QVERIFY(message >= 0);
    QCOMPARE(cell(m_messages, message, MessageModel::Way), u"← #1"_s);
    QCOMPARE(cell(m_messages, message, MessageModel::Size), u"12 B"_s);
    QVERIFY(cell(m_messages, message, MessageModel::Acknowledgement).startsWith(u'✓'));
    QVERIFY(cell(m_messages, message, MessageModel::Time).size() == 12);
    const int answer = int(column(m_messages, MessageModel::Text).indexOf(u"Msg received"_s));
    QVERIFY(answer > message);
    QCOMPARE(cell(m_messages, answer, MessageModel::Way), u"→ #1"_s);
    QTRY_VERIFY(badge().contains(u"Connections: 1"_s));
    QVERIFY(badge().contains(u"Threads: 2"_s));
    QVERIFY(badge().contains(u"Messages: 1"_s));

    client.write(framed("!DISCONNECT"));
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::State), u"said goodbye"_s,
                              kPatienceMs);
    QTRY_VERIFY(badge().contains(u"Connections: 0"_s));
    QVERIFY(badge().contains(u"Messages: 2"_s));
}

void TestServerWindow::showsEveryColumnOfAConnection()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello") + framed("again")));
    QCOMPARE(peer.read(24).size(), 24);
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::BytesOut), u"24 B"_s, kPatienceMs);
    QCOMPARE(cell(m_connections, 1, Column::Number), u"1"_s);
    QCOMPARE(cell(m_connections, 1, Column::Peer), u"127.0.0.1:%1"_s.arg(peer.localPort()));
    QCOMPARE(cell(m_connections, 1, Column::State), u"connected"_s);
    QCOMPARE(cell(m_connections, 1, Column::Messages), u"2"_s);
    QCOMPARE(cell(m_connections, 1, Column::Thread), u"soquete-conn-1"_s);
    QCOMPARE(cell(m_connections, 1, Column::Local), u"127.0.0.1:%1"_s.arg(port()));
    QVERIFY(cell(m_connections, 1, Column::Descriptor).toInt() > 0);
    QCOMPARE(cell(m_connections, 1, Column::BytesIn), u"138 B"_s);
    QVERIFY(!cell(m_connections, 1, Column::Since).isEmpty());
    QCOMPARE(cell(m_connections, 0, Column::Peer), u"listening socket"_s);
}

void TestServerWindow::showsHostileMessagesAsTyped()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("<b>x</b>") + framed("%1 %2") + framed("\033[2J")
                      + framed("\xff\xfe")));
    QCOMPARE(peer.read(48).size(), 48);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"␛[2J"_s), kPatienceMs);
    QVERIFY(logShows(u"<b>x</b>"_s));
    QVERIFY(logShows(u"%1 %2"_s));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"not text"_s), kPatienceMs); // the finding says it
    QVERIFY(!m_window->grab().isNull());
}

void TestServerWindow::showsAFinding()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send("GET / HTTP/1.1\r\n\r\n"));
    QCOMPARE(peer.readToEnd(), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"the language of browsers"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::State), u"not the protocol"_s,
                              kPatienceMs);
    QVERIFY(isListening()); // and the others are served
}

/** The very connection goes on, and so do those that follow. */
void TestServerWindow::adoptsAnotherHeader()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello", 8)));
    auto *const adopt = find<QPushButton>(m_window.get(), "adopt"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isVisible(), kPatienceMs);
    QVERIFY(adopt->text().contains(u'8'));
    QVERIFY(peer.send(framed("more", 8))); // it waits until somebody has decided
    click(adopt);
    QCOMPARE(peer.read(24).size(), 24);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s) && logShows(u"more"_s), kPatienceMs);
    QVERIFY(!adopt->isVisible());
    QCOMPARE(cell(m_connections, 1, Column::State), u"connected"_s);
    QVERIFY(peer.send(framed("!DISCONNECT", 8)));
    QCOMPARE(peer.read(12).size(), 12);
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);

    RawPeer next = RawPeer::connectTo(port());
    QVERIFY(next.send(framed("from the next", 8)));
    QCOMPARE(next.read(12).size(), 12);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"from the next"_s), kPatienceMs);
}

void TestServerWindow::holdsNobodyForEver()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello", 8)));
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(m_window.get(), "adopt"_L1)->isVisible(),
                             kPatienceMs);
    click(m_stop);
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    peer.close();
    QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
}

void TestServerWindow::showsOneConnection()
{
    listen();
    RawPeer first = RawPeer::connectTo(port());
    QVERIFY(first.send(framed("of the first")));
    QCOMPARE(first.read(12).size(), 12);
    RawPeer second = RawPeer::connectTo(port());
    QVERIFY(second.send(framed("of the second")));
    QCOMPARE(second.read(12).size(), 12);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"of the first"_s) && logShows(u"of the second"_s),
                             kPatienceMs);

    const auto select = [this](int row) {
        QTest::mouseClick(
                m_connections->viewport(), Qt::LeftButton, {},
                m_connections->visualRect(m_connections->model()->index(row, 1)).center());
    };
    select(2);
    QVERIFY(!logShows(u"of the first"_s));
    QVERIFY(logShows(u"of the second"_s));
    QVERIFY(first.send(framed("more of the first")));
    QVERIFY(second.send(framed("more of the second")));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"more of the second"_s), kPatienceMs);
    QVERIFY(!logShows(u"more of the first"_s));
    QTest::keyClick(m_connections, Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"more of the first"_s), kPatienceMs);
    QVERIFY(!logShows(u"of the second"_s));
    select(0); // the listening socket stands for all
    QVERIFY(logShows(u"of the first"_s));
    QVERIFY(logShows(u"of the second"_s));
}

void TestServerWindow::keepsConnectionsThatEnded()
{
    listen();
    for (int i = 1; i <= 3; ++i) {
        RawPeer peer = RawPeer::connectTo(port());
        QVERIFY(peer.send(framed("x")));
        QCOMPARE(peer.read(12).size(), 12);
        peer.close();
        QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, i, Column::State),
                                  u"closed by the other side"_s, kPatienceMs);
    }
    QCOMPARE(m_connections->model()->rowCount(), 4);
    QTRY_VERIFY(badge().contains(u"Connections: 0"_s));
}

void TestServerWindow::startsAgain()
{
    for (int i = 1; i <= 5; ++i) {
        listen();
        RawPeer peer = RawPeer::connectTo(port());
        QVERIFY(peer.send(framed("Hello")));
        QCOMPARE(peer.read(12), "Msg received"_ba);
        peer.close();
        click(m_stop);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_connections->model()->rowCount(), i + 1, kPatienceMs);
    }
    QCOMPARE(cell(m_connections, 0, Column::Peer), u"listening socket"_s);
}

void TestServerWindow::endsConnectionsBeforeItCloses()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello")));
    QCOMPARE(peer.read(12), "Msg received"_ba);
    m_window->close();
    QVERIFY(m_window->isVisible()); // until all is in order
    QVERIFY(badge().contains(u"STOPPING"_s));
    QVERIFY(!m_stop->isEnabled());
    std::thread student([&peer] {
        (void)peer.waitForEnd();
        peer.close();
    });
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    student.join();
    QCOMPARE(peer.end(), StreamEnd::Closed); // not broken off
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::State), u"server stopped"_s,
                              kPatienceMs);
}

void TestServerWindow::closesAtOnceWhenStopped()
{
    QVERIFY(m_window->close());
    QVERIFY(!m_window->isVisible());
}

void TestServerWindow::survivesImpatientClosing()
{
    click(m_start); // still starting
    m_window->close();
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
}

void TestServerWindow::warnsOfExposure()
{
    auto *const exposure = find<Notice>(m_window.get(), "exposure"_L1);
    QVERIFY(!exposure->isVisible());
    m_address->setFocus();
    QTest::keyClicks(m_address, u"0.0.0.0"_s);
    QCOMPARE(m_address->address(), QHostAddress(QHostAddress::AnyIPv4));
    QVERIFY(exposure->isVisible());
    QVERIFY(exposure->text().contains(u"Other computers can connect"_s));
    m_language.use(u"pt_BR"_s);
    QTRY_VERIFY(exposure->text().contains(u"computadores"_s));
    m_language.use(u"en"_s);
    QTest::keyClick(m_address, Qt::Key_Home); // 127.0.0.1
    QVERIFY(!exposure->isVisible());
}

void TestServerWindow::saysWhoCanReachAnAddress()
{
    const auto textOf = [this](const QString &address) {
        return m_address->itemText(m_address->findData(address));
    };
    QVERIFY(textOf(u"127.0.0.1"_s).contains(u"this computer only"_s));
    QVERIFY(textOf(u"::1"_s).contains(u"this computer only"_s));
    QVERIFY(textOf(u"0.0.0.0"_s).contains(u"every network"_s));
    for (int i = 0; i < m_address->count(); ++i) // each says something beside its address
        QVERIFY(m_address->itemText(i).size() > m_address->itemData(i).toString().size() + 3);
    m_address->setAddress(QHostAddress(QHostAddress::LocalHostIPv6));
    m_language.use(u"pt_BR"_s);
    QTRY_VERIFY(textOf(u"127.0.0.1"_s).contains(u"computador"_s));
    QCOMPARE(m_address->address(), QHostAddress(QHostAddress::LocalHostIPv6)); // the choice stays
}

void TestServerWindow::changesLanguageWhileListening()
{
    listen();
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hello")));
    QCOMPARE(peer.read(12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s), kPatienceMs);
    const QString english = badge() + m_window->windowTitle() + m_start->text()
                          + cell(m_connections, 0, Column::Peer) + m_port->toolTip();
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Servidor · Soquete"_s);
    const QString portuguese = badge() + m_window->windowTitle() + m_start->text()
                             + cell(m_connections, 0, Column::Peer) + m_port->toolTip();
    QVERIFY(!portuguese.contains(u"LISTENING"_s));
    QVERIFY(!portuguese.contains(u"Connections"_s));
    QVERIFY(!m_start->text().contains(u"Start"_s));
    QVERIFY(!cell(m_connections, 0, Column::Peer).contains(u"listening"_s));
    QVERIFY(badge().contains(QString::number(port())));
    QVERIFY(logShows(u"Hello"_s)); // what people wrote stays
    QVERIFY(peer.send(framed("ainda")));
    QCOMPARE(peer.read(12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"ainda"_s), kPatienceMs);

    m_language.use(u"en"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Server · Soquete"_s);
    QTRY_VERIFY(badge().startsWith(u"LISTENING"_s));
    QVERIFY(english.contains(m_start->text()));
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier); // shortcuts survive
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"STOPPED"_s), kPatienceMs);
}

void TestServerWindow::changesLanguageOfANotice()
{
    RawListener other;
    type(m_port, QString::number(other.port()));
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible(), kPatienceMs);
    m_language.use(u"pt_BR"_s);
    QTRY_VERIFY(notice()->text().contains(u"porta"_s, Qt::CaseInsensitive));
    QVERIFY(notice()->text().contains(QString::number(other.port())));
    QVERIFY(!notice()->text().contains(u"in use"_s));
}

void TestServerWindow::reachesEverythingByTab_data()
{
    QTest::addColumn<bool>("listening");
    QTest::newRow("stopped") << false;
    QTest::newRow("listening") << true;
}

void TestServerWindow::reachesEverythingByTab()
{
    QFETCH(bool, listening);
    if (listening)
        listen();
    find<Notice>(m_window.get(), "exposure"_L1)->say(Tone::Busy, u"x"_s);
    notice()->say(Tone::Bad, u"x"_s);
    (listening ? m_stop : static_cast<QWidget *>(m_address))->setFocus();
    const QList<QWidget *> reached = tabOrder(m_window.get());
    QVERIFY(!controls(m_window.get()).isEmpty());
    for (QWidget *const widget : controls(m_window.get())) {
        if (widget->isEnabled())
            QVERIFY2(reached.contains(widget), describe(widget));
    }
    // From the top to the bottom, as one reads: the commands before what they fill.
    const QPoint origin;
    for (qsizetype i = 1; i < reached.size(); ++i) {
        const QPoint before = reached.at(i - 1)->mapTo(m_window.get(), origin);
        const QPoint after = reached.at(i)->mapTo(m_window.get(), origin);
        QVERIFY2(after.y() > before.y() || after.x() > before.x(), describe(reached.at(i)));
    }
}

void TestServerWindow::teachesEverywhere_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Portuguese") << u"pt_BR"_s;
}

void TestServerWindow::teachesEverywhere()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    find<Notice>(m_window.get(), "exposure"_L1)->say(Tone::Busy, u"x"_s);
    notice()->say(Tone::Bad, u"x"_s);
    for (QWidget *const widget : controls(m_window.get())) {
        QVERIFY2(teaches(widget), describe(widget));
        QVERIFY2(!spokenName(widget).isEmpty(), describe(widget));
    }
}

void TestServerWindow::claimsEachKeyOnce_data()
{
    teachesEverywhere_data();
}

void TestServerWindow::claimsEachKeyOnce()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    QCOMPARE(collisions(mnemonics(m_window.get())), QString());
}

void TestServerWindow::worksByMnemonics()
{
    m_start->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::AltModifier);
    QCOMPARE(m_window->focusWidget(), m_port);
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::AltModifier);
    QCOMPARE(m_window->focusWidget(), m_address);
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::AltModifier); // as "Start" shows it
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), kPatienceMs);
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"STOPPED"_s), kPatienceMs);
}

void TestServerWindow::fitsASmallScreen_data()
{
    teachesEverywhere_data();
}

void TestServerWindow::fitsASmallScreen()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    notice()->say(Tone::Bad, u"x "_s.repeated(200));
    m_window->resize(1024, 700);
    QCOMPARE(m_window->size(), QSize(1024, 700));
    QVERIFY(m_window->minimumSizeHint().width() <= 1024);
    QVERIFY(m_window->minimumSizeHint().height() <= 700);
}

void TestServerWindow::standsUpright()
{
    m_window->resize(600, 700);
    QTRY_VERIFY(m_messages->mapTo(m_window.get(), QPoint()).y()
                > m_connections->mapTo(m_window.get(), QPoint()).y());
    m_window->resize(1100, 600);
    QTRY_VERIFY(m_messages->mapTo(m_window.get(), QPoint()).x()
                > m_connections->mapTo(m_window.get(), QPoint()).x());
}

void TestServerWindow::takesTenThousandMessages()
{
    constexpr int kCount = 10'000;
    listen();
    QByteArray all;
    for (int i = 1; i <= kCount; ++i)
        all += framed("message " + QByteArray::number(i));
    QElapsedTimer timer;
    timer.start();
    qsizetype answered = 0;
    std::thread client([&, port = port()] {
        RawPeer peer = RawPeer::connectTo(port);
        std::thread sender([&] { peer.send(all); });
        answered = peer.read(qsizetype(kCount) * 12).size();
        sender.join();
        peer.send(framed("!DISCONNECT"));
        (void)peer.waitForEnd();
    });
    // Neither waits for the other; the log has the last of each when all of it has come.
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::State), u"said goodbye"_s,
                              2 * kPatienceMs);
    client.join();
    qInfo("%d messages in %lld ms", kCount, timer.elapsed());
    QCOMPARE(answered, qsizetype(kCount) * 12);
    QCOMPARE(cell(m_connections, 1, Column::Messages).remove(u','), u"10001"_s);
    int messages = 0;
    int answers = 0;
    for (int row = 0; row < m_messages->model()->rowCount(); ++row) {
        const QString text = cell(m_messages, row, MessageModel::Text);
        if (text == u"message %1"_s.arg(messages + 1)) {
            ++messages;
            QVERIFY(cell(m_messages, row, MessageModel::Acknowledgement).startsWith(u'✓'));
        }
        answers += text == "Msg received"_L1 ? 1 : 0;
    }
    QCOMPARE(messages, kCount);
    QCOMPARE(answers, kCount + 1);
}

QTEST_MAIN(TestServerWindow)
#include "tst_serverwindow.moc"

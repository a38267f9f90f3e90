#include "server/window/serverwindow.h"

#include "app/desktop/language.h"
#include "server/window/addresspicker.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/messagemodel.h"
#include "shared/views/python/pythonlisting.h"
#include "shared/views/python/pythonview.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "tests/support/unixpeer.h"
#include "tests/support/widgets.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpSocket>
#include <QToolButton>

#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = RawPeer::kPatience.count();

using Column = ConnectionsModel::Column;

} // namespace

class TestServerWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_settings.clear(); }
    void init();
    void cleanup() { m_window.reset(); }
    void beginsStopped();
    void startsAndStops_data();
    void startsAndStops();
    void showsTheRealPort();
    void explainsAPortInUse();
    void worksAfterAFailure();
    void explainsAnAddressOfOthers();
    void showsAMessageAndItsReply();
    void showsEveryColumnOfAConnection();
    void showsHostileMessagesAsTyped();
    void showsAFinding();
    void adoptsAnotherHeader();
    void showsThePythonProgram();
    void stopsWhileAConnectionWaits();
    void showsOneConnection();
    void changesTheDialect();
    void showsTheDialectThatItUses();
    void keepsConnectionsThatEnded();
    void startsAgain();
    void endsConnectionsBeforeItCloses();
    void closesAtOnceWhenStopped();
    void survivesImpatientClosing();
    void warnsOfExposure();
    void saysWhoCanReachAnAddress();
    void changesLanguageWhileListening();
    void changesLanguageOfANotice();
    void choosesHowToReply();
    void keepsTheChoiceWhileListening();
    void asksForATarget();
    void relays();
    void saysThatATargetRefuses();
    void broadcasts();
    void repliesByHand();
    void repliesToTheChosenConnection();
    void sendsNoReplyThatCannotBeSent();
    void reachesEverythingByTab_data();
    void reachesEverythingByTab();
    void teachesEverywhere_data() { addLanguages(); }
    void teachesEverywhere();
    void claimsEachKeyOnce_data() { addLanguages(); }
    void claimsEachKeyOnce();
    void worksByMnemonics();
    void fitsASmallScreen_data() { addLanguages(); }
    void fitsASmallScreen();
    void standsUpright();
    void takesTenThousandMessages();
    void listensAtAFile();
    void opensWithAFile();
    void explainsWhyThereIsNoPort();
    void replacesAStaleFileByAClick();
    void asksForAPath();
    void keepsTheFileInAnotherLanguage();
    void reachesThePathByTab();

private:
    void chooseFile(const QString &path);
    void open(const ServerOptions &options = { .port = 0 });
    void listen();
    [[nodiscard]] RawPeer listenForPeer();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QString stateOf(int row) const { return cell(m_connections, row, Column::State); }
    [[nodiscard]] quint16 port() const { return quint16(m_port->value()); }
    [[nodiscard]] QString badge() const { return get<StateBadge>("state"_L1)->text(); }
    [[nodiscard]] Notice *notice() const { return get<Notice>("notice"_L1); }
    void choose(Behaviour behaviour);
    /** The widget @p name of the window. */
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *get(QLatin1StringView name) const
    {
        return find<Widget>(m_window.get(), name);
    }
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

void TestServerWindow::init()
{
    m_language.use(u"en"_s);
    open();
}

void TestServerWindow::open(const ServerOptions &options)
{
    m_window = std::make_unique<ServerWindow>(options);
    m_start = get<QPushButton>("start"_L1);
    m_stop = get<QPushButton>("stop"_L1);
    m_port = get<QSpinBox>("port"_L1);
    m_address = get<AddressPicker>("address"_L1);
    m_connections = get<QTableView>("connections"_L1);
    m_messages = get<QTableView>("messages"_L1);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestServerWindow::listen()
{
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), kPatienceMs);
}

/** Starts the server, and connects a client to it. */
RawPeer TestServerWindow::listenForPeer()
{
    listen();
    return RawPeer::connectTo(port());
}

bool TestServerWindow::isListening() const
{
    return badge().startsWith(u"LISTENING"_s) && m_connections->model()->rowCount() > 0;
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
    QTRY_COMPARE(stateOf(0), u"closed"_s);
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
        QVERIFY(notice()->isVisible()); // at the same time as the badge
    }
    type(m_port, u"0"_s);
    listen();
    QVERIFY(!notice()->isVisible());
    RawPeer peer = RawPeer::connectTo(port());
    QCOMPARE(peer.ask(framed("Hello"), 12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s), kPatienceMs);
    QVERIFY(!notice()->isVisible());
}

void TestServerWindow::explainsAnAddressOfOthers()
{
    const ServerOptions options{ .address = QHostAddress(u"192.0.2.1"_s), // for documentation
                                 .port = 0 };
    open(options);
    QCOMPARE(m_address->address(), options.address);
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(badge().contains(u"FAILED"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible(), kPatienceMs);
    QVERIFY(notice()->text().contains(u"192.0.2.1"_s));
}

void TestServerWindow::showsAMessageAndItsReply()
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
    const int reply = int(column(m_messages, MessageModel::Text).indexOf(u"Msg received"_s));
    QVERIFY(reply > message);
    QCOMPARE(cell(m_messages, reply, MessageModel::Way), u"→ #1"_s);
    QTRY_VERIFY(badge().contains(u"Connections: 1"_s));
    QVERIFY(badge().contains(u"Threads: 2"_s));
    QVERIFY(badge().contains(u"Messages: 1"_s));

    client.write(framed("!DISCONNECT"));
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"the client said goodbye"_s, kPatienceMs);
    QTRY_VERIFY(badge().contains(u"Connections: 0"_s));
    QVERIFY(badge().contains(u"Messages: 2"_s));
}

void TestServerWindow::showsEveryColumnOfAConnection()
{
    RawPeer peer = listenForPeer();
    QCOMPARE(peer.ask(framed("Hello") + framed("again"), 24).size(), 24);
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_connections, 1, Column::BytesOut), u"24 B"_s, kPatienceMs);
    QCOMPARE(cell(m_connections, 1, Column::Number), u"1"_s);
    QCOMPARE(cell(m_connections, 1, Column::Client), u"127.0.0.1:%1"_s.arg(peer.localPort()));
    QCOMPARE(stateOf(1), u"connected"_s);
    QCOMPARE(cell(m_connections, 1, Column::Messages), u"2"_s);
    QCOMPARE(cell(m_connections, 1, Column::Thread), u"soquete-conn-1"_s);
    QCOMPARE(cell(m_connections, 1, Column::Local), u"127.0.0.1:%1"_s.arg(port()));
    QVERIFY(cell(m_connections, 1, Column::Descriptor).toInt() > 0);
    QCOMPARE(cell(m_connections, 1, Column::BytesIn), u"138 B"_s);
    QVERIFY(!cell(m_connections, 1, Column::Since).isEmpty());
    QCOMPARE(cell(m_connections, 0, Column::Client), u"listening socket"_s);
}

void TestServerWindow::showsHostileMessagesAsTyped()
{
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send(framed("<b>x</b>") + framed("%1 %2") + framed("\033[2J")
                      + framed("\xff\xfe")));
    QCOMPARE(peer.read(48).size(), 48);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"␛[2J"_s), kPatienceMs);
    QVERIFY(logShows(u"<b>x</b>"_s));
    QVERIFY(logShows(u"%1 %2"_s));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"not text"_s), kPatienceMs); // the finding
    QVERIFY(!m_window->grab().isNull());
}

void TestServerWindow::showsAFinding()
{
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send("GET / HTTP/1.1\r\n\r\n"));
    QCOMPARE(peer.readToEnd(), QByteArray());
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"the protocol of browsers"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"broke the protocol"_s, kPatienceMs);
    QVERIFY(isListening()); // still serves other clients
}

void TestServerWindow::changesTheDialect()
{
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    auto *const dialog = get<QDialog>("dialectDialog"_L1);
    find<QSpinBox>(dialog, "header"_L1)->setValue(8);
    type(find<QLineEdit>(dialog, "replyText"_L1), u"got {msg}"_s);
    click(dialog, "useDialect"_L1);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"dialectDialog"_s));
    RawPeer peer = listenForPeer();
    auto *const inspector = m_window->findChild<Inspector *>();
    inspector->setCurrentIndex(1); // bytes
    QVERIFY(peer.send("2  "));     // the view knows the size of an incomplete header
    const auto *const progress = find<QLabel>(inspector, "progress"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(progress->text().contains(u"header 3/8"_s), kPatienceMs);
    QCOMPARE(peer.ask("     Hi", 6), "got Hi");
    // While it is in use, it is shown but cannot be changed.
    click(m_window.get(), "dialect"_L1);
    auto *const locked = get<QDialog>("dialectDialog"_L1);
    QCOMPARE(find<QSpinBox>(locked, "header"_L1)->value(), 8);
    QVERIFY(!find<QSpinBox>(locked, "header"_L1)->isEnabled());
    QVERIFY(!find<QPushButton>(locked, "useDialect"_L1)->isEnabled());
    QTest::keyClick(locked, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"dialectDialog"_s));
}

void TestServerWindow::showsTheDialectThatItUses()
{
    const QToolButton *button = get<QToolButton>("dialect"_L1);
    QVERIFY(button->text().contains(u"Tutorial"_s));
    open({ .port = 0, .dialect = { .headerSize = 10 } });
    button = get<QToolButton>("dialect"_L1);
    QVERIFY(button->text().contains(u"Header of 10 bytes"_s));
    m_window->keepToTheTutorial();
    QVERIFY(!button->isVisible());
}

/** This connection continues in the dialect, and so do later ones. */
void TestServerWindow::adoptsAnotherHeader()
{
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send(framed("Hello", 8)));
    auto *const adopt = get<QPushButton>("adopt"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isVisible(), kPatienceMs);
    QVERIFY(adopt->text().contains(u'8'));
    QVERIFY(peer.send(framed("more", 8))); // waits until the user decides
    click(adopt);
    QCOMPARE(peer.read(24).size(), 24);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s) && logShows(u"more"_s), kPatienceMs);
    QVERIFY(!adopt->isVisible());
    QCOMPARE(stateOf(1), u"connected"_s);
    QCOMPARE(peer.ask(framed("!DISCONNECT", 8), 12).size(), 12);
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);

    RawPeer next = RawPeer::connectTo(port());
    QCOMPARE(next.ask(framed("from the next", 8), 12).size(), 12);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"from the next"_s), kPatienceMs);
}

void TestServerWindow::showsThePythonProgram()
{
    auto *const view = m_window->findChild<PythonView *>();
    m_window->findChild<Inspector *>()->setCurrentWidget(view);
    const auto shows = [view](const QString &text) {
        return view->listing().toPlainText().contains(text);
    };
    QVERIFY(shows(u"PORT = 0\n"_s) && shows(u"REPLY = \"Msg received\"\n"_s));
    auto *const choice = get<QComboBox>("behaviour"_L1);
    choice->setCurrentIndex(int(Behaviour::Echo));
    QVERIFY(!shows(u"REPLY"_s));
    m_address->chooseFile();
    type(get<QLineEdit>("path"_L1), u"/tmp/it's \"here\""_s);
    QVERIFY(shows(u"PATH = \"/tmp/it's \\\"here\\\"\"\n"_s));
    m_address->setAddress(QHostAddress(QHostAddress::LocalHost));
    listen();
    QVERIFY(shows(u"PORT = %1\n"_s.arg(port())));
    const auto line = [view](const PythonListing::Mark &mark) {
        return view->listing().toPlainText().section(u'\n', mark.line, mark.line);
    };
    QTRY_VERIFY_WITH_TIMEOUT(line(view->listing().waiting()).contains(u"accept"), kPatienceMs);
    RawPeer peer = RawPeer::connectTo(port());
    QVERIFY(peer.send(framed("Hi")));
    QTRY_VERIFY_WITH_TIMEOUT(line(view->listing().seen()).contains(u"sendall"), kPatienceMs);
    QVERIFY(line(view->listing().waiting()).contains(u"HEADER"));
}

void TestServerWindow::stopsWhileAConnectionWaits()
{
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send(framed("Hello", 8)));
    QTRY_VERIFY_WITH_TIMEOUT(get<QPushButton>("adopt"_L1)->isVisible(), kPatienceMs);
    click(m_stop);
    QCOMPARE(peer.waitForEnd(), StreamEnd::Closed);
    peer.close();
    QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
}

void TestServerWindow::showsOneConnection()
{
    RawPeer first = listenForPeer();
    QCOMPARE(first.ask(framed("of the first"), 12).size(), 12);
    RawPeer second = RawPeer::connectTo(port());
    QCOMPARE(second.ask(framed("of the second"), 12).size(), 12);
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
    select(0); // the listening socket selects all connections
    QVERIFY(logShows(u"of the first"_s));
    QVERIFY(logShows(u"of the second"_s));
}

void TestServerWindow::keepsConnectionsThatEnded()
{
    listen();
    for (int i = 1; i <= 3; ++i) {
        RawPeer peer = RawPeer::connectTo(port());
        QCOMPARE(peer.ask(framed("x"), 12).size(), 12);
        peer.close();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(i), u"closed by the client"_s, kPatienceMs);
    }
    QCOMPARE(m_connections->model()->rowCount(), 4);
    QTRY_VERIFY(badge().contains(u"Connections: 0"_s));
}

void TestServerWindow::startsAgain()
{
    for (int i = 1; i <= 5; ++i) {
        listen();
        RawPeer peer = RawPeer::connectTo(port());
        QCOMPARE(peer.ask(framed("Hello"), 12), "Msg received"_ba);
        peer.close();
        click(m_stop);
        QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_connections->model()->rowCount(), i + 1, kPatienceMs);
    }
    QCOMPARE(cell(m_connections, 0, Column::Client), u"listening socket"_s);
}

void TestServerWindow::endsConnectionsBeforeItCloses()
{
    RawPeer peer = listenForPeer();
    QCOMPARE(peer.ask(framed("Hello"), 12), "Msg received"_ba);
    m_window->close();
    QVERIFY(m_window->isVisible()); // until the connection has ended in order
    QVERIFY(badge().contains(u"STOPPING"_s));
    QVERIFY(!m_stop->isEnabled());
    std::thread student([&peer] {
        (void)peer.waitForEnd();
        peer.close();
    });
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    student.join();
    QCOMPARE(peer.end(), StreamEnd::Closed); // not reset
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"server stopped"_s, kPatienceMs);
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
    auto *const exposure = get<Notice>("exposure"_L1);
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
    for (int i = 0; i < m_address->count(); ++i) // each has an explanation beside its address
        QVERIFY(m_address->itemText(i).size() > m_address->itemData(i).toString().size() + 3);
    m_address->setAddress(QHostAddress(QHostAddress::LocalHostIPv6));
    m_language.use(u"pt_BR"_s);
    QTRY_VERIFY(textOf(u"127.0.0.1"_s).contains(u"computador"_s));
    QCOMPARE(m_address->address(), QHostAddress(QHostAddress::LocalHostIPv6)); // the choice stays
}

void TestServerWindow::changesLanguageWhileListening()
{
    RawPeer peer = listenForPeer();
    QCOMPARE(peer.ask(framed("Hello"), 12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s), kPatienceMs);
    const QString english = badge() + m_window->windowTitle() + m_start->text()
                          + cell(m_connections, 0, Column::Client) + m_port->toolTip();
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Servidor · Soquete"_s);
    const QString portuguese = badge() + m_window->windowTitle() + m_start->text()
                             + cell(m_connections, 0, Column::Client) + m_port->toolTip();
    QVERIFY(!portuguese.contains(u"LISTENING"_s));
    QVERIFY(!portuguese.contains(u"Connections"_s));
    QVERIFY(!m_start->text().contains(u"Start"_s));
    QVERIFY(!cell(m_connections, 0, Column::Client).contains(u"listening"_s));
    QVERIFY(badge().contains(QString::number(port())));
    QVERIFY(logShows(u"Hello"_s)); // messages are not translated
    QCOMPARE(peer.ask(framed("ainda"), 12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"ainda"_s), kPatienceMs);

    m_language.use(u"en"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Server · Soquete"_s);
    QTRY_VERIFY(badge().startsWith(u"LISTENING"_s));
    QVERIFY(english.contains(m_start->text()));
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier); // shortcuts still work
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

/** Chooses the behaviour, as with the mouse. */
void TestServerWindow::choose(Behaviour behaviour)
{
    auto *const choice = get<QComboBox>("behaviour"_L1);
    choice->setCurrentIndex(int(behaviour));
}

void TestServerWindow::choosesHowToReply()
{
    auto *const choice = get<QComboBox>("behaviour"_L1);
    auto *const target = get<QLineEdit>("relayTarget"_L1);
    auto *const reply = get<QLineEdit>("replyText"_L1);
    QCOMPARE(choice->currentText(), u"acknowledge"_s);
    QCOMPARE(choice->count(), 6);
    QSet<QString> explanations;
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        QVERIFY(!choice->itemText(i).isEmpty());
        QVERIFY(choice->itemData(i, Qt::ToolTipRole).toString().size() > 30);
        explanations.insert(choice->toolTip());
        const auto behaviour = Behaviour(choice->currentIndex());
        QCOMPARE(target->isVisible(), behaviour == Behaviour::Relay);
        QCOMPARE(reply->isVisible(), behaviour == Behaviour::Manual);
    }
    QCOMPARE(explanations.size(), choice->count());

    open({ .port = 0, .behaviour = Behaviour::Relay, .relayTo = { u"::1"_s, 6000 } });
    QCOMPARE(get<QComboBox>("behaviour"_L1)->currentText(), u"relay to another server"_s);
    QCOMPARE(get<QLineEdit>("relayTarget"_L1)->text(), u"[::1]:6000"_s);
}

void TestServerWindow::keepsTheChoiceWhileListening()
{
    auto *const choice = get<QComboBox>("behaviour"_L1);
    QVERIFY(choice->isEnabled());
    choose(Behaviour::Echo);
    listen();
    QVERIFY(!choice->isEnabled());
    QVERIFY(choice->toolTip().contains(u"until it stops"_s));
    RawPeer peer = RawPeer::connectTo(port());
    QCOMPARE(peer.ask(framed("again"), 5), "again"_ba);
    peer.close();
    click(m_stop);
    QTRY_VERIFY_WITH_TIMEOUT(choice->isEnabled(), kPatienceMs);
    QVERIFY(!choice->toolTip().contains(u"until it stops"_s));
}

void TestServerWindow::asksForATarget()
{
    auto *const target = get<QLineEdit>("relayTarget"_L1);
    choose(Behaviour::Relay);
    type(target, u"my server"_s);
    click(m_start);
    QVERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(u"127.0.0.1:5051"_s));
    QVERIFY(target->hasFocus());
    QVERIFY(badge().contains(u"STOPPED"_s));
    type(target, u"127.0.0.1:6000"_s);
    listen();
    QVERIFY(!notice()->isVisible());
}

void TestServerWindow::relays()
{
    RawListener listener;
    choose(Behaviour::Relay);
    type(get<QLineEdit>("relayTarget"_L1), u"127.0.0.1:%1"_s.arg(listener.port()));
    RawPeer client = listenForPeer();
    RawPeer target = listener.accept();
    QVERIFY(client.send(framed("Hello")));
    QCOMPARE(target.read(69), framed("Hello"));
    QVERIFY(target.send("got it"));
    QCOMPARE(client.read(6), "got it"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s) && logShows(u"got it"_s), kPatienceMs);
    QCOMPARE(cell(m_connections, 1, Column::Messages), u"1"_s);
    target.close();
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed); // else either of them might end first
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"closed by the target server"_s, kPatienceMs);
}

void TestServerWindow::saysThatATargetRefuses()
{
    const RawListener deaf(RawListener::kDeaf);
    choose(Behaviour::Relay);
    type(get<QLineEdit>("relayTarget"_L1), u"127.0.0.1:%1"_s.arg(deaf.port()));
    RawPeer client = listenForPeer();
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed);
    client.close();
    QTRY_VERIFY_WITH_TIMEOUT(notice()->isVisible(), kPatienceMs);
    QVERIFY(notice()->text().contains(QString::number(deaf.port())));
    QVERIFY(notice()->text().contains(u"refused"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"refused"_s, kPatienceMs);
}

void TestServerWindow::broadcasts()
{
    choose(Behaviour::Broadcast);
    RawPeer first = listenForPeer();
    RawPeer second = RawPeer::connectTo(port());
    QTRY_COMPARE_WITH_TIMEOUT(m_connections->model()->rowCount(), 3, kPatienceMs);
    QVERIFY(first.send(framed("to all")));
    QCOMPARE(second.read(6), "to all"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(column(m_messages, MessageModel::Text).count(u"to all"_s) == 2,
                             kPatienceMs);
    QStringList counts{ cell(m_connections, 1, Column::Messages),
                        cell(m_connections, 2, Column::Messages) };
    counts.sort(); // either client may be the first connection
    QCOMPARE(counts,
             QStringList({ u"0"_s, u"1"_s })); // a message sent to a client is not one of its own
}

void TestServerWindow::repliesByHand()
{
    auto *const reply = get<QLineEdit>("replyText"_L1);
    auto *const send = get<QPushButton>("sendReply"_L1);
    auto *const hint = get<QLabel>("replyHint"_L1);
    choose(Behaviour::Manual);
    QVERIFY(!reply->isEnabled());
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send(framed("how <b>are</b> you?") + framed("and now?")));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isEnabled(), kPatienceMs);
    QVERIFY(hint->text().contains(u"how <b>are</b> you?"_s)); // not as markup
    QCOMPARE(hint->textFormat(), Qt::PlainText);
    QVERIFY(!send->isEnabled()); // there is nothing to send yet

    type(reply, u"well"_s);
    QTest::keyClick(reply, Qt::Key_Return);
    QCOMPARE(peer.read(4), "well"_ba);
    QVERIFY(hint->text().contains(
            u"and now?"_s)); // at once, before the journal confirms the first reply
    QCOMPARE(reply->text(), QString());
    type(reply, u"ótimo"_s);
    click(send);
    QCOMPARE(peer.read(6), "ótimo"_ba);
    QVERIFY(!reply->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"ótimo"_s), kPatienceMs);
    const QStringList acknowledged =
            column(m_messages, MessageModel::Acknowledgement).filter(u"✓"_s);
    QCOMPARE(acknowledged.size(), 2);

    QVERIFY(peer.send(framed("!DISCONNECT"))); // the server replies to it by itself
    QCOMPARE(peer.readToEnd(), "Msg received"_ba);
    QVERIFY(!reply->isEnabled());
}

void TestServerWindow::repliesToTheChosenConnection()
{
    auto *const reply = get<QLineEdit>("replyText"_L1);
    auto *const hint = get<QLabel>("replyHint"_L1);
    choose(Behaviour::Manual);
    RawPeer first = listenForPeer();
    QVERIFY(first.send(framed("from the first")));
    QTRY_VERIFY_WITH_TIMEOUT(hint->text().contains(u"from the first"_s), kPatienceMs);
    RawPeer second = RawPeer::connectTo(port());
    QVERIFY(second.send(framed("from the second")));
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"from the second"_s), kPatienceMs);
    QVERIFY(hint->text().contains(u"from the first"_s)); // the oldest, if no connection is selected

    m_connections->selectRow(2);
    QVERIFY(hint->text().contains(u"from the second"_s));
    type(reply, u"B"_s);
    QTest::keyClick(reply, Qt::Key_Return);
    QCOMPARE(second.read(1), "B"_ba);
    QVERIFY(!reply->isEnabled()); // although the first still waits
    m_connections->selectRow(1);
    QVERIFY(reply->isEnabled());
    first.close();
    QTRY_VERIFY_WITH_TIMEOUT(!reply->isEnabled(), kPatienceMs);
}

void TestServerWindow::sendsNoReplyThatCannotBeSent()
{
    open({ .port = 0, .dialect = { .encoding = Encoding::Ascii }, .behaviour = Behaviour::Manual });
    auto *const reply = get<QLineEdit>("replyText"_L1);
    auto *const send = get<QPushButton>("sendReply"_L1);
    RawPeer peer = listenForPeer();
    QVERIFY(peer.send(framed("?")));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isEnabled(), kPatienceMs);
    type(reply, u"não"_s);
    QVERIFY(!send->isEnabled());
    QVERIFY(get<QLabel>("replyHint"_L1)->text().contains(u"ascii"_s));
    QTest::keyClick(reply, Qt::Key_Return);
    QCOMPARE(reply->text(), u"não"_s);
    type(reply, u"nao"_s);
    QTest::keyClick(reply, Qt::Key_Return);
    QCOMPARE(peer.read(3), "nao"_ba);
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
    get<Notice>("exposure"_L1)->say(Tone::Busy, u"x"_s);
    notice()->say(Tone::Bad, u"x"_s);
    (listening ? m_stop : static_cast<QWidget *>(m_address))->setFocus();
    const QList<QWidget *> reached = tabOrder(m_window.get());
    QVERIFY(!controls(m_window.get()).isEmpty());
    QCOMPARE(unreached(m_window.get(), reached), QByteArrayList());
    // From top to bottom: the commands first.
    const QPoint origin;
    for (qsizetype i = 1; i < reached.size(); ++i) {
        const QPoint before = reached.at(i - 1)->mapTo(m_window.get(), origin);
        const QPoint after = reached.at(i)->mapTo(m_window.get(), origin);
        QVERIFY2(after.y() > before.y() || after.x() > before.x(), describe(reached.at(i)));
    }
}

void TestServerWindow::teachesEverywhere()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    get<Notice>("exposure"_L1)->say(Tone::Busy, u"x"_s);
    notice()->say(Tone::Bad, u"x"_s);
    QCOMPARE(unexplained(m_window.get()), QByteArrayList());
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
    qsizetype received = 0;
    std::thread client([&, port = port()] {
        RawPeer peer = RawPeer::connectTo(port);
        std::thread sender([&] { peer.send(all); });
        received = peer.read(qsizetype(kCount) * 12).size();
        sender.join();
        peer.send(framed("!DISCONNECT"));
        (void)peer.waitForEnd();
    });
    // Messages and replies arrive independently; the log is complete when it has the last of each.
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(1), u"the client said goodbye"_s, 2 * kPatienceMs);
    client.join();
    qInfo("%d messages in %lld ms", kCount, timer.elapsed());
    QCOMPARE(received, qsizetype(kCount) * 12);
    QCOMPARE(cell(m_connections, 1, Column::Messages).remove(u','), u"10001"_s);
    int messages = 0;
    int replies = 0;
    for (int row = 0; row < m_messages->model()->rowCount(); ++row) {
        const QString text = cell(m_messages, row, MessageModel::Text);
        if (text == u"message %1"_s.arg(messages + 1)) {
            ++messages;
            QVERIFY(cell(m_messages, row, MessageModel::Acknowledgement).startsWith(u'✓'));
        }
        replies += text == "Msg received"_L1 ? 1 : 0;
    }
    QCOMPARE(messages, kCount);
    QCOMPARE(replies, kCount + 1);
}

void TestServerWindow::chooseFile(const QString &path)
{
    pressOn(m_address, Qt::Key_End); // the last entry
    QVERIFY(m_address->isFile());
    type(get<QLineEdit>("path"_L1), path);
}

void TestServerWindow::listensAtAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s"_s);
    auto *const field = get<QLineEdit>("path"_L1);
    QVERIFY(!field->isVisible());
    QVERIFY(m_port->isVisible());
    chooseFile(path);
    QVERIFY(field->isVisible());
    QVERIFY(!m_port->isVisible());
    QVERIFY(!get<Notice>("exposure"_L1)->isVisible()); // no other computer can connect
    listen();
    QVERIFY(badge().contains(path));
    QVERIFY(!field->isEnabled());
    RawPeer peer = connectToFile(path);
    QCOMPARE(peer.ask(framed("Hello"), 12), "Msg received"_ba);
    QTRY_VERIFY_WITH_TIMEOUT(logShows(u"Hello"_s), kPatienceMs);
    QVERIFY(logShows(u"Listening at the file "_s + path));
    QVERIFY(logShows(u"Connection from a program on this computer"_s));
    QCOMPARE(cell(m_connections, 1, Column::Client), u"unix"_s);
    QCOMPARE(cell(m_connections, 0, Column::Local), path);
    QCOMPARE(cell(m_connections, 1, Column::Local), path);
    const QString why =
            m_connections->model()->index(1, Column::Client).data(Qt::ToolTipRole).toString();
    QVERIFY2(why.contains(u"no port"_s), qPrintable(why));
    peer.close();
    click(m_stop);
    QTRY_VERIFY_WITH_TIMEOUT(m_start->isEnabled(), kPatienceMs);
    QCOMPARE(modeOf(path), mode_t(0));
    // And at a port again.
    QTest::keyClick(m_address, Qt::Key_Home);
    QVERIFY(!field->isVisible());
    QVERIFY(m_port->isVisible());
    listen();
    QVERIFY(badge().contains(u"127.0.0.1:"_s));
    QVERIFY(RawPeer::connectTo(port()).isOpen());
}

void TestServerWindow::opensWithAFile()
{
    const QTemporaryDir folder;
    const ServerOptions options{ .path = folder.filePath(u"s"_s) };
    open(options);
    QVERIFY(m_address->isFile());
    QCOMPARE(get<QLineEdit>("path"_L1)->text(), options.path);
    listen();
    QVERIFY(connectToFile(options.path).isOpen());
    // Closing the window while it listens removes the file.
    m_window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kPatienceMs);
    QCOMPARE(modeOf(options.path), mode_t(0));
}

void TestServerWindow::explainsWhyThereIsNoPort()
{
    auto *const why = get("why"_L1);
    auto *const explanation = get<Notice>("explanation"_L1);
    QVERIFY(!why->isVisible()); // no client shares the port yet
    listen();
    const QString shared = u"port %1"_s.arg(port());
    {
        const RawPeer peer = RawPeer::connectTo(port());
        QTRY_VERIFY_WITH_TIMEOUT(why->isVisible(), kPatienceMs);
        click(why);
        QVERIFY2(explanation->text().contains(shared), qPrintable(explanation->text()));
    }
    click(m_stop);
    QTRY_VERIFY_WITH_TIMEOUT(badge().startsWith(u"STOPPED"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!why->isVisible(), kPatienceMs);
    chooseFile(u"/tmp/meet.sock"_s);
    QVERIFY2(explanation->text().startsWith(u"There is no port"_s),
             qPrintable(explanation->text()));
    click(why);
    QVERIFY(explanation->text().contains(u"/tmp/meet.sock"_s));
    pressOn(m_address, Qt::Key_Home);
    QVERIFY(explanation->text().contains(shared));
}

void TestServerWindow::replacesAStaleFileByAClick()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"s"_s);
    QVERIFY(leaveStale(path));
    const quint64 number = fileNumberOf(path);
    chooseFile(path);
    click(m_start);
    QTRY_VERIFY_WITH_TIMEOUT(badge().startsWith(u"FAILED"_s), kPatienceMs);
    QVERIFY(notice()->isVisible());
    QVERIFY2(notice()->text().contains(path), qPrintable(notice()->text()));
    QCOMPARE(fileNumberOf(path), number);
    auto *const remedy = find<QPushButton>(notice(), "remedy"_L1);
    QVERIFY(remedy->isVisible());
    click(remedy);
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), kPatienceMs);
    QVERIFY(!notice()->isVisible());
    QVERIFY(connectToFile(path).isOpen());

    // The file of a running server is not offered for replacement.
    ServerWindow second({ .path = path });
    second.show();
    click(&second, "start"_L1);
    auto *const said = find<Notice>(&second, "notice"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(said->isVisible(), kPatienceMs);
    QVERIFY2(said->text().startsWith(u"Another server"_s), qPrintable(said->text()));
    QVERIFY(!find<QPushButton>(said, "remedy"_L1)->isVisible());
    QVERIFY(connectToFile(path).isOpen());
}

void TestServerWindow::asksForAPath()
{
    chooseFile({});
    click(m_start);
    QVERIFY(notice()->isVisible());
    QVERIFY(notice()->text().contains(u"name of a file"_s));
    QVERIFY(badge().startsWith(u"STOPPED"_s));
    QCOMPARE(m_window->focusWidget(), get("path"_L1));
}

void TestServerWindow::keepsTheFileInAnotherLanguage()
{
    chooseFile(u"/tmp/meet.sock"_s);
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"Servidor · Soquete"_s);
    QVERIFY(m_address->isFile());
    QCOMPARE(get<QLineEdit>("path"_L1)->text(), u"/tmp/meet.sock"_s);
    m_address->showPopup(); // lists the networks again
    m_address->hidePopup();
    QVERIFY(m_address->isFile());
}

void TestServerWindow::reachesThePathByTab()
{
    chooseFile(u"/tmp/meet.sock"_s);
    m_address->setFocus();
    const QList<QWidget *> reached = tabOrder(m_window.get());
    QVERIFY(reached.contains(get("path"_L1)));
    QVERIFY(!reached.contains(m_port));
    QCOMPARE(unexplained(m_window.get()), QByteArrayList());
    QCOMPARE(collisions(mnemonics(m_window.get())), QString());
    m_window->resize(1024, 700);
    QCOMPARE(m_window->size(), QSize(1024, 700));
}

QTEST_MAIN(TestServerWindow)
#include "tst_serverwindow.moc"

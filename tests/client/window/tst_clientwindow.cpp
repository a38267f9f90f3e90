#include "client/window/clientwindow.h"

#include "app/desktop/language.h"
#include "client/window/scriptpanel.h"
#include "server/engine/server.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/messagemodel.h"
#include "shared/views/python/pythonlisting.h"
#include "shared/views/python/pythonview.h"
#include "shared/widgets/notice.h"
#include "shared/widgets/statebadge.h"
#include "tests/support/unixpeer.h"
#include "tests/support/widgets.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = RawPeer::kPatience.count();

const QByteArray kReply = "Msg received"_ba;
const QByteArray kGoodbye = framed("!DISCONNECT");

/** Uses one ClientWindow as a person does. */
class User final
{
public:
    explicit User(const ClientOptions &options = {})
        : window(std::make_unique<ClientWindow>(options))
        , host(find<QLineEdit>(window.get(), "host"_L1))
        , port(find<QSpinBox>(window.get(), "port"_L1))
        , connect(find<QPushButton>(window.get(), "connect"_L1))
        , leave(find<QPushButton>(window.get(), "leave"_L1))
        , notice(find<Notice>(window.get(), "notice"_L1))
        , script(find<QListWidget>(window.get(), "script"_L1))
        , text(find<QLineEdit>(window.get(), "messageText"_L1))
        , send(find<QPushButton>(window.get(), "send"_L1))
        , count(find<QLabel>(window.get(), "messageCount"_L1))
        , messages(find<QTableView>(window.get(), "messages"_L1))
    {
        window->show();
        window->activateWindow();
        m_isActive = QTest::qWaitForWindowActive(window.get());
    }

    [[nodiscard]] bool isActive() const { return m_isActive; }

    [[nodiscard]] QString badge() const { return get<StateBadge>("state"_L1)->text(); }

    void goTo(quint16 number)
    {
        type(port, QString::number(number));
        click(connect);
    }

    /** Goes to a server of ours; whether the connection came about. */
    [[nodiscard]] bool connectTo(quint16 number)
    {
        goTo(number);
        return QTest::qWaitFor([this] { return isConnected(); }, kPatienceMs);
    }

    /** Goes to #listener, which makes #peer the other end. */
    [[nodiscard]] bool connectToPeer()
    {
        goTo(listener.port());
        peer = listener.accept();
        return QTest::qWaitFor([this] { return isConnected(); }, kPatienceMs);
    }

    /** Sends @p message by Enter. */
    void enter(const QString &message) const
    {
        type(text, message);
        QTest::keyClick(text, Qt::Key_Return);
    }

    /** Whether #peer reads just @p bytes next. */
    [[nodiscard]] bool peerReads(const QByteArray &bytes)
    {
        return peer.read(bytes.size()) == bytes;
    }

    /** Sends @p message by Enter, which #peer reads, and replies to with @p reply. */
    [[nodiscard]] bool exchanges(const QString &message, const QByteArray &reply)
    {
        enter(message);
        return peerReads(framed(message.toUtf8())) && peer.send(reply);
    }

    /** The widget @p name of the window. */
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *get(QLatin1StringView name) const
    {
        return find<Widget>(window.get(), name);
    }

    [[nodiscard]] bool isConnected() const { return badge().startsWith(u"CONNECTED"_s); }

    /** The row of the log that shows @p text; -1: none. */
    [[nodiscard]] int row(const QString &text) const
    {
        return int(column(messages, MessageModel::Text).indexOf(text));
    }
    [[nodiscard]] bool logShows(const QString &text) const { return row(text) >= 0; }
    [[nodiscard]] QString ack(const QString &text) const
    {
        return cell(messages, row(text), MessageModel::Acknowledgement);
    }

    [[nodiscard]] QStringList listed() const { return column(script, 0); }

    void select(int row) const
    {
        QTest::mouseClick(script->viewport(), Qt::LeftButton, {},
                          script->visualItemRect(script->item(row)).center());
    }

    /** Writes @p text into the entry that is being edited. */
    void edit(const QString &text) const
    {
        auto *const editor = script->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        type(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!script->viewport()->findChild<QLineEdit *>());
    }

    std::unique_ptr<ClientWindow> window;
    QLineEdit *host;
    QSpinBox *port;
    QPushButton *connect;
    QPushButton *leave;
    Notice *notice;
    QListWidget *script;
    QLineEdit *text;
    QPushButton *send;
    QLabel *count;
    QTableView *messages;
    RawListener listener;
    RawPeer peer;

private:
    bool m_isActive = false;
};

} // namespace

class TestClientWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_language.use(u"en"_s); }
    void init();
    void beginsDisconnected();
    void connectsAndDisconnects_data();
    void connectsAndDisconnects();
    void connectsByEnter();
    void explainsARefusal();
    void explainsAnUnknownName();
    void asksForAHost();
    void showsAHostileHostAsTyped();
    void cancels();
    void connectsAgain();
    void noticesThatTheServerVanished_data();
    void noticesThatTheServerVanished();
    void saysGoodbyeBeforeItCloses();
    void closesWhileItConnects();
    void sendsWhatIsWritten_data();
    void sendsWhatIsWritten();
    void countsCharactersAndBytes_data();
    void countsCharactersAndBytes();
    void saysWhyTextCannotBeSent_data();
    void saysWhyTextCannotBeSent();
    void leavesByTheWord();
    void showsWhatBecameOfEachMessage();
    void showsLateReplies();
    void expectsNoReplies();
    void showsTheProgramThatDoesTheSame();
    void changesTheDialect();
    void changesTheDialectOnlyWhileDisconnected();
    void showsHostileRepliesAsTyped();
    void adoptsRepliesWithAHeader();
    void adoptsRepliesWithoutAHeader();
    void hasPredefinedMessages();
    void editsMessages();
    void addsMessages();
    void removesMessages();
    void ordersMessages();
    void remembersMessages();
    void forgetsChanges();
    void defaultsFollowTheLanguage();
    void editedMessagesDoNotFollowTheLanguage();
    void changesLanguageWhileEditing();
    void sendsTheNext();
    void sendsTheNextAfterAChange();
    void sendsTheSelected();
    void sendsAll();
    void stopsSending();
    void stopsWithoutAReply();
    void stopsAtAMessageThatCannotBeSent();
    void survivesHostileSettings_data();
    void survivesHostileSettings();
    void opensManyWindows();
    void changesLanguageWhileConnected();
    void changesLanguageOfANotice();
    void reachesEverythingByTab_data();
    void reachesEverythingByTab();
    void teachesEverywhere_data() { addLanguages(); }
    void teachesEverywhere();
    void claimsEachKeyOnce_data() { addLanguages(); }
    void claimsEachKeyOnce();
    void worksByMnemonics();
    void fitsASmallScreen_data() { addLanguages(); }
    void fitsASmallScreen();
    void staysNarrowWithALongHost();
    void connectsAtAFile();
    void opensWithAFile();
    void explainsAFileWithoutAServer();
    void asksForAPath();
    void worksWithAFileByKeyboard();

private:
    /** A server of ours, on a free port. */
    void serve(const ServerOptions &options = {});

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
};

void TestClientWindow::init()
{
    m_language.use(u"en"_s);
    m_settings.clear();
    m_server.reset();
}

void TestClientWindow::serve(const ServerOptions &options)
{
    m_server = std::make_unique<Server>();
    ServerOptions onAnyPort = options;
    onAnyPort.port = 0;
    m_server->listen(onAnyPort);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->state(), Server::State::Listening, kPatienceMs);
    m_port = m_server->endpoint().port;
}

void TestClientWindow::beginsDisconnected()
{
    User user;
    QVERIFY(user.isActive());
    QVERIFY(user.badge().contains(u"DISCONNECTED"_s));
    QCOMPARE(user.host->text(), u"127.0.0.1"_s);
    QCOMPARE(user.port->value(), 5050);
    QVERIFY(user.connect->isEnabled());
    QVERIFY(!user.leave->isEnabled());
    QVERIFY(!user.send->isEnabled());
    QVERIFY(user.text->isEnabled()); // a message can be written before
    QVERIFY(!user.notice->isVisible());
    for (const auto name : { "sendNext"_L1, "sendOne"_L1, "sendAll"_L1 })
        QVERIFY(!find<QPushButton>(user.window.get(), name)->isEnabled());
}

void TestClientWindow::connectsAndDisconnects_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("buttons") << false;
    QTest::newRow("F5 and Shift+F5") << true;
}

void TestClientWindow::connectsAndDisconnects()
{
    QFETCH(bool, byKeyboard);
    serve();
    User user;
    type(user.port, QString::number(m_port));
    byKeyboard ? QTest::keyClick(user.window.get(), Qt::Key_F5) : click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    QVERIFY(user.badge().contains(u"127.0.0.1:%1"_s.arg(m_port)));
    QVERIFY(!user.connect->isEnabled());
    QVERIFY(!user.host->isEnabled());
    QVERIFY(!user.port->isEnabled());
    QVERIFY(user.leave->isEnabled());
    QVERIFY(user.leave->text().remove(u'&').contains(u"Disconnect"_s));
    byKeyboard ? QTest::keyClick(user.window.get(), Qt::Key_F5, Qt::ShiftModifier)
               : click(user.leave);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"DISCONNECTED"_s), kPatienceMs);
    QVERIFY(user.badge().contains(u"said goodbye"_s));
    QVERIFY(user.connect->isEnabled());
    QVERIFY(user.host->isEnabled());
    QVERIFY(!user.leave->isEnabled());
    QVERIFY(!user.notice->isVisible());
    QTRY_VERIFY(user.logShows(u"!DISCONNECT"_s));
    QVERIFY(user.ack(u"!DISCONNECT"_s).startsWith(u'✓'));
}

void TestClientWindow::connectsByEnter()
{
    serve();
    User user;
    type(user.port, QString::number(m_port));
    type(user.host, u" localhost "_s);
    QTest::keyClick(user.host, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
}

void TestClientWindow::explainsARefusal()
{
    RawListener deaf(RawListener::kDeaf);
    User user;
    user.goTo(deaf.port());
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"FAILED"_s), kPatienceMs);
    QVERIFY(user.notice->isVisible()); // at the same time as the badge
    QVERIFY(user.notice->text().contains(u"refused"_s));
    QVERIFY(user.notice->text().contains(QString::number(deaf.port())));
    QVERIFY(user.notice->text().contains(u"Start the server"_s)); // what to do next
    QVERIFY(user.connect->isEnabled());
    serve();
    QVERIFY(user.connectTo(m_port));
    QVERIFY(!user.notice->isVisible());
}

void TestClientWindow::explainsAnUnknownName()
{
    User user;
    type(user.host, u"no such host"_s); // not a valid name: no network is asked
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"FAILED"_s), kPatienceMs);
    QVERIFY(user.notice->isVisible());
    QVERIFY(user.notice->text().contains(u"no such host"_s));
    QVERIFY(user.connect->isEnabled());
}

void TestClientWindow::asksForAHost()
{
    User user;
    type(user.host, u"   "_s);
    click(user.connect);
    QVERIFY(user.notice->isVisible());
    QVERIFY(user.notice->text().contains(u"Write the name or address"_s));
    QCOMPARE(user.window->focusWidget(), user.host);
    QVERIFY(user.badge().contains(u"DISCONNECTED"_s));
}

void TestClientWindow::showsAHostileHostAsTyped()
{
    User user;
    type(user.host, u"<b>%2</b>%1"_s);
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"FAILED"_s), kPatienceMs);
    QVERIFY(user.notice->text().contains(u"<b>%2</b>%1"_s));
    QVERIFY(!user.window->grab().isNull());
}

void TestClientWindow::cancels()
{
    // A listener with a full queue accepts nobody: the attempt lasts until it is cancelled.
    RawListener full(0);
    std::vector<RawPeer> queue;
    for (int i = 0; i < 4; ++i)
        queue.push_back(RawPeer::connectTo(full.port(), 0, std::chrono::milliseconds(100)));
    User user;
    user.goTo(full.port());
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"CONNECTING"_s), kPatienceMs);
    QVERIFY(user.leave->isEnabled());
    QVERIFY(user.leave->text().remove(u'&').contains(u"Cancel"_s));
    QCOMPARE(user.leave->accessibleName(), u"Cancel"_s);
    click(user.leave);
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
    QVERIFY(!user.notice->isVisible()); // the user knows that he cancelled
    serve();
    QVERIFY(user.connectTo(m_port));
}

void TestClientWindow::connectsAgain()
{
    serve();
    User user;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(user.connectTo(m_port));
        click(user.leave);
        QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"DISCONNECTED"_s), kPatienceMs);
    }
}

void TestClientWindow::noticesThatTheServerVanished_data()
{
    QTest::addColumn<bool>("brokenOff");
    QTest::addColumn<QString>("expected");
    QTest::newRow("closed") << false << u"closed by the server"_s;
    QTest::newRow("reset") << true << u"connection reset"_s;
}

void TestClientWindow::noticesThatTheServerVanished()
{
    QFETCH(bool, brokenOff);
    QFETCH(QString, expected);
    User user;
    QVERIFY(user.connectToPeer());
    user.enter(u"Hello"_s);
    QCOMPARE(user.peer.read(69), framed("Hello"));
    brokenOff ? user.peer.reset() : user.peer.close();
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
    QVERIFY(user.badge().contains(expected));
    QVERIFY(!user.send->isEnabled());
    QTRY_COMPARE(user.ack(u"Hello"_s), u"✗ no reply"_s);
}

void TestClientWindow::saysGoodbyeBeforeItCloses()
{
    User user;
    QVERIFY(user.connectToPeer());
    user.window->close();
    QVERIFY(user.window->isVisible());
    QCOMPARE(user.peer.read(kGoodbye.size()), kGoodbye);
    user.window->close(); // a second attempt has no effect
    QVERIFY(user.window->isVisible());
    QVERIFY(user.peer.send(kReply));
    QTRY_VERIFY_WITH_TIMEOUT(!user.window->isVisible(), kPatienceMs);
    QCOMPARE(user.peer.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(user.ack(u"!DISCONNECT"_s).first(1), u"✓"_s);
}

void TestClientWindow::closesWhileItConnects()
{
    serve();
    User user;
    user.goTo(m_port);
    user.window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!user.window->isVisible(), kPatienceMs);
}

void TestClientWindow::sendsWhatIsWritten_data()
{
    QTest::addColumn<bool>("byEnter");
    QTest::newRow("Enter") << true;
    QTest::newRow("button") << false;
}

void TestClientWindow::sendsWhatIsWritten()
{
    QFETCH(bool, byEnter);
    User user;
    user.enter(u"Olá"_s); // not connected: nothing happens
    QCOMPARE(user.text->text(), u"Olá"_s);
    QVERIFY(user.connectToPeer());
    for (int i = 0; i < 3; ++i) {
        type(user.text, u"Olá"_s);
        QVERIFY(user.send->isEnabled());
        byEnter ? QTest::keyClick(user.text, Qt::Key_Return) : click(user.send);
        QCOMPARE(user.peer.read(68), framed("Olá"));
        QCOMPARE(user.text->text(), QString()); // ready for the next
        QCOMPARE(user.window->focusWidget(), user.text);
        QVERIFY(user.peer.send(kReply));
    }
    QTRY_VERIFY(user.badge().contains(u"Replies: 3"_s));
    QVERIFY(user.badge().contains(u"Messages: 3"_s));
}

void TestClientWindow::countsCharactersAndBytes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("characters");
    QTest::addColumn<QString>("bytes");
    QTest::newRow("nothing") << QString() << u"0"_s << u"0"_s;
    QTest::newRow("ASCII") << u"Hello"_s << u"5"_s << u"5"_s;
    QTest::newRow("accent") << u"Olá"_s << u"3"_s << u"4"_s;
    QTest::newRow("emoji") << u"😀"_s << u"1"_s << u"4"_s;
    QTest::newRow("euro") << u"€"_s << u"1"_s << u"3"_s;
    QTest::newRow("markup") << u"<b>x</b>"_s << u"8"_s << u"8"_s;
    QTest::newRow("place marker") << u"%1%2"_s << u"4"_s << u"4"_s;
}

void TestClientWindow::countsCharactersAndBytes()
{
    QFETCH(QString, text);
    QFETCH(QString, characters);
    QFETCH(QString, bytes);
    User user;
    type(user.text, text);
    static const QRegularExpression numbers(u"\\d+"_s);
    QStringList counted;
    for (auto match = numbers.globalMatch(user.count->text()); match.hasNext();)
        counted << match.next().captured();
    QCOMPARE(counted, QStringList({ characters, bytes }));
    type(user.text, QString());
    QVERIFY(user.count->text().contains(u"0"_s));
}

void TestClientWindow::saysWhyTextCannotBeSent_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<int>("headerSize");
    QTest::addColumn<int>("maximumBody");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not in ASCII") << Encoding::Ascii << 64 << 1000 << u"Ola"_s << u"Olá"_s
                                  << u"ascii"_s;
    QTest::newRow("not in Latin-1")
            << Encoding::Latin1 << 64 << 1000 << u"Olá"_s << u"😀"_s << u"latin-1"_s;
    QTest::newRow("longer than the header says")
            << Encoding::Utf8 << 1 << 1000 << u"123456789"_s << u"1234567890"_s << u"header"_s;
    QTest::newRow("longer than is accepted")
            << Encoding::Utf8 << 64 << 11 << u"123456789áa"_s.left(10) << u"1234567890áa"_s
            << u"11"_s;
}

void TestClientWindow::saysWhyTextCannotBeSent()
{
    QFETCH(Encoding, encoding);
    QFETCH(int, headerSize);
    QFETCH(int, maximumBody);
    QFETCH(QString, good);
    QFETCH(QString, bad);
    QFETCH(QString, reason);
    ClientOptions options{
        .dialect = { .headerSize = headerSize, .encoding = encoding, .maximumBody = maximumBody }
    };
    if (headerSize == 1)
        options.dialect.disconnectWord = u"bye"_s;
    User user(options);
    QVERIFY(user.connectToPeer());
    type(user.text, good);
    QVERIFY(user.send->isEnabled());
    type(user.text, bad);
    QVERIFY(!user.send->isEnabled());
    QVERIFY(user.count->text().contains(reason));
    QTest::keyClick(user.text, Qt::Key_Return);
    QCOMPARE(user.text->text(), bad); // still there to be changed
    user.enter(good);
    QCOMPARE(user.peer.read(headerSize), framed(encodeText(good, encoding).bytes, headerSize)
                                                 .first(headerSize)); // the first that was sent
}

void TestClientWindow::leavesByTheWord()
{
    serve();
    User user;
    QVERIFY(user.connectTo(m_port));
    user.enter(u"!DISCONNECT"_s);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"DISCONNECTED"_s), kPatienceMs);
    QVERIFY(user.badge().contains(u"said goodbye"_s));
}

void TestClientWindow::showsWhatBecameOfEachMessage()
{
    User user({ .limits = { .reply = std::chrono::milliseconds(300) } });
    QVERIFY(user.connectToPeer());
    QVERIFY(user.exchanges(u"first"_s, kReply));
    QTRY_VERIFY(user.logShows(u"Msg received"_s));
    QVERIFY(user.ack(u"first"_s).startsWith(u'✓'));
    QVERIFY(user.ack(u"first"_s).endsWith(u"s"_s)); // with its round trip: µs, ms or s
    QCOMPARE(cell(user.messages, user.row(u"first"_s), MessageModel::Way), u"→ #1"_s);
    QCOMPARE(cell(user.messages, user.row(u"Msg received"_s), MessageModel::Way), u"← #1"_s);
    user.enter(u"second"_s);
    QTRY_VERIFY(user.logShows(u"second"_s));
    QTRY_COMPARE_WITH_TIMEOUT(user.ack(u"second"_s), u"✗ no reply"_s, kPatienceMs);
}

void TestClientWindow::showsLateReplies()
{
    User user({ .limits = { .reply = std::chrono::milliseconds(1) } });
    QVERIFY(user.connectToPeer());
    user.enter(u"late"_s);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"late"_s), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(user.ack(u"late"_s), u"✗ no reply"_s, kPatienceMs);
    QVERIFY(user.peer.send(kReply));
    QTRY_VERIFY_WITH_TIMEOUT(user.ack(u"late"_s).startsWith(u'✓'), kPatienceMs);
}

void TestClientWindow::expectsNoReplies()
{
    User user({ .dialect = { .replyMode = ReplyMode::None } });
    QVERIFY(user.connectToPeer());
    user.enter(u"Hello"_s);
    QTRY_VERIFY(user.logShows(u"Hello"_s));
    QCOMPARE(user.ack(u"Hello"_s), u"none expected"_s);
}

void TestClientWindow::showsTheProgramThatDoesTheSame()
{
    serve();
    User user;
    auto *const view = user.window->findChild<PythonView *>();
    user.window->findChild<Inspector *>()->setCurrentWidget(view);
    const auto shows = [view](const QString &text) {
        return view->listing().toPlainText().contains(text);
    };
    QVERIFY(shows(u"    \"Hello, world!\",\n"_s));
    user.window->script().setMessages({ u"say \"ação\""_s });
    user.window->script().setInterval(std::chrono::milliseconds(250));
    QVERIFY(shows(u"MESSAGES = [\n    \"say \\\"ação\\\"\",\n]"_s));
    QVERIFY(shows(u"INTERVAL = 0.25\n"_s));
    user.goTo(m_port);
    QVERIFY(shows(u"PORT = %1\n"_s.arg(m_port)));
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    const auto seen = [view] {
        const int line = view->listing().seen().line;
        return view->listing().toPlainText().section(u'\n', line, line);
    };
    QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"connect"), kPatienceMs);
    type(user.text, u"Hi"_s);
    click(user.send);
    QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"recv"), kPatienceMs);
    click(user.leave);
    QTRY_VERIFY_WITH_TIMEOUT(seen().contains(u"close()"), kPatienceMs);
}

void TestClientWindow::changesTheDialect()
{
    serve({ .dialect = { .headerSize = 3,
                         .encoding = Encoding::Latin1,
                         .disconnectWord = u"fim"_s,
                         .replyMode = ReplyMode::Framed,
                         .replyTemplate = u"recebi {msg}"_s,
                         .wordReply = u"tchau"_s } });
    User user;
    click(user.window.get(), "dialect"_L1);
    auto *const dialog = user.get<QDialog>("dialectDialog"_L1);
    find<QSpinBox>(dialog, "header"_L1)->setValue(3);
    find<QComboBox>(dialog, "encoding"_L1)->setCurrentText(u"Latin-1"_s);
    type(find<QLineEdit>(dialog, "word"_L1), u"fim"_s);
    find<QComboBox>(dialog, "reply"_L1)->setCurrentText(u"With a header"_s);
    click(dialog, "useDialect"_L1);
    QTRY_VERIFY(!user.window->findChild<QDialog *>(u"dialectDialog"_s));
    // The dialect applies to the message being written.
    type(user.text, u"olá"_s);
    QVERIFY2(user.count->text().contains(u"Bytes: 3"_s), qPrintable(user.count->text()));
    type(user.text, u"€"_s);
    QVERIFY2(user.count->text().contains(u"latin-1"_s), qPrintable(user.count->text()));

    QVERIFY(user.connectTo(m_port));
    type(user.text, u"olá"_s);
    click(user.send);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"recebi olá"_s), kPatienceMs);
    click(user.leave);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"said goodbye"_s), kPatienceMs);
    QVERIFY(user.logShows(u"fim"_s) && user.logShows(u"tchau"_s));
    QVERIFY(user.ack(u"fim"_s).startsWith(u'✓'));
}

void TestClientWindow::changesTheDialectOnlyWhileDisconnected()
{
    serve();
    User user;
    QVERIFY(user.connectTo(m_port));
    const auto *const button = user.get<QToolButton>("dialect"_L1);
    QVERIFY(button->toolTip().contains(u"Disconnect to change it"_s));
    pressOn(user.text, Qt::Key_F7); // a key that no line edit takes for itself
    auto *const dialog = user.get<QDialog>("dialectDialog"_L1);
    auto *const use = find<QPushButton>(dialog, "useDialect"_L1);
    QVERIFY(!use->isEnabled());
    m_server->stop(); // while the dialog is open
    QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled(), kPatienceMs);
    QVERIFY(find<QSpinBox>(dialog, "header"_L1)->isEnabled());
}

void TestClientWindow::showsHostileRepliesAsTyped()
{
    User user;
    QVERIFY(user.connectToPeer());
    QVERIFY(user.peer.send("<b>%1</b>\033[2J")); // unsolicited
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"<b>%1</b>␛[2J"_s), kPatienceMs);
    QVERIFY(!user.window->grab().isNull());
}

/** Earlier replies stay as they were; later ones are read in the new dialect. */
void TestClientWindow::adoptsRepliesWithAHeader()
{
    User user;
    QVERIFY(user.connectToPeer());
    QVERIFY(user.exchanges(u"first"_s, framed("answer")));
    auto *const adopt = user.get<QPushButton>("adopt"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isVisible(), kPatienceMs);
    click(adopt);
    QVERIFY(user.exchanges(u"second"_s, framed("another answer")));
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"another answer"_s), kPatienceMs);
    QVERIFY(user.ack(u"second"_s).startsWith(u'✓'));

    click(user.leave);
    QCOMPARE(user.peer.read(kGoodbye.size()), kGoodbye);
    user.peer.close();
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
    click(user.connect);
    RawPeer next = user.listener.accept();
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    user.enter(u"third"_s);
    QCOMPARE(next.read(69), framed("third"));
    QVERIFY(next.send(framed("as expected")));
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"as expected"_s), kPatienceMs);
}

/** The stream cannot be read further: it waits for the user, and loses no bytes. */
void TestClientWindow::adoptsRepliesWithoutAHeader()
{
    User user({ .dialect = { .replyMode = ReplyMode::Framed } });
    QVERIFY(user.connectToPeer());
    QVERIFY(user.exchanges(u"first"_s, kReply));
    auto *const adopt = user.get<QPushButton>("adopt"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isVisible(), kPatienceMs);
    click(adopt);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"Msg received"_s), kPatienceMs);
    QVERIFY(user.ack(u"first"_s).startsWith(u'✓'));
    QVERIFY(user.exchanges(u"second"_s, "And again"));
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"And again"_s), kPatienceMs);
    QVERIFY(user.isConnected());
}

void TestClientWindow::hasPredefinedMessages()
{
    const User user;
    QCOMPARE(user.listed(), predefinedMessages());
    QVERIFY(user.listed().size() >= 3);
    QVERIFY(!user.get<QToolButton>("defaultMessages"_L1)->isEnabled());
}

void TestClientWindow::editsMessages()
{
    const User user;
    user.select(1);
    QTest::keyClick(user.script, Qt::Key_F2);
    user.edit(u"changed"_s);
    QCOMPARE(user.listed().at(1), u"changed"_s);
    QVERIFY(user.get<QToolButton>("defaultMessages"_L1)->isEnabled());
    user.select(0);
    QTest::mouseDClick(user.script->viewport(), Qt::LeftButton, {},
                       user.script->visualItemRect(user.script->item(0)).center());
    user.edit(u"<b>%1</b>"_s);
    QCOMPARE(user.listed().at(0), u"<b>%1</b>"_s);
}

void TestClientWindow::addsMessages()
{
    const User user;
    const QStringList before = user.listed();
    click(user.window.get(), "addMessage"_L1);
    user.edit(u"mine"_s); // it can be edited at once
    QCOMPARE(user.listed(), before + QStringList{ u"mine"_s });
    click(user.window.get(), "addMessage"_L1);
    QCOMPARE(user.listed().size(), before.size() + 2);
}

void TestClientWindow::removesMessages()
{
    const User user;
    QStringList expected = user.listed();
    user.select(1);
    click(user.window.get(), "removeMessage"_L1);
    expected.removeAt(1);
    QCOMPARE(user.listed(), expected);
    while (!user.listed().isEmpty()) {
        user.select(0);
        click(user.window.get(), "removeMessage"_L1);
    }
    QVERIFY(!user.get<QToolButton>("removeMessage"_L1)->isEnabled());
    QVERIFY(!user.get<QToolButton>("messageUp"_L1)->isEnabled());
    click(user.window.get(), "addMessage"_L1);
    QCOMPARE(user.listed().size(), 1);
}

void TestClientWindow::ordersMessages()
{
    const User user;
    QStringList expected = user.listed();
    user.select(0);
    QVERIFY(!user.get<QToolButton>("messageUp"_L1)->isEnabled());
    click(user.window.get(), "messageDown"_L1);
    expected.move(0, 1);
    QCOMPARE(user.listed(), expected);
    QCOMPARE(user.script->currentRow(), 1);
    click(user.window.get(), "messageDown"_L1);
    click(user.window.get(), "messageUp"_L1);
    QCOMPARE(user.listed(), expected);
    user.select(int(expected.size()) - 1);
    QVERIFY(!user.get<QToolButton>("messageDown"_L1)->isEnabled());
    click(user.window.get(), "messageUp"_L1);
    expected.move(expected.size() - 1, expected.size() - 2);
    QCOMPARE(user.listed(), expected);
}

void TestClientWindow::remembersMessages()
{
    QStringList expected;
    {
        const User user;
        user.select(0);
        QTest::keyClick(user.script, Qt::Key_F2);
        user.edit(u"Olá, \"%1\"; a, b = @Invalid() \\x"_s);
        click(user.window.get(), "addMessage"_L1);
        user.edit(u"😀"_s);
        user.select(1);
        click(user.window.get(), "removeMessage"_L1);
        user.select(0);
        click(user.window.get(), "messageDown"_L1);
        expected = user.listed();
    }
    const User user;
    QCOMPARE(user.listed(), expected);
    QVERIFY(expected.contains(u"Olá, \"%1\"; a, b = @Invalid() \\x"_s));
}

void TestClientWindow::forgetsChanges()
{
    {
        const User user;
        click(user.window.get(), "addMessage"_L1);
        user.edit(u"mine"_s);
        click(user.window.get(), "defaultMessages"_L1);
        QCOMPARE(user.listed(), predefinedMessages());
        QVERIFY(!user.get<QToolButton>("defaultMessages"_L1)->isEnabled());
    }
    const User user;
    QCOMPARE(user.listed(), predefinedMessages());
}

void TestClientWindow::defaultsFollowTheLanguage()
{
    const User user;
    const QStringList english = user.listed();
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(user.listed(), predefinedMessages());
    QVERIFY(user.listed() != english);
    m_language.use(u"en"_s);
    QTRY_COMPARE(user.listed(), english);
}

void TestClientWindow::editedMessagesDoNotFollowTheLanguage()
{
    const User user;
    user.select(0);
    QTest::keyClick(user.script, Qt::Key_F2);
    user.edit(u"mine"_s);
    const QStringList mine = user.listed();
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(user.window->windowTitle(), u"Cliente · Soquete"_s);
    QCOMPARE(user.listed(), mine);
}

void TestClientWindow::changesLanguageWhileEditing()
{
    const User user;
    user.select(0);
    QTest::keyClick(user.script, Qt::Key_F2);
    QPointer<QLineEdit> editor = user.script->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"half"_s);
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(user.window->windowTitle(), u"Cliente · Soquete"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!user.window->grab().isNull());
    // Either the editor still belongs to an entry, or it is gone.
    if (editor && editor->isVisible()) {
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(user.listed().contains(u"half"_s));
    }
    user.select(1);
    QCOMPARE(user.script->currentRow(), 1);
}

void TestClientWindow::sendsTheNext()
{
    User user;
    QVERIFY(user.connectToPeer());
    auto *const next = user.get<QPushButton>("sendNext"_L1);
    for (const QString &message : user.listed()) {
        QVERIFY(next->isEnabled());
        click(next);
        QVERIFY(user.peerReads(framed(message.toUtf8())));
        QCOMPARE(user.script->currentItem()->text(), message);
        QVERIFY(user.peer.send(kReply));
    }
    QVERIFY(!next->isEnabled()); // that was the last
    click(user.leave);
    QCOMPARE(user.peer.read(kGoodbye.size()), kGoodbye);
    user.peer.close();
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
    QVERIFY(user.connectToPeer());
    click(next); // the first again
    QVERIFY(user.peerReads(framed(user.listed().first().toUtf8())));
}

void TestClientWindow::sendsTheNextAfterAChange()
{
    User user;
    user.window->script().setMessages({ u"a"_s, u"b"_s, u"c"_s, u"d"_s });
    QVERIFY(user.connectToPeer());
    auto *const next = user.get<QPushButton>("sendNext"_L1);
    click(next);
    click(next);
    QCOMPARE(user.peer.read(130), framed("a") + framed("b"));
    user.select(0);
    click(user.window.get(), "removeMessage"_L1); // a message that was already sent
    click(next);
    QCOMPARE(user.peer.read(65), framed("c")); // none is skipped
    user.select(0);
    click(user.window.get(), "removeMessage"_L1);
    QVERIFY(next->isEnabled());
    click(next);
    QCOMPARE(user.peer.read(65), framed("d"));
    QVERIFY(!next->isEnabled());
    click(user.window.get(), "addMessage"_L1);
    user.edit(u"e"_s);
    QVERIFY(next->isEnabled());
    click(next);
    QCOMPARE(user.peer.read(65), framed("e"));
}

void TestClientWindow::sendsTheSelected()
{
    User user;
    QVERIFY(user.connectToPeer());
    for (const int row : { 2, 0 }) {
        user.select(row);
        click(user.window.get(), "sendOne"_L1);
        QVERIFY(user.peerReads(framed(user.listed().at(row).toUtf8())));
    }
}

void TestClientWindow::sendsAll()
{
    serve();
    User user;
    type(user.get("interval"_L1), u"0"_s);
    QVERIFY(user.connectTo(m_port));
    auto *const all = user.get<QPushButton>("sendAll"_L1);
    click(all);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"Replies: %1"_s.arg(user.listed().size())),
                             kPatienceMs);
    QTRY_VERIFY(all->text().remove(u'&').contains(u"Send all"_s));
    QStringList sent;
    for (int row = 0; row < user.messages->model()->rowCount(); ++row) {
        if (cell(user.messages, row, MessageModel::Way).startsWith(u'→'))
            sent << cell(user.messages, row, MessageModel::Text);
    }
    QCOMPARE(sent, user.listed());
    for (const QString &message : sent)
        QVERIFY(user.ack(message).startsWith(u'✓'));
    click(all); // once more
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"Replies: %1"_s.arg(2 * user.listed().size())),
                             kPatienceMs);
    QVERIFY(!user.notice->isVisible());
}

void TestClientWindow::stopsSending()
{
    User user;
    type(user.get("interval"_L1), u"60000"_s);
    QVERIFY(user.connectToPeer());
    auto *const all = user.get<QPushButton>("sendAll"_L1);
    click(all);
    QVERIFY(user.peerReads(framed(user.listed().first().toUtf8())));
    QVERIFY(user.peer.send(kReply));
    QVERIFY(all->text().remove(u'&').contains(u"Stop"_s));
    QVERIFY(!user.script->isEnabled()); // the list cannot change while it is sent
    QVERIFY(!user.get<QPushButton>("sendNext"_L1)->isEnabled());
    click(all);
    QVERIFY(all->text().remove(u'&').contains(u"Send all"_s));
    QVERIFY(user.script->isEnabled());
    QVERIFY(user.isConnected());
    QVERIFY(!user.notice->isVisible());
    click(user.get<QPushButton>("sendNext"_L1)); // goes on where it stopped
    QVERIFY(user.peerReads(framed(user.listed().at(1).toUtf8())));
}

void TestClientWindow::stopsWithoutAReply()
{
    User user({ .limits = { .reply = std::chrono::milliseconds(50) } });
    type(user.get("interval"_L1), u"0"_s);
    QVERIFY(user.connectToPeer());
    click(user.window.get(), "sendAll"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(user.notice->isVisible(), kPatienceMs);
    QVERIFY(user.notice->text().contains(u"got no reply"_s));
    QVERIFY(user.get<QPushButton>("sendAll"_L1)->text().remove(u'&').contains(u"Send all"_s));
    QVERIFY(user.isConnected());
}

void TestClientWindow::stopsAtAMessageThatCannotBeSent()
{
    serve();
    User user({ .dialect = { .encoding = Encoding::Ascii } });
    user.window->script().setMessages({ u"good"_s, u"ção"_s, u"never"_s });
    type(user.get("interval"_L1), u"0"_s);
    QVERIFY(user.connectTo(m_port));
    click(user.window.get(), "sendAll"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(user.notice->isVisible(), kPatienceMs);
    QVERIFY(user.notice->text().contains(u"ascii"_s));
    QCOMPARE(user.script->currentRow(), 1); // selects the message at fault
    QTRY_VERIFY(user.logShows(u"good"_s));
    QVERIFY(!user.logShows(u"never"_s));
    user.notice->clear();
    user.select(1);
    click(user.window.get(), "sendOne"_L1);
    QVERIFY(user.notice->isVisible());
}

void TestClientWindow::survivesHostileSettings_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a number") << "5"_ba;
    QTest::newRow("a word") << "hello"_ba;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("invalid") << "@Invalid()"_ba;
    QTest::newRow("a rectangle") << "@Rect(1 2 3 4)"_ba;
    QTest::newRow("rubbish for a variant") << "@Variant(\\0\\0\\0\\xff\\xff\\xff\\xff)"_ba;
    QTest::newRow("rubbish for bytes") << "@ByteArray(\\xff\\xfe)"_ba;
    QTest::newRow("many") << "x"_ba + ", x"_ba.repeated(20'000);
    QTest::newRow("long") << QByteArray(300'000, 'x');
    QTest::newRow("long among short") << "a, "_ba + QByteArray(300'000, 'x') + ", b"_ba;
    QTest::newRow("controls") << "\"a\\nb\", \"\\x1b[2J\", \"\\x202e\", \"\""_ba;
    QTest::newRow("markup") << "<b>x</b>, %1"_ba;
    QTest::newRow("not UTF-8") << "\xff\xfe, ok"_ba;
}

void TestClientWindow::survivesHostileSettings()
{
    QFETCH(QByteArray, value);
    const QString name = [] {
        QSettings settings;
        settings.setValue(u"client/messages"_s, u"x"_s);
        settings.sync();
        return settings.fileName();
    }();
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[client]\nmessages=" + value + "\n");
    file.close();
    QSettings().sync();

    serve();
    User user;
    QVERIFY(!user.window->grab().isNull());
    QVERIFY(user.listed().size() <= 1000);
    for (const QString &message : user.listed())
        QVERIFY(message.size() <= 100'000);
    QVERIFY(user.connectTo(m_port));
    click(user.window.get(), "defaultMessages"_L1);
    QCOMPARE(user.listed(), predefinedMessages());
}

void TestClientWindow::opensManyWindows()
{
    serve();
    constexpr int kCount = 5;
    std::vector<std::unique_ptr<User>> users;
    for (int i = 0; i < kCount; ++i) {
        users.push_back(std::make_unique<User>());
        users.back()->goTo(m_port);
    }
    for (int i = 0; i < kCount; ++i) {
        User &user = *users.at(std::size_t(i));
        QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
        type(user.text, u"from window %1"_s.arg(i));
        click(user.send);
    }
    for (int i = 0; i < kCount; ++i) {
        const User &user = *users.at(std::size_t(i));
        QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"Msg received"_s), kPatienceMs);
        QVERIFY(user.logShows(u"from window %1"_s.arg(i)));
        QVERIFY(!user.logShows(u"from window %1"_s.arg((i + 1) % kCount)));
    }
    users.at(0)->window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!users.at(0)->window->isVisible(), kPatienceMs);
    QVERIFY(users.at(1)->isConnected());
}

void TestClientWindow::changesLanguageWhileConnected()
{
    serve();
    User user;
    QVERIFY(user.connectTo(m_port));
    type(user.text, u"half written"_s);
    m_language.use(u"pt_BR"_s);
    QTRY_COMPARE(user.window->windowTitle(), u"Cliente · Soquete"_s);
    QVERIFY(user.badge().startsWith(u"CONECTADO"_s));
    QVERIFY(!user.connect->text().remove(u'&').contains(u"Connect"_s));
    QVERIFY(!user.leave->text().remove(u'&').contains(u"Disconnect"_s));
    QCOMPARE(user.text->text(), u"half written"_s);
    QVERIFY(!user.count->text().contains(u"Characters"_s));
    QTest::keyClick(user.text, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"half written"_s), kPatienceMs);
    QTest::keyClick(user.window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
}

void TestClientWindow::changesLanguageOfANotice()
{
    RawListener deaf(RawListener::kDeaf);
    User user;
    user.goTo(deaf.port());
    QTRY_VERIFY_WITH_TIMEOUT(user.notice->isVisible(), kPatienceMs);
    m_language.use(u"pt_BR"_s);
    QTRY_VERIFY(!user.notice->text().contains(u"refused"_s));
    QVERIFY(user.notice->text().contains(QString::number(deaf.port())));
}

void TestClientWindow::reachesEverythingByTab_data()
{
    QTest::addColumn<bool>("connected");
    QTest::newRow("disconnected") << false;
    QTest::newRow("connected") << true;
}

void TestClientWindow::reachesEverythingByTab()
{
    QFETCH(bool, connected);
    serve();
    User user;
    if (connected) {
        QVERIFY(user.connectTo(m_port));
    }
    user.notice->say(Tone::Bad, u"x"_s);
    type(user.text, u"x"_s);
    (connected ? static_cast<QWidget *>(user.leave) : user.host)->setFocus();
    const QList<QWidget *> reached = tabOrder(user.window.get());
    QVERIFY(!controls(user.window.get()).isEmpty());
    QCOMPARE(unreached(user.window.get(), reached), QByteArrayList());
    // From top to bottom: the commands first.
    const qsizetype script = reached.indexOf(user.script);
    const qsizetype log = reached.indexOf(user.messages);
    const qsizetype text = reached.indexOf(user.text);
    QVERIFY(0 < script);
    QVERIFY(script < log);
    QVERIFY(log < text);
}

void TestClientWindow::teachesEverywhere()
{
    QFETCH(QString, language);
    m_language.use(language);
    const User user;
    user.notice->say(Tone::Bad, u"x"_s);
    QCOMPARE(unexplained(user.window.get()), QByteArrayList());
}

void TestClientWindow::claimsEachKeyOnce()
{
    QFETCH(QString, language);
    m_language.use(language);
    serve();
    User user;
    QCOMPARE(collisions(mnemonics(user.window.get())), QString());
    type(user.get("interval"_L1), u"60000"_s);
    user.goTo(m_port);
    QTRY_VERIFY_WITH_TIMEOUT(user.leave->isEnabled()
                                     && user.window->client().state() == Client::State::Connected,
                             kPatienceMs);
    click(user.window.get(), "sendAll"_L1); // "Send all" says "Stop sending" now
    QCOMPARE(collisions(mnemonics(user.window.get())), QString());
}

void TestClientWindow::worksByMnemonics()
{
    serve();
    User user;
    user.text->setFocus();
    QTest::keyClick(user.window.get(), Qt::Key_P, Qt::AltModifier);
    QCOMPARE(user.window->focusWidget(), user.port);
    type(user.port, QString::number(m_port));
    QTest::keyClick(user.window.get(), Qt::Key_C, Qt::AltModifier); // as "Connect" shows it
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    QTest::keyClick(user.window.get(), Qt::Key_M, Qt::AltModifier);
    QCOMPARE(user.window->focusWidget(), user.text);
    QTest::keyClicks(user.text, u"by keyboard alone"_s);
    QTest::keyClick(user.window.get(), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"by keyboard alone"_s), kPatienceMs);
    QTest::keyClick(user.window.get(), Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(), kPatienceMs);
}

void TestClientWindow::fitsASmallScreen()
{
    QFETCH(QString, language);
    m_language.use(language);
    const User user;
    user.notice->say(Tone::Bad, u"x "_s.repeated(200));
    QVERIFY(user.window->minimumSizeHint().width() <= 1024);
    QVERIFY(user.window->minimumSizeHint().height() <= 700);
}

void TestClientWindow::staysNarrowWithALongHost()
{
    User user;
    user.host->setText(QString(300, u'x') + u" y"_s);
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().contains(u"FAILED"_s), kPatienceMs);
    QCoreApplication::processEvents();
    QVERIFY(user.window->minimumSizeHint().width() <= 1024);
    QVERIFY(user.window->width() <= 1024);
}

void TestClientWindow::connectsAtAFile()
{
    const QTemporaryDir folder;
    const ServerOptions options{ .path = folder.filePath(u"s"_s) };
    Server server;
    server.listen(options);
    QTRY_COMPARE_WITH_TIMEOUT(server.state(), Server::State::Listening, kPatienceMs);
    User user;
    auto *const way = user.get<QComboBox>("way"_L1);
    auto *const path = user.get<QLineEdit>("path"_L1);
    QVERIFY(!path->isVisible());
    pressOn(way, Qt::Key_Down);
    QVERIFY(path->isVisible());
    QVERIFY(!user.host->isVisible());
    QVERIFY(!user.port->isVisible());
    type(path, options.path);
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    QVERIFY(user.badge().contains(options.path));
    QVERIFY(!way->isEnabled());
    QVERIFY(!path->isEnabled());
    type(user.text, u"Olá"_s);
    click(user.send);
    QTRY_VERIFY_WITH_TIMEOUT(user.logShows(u"Olá"_s) && user.ack(u"Olá"_s).startsWith(u'✓'),
                             kPatienceMs);
    QVERIFY(user.logShows(u"Connected to "_s + options.path));
    click(user.leave);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().startsWith(u"DISCONNECTED"_s), kPatienceMs);
    // And by address and port again.
    serve();
    pressOn(way, Qt::Key_Up);
    QVERIFY(user.host->isVisible());
    QVERIFY(user.connectTo(m_port));
    QVERIFY(user.badge().contains(u"127.0.0.1:"_s));
}

void TestClientWindow::opensWithAFile()
{
    const QTemporaryDir folder;
    const ClientOptions options{ .path = folder.filePath(u"s"_s) };
    FileListener listener(options.path);
    User user(options);
    QVERIFY(!user.host->isVisible());
    QCOMPARE(user.get<QLineEdit>("path"_L1)->text(), options.path);
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.isConnected(), kPatienceMs);
    QVERIFY(listener.accept().isOpen());
}

void TestClientWindow::explainsAFileWithoutAServer()
{
    const QTemporaryDir folder;
    const ClientOptions options{ .path = folder.filePath(u"s"_s) };
    User user(options);
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.notice->isVisible(), kPatienceMs);
    QVERIFY2(user.notice->text().contains(options.path)
                     && user.notice->text().contains(u"does not exist"_s),
             qPrintable(user.notice->text()));
    QVERIFY(leaveStale(options.path));
    QTRY_VERIFY_WITH_TIMEOUT(user.connect->isEnabled(),
                             kPatienceMs); // follows a little after the notice
    click(user.connect);
    QTRY_VERIFY_WITH_TIMEOUT(user.notice->text().contains(u"has ended"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(user.badge().startsWith(u"FAILED"_s), kPatienceMs);
}

void TestClientWindow::asksForAPath()
{
    User user({ .path = u"/tmp/s"_s });
    auto *const path = user.get<QLineEdit>("path"_L1);
    type(path, {});
    click(user.connect);
    QVERIFY(user.notice->text().contains(u"file first"_s));
    QVERIFY(user.badge().startsWith(u"DISCONNECTED"_s));
    QCOMPARE(user.window->focusWidget(), path);
}

void TestClientWindow::worksWithAFileByKeyboard()
{
    User user({ .path = u"/tmp/s"_s });
    auto *const path = user.get<QLineEdit>("path"_L1);
    user.text->setFocus();
    QTest::keyClick(user.window.get(), Qt::Key_R, Qt::AltModifier); // as "Server" shows it
    QCOMPARE(user.window->focusWidget(), path);
    const QList<QWidget *> reached = tabOrder(user.window.get());
    QVERIFY(reached.contains(user.get("way"_L1)));
    QVERIFY(!reached.contains(user.host));
    QVERIFY(!reached.contains(user.port));
    QCOMPARE(unexplained(user.window.get()), QByteArrayList());
    QCOMPARE(collisions(mnemonics(user.window.get())), QString());
    user.window->resize(1024, 700);
    QCOMPARE(user.window->size(), QSize(1024, 700));
}

QTEST_MAIN(TestClientWindow)
#include "tst_clientwindow.moc"

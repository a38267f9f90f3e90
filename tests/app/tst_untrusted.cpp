#include "app/session/sessionwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"
#include "shared/journal/eventjson.h"
#include "shared/views/dialect/dialectbutton.h"
#include "shared/views/dialect/dialectpanel.h"
#include "shared/views/inspector.h"
#include "shared/views/messages/messagemodel.h"
#include "shared/widgets/notice.h"
#include "tests/support/events.h"
#include "tests/support/process.h"
#include "tests/support/showntexts.h"
#include "tests/support/unixpeer.h"
#include "tests/support/widgets.h"

#include "app/desktop/language.h"

#include <QDialog>
#include <QFile>
#include <QInputDialog>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kWait = 30'000; // milliseconds

/** In every text that the other side writes here: what is found with it is looked at. */
const QString kMark = u"Zebra"_s;

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);

bool isHidden(QChar c)
{
    const bool isFormat = c.category() == QChar::Other_Format && c.script() == QChar::Script_Common
                       && c != QChar(0x00ad) && c != QChar(0x200d);
    return (c.category() == QChar::Other_Control && c != u'\n') || isFormat;
}

/** What is wrong in @p texts where a text of others stands as one of @p shown; empty: nothing. */
QString wrongIn(const ShownTexts &texts, const QStringList &shown)
{
    for (const ShownText &text : texts) {
        // In a Python program a text stands as Python writes it: tst_pythonliteral.
        const bool isOurs = !text.text.contains(kMark) || text.where.contains(u"PythonListing"_s);
        const bool isWhole = std::any_of(shown.begin(), shown.end(), [&text](const QString &whole) {
            return text.text.contains(whole);
        });
        const bool isHurt = !isOurs && !isWhole;
        const bool isUnsafe = std::any_of(text.text.begin(), text.text.end(), &isHidden);
        if (isHurt || isUnsafe)
            return text.where + u": "_s + text.text.left(500);
    }
    return {};
}

QString wrongIn(const ShownTexts &texts, const QString &shown)
{
    return wrongIn(texts, QStringList(shown));
}

/** The beginning of @p text; its end may have been cut off. */
QString upToMark(const QString &text)
{
    return text.left(text.indexOf(kMark) + kMark.size());
}

qsizetype countOf(const ShownTexts &texts, const QString &shown)
{
    return std::count_if(texts.begin(), texts.end(),
                         [&shown](const ShownText &text) { return text.text.contains(shown); });
}

/** The texts that others may send, and how a person is to see them. */
void addTexts()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    const auto add = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text;
    };
    add("markup", u"<b>Zebra</b>"_s);
    add("image", u"<img src=Zebra>"_s);
    add("link", u"<a href=x>Zebra</a>"_s);
    add("entity", u"&amp;Zebra &lt;"_s);
    add("mnemonic", u"&Zebra && &c"_s);
    add("arguments", u"%1 %2 %n %L1 Zebra %3"_s);
    add("formats", u"%s%n%x Zebra \\n"_s);
    add("title", u"[*]Zebra [*][*]"_s);
    QTest::newRow("override") << u"\u202eZebra\u2066"_s << u"⟨U+202E⟩Zebra⟨U+2066⟩"_s;
    QTest::newRow("controls") << u"\u001b[2JZebra\a\r\n\u007f"_s << u"␛[2JZebra␇␍␊␡"_s;
    QTest::newRow("more controls") << u"\u009b2JZebra\u2028"_s << u"⟨U+009B⟩2JZebra⟨U+2028⟩"_s;
}

/** @p text, as it can be the name of a file. */
QString asFileName(QString text)
{
    return text.replace(u'/', u'|');
}

} // namespace

/** Whatever comes from others is shown as it was written, or visibly escaped, wherever it is shown.
 */
class TestUntrusted final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsMessagesAsTyped_data() { addTexts(); }
    void showsMessagesAsTyped();
    void showsALongMessage();
    void showsADialectAsTyped_data() { addTexts(); }
    void showsADialectAsTyped();
    void showsAPathAsTyped_data() { addTexts(); }
    void showsAPathAsTyped();
    void showsAPathThatFails_data() { addTexts(); }
    void showsAPathThatFails();
    void showsAHostAsTyped_data() { addTexts(); }
    void showsAHostAsTyped();
    void showsWhatIsWrongAsTyped_data() { addTexts(); }
    void showsWhatIsWrongAsTyped();
    void showsARecordingAsTyped_data() { addTexts(); }
    void showsARecordingAsTyped();
    void asksAboutANameAsTyped_data() { addTexts(); }
    void asksAboutANameAsTyped();
    void printsAsTyped_data() { addTexts(); }
    void printsAsTyped();

private:
    void openServer(const ServerOptions &options);
    void openClient(const ClientOptions &options);
    void listen(const ServerOptions &options);
    void connectClient(ClientOptions options);
    [[nodiscard]] QWidgetList windows() const { return { m_server.get(), m_client.get() }; }
    void connectToEcho();
    void converse(const QString &text);
    [[nodiscard]] static ShownTexts everyPage(QWidget *window);

    OwnSettings m_settings;
    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerWindow> m_server;
    std::unique_ptr<ClientWindow> m_client;
};

void TestUntrusted::init()
{
    m_settings.clear();
    m_language.use(u"en"_s);
}

void TestUntrusted::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestUntrusted::openServer(const ServerOptions &options)
{
    m_server = std::make_unique<ServerWindow>(options);
    m_server->show();
    m_server->start();
}

void TestUntrusted::openClient(const ClientOptions &options)
{
    m_client = std::make_unique<ClientWindow>(options);
    m_client->show();
    m_client->start();
}

void TestUntrusted::listen(const ServerOptions &options)
{
    openServer(options);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->server().state(), Server::State::Listening, kWait);
}

void TestUntrusted::connectClient(ClientOptions options)
{
    options.port = m_server->server().endpoint().port;
    openClient(options);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->client().state(), Client::State::Connected, kWait);
}

void TestUntrusted::connectToEcho()
{
    listen({ .port = 0, .behaviour = Behaviour::Echo });
    connectClient({});
}

/** Sends @p text, waits for the reply, and chooses the message in both windows. */
void TestUntrusted::converse(const QString &text)
{
    QVERIFY(!m_client->client().send(text));
    for (QWidget *const window : windows()) {
        auto *const log = find<QTableView>(window, "messages"_L1);
        const auto sizes = [log] {
            QStringList sizes = column(log, MessageModel::Size);
            sizes.removeAll(QString());
            return sizes.size();
        };
        QTRY_VERIFY_WITH_TIMEOUT(sizes() >= 2, kWait); // a message and its reply
        log->selectRow(int(column(log, MessageModel::Size).indexOf(QRegularExpression(u".+"_s))));
    }
}

/** What @p window says on each page of its views. */
ShownTexts TestUntrusted::everyPage(QWidget *window)
{
    ShownTexts texts;
    auto *const pages = window->findChild<Inspector *>();
    for (int page = 0; pages && page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        (void)window->grab(); // what is painted is laid out
        texts += shownTexts(window);
    }
    return texts;
}

void TestUntrusted::showsMessagesAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    connectToEcho();
    m_client->script().setMessages({ written });
    converse(written);
    for (QWidget *const window : windows()) {
        const ShownTexts texts = everyPage(window);
        QCOMPARE(wrongIn(texts, shown), QString());
        // In the log, its tool tips and details, the text of the bytes, the diagrams and what a
        // screen reader says of them.
        QVERIFY2(countOf(texts, shown) >= 10, QByteArray::number(countOf(texts, shown)));
    }
}

void TestUntrusted::showsALongMessage()
{
    connectToEcho();
    const QString line = u"<b>Zebra</b>"_s.repeated(50'000);
    converse(line);
    for (QWidget *const window : windows())
        QCOMPARE(wrongIn(everyPage(window), u"<b>Zebra</b>"_s), QString());
}

void TestUntrusted::showsADialectAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const ServerOptions options{ .port = 0,
                                 .dialect = { .disconnectWord = written + u'!',
                                              .replyTemplate = written + u"{msg}"_s,
                                              .wordReply = written + u'?' } };
    listen(options);
    connectClient({ .dialect = options.dialect });
    converse(written);
    for (QWidget *const window : windows()) {
        window->findChild<DialectButton *>()->click();
        const auto *const dialog = find<QDialog>(window, "dialectDialog"_L1);
        QVERIFY(dialog->isVisible());
        const ShownTexts texts = everyPage(window);
        QCOMPARE(wrongIn(texts, shown), QString());
        QVERIFY(countOf(texts, shown + u'!') > 0); // the sentences about the example
    }
    m_client->leave(); // sends the word, and gets a reply
    QTRY_VERIFY_WITH_TIMEOUT(m_client->client().isIdle(), kWait);
    for (QWidget *const window : windows())
        QCOMPARE(wrongIn(everyPage(window), shown), QString());
}

void TestUntrusted::showsAPathAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const ServerOptions options{ .path = m_folder.filePath(asFileName(written)) };
    listen(options);
    connectClient({ .path = options.path });
    converse(u"Hello"_s);
    for (QToolButton *const button : m_server->findChildren<QToolButton *>()) {
        if (button->text().contains(u"no port"_s))
            button->click(); // explains that it is a file
    }
    for (QWidget *const window : windows()) {
        const ShownTexts texts = everyPage(window);
        QCOMPARE(wrongIn(texts, asFileName(shown)), QString());
        QVERIFY2(countOf(texts, asFileName(shown)) >= 5, QByteArray::number(countOf(texts, shown)));
    }
}

void TestUntrusted::showsAPathThatFails()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const QString path = m_folder.filePath(u"stale "_s + asFileName(written));
    QVERIFY(leaveStale(path));
    openServer({ .path = path });
    openClient({ .path = path });
    for (QWidget *const window : windows()) {
        const auto *const notice = find<Notice>(window, "notice"_L1);
        QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(asFileName(shown)), kWait);
        QCOMPARE(wrongIn(everyPage(window), asFileName(shown)), QString());
    }
    QVERIFY(find<QWidget>(find<Notice>(m_server.get(), "notice"_L1), "remedy"_L1)->isVisible());
}

void TestUntrusted::showsAHostAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    ClientOptions options;
    options.host = written; // no name at all
    openClient(options);
    QCOMPARE(wrongIn(shownTexts(m_client.get()), upToMark(shown)), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_client->client().isIdle(), kWait);
    QCOMPARE(wrongIn(everyPage(m_client.get()), upToMark(shown)), QString());
}

void TestUntrusted::showsWhatIsWrongAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    listen({ .port = 0 });
    RawPeer peer = RawPeer::connectTo(m_server->server().endpoint().port);
    QVERIFY(peer.send(written.toUtf8().leftJustified(64, ' ')));
    auto *const log = find<QTableView>(m_server.get(), "messages"_L1);
    const auto finding = [log] {
        return int(column(log, MessageModel::Text)
                           .indexOf(QRegularExpression(u".*"_s + kMark + u".*"_s)));
    };
    QTRY_VERIFY_WITH_TIMEOUT(finding() >= 0, kWait);
    log->selectRow(finding());
    // What stands where a length belongs is no text yet: its bytes are shown one by one.
    QString bytes;
    for (const char byte : written.toUtf8()) {
        const auto unit = uchar(byte);
        bytes += unit < 0x20  ? QString(QChar(0x2400 + unit))
               : unit == 0x7f ? u"␡"_s
               : unit >= 0x80 && unit < 0xa0
                       ? u"⟨U+00%1⟩"_s.arg(QString::number(unit, 16).toUpper())
                       : QString(QLatin1Char(byte));
    }
    const ShownTexts texts = everyPage(m_server.get());
    QCOMPARE(wrongIn(texts, { upToMark(shown), upToMark(bytes) }), QString());
    QVERIFY(countOf(texts, kMark) >= 3);
}

void TestUntrusted::showsARecordingAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    Events events;
    qint64 time = 0;
    const auto add = [&](Fact fact, quint32 connection, Direction direction = Direction::In) {
        Event event = makeEvent(std::move(fact), direction, connection);
        event.monotonicNs = time += 1'000'000;
        event.wallMs = 1'709'208'000'000 + time / 1'000'000;
        event.thread = written;
        event.systemThread = 7;
        events.push_back(event);
    };
    const fact::Text text = textFact(1, written);
    quint32 connection = 0;
    for (const quint16 port : { quint16(5050), quint16(0) }) { // 0: a file
        const fact::Address here{ written, port };
        add(fact::Listening{ here }, 0);
        for (const Direction direction : { Direction::In, Direction::Out }) {
            ++connection;
            add(fact::Connected{ here, written }, connection, direction);
            add(fact::Message{ text }, connection);
            add(fact::Reply{ text }, connection, Direction::Out);
            add(fact::Disconnected{ Reason::ClosedByPeer, 1 }, connection);
        }
        add(fact::Connected{ here, written, -1, written }, ++connection); // relayed
        for (const Reason reason : { Reason::AddressInUse, Reason::UnknownHost, Reason::Other,
                                     Reason::ConnectionRefused, Reason::PathTooLong }) {
            const fact::Error error{ reason, here, written, written, 0, 0, written };
            add(error, connection);
            add(error, 0);
        }
        for (const FindingId id : { FindingId::WordDiffers, FindingId::LengthInCharacters })
            add(fact::Finding{ id, 1, 0, 1, text.bytes, written }, connection);
    }
    const QString name = m_folder.filePath(asFileName(written) + u".jsonl"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const Event &event : events)
        file.write(toJsonLine(event) + '\n');
    file.close();

    SessionWindow window;
    window.resize(1000, 1600); // so that nothing is out of sight
    window.show();
    window.open(name);
    QTRY_VERIFY_WITH_TIMEOUT(window.findChild<Inspector *>(), kWait);
    auto *const log = find<QTableView>(&window, "messages"_L1);
    const auto rows = [&] { return qsizetype(log->model()->rowCount()); };
    QTRY_COMPARE_WITH_TIMEOUT(rows(), qsizetype(events.size()), kWait);
    for (int row = 0; row < rows(); row += 3) {
        window.findChild<Inspector *>()->setCurrentIndex(0);
        log->selectRow(row);
        QCOMPARE(wrongIn(shownTexts(&window), { shown, asFileName(shown) }), QString());
    }
    QCOMPARE(wrongIn(everyPage(&window), { shown, asFileName(shown) }), QString());
    QVERIFY(window.windowHandle()->title().contains(asFileName(shown)));
}

void TestUntrusted::asksAboutANameAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    const QTemporaryDir folder;
    DialectPanel panel(Direction::Out, DialectLibrary(folder.path()));
    panel.show();
    panel.saveAs(written);
    QCOMPARE(wrongIn(shownTexts(&panel), shown), QString());
    if (written != shown)
        return; // such a name is refused
    ShownTexts asked;
    QTimer::singleShot(0, this, [&asked] {
        auto *const input = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(input);
        QTimer::singleShot(0, qApp, [&asked] {
            auto *const box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            asked = shownTexts(box);
            box->button(QMessageBox::No)->click();
        });
        input->accept();
    });
    click(&panel, "saveDialect"_L1);
    QCOMPARE(wrongIn(asked, shown), QString());
    QVERIFY(countOf(asked, shown) > 0);
}

void TestUntrusted::printsAsTyped()
{
    QFETCH(const QString, written);
    QFETCH(const QString, shown);
    for (const bool isJson : { false, true }) {
        QStringList arguments{ u"server"_s,      u"--console"_s, u"--port"_s,       u"0"_s,
                               u"--behaviour"_s, u"echo"_s,      u"--exit-after"_s, u"2"_s };
        if (isJson)
            arguments << u"--json"_s;
        Process server(kProgram, arguments);
        const QRegularExpressionMatch match = server.waitForLine(
                isJson ? uR"("kind":"listening".*"port":(\d+))"_s : uR"(127\.0\.0\.1:(\d+))"_s);
        QVERIFY2(match.hasMatch(), server.report());
        QStringList clientArguments{ u"client"_s, u"--console"_s, u"--port"_s, match.captured(1) };
        if (isJson)
            clientArguments << u"--json"_s;
        Process client(kProgram, clientArguments << written);
        QVERIFY2(client.waitForEnd() && client.exitCode() == 0, client.report());
        RawPeer peer = RawPeer::connectTo(quint16(match.captured(1).toUInt()));
        QVERIFY(peer.send(written.toUtf8().leftJustified(64, ' '))); // where a length belongs
        peer.close();
        QVERIFY2(server.waitForEnd(), server.report());
        for (Process *const process : { &server, &client }) {
            const QString output = QString::fromUtf8(process->output());
            const auto hidden = std::find_if(output.begin(), output.end(), &isHidden);
            QVERIFY2(hidden == output.end(), process->report());
            if (!isJson)
                QVERIFY2(output.contains(shown), process->report());
            QVERIFY2(process->errors().isEmpty(), process->report());
        }
        if (isJson) {
            const QJsonObject message = server.waitForKind(u"message"_s);
            QCOMPARE(message.value("text"_L1).toString(), written);
        }
    }
}

QTEST_MAIN(TestUntrusted)
#include "tst_untrusted.moc"

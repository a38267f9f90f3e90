#include "shared/protocol/dialectfile.h"
#include "shared/protocol/presets.h"
#include "shared/script/pythonscript.h"
#include "tests/support/process.h"
#include "tests/support/rawpeer.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using soquete::test::Process;
using soquete::test::RawPeer;
using soquete::test::words;

namespace {

using Role = PythonScript::Role;

constexpr std::array kStyles{ PythonStyle::Correct, PythonStyle::AsInTutorial };
const QStringList kMessages{ u"Hello World!"_s, u"Olá, você aí: ação, coração"_s,
                             u"日本語 ✓ 😀👩‍💻"_s, u" \"two\"  blanks\\ "_s };

struct NamedCase
{
    QString name;
    Dialect dialect;
};

/** The presets, and what they do not have. */
QList<NamedCase> dialects()
{
    QList<NamedCase> all;
    for (const Preset &preset : dialectPresets())
        all.append({ preset.id, preset.dialect });
    all.append({ u"header of 2"_s, { .headerSize = 2 } });
    all.append({ u"latin-1"_s, { .encoding = Encoding::Latin1 } });
    all.append({ u"answers with the message"_s, { .replyTemplate = u"Olá, {msg}!"_s } });
    all.append({ u"another answer to goodbye"_s,
                 { .wordIgnoresCase = true, .wordReply = u"até logo, {msg}"_s } });
    all.append({ u"no answer to goodbye"_s, { .answersDisconnectWord = false } });
    all.append({ u"framed, no answer to goodbye"_s,
                 { .replyMode = ReplyMode::Framed, .answersDisconnectWord = false } });
    all.append({ u"another framed answer to goodbye"_s,
                 { .replyMode = ReplyMode::Framed,
                   .replyTemplate = u"✓ {msg}"_s,
                   .wordReply = u"tchau"_s } });
    all.append({ u"message twice"_s,
                 { .replyTemplate = u"{msg}, {msg}"_s, .wordReply = u"{msg}{msg}{msg}"_s } });
    return all;
}

QStringList messagesIn(const Dialect &dialect)
{
    return dialect.encoding == Encoding::Utf8 ? kMessages : kMessages.first(2);
}

PythonScript makeScript(Role role, const Dialect &dialect, quint16 port)
{
    return { .role = role, .dialect = dialect, .port = port, .messages = messagesIn(dialect) };
}

QString styleName(PythonStyle style)
{
    return style == PythonStyle::Correct ? u"correct"_s : u"as in the tutorial"_s;
}

bool isQuiet(const Process &process)
{
    return process.errors().isEmpty();
}

/** How often it printed @p text. Two threads may print at once, so that lines are not to be told.
 */
qsizetype countOf(const Process &process, const QByteArray &text)
{
    return process.output().count(text);
}

bool comesTo(const Process &process, const QByteArray &text, qsizetype count = 1)
{
    return QTest::qWaitFor([&] { return countOf(process, text) == count; },
                           soquete::test::kPatienceMs);
}

/** What a client's script prints, from what the server is to answer. */
QStringList expectedReplies(const PythonScript &script, PythonStyle style)
{
    const Dialect &dialect = script.dialect;
    const QString tag = style == PythonStyle::Correct ? u"[REPLY] "_s : QString();
    QStringList lines;
    if (dialect.replyMode == ReplyMode::None)
        return lines;
    for (const QString &message : script.messages)
        lines << tag + dialect.replyTo(message).value();
    if (dialect.answersDisconnectWord)
        lines << tag + dialect.replyTo(dialect.disconnectWord).value();
    return lines;
}

QStringList textsOf(const QList<QJsonObject> &objects, const QString &kind,
                    const QString &direction)
{
    QStringList texts;
    for (const QJsonObject &object : objects) {
        if (object.value("kind"_L1).toString() == kind
            && object.value("direction"_L1).toString() == direction)
            texts << object.value("text"_L1).toString();
    }
    return texts;
}

/** The findings that are more than information. */
QStringList complaintsOf(const QList<QJsonObject> &objects)
{
    QStringList names;
    for (const QJsonObject &object : objects) {
        if (object.value("kind"_L1).toString() == "finding"_L1
            && object.value("severity"_L1).toString() != "information"_L1)
            names << object.value("finding"_L1).toString();
    }
    return names;
}

} // namespace

/** What the generated scripts do, run by Python. */
class TestScriptInterop final : public QObject
{
    Q_OBJECT

private slots:
    void clientScript_data() { everyCase(); }
    void clientScript();
    void serverScript_data() { everyCase(); }
    void serverScript();
    void bothScripts_data() { everyPair(); }
    void bothScripts();
    void atAFile_data() { everyStyle(); }
    void atAFile();

    void behaviours_data();
    void behaviours();
    void longMessages();
    void serverSurvivesPieces();
    void serverSurvivesMisuse();
    void serverLimitsClients();
    void serverStopsOnInterrupt();
    void serverFindsAddressInUse();
    void serverStartsAgainAtOnce();
    void clientSurvivesPieces_data() { framings(); }
    void clientSurvivesPieces();
    void clientSaysWhatIsWrong_data();
    void clientSaysWhatIsWrong();
    void clientLeavesAnEndlessSender_data();
    void clientLeavesAnEndlessSender();
    void repeatsNoMessageTooOften_data() { framings(); }
    void repeatsNoMessageTooOften();
    void printsNoControls();
    void clientFindsNobody();
    void clientStopsOnInterrupt();
    void clientRefusesWhatItCannotSend();

private:
    void everyCase();
    void everyPair();
    void everyStyle();
    void framings();
    /** Runs @p script as it stands. */
    [[nodiscard]] std::unique_ptr<Process> start(const PythonScript &script, PythonStyle style,
                                                 bool announces = false);
    /** The same on a free port, which is given back through @p port. */
    [[nodiscard]] std::unique_ptr<Process> startServer(PythonScript script, PythonStyle style,
                                                       quint16 &port);
    [[nodiscard]] std::unique_ptr<Process>
    startSoquete(const QString &command, const Dialect &dialect, const QStringList &arguments);
    [[nodiscard]] std::unique_ptr<Process> startPeer(const QString &name,
                                                     const QStringList &arguments) const;

    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestScriptInterop::everyCase()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<PythonStyle>("style");
    for (const NamedCase &one : dialects()) {
        for (const PythonStyle style : kStyles)
            QTest::newRow(qPrintable(one.name + u", "_s + styleName(style)))
                    << one.dialect << style;
    }
}

void TestScriptInterop::everyPair()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<PythonStyle>("clientStyle");
    QTest::addColumn<PythonStyle>("serverStyle");
    for (const NamedCase &one : dialects()) {
        for (const PythonStyle client : kStyles) {
            for (const PythonStyle server : kStyles)
                QTest::newRow(qPrintable(u"%1: client %2, server %3"_s.arg(
                        one.name, styleName(client), styleName(server))))
                        << one.dialect << client << server;
        }
    }
}

void TestScriptInterop::everyStyle()
{
    QTest::addColumn<PythonStyle>("style");
    for (const PythonStyle style : kStyles)
        QTest::newRow(qPrintable(styleName(style))) << style;
}

void TestScriptInterop::framings()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::newRow("text") << ReplyMode::Text;
    QTest::newRow("framed") << ReplyMode::Framed;
}

std::unique_ptr<Process> TestScriptInterop::start(const PythonScript &script, PythonStyle style,
                                                  bool announces)
{
    QFile file(m_folder.filePath(u"%1-%2"_s.arg(++m_files).arg(pythonFileName(script.role))));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The script cannot be written.");
    file.write(pythonText(pythonLines(script, style)).toUtf8());
    file.close();
    QStringList arguments{ u"-I"_s, u"-B"_s, u"-u"_s, u"-X"_s, u"utf8"_s };
    if (announces)
        arguments << QStringLiteral(SCRIPTS) + u"announce.py"_s;
    return std::make_unique<Process>(QStringLiteral(PYTHON3), arguments << file.fileName());
}

std::unique_ptr<Process> TestScriptInterop::startServer(PythonScript script, PythonStyle style,
                                                        quint16 &port)
{
    script.port = 0;
    auto server = start(script, style, true);
    port = server->waitForLine(u"^LISTENS (\\d+)$"_s).captured(1).toUShort();
    return server;
}

std::unique_ptr<Process> TestScriptInterop::startSoquete(const QString &command,
                                                         const Dialect &dialect,
                                                         const QStringList &arguments)
{
    const QString file = m_folder.filePath(u"%1.json"_s.arg(++m_files));
    if (writeDialectFile(file, { u"test"_s, dialect }))
        qFatal("The dialect cannot be written.");
    const QStringList all{ command, u"--console"_s, u"--json"_s, u"--dialect"_s, file };
    return std::make_unique<Process>(QStringLiteral(SOQUETE_PROGRAM), all + arguments);
}

std::unique_ptr<Process> TestScriptInterop::startPeer(const QString &name,
                                                      const QStringList &arguments) const
{
    return std::make_unique<Process>(QStringLiteral(PYTHON3),
                                     QStringList{ u"-I"_s, u"-B"_s, QStringLiteral(PEERS) + name }
                                             + arguments);
}

void TestScriptInterop::clientScript()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const PythonStyle, style);
    const auto server = startSoquete(u"server"_s, dialect, words(u"--port 0 --exit-after 1"_s));
    const auto port = quint16(server->waitForKind(u"listening"_s).value("port"_L1).toInt());
    QVERIFY2(port != 0, server->report());
    const PythonScript script = makeScript(Role::Client, dialect, port);
    const auto client = start(script, style);
    QVERIFY2(client->waitForEnd(), client->report() + server->report());
    QVERIFY2(client->exitCode() == 0 && isQuiet(*client), client->report() + server->report());
    QVERIFY2(server->waitForEnd(), server->report());
    QCOMPARE(textsOf(server->objects(), u"message"_s, u"in"_s),
             script.messages + QStringList{ dialect.disconnectWord });
    QCOMPARE(server->waitForKind(u"disconnected"_s).value("reason"_L1).toString(),
             u"disconnect-word"_s);
    QCOMPARE(complaintsOf(server->objects()), QStringList());
    if (style == PythonStyle::Correct)
        QCOMPARE(client->linesAfter(u"[REPLY] "_s),
                 expectedReplies(script, PythonStyle::AsInTutorial));
    else
        QCOMPARE(client->lines(), expectedReplies(script, style));
}

void TestScriptInterop::serverScript()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const PythonStyle, style);
    quint16 port = 0;
    const PythonScript script = makeScript(Role::Server, dialect, 0);
    const auto server = startServer(script, style, port);
    QVERIFY2(port != 0, server->report());
    for (int round = 0; round < 2; ++round) {
        const auto client = startSoquete(u"client"_s, dialect,
                                         QStringList{ u"--port"_s, QString::number(port), u"--"_s }
                                                 + script.messages);
        QVERIFY2(client->waitForEnd(), client->report() + server->report());
        QVERIFY2(client->exitCode() == 0, client->report() + server->report());
        QCOMPARE(textsOf(client->objects(), u"reply"_s, u"in"_s),
                 expectedReplies(script, PythonStyle::AsInTutorial));
        QCOMPARE(complaintsOf(client->objects()), QStringList());
    }
    QVERIFY2(isQuiet(*server), server->report());
    for (const QString &message : script.messages)
        QVERIFY2(server->output().contains("] " + message.toUtf8()), server->report());
}

void TestScriptInterop::bothScripts()
{
    QFETCH(const Dialect, dialect);
    QFETCH(const PythonStyle, clientStyle);
    QFETCH(const PythonStyle, serverStyle);
    quint16 port = 0;
    const auto server = startServer(makeScript(Role::Server, dialect, 0), serverStyle, port);
    QVERIFY2(port != 0, server->report());
    const PythonScript script = makeScript(Role::Client, dialect, port);
    const auto client = start(script, clientStyle);
    QVERIFY2(client->waitForEnd(), client->report() + server->report());
    QVERIFY2(client->exitCode() == 0 && isQuiet(*client), client->report() + server->report());
    QStringList replies = client->lines();
    replies.removeIf([](const QString &line) { return line.startsWith(u"[SENT]"); });
    QCOMPARE(replies, expectedReplies(script, clientStyle));
    QVERIFY2(isQuiet(*server), server->report());
    for (const QString &message : script.messages)
        QVERIFY2(server->output().contains("] " + message.toUtf8()), server->report());
}

void TestScriptInterop::atAFile()
{
    QFETCH(const PythonStyle, style);
    PythonScript script = makeScript(Role::Server, {}, 0);
    script.path = m_folder.filePath(u"it's \"%1\".sock"_s.arg(++m_files));
    const auto server = start(script, style);
    QVERIFY2(server->waitForLine(u"^\\[LISTENING\\]"_s).hasMatch(), server->report());
    script.role = Role::Client;
    const auto client = start(script, style);
    QVERIFY2(client->waitForEnd() && client->exitCode() == 0, client->report() + server->report());
    const auto soquete = startSoquete(u"client"_s, {}, { u"--unix"_s, script.path, u"Olá"_s });
    QVERIFY2(soquete->waitForEnd() && soquete->exitCode() == 0,
             soquete->report() + server->report());
    if (style != PythonStyle::Correct)
        return;
    server->sendSignal(SIGINT);
    QVERIFY2(server->waitForEnd() && server->exitCode() == 0, server->report());
    QVERIFY(!QFile::exists(script.path));
}

void TestScriptInterop::behaviours_data()
{
    QTest::addColumn<PythonScript::Behaviour>("behaviour");
    QTest::addColumn<PythonStyle>("style");
    QTest::addColumn<QStringList>("replies");
    for (const PythonStyle style : kStyles) {
        const auto row = [style](const QString &name, PythonScript::Behaviour behaviour,
                                 const QStringList &replies) {
            QTest::newRow(qPrintable(name + u", "_s + styleName(style)))
                    << behaviour << style << replies;
        };
        using Behaviour = PythonScript::Behaviour;
        row(u"echo"_s, Behaviour::Echo, kMessages + QStringList{ u"!DISCONNECT"_s });
        row(u"silent"_s, Behaviour::Silent, {});
        row(u"other"_s, Behaviour::Other, QStringList(kMessages.size() + 1, u"Msg received"_s));
    }
}

void TestScriptInterop::behaviours()
{
    QFETCH(const PythonScript::Behaviour, behaviour);
    QFETCH(const PythonStyle, style);
    PythonScript script = makeScript(Role::Server, {}, 0);
    script.behaviour = behaviour;
    quint16 port = 0;
    const auto server = startServer(script, style, port);
    const bool isSilent = behaviour == PythonScript::Behaviour::Silent;
    const Dialect dialect{ .replyMode = isSilent ? ReplyMode::None : ReplyMode::Text };
    const auto client =
            startSoquete(u"client"_s, dialect,
                         QStringList{ u"--port"_s, QString::number(port), u"--"_s } + kMessages);
    QVERIFY2(client->waitForEnd() && client->exitCode() == 0, client->report() + server->report());
    QTEST(textsOf(client->objects(), u"reply"_s, u"in"_s), "replies");
}

/** Longer than any one recv() gives. */
void TestScriptInterop::longMessages()
{
    for (const ReplyMode mode : { ReplyMode::Text, ReplyMode::Framed }) {
        const Dialect dialect{ .replyMode = mode, .replyTemplate = u"{msg}"_s };
        quint16 port = 0;
        const auto server =
                startServer(makeScript(Role::Server, dialect, 0), PythonStyle::Correct, port);
        PythonScript script = makeScript(Role::Client, dialect, port);
        script.messages = { u"ação "_s.repeated(100'000) + u"fim"_s, u"short"_s };
        const auto client = start(script, PythonStyle::Correct);
        QVERIFY2(client->waitForEnd() && client->exitCode() == 0,
                 client->report() + server->report());
        QCOMPARE(client->linesAfter(u"[REPLY] "_s),
                 script.messages + QStringList{ u"!DISCONNECT"_s });
    }
}

void TestScriptInterop::serverSurvivesPieces()
{
    quint16 port = 0;
    const auto server = startServer(makeScript(Role::Server, {}, 0), PythonStyle::Correct, port);
    const auto client = startPeer(u"client.py"_s, QStringList{ u"--port"_s, QString::number(port),
                                                               u"--byte-by-byte"_s, u"--"_s }
                                                          + kMessages);
    QVERIFY2(client->waitForEnd() && client->exitCode() == 0, client->report() + server->report());
    QCOMPARE(client->linesAfter(u"REPLY "_s),
             QStringList(kMessages.size() + 1, u"\"Msg received\""_s));
    for (const QString &message : kMessages)
        QVERIFY2(server->output().contains("] " + message.toUtf8()), server->report());
}

void TestScriptInterop::serverSurvivesMisuse()
{
    quint16 port = 0;
    const auto server = startServer(makeScript(Role::Server, {}, 0), PythonStyle::Correct, port);
    int closed = 0;
    const auto isOver = [&] { return comesTo(*server, "[CLOSED]", ++closed); };
    const QByteArray header = soquete::test::framed({}).replace('0', '9');
    for (const QByteArray &bytes :
         { QByteArray(), QByteArray("12"), header + "nine", QByteArray(64, ' '),
           QByteArray(64, 'x'), QByteArray("-1").leftJustified(64, ' '),
           QByteArray("1_0").leftJustified(64, ' '), QByteArray(64, '9'),
           QByteArray("\xff\xfe").leftJustified(64, ' ') }) {
        RawPeer peer = RawPeer::connectTo(port);
        QVERIFY(peer.isOpen());
        QVERIFY(peer.send(bytes));
        peer.finishSending();
        (void)peer.waitForEnd();
        QVERIFY2(isOver(), server->report());
    }
    {
        RawPeer peer = RawPeer::connectTo(port);
        QVERIFY(peer.send(soquete::test::framed("and gone") + "64"));
        QVERIFY(!peer.read(12).isEmpty());
        peer.reset();
        QVERIFY2(isOver(), server->report());
    }
    {
        // Bytes that are no text are shown, and the conversation goes on.
        RawPeer peer = RawPeer::connectTo(port);
        QVERIFY(peer.send(soquete::test::framed("\xff\xc3") + soquete::test::framed("")));
        QCOMPARE(peer.read(24), QByteArray("Msg receivedMsg received"));
        QVERIFY(peer.send(soquete::test::framed("!DISCONNECT")));
        QCOMPARE(peer.readToEnd(), QByteArray("Msg received"));
        QVERIFY2(isOver(), server->report());
    }
    QVERIFY2(isQuiet(*server), server->report());
    QVERIFY2(!server->output().contains("Traceback"), server->report());
}

void TestScriptInterop::serverLimitsClients()
{
    PythonScript script = makeScript(Role::Server, {}, 0);
    script.maximumConnections = 1;
    script.idle = std::chrono::milliseconds(300);
    quint16 port = 0;
    const auto server = startServer(script, PythonStyle::Correct, port);
    RawPeer first = RawPeer::connectTo(port);
    QVERIFY2(comesTo(*server, "[NEW CONNECTION]"), server->report());
    RawPeer second = RawPeer::connectTo(port);
    QCOMPARE(second.readToEnd(), QByteArray());
    QVERIFY2(comesTo(*server, "[REFUSED]"), server->report());
    QCOMPARE(first.readToEnd(), QByteArray()); // silent for too long
    QVERIFY2(comesTo(*server, "timed out"), server->report());
}

void TestScriptInterop::serverStopsOnInterrupt()
{
    const auto server = start(makeScript(Role::Server, {}, 0), PythonStyle::Correct);
    const auto port = server->waitForLine(u"^\\[LISTENING\\] 127\\.0\\.0\\.1:(\\d+)$"_s)
                              .captured(1)
                              .toUShort();
    QVERIFY2(port != 0, server->report());
    RawPeer idle = RawPeer::connectTo(port);
    RawPeer inside = RawPeer::connectTo(port);
    QVERIFY(inside.send("12"));
    QVERIFY2(comesTo(*server, "[NEW CONNECTION]", 2), server->report());
    QVERIFY2(comesTo(*server, "[ACTIVE CONNECTIONS]", 2), server->report());
    server->sendSignal(SIGINT);
    QVERIFY2(server->waitForEnd(), server->report());
    QVERIFY2(server->exitCode() == 0 && isQuiet(*server), server->report());
    QVERIFY2(server->lines().contains(u"[STOPPED]"_s), server->report());
    (void)idle.waitForEnd();
}

void TestScriptInterop::serverFindsAddressInUse()
{
    quint16 port = 0;
    const auto first = startServer(makeScript(Role::Server, {}, 0), PythonStyle::Correct, port);
    const auto second = start(makeScript(Role::Server, {}, port), PythonStyle::Correct);
    QVERIFY(second->waitForEnd());
    QCOMPARE(second->exitCode(), 1);
    QVERIFY2(!second->errors().contains("Traceback"), second->report());
    QVERIFY2(second->errors().contains("Does another program use this port?"), second->report());
}

/** With connections of the one before still in TIME_WAIT, as SO_REUSEADDR allows. */
void TestScriptInterop::serverStartsAgainAtOnce()
{
    quint16 port = 0;
    for (int round = 0; round < 2; ++round) {
        const auto server = start(makeScript(Role::Server, {}, port), PythonStyle::Correct);
        port = server->waitForLine(u"^\\[LISTENING\\] 127\\.0\\.0\\.1:(\\d+)$"_s)
                       .captured(1)
                       .toUShort();
        QVERIFY2(port != 0, server->report());
        RawPeer peer = RawPeer::connectTo(port);
        QVERIFY(peer.send(soquete::test::framed("!DISCONNECT")));
        QCOMPARE(peer.readToEnd(), QByteArray("Msg received"));
        server->sendSignal(SIGINT);
        QVERIFY2(server->waitForEnd() && server->exitCode() == 0, server->report());
    }
}

void TestScriptInterop::clientSurvivesPieces()
{
    QFETCH(const ReplyMode, mode);
    const Dialect dialect{ .replyMode = mode, .replyTemplate = u"Olá, {msg}"_s };
    const auto server = startPeer(u"server.py"_s, { u"--once"_s, u"--split-replies"_s, u"--whole"_s,
                                                    u"--reply"_s, replyModeName(mode),
                                                    u"--reply-text"_s, dialect.replyTemplate });
    const auto port = server->waitForLine(u"^LISTENING (\\d+)$"_s).captured(1).toUShort();
    const PythonScript script = makeScript(Role::Client, dialect, port);
    const auto client = start(script, PythonStyle::Correct);
    QVERIFY2(client->waitForEnd() && client->exitCode() == 0, client->report() + server->report());
    QCOMPARE(client->linesAfter(u"[REPLY] "_s), expectedReplies(script, PythonStyle::AsInTutorial));
}

void TestScriptInterop::clientSaysWhatIsWrong_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::addColumn<QStringList>("options");
    for (const ReplyMode mode : { ReplyMode::Text, ReplyMode::Framed }) {
        const auto row = [mode](const QString &name, const QStringList &options) {
            QTest::newRow(qPrintable(name + u", "_s + replyModeName(mode)))
                    << mode << QStringList{ u"--reply"_s, replyModeName(mode) } + options;
        };
        row(u"closes"_s, words(u"--close-after 2"_s));
        row(u"breaks off"_s, words(u"--reset-after 2"_s));
        row(u"says nothing"_s, { u"--mute"_s });
    }
    QTest::newRow("text where a header is expected")
            << ReplyMode::Framed
            << QStringList{ u"--reply-text"_s, u"no header at all, only a text that is long enough "
                                               "to be taken for one"_s };
}

void TestScriptInterop::clientSaysWhatIsWrong()
{
    QFETCH(const ReplyMode, mode);
    QFETCH(const QStringList, options);
    const auto server = startPeer(u"server.py"_s, QStringList{ u"--once"_s } + options);
    const auto port = server->waitForLine(u"^LISTENING (\\d+)$"_s).captured(1).toUShort();
    PythonScript script = makeScript(Role::Client, { .replyMode = mode }, port);
    script.replyTimeout = std::chrono::milliseconds(500);
    const auto client = start(script, PythonStyle::Correct);
    QVERIFY2(client->waitForEnd(), client->report());
    QCOMPARE(client->exitCode(), 1);
    QVERIFY2(!client->errors().isEmpty() && !client->errors().contains("Traceback"),
             client->report());
}

void TestScriptInterop::clientLeavesAnEndlessSender_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("text") << Dialect();
    QTest::newRow("framed") << Dialect{ .replyMode = ReplyMode::Framed };
    QTest::newRow("no replies") << Dialect{ .replyMode = ReplyMode::None };
    QTest::newRow("no word") << Dialect{ .disconnectWord = {} };
}

/** The server goes on sending until the client closes, which is what ends both. */
void TestScriptInterop::clientLeavesAnEndlessSender()
{
    QFETCH(const Dialect, dialect);
    const auto server = startPeer(u"server.py"_s, { u"--once"_s, u"--endless"_s, u"--reply"_s,
                                                    replyModeName(dialect.replyMode) });
    const auto port = server->waitForLine(u"^LISTENING (\\d+)$"_s).captured(1).toUShort();
    PythonScript script = makeScript(Role::Client, dialect, port);
    script.replyTimeout = std::chrono::milliseconds(500);
    const auto client = start(script, PythonStyle::Correct);
    QVERIFY2(client->waitForEnd(), client->report() + server->report());
    QVERIFY2(client->exitCode() == 0 && isQuiet(*client), client->report());
    QVERIFY2(server->waitForEnd(), server->report());
    QVERIFY2(server->lines().contains(u"END reset"_s), server->report());
}

/** The message itself is read; the reply would take 400 MiB, and ends only this connection. */
void TestScriptInterop::repeatsNoMessageTooOften()
{
    QFETCH(const ReplyMode, mode);
    const QByteArray large(1024 * 1024, 'x');
    const Dialect dialect{ .replyMode = mode, .replyTemplate = u"{msg}"_s.repeated(400) };
    for (const PythonStyle style : kStyles) {
        quint16 port = 0;
        const auto server = startServer(makeScript(Role::Server, dialect, 0), style, port);
        if (style == PythonStyle::Correct) { // the other one reads only a part of the message
            RawPeer greedy = RawPeer::connectTo(port);
            QVERIFY(greedy.send(soquete::test::framed(large)));
            QCOMPARE(greedy.readToEnd(), QByteArray());
            QVERIFY2(comesTo(*server, "repeats the message too often"), server->report());
        }
        RawPeer peer = RawPeer::connectTo(port);
        QVERIFY(peer.send(soquete::test::framed("Hi")));
        const QByteArray reply = QByteArray("Hi").repeated(400);
        const QByteArray sent = mode == ReplyMode::Framed ? soquete::test::framed(reply) : reply;
        QCOMPARE(peer.read(sent.size()), sent);
    }
}

/** An accented letter and an emoji stay as they are. */
void TestScriptInterop::printsNoControls()
{
    const QString hostile = u"\u001b[2Jação 👩‍💻\r\n[GONE]\u202e\u009b1m\u007f"_s;
    const QString shown = u"\\x1b[2Jação 👩‍💻\\r\\n[GONE]\\u202e\\x9b1m\\x7f"_s;
    for (const ReplyMode mode : { ReplyMode::Text, ReplyMode::Framed }) {
        const Dialect dialect{ .replyMode = mode, .replyTemplate = u"{msg}"_s };
        quint16 port = 0;
        const auto server =
                startServer(makeScript(Role::Server, dialect, 0), PythonStyle::Correct, port);
        PythonScript script = makeScript(Role::Client, dialect, port);
        script.messages = { hostile };
        const auto client = start(script, PythonStyle::Correct);
        QVERIFY2(client->waitForEnd() && client->exitCode() == 0, client->report());
        QCOMPARE(client->linesAfter(u"[REPLY] "_s).value(0), shown);
        QVERIFY2(comesTo(*server, "] " + shown.toUtf8() + "\n"), server->report());
        for (const char control : { '\x1b', '\x7f', '\r' })
            QVERIFY(!server->output().contains(control));
    }
}

void TestScriptInterop::clientFindsNobody()
{
    quint16 port = 0;
    {
        const auto server =
                startServer(makeScript(Role::Server, {}, 0), PythonStyle::Correct, port);
    }
    const auto client = start(makeScript(Role::Client, {}, port), PythonStyle::Correct);
    QVERIFY(client->waitForEnd());
    QCOMPARE(client->exitCode(), 1);
    QVERIFY2(!client->errors().contains("Traceback"), client->report());
    QVERIFY2(client->errors().contains("Start the server first."), client->report());
}

void TestScriptInterop::clientStopsOnInterrupt()
{
    const auto server = startPeer(u"server.py"_s, words(u"--once --mute"_s));
    const auto port = server->waitForLine(u"^LISTENING (\\d+)$"_s).captured(1).toUShort();
    PythonScript script = makeScript(Role::Client, {}, port);
    script.replyTimeout = std::chrono::minutes(1);
    const auto client = start(script, PythonStyle::Correct);
    QVERIFY2(client->waitForLine(u"^\\[SENT\\]"_s).hasMatch(), client->report());
    client->sendSignal(SIGINT);
    QVERIFY2(client->waitForEnd(), client->report());
    QVERIFY2(client->exitCode() == 0 && isQuiet(*client), client->report());
    QVERIFY2(client->lines().contains(u"[STOPPED]"_s), client->report());
}

void TestScriptInterop::clientRefusesWhatItCannotSend()
{
    quint16 port = 0;
    const auto server = startServer(makeScript(Role::Server, {}, 0), PythonStyle::Correct, port);
    PythonScript script = makeScript(Role::Client, { .headerSize = 1 }, port);
    for (const QString &message : { u"ten bytes."_s, QString(QChar(0xd800)) }) {
        script.messages = { message };
        const auto client = start(script, PythonStyle::Correct);
        QVERIFY(client->waitForEnd());
        QCOMPARE(client->exitCode(), 1);
        QVERIFY2(!client->errors().contains("Traceback"), client->report());
    }
}

QTEST_GUILESS_MAIN(TestScriptInterop)
#include "tst_scriptinterop.moc"

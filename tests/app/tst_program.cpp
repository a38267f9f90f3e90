#include "tests/support/process.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;
using namespace soquete::test;

namespace {

constexpr int kHeader = 64;
constexpr int kUsageError = 2;
constexpr int kFailed = 1;

const QString kProgram = QStringLiteral(SOQUETE_PROGRAM);
const QString kLocalHost = u"127.0.0.1"_s;
const QString kWord = u"!DISCONNECT"_s;

QByteArray frame(const QByteArray &body)
{
    return QByteArray::number(body.size()).leftJustified(kHeader, ' ') + body;
}

const QByteArray kGoodbye = frame(kWord.toUtf8());

/** Whether @p text contains control characters that a terminal would obey. */
bool disturbsTerminal(const QByteArray &text)
{
    const QString shown = QString::fromUtf8(text);
    return std::any_of(shown.begin(), shown.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; });
}

QProcessEnvironment environmentWith(const QString &name, const QString &value)
{
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(name, value);
    return environment;
}

/** The port of @p server, which runs with --console; 0 if it does not listen. */
quint16 portOf(Process &server)
{
    const QString pattern = uR"(127\.0\.0\.1:(\d+)|"kind":"listening".*"port":(\d+))"_s;
    const QRegularExpressionMatch match = server.waitForLine(pattern);
    return quint16((match.captured(1) + match.captured(2)).toUInt());
}

/** A free port of this machine. */
quint16 unusedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString kindOf(const QJsonObject &object)
{
    return object.value("kind"_L1).toString();
}

QList<QJsonObject> ofKind(const QList<QJsonObject> &objects, const QString &kind)
{
    QList<QJsonObject> found;
    std::copy_if(objects.begin(), objects.end(), std::back_inserter(found),
                 [&kind](const QJsonObject &object) { return kindOf(object) == kind; });
    return found;
}

QStringList textsOf(const QList<QJsonObject> &objects, const QString &kind)
{
    QStringList texts;
    for (const QJsonObject &object : ofKind(objects, kind))
        texts.append(object.value("text"_L1).toString());
    return texts;
}

/** Adds data rows for tests that pass at every verbosity. */
void addVerbosities()
{
    QTest::addColumn<QStringList>("verbosity");
    QTest::newRow("lines") << QStringList();
    QTest::newRow("JSON") << QStringList{ u"--json"_s };
    QTest::newRow("quiet") << QStringList{ u"--quiet"_s };
}

QList<QJsonObject> readJsonLines(const QString &fileName)
{
    QFile file(fileName);
    QList<QJsonObject> objects;
    if (file.open(QIODevice::ReadOnly)) {
        for (QByteArray line = file.readLine(); line.endsWith('\n'); line = file.readLine())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

/** The built program with arguments: words separated by blanks, then @p more. */
struct Program final : Process
{
    explicit Program(const QString &words, const QStringList &more = {},
                     const QProcessEnvironment &environment = bareEnvironment())
        : Process(kProgram, words.split(u' ') + more, environment)
    {}
};

/** A client that sends exactly the bytes a test gives it. */
class Peer final
{
public:
    explicit Peer(quint16 port)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        m_socket.waitForConnected(kPatienceMs);
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    [[nodiscard]] bool waitFor(const QByteArray &bytes)
    {
        return QTest::qWaitFor(
                [&] {
                    m_received += m_socket.readAll();
                    return m_received.contains(bytes);
                },
                kPatienceMs);
    }

    [[nodiscard]] bool waitForEnd()
    {
        return QTest::qWaitFor(
                [&] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, kPatienceMs);
    }

    void close() { m_socket.disconnectFromHost(); }

    /** The name that the program shows. */
    [[nodiscard]] QString name() const { return u"127.0.0.1:%1"_s.arg(m_socket.localPort()); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

/** A server that replies to every frame with the same bytes. */
class Responder final
{
public:
    explicit Responder(const QByteArray &reply = "Msg received")
        : m_reply(reply)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *const socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_buffer += socket->readAll();
                sendReplies(socket);
            });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QString port() const { return QString::number(m_server.serverPort()); }
    [[nodiscard]] const QStringList &messages() const { return m_messages; }

private:
    void sendReplies(QTcpSocket *socket)
    {
        while (m_buffer.size() >= kHeader) {
            const int length = m_buffer.first(kHeader).trimmed().toInt();
            if (m_buffer.size() < kHeader + length)
                break;
            m_messages.append(QString::fromUtf8(m_buffer.mid(kHeader, length)));
            m_buffer.remove(0, kHeader + length);
            socket->write(m_reply);
            if (m_messages.last() == kWord)
                socket->disconnectFromHost();
        }
    }

    QByteArray m_reply;
    QTcpServer m_server;
    QByteArray m_buffer;
    QStringList m_messages;
};

} // namespace

/** Tests the built program from outside: its output and its exit codes. */
class ProgramTest final : public QObject
{
    Q_OBJECT

private slots:
    void help_data();
    void help();
    void version();
    void script_data();
    void script();
    void scriptThatCannotBeWritten();
    void wrongUsage_data();
    void wrongUsage();
    void noDisplay_data();
    void noDisplay();

    void serverSaysWhatHappens();
    void serverStopsOnSignal_data();
    void serverStopsOnSignal();
    void serverExitsAfter();
    void serverJson();
    void serverQuiet();
    void serverRecords();
    void serverCannotRecord();
    void serverPortInUse_data() { addVerbosities(); }
    void serverPortInUse();
    void serverOnForeignAddress();
    void serverFull();
    void serverIdle();

    void clientSays();
    void clientJson();
    void clientPredefinedMessages();
    void clientFromStandardInput_data();
    void clientFromStandardInput();
    void clientCannotSend();
    void clientStopsOnSignal_data();
    void clientStopsOnSignal();
    void clientInterval();
    void clientReplyMissing_data() { addVerbosities(); }
    void clientReplyMissing();
    void clientConnectionLost_data() { addVerbosities(); }
    void clientConnectionLost();
    void clientRefused();
    void clientUnknownHost();
    void clientQuiet();
    void clientRecords();

    void hostileTextAtServer();
    void hostileTextAtClient();

    void language_data();
    void language();
    void languageOfErrors();
    void languageLeavesJsonAlone();

    void demo();
};

void ProgramTest::help_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QStringList &command, const QString &named) {
        QTest::newRow(name) << command << words(named);
    };
    row("program", {}, u"server client demo --version"_s);
    row("server", { u"server"_s },
        u"--console --host --port --header --json --max-connections 5050 !DISCONNECT"_s);
    row("client", { u"client"_s },
        u"--console --host --port --reply --record --interval --reply-timeout"_s);
    row("demo", { u"demo"_s }, u"--console --exit"_s);
}

void ProgramTest::help()
{
    QFETCH(const QStringList, command);
    QFETCH(const QStringList, words);
    Process program(kProgram, command + QStringList{ u"--help"_s });
    QVERIFY2(program.succeeds(), program.report());
    for (const QString &word : words)
        QVERIFY2(program.output().contains(word.toUtf8()), qPrintable(word));
}

void ProgramTest::version()
{
    Program program(u"--version"_s);
    QVERIFY2(program.exitsWith(0), program.report());
    QVERIFY2(isOneLine(program.output()), program.output());
    QVERIFY2(program.output().contains(SOQUETE_VERSION), program.output());
}

void ProgramTest::script_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("comment");
    for (const QString &locale : { u"C"_s, u"C.UTF-8"_s }) {
        QTest::newRow(qPrintable(locale)) << u"en"_s << locale << u"Return header and text"_s;
        QTest::newRow(qPrintable(u"Portuguese, "_s + locale)) << u"pt_BR"_s << locale << u"#"_s;
    }
}

/** The output is the script alone, in UTF-8 in every locale, and needs no display. */
void ProgramTest::script()
{
    QFETCH(const QString, language);
    QFETCH(const QString, locale);
    QFETCH(const QString, comment);
    Program program(u"script client --language"_s,
                    { language, u"--port"_s, u"5051"_s, u"--"_s, u"Hello \"world\""_s },
                    environmentWith(u"LC_ALL"_s, locale));
    QVERIFY2(program.succeeds(), program.report());
    const QString text = QString::fromUtf8(program.output());
    QVERIFY(text.startsWith(u"#!/usr/bin/env python3\n"));
    QVERIFY(text.endsWith(u'\n'));
    QVERIFY(text.contains(u"PORT = 5051\n"));
    QVERIFY(text.contains(u"\"Hello \\\"world\\\"\""));
    QVERIFY2(text.contains(comment), program.report());
    QVERIFY(text.contains(u"“?”") || language != "en"_L1);
}

void ProgramTest::scriptThatCannotBeWritten()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("This system has no /dev/full.");
    Process shell(u"/bin/sh"_s, { u"-c"_s, u"exec \"$0\" script server > /dev/full"_s, kProgram });
    QVERIFY2(shell.failsWith(kFailed), shell.report());
}

void ProgramTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // in the error
    const auto row = [](const char *name, const QString &arguments, const QString &named) {
        QTest::newRow(name) << arguments.split(u' ') << named;
    };
    row("command", u"frobnicate"_s, u"frobnicate"_s);
    row("server option", u"server --console --port 0 --frobnicate"_s, u"frobnicate"_s);
    row("client option", u"client --console --frobnicate Hello"_s, u"frobnicate"_s);
    row("option without a value", u"server --console --port"_s, u"port"_s);
    row("word for a server", u"server --console --port 0 Hello"_s, u"Hello"_s);
    row("port too large", u"server --console --port 70000"_s, u"70000"_s);
    row("port negative", u"server --console --port=-1"_s, u"-1"_s);
    row("port a word", u"client --console --port five Hello"_s, u"five"_s);
    row("header 0", u"server --console --port 0 --header 0"_s, u"0"_s);
    row("header a word", u"server --console --port 0 --header abc"_s, u"abc"_s);
    row("header too large", u"server --console --port 0 --header 5000"_s, u"5000"_s);
    row("header too small for the word", u"server --console --port 0 --header 1"_s, {});
    row("header too small for a message",
        u"client --console --header 1 --disconnect-word q 0123456789"_s, {});
    row("reply", u"server --console --port 0 --reply loud"_s, u"loud"_s);
    row("encoding", u"server --console --port 0 --encoding ebcdic"_s, u"ebcdic"_s);
    row("message not in the encoding", u"client --console --encoding ascii Olá"_s, {});
    row("word not in the encoding",
        u"server --console --port 0 --encoding ascii --disconnect-word até"_s, {});
    row("dialect", u"server --console --port 0 --dialect klingon"_s, u"klingon"_s);
    row("dialect that is a folder", u"client --console --dialect / Hello"_s, u"/"_s);
    row("dialect that never ends", u"client --console --dialect /dev/zero Hello"_s, u"/dev/zero"_s);
    row("option that does not go with the dialect",
        u"server --console --port 0 --dialect portuguese --header 1"_s, u"!DESCONECTAR"_s);
    row("reply to the word", u"server --console --encoding ascii --disconnect-word-reply até"_s,
        u"até"_s);
    row("language", u"server --console --port 0 --language xx"_s, u"xx"_s);
    row("connections", u"server --console --port 0 --max-connections many"_s, u"many"_s);
    row("idle timeout", u"server --console --port 0 --idle-timeout soon"_s, u"soon"_s);
    row("exit after", u"server --console --port 0 --exit-after never"_s, u"never"_s);
    row("script of neither", u"script"_s, u"soquete script client"_s);
    row("script of another", u"script demo"_s, u"soquete script client"_s);
    row("script option", u"script server --listen"_s, u"listen"_s);
    row("interval", u"client --console --interval slow Hello"_s, u"slow"_s);
    row("reply timeout", u"client --console --reply-timeout never Hello"_s, u"never"_s);
}

void ProgramTest::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    Process program(kProgram, arguments);
    QVERIFY2(program.failsWith(kUsageError), program.report());
    QVERIFY2(QString::fromUtf8(program.errors()).contains(named), program.report());
    QVERIFY2(program.output().isEmpty(), program.report());
}

void ProgramTest::noDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("launcher") << QStringList{} << QString() << QString();
    QTest::newRow("server") << QStringList{ u"server"_s } << QString() << QString();
    QTest::newRow("client") << QStringList{ u"client"_s } << QString() << QString();
    QTest::newRow("demo") << QStringList{ u"demo"_s } << QString() << QString();
    QTest::newRow("a display that is gone")
            << QStringList{ u"server"_s } << u"DISPLAY"_s << u":4242"_s;
    QTest::newRow("a compositor that is gone")
            << QStringList{ u"server"_s } << u"WAYLAND_DISPLAY"_s << u"soquete-nowhere"_s;
}

void ProgramTest::noDisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    Process program(kProgram, arguments,
                    variable.isEmpty() ? bareEnvironment() : environmentWith(variable, value));
    QVERIFY2(program.exitsWith(kUsageError), program.report());
    // Qt's plugins complain first when the display does not exist.
    if (variable.isEmpty())
        QVERIFY2(isOneLine(program.errors()), program.report());
    const QByteArray last = program.errors().trimmed().split('\n').last();
    QVERIFY2(last.contains("--console"), program.report());
}

void ProgramTest::serverSaysWhatHappens()
{
    Program server(u"server --console --port 0"_s);
    QVERIFY2(server.waitForLine(uR"(^\[STARTING\] .)"_s).hasMatch(), server.report());
    const QRegularExpressionMatch listening =
            server.waitForLine(uR"(^\[LISTENING\] Server is listening on 127\.0\.0\.1:(\d+)$)"_s);
    QVERIFY2(listening.hasMatch(), server.report());
    const auto port = quint16(listening.captured(1).toUInt());
    QVERIFY(port != 0);

    // The server still runs: it must flush every line.
    Peer first(port);
    const auto connected = [](const Peer &peer) {
        return u"^\\[NEW CONNECTION\\] %1 connected\\.$"_s.arg(
                QRegularExpression::escape(peer.name()));
    };
    QVERIFY2(server.waitForLine(connected(first)).hasMatch(), server.report());
    QVERIFY2(server.waitForLine(uR"(^\[ACTIVE CONNECTIONS\] 1$)"_s).hasMatch(), server.report());

    first.send(frame("Olá, mundo!"));
    QVERIFY2(server.waitForLine(u"^\\[%1\\] Olá, mundo!$"_s.arg(
                                        QRegularExpression::escape(first.name())))
                     .hasMatch(),
             server.report());
    QVERIFY2(first.waitFor("Msg received"), server.report());

    Peer second(port);
    QVERIFY2(server.waitForLine(connected(second)).hasMatch(), server.report());
    QVERIFY2(server.waitForLine(uR"(^\[ACTIVE CONNECTIONS\] 2$)"_s).hasMatch(), server.report());

    first.send(kGoodbye);
    QVERIFY2(first.waitForEnd(), server.report());
    QVERIFY(server.isRunning());
    QVERIFY2(server.errors().isEmpty(), server.report());
}

void ProgramTest::serverStopsOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("withClient");
    QTest::newRow("SIGINT") << SIGINT << false;
    QTest::newRow("SIGTERM") << SIGTERM << false;
    QTest::newRow("SIGINT, a client is connected") << SIGINT << true;
    QTest::newRow("SIGTERM, a client is connected") << SIGTERM << true;
}

void ProgramTest::serverStopsOnSignal()
{
    QFETCH(const int, signal);
    QFETCH(const bool, withClient);
    Program server(u"server --console --port 0"_s);
    const quint16 port = portOf(server);
    QVERIFY2(port != 0, server.report());
    std::optional<Peer> peer;
    if (withClient) {
        peer.emplace(port);
        peer->send(frame("Hello"));
        QVERIFY2(peer->waitFor("Msg received"), server.report());
    }
    server.sendSignal(signal);
    QVERIFY2(server.succeeds(), server.report());
    if (peer)
        QVERIFY(peer->waitForEnd());
}

void ProgramTest::serverExitsAfter()
{
    Program server(u"server --console --port 0 --exit-after 2"_s);
    const quint16 port = portOf(server);
    Peer stays(port);
    Peer first(port);
    first.send(kGoodbye);
    QVERIFY2(first.waitForEnd(), server.report());
    stays.send(frame("Still here"));
    QVERIFY2(stays.waitFor("Msg received"), server.report());
    QVERIFY(server.isRunning());
    stays.close();
    QVERIFY2(server.exitsWith(0), server.report());
}

void ProgramTest::serverJson()
{
    Program server(u"server --console --json --port 0 --exit-after 2"_s);
    const quint16 port = portOf(server);
    QVERIFY2(port != 0, server.report());
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);

    Peer polite(port);
    const QString politeName = polite.name();
    polite.send(frame("Olá") + frame("") + kGoodbye);
    QVERIFY2(polite.waitForEnd(), server.report());
    Peer brisk(port);
    brisk.send(frame("Hi"));
    QVERIFY2(brisk.waitFor("Msg received"), server.report());
    brisk.close();
    QVERIFY2(server.exitsWith(0), server.report());

    const QSet<QString> kinds{ u"listening"_s,    u"connected"_s, u"bytes"_s,
                               u"message"_s,      u"reply"_s,     u"finding"_s,
                               u"disconnected"_s, u"stopped"_s,   u"error"_s };
    const QList<QJsonObject> &all = server.objects();
    qint64 latest = 0;
    for (const QJsonObject &object : all) {
        QVERIFY2(kinds.contains(kindOf(object)), QJsonDocument(object).toJson());
        static const QRegularExpression iso(uR"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$)"_s);
        const QString time = object.value("time"_L1).toString();
        QVERIFY2(iso.match(time).hasMatch(), qPrintable(time));
        QVERIFY(QDateTime::fromString(time, Qt::ISODateWithMs) > before);
        const qint64 monotonic = object.value("monotonic_ns"_L1).toInteger();
        QCOMPARE_GE(monotonic, latest);
        latest = monotonic;
    }

    QCOMPARE(kindOf(all.first()), u"listening"_s);
    QCOMPARE(all.first().value("host"_L1).toString(), kLocalHost);
    QCOMPARE(all.first().value("port"_L1).toInt(), int(port));
    QCOMPARE(kindOf(all.last()), u"stopped"_s);

    const QList<QJsonObject> connected = ofKind(all, u"connected"_s);
    QCOMPARE(connected.size(), 2);
    QCOMPARE(connected[0].value("connection"_L1).toInt(), 1);
    QCOMPARE(connected[1].value("connection"_L1).toInt(), 2);
    QCOMPARE(connected[0].value("peer"_L1).toString(), politeName);
    QCOMPARE(connected[0].value("port"_L1).toInt(), int(port));
    QCOMPARE(connected[0].value("thread"_L1).toString(), u"soquete-conn-1"_s);
    QCOMPARE(connected[1].value("thread"_L1).toString(), u"soquete-conn-2"_s);

    const QList<QJsonObject> messages = ofKind(all, u"message"_s);
    QCOMPARE(textsOf(all, u"message"_s), QStringList({ u"Olá"_s, QString(), kWord, u"Hi"_s }));
    QCOMPARE(messages[0].value("direction"_L1).toString(), u"in"_s);
    QCOMPARE(messages[0].value("size"_L1).toInt(), 4);
    QCOMPARE(messages[0].value("thread"_L1).toString(), u"soquete-conn-1"_s);
    QCOMPARE(messages[3].value("thread"_L1).toString(), u"soquete-conn-2"_s);
    QCOMPARE(messages[3].value("connection"_L1).toInt(), 2);

    const QList<QJsonObject> replies = ofKind(all, u"reply"_s);
    QCOMPARE(textsOf(all, u"reply"_s), QStringList(4, u"Msg received"_s));
    for (const QJsonObject &reply : replies) {
        QCOMPARE(reply.value("direction"_L1).toString(), u"out"_s);
        QVERIFY(reply.value("round_trip_us"_L1).isDouble());
    }

    QByteArray bytesIn;
    for (const QJsonObject &bytes : ofKind(all, u"bytes"_s)) {
        const QByteArray raw = QByteArray::fromHex(bytes.value("bytes"_L1).toString().toLatin1());
        QCOMPARE(bytes.value("size"_L1).toInteger(), raw.size());
        if (bytes.value("direction"_L1).toString() == "in"_L1)
            bytesIn += raw;
    }
    QCOMPARE(bytesIn, frame("Olá") + frame("") + kGoodbye + frame("Hi"));

    const QList<QJsonObject> disconnected = ofKind(all, u"disconnected"_s);
    QCOMPARE(disconnected.size(), 2);
    QCOMPARE(disconnected[0].value("reason"_L1).toString(), u"disconnect-word"_s);
    QCOMPARE(disconnected[1].value("reason"_L1).toString(), u"closed-by-peer"_s);
}

void ProgramTest::serverQuiet()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"session.jsonl"_s);
    Program server(u"server --console --quiet --port 0 --exit-after 1 --record"_s, { fileName });
    // --quiet prints no port, but the recording contains it at once.
    QTRY_VERIFY_WITH_TIMEOUT(!readJsonLines(fileName).isEmpty() || !server.isRunning(),
                             kPatienceMs);
    const QList<QJsonObject> recorded = readJsonLines(fileName);
    QVERIFY2(!recorded.isEmpty(), server.report());
    Peer peer(quint16(recorded.first().value("port"_L1).toInt()));
    peer.send(frame("one") + frame("two") + kGoodbye);
    QVERIFY2(server.succeeds(), server.report());
    QVERIFY2(!server.output().contains("[NEW CONNECTION]"), server.report());
    QVERIFY2(!server.output().contains("] one"), server.report());
    QVERIFY2(server.output().contains('3'), server.report()); // the summary counts messages
}

void ProgramTest::serverRecords()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"sessão.jsonl"_s);
    Program server(u"server --console --json --port 0 --exit-after 1 --record"_s, { fileName });
    Peer peer(portOf(server));
    peer.send(frame("Olá") + kGoodbye);
    QVERIFY2(server.exitsWith(0), server.report());
    QCOMPARE(readJsonLines(fileName), server.objects());
    QCOMPARE(textsOf(readJsonLines(fileName), u"message"_s), QStringList({ u"Olá"_s, kWord }));
}

void ProgramTest::serverCannotRecord()
{
    const QTemporaryDir folder;
    Program server(u"server --console --port 0 --record"_s,
                   { folder.filePath(u"missing/session.jsonl"_s) });
    QVERIFY2(server.waitForEnd(), server.report());
    QVERIFY2(server.exitCode() > 0, server.report());
    QVERIFY2(isOneLine(server.errors()), server.report());
    QVERIFY2(server.errors().contains("session.jsonl"), server.report());
}

void ProgramTest::serverPortInUse()
{
    QFETCH(const QStringList, verbosity);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    Process server(kProgram,
                   QStringList{ u"server"_s, u"--console"_s, u"--port"_s, port } + verbosity);
    QVERIFY2(server.failsWith(kFailed), server.report());
    QVERIFY2(server.errors().contains(port.toLatin1()), server.report());
    QVERIFY2(!server.output().contains("[LISTENING]"), server.report());
    if (verbosity.contains(u"--json"_s)) {
        const QList<QJsonObject> errors = ofKind(server.objects(), u"error"_s);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().value("reason"_L1).toString(), u"address-in-use"_s);
    }
}

void ProgramTest::serverOnForeignAddress()
{
    // 192.0.2.0/24 is reserved for documentation: no machine has it.
    Program server(u"server --console --port 0 --host 192.0.2.1"_s);
    QVERIFY2(server.failsWith(kFailed), server.report());
    QVERIFY2(server.errors().contains("192.0.2.1"), server.report());
}

void ProgramTest::serverFull()
{
    Program server(u"server --console --json --port 0 --max-connections 1"_s);
    const quint16 port = portOf(server);
    Peer first(port);
    first.send(frame("in"));
    QVERIFY2(first.waitFor("Msg received"), server.report());
    Peer second(port);
    QVERIFY2(second.waitForEnd(), server.report());
    const QJsonObject refused = server.waitForObject([](const QJsonObject &object) {
        return object.value("reason"_L1).toString() == "connection-limit"_L1;
    });
    QVERIFY2(!refused.isEmpty(), server.report());
    first.send(frame("still in"));
    QVERIFY2(!server.waitForObject([](const QJsonObject &object) {
                        return object.value("text"_L1).toString() == "still in"_L1;
                    }).isEmpty(),
             server.report());
}

void ProgramTest::serverIdle()
{
    Program server(u"server --console --json --port 0 --idle-timeout 1 --exit-after 1"_s);
    Peer peer(portOf(server));
    QVERIFY2(peer.waitForEnd(), server.report());
    QVERIFY2(server.exitsWith(0), server.report());
    const QList<QJsonObject> disconnected = ofKind(server.objects(), u"disconnected"_s);
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected.first().value("reason"_L1).toString(), u"idle"_s);
}

void ProgramTest::clientSays()
{
    Responder server("got it");
    Program client(u"client --console --port"_s, { server.port(), u"Olá"_s, u"two words"_s });
    QVERIFY2(client.succeeds(), client.report());
    QCOMPARE(server.messages(), QStringList({ u"Olá"_s, u"two words"_s, kWord }));
    QVERIFY2(client.output().count("got it") >= 2, client.report());
}

void ProgramTest::clientJson()
{
    Responder server("got it");
    Program client(u"client --console --json --port"_s, { server.port(), u"A"_s, u"B"_s });
    QVERIFY2(client.exitsWith(0), client.report());
    const QList<QJsonObject> &all = client.objects();
    QCOMPARE(textsOf(all, u"message"_s), QStringList({ u"A"_s, u"B"_s, kWord }));
    QCOMPARE(textsOf(all, u"reply"_s), QStringList(3, u"got it"_s));
    for (const QJsonObject &message : ofKind(all, u"message"_s))
        QCOMPARE(message.value("direction"_L1).toString(), u"out"_s);
    for (const QJsonObject &reply : ofKind(all, u"reply"_s)) {
        QCOMPARE(reply.value("direction"_L1).toString(), u"in"_s);
        QCOMPARE_GT(reply.value("round_trip_us"_L1).toDouble(), 0.0);
    }
    const QList<QJsonObject> connected = ofKind(all, u"connected"_s);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(connected.first().value("peer"_L1).toString(), u"127.0.0.1:"_s + server.port());
    const QList<QJsonObject> disconnected = ofKind(all, u"disconnected"_s);
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected.first().value("reason"_L1).toString(), u"disconnect-word"_s);
}

void ProgramTest::clientPredefinedMessages()
{
    Responder server;
    Program client(u"client --console --port"_s, { server.port() });
    QVERIFY2(client.exitsWith(0), client.report());
    QCOMPARE_GT(server.messages().size(), 1);
    QCOMPARE(server.messages().last(), kWord);
}

void ProgramTest::clientFromStandardInput_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QStringList>("messages");
    QTest::newRow("line") << QByteArray("dois\n") << QStringList{ u"um"_s, u"dois"_s };
    QTest::newRow("no line feed at the end")
            << QByteArray("dois") << QStringList{ u"um"_s, u"dois"_s };
    QTest::newRow("many lines") << QByteArray("olá\n  x \ny\n")
                                << QStringList{ u"um"_s, u"olá"_s, u"  x "_s, u"y"_s };
    QTest::newRow("empty line") << QByteArray("\nx\n") << QStringList{ u"um"_s, QString(), u"x"_s };
    QTest::newRow("nothing more") << QByteArray() << QStringList{ u"um"_s };
}

void ProgramTest::clientFromStandardInput()
{
    QFETCH(const QByteArray, rest);
    QFETCH(const QStringList, messages);
    Responder server;
    Program client(u"client --console --port"_s, { server.port(), u"-"_s });
    client.write("um\n");
    // Each line is sent, and its reply printed, before the next line is typed.
    QVERIFY2(client.waitForLine(u"Msg received"_s).hasMatch(), client.report());
    QCOMPARE(server.messages(), QStringList{ u"um"_s });
    QVERIFY(client.isRunning());
    client.write(rest);
    client.closeInput();
    QVERIFY2(client.exitsWith(0), client.report());
    QCOMPARE(server.messages(), messages + QStringList{ kWord });
}

void ProgramTest::clientCannotSend()
{
    Responder server;
    Program client(u"client --console --encoding ascii --port"_s, { server.port(), u"-"_s });
    client.write("plain\nolá\n");
    client.closeInput();
    QVERIFY2(client.waitForEnd(), client.report());
    QVERIFY2(client.exitCode() > 0, client.report());
    QVERIFY2(isOneLine(client.errors()), client.report());
    QCOMPARE(server.messages(), QStringList({ u"plain"_s, kWord }));
}

void ProgramTest::clientStopsOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void ProgramTest::clientStopsOnSignal()
{
    QFETCH(const int, signal);
    Responder server;
    Program client(u"client --console --port"_s, { server.port(), u"-"_s });
    client.write("Hello\n");
    QVERIFY2(client.waitForLine(u"Msg received"_s).hasMatch(), client.report());
    client.sendSignal(signal);
    QVERIFY2(client.waitForEnd(), client.report());
    QVERIFY2(client.exitCode() >= 0, client.report()); // the signal did not kill it
    QCOMPARE(server.messages(), QStringList({ u"Hello"_s, kWord }));
}

void ProgramTest::clientInterval()
{
    constexpr qint64 kIntervalMs = 150;
    constexpr qint64 kTimerToleranceMs = 15; // a coarse timer may be 5 % early
    Responder server;
    Program client(u"client --console --json --port"_s,
                   { server.port(), u"--interval"_s, QString::number(kIntervalMs), u"A"_s, u"B"_s,
                     u"C"_s });
    QVERIFY2(client.exitsWith(0), client.report());
    const QList<QJsonObject> messages = ofKind(client.objects(), u"message"_s);
    QCOMPARE(messages.size(), 4);
    for (int i = 1; i < 3; ++i) {
        const qint64 apart = messages[i].value("monotonic_ns"_L1).toInteger()
                           - messages[i - 1].value("monotonic_ns"_L1).toInteger();
        QCOMPARE_GE(apart / 1'000'000, kIntervalMs - kTimerToleranceMs);
    }
}

void ProgramTest::clientReplyMissing()
{
    QFETCH(const QStringList, verbosity);
    Responder mute{ QByteArray() };
    const QStringList arguments{ u"client"_s,          u"--console"_s, u"--port"_s, mute.port(),
                                 u"--reply-timeout"_s, u"200"_s,       u"Hello"_s };
    Process client(kProgram, arguments + verbosity);
    QVERIFY2(client.failsWith(kFailed), client.report());
    QCOMPARE(mute.messages(), QStringList({ u"Hello"_s, kWord }));
}

void ProgramTest::clientConnectionLost()
{
    QFETCH(const QStringList, verbosity);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *const socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->disconnectFromHost();
        });
    });
    const QStringList arguments{ u"client"_s, u"--console"_s,
                                 u"--port"_s, QString::number(server.serverPort()),
                                 u"A"_s,      u"B"_s };
    Process client(kProgram, arguments + verbosity);
    QVERIFY2(client.failsWith(kFailed), client.report());
}

void ProgramTest::clientRefused()
{
    const QString port = QString::number(unusedPort());
    Program client(u"client --console --port"_s, { port, u"Hello"_s });
    QVERIFY2(client.failsWith(kFailed), client.report());
    QVERIFY2(client.errors().contains(port.toLatin1()), client.report());
    QVERIFY2(client.errors().contains("refused"), client.report());
}

void ProgramTest::clientUnknownHost()
{
    // This name is invalid, so no DNS query is needed.
    Program client(u"client --console --json --host no..such..host Hello"_s);
    QVERIFY2(client.failsWith(kFailed), client.report());
    QVERIFY2(client.errors().contains("no..such..host"), client.report());
    const QList<QJsonObject> errors = ofKind(client.objects(), u"error"_s);
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors.first().value("reason"_L1).toString(), u"unknown-host"_s);
}

void ProgramTest::clientQuiet()
{
    Responder server;
    Program client(u"client --console --quiet --port"_s, { server.port(), u"One"_s, u"Two"_s });
    QVERIFY2(client.succeeds(), client.report());
    QCOMPARE(server.messages().size(), 3);
    QVERIFY2(!client.output().contains("Msg received"), client.report());
    QVERIFY2(!client.output().trimmed().isEmpty(), client.report()); // the summary
}

void ProgramTest::clientRecords()
{
    const QTemporaryDir folder;
    const QString fileName = folder.filePath(u"session.jsonl"_s);
    Responder server;
    Program client(u"client --console --record"_s,
                   { fileName, u"--port"_s, server.port(), u"Olá"_s });
    QVERIFY2(client.exitsWith(0), client.report());
    QCOMPARE(textsOf(readJsonLines(fileName), u"message"_s), QStringList({ u"Olá"_s, kWord }));
    QCOMPARE(textsOf(readJsonLines(fileName), u"reply"_s), QStringList(2, u"Msg received"_s));
}

void ProgramTest::hostileTextAtServer()
{
    Program server(u"server --console --port 0 --exit-after 1"_s);
    Peer peer(portOf(server));
    peer.send(frame("\x1b[31mred\x07\r\n[STARTING] no\x08\x7f \xc2\x9b"
                    "2J")
              + frame("\xff\xfe not text") + kGoodbye);
    QVERIFY2(server.exitsWith(0), server.report());
    QVERIFY2(!disturbsTerminal(server.output()), server.report());
    QVERIFY2(!disturbsTerminal(server.errors()), server.report());
    QVERIFY2(server.output().contains("␛[31mred"), server.report());
    QCOMPARE(server.linesAfter(u"[STARTING]"_s).size(), 1); // its own: a peer writes no lines
}

void ProgramTest::hostileTextAtClient()
{
    Responder server("\x1b]0;title\x07 \xc2\x9b"
                     "2J\r\nok");
    Program client(u"client --console --port"_s, { server.port(), u"Hello"_s });
    QVERIFY2(client.exitsWith(0), client.report());
    QVERIFY2(!disturbsTerminal(client.output()), client.report());
    QVERIFY2(!disturbsTerminal(client.errors()), client.report());
    QVERIFY2(client.output().contains("␛]0;title"), client.report());
}

void ProgramTest::language_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("portuguese");
    QTest::newRow("system English") << u"C.UTF-8"_s << QStringList() << false;
    QTest::newRow("system Portuguese") << u"pt_BR.UTF-8"_s << QStringList() << true;
    QTest::newRow("--language pt_BR") << u"C.UTF-8"_s << words(u"--language pt_BR"_s) << true;
    QTest::newRow("--language en") << u"pt_BR.UTF-8"_s << words(u"--language en"_s) << false;
}

void ProgramTest::language()
{
    QFETCH(const QString, locale);
    QFETCH(const QStringList, options);
    QFETCH(const bool, portuguese);
    Process server(kProgram, words(u"server --console --port 0"_s) + options,
                   environmentWith(u"LC_ALL"_s, locale));
    QVERIFY2(portOf(server) != 0, server.report());
    const QString said = QString::fromUtf8(server.output());
    QCOMPARE(said.contains("Server is listening"_L1), !portuguese);
    QCOMPARE(said.contains("servidor"_L1, Qt::CaseInsensitive), portuguese);
}

void ProgramTest::languageOfErrors()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString port = QString::number(other.serverPort());
    Program server(u"server --console --port"_s, { port, u"--language"_s, u"pt_BR"_s });
    QVERIFY2(server.exitsWith(kFailed), server.report());
    const QString error = QString::fromUtf8(server.errors());
    QVERIFY2(error.contains("porta"_L1, Qt::CaseInsensitive) && error.contains(port),
             server.report());

    Program wrong(u"server --console --language pt_BR --port 70000"_s);
    QVERIFY2(wrong.exitsWith(kUsageError), wrong.report());
    QVERIFY2(wrong.errors().contains("70000"), wrong.report());
    QVERIFY2(QString::fromUtf8(wrong.errors()).contains(u"número inteiro"_s), wrong.report());
}

void ProgramTest::languageLeavesJsonAlone()
{
    Program server(u"server --console --json --port 0 --exit-after 1 --language pt_BR"_s);
    Peer peer(portOf(server));
    peer.send(frame("Oi") + kGoodbye);
    QVERIFY2(server.waitForEnd(), server.report());
    const QList<QJsonObject> &all = server.objects();
    QCOMPARE(ofKind(all, u"listening"_s).size(), 1);
    QCOMPARE(textsOf(all, u"message"_s), QStringList({ u"Oi"_s, kWord }));
    const QList<QJsonObject> disconnected = ofKind(all, u"disconnected"_s);
    QCOMPARE(disconnected.size(), 1);
    QCOMPARE(disconnected.first().value("reason"_L1).toString(), u"disconnect-word"_s);
    QCOMPARE(ofKind(all, u"stopped"_s).size(), 1);
}

void ProgramTest::demo()
{
    Program program(u"demo --console --exit"_s);
    QVERIFY2(program.succeeds(), program.report());
    const QRegularExpressionMatch first = program.waitForLine(uR"(\b1 of (\d+)\b)"_s);
    QVERIFY2(first.hasMatch(), program.report());
    const int steps = first.captured(1).toInt();
    QCOMPARE_GT(steps, 4); // listen, connect, messages, word, close
    for (int step = 1; step <= steps; ++step) {
        const QString pattern = u"\\b%1 of %2\\b"_s.arg(step).arg(steps);
        QVERIFY2(program.waitForLine(pattern).hasMatch(), qPrintable(pattern));
    }
    QVERIFY2(program.output().contains("!DISCONNECT"), program.report());
    QVERIFY2(program.output().contains("Msg received"), program.report());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"

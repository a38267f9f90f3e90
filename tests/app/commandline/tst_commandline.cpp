#include "app/commandline/commandline.h"
#include "app/commandline/options.h"
#include "app/commandline/request.h"

#include "shared/protocol/dialectlibrary.h"
#include "shared/protocol/presets.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace std::chrono_literals;

namespace {

using Command = CommandLine::Command;

ParsedCommandLine parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{ u"soquete"_s } + arguments);
}

/** Parses @p arguments, separated by blanks. */
ParsedCommandLine parseLine(const QString &arguments)
{
    return parse(arguments.split(u' '));
}

} // namespace

class TestCommandLine final : public QObject
{
    Q_OBJECT

private slots:
    void opensTheLauncher();
    void knowsTheCommands_data();
    void knowsTheCommands();
    void hasTheTutorialsDefaults();
    void readsTheServersOptions();
    void readsTheClientsOptions();
    void readsDialects_data();
    void readsDialects();
    void takesAnyDialect();
    void readsSavedDialects();
    void readsDialectFiles();
    void refusesDialectFiles_data();
    void refusesDialectFiles();
    void readsMessages_data();
    void readsMessages();
    void readsTheDemosOptions();
    void readsTheScriptsOptions();
    void readsTheLesson();
    void takesAShortHeader();
    void takesAddresses_data();
    void takesAddresses();
    void takesATarget();
    void takesExperiments();
    void takesAPath();
    void refuses_data();
    void refuses();
    void showsHostileArgumentsAsTyped_data();
    void showsHostileArgumentsAsTyped();
    void offersWhatItTakes_data();
    void offersWhatItTakes();
    void helps_data();
    void helps();
    void saysItsVersion();
    void findsTheLanguage_data();
    void findsTheLanguage();
};

void TestCommandLine::opensTheLauncher()
{
    const ParsedCommandLine parsed = parse({});
    QVERIFY(parsed.commandLine);
    QCOMPARE(parsed.commandLine->command, Command::Launcher);
    QVERIFY(parsed.error.isEmpty());
    QVERIFY(parsed.output.isEmpty());
    QCOMPARE(parseLine(u"--language pt_BR"_s).commandLine->command, Command::Launcher);
}

void TestCommandLine::knowsTheCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Command>("command");
    const auto row = [](const char *name, const QString &arguments, Command command) {
        QTest::newRow(name) << arguments.split(u' ') << command;
    };
    row("server", u"server"_s, Command::Server);
    row("client", u"client"_s, Command::Client);
    row("demo", u"demo"_s, Command::Demo);
    row("script", u"script client"_s, Command::ClientScript);
    row("lessons", u"lessons"_s, Command::Lessons);
    row("a lesson", u"lessons 2"_s, Command::Lessons);
    row("after the language", u"--language en client"_s, Command::Client);
    row("after the language, joined", u"--language=en server"_s, Command::Server);
    row("a message like a command", u"client server"_s, Command::Client);
}

void TestCommandLine::knowsTheCommands()
{
    QFETCH(QStringList, arguments);
    QFETCH(Command, command);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QCOMPARE(parsed.commandLine->command, command);
}

void TestCommandLine::hasTheTutorialsDefaults()
{
    const auto server = parseLine(u"server"_s).commandLine;
    QVERIFY(server);
    QCOMPARE(server->server.address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(server->server.port, quint16(5050));
    QCOMPARE(server->server.dialect, Dialect());
    QCOMPARE(server->server.behaviour, Behaviour::Acknowledge);
    QCOMPARE(server->server.limits.connections, 256);
    QCOMPARE(server->server.limits.idle, 0ms);
    QCOMPARE(server->exitAfter, 0);
    QVERIFY(!server->atOnce && !server->console && !server->json && !server->quiet);
    const auto client = parseLine(u"client"_s).commandLine;
    QVERIFY(client);
    QCOMPARE(client->client.host, u"127.0.0.1"_s);
    QCOMPARE(client->client.port, quint16(5050));
    QCOMPARE(client->client.dialect, Dialect());
    QCOMPARE(client->client.limits.reply, 5000ms);
    QVERIFY(client->messages.isEmpty());
    QVERIFY(!client->messagesFromInput);
    QVERIFY(!client->interval);
}

void TestCommandLine::readsTheServersOptions()
{
    const auto parsed = parse(u"server --host 0.0.0.0 --port=0 --listen --header 10 "
                              "--disconnect-word bye --reply framed --encoding latin-1 "
                              "--behaviour echo --max-connections 3 --idle-timeout 7 --console "
                              "--json --quiet --record file.jsonl --exit-after 2"_s.split(u' ')
                              + QStringList{ u"--reply-text"_s, u"got {msg}"_s });
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    const CommandLine &line = *parsed.commandLine;
    QCOMPARE(line.server.address, QHostAddress(QHostAddress::AnyIPv4));
    QCOMPARE(line.server.port, quint16(0));
    QVERIFY(line.atOnce);
    QCOMPARE(line.server.dialect.headerSize, 10);
    QCOMPARE(line.server.dialect.disconnectWord, u"bye"_s);
    QCOMPARE(line.server.dialect.replyMode, ReplyMode::Framed);
    QCOMPARE(line.server.dialect.replyTemplate, u"got {msg}"_s);
    QCOMPARE(line.server.dialect.encoding, Encoding::Latin1);
    QCOMPARE(line.server.behaviour, Behaviour::Echo);
    QCOMPARE(line.server.limits.connections, 3);
    QCOMPARE(line.server.limits.idle, 7000ms);
    QVERIFY(line.console && line.json && line.quiet);
    QCOMPARE(line.recording, u"file.jsonl"_s);
    QCOMPARE(line.exitAfter, 2);
}

void TestCommandLine::readsTheClientsOptions()
{
    const auto parsed = parse({ u"client"_s, u"--host"_s, u"example.org"_s, u"--port"_s, u"65535"_s,
                                u"--connect"_s, u"--interval"_s, u"0"_s, u"--reply-timeout"_s,
                                u"250"_s, u"--disconnect-word"_s, u""_s, u"--console"_s });
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    const CommandLine &line = *parsed.commandLine;
    QCOMPARE(line.client.host, u"example.org"_s);
    QCOMPARE(line.client.port, quint16(65535));
    QVERIFY(line.atOnce);
    QCOMPARE(line.interval, std::optional(0ms));
    QCOMPARE(line.client.limits.reply, 250ms);
    QCOMPARE(line.client.dialect.disconnectWord, QString());
    QVERIFY(line.console);
}

void TestCommandLine::readsDialects_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Dialect>("dialect");
    for (const Preset &preset : dialectPresets()) {
        QTest::newRow(preset.id.data())
                << QStringList{ u"--dialect"_s, preset.id } << preset.dialect;
        QTest::addRow("%s, in capitals", preset.id.data())
                << QStringList{ u"--dialect"_s, QString(preset.id).toUpper() } << preset.dialect;
    }
    QTest::newRow("options change parts of it")
            << QStringList{ u"--reply"_s,      u"framed"_s, u"--dialect"_s,  u"portuguese"_s,
                            u"--reply-text"_s, u"ok"_s,     u"--encoding"_s, u"latin-1"_s,
                            u"--header"_s,     u"20"_s }
            << Dialect{ .headerSize = 20,
                        .encoding = Encoding::Latin1,
                        .disconnectWord = u"!DESCONECTAR"_s,
                        .replyMode = ReplyMode::Framed,
                        .replyTemplate = u"ok"_s };
    QTest::newRow("even to what is usual elsewhere")
            << QStringList{ u"--dialect"_s, u"header-8"_s, u"--header"_s, u"64"_s } << Dialect{};
    QTest::newRow("the last of two")
            << QStringList{ u"--dialect"_s, u"header-8"_s, u"--dialect"_s, u"header-10"_s }
            << Dialect{ .headerSize = 10 };
    QTest::newRow("case") << QStringList{ u"--disconnect-word-ignores-case"_s }
                          << Dialect{ .wordIgnoresCase = true };
    QTest::newRow("no reply to the word") << QStringList{ u"--disconnect-word-reply"_s, u"none"_s }
                                          << Dialect{ .answersDisconnectWord = false };
    QTest::newRow("reply to the word") << QStringList{ u"--disconnect-word-reply=Bye {msg}"_s }
                                       << Dialect{ .wordReply = u"Bye {msg}"_s };
    QTest::newRow("empty reply to the word")
            << QStringList{ u"--disconnect-word-reply"_s, QString() }
            << Dialect{ .wordReply = QString() };
}

void TestCommandLine::readsDialects()
{
    QFETCH(const QStringList, options);
    QFETCH(const Dialect, dialect);
    const ParsedCommandLine server = parse(QStringList{ u"server"_s } + options);
    QVERIFY2(server.commandLine, qPrintable(server.error));
    QVERIFY(server.commandLine->server.dialect == dialect);
    const ParsedCommandLine client = parse(QStringList{ u"client"_s } + options);
    QVERIFY2(client.commandLine, qPrintable(client.error));
    QVERIFY(client.commandLine->client.dialect == dialect);
    QVERIFY(!server.commandLine->server.adoptsDialect && !client.commandLine->client.adoptsDialect);
}

void TestCommandLine::takesAnyDialect()
{
    const auto server = parseLine(u"server --dialect auto"_s).commandLine;
    QVERIFY(server && server->server.adoptsDialect);
    QVERIFY(server->server.dialect == Dialect());
    const auto client = parseLine(u"client --dialect=auto --disconnect-word q"_s).commandLine;
    QVERIFY(client && client->client.adoptsDialect);
    QCOMPARE(client->client.dialect.disconnectWord, u"q"_s);
}

void TestCommandLine::readsSavedDialects()
{
    const QTemporaryDir settings;
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    const Dialect dialect{ .headerSize = 7, .disconnectWord = u"fim"_s };
    QVERIFY(!DialectLibrary().save({ u"Minha escola"_s, dialect }));
    const ParsedCommandLine parsed =
            parse({ u"client"_s, u"--dialect"_s, u"minha escola"_s, u"--header"_s, u"9"_s });
    qputenv("XDG_CONFIG_HOME", before);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QVERIFY(parsed.commandLine->client.dialect
            == (Dialect{ .headerSize = 9, .disconnectWord = u"fim"_s }));
}

void TestCommandLine::readsDialectFiles()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a dialect.json"_s);
    const Dialect dialect{ .encoding = Encoding::Latin1, .disconnectWord = u"até"_s };
    QVERIFY(!writeDialectFile(file, { {}, dialect }));
    const ParsedCommandLine parsed = parse({ u"server"_s, u"--dialect"_s, file });
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QVERIFY(parsed.commandLine->server.dialect == dialect);
    // An option that contradicts the dialect is refused.
    const ParsedCommandLine wrong =
            parse({ u"server"_s, u"--dialect"_s, file, u"--encoding"_s, u"ascii"_s });
    QVERIFY(!wrong.commandLine);
    QVERIFY2(wrong.error.contains(u"“até”"_s), qPrintable(wrong.error));
}

void TestCommandLine::refusesDialectFiles_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("named");
    const QByteArray start = R"({"format": "soquete-dialect", "version": 1, )";
    QTest::newRow("empty") << QByteArray() << u"JSON"_s;
    QTest::newRow("NUL") << QByteArray(100, '\0') << u"JSON"_s;
    QTest::newRow("nested") << QByteArray(20'000, '[') << u"JSON"_s;
    QTest::newRow("too large") << QByteArray(70'000, ' ') << u"large"_s;
    QTest::newRow("something else") << QByteArray("{}") << u"soquete-dialect"_s;
    QTest::newRow("a number out of range")
            << QByteArray(start + R"("header": 1e18})") << u"“header”"_s;
    QTest::newRow("an unknown field") << QByteArray(start + R"("hedaer": 8})") << u"“hedaer”"_s;
    QTest::newRow("a hostile field")
            << QByteArray(start + "\"a\\u001b[2J%1%2\\n\": 8}") << u"“a␛[2J%1%2␊”"_s;
    QTest::newRow("a hostile encoding")
            << QByteArray(start + "\"encoding\": \"%1\\u001b\"}") << u"“%1␛”"_s;
}

void TestCommandLine::refusesDialectFiles()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QString, named);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
    file.close();
    const ParsedCommandLine parsed = parse({ u"server"_s, u"--dialect"_s, file.fileName() });
    QVERIFY(!parsed.commandLine);
    QVERIFY2(parsed.error.contains(named), qPrintable(parsed.error));
    QVERIFY2(parsed.error.contains(file.fileName()), qPrintable(parsed.error));
    QVERIFY2(!parsed.error.contains(u'\n') && !parsed.error.contains(u'\u001b'),
             qPrintable(parsed.error));
}

void TestCommandLine::readsMessages_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<bool>("fromInput");
    QTest::newRow("none") << QStringList{} << QStringList{} << false;
    QTest::newRow("some") << QStringList{ u"A"_s, u"Olá, mundo"_s }
                          << QStringList{ u"A"_s, u"Olá, mundo"_s } << false;
    QTest::newRow("input") << QStringList{ u"-"_s } << QStringList{} << true;
    QTest::newRow("a dash among others")
            << QStringList{ u"A"_s, u"-"_s } << QStringList{ u"A"_s, u"-"_s } << false;
    QTest::newRow("like options, after --") << QStringList{ u"--"_s, u"--help"_s, u"-v"_s }
                                            << QStringList{ u"--help"_s, u"-v"_s } << false;
    QTest::newRow("empty") << QStringList{ QString() } << QStringList{ QString() } << false;
    QTest::newRow("hostile") << QStringList{ u"<b>%1</b>\u001b[2J"_s }
                             << QStringList{ u"<b>%1</b>\u001b[2J"_s } << false;
}

void TestCommandLine::readsMessages()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, messages);
    QFETCH(bool, fromInput);
    const auto parsed = parse(QStringList{ u"client"_s } + arguments);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QCOMPARE(parsed.commandLine->messages, messages);
    QCOMPARE(parsed.commandLine->messagesFromInput, fromInput);
}

void TestCommandLine::readsTheDemosOptions()
{
    const auto parsed = parseLine(u"demo --console"_s);
    QVERIFY(parsed.commandLine);
    QVERIFY(parsed.commandLine->console);
    QVERIFY(!parsed.commandLine->exitAtEnd);
    QVERIFY(parseLine(u"demo --exit"_s).commandLine->exitAtEnd);
}

void TestCommandLine::readsTheScriptsOptions()
{
    const auto client =
            parseLine(
                    u"script client --dialect header-8 --port 5051 --interval 250 --as-in-the-tutorial -- Olá server"_s)
                    .commandLine;
    QVERIFY(client);
    QCOMPARE(client->command, Command::ClientScript);
    QCOMPARE(client->scriptStyle, PythonStyle::AsInTutorial);
    QCOMPARE(client->client.dialect.headerSize, 8);
    QCOMPARE(client->client.port, 5051);
    QCOMPARE(client->interval, std::optional(250ms));
    QCOMPARE(client->messages, (QStringList{ u"Olá"_s, u"server"_s }));

    const auto server =
            parseLine(u"--language en script --language en server --behaviour relay --unix s"_s)
                    .commandLine;
    QVERIFY(server);
    QCOMPARE(server->command, Command::ServerScript);
    QCOMPARE(server->scriptStyle, PythonStyle::Correct);
    QCOMPARE(server->server.behaviour, Behaviour::Relay);
    QCOMPARE(server->server.path, u"s"_s);
}

void TestCommandLine::readsTheLesson()
{
    QCOMPARE(parseLine(u"lessons"_s).commandLine->lesson, QString());
    for (const QString &name : { u"1"_s, u"exercise"_s, u"01-exercise"_s })
        QCOMPARE(parse({ u"lessons"_s, name }).commandLine->lesson, u"01-exercise"_s);
}

void TestCommandLine::takesAShortHeader()
{
    // Only a framed reply must fit the header.
    const QStringList options{ u"--header"_s, u"1"_s, u"--disconnect-word"_s, u"bye"_s };
    for (const QString &command : { u"server"_s, u"client"_s }) {
        const auto parsed = parse(QStringList{ command } + options);
        QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
        QVERIFY(!parse(QStringList{ command, u"--reply"_s, u"framed"_s } + options).commandLine);
    }
}

void TestCommandLine::takesAddresses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("localhost") << u"localhost"_s << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("LOCALHOST") << u"LOCALHOST"_s << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv4") << u"192.0.2.1"_s << QHostAddress(u"192.0.2.1"_s);
    QTest::newRow("IPv6") << u"::1"_s << QHostAddress(QHostAddress::LocalHostIPv6);
    QTest::newRow("any") << u"0.0.0.0"_s << QHostAddress(QHostAddress::AnyIPv4);
}

void TestCommandLine::takesAddresses()
{
    QFETCH(QString, host);
    QFETCH(QHostAddress, address);
    const auto parsed = parse({ u"server"_s, u"--host"_s, host });
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QCOMPARE(parsed.commandLine->server.address, address);
}

void TestCommandLine::takesATarget()
{
    const ParsedCommandLine parsed = parseLine(u"server --behaviour relay --relay-to [::1]:5051"_s);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    QCOMPARE(parsed.commandLine->server.behaviour, Behaviour::Relay);
    QCOMPARE(parsed.commandLine->server.relayTo.host, u"::1"_s);
    QCOMPARE(parsed.commandLine->server.relayTo.port, quint16(5051));
    // In a window, the user can still type the target.
    QVERIFY(parseLine(u"server --behaviour relay"_s).commandLine);
}

void TestCommandLine::takesExperiments()
{
    const auto server = parseLine(
            u"server --serve one-at-a-time --work compute:250 --fault delay:40 --fault twice"_s);
    QVERIFY2(server.commandLine, qPrintable(server.error));
    Experiment experiment;
    experiment.mode = ServeMode::OneAtATime;
    experiment.work = { Work::Kind::Compute, std::chrono::milliseconds(250) };
    experiment.faults.delays = experiment.faults.repliesTwice = true;
    experiment.faults.delay = std::chrono::milliseconds(40);
    QCOMPARE(server.commandLine->server.experiment, experiment);
    QCOMPARE(parseLine(u"server"_s).commandLine->server.experiment, Experiment());

    const auto client = parseLine(u"client --fault header:8 --fault nagle --fault silence"_s);
    QVERIFY2(client.commandLine, qPrintable(client.error));
    Faults faults;
    faults.hasOtherHeader = faults.mayDelay = faults.fallsSilent = true;
    faults.headerSize = 8;
    QCOMPARE(client.commandLine->client.faults, faults);
    QCOMPARE(parseLine(u"client"_s).commandLine->client.faults, Faults());
    // A relay can serve one connection at a time too.
    QVERIFY(parseLine(u"server --behaviour relay --serve one-at-a-time"_s).commandLine);
}

void TestCommandLine::takesAPath()
{
    const auto server = parseLine(u"server --unix /tmp/s"_s).commandLine;
    QVERIFY(server);
    QCOMPARE(server->server.path, u"/tmp/s"_s);
    QVERIFY(!server->server.replacesStale);
    const auto replacing = parseLine(u"server --replace --unix=s --listen"_s).commandLine;
    QVERIFY(replacing);
    QCOMPARE(replacing->server.path, u"s"_s);
    QVERIFY(replacing->server.replacesStale);
    QVERIFY(server->existing == ExistingRecording::Keep);
    for (const QString &side : { u"server"_s, u"client"_s }) {
        const auto recording = parseLine(side + u" --record f --replace"_s).commandLine;
        QVERIFY(recording);
        QVERIFY(recording->existing == ExistingRecording::Replace);
    }
    const auto client = parseLine(u"client --unix /tmp/s Hello"_s).commandLine;
    QVERIFY(client);
    QCOMPARE(client->client.path, u"/tmp/s"_s);
    QCOMPARE(client->messages, QStringList{ u"Hello"_s });
    QVERIFY(parseLine(u"server"_s).commandLine->server.path.isEmpty());
    QVERIFY(parseLine(u"client"_s).commandLine->client.path.isEmpty());
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named"); // in the error
    const auto row = [](const char *name, const QString &arguments, const QString &named) {
        QTest::newRow(name) << arguments.split(u' ') << named;
    };
    row("a path and a port", u"server --unix s --port 5050"_s, u"--port"_s);
    row("a path and a host", u"client --unix s --host=localhost"_s, u"--host"_s);
    row("an empty path", u"server --unix="_s, u"--unix"_s);
    row("nothing to replace", u"server --replace"_s, u"--unix"_s);
    row("no recording to replace", u"client --replace"_s, u"--record"_s);
    row("a client replaces no server's file", u"client --replace --unix s"_s, u"--record"_s);
    row("a script of neither", u"script"_s, u"soquete script client"_s);
    row("a script of another", u"script demo"_s, u"soquete script client"_s);
    row("a script of its input", u"script client -"_s, u"“-”"_s);
    row("a message in a server's script", u"script server Hello"_s, u"Hello"_s);
    row("a script that runs", u"script server --console"_s, u"console"_s);
    QTest::newRow("a message that does not fit a script") << QStringList{
        u"script"_s, u"client"_s, u"--header"_s, u"1"_s, u"--disconnect-word="_s, u"ten bytes."_s
    } << u"ten bytes."_s;
    row("unknown command", u"sever"_s, u"sever"_s);
    row("unknown option", u"server --fast"_s, u"fast"_s);
    row("unknown option, no command", u"--console"_s, u"console"_s);
    row("an option of the client", u"server --interval 1"_s, u"interval"_s);
    row("an option of the server", u"client --listen"_s, u"listen"_s);
    row("too much for the server", u"server Hello"_s, u"Hello"_s);
    row("no such lesson", u"lessons ../1"_s, u"01-exercise"_s);
    row("two lessons", u"lessons 1 2"_s, u"1 2"_s);
    row("lessons in a terminal", u"lessons --console"_s, u"console"_s);
    row("too much for the demo", u"demo Hello"_s, u"Hello"_s);
    row("no value", u"server --port"_s, u"port"_s);
    const auto port = [](const char *name, const QString &value) {
        QTest::newRow(name) << QStringList{ u"server"_s, u"--port"_s, value } << u"--port"_s;
    };
    port("port: a word", u"http"_s);
    port("port: empty", QString());
    port("port: negative", u"-1"_s);
    port("port: too large", u"65536"_s);
    port("port: far too large", u"99999999999999999999"_s);
    port("port: a fraction", u"50.5"_s);
    port("port: hexadecimal", u"0x1000"_s);
    row("port 0 of a client", u"client --port 0"_s, u"--port"_s);
    row("header 0", u"client --header 0"_s, u"--header"_s);
    row("header too large", u"client --header 4097"_s, u"--header"_s);
    row("reply", u"server --reply maybe"_s, u"maybe"_s);
    row("encoding", u"server --encoding utf-16"_s, u"utf-16"_s);
    row("relay without a target", u"server --behaviour relay --listen"_s, u"--relay-to"_s);
    row("relay to no port", u"server --behaviour relay --relay-to localhost"_s, u"localhost"_s);
    row("target without a relay", u"server --relay-to 127.0.0.1:5051"_s, u"--behaviour"_s);
    row("serve", u"server --serve forks"_s, u"forks"_s);
    row("work", u"server --work wait:-1"_s, u"wait:-1"_s);
    row("fault of a server", u"server --fault nagle"_s, u"nagle"_s);
    row("one fault of several", u"server --fault drop --fault delay:x"_s, u"delay:x"_s);
    row("fault of a client", u"client --fault drop"_s, u"drop"_s);
    row("work of a client", u"client --work wait:1"_s, u"work"_s);
    row("fault of a relay", u"server --behaviour relay --fault twice"_s, u"--fault"_s);
    row("behaviour", u"server --behaviour rude"_s, u"rude"_s);
    row("language", u"--language tlh"_s, u"tlh"_s);
    row("language of a command", u"client --language tlh"_s, u"tlh"_s);
    row("host of a server", u"server --host example.org"_s, u"example.org"_s);
    QTest::newRow("no host") << QStringList{ u"client"_s, u"--host"_s, QString() } << u"--host"_s;
    row("json without console", u"server --json"_s, u"json"_s);
    row("quiet without console", u"client --quiet"_s, u"quiet"_s);
    row("exit-after without console", u"server --exit-after 1"_s, u"exit-after"_s);
    row("exit-after 0", u"server --console --exit-after 0"_s, u"exit-after"_s);
    QTest::newRow("no file") << QStringList{ u"server"_s, u"--record"_s, QString() } << u"record"_s;
    row("no connections", u"server --max-connections 0"_s, u"max-connections"_s);
    row("interval", u"client --interval -5"_s, u"--interval"_s);
    row("reply-timeout", u"client --reply-timeout 0"_s, u"--reply-timeout"_s);
    row("dialect", u"server --dialect klingon"_s, u"klingon"_s);
    QTest::newRow("no dialect") << QStringList{ u"client"_s, u"--dialect"_s, QString() }
                                << u"tutorial"_s;
    row("a folder", u"client --dialect /"_s, u"/"_s);
    row("dialect of the demonstration", u"demo --dialect tutorial"_s, u"dialect"_s);
    row("a reply to the word without an encoding",
        u"server --encoding ascii --disconnect-word-reply até"_s, u"“até”"_s);
    row("a word that does not fit", u"client --header 1 --disconnect-word 1234567890"_s,
        u"1234567890"_s);
    row("a word without an encoding", u"client --encoding ascii --disconnect-word tchauç"_s,
        u"tchauç"_s);
    row("a message without an encoding", u"client --encoding ascii Olá"_s, u"Olá"_s);
    row("a message that does not fit", u"client --header 1 --disconnect-word x 1234567890"_s,
        u"1234567890"_s);
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY(!parsed.commandLine);
    QVERIFY(parsed.output.isEmpty());
    QVERIFY2(parsed.error.contains(named), qPrintable(parsed.error));
    QVERIFY2(!parsed.error.contains(u'\n'), qPrintable(parsed.error)); // one clear line
}

void TestCommandLine::showsHostileArgumentsAsTyped_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString hostile = u"\u001b[2J%1%2\n"_s;
    QTest::newRow("command") << QStringList{ hostile };
    QTest::newRow("port") << QStringList{ u"server"_s, u"--port"_s, hostile };
    QTest::newRow("host") << QStringList{ u"server"_s, u"--host"_s, hostile };
    QTest::newRow("language") << QStringList{ u"--language"_s, hostile };
    QTest::newRow("reply") << QStringList{ u"server"_s, u"--reply"_s, hostile };
    QTest::newRow("word") << QStringList{ u"client"_s, u"--header"_s, u"1"_s,
                                          u"--disconnect-word"_s, hostile + u"0123456789"_s };
    QTest::newRow("dialect") << QStringList{ u"server"_s, u"--dialect"_s, hostile };
    QTest::newRow("argument") << QStringList{ u"demo"_s, hostile };
    QTest::newRow("option") << QStringList{ u"server"_s, u"--"_s + hostile };
}

void TestCommandLine::showsHostileArgumentsAsTyped()
{
    QFETCH(QStringList, arguments);
    const QString error = parse(arguments).error;
    QVERIFY(!error.isEmpty());
    QVERIFY2(error.contains(u"␛[2J%1%2␊"_s), qPrintable(error));
    QVERIFY(!error.contains(u'\u001b'));
    QVERIFY(!error.contains(u'\n'));
}

/** A row for every default value and every word in the table of options. */
void TestCommandLine::offersWhatItTakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isDefault");
    for (const CommandSpec &command : commandSpecs()) {
        QStringList names;
        for (const OptionSpec &option : optionSpecs()) {
            if (!(option.commands & command.command))
                continue;
            QVERIFY2(!names.contains(option.name), option.name.data());
            names << option.name;
            QCOMPARE(std::holds_alternative<Flag>(option.kind), option.value == nullptr);
            const QString call =
                    QString(command.words).replace(u' ', u'_') + u" --"_s + option.name;
            const auto row = [&](const QString &value, bool isDefault) {
                static const QRegularExpression number(u":[A-Z]+$"_s);
                const QString given = isDefault ? value : QString(value).replace(number, u":8"_s);
                QTest::newRow(qPrintable(call + u' ' + value))
                        << QString(command.words).split(u' ', Qt::SkipEmptyParts)
                                   + QStringList{ u"--"_s + option.name, given }
                                   + QStringList(command.command == Command::Open, u"file"_s)
                        << isDefault;
            };
            if (option.standard)
                row(QString::fromUtf8(option.standard), true);
            if (const auto *const choice = std::get_if<Choice>(&option.kind)) {
                for (const QString &word : QString::fromUtf8(choice->words).split(u' '))
                    row(word, false);
            }
        }
    }
}

void TestCommandLine::offersWhatItTakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isDefault);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY2(parsed.commandLine, qPrintable(parsed.error));
    if (!isDefault)
        return;
    const CommandLine &given = *parsed.commandLine;
    const CommandLine standard;
    QVERIFY(given.server.dialect == standard.server.dialect);
    QVERIFY(given.client.dialect == standard.client.dialect);
    QCOMPARE(given.server.address, standard.server.address);
    QCOMPARE(given.server.port, standard.server.port);
    QCOMPARE(given.server.behaviour, standard.server.behaviour);
    QCOMPARE(given.server.experiment, standard.server.experiment);
    QCOMPARE(given.server.limits.connections, standard.server.limits.connections);
    QCOMPARE(given.server.limits.idle, standard.server.limits.idle);
    QCOMPARE(given.client.host, standard.client.host);
    QCOMPARE(given.client.port, standard.client.port);
    QCOMPARE(given.client.limits.reply, standard.client.limits.reply);
}

void TestCommandLine::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QString &arguments, const QString &named) {
        QTest::newRow(name) << arguments.split(u' ') << named;
    };
    row("launcher", u"--help"_s, u"server"_s);
    row("short", u"-h"_s, u"server"_s);
    row("server", u"server --help"_s, u"--max-connections"_s);
    row("before the command", u"--help client"_s, u"--reply-timeout"_s);
    row("demo", u"demo -h"_s, u"--exit"_s);
    row("script", u"script --help"_s, u"script client"_s);
    row("a client's script", u"script client --help"_s, u"--as-in-the-tutorial"_s);
    row("a server's script", u"-h script server"_s, u"--behaviour"_s);
    row("whatever else is wrong", u"server --port x --help"_s, u"--port"_s);
}

void TestCommandLine::helps()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const ParsedCommandLine parsed = parse(arguments);
    QVERIFY(!parsed.commandLine);
    QVERIFY(parsed.error.isEmpty());
    QVERIFY(parsed.output.startsWith(u"Usage: soquete"_s));
    QVERIFY2(parsed.output.contains(named), qPrintable(parsed.output));
    QVERIFY(parsed.output.endsWith(u'\n'));
}

void TestCommandLine::saysItsVersion()
{
    for (const QString &option : { u"--version"_s, u"-v"_s }) {
        QCOMPARE(parse({ option }).output,
                 u"soquete %1\n"_s.arg(QLatin1StringView(SOQUETE_VERSION)));
        QVERIFY(!parse({ u"server"_s, option }).output.isEmpty());
    }
}

void TestCommandLine::findsTheLanguage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("language");
    QTest::newRow("none") << QStringList{ u"server"_s } << QString();
    QTest::newRow("apart") << QStringList{ u"--language"_s, u"pt_BR"_s } << u"pt_BR"_s;
    QTest::newRow("joined") << QStringList{ u"server"_s, u"--language=en"_s } << u"en"_s;
    QTest::newRow("without a value") << QStringList{ u"--language"_s } << QString();
    QTest::newRow("empty") << QStringList{ u"--language="_s } << QString();
    QTest::newRow("a message") << QStringList{ u"client"_s, u"--"_s, u"--language=en"_s }
                               << QString();
    QTest::newRow("a longer option") << QStringList{ u"--languages=en"_s } << QString();
}

void TestCommandLine::findsTheLanguage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, language);
    QCOMPARE(readRequest(QStringList{ u"soquete"_s } + arguments).language, language);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"

#include "app/commandline/commandline.h"

#include "app/desktop/language.h"
#include "app/lessons/content/course.h"
#include "client/engine/script.h"
#include "shared/protocol/dialectlibrary.h"
#include "shared/protocol/frame.h"
#include "shared/protocol/presets.h"
#include "shared/protocol/text.h"
#include "shared/transport/unixsocket.h"
#include "shared/words/dialectwords.h"
#include "shared/words/eventwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** What the user wrote is wrong; carries the sentence that says so. */
struct UsageError
{
    QString message;
};

std::optional<CommandLine::Command> commandFromName(QStringView name)
{
    if (name == "server"_L1)
        return CommandLine::Command::Server;
    if (name == "client"_L1)
        return CommandLine::Command::Client;
    if (name == "demo"_L1)
        return CommandLine::Command::Demo;
    if (name == "open"_L1)
        return CommandLine::Command::Open;
    if (name == "lessons"_L1)
        return CommandLine::Command::Lessons;
    if (name == "script"_L1)
        return CommandLine::Command::Script;
    return std::nullopt;
}

/** Throws @p complaint about @p text where that fits no frame of @p dialect. */
void requireSendable(const QString &complaint, const QString &text, const Dialect &dialect)
{
    constexpr qsizetype kShown = 40; // characters
    if (const auto error = encodeFrame(text, dialect).error)
        throw UsageError{ complaint.arg(visibleText(text.left(kShown)),
                                        explainFrameError(*error, dialect)) };
}

/** In place of a dialect's name: whichever the other side speaks. */
constexpr auto kAuto = "auto"_L1;

/** The names of presets, as they stand in a list. */
QString presetIds()
{
    QStringList ids;
    for (const Preset &preset : dialectPresets())
        ids << preset.id;
    return ids.join(u", "_s);
}

/** The dialect that @p name stands for: a preset, one that was saved, or a file. */
Dialect dialectCalled(const QString &name)
{
    if (name == kAuto)
        return {}; // to begin with
    if (const std::optional<Preset> preset = presetFromId(name))
        return preset->dialect;
    if (const std::optional<NamedDialect> saved = DialectLibrary().find(name))
        return saved->dialect;
    if (!QFileInfo::exists(name))
        throw UsageError{ Text::tr("There is no dialect “%1”. Use one of %2, one that you saved "
                                   "in the window, or a file.")
                                  .arg(visibleText(name), presetIds()) };
    const ParsedDialect parsed = readDialectFile(name);
    if (parsed.error)
        throw UsageError{ explainDialectFileError(*parsed.error, name) };
    return parsed.named.dialect;
}

/** The options of one command, and their values once they were parsed. */
class Options
{
public:
    /** The options of @p command; of the script of @p role where that is asked for. */
    Options(CommandLine::Command command, PythonScript::Role role);

    [[nodiscard]] CommandLine read(const QStringList &arguments);
    [[nodiscard]] QString help() const;

private:
    void add(const QString &name, const QString &description, const QString &value = {},
             const QString &standard = {});
    [[nodiscard]] bool isServerSide() const
    {
        return m_command == CommandLine::Command::Server
            || (m_command == CommandLine::Command::Script && m_role == PythonScript::Role::Server);
    }
    [[nodiscard]] bool isClientSide() const
    {
        return m_command == CommandLine::Command::Client
            || (m_command == CommandLine::Command::Script && m_role == PythonScript::Role::Client);
    }
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] int number(const QString &name, int smallest, int largest) const;

    template <typename Value>
    [[nodiscard]] Value choice(const QString &name,
                               std::optional<Value> (*fromName)(QStringView)) const;

    [[nodiscard]] Dialect readDialect() const;
    [[nodiscard]] QString readUnixPath() const;
    template <typename Faults>
    void readFaults(Faults &faults) const;
    [[nodiscard]] Experiment readExperiment(Behaviour behaviour) const;
    void readServer(CommandLine &line) const;
    void readClient(CommandLine &line) const;
    void checkMessages(const CommandLine &line) const;

    const CommandLine::Command m_command;
    const PythonScript::Role m_role;
    QCommandLineParser m_parser;
};

Options::Options(CommandLine::Command command, PythonScript::Role role)
    : m_command(command)
    , m_role(role)
{
    using Command = CommandLine::Command;
    const CommandLine standard;
    const bool isScript = command == Command::Script;
    const bool isServer = isServerSide();
    const bool isClient = isClientSide();
    m_parser.addOption({ { u"h"_s, u"help"_s }, Text::tr("Show this help.") });
    m_parser.addOption({ { u"v"_s, u"version"_s }, Text::tr("Show the version.") });
    add(u"language"_s, Text::tr("Language of the program: pt_BR or en."), Text::tr("LANGUAGE"));
    if (command == Command::Launcher) {
        m_parser.setApplicationDescription(
                Text::tr("See a TCP socket work: a server, a client, and every byte between them.\n"
                         "Without a command, a window opens to choose from."));
        m_parser.addPositionalArgument(
                u"server"_s, Text::tr("A server. “soquete server --help” lists its options."));
        m_parser.addPositionalArgument(
                u"client"_s, Text::tr("A client. “soquete client --help” lists its options."));
        m_parser.addPositionalArgument(
                u"demo"_s,
                Text::tr("Both, step by step. “soquete demo --help” lists its options."));
        m_parser.addPositionalArgument(u"lessons"_s,
                                       Text::tr("A course with both: read, do, see, check."));
        m_parser.addPositionalArgument(
                u"script"_s, Text::tr("The same as a Python program, on standard output. “soquete "
                                      "script client --help” lists its options."));
        return;
    }
    if (command == Command::Open) {
        m_parser.setApplicationDescription(
                Text::tr("A window with a session that was recorded with --record."));
        m_parser.addPositionalArgument(Text::tr("FILE"), Text::tr("The recording."));
        return;
    }
    if (command == Command::Lessons) {
        m_parser.setApplicationDescription(
                Text::tr("A course about sockets, with steps to do in the real windows.\n"
                         "Without a name it opens where you were last."));
        m_parser.addPositionalArgument(Text::tr("NAME"),
                                       Text::tr("The lesson, by its number or name: %1.")
                                               .arg(lessonNames().join(u", "_s)));
        return;
    }
    if (!isScript)
        add(u"console"_s, Text::tr("No window: run in this terminal."));
    if (command == Command::Demo) {
        m_parser.setApplicationDescription(Text::tr(
                "A server and a client side by side, and their conversation step by step."));
        add(u"exit"_s, Text::tr("Play all steps, then end; exit code 0 if every step happened."));
        return;
    }
    if (isScript) {
        m_parser.setApplicationDescription(
                isServer ? Text::tr("Writes server.py, a Python program that does what “soquete "
                                    "server” does with these options, to standard output.")
                         : Text::tr("Writes client.py, a Python program that does what “soquete "
                                    "client” does with these options, to standard output."));
        add(u"as-in-the-tutorial"_s,
            Text::tr("Write it as the tutorial does, with its known weaknesses marked in "
                     "comments."));
    } else {
        m_parser.setApplicationDescription(
                isServer ? Text::tr("A server that confirms every message it receives.")
                         : Text::tr("A client that sends messages and shows their confirmations."));
    }
    add(u"host"_s,
        isServer ? Text::tr("Address to listen on; 0.0.0.0 for all of this computer's.")
                 : Text::tr("Name or address of the server."),
        Text::tr("ADDRESS"), u"127.0.0.1"_s);
    add(u"port"_s,
        isServer ? Text::tr("Port to listen on; 0 for one that is free.")
                 : Text::tr("Port of the server."),
        Text::tr("N"), QString::number(standard.server.port));
    add(u"unix"_s,
        isServer ? Text::tr("Listen at a file instead of an address and port: a Unix-domain "
                            "socket.")
                 : Text::tr("The server's file, instead of address and port: a Unix-domain "
                            "socket."),
        Text::tr("PATH"));
    if (isServer && !isScript)
        add(u"replace"_s, Text::tr("With --unix: replace the file of a server that has ended."));
    if (!isScript)
        add(isServer ? u"listen"_s : u"connect"_s,
            isServer ? Text::tr("Start to listen at once.") : Text::tr("Connect at once."));
    const Dialect dialect;
    add(u"dialect"_s,
        Text::tr("How both sides talk: %1, one that you saved, a file, or auto: as the other side "
                 "is seen to. The options below change single parts of it.")
                .arg(presetIds()),
        Text::tr("NAME|FILE"), dialectPresets().first().id);
    add(u"header"_s, Text::tr("Bytes of the header."), Text::tr("BYTES"),
        QString::number(dialect.headerSize));
    add(u"disconnect-word"_s, Text::tr("Message with which a client says goodbye; empty for none."),
        Text::tr("TEXT"), dialect.disconnectWord);
    add(u"disconnect-word-ignores-case"_s,
        Text::tr("Take the disconnect word in capitals or small letters."));
    add(u"disconnect-word-reply"_s,
        Text::tr("Answer to the disconnect word; none: it is not answered. Otherwise it is "
                 "answered like any message."),
        Text::tr("TEXT|none"));
    add(u"reply"_s,
        Text::tr("How a message is answered: none, text, or framed (with a header of its own)."),
        Text::tr("MODE"), replyModeName(dialect.replyMode));
    add(u"reply-text"_s, Text::tr("Text of the answer; {msg} stands for the message."),
        Text::tr("TEXT"), dialect.replyTemplate);
    add(u"encoding"_s, Text::tr("Encoding of the text: utf-8, latin-1 or ascii."), Text::tr("NAME"),
        encodingName(dialect.encoding));
    if (!isScript) {
        add(u"json"_s, Text::tr("With --console: print each event as one JSON object a line."));
        add(u"quiet"_s, Text::tr("With --console: print only errors, and a summary at the end."));
        add(u"record"_s, Text::tr("Write every event to a file, one JSON object a line."),
            Text::tr("FILE"));
    }
    if (isServer) {
        add(u"behaviour"_s,
            Text::tr("What to do with a message: acknowledge, echo, broadcast (to all other "
                     "clients), manual (a person answers), silent, or relay (to another server)."),
            Text::tr("NAME"), behaviourName(standard.server.behaviour));
        add(u"relay-to"_s,
            Text::tr("With --behaviour relay: the server to which every client is connected "
                     "onward."),
            Text::tr("HOST:PORT"));
        add(u"serve"_s,
            Text::tr("How connections are served: threads (one for each), or one-at-a-time, as by "
                     "a server without threads."),
            Text::tr("NAME"), serveModeName(standard.server.experiment.mode));
        add(u"work"_s,
            Text::tr("What each message gives to do before it is answered: none, wait:MS, or "
                     "compute:MS (milliseconds of a processor)."),
            Text::tr("WORK"), u"none"_s);
        add(u"fault"_s,
            Text::tr("Something to do wrong, to see what comes of it: delay:MS, drop, bytewise, "
                     "twice, close, refuse or quickack. May be given several times."),
            Text::tr("NAME[:VALUE]"));
        add(u"max-connections"_s, Text::tr("Connections at once; further ones are refused."),
            Text::tr("N"), QString::number(standard.server.limits.connections));
        add(u"idle-timeout"_s,
            Text::tr("Seconds of silence after which a connection ends; 0: never."),
            Text::tr("SECONDS"), u"0"_s);
        if (!isScript)
            add(u"exit-after"_s,
                Text::tr("With --console: stop after so many connections have ended."),
                Text::tr("N"));
    }
    if (isClient) {
        add(u"fault"_s,
            Text::tr("Something to do wrong, to see what comes of it: two-writes, nagle, "
                     "characters, header:BYTES or silence. May be given several times."),
            Text::tr("NAME[:VALUE]"));
        add(u"interval"_s, Text::tr("Milliseconds to wait between two messages."), Text::tr("MS"));
        add(u"reply-timeout"_s, Text::tr("Milliseconds to wait for an answer."), Text::tr("MS"),
            QString::number(standard.client.limits.reply.count()));
        m_parser.addPositionalArgument(
                Text::tr("MESSAGE"),
                isScript ? Text::tr("Messages to send; none: the predefined ones.")
                         : Text::tr("Messages to send; none: the predefined ones; -: lines of "
                                    "standard input."));
    }
}

void Options::add(const QString &name, const QString &description, const QString &value,
                  const QString &standard)
{
    const QString shown =
            standard.isEmpty() ? description : u"%1 [%2]"_s.arg(description, standard);
    m_parser.addOption({ name, shown, value, standard });
}

QString Options::help() const
{
    QStringList usage{ u"soquete"_s };
    switch (m_command) {
    case CommandLine::Command::Launcher:
        usage << u"[server | client | demo | lessons | open | script]"_s;
        break;
    case CommandLine::Command::Server:
        usage << u"server"_s;
        break;
    case CommandLine::Command::Client:
        usage << u"client"_s;
        break;
    case CommandLine::Command::Demo:
        usage << u"demo"_s;
        break;
    case CommandLine::Command::Open:
        usage << u"open"_s << Text::tr("FILE");
        break;
    case CommandLine::Command::Lessons:
        usage << u"lessons"_s << u"[%1]"_s.arg(Text::tr("NAME"));
        break;
    case CommandLine::Command::Script:
        usage << u"script"_s << (isServerSide() ? u"server"_s : u"client"_s);
        break;
    }
    //: in the usage line, in place of the options that follow
    usage << Text::tr("[options]");
    if (isClientSide())
        usage << u"[%1 …]"_s.arg(Text::tr("MESSAGE"));
    // Qt's own first line knows nothing of commands.
    const QString text = m_parser.helpText();
    return Text::tr("Usage: %1").arg(usage.join(u' ')) + text.sliced(text.indexOf(u'\n'));
}

bool Options::has(const QString &name) const
{
    // A command has only some of the options, and asking for another one is not an error here.
    return m_parser.optionNames().contains(name);
}

CommandLine Options::read(const QStringList &arguments)
{
    if (!m_parser.parse(arguments)) {
        const QStringList unknown = m_parser.unknownOptionNames();
        throw UsageError{ unknown.isEmpty() ? m_parser.errorText()
                                            : Text::tr("There is no option “%1” here; see --help.")
                                                      .arg(visibleText(unknown.first())) };
    }
    CommandLine line;
    line.command = m_command;
    line.console = has(u"console"_s);
    line.json = has(u"json"_s);
    line.quiet = has(u"quiet"_s);
    line.scriptRole = m_role;
    if (has(u"as-in-the-tutorial"_s))
        line.scriptStyle = PythonStyle::AsInTutorial;
    line.exitAtEnd = has(u"exit"_s);
    if (has(u"language"_s) && !Language::isKnown(value(u"language"_s)))
        throw UsageError{ Text::tr("“%1” is not a language of this program; use pt_BR or en.")
                                  .arg(visibleText(value(u"language"_s))) };
    for (const QString &name : { u"json"_s, u"quiet"_s, u"exit-after"_s }) {
        if (has(name) && !line.console)
            throw UsageError{ Text::tr("--%1 goes with --console.").arg(name) };
    }
    if (has(u"record"_s)) {
        line.recording = value(u"record"_s);
        if (line.recording.isEmpty())
            throw UsageError{ Text::tr("--record needs the name of a file.") };
    }
    const QStringList positional = m_parser.positionalArguments();
    if (isClientSide()) {
        line.messagesFromInput = positional == QStringList{ u"-"_s };
        if (line.messagesFromInput && m_command == CommandLine::Command::Script)
            throw UsageError{ Text::tr("A script holds its messages: write them here instead of "
                                       "“-”.") };
        if (!line.messagesFromInput)
            line.messages = positional;
    } else if (m_command == CommandLine::Command::Open) {
        if (positional.size() != 1 || positional.first().isEmpty())
            throw UsageError{ Text::tr("“open” needs the name of one file.") };
        line.file = positional.first();
    } else if (m_command == CommandLine::Command::Lessons && !positional.isEmpty()) {
        const std::optional<QString> lesson = lessonFromText(positional.first());
        if (!lesson || positional.size() > 1)
            throw UsageError{ Text::tr("There is no lesson “%1”. Use one of these: %2.")
                                      .arg(visibleText(positional.join(u' ')),
                                           lessonNames().join(u", "_s)) };
        line.lesson = *lesson;
    } else if (!positional.isEmpty()) {
        throw UsageError{
            Text::tr("“%1” is not expected here.").arg(visibleText(positional.first()))
        };
    }
    if (isServerSide())
        readServer(line);
    if (isClientSide())
        readClient(line);
    return line;
}

int Options::number(const QString &name, int smallest, int largest) const
{
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < smallest || number > largest)
        throw UsageError{ Text::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                                  .arg(name, QString::number(smallest), QString::number(largest),
                                       visibleText(value(name))) };
    return number;
}

template <typename Value>
Value Options::choice(const QString &name, std::optional<Value> (*fromName)(QStringView)) const
{
    const std::optional<Value> chosen = fromName(value(name));
    if (!chosen)
        throw UsageError{ Text::tr("--%1 does not know “%2”; see --help for what it takes.")
                                  .arg(name, visibleText(value(name))) };
    return *chosen;
}

Dialect Options::readDialect() const
{
    Dialect dialect = dialectCalled(value(u"dialect"_s));
    if (has(u"header"_s))
        dialect.headerSize = number(u"header"_s, Dialect::kSmallestHeader, Dialect::kLargestHeader);
    if (has(u"disconnect-word"_s))
        dialect.disconnectWord = value(u"disconnect-word"_s);
    if (has(u"disconnect-word-ignores-case"_s))
        dialect.wordIgnoresCase = true;
    if (has(u"disconnect-word-reply"_s)) {
        const QString reply = value(u"disconnect-word-reply"_s);
        dialect.answersDisconnectWord = reply != "none"_L1;
        dialect.wordReply = dialect.answersDisconnectWord ? std::optional(reply) : std::nullopt;
    }
    if (has(u"reply"_s))
        dialect.replyMode = choice(u"reply"_s, replyModeFromName);
    if (has(u"reply-text"_s))
        dialect.replyTemplate = value(u"reply-text"_s);
    if (has(u"encoding"_s))
        dialect.encoding = choice(u"encoding"_s, encodingFromName);
    if (const std::optional<DialectError> error = findError(dialect))
        throw UsageError{ explainDialectError(*error, dialect) };
    return dialect;
}

/** Empty where it was not asked for. */
QString Options::readUnixPath() const
{
    if (!has(u"unix"_s))
        return {};
    for (const QString &name : { u"host"_s, u"port"_s }) {
        if (has(name))
            throw UsageError{ Text::tr("--unix takes the place of --host and --port: both programs "
                                       "meet at a file, which has no port. Leave out --%1.")
                                      .arg(name) };
    }
    if (!hasUnixSockets())
        throw UsageError{ Text::tr("This system has no Unix-domain sockets that this program can "
                                   "use. Use --host and --port.") };
    if (value(u"unix"_s).isEmpty())
        throw UsageError{
            Text::tr("--unix needs the path of a file, such as %1.").arg(usualUnixPath())
        };
    return value(u"unix"_s);
}

/** Of a server or a client: addFault() knows the names of each. */
template <typename Faults>
void Options::readFaults(Faults &faults) const
{
    for (const QString &text : m_parser.values(u"fault"_s)) {
        if (!addFault(faults, text))
            throw UsageError{ Text::tr("--fault does not know “%1”; see --help for what it takes.")
                                      .arg(visibleText(text)) };
    }
}

Experiment Options::readExperiment(Behaviour behaviour) const
{
    Experiment experiment;
    experiment.mode = choice(u"serve"_s, serveModeFromName);
    const std::optional<Work> work = workFromText(value(u"work"_s));
    if (!work)
        throw UsageError{ Text::tr("--work takes none, wait:MS or compute:MS, with up to %1 "
                                   "milliseconds, not “%2”.")
                                  .arg(QString::number(Work::kLongest.count()),
                                       visibleText(value(u"work"_s))) };
    experiment.work = *work;
    readFaults(experiment.faults);
    if (behaviour == Behaviour::Relay && experiment.concernsMessages())
        throw UsageError{ Text::tr("--work and --fault do not go with --behaviour relay, which "
                                   "passes every byte on as it is.") };
    return experiment;
}

void Options::readServer(CommandLine &line) const
{
    constexpr int kMostConnections = 100'000;
    constexpr int kLongestIdle = 24 * 60 * 60;
    line.atOnce = has(u"listen"_s);
    ServerOptions &server = line.server;
    server.dialect = readDialect();
    server.adoptsDialect = value(u"dialect"_s) == kAuto;
    const QString host = value(u"host"_s);
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) != 0 && !server.address.setAddress(host))
        throw UsageError{
            Text::tr("“%1” is not an address to listen on, such as 127.0.0.1 or 0.0.0.0.")
                    .arg(visibleText(host))
        };
    server.path = readUnixPath();
    server.replacesStale = has(u"replace"_s);
    if (server.replacesStale && server.path.isEmpty())
        throw UsageError{ Text::tr("--%1 goes with --unix.").arg(u"replace"_s) };
    server.port = quint16(number(u"port"_s, 0, std::numeric_limits<quint16>::max()));
    server.behaviour = choice(u"behaviour"_s, behaviourFromName);
    server.experiment = readExperiment(server.behaviour);
    if (has(u"relay-to"_s) && server.behaviour != Behaviour::Relay)
        throw UsageError{ Text::tr("--relay-to goes with --behaviour relay.") };
    if (has(u"relay-to"_s)) {
        const std::optional<RelayTarget> target = relayTargetFromText(value(u"relay-to"_s));
        if (!target)
            throw UsageError{ Text::tr("--relay-to takes a host and a port, such as "
                                       "127.0.0.1:5051, not “%1”.")
                                      .arg(visibleText(value(u"relay-to"_s))) };
        server.relayTo = *target;
    } else if (server.behaviour == Behaviour::Relay && (line.console || line.atOnce)) {
        throw UsageError{ Text::tr("--behaviour relay needs --relay-to HOST:PORT: the server to "
                                   "which clients are connected onward.") };
    }
    server.limits.connections = number(u"max-connections"_s, 1, kMostConnections);
    server.limits.idle = std::chrono::seconds(number(u"idle-timeout"_s, 0, kLongestIdle));
    if (has(u"exit-after"_s))
        line.exitAfter = number(u"exit-after"_s, 1, std::numeric_limits<int>::max());
}

void Options::readClient(CommandLine &line) const
{
    constexpr int kLongestWaitMs = 24 * 60 * 60 * 1000;
    line.atOnce = has(u"connect"_s);
    ClientOptions &client = line.client;
    client.dialect = readDialect();
    client.adoptsDialect = value(u"dialect"_s) == kAuto;
    client.host = value(u"host"_s);
    if (client.host.isEmpty())
        throw UsageError{ Text::tr("--host needs the name or address of the server.") };
    client.path = readUnixPath();
    client.port = quint16(number(u"port"_s, 1, std::numeric_limits<quint16>::max()));
    if (has(u"interval"_s))
        line.interval = std::chrono::milliseconds(number(u"interval"_s, 0, kLongestWaitMs));
    client.limits.reply = std::chrono::milliseconds(number(u"reply-timeout"_s, 1, kLongestWaitMs));
    readFaults(client.faults);
    checkMessages(line);
}

void Options::checkMessages(const CommandLine &line) const
{
    for (const QString &message : line.messages) {
        requireSendable(Text::tr("The message “%1” cannot be sent. %2"), message,
                        line.client.dialect);
    }
}

/** The arguments without the first that names a command, and that command. */
std::pair<std::optional<CommandLine::Command>, QStringList> splitCommand(QStringList arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--language"_L1) {
            ++i; // its value is no command
        } else if (!argument.startsWith(u'-')) {
            const auto command = commandFromName(argument);
            if (!command)
                throw UsageError{ Text::tr("“%1” is not a command of this program; see --help.")
                                          .arg(visibleText(argument)) };
            arguments.removeAt(i);
            return { command, arguments };
        }
    }
    return { std::nullopt, arguments };
}

/** Whose script is asked for: a word of @p arguments, which is taken out; nothing for no role. */
std::optional<PythonScript::Role> takeRole(QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString argument = arguments.at(i);
        if (argument == "--language"_L1) {
            ++i; // its value is no role
        } else if (!argument.startsWith(u'-')) {
            arguments.removeAt(i);
            if (argument == "server"_L1)
                return PythonScript::Role::Server;
            if (argument == "client"_L1)
                return PythonScript::Role::Client;
            break;
        }
    }
    return std::nullopt;
}

/** @p word stands among the options, before any "--". */
bool asksFor(const QStringList &arguments, QLatin1StringView longName, QLatin1StringView shortName)
{
    for (const QString &argument : arguments) {
        if (argument == "--"_L1)
            return false;
        if (argument == longName || argument == shortName)
            return true;
    }
    return false;
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments)
{
    ParsedCommandLine parsed;
    try {
        if (asksFor(arguments, "--version"_L1, "-v"_L1)) {
            parsed.output = u"soquete %1\n"_s.arg(QLatin1StringView(SOQUETE_VERSION));
            return parsed;
        }
        auto [command, rest] = splitCommand(arguments);
        const bool wantsHelp = asksFor(arguments, "--help"_L1, "-h"_L1);
        std::optional<PythonScript::Role> role;
        if (command == CommandLine::Command::Script) {
            role = takeRole(rest);
            if (!role && !wantsHelp)
                throw UsageError{ Text::tr("“script” needs to know which one, before anything "
                                           "else: “soquete script client” or “soquete script "
                                           "server”.") };
            if (!role)
                command.reset(); // the help that names both
        }
        Options options(command.value_or(CommandLine::Command::Launcher),
                        role.value_or(PythonScript::Role::Client));
        if (wantsHelp)
            parsed.output = options.help();
        else
            parsed.commandLine = options.read(rest);
    } catch (const UsageError &error) {
        parsed.error = error.message;
    }
    return parsed;
}

QString languageArgument(const QStringList &arguments)
{
    constexpr auto kOption = "--language"_L1;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--"_L1)
            break;
        if (argument == kOption)
            return arguments.value(i + 1);
        if (argument.startsWith(kOption) && argument.at(kOption.size()) == u'=')
            return argument.sliced(kOption.size() + 1);
    }
    return {};
}

} // namespace soquete

#include "app/commandline/options.h"

#include "app/desktop/language.h"
#include "app/lessons/content/course.h"
#include "shared/protocol/dialectlibrary.h"
#include "shared/protocol/presets.h"
#include "shared/transport/unixsocket.h"
#include "shared/words/dialectwords.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace soquete {

namespace {

using Command = CommandLine::Command;

/** The tables, in the class that names the context of their texts in the translation files. */
struct Table
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    static const CommandSpec kCommands[];
    static const OptionSpec kOptions[];
};

QString presetNames()
{
    QStringList names;
    for (const Preset &preset : dialectPresets())
        names << preset.id;
    return names.join(u", "_s);
}

constexpr CommandLine::Commands kServer = Command::Server | Command::ServerScript;
constexpr CommandLine::Commands kClient = Command::Client | Command::ClientScript;
constexpr CommandLine::Commands kBoth = kServer | kClient;
constexpr CommandLine::Commands kRunning = Command::Server | Command::Client;
constexpr CommandLine::Commands kScripts = Command::ServerScript | Command::ClientScript;
constexpr CommandLine::Commands kAll =
        kBoth | Command::Launcher | Command::Demo | Command::Lessons | Command::Open;

constexpr int kMostConnections = 100'000;
constexpr int kLongestIdle = 24 * 60 * 60;        // seconds
constexpr int kLongestWait = kLongestIdle * 1000; // milliseconds
constexpr int kLargestPort = std::numeric_limits<quint16>::max();
static_assert(Work::kLongest == milliseconds(60'000)); // as the help of --work says

/** The dialect @p name: a preset, one that was saved, or a file. */
Dialect findDialect(const QString &name)
{
    if (const std::optional<Preset> preset = presetFromId(name))
        return preset->dialect;
    if (const std::optional<NamedDialect> saved = DialectLibrary().find(name))
        return saved->dialect;
    if (!QFileInfo::exists(name))
        throw UsageError{ Table::tr("There is no dialect “%1”. Use one of these: %2; the name of "
                                    "one that you saved in the window; or a file.")
                                  .arg(visibleText(name), presetNames()) };
    const ParsedDialect parsed = readDialectFile(name);
    if (parsed.error)
        throw UsageError{ explainDialectFileError(*parsed.error, name) };
    return parsed.named.dialect;
}

bool readDialect(CommandLine &line, const QString &name)
{
    const bool isAuto = name == "auto"_L1;
    dialectOf(line) = isAuto ? Dialect() : findDialect(name);
    line.server.adoptsDialect = line.client.adoptsDialect = isAuto;
    return true;
}

/** Sets @p target to @p choice; returns false if there is none. */
template <typename Value>
bool choose(Value &target, const std::optional<Value> &choice)
{
    target = choice.value_or(target);
    return choice.has_value();
}

bool setAddress(QHostAddress &address, const QString &text)
{
    return address.setAddress(
            text.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ? u"127.0.0.1"_s : text);
}

/** Sets @p target to @p text; returns false if that is empty. */
bool setName(QString &target, const QString &text)
{
    target = text;
    return !text.isEmpty();
}

bool setWordReply(Dialect &dialect, const QString &reply)
{
    dialect.answersDisconnectWord = reply != "none"_L1;
    dialect.wordReply = dialect.answersDisconnectWord ? std::optional(reply) : std::nullopt;
    return true;
}

constexpr CommandSpec Table::kCommands[] = {
    { Command::Launcher,
      {},
      nullptr,
      QT_TR_NOOP("See a TCP socket at work: a server, a client, and every byte between them.\n"
                 "Without a command, the start window opens.") },
    { Command::Server, "server"_L1,
      QT_TR_NOOP("A server. “soquete server --help” lists its options."),
      QT_TR_NOOP("A server that confirms every message it receives.") },
    { Command::Client, "client"_L1,
      QT_TR_NOOP("A client. “soquete client --help” lists its options."),
      QT_TR_NOOP("A client that sends messages and shows their confirmations."),
      QT_TR_NOOP("MESSAGE"), "[%1 …]",
      QT_TR_NOOP("Messages to send; without any, the predefined ones; - for the lines of "
                 "standard input.") },
    { Command::Demo, "demo"_L1,
      QT_TR_NOOP("A server and a client, step by step. “soquete demo --help” lists its "
                 "options."),
      QT_TR_NOOP("A server and a client side by side, and their conversation step by step.") },
    { Command::Lessons, "lessons"_L1,
      QT_TR_NOOP("A course with a server and a client: read, do, see, check."),
      QT_TR_NOOP("A course about sockets, with steps to do in the real windows.\n"
                 "Without a name, it opens where you left off."),
      QT_TR_NOOP("NAME"), "[%1]", QT_TR_NOOP("The lesson, by its number or name: {lessons}.") },
    { Command::Open, "open"_L1, QT_TR_NOOP("A recorded session."),
      QT_TR_NOOP("A window with a session that was recorded with --record."), QT_TR_NOOP("FILE"),
      "%1", QT_TR_NOOP("The recording.") },
    { Command::ServerScript, "script server"_L1, nullptr,
      QT_TR_NOOP("Writes server.py to standard output: a Python program that does what "
                 "“soquete server” does with these options.") },
    { Command::ClientScript, "script client"_L1,
      QT_TR_NOOP("An equivalent Python program, on standard output. “soquete script client --help” "
                 "lists its options."),
      QT_TR_NOOP("Writes client.py to standard output: a Python program that does what "
                 "“soquete client” does with these options."),
      QT_TR_NOOP("MESSAGE"), "[%1 …]",
      QT_TR_NOOP("Messages to send; without any, the predefined ones.") },
};

using Line = CommandLine;
using Value = const QString &;

constexpr OptionSpec Table::kOptions[] = {
    { kAll, "help"_L1, nullptr, QT_TR_NOOP("Show this help."), Flag{ [](Line &) {} }, nullptr,
      'h' },
    { kAll, "version"_L1, nullptr, QT_TR_NOOP("Show the version."), Flag{ [](Line &) {} }, nullptr,
      'v' },
    { kAll, "language"_L1, QT_TR_NOOP("LANGUAGE"),
      QT_TR_NOOP("Language of the program: pt_BR or en."),
      Choice{ "pt_BR en", [](Line &, Value name) { return Language::isKnown(name); } } },
    { kRunning | Command::Demo, "console"_L1, nullptr,
      QT_TR_NOOP("Run in this terminal, without a window."),
      Flag{ [](Line &line) { line.console = true; } } },
    { Command::Demo, "exit"_L1, nullptr,
      QT_TR_NOOP("Play all steps, then exit; the exit code is 0 if every step succeeded."),
      Flag{ [](Line &line) { line.exitAtEnd = true; } } },
    { kScripts, "as-in-the-tutorial"_L1, nullptr,
      QT_TR_NOOP("Write it as the tutorial does, with comments that mark its known weaknesses."),
      Flag{ [](Line &line) { line.scriptStyle = PythonStyle::AsInTutorial; } } },
    // Where to meet
    { kServer, "host"_L1, QT_TR_NOOP("ADDRESS"),
      QT_TR_NOOP("Address to listen on; 0.0.0.0 for all addresses of this computer."),
      FreeText{ [](Line &line, Value text) { return setAddress(line.server.address, text); },
                QT_TR_NOOP("“%1” is not an address to listen on, such as 127.0.0.1 or 0.0.0.0.") },
      "127.0.0.1" },
    { kClient, "host"_L1, QT_TR_NOOP("ADDRESS"), QT_TR_NOOP("Name or address of the server."),
      FreeText{ [](Line &line, Value text) { return setName(line.client.host, text); },
                QT_TR_NOOP("--host needs the name or address of the server.") },
      "127.0.0.1" },
    { kServer, "port"_L1, QT_TR_NOOP("N"), QT_TR_NOOP("Port to listen on; 0 to use a free port."),
      Number{ 0, kLargestPort, [](Line &line, int port) { line.server.port = quint16(port); } },
      "5050" },
    { kClient, "port"_L1, QT_TR_NOOP("N"), QT_TR_NOOP("Port of the server."),
      Number{ 1, kLargestPort, [](Line &line, int port) { line.client.port = quint16(port); } },
      "5050" },
    { kBoth, "unix"_L1, QT_TR_NOOP("PATH"),
      QT_TR_NOOP("Meet at a file (a Unix-domain socket) instead of an address and a port."),
      FreeText{ [](Line &line, Value path) {
                   return setName(line.server.path, path) && setName(line.client.path, path);
               },
                QT_TR_NOOP("--unix needs the path of a file, such as {path}.") } },
    { kRunning, "replace"_L1, nullptr,
      QT_TR_NOOP("Replace what an earlier run left: with --record, the recording; with --unix, the "
                 "file of a server that has ended."),
      Flag{ [](Line &line) {
          line.existing = ExistingRecording::Replace;
          line.server.replacesStale = true;
      } } },
    { Command::Server, "listen"_L1, nullptr, QT_TR_NOOP("Start listening at once."),
      Flag{ [](Line &line) { line.atOnce = true; } } },
    { Command::Client, "connect"_L1, nullptr, QT_TR_NOOP("Connect at once."),
      Flag{ [](Line &line) { line.atOnce = true; } } },
    // How to talk. The dialect comes first: the options after it change parts of it.
    { kBoth, "dialect"_L1, QT_TR_NOOP("NAME|FILE"),
      QT_TR_NOOP(
              "Dialect of both sides: {dialects}, the name of one that you saved, a file, or auto "
              "to adopt the dialect that the peer speaks. The options below change parts of it."),
      FreeText{ readDialect }, "tutorial" },
    { kBoth, "header"_L1, QT_TR_NOOP("BYTES"), QT_TR_NOOP("Size of the header in bytes."),
      Number{ Dialect::kSmallestHeader, Dialect::kLargestHeader,
              [](Line &line, int bytes) { dialectOf(line).headerSize = bytes; } },
      "64" },
    { kBoth, "disconnect-word"_L1, QT_TR_NOOP("TEXT"),
      QT_TR_NOOP("Message with which a client disconnects; empty for none."),
      FreeText{ [](Line &line, Value word) {
          dialectOf(line).disconnectWord = word;
          return true;
      } },
      "!DISCONNECT" },
    { kBoth, "disconnect-word-ignores-case"_L1, nullptr,
      QT_TR_NOOP("Ignore case in the disconnect word."),
      Flag{ [](Line &line) { dialectOf(line).wordIgnoresCase = true; } } },
    { kBoth, "disconnect-word-reply"_L1, QT_TR_NOOP("TEXT|none"),
      QT_TR_NOOP("Reply to the disconnect word; none for no reply. By default, it gets the same "
                 "reply as any message."),
      FreeText{ [](Line &line, Value reply) { return setWordReply(dialectOf(line), reply); } } },
    { kBoth, "reply"_L1, QT_TR_NOOP("MODE"),
      QT_TR_NOOP("How to reply to a message: none, text, or framed (with a header of its own)."),
      Choice{ "none text framed",
              [](Line &line, Value name) {
                  return choose(dialectOf(line).replyMode, replyModeFromName(name));
              } },
      "text" },
    { kBoth, "reply-text"_L1, QT_TR_NOOP("TEXT"),
      QT_TR_NOOP("Text of the reply; {msg} stands for the message."),
      FreeText{ [](Line &line, Value text) {
          dialectOf(line).replyTemplate = text;
          return true;
      } },
      "Msg received" },
    { kBoth, "encoding"_L1, QT_TR_NOOP("NAME"),
      QT_TR_NOOP("Encoding of the text: utf-8, latin-1 or ascii."),
      Choice{ "utf-8 latin-1 ascii",
              [](Line &line, Value name) {
                  return choose(dialectOf(line).encoding, encodingFromName(name));
              } },
      "utf-8" },
    // What to print and record
    { kRunning, "json"_L1, nullptr,
      QT_TR_NOOP("With --console: print each event as a JSON object on one line."),
      Flag{ [](Line &line) { line.json = true; } } },
    { kRunning, "quiet"_L1, nullptr,
      QT_TR_NOOP("With --console: print only errors, and a summary at the end."),
      Flag{ [](Line &line) { line.quiet = true; } } },
    { kRunning, "record"_L1, QT_TR_NOOP("FILE"),
      QT_TR_NOOP("Write every event to a file, one JSON object per line. The file must be new; see "
                 "--replace."),
      FreeText{ [](Line &line, Value file) { return setName(line.recording, file); },
                QT_TR_NOOP("--record needs the name of a file.") } },
    // What a server does
    { kServer, "behaviour"_L1, QT_TR_NOOP("NAME"),
      QT_TR_NOOP("What to do with a message: acknowledge, echo, broadcast (to all other clients), "
                 "manual (a person replies), silent, or relay (to another server)."),
      Choice{ "acknowledge echo broadcast manual silent relay",
              [](Line &line, Value name) {
                  return choose(line.server.behaviour, behaviourFromName(name));
              } },
      "acknowledge" },
    { kServer, "relay-to"_L1, QT_TR_NOOP("HOST:PORT"),
      QT_TR_NOOP("With --behaviour relay: the server to relay to."),
      FreeText{
              [](Line &line, Value text) {
                  return choose(line.server.relayTo, relayTargetFromText(text));
              },
              QT_TR_NOOP(
                      "--relay-to takes a host and a port, such as 127.0.0.1:5051, not “%1”.") } },
    { kServer, "serve"_L1, QT_TR_NOOP("NAME"),
      QT_TR_NOOP("How to serve connections: threads (one for each), or one-at-a-time, like a "
                 "server without threads."),
      Choice{ "threads one-at-a-time",
              [](Line &line, Value name) {
                  return choose(line.server.experiment.mode, serveModeFromName(name));
              } },
      "threads" },
    { kServer, "work"_L1, QT_TR_NOOP("WORK"),
      QT_TR_NOOP("Work to do for each message before the reply: none, wait:MS, or compute:MS "
                 "(processor time), with at most 60000 milliseconds."),
      Choice{ "none wait:MS compute:MS",
              [](Line &line, Value text) {
                  return choose(line.server.experiment.work, workFromText(text));
              } },
      "none" },
    { kServer, "fault"_L1, QT_TR_NOOP("NAME[:VALUE]"),
      QT_TR_NOOP("Fault to provoke: delay:MS, drop, bytewise, twice, close, refuse or quickack. "
                 "May be repeated."),
      Choice{ "delay:MS drop bytewise twice close refuse quickack",
              [](Line &line, Value text) {
                  return addFault(line.server.experiment.faults, text);
              } } },
    { kServer, "max-connections"_L1, QT_TR_NOOP("N"),
      QT_TR_NOOP("Simultaneous connections; more are refused."),
      Number{ 1, kMostConnections,
              [](Line &line, int count) { line.server.limits.connections = count; } },
      "256" },
    { kServer, "idle-timeout"_L1, QT_TR_NOOP("SECONDS"),
      QT_TR_NOOP("Seconds of silence after which a connection is closed; 0 for never."),
      Number{ 0, kLongestIdle,
              [](Line &line, int time) { line.server.limits.idle = seconds(time); } },
      "0" },
    { Command::Server, "exit-after"_L1, QT_TR_NOOP("N"),
      QT_TR_NOOP("With --console: exit after N connections have ended."),
      Number{ 1, std::numeric_limits<int>::max(),
              [](Line &line, int count) { line.exitAfter = count; } } },
    // What a client does
    { kClient, "fault"_L1, QT_TR_NOOP("NAME[:VALUE]"),
      QT_TR_NOOP("Fault to provoke: two-writes, nagle, characters, header:BYTES or silence. May be "
                 "repeated."),
      Choice{ "two-writes nagle characters header:BYTES silence",
              [](Line &line, Value text) { return addFault(line.client.faults, text); } } },
    { kClient, "interval"_L1, QT_TR_NOOP("MS"),
      QT_TR_NOOP("Milliseconds to wait between two messages."),
      Number{ 0, kLongestWait, [](Line &line, int time) { line.interval = milliseconds(time); } } },
    { kClient, "reply-timeout"_L1, QT_TR_NOOP("MS"),
      QT_TR_NOOP("Milliseconds to wait for a reply."),
      Number{ 1, kLongestWait,
              [](Line &line, int time) { line.client.limits.reply = milliseconds(time); } },
      "5000" },
};

} // namespace

std::span<const CommandSpec> commandSpecs()
{
    return Table::kCommands;
}

std::span<const OptionSpec> optionSpecs()
{
    return Table::kOptions;
}

QString commandLineText(const char *source)
{
    return Table::tr(source)
            .replace("{dialects}"_L1, presetNames())
            .replace("{lessons}"_L1, lessonNames().join(u", "_s))
            .replace("{path}"_L1, usualUnixPath());
}

Dialect &dialectOf(CommandLine &line)
{
    return kServer & line.command ? line.server.dialect : line.client.dialect;
}

} // namespace soquete

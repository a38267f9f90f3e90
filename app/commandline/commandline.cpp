#include "app/commandline/commandline.h"

#include "app/commandline/options.h"
#include "app/commandline/request.h"
#include "app/lessons/content/course.h"
#include "shared/protocol/frame.h"
#include "shared/protocol/text.h"
#include "shared/transport/unixsocket.h"
#include "shared/words/dialectwords.h"
#include "shared/words/eventwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Command = CommandLine::Command;
using Commands = CommandLine::Commands;

/** The context of these texts in the translation files. */
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/** The command that @p request names, or whose help it asks for. */
const CommandSpec &commandOf(const Request &request)
{
    const QString words = request.words.join(u' ');
    for (const CommandSpec &command : commandSpecs()) {
        if (command.words == words)
            return command;
    }
    if (!request.isScript())
        throw UsageError{ Text::tr("“%1” is not a command of this program; see --help.")
                                  .arg(visibleText(request.words.first())) };
    if (!request.wantsHelp)
        throw UsageError{ Text::tr("Say which script right after “script”: “soquete script client” "
                                   "or “soquete script server”.") };
    return commandSpecs().front();
}

/** Stores @p value, which was given to @p option, in @p line. */
void store(CommandLine &line, const OptionSpec &option, const QString &value)
{
    const QString shown = visibleText(value);
    if (const auto *const flag = std::get_if<Flag>(&option.kind)) {
        flag->store(line);
    } else if (const auto *const number = std::get_if<Number>(&option.kind)) {
        bool isNumber = false;
        const int wanted = value.toInt(&isNumber);
        if (!isNumber || wanted < number->smallest || wanted > number->largest)
            throw UsageError{ Text::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                                      .arg(option.name, QString::number(number->smallest),
                                           QString::number(number->largest), shown) };
        number->store(line, wanted);
    } else if (const auto *const choice = std::get_if<Choice>(&option.kind)) {
        if (!choice->store(line, value))
            throw UsageError{
                Text::tr("--%1 does not accept “%2”. It takes one of these: %3.")
                        .arg(option.name, shown,
                             QString::fromLatin1(choice->words).replace(u' ', ", "_L1))
            };
    } else if (const auto &text = std::get<FreeText>(option.kind); !text.store(line, value)) {
        throw UsageError{ commandLineText(text.complaint).replace("%1"_L1, shown) };
    }
}

/** A command with its options. */
class CommandParser
{
public:
    explicit CommandParser(const CommandSpec &spec);

    [[nodiscard]] CommandLine read(const QStringList &arguments);
    [[nodiscard]] QString help() const;

private:
    [[nodiscard]] bool isOneOf(Commands commands) const { return commands & m_spec.command; }
    void checkOptions() const;
    void readArguments(CommandLine &line) const;
    void checkServer(const CommandLine &line) const;

    const CommandSpec &m_spec;
    QStringList m_commands; ///< that the launcher's help lists
    QCommandLineParser m_parser;
};

CommandParser::CommandParser(const CommandSpec &spec)
    : m_spec(spec)
{
    m_parser.setApplicationDescription(commandLineText(spec.description));
    for (const OptionSpec &option : optionSpecs()) {
        if (!isOneOf(option.commands))
            continue;
        QStringList names{ option.name };
        if (option.letter)
            names.prepend(QChar::fromLatin1(option.letter));
        QString description = commandLineText(option.description);
        if (option.standard)
            description += u" [%1]"_s.arg(QLatin1StringView(option.standard));
        m_parser.addOption(
                { names, description, option.value ? commandLineText(option.value) : QString() });
    }
    if (spec.argument)
        m_parser.addPositionalArgument(commandLineText(spec.argument),
                                       commandLineText(spec.argumentHelp));
    for (const CommandSpec &command : commandSpecs()) {
        if (!isOneOf(Command::Launcher) || !command.summary)
            continue;
        m_commands << QString(command.words).section(u' ', 0, 0);
        m_parser.addPositionalArgument(m_commands.last(), commandLineText(command.summary));
    }
}

QString CommandParser::help() const
{
    QStringList usage{ u"soquete"_s, m_commands.isEmpty()
                                             ? QString(m_spec.words)
                                             : u"[%1]"_s.arg(m_commands.join(u" | "_s)) };
    //: in the usage line, in place of the options that follow
    usage << Text::tr("[options]");
    if (m_spec.argument)
        usage << QString::fromUtf8(m_spec.argumentUsage).arg(commandLineText(m_spec.argument));
    // Qt's own first line knows nothing of commands.
    const QString text = m_parser.helpText();
    return Text::tr("Usage: %1").arg(usage.join(u' ')) + text.sliced(text.indexOf(u'\n'));
}

CommandLine CommandParser::read(const QStringList &arguments)
{
    if (!m_parser.parse(arguments)) {
        const QStringList unknown = m_parser.unknownOptionNames();
        throw UsageError{ unknown.isEmpty() ? m_parser.errorText()
                                            : Text::tr("There is no option “%1” here; see --help.")
                                                      .arg(visibleText(unknown.first())) };
    }
    checkOptions();
    CommandLine line;
    line.command = m_spec.command;
    for (const OptionSpec &option : optionSpecs()) {
        if (!isOneOf(option.commands) || !m_parser.isSet(option.name))
            continue;
        const QStringList values = option.value ? m_parser.values(option.name) : QStringList{ {} };
        for (const QString &value : values)
            store(line, option, value);
    }
    if (const std::optional<DialectError> error = findError(dialectOf(line)))
        throw UsageError{ explainDialectError(*error, dialectOf(line)) };
    readArguments(line);
    checkServer(line);
    return line;
}

/** Refuses options that do not go together. */
void CommandParser::checkOptions() const
{
    const QStringList given = m_parser.optionNames();
    constexpr std::pair<QLatin1StringView, QLatin1StringView> kNeeds[] = {
        { "json"_L1, "console"_L1 },
        { "quiet"_L1, "console"_L1 },
        { "exit-after"_L1, "console"_L1 },
    };
    for (const auto &[name, other] : kNeeds) {
        if (given.contains(name) && !given.contains(other))
            throw UsageError{ Text::tr("--%1 only works together with --%2.").arg(name, other) };
    }
    const bool isOfServer = isOneOf(Command::Server);
    if (given.contains("replace"_L1) && !given.contains("record"_L1)
        && !(isOfServer && given.contains("unix"_L1)))
        throw UsageError{
            isOfServer
                    ? Text::tr("--replace only works together with --record or --unix.")
                    : Text::tr("--%1 only works together with --%2.").arg("replace"_L1, "record"_L1)
        };
    if (!given.contains("unix"_L1))
        return;
    if (!hasUnixSockets())
        throw UsageError{ Text::tr("This program cannot use Unix-domain sockets on this system. "
                                   "Use --host and --port.") };
    if (given.contains("host"_L1) || given.contains("port"_L1))
        throw UsageError{ Text::tr("--unix replaces --host and --port: leave those out.") };
}

void CommandParser::readArguments(CommandLine &line) const
{
    const QStringList arguments = m_parser.positionalArguments();
    if (isOneOf(Command::Client | Command::ClientScript)) {
        line.messagesFromInput = arguments == QStringList{ u"-"_s };
        if (line.messagesFromInput && isOneOf(Command::ClientScript))
            throw UsageError{ Text::tr("A script contains its messages: write them here instead of "
                                       "“-”.") };
        if (!line.messagesFromInput)
            line.messages = arguments;
        for (const QString &message : line.messages) {
            constexpr qsizetype kShown = 40; // characters
            if (const auto error = encodeFrame(message, line.client.dialect).error)
                throw UsageError{ Text::tr("The message “%1” cannot be sent. %2")
                                          .arg(visibleText(message.left(kShown)),
                                               explainFrameError(*error, line.client.dialect)) };
        }
    } else if (isOneOf(Command::Open)) {
        line.file = arguments.value(0);
        if (arguments.size() != 1 || line.file.isEmpty())
            throw UsageError{ Text::tr("“open” needs the name of one file.") };
    } else if (isOneOf(Command::Lessons) && !arguments.isEmpty()) {
        const std::optional<QString> lesson = lessonFromText(arguments.first());
        if (!lesson || arguments.size() > 1)
            throw UsageError{ Text::tr("There is no lesson “%1”. Use one of these: %2.")
                                      .arg(visibleText(arguments.join(u' ')),
                                           lessonNames().join(u", "_s)) };
        line.lesson = *lesson;
    } else if (!arguments.isEmpty()) {
        throw UsageError{
            Text::tr("“%1” is not expected here.").arg(visibleText(arguments.first()))
        };
    }
}

/** Refuses options of a server that contradict each other. */
void CommandParser::checkServer(const CommandLine &line) const
{
    const bool relays = line.server.behaviour == Behaviour::Relay;
    const bool hasTarget = line.server.relayTo != RelayTarget();
    if (relays && line.server.experiment.concernsMessages())
        throw UsageError{ Text::tr("--work and --fault do not work together with --behaviour "
                                   "relay, which passes every byte on unchanged.") };
    if (hasTarget && !relays)
        throw UsageError{ Text::tr("--relay-to only works together with --behaviour relay.") };
    if (relays && !hasTarget && (line.console || line.atOnce))
        throw UsageError{ Text::tr("--behaviour relay needs --relay-to HOST:PORT, the server to "
                                   "relay to.") };
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList &arguments)
{
    ParsedCommandLine parsed;
    const Request request = readRequest(arguments);
    if (request.wantsVersion) {
        parsed.output = u"soquete %1\n"_s.arg(QLatin1StringView(SOQUETE_VERSION));
        return parsed;
    }
    try {
        CommandParser parser(commandOf(request));
        if (request.wantsHelp)
            parsed.output = parser.help();
        else
            parsed.commandLine = parser.read(request.arguments);
    } catch (const UsageError &error) {
        parsed.error = error.message;
    }
    return parsed;
}

} // namespace soquete

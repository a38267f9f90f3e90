#pragma once

#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"
#include "shared/journal/recording/recordingfile.h"
#include "shared/script/pythonscript.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace soquete {

/** What the user asked the program to do. */
struct CommandLine
{
    /** One bit each, so that an option can belong to several. */
    enum class Command {
        Launcher = 0x01,
        Server = 0x02,
        Client = 0x04,
        Demo = 0x08,
        Lessons = 0x10,
        Open = 0x20,
        ServerScript = 0x40,
        ClientScript = 0x80
    };
    Q_DECLARE_FLAGS(Commands, Command)

    Command command = Command::Launcher;
    ServerOptions server;
    ClientOptions client;
    QStringList messages;                              ///< to send; empty: the predefined ones
    bool messagesFromInput = false;                    ///< send lines of standard input instead
    std::optional<std::chrono::milliseconds> interval; ///< between two messages
    bool atOnce = false;                               ///< --listen, --connect
    bool console = false;
    bool json = false;
    bool quiet = false;
    int exitAfter = 0;      ///< connections that end before the server stops; 0: no limit
    bool exitAtEnd = false; ///< of the demo
    QString file;           ///< to open
    QString lesson;         ///< to open; empty: the one the reader opened last
    QString recording;      ///< name of the file to record to; empty: none
    ExistingRecording existing = ExistingRecording::Keep;
    PythonStyle scriptStyle = PythonStyle::Correct;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CommandLine::Commands)

/** The command line, or the text to print instead of running. */
struct ParsedCommandLine
{
    std::optional<CommandLine> commandLine;
    QString output; ///< for standard output, with exit code 0
    QString error;  ///< for standard error, with exit code 2
};

/** Parses @p arguments, which begin with the program's name. */
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments);

} // namespace soquete

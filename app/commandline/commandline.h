#pragma once

#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"
#include "shared/script/pythonscript.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace soquete {

/** What the program was asked to do. */
struct CommandLine
{
    enum class Command { Launcher, Server, Client, Demo, Lessons, Open, Script };

    Command command = Command::Launcher;
    ServerOptions server;
    ClientOptions client;
    QStringList messages;                              ///< to send; empty: the predefined ones
    bool messagesFromInput = false;                    ///< lines of standard input instead
    std::optional<std::chrono::milliseconds> interval; ///< between two messages
    bool atOnce = false;                               ///< --listen, --connect
    bool console = false;
    bool json = false;
    bool quiet = false;
    int exitAfter = 0;      ///< connections that end before the server stops; 0: it does not
    bool exitAtEnd = false; ///< of the demo
    QString file;           ///< to open
    QString lesson;         ///< name of the one to open; empty: where the reader was last
    QString recording;      ///< name of the file; empty: none
    PythonScript::Role scriptRole = PythonScript::Role::Client; ///< whose script is asked for
    PythonStyle scriptStyle = PythonStyle::Correct;
};

/** The command line, or what to print instead of running. */
struct ParsedCommandLine
{
    std::optional<CommandLine> commandLine;
    QString output; ///< for standard output, with exit code 0
    QString error;  ///< for standard error, with exit code 2
};

/** Parses @p arguments, of which the first is the program's name. */
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments);

/** The value of --language in @p arguments, before anything is translated; empty where none. */
[[nodiscard]] QString languageArgument(const QStringList &arguments);

} // namespace soquete

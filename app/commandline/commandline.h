#pragma once

#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"
#include "shared/script/pythonscript.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace soquete {

/** What the user asked the program to do. */
struct CommandLine
{
    enum class Command { Launcher, Server, Client, Demo, Lessons, Open, Script };

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
    PythonScript::Role scriptRole = PythonScript::Role::Client;
    PythonStyle scriptStyle = PythonStyle::Correct;
};

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

#include "app/console/pythonoutput.h"

#include "app/commandline/commandline.h"
#include "app/console/terminal.h"
#include "client/engine/script.h"
#include "client/window/pythonclient.h"
#include "server/window/pythonserver.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

namespace soquete {

namespace {

PythonScript scriptFor(const CommandLine &commandLine)
{
    if (commandLine.scriptRole == PythonScript::Role::Server)
        return pythonScriptOf(commandLine.server);
    const QStringList messages =
            commandLine.messages.isEmpty() ? predefinedMessages() : commandLine.messages;
    return pythonScriptOf(commandLine.client, messages,
                          commandLine.interval.value_or(std::chrono::milliseconds(0)));
}

} // namespace

int writePythonScript(const CommandLine &commandLine)
{
    // Python reads source files as UTF-8, whatever the encoding of this terminal.
    const QByteArray text =
            pythonText(pythonLines(scriptFor(commandLine), commandLine.scriptStyle)).toUtf8();
    const bool isWritten = std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout)
                                == std::size_t(text.size())
                        && std::fflush(stdout) == 0;
    if (isWritten)
        return ExitGood;
    printError(QCoreApplication::translate("CommandLine", "The script could not be written: %1.")
                       .arg(qt_error_string(errno)));
    return ExitFailure;
}

} // namespace soquete

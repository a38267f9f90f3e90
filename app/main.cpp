#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/commandline/request.h"
#include "app/console/clientconsole.h"
#include "app/console/democonsole.h"
#include "app/console/serverconsole.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/platform/interrupt.h"
#include "app/platform/startup.h"
#include "client/engine/script.h"
#include "client/window/pythonclient.h"
#include "server/window/pythonserver.h"
#include "shared/transport/memoryarenas.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace soquete;
using namespace Qt::StringLiterals;

namespace {

/** Whether there is a screen to open a window on. QApplication would abort without one. */
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

void sayNoDisplay()
{
    printError(QCoreApplication::translate(
            "main", "There is no display to open a window on. Add --console to run in this "
                    "terminal, as in: soquete demo --console"));
}

/** Prints Qt's messages, and exits in order where Qt would abort because it has no display. */
void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg && message.contains("platform plugin"_L1)) {
        sayNoDisplay();
        std::_Exit(ExitUsage);
    }
    const bool isAboutLocale = message.startsWith("Detected locale"_L1);
    if (!isAboutLocale)
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

std::unique_ptr<Console> makeConsole(const CommandLine &commandLine)
{
    if (commandLine.command == CommandLine::Command::Server)
        return std::make_unique<ServerConsole>(std::make_unique<Server>(), commandLine);
    if (commandLine.command == CommandLine::Command::Client)
        return std::make_unique<ClientConsole>(std::make_unique<Client>(), commandLine);
    return std::make_unique<DemoConsole>(); // no other command has --console
}

int runConsole(const CommandLine &commandLine)
{
    const std::unique_ptr<Console> console = makeConsole(commandLine);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, console.get(), &Console::stop);
    QObject::connect(console.get(), &Console::finished, QCoreApplication::instance(),
                     &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(console.get(), &Console::start, Qt::QueuedConnection);
    return exitCodeFor(QCoreApplication::exec());
}

PythonScript scriptFor(const CommandLine &commandLine)
{
    if (commandLine.command == CommandLine::Command::ServerScript)
        return pythonScriptOf(commandLine.server);
    const QStringList messages =
            commandLine.messages.isEmpty() ? predefinedMessages() : commandLine.messages;
    return pythonScriptOf(commandLine.client, messages,
                          commandLine.interval.value_or(std::chrono::milliseconds(0)));
}

/** Prints the script. Returns the exit code. */
int printPythonScript(const CommandLine &commandLine)
{
    // Python reads source files as UTF-8, whatever the encoding of this terminal.
    print(pythonText(pythonLines(scriptFor(commandLine), commandLine.scriptStyle)).toUtf8());
    return exitCodeFor(ExitGood);
}

int runWindows(const CommandLine &commandLine, Language *language)
{
    QApplication::setWindowIcon(QIcon(u":/icons/soquete.png"_s));
    Appearance appearance;
    Application application(language, &appearance);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &application.windows(),
                     &WindowList::closeAll);
    application.open(commandLine);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    qInstallMessageHandler(onQtMessage);
    // In a server's threads Qt's own event dispatcher needs less memory and time than GLib's, which
    // the windows keep: with GLib `bench idle-memory` is 1.59 times larger and `bench connections`
    // 1.15 times slower (medians of 9 paired turns, worse in all).
    qputenv("QT_NO_THREADED_GLIB", "1");
    limitMemoryArenas();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Request request = readRequest(arguments);
    const bool canOpenWindow = !request.staysInTerminal && hasDisplay();
    std::unique_ptr<QCoreApplication> app;
    if (canOpenWindow)
        app = std::make_unique<QApplication>(argc, argv);
    else
        app = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(u"soquete"_s);
    QCoreApplication::setOrganizationName(u"Soquete"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(SOQUETE_VERSION));

    Language language;
    language.use(Language::isKnown(request.language) ? request.language : Language::preferred());
    // QApplication has taken Qt's own options out of these.
    const ParsedCommandLine parsed = parseCommandLine(QCoreApplication::arguments());
    if (!parsed.error.isEmpty()) {
        printError(parsed.error);
        return ExitUsage;
    }
    if (!parsed.commandLine) {
        print(parsed.output.toLocal8Bit());
        return exitCodeFor(ExitGood);
    }
    using Command = CommandLine::Command;
    if ((Command::ServerScript | Command::ClientScript) & parsed.commandLine->command)
        return printPythonScript(*parsed.commandLine);
    if (parsed.commandLine->console)
        return runConsole(*parsed.commandLine);
    if (!canOpenWindow) {
        sayNoDisplay();
        return ExitUsage;
    }
    return runWindows(*parsed.commandLine, &language);
}

#include "app/application.h"
#include "app/commandline/commandline.h"
#include "app/console/clientconsole.h"
#include "app/console/democonsole.h"
#include "app/console/pythonoutput.h"
#include "app/console/serverconsole.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/platform/interrupt.h"
#include "shared/transport/memoryarenas.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

using namespace soquete;
using namespace Qt::StringLiterals;

namespace {

/** Whether the command among these arguments is "script". Before there is a QCoreApplication. */
bool asksForScript(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--language")
            ++i; // its value is no command
        else if (!argument.starts_with('-'))
            return argument == "script";
    }
    return false;
}

/** Whether these arguments can be answered without a window. Before there is a QCoreApplication. */
bool staysInTerminal(int argc, char *argv[])
{
    if (asksForScript(argc, argv))
        return true;
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--console" || argument == "--help" || argument == "-h"
            || argument == "--version" || argument == "-v";
    });
}

/** Whether there is a screen to open a window on. Before there is a QApplication, which would
 * abort. */
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

/** Qt's own messages; where it cannot open the display it says so here, and would abort. */
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
    switch (commandLine.command) {
    case CommandLine::Command::Server:
        return std::make_unique<ServerConsole>(commandLine);
    case CommandLine::Command::Client:
        return std::make_unique<ClientConsole>(commandLine);
    case CommandLine::Command::Launcher: // has no --console
    case CommandLine::Command::Open:     // neither
    case CommandLine::Command::Script:   // nor this
    case CommandLine::Command::Lessons:  // nor this
    case CommandLine::Command::Demo:
        break;
    }
    return std::make_unique<DemoConsole>();
}

int runConsole(const CommandLine &commandLine)
{
    const std::unique_ptr<Console> console = makeConsole(commandLine);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, console.get(), &Console::stop);
    QObject::connect(console.get(), &Console::finished, QCoreApplication::instance(),
                     &QCoreApplication::exit, Qt::QueuedConnection);
    QMetaObject::invokeMethod(console.get(), &Console::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
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
    qInstallMessageHandler(onQtMessage);
    // Qt's own event dispatcher takes less memory and time in each of a server's many threads; the
    // windows keep GLib's, which desktops need.
    qputenv("QT_NO_THREADED_GLIB", "1");
    shareMemoryArenas();
    const bool inTerminal = staysInTerminal(argc, argv);
    const bool canOpenWindow = !inTerminal && hasDisplay();
    std::unique_ptr<QCoreApplication> app;
    if (canOpenWindow)
        app = std::make_unique<QApplication>(argc, argv);
    else
        app = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(u"soquete"_s);
    QCoreApplication::setOrganizationName(u"Soquete"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(SOQUETE_VERSION));

    Language language;
    const QString wanted = languageArgument(QCoreApplication::arguments());
    language.use(Language::isKnown(wanted) ? wanted : Language::preferred());
    const ParsedCommandLine parsed = parseCommandLine(QCoreApplication::arguments());
    if (!parsed.error.isEmpty()) {
        printError(parsed.error);
        return ExitUsage;
    }
    if (!parsed.commandLine) {
        std::fputs(parsed.output.toLocal8Bit().constData(), stdout);
        return ExitGood;
    }
    if (parsed.commandLine->command == CommandLine::Command::Script)
        return writePythonScript(*parsed.commandLine);
    if (parsed.commandLine->console)
        return runConsole(*parsed.commandLine);
    if (!canOpenWindow) {
        sayNoDisplay();
        return ExitUsage;
    }
    return runWindows(*parsed.commandLine, &language);
}

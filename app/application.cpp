#include "app/application.h"

#include "app/commandline/commandline.h"
#include "app/console/terminal.h"
#include "app/demo/demowindow.h"
#include "app/desktop/launcher.h"
#include "app/desktop/menus.h"
#include "app/lessons/widgets/lessonpane.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"
#include "shared/views/recordingcontrol.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** Starts the recording and then @p window, as @p commandLine asks. */
template <typename Window>
void startWindow(Window *window, const CommandLine &commandLine)
{
    const auto start = [window, atOnce = commandLine.atOnce] {
        if (atOnce)
            window->start();
    };
    if (commandLine.recording.isEmpty())
        start();
    else
        window->recording().start(commandLine.recording, commandLine.existing, start);
}

} // namespace

Application::Application(Language *language, Appearance *appearance)
    : m_windows(language, appearance)
{
    connect(&m_windows, &WindowList::opened, this, &Application::addMenus);
}

void Application::open(const CommandLine &commandLine)
{
    switch (commandLine.command) {
    case CommandLine::Command::Launcher:
        openLauncher();
        break;
    case CommandLine::Command::Server:
        openServer(commandLine);
        break;
    case CommandLine::Command::Client:
        openClient(commandLine);
        break;
    case CommandLine::Command::Demo:
        openDemo(commandLine.exitAtEnd);
        break;
    case CommandLine::Command::Open:
        m_windows.openSession(commandLine.file);
        break;
    case CommandLine::Command::Lessons:
        openLessons(commandLine.lesson);
        break;
    case CommandLine::Command::ServerScript: // have no window
    case CommandLine::Command::ClientScript:
        break;
    }
}

void Application::openLauncher()
{
    auto *const launcher = new Launcher(&m_windows);
    connect(launcher, &Launcher::lessonsRequested, this, [this] { openLessons(); });
    m_windows.show(launcher);
}

void Application::openLessons(const QString &name)
{
    if (!m_lessons || m_lessons->window()->isHidden()) {
        auto *const window = new QMainWindow;
        window->setObjectName(u"lessonWindow"_s);
        window->resize(460, 700);
        m_lessons = new LessonPane(&m_windows, window);
        window->setCentralWidget(m_lessons);
        const auto showTitle = [window](const QString &title) {
            window->setWindowTitle(title + u" · Soquete"_s);
        };
        connect(m_lessons, &QWidget::windowTitleChanged, window, showTitle);
        showTitle(m_lessons->windowTitle());
        m_windows.show(window);
    }
    if (!name.isEmpty())
        m_lessons->open(name);
    m_lessons->window()->raise();
    m_lessons->window()->activateWindow();
}

void Application::addMenus(QMainWindow *window, RecordingControl *recording)
{
    auto *const menus = new Menus(window, &m_windows, recording);
    connect(menus, &Menus::lessonsRequested, this, [this] { openLessons(); });
    connect(menus, &Menus::lessonsHereToggled, this,
            [this, window, menus](bool shown) { showLessonsIn(window, shown, menus); });
}

void Application::openServer(const CommandLine &commandLine)
{
    startWindow(m_windows.openServer(commandLine.server), commandLine);
}

void Application::openClient(const CommandLine &commandLine)
{
    ClientWindow *const window = m_windows.openClient(commandLine.client);
    if (!commandLine.messages.isEmpty())
        window->script().setMessages(commandLine.messages);
    if (commandLine.interval)
        window->script().setInterval(*commandLine.interval);
    startWindow(window, commandLine);
}

void Application::openDemo(bool exitAtEnd)
{
    DemoWindow *const window = m_windows.openDemo(exitAtEnd);
    if (!exitAtEnd)
        return;
    connect(window, &DemoWindow::ended, this, [](const QString &failure) {
        if (!failure.isEmpty())
            printError(failure);
        QCoreApplication::exit(failure.isEmpty() ? ExitGood : ExitFailure);
    });
}

void Application::showLessonsIn(QMainWindow *window, bool shown, Menus *menus)
{
    if (!shown) {
        delete window->findChild<QDockWidget *>(u"lessonDock"_s);
        return;
    }
    auto *const dock = new QDockWidget(window);
    dock->setObjectName(u"lessonDock"_s);
    dock->setAttribute(Qt::WA_DeleteOnClose);
    auto *const lessons = new LessonPane(&m_windows, dock);
    dock->setWidget(lessons);
    dock->setWindowTitle(lessons->windowTitle());
    connect(lessons, &QWidget::windowTitleChanged, dock, &QWidget::setWindowTitle);
    window->addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->show();
    connect(dock, &QObject::destroyed, menus, &Menus::uncheckLessonsHere);
    lessons->setFocus();
}

} // namespace soquete

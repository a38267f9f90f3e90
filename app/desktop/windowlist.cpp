#include "app/desktop/windowlist.h"

#include "app/commandline/commandline.h"
#include "app/demo/demowindow.h"
#include "app/desktop/launcher.h"
#include "app/desktop/menus.h"
#include "app/lessons/widgets/lessonpane.h"
#include "app/lessons/widgets/lessonwindow.h"
#include "app/session/sessionwindow.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"
#include "shared/views/recordingcontrol.h"

#include <QApplication>
#include <QScreen>

namespace soquete {

namespace {

/** About what a window manager puts around a window. */
constexpr QSize kFrame(16, 40);

/** Those that a person can still use. */
template <typename Window>
QList<Window *> opened(const QList<QPointer<Window>> &windows)
{
    QList<Window *> opened;
    for (const QPointer<Window> &window : windows) {
        if (window && !window->isHidden())
            opened << window.data();
    }
    return opened;
}

/** Adds @p window, and forgets those that are gone. */
template <typename Window>
void note(QList<QPointer<Window>> &windows, Window *window)
{
    windows.removeAll(nullptr);
    windows << window;
}

} // namespace

Windows::Windows(Language *language, Appearance *appearance, QObject *parent)
    : QObject(parent)
    , m_language(language)
    , m_appearance(appearance)
{}

void Windows::open(const CommandLine &commandLine)
{
    switch (commandLine.command) {
    case CommandLine::Command::Launcher:
        openLauncher();
        break;
    case CommandLine::Command::Server: {
        ServerWindow *const window = openServer(commandLine.server);
        if (!commandLine.recording.isEmpty())
            window->recording().start(commandLine.recording);
        if (commandLine.atOnce)
            window->start();
        break;
    }
    case CommandLine::Command::Client: {
        ClientWindow *const window = openClient(commandLine.client);
        if (!commandLine.messages.isEmpty())
            window->script().setMessages(commandLine.messages);
        if (commandLine.interval)
            window->script().setInterval(*commandLine.interval);
        if (!commandLine.recording.isEmpty())
            window->recording().start(commandLine.recording);
        if (commandLine.atOnce)
            window->start();
        break;
    }
    case CommandLine::Command::Demo:
        openDemo(commandLine.exitAtEnd);
        break;
    case CommandLine::Command::Open:
        openSession(commandLine.file);
        break;
    case CommandLine::Command::Lessons:
        openLessons(commandLine.lesson);
        break;
    case CommandLine::Command::Script: // has no window
        break;
    }
}

void Windows::openLauncher()
{
    show(new Launcher(this));
}

ServerWindow *Windows::openServer(const ServerOptions &options)
{
    auto *const window = new ServerWindow(options);
    show(window)->offerRecording(&window->recording());
    note(m_servers, window);
    emit serverOpened(window);
    return window;
}

ClientWindow *Windows::openClient(const ClientOptions &options)
{
    auto *const window = new ClientWindow(options);
    show(window)->offerRecording(&window->recording());
    note(m_clients, window);
    emit clientOpened(window);
    return window;
}

void Windows::openDemo(bool exitAtEnd)
{
    show(new DemoWindow(exitAtEnd));
}

void Windows::openLessons(const QString &name)
{
    if (!m_lessons || m_lessons->isHidden()) {
        m_lessons = new LessonWindow(this);
        show(m_lessons);
    }
    if (!name.isEmpty())
        m_lessons->pane().open(name);
    m_lessons->raise();
    m_lessons->activateWindow();
}

void Windows::openSession(const QString &file)
{
    auto *const window = new SessionWindow;
    show(window);
    window->open(file);
}

UdpWindow *Windows::openUdp()
{
    auto *const window = new UdpWindow;
    show(window);
    note(m_udp, window);
    emit udpOpened(window);
    return window;
}

void Windows::closeAll()
{
    // Each of them: QApplication::closeAllWindows() stops at the first that takes its time to end.
    for (QWidget *const window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            window->close();
    }
}

QList<ServerWindow *> Windows::servers() const
{
    return opened(m_servers);
}

QList<ClientWindow *> Windows::clients() const
{
    return opened(m_clients);
}

QList<UdpWindow *> Windows::udpWindows() const
{
    return opened(m_udp);
}

Menus *Windows::show(QMainWindow *window)
{
    window->setAttribute(Qt::WA_DeleteOnClose);
    auto *const menus = new Menus(window, this);
    // A window that is larger than the screen hides what is at its end.
    window->resize(window->size().boundedTo(window->screen()->availableSize() - kFrame));
    window->show();
    return menus;
}

} // namespace soquete

#include "app/windows.h"

#include "app/commandline.h"
#include "app/demo/demowindow.h"
#include "app/launcher.h"
#include "app/menus.h"
#include "client/window/clientwindow.h"
#include "client/window/scriptpanel.h"
#include "server/window/serverwindow.h"

#include <QApplication>

namespace soquete {

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
            window->record(commandLine.recording);
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
            window->record(commandLine.recording);
        if (commandLine.atOnce)
            window->start();
        break;
    }
    case CommandLine::Command::Demo:
        openDemo(commandLine.exitAtEnd);
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
    show(window);
    return window;
}

ClientWindow *Windows::openClient(const ClientOptions &options)
{
    auto *const window = new ClientWindow(options);
    show(window);
    return window;
}

void Windows::openDemo(bool exitAtEnd)
{
    show(new DemoWindow(exitAtEnd));
}

void Windows::closeAll()
{
    QApplication::closeAllWindows();
}

void Windows::show(QMainWindow *window)
{
    window->setAttribute(Qt::WA_DeleteOnClose);
    new Menus(window, this);
    window->show();
}

} // namespace soquete

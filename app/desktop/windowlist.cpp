#include "app/desktop/windowlist.h"

#include "app/demo/demowindow.h"
#include "app/session/sessionwindow.h"
#include "app/udp/udpwindow.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "shared/views/recordingcontrol.h"

#include <QApplication>
#include <QScreen>

namespace soquete {

namespace {

/** About the frame that a window manager adds. */
constexpr QSize kFrame(16, 40);

template <typename Window>
QList<Window *> visible(const QList<QPointer<QMainWindow>> &windows)
{
    QList<Window *> visible;
    for (const QPointer<QMainWindow> &window : windows) {
        if (auto *const wanted = qobject_cast<Window *>(window); wanted && !wanted->isHidden())
            visible << wanted;
    }
    return visible;
}

} // namespace

WindowList::WindowList(Language *language, Appearance *appearance, QObject *parent)
    : QObject(parent)
    , m_language(language)
    , m_appearance(appearance)
{}

ServerWindow *WindowList::openServer(const ServerOptions &options)
{
    auto *const window = new ServerWindow(options);
    show(window, &window->recording());
    return window;
}

ClientWindow *WindowList::openClient(const ClientOptions &options)
{
    auto *const window = new ClientWindow(options);
    show(window, &window->recording());
    return window;
}

UdpWindow *WindowList::openUdp()
{
    auto *const window = new UdpWindow;
    show(window);
    return window;
}

DemoWindow *WindowList::openDemo(bool exitAtEnd)
{
    auto *const window = new DemoWindow(exitAtEnd);
    show(window);
    return window;
}

void WindowList::openSession(const QString &file)
{
    auto *const window = new SessionWindow;
    show(window);
    window->open(file);
}

void WindowList::show(QMainWindow *window, RecordingControl *recording)
{
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.removeAll(nullptr);
    m_windows << window;
    emit opened(window, recording);
    window->resize(window->size().boundedTo(window->screen()->availableSize() - kFrame));
    window->show();
}

void WindowList::closeAll()
{
    // QApplication::closeAllWindows() would stop at the first window that closes later.
    for (QWidget *const window : QApplication::topLevelWidgets()) {
        if (window->isVisible())
            window->close();
    }
}

QList<ServerWindow *> WindowList::servers() const
{
    return visible<ServerWindow>(m_windows);
}

QList<ClientWindow *> WindowList::clients() const
{
    return visible<ClientWindow>(m_windows);
}

QList<UdpWindow *> WindowList::udpWindows() const
{
    return visible<UdpWindow>(m_windows);
}

} // namespace soquete

#include "app/lessons/guide/stepwindows.h"

#include "app/desktop/windowlist.h"
#include "app/udp/udpwindow.h"

#include <QScreen>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

// In pixels.
constexpr int kLessonWidth = 430;
constexpr int kSideBySideWidth = 1100; ///< for server and client together
constexpr int kStep = 32;

} // namespace

bool fits(ServerWindow *window, const ServerOptions &wanted)
{
    const ServerOptions options = window->options();
    return window->server().state() == Server::State::Listening
        && options.path.isEmpty() == wanted.path.isEmpty() && options.dialect == wanted.dialect
        && options.behaviour == wanted.behaviour && options.experiment == wanted.experiment
        && options.limits.frame == wanted.limits.frame;
}

bool fits(ClientWindow *window, const ClientOptions &wanted)
{
    const ClientOptions options = window->client().options();
    return window->client().state() == Client::State::Connected && options.path == wanted.path
        && (!wanted.path.isEmpty() || options.port == wanted.port)
        && options.dialect == wanted.dialect && options.faults == wanted.faults;
}

Placement placementOn(const QRect &screen)
{
    const int lessonWidth = std::min(kLessonWidth, screen.width() * 2 / 5);
    Placement placement;
    placement.lesson = screen;
    placement.lesson.setLeft(screen.right() + 1 - lessonWidth);
    QRect rest = screen;
    rest.setRight(placement.lesson.left() - 1);
    placement.server = placement.client = rest;
    if (rest.width() >= kSideBySideWidth) {
        placement.server.setWidth(rest.width() / 2);
        placement.client.setLeft(placement.server.right() + 1);
    } else {
        placement.server.setHeight(rest.height() / 2);
        placement.client.setTop(placement.server.bottom() + 1);
    }
    return placement;
}

QRect clientPlace(const Placement &placement, int index)
{
    constexpr int kMostSteps = 4;
    const int step = (index % kMostSteps) * kStep;
    return placement.client.adjusted(step, step, 0, 0);
}

StepWindows::StepWindows(WindowList *windows, QWidget *lesson)
    : m_windows(windows)
    , m_lesson(lesson)
{}

void StepWindows::begin()
{
    m_clients.clear();
    m_needsServer = m_needsClient = false;
}

bool StepWindows::isOneClosed() const
{
    return (m_needsServer && !m_server) || (m_needsClient && !m_client);
}

/**
 * The window among @p windows that disturbs the user least: one that fits, that is idle, or that
 * this class has opened, whose work is then ended. Null if there is none.
 */
template <typename Window, typename Options>
Window *StepWindows::choose(QList<Window *> windows, Window *preferred, const Options &wanted) const
{
    if (preferred && windows.removeOne(preferred))
        windows.prepend(preferred);
    enum Rank { Fitting, Idle, Own, Taken };
    const auto rankOf = [&](Window *window) {
        return fits(window, wanted) ? Fitting
             : window->isIdle()     ? Idle
             : isOwn(window)        ? Own
                                    : Taken;
    };
    const auto best = std::ranges::min_element(windows, {}, rankOf);
    if (best == windows.end() || rankOf(*best) == Taken)
        return nullptr;
    if (rankOf(*best) == Own)
        (*best)->finish();
    return *best;
}

void StepWindows::chooseServer(const ServerOptions &wanted)
{
    QList<ServerWindow *> servers = m_windows->servers();
    std::reverse(servers.begin(), servers.end()); // the user looks at the latest
    m_server = choose(servers, m_server.data(), wanted);
    if (!m_server)
        m_server = opened(m_windows->openServer(wanted));
    m_needsServer = true;
}

void StepWindows::chooseClient(const ClientOptions &wanted)
{
    QList<ClientWindow *> clients = m_windows->clients();
    clients.removeIf([this](ClientWindow *window) { return m_clients.contains(window); });
    m_client = choose(clients, m_client.data(), wanted);
    if (!m_client)
        m_client = opened(m_windows->openClient(wanted));
    m_needsClient = true;
    m_clients << m_client;
}

ServerWindow *StepWindows::secondServer(const ServerOptions &options)
{
    for (ServerWindow *const window : m_windows->servers()) {
        if (window->isIdle())
            return window;
    }
    return opened(m_windows->openServer(options));
}

UdpWindow *StepWindows::udp()
{
    const QList<UdpWindow *> windows = m_windows->udpWindows();
    return windows.isEmpty() ? opened(m_windows->openUdp()) : windows.last();
}

template <typename Window>
Window *StepWindows::opened(Window *window)
{
    m_opened << QPointer<QMainWindow>(window);
    m_toPlace << QPointer<QMainWindow>(window);
    place(window);
    return window;
}

bool StepWindows::isOwn(const QMainWindow *window) const
{
    return std::ranges::any_of(m_opened, [window](const auto &other) { return other == window; });
}

/** Moves a new window to where it covers neither the lesson nor the other windows. */
void StepWindows::place(QMainWindow *window)
{
    constexpr QSize kFrame(8, 36); // about the frame that a window manager adds
    const QRect screen = m_lesson->screen()->availableGeometry();
    const Placement placement = placementOn(screen);
    const auto put = [&kFrame, &screen](QWidget *widget, const QRect &place) {
        widget->resize((place.size() - kFrame).expandedTo(widget->minimumSizeHint()));
        // A window larger than its place overlaps another rather than leave the screen.
        const int lowest = screen.bottom() - widget->height() - kFrame.height();
        widget->move(place.left(), std::max(screen.top(), std::min(place.top(), lowest)));
    };
    const auto client = m_windows->clients().indexOf(window);
    put(window, client < 0 ? placement.server : clientPlace(placement, int(client)));
    if (hasLessonItsOwnWindow() && m_opened.size() == 1 && !m_lesson->window()->isMaximized())
        put(m_lesson->window(), placement.lesson);
}

/** Whether the lesson is in a window of its own rather than docked in another. */
bool StepWindows::hasLessonItsOwnWindow() const
{
    return m_lesson->window()->objectName() == "lessonWindow"_L1;
}

void StepWindows::present()
{
    // Again: the frames that the window manager has added are known only now.
    for (const QPointer<QMainWindow> &window : std::exchange(m_toPlace, {})) {
        if (window)
            place(window);
    }
    if (m_server)
        m_server->raise();
    for (const QPointer<ClientWindow> &client : m_clients) {
        if (client)
            client->raise();
    }
    if (hasLessonItsOwnWindow()) {
        m_lesson->window()->raise();
        m_lesson->window()->activateWindow();
    }
}

} // namespace soquete

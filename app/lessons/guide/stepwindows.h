#pragma once

#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"

#include <QList>
#include <QPointer>
#include <QRect>

namespace soquete {

class UdpWindow;
class WindowList;

/** The places of a lesson's windows, so that all of them are visible. */
struct Placement
{
    QRect lesson;
    QRect server;
    QRect client; ///< the first; see clientPlace()

    friend bool operator==(const Placement &, const Placement &) = default;
};

/**
 * Divides @p screen: the lesson on the right, and server and client next to each other if there is
 * room, or else one above the other.
 */
[[nodiscard]] Placement placementOn(const QRect &screen);

/** The place of the client window @p index, from 0. Further windows are shifted down. */
[[nodiscard]] QRect clientPlace(const Placement &placement, int index);

/** Whether a server listens, with options that fit a step that needs @p wanted. */
[[nodiscard]] bool fits(ServerWindow *window, const ServerOptions &wanted);
/** The same for a connected client. */
[[nodiscard]] bool fits(ClientWindow *window, const ClientOptions &wanted);

/**
 * Chooses the windows in which a step is done, and opens and places new ones.
 *
 * A busy server or client that the user opened is left alone: if it does not fit the step, another
 * window is used.
 */
class StepWindows final
{
public:
    /** Keeps @p lesson, the widget that shows the lesson, visible. Both must outlive this. */
    StepWindows(WindowList *windows, QWidget *lesson);

    /** Prepares for another step. The windows opened so far may be used again. */
    void begin();

    [[nodiscard]] ServerWindow *server() const { return m_server; }
    [[nodiscard]] ClientWindow *client() const { return m_client; }

    /** Whether a window that was chosen for this step has been closed. */
    [[nodiscard]] bool isOneClosed() const;

    /** Chooses the server for a step that needs @p wanted; it may still have to be started. */
    void chooseServer(const ServerOptions &wanted);
    /** Chooses a client that this step does not use yet. */
    void chooseClient(const ClientOptions &wanted);
    /** An idle server window other than the chosen one, or a new one. */
    [[nodiscard]] ServerWindow *secondServer(const ServerOptions &options);
    [[nodiscard]] UdpWindow *udp();

    /** Raises the windows of this step, the lesson last. */
    void present();

private:
    template <typename Window, typename Options>
    Window *choose(QList<Window *> windows, Window *preferred, const Options &wanted) const;
    template <typename Window>
    Window *opened(Window *window);
    [[nodiscard]] bool isOwn(const QMainWindow *window) const;
    void place(QMainWindow *window);
    [[nodiscard]] bool hasLessonItsOwnWindow() const;

    WindowList *const m_windows;
    QWidget *const m_lesson;
    QPointer<ServerWindow> m_server;
    QPointer<ClientWindow> m_client;
    bool m_needsServer = false; ///< this step has chosen one
    bool m_needsClient = false;
    QList<QPointer<ClientWindow>> m_clients; ///< used in this step
    QList<QPointer<QMainWindow>> m_opened;   ///< by this class
    QList<QPointer<QMainWindow>> m_toPlace;  ///< opened for this step
};

} // namespace soquete

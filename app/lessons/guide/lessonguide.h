#pragma once

#include "app/lessons/guide/stepwindows.h"
#include "app/udp/lossynetwork.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace soquete {

class LessonWatch;

/**
 * Does the steps of the lessons for the user, in the windows that are open or in new ones. The plan
 * of a step adds actions, which run one after the other through the same functions as the windows'
 * buttons.
 */
class LessonGuide final : public QObject
{
    Q_OBJECT

public:
    /** Keeps @p lesson, the widget that shows the lesson, visible. @p watch must outlive this. */
    LessonGuide(LessonWatch *watch, QWidget *lesson);

    [[nodiscard]] bool isBusy() const { return !m_actions.empty(); }

    /** Starts the step @p id, and cancels the one in progress. */
    void perform(const QString &id);
    void cancel();

    [[nodiscard]] ServerWindow *server() const { return m_windows.server(); }
    [[nodiscard]] ClientWindow *client() const { return m_windows.client(); }

    // Each of these adds actions.

    void then(std::function<void()> act);
    void waitFor(std::function<bool()> isDone);
    /** Makes a server listen as @p options say; on another port if the usual one is taken. */
    void serve(const ServerOptions &options = {});
    /** Connects one more client to the server, with the dialect and faults of @p options. */
    void connectClient(const ClientOptions &options = {});
    /** Chooses a client for @p wanted, and disconnects it. */
    void chooseIdleClient(const std::function<ClientOptions()> &wanted);
    void send(const QString &text);
    /** Sends @p text unless the step is done, and waits for the reply. */
    void sendAndWait(const QString &text);
    void sendUntilDone(const QString &text);
    /** Sends a crowd of clients to the server. */
    void runCrowd();
    /** Sends the messages as datagrams over a network with @p conditions. */
    void sendDatagramsUntilDone(const NetworkConditions &conditions);
    /** Starts another server on the port of the first. */
    void startSecondServer();

signals:
    /** isBusy() has changed. */
    void changed();
    /** The step could not be done. @p why is for the user. */
    void failed(const QString &why);

private:
    void advance();
    void fail(const QString &why);
    [[nodiscard]] ClientOptions optionsForServer() const;
    bool tryToServe(const ServerOptions &wanted);
    bool tryToConnect(const ClientOptions &wanted);

    LessonWatch *const m_watch;
    StepWindows m_windows;
    std::deque<std::function<bool()>> m_actions; ///< each called until it returns true
    std::function<bool()> m_isDone;              ///< the step in progress
    QTimer m_deadline{ this };
    bool m_isAdvancing = false; ///< guards against an action that makes the watch report a change
    QPointer<UdpWindow> m_udp;
    int m_attempts = 0;          ///< to listen or to connect
    qint64 m_awaitedReplies = 0; ///< of the client since it connected
};

} // namespace soquete

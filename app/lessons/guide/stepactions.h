#pragma once

#include "app/lessons/guide/stepwindows.h"
#include "app/udp/lossynetwork.h"

#include <QCoreApplication>

#include <deque>
#include <functional>

namespace soquete {

class LessonWatch;

/**
 * A list of actions that do a step in the windows, one after the other, through the same functions
 * as the windows' buttons. Adding an action does not start it; see advance().
 */
class StepActions final
{
    Q_DECLARE_TR_FUNCTIONS(StepActions)

public:
    /** Both must outlive this. */
    StepActions(LessonWatch *watch, QWidget *lesson);

    /** Removes all actions. Those added next are repeated as needed until @p isDone. */
    void begin(std::function<bool()> isDone);
    void clear() { m_actions.clear(); }

    [[nodiscard]] bool isEmpty() const { return m_actions.empty(); }

    enum class Progress { Waiting, Done, Failed };

    /** Runs actions until one has to wait, fails, or was the last. */
    Progress advance();

    /** Why an action failed, for the user. */
    [[nodiscard]] QString error() const { return m_error; }

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
    void present();

    /** Starts another server on the port of the first. */
    void startSecondServer();

private:
    using Action = std::function<Progress()>; ///< called again as long as it has to wait

    [[nodiscard]] ClientOptions optionsForServer() const;
    Progress tryToServe(const ServerOptions &wanted, int &attempts);
    Progress tryToConnect(const ClientOptions &wanted, int &attempts);
    Progress fail(const QString &why);

    LessonWatch *const m_watch;
    StepWindows m_windows;
    std::deque<Action> m_actions;
    std::function<bool()> m_isDone;
    QPointer<UdpWindow> m_udp;
    qint64 m_awaitedReplies = 0; ///< of the client since it connected
    QString m_error;
};

} // namespace soquete

#pragma once

#include "shared/transport/rawsocket.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <vector>

namespace soquete {

class ConnectionWorker;

/**
 * Serves connections one after another in one thread, like a server without threads that accepts
 * the next client when the previous one has disconnected. Until then the next client believes that
 * it is connected, and what it sends waits in the system's buffer. (In such a server the client
 * waits in the queue of the listening socket, which a program cannot see. Here it is accepted but
 * not read, so that it can be shown.)
 *
 * Lives in the acceptor's thread.
 */
class Turns final : public QObject
{
    Q_OBJECT

public:
    /** Creates the worker that serves a connection. */
    using Maker = std::function<ConnectionWorker *(RawSocket, quint32)>;

    explicit Turns(Maker make, QObject *parent = nullptr);
    ~Turns() override;

    /** Whether the next connection has to wait. */
    [[nodiscard]] bool isBusy() const { return m_current != nullptr; }

    /** How many connections are served or wait. */
    [[nodiscard]] int count() const { return int(m_waiting.size()) + (isBusy() ? 1 : 0); }

    /**
     * Takes @p socket and serves it after the earlier ones have ended. Returns false and leaves the
     * socket alone if the system has no thread.
     */
    [[nodiscard]] bool add(RawSocket &socket, quint32 number);

    /**
     * Closes the waiting connections whose clients have left, and returns their numbers. A client
     * that has sent something before is served in its turn nevertheless, unless @p all is set.
     */
    [[nodiscard]] std::vector<quint32> closeAbandoned(bool all);

    /** Resets all connections that wait, and returns their numbers. */
    std::vector<quint32> refuseWaiting();

    /** Ends work and pauses early. */
    void requestInterruption() { m_thread.requestInterruption(); }

signals:
    /** A connection has ended, and the next one is served. */
    void oneEnded();

private:
    struct Waiting
    {
        RawSocket socket;
        quint32 number = 0;
    };

    void serve(Waiting next);
    void onEnded();

    const Maker m_make;
    QThread m_thread;
    std::deque<Waiting> m_waiting;
    ConnectionWorker *m_current = nullptr;
};

} // namespace soquete

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
 * Serves connections one after the other, in one thread: as a server without threads would, whose
 * next accept() comes when a client has gone. Until then the next client is connected, as far as it
 * can tell, and what it sends waits in the system's buffer. (In such a server the client waits in
 * the listening socket's queue, of which a program cannot see anything. Here it is accepted, but
 * not read, so that it can be shown.)
 *
 * Lives in the acceptor's thread.
 */
class Turns final : public QObject
{
    Q_OBJECT

public:

    /** Makes what serves the connection of a number. */
    using Maker = std::function<ConnectionWorker *(RawSocket, quint32)>;

    explicit Turns(Maker make, QObject *parent = nullptr);
    ~Turns() override;

    /** Whether the next connection has to wait. */
    [[nodiscard]] bool isBusy() const { return m_current != nullptr; }

    /** Those that are served or wait. */
    [[nodiscard]] int count() const { return int(m_waiting.size()) + (isBusy() ? 1 : 0); }

    /** Takes @p socket, and serves it when those before it have gone; false, and it is not taken,
     * where the system has no thread. */
    [[nodiscard]] bool add(RawSocket &socket, quint32 number);

    /** Turns away all that wait; their numbers. */
    std::vector<quint32> clear();

    /** Lets whatever is done for a message end early. */
    void hurry() { m_thread.requestInterruption(); }

signals:
    /** One has gone, and the next one's turn has come. */
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

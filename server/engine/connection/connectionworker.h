#pragma once

#include "shared/journal/event.h"
#include "shared/transport/rawsocket.h"

#include <QObject>

namespace soquete {

/** What serves one peer: the worker that lives in a connection's thread and owns its socket. */
class ConnectionWorker : public QObject
{
    Q_OBJECT

public:
    /** Begins to serve. In the connection's thread. */
    virtual void start() = 0;

    /** Sends what is due, closes, and waits a moment for the peer to do so too. In its thread. */
    virtual void finish(soquete::Reason reason) = 0;

    /** Ends at once. In the connection's thread. */
    virtual void abort(soquete::Reason reason) = 0;

    /** Gives the socket back. Only where start() was never called. */
    [[nodiscard]] virtual RawSocket releaseSocket() = 0;

signals:
    /** The socket is closed and the last event recorded. */
    void ended();
};

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/transport/rawsocket.h"

#include <QObject>

namespace soquete {

/** Serves one client. Lives in a connection's thread and owns its socket. */
class ConnectionWorker : public QObject
{
    Q_OBJECT

public:
    /** Starts serving. In the connection's thread. */
    virtual void start() = 0;

    /** Sends what is left, closes, and waits a moment for the client to close. In its thread. */
    virtual void finish(soquete::Reason reason) = 0;

    /** Ends immediately. In the connection's thread. */
    virtual void abort(soquete::Reason reason) = 0;

    /** Returns the socket. Only if start() was never called. */
    [[nodiscard]] virtual RawSocket releaseSocket() = 0;

signals:
    /** The socket is closed and the last event recorded. */
    void ended();
};

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/transport/endpoint.h"

#include <QObject>

namespace soquete {

/**
 * Listens for clients at a TCP port or at the file of a Unix-domain socket, and accepts them. Lives
 * in the acceptor's thread; stops listening when it is destroyed.
 */
class Listener : public QObject
{
    Q_OBJECT

public:
    /** How many clients the system keeps waiting to be accepted. */
    static constexpr int kBacklog = 1024;

    /**
     * How many clients are accepted before the event loop runs again, so that commands and ended
     * connections are handled even while many clients connect.
     */
    static constexpr int kAtOnce = 16;

    struct Failure
    {
        Reason reason = Reason::None; ///< None: it listens
        QString text;                 ///< the system's error message
    };

    [[nodiscard]] virtual Failure listen() = 0;

    /** Where it listens, or will listen. */
    [[nodiscard]] virtual Endpoint endpoint() const = 0;

    [[nodiscard]] virtual qintptr descriptor() const = 0;

    /** Stops accepting until resume(). */
    virtual void pause() = 0;

    /** Accepts again after pause() or acceptFailed(). */
    virtual void resume() = 0;

signals:
    /** A client was accepted; the receiver owns its @p descriptor. */
    void incoming(qintptr descriptor);

    /** Accepting failed; no client is accepted until resume(). */
    void acceptFailed(soquete::Reason reason, const QString &text);
};

} // namespace soquete

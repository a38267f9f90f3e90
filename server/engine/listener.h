#pragma once

#include "server/engine/serveroptions.h"
#include "shared/journal/event.h"
#include "shared/transport/endpoint.h"

#include <QObject>

#include <memory>

namespace soquete {

/**
 * What a server waits with for its peers: a TCP port, or the file of a Unix-domain socket. It only
 * waits and accepts. Lives in the acceptor's thread, and stops listening when it is destroyed.
 */
class Listener : public QObject
{
    Q_OBJECT

public:
    /** How many peers the system may keep waiting to be accepted: a crowd that comes all at once.
     */
    static constexpr int kBacklog = 1024;

    /**
     * How many are accepted in one turn. Then the thread sees to what else waits for it, however
     * many more come: to commands, and to connections that have ended.
     */
    static constexpr int kAtOnce = 16;

    /** The one that @p options ask for; it does not listen yet. */
    [[nodiscard]] static std::unique_ptr<Listener> create(const ServerOptions &options);

    struct Failure
    {
        Reason reason = Reason::None; ///< none: it listens
        QString text;                 ///< what the system says
    };

    [[nodiscard]] virtual Failure listen() = 0;

    /** Where it listens, or is to. */
    [[nodiscard]] virtual Endpoint endpoint() const = 0;

    [[nodiscard]] virtual qintptr descriptor() const = 0;

    /** Leaves peers waiting until resume(). */
    virtual void pause() = 0;

    /** Goes on accepting after pause() or acceptFailed(). */
    virtual void resume() = 0;

signals:
    /** A peer has come; the receiver owns its @p descriptor. */
    void incoming(qintptr descriptor);

    /** A peer could not be accepted, and none will be before resume(). */
    void acceptFailed(soquete::Reason reason, const QString &text);
};

} // namespace soquete

#pragma once

#include "server/engine/serveroptions.h"
#include "shared/journal/journal.h"
#include "shared/transport/endpoint.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace soquete {

class Acceptor;

/**
 * The server as windows, consoles and tests use it: it takes commands, has a state, and records
 * everything else in its journal. It works in threads of its own, one for the acceptor and one for
 * each connection, so that no command waits for the network. Used by one thread.
 */
class Server final : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Listening, Stopping, Failed };
    Q_ENUM(State)

    explicit Server(QObject *parent = nullptr);
    /** @p unread limits what the journal keeps until it is read. */
    explicit Server(const EventLog::Limits &unread, QObject *parent = nullptr);
    /** Stops the server and waits for it, for a few seconds at most. */
    ~Server() override;

    [[nodiscard]] State state() const { return m_state; }

    /** Where it listens, with the actual port. Only valid while listening. */
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

    [[nodiscard]] Journal &journal() { return m_journal; }

    /** Starts listening unless it does already. The state becomes Listening or Failed. */
    void listen(const ServerOptions &options);

    /** Closes all connections in order and stops. The state becomes Stopped. */
    void stop();

    /**
     * Reads the stream of @p connection again in @p dialect, and uses it for all later connections.
     * Only a connection that waits for it does so, see ServerOptions::hasWindow.
     */
    void adopt(quint32 connection, const Dialect &dialect);

    /**
     * Replies with @p text to the oldest message of @p connection that waits for the user
     * (Behaviour::Manual), or sends it as a message if none waits. Does nothing if it has ended.
     */
    void reply(quint32 connection, const QString &text);

    /** Applies work and faults of @p experiment from now on; the mode does not change. */
    void setExperiment(const Experiment &experiment);

signals:
    void stateChanged(soquete::Server::State state);

private:
    void makeAcceptor();
    template <typename... Parameters, typename... Arguments>
    void post(void (Acceptor::*command)(Parameters...), const Arguments &...arguments);
    void endThread(State state);
    void setState(State state);

    Journal m_journal;
    std::unique_ptr<QThread> m_thread;    ///< since the first listen()
    std::unique_ptr<Acceptor> m_acceptor; ///< since the first listen()
    State m_state = State::Stopped;
    Endpoint m_endpoint;
};

} // namespace soquete

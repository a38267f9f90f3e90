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
 * The server, as windows, console and tests use it: commands in, a state out, and everything that
 * happens in its journal. Its work is done in threads of its own (the acceptor's, and one for each
 * connection), so that no command waits for the network. To be used by one thread.
 */
class Server final : public QObject
{
    Q_OBJECT

public:
    enum class State { Stopped, Starting, Listening, Stopping, Failed };
    Q_ENUM(State)

    explicit Server(QObject *parent = nullptr);
    /** @p unread: what its journal keeps, at the most, for a reader that does not come. */
    explicit Server(const EventLog::Limits &unread, QObject *parent = nullptr);
    /** Stops first, and waits for that: a few seconds at the most. */
    ~Server() override;

    [[nodiscard]] State state() const { return m_state; }

    /** Where it listens, with the real port; only of use while listening. */
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }

    [[nodiscard]] Journal &journal() { return m_journal; }

    /** Starts to listen, unless it already does; then the state is Listening, or Failed. */
    void listen(const ServerOptions &options);

    /** Stops in order; then the state is Stopped. */
    void stop();

    /**
     * Reads the stream of @p connection again, in @p dialect, and speaks that with all that connect
     * from now on. Where that connection waits for it, see FindingId::HeaderSizeDiffers.
     */
    void adopt(quint32 connection, const Dialect &dialect);

    /**
     * Sends @p text to the peer of @p connection, as the answer to the oldest of its messages that
     * wait for one (Behaviour::Manual), or unasked. Nothing happens where it has ended.
     */
    void reply(quint32 connection, const QString &text);

    /** Does the work, and makes the faults, of @p experiment from now on; its mode stays. */
    void setExperiment(const Experiment &experiment);

signals:
    void stateChanged(soquete::Server::State state);

private:
    void makeAcceptor();
    void endThread(State state);
    void setState(State state);

    Journal m_journal;
    // Once it was to listen:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Acceptor> m_acceptor;
    State m_state = State::Stopped;
    Endpoint m_endpoint;
};

} // namespace soquete

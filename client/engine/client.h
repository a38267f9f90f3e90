#pragma once

#include "client/engine/clientoptions.h"
#include "shared/journal/journal.h"
#include "shared/protocol/frame.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace soquete {

class ClientWorker;

/**
 * The client as windows, consoles and tests use it: it takes commands, has a state, and records
 * everything else in its journal. Its socket lives in a thread of its own, so that a measured round
 * trip is that of the network. It can connect repeatedly. Used by one thread.
 */
class Client final : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, LookingUp, Connecting, Connected, Leaving, Failed };
    Q_ENUM(State)

    /** The result of sending a message. */
    enum class Outcome {
        Acknowledged,
        NoReplyExpected,
        NotAcknowledged ///< not in time, or the connection ended first
    };
    Q_ENUM(Outcome)

    explicit Client(QObject *parent = nullptr);
    /** Cancels whatever is in progress. */
    ~Client() override;

    [[nodiscard]] State state() const { return m_state; }
    /** Whether there is no connection and no attempt to make one. */
    [[nodiscard]] bool isIdle() const
    {
        return m_state == State::Disconnected || m_state == State::Failed;
    }

    [[nodiscard]] const ClientOptions &options() const { return m_options; }

    [[nodiscard]] Journal &journal() { return m_journal; }

    /** Connects if idle. The state becomes Connected or Failed. */
    void connectTo(const ClientOptions &options);

    /**
     * Sends @p text as one frame; the disconnect word calls leave(). Returns an error and sends
     * nothing if this dialect cannot carry it. Sends nothing while not connected.
     */
    std::optional<FrameError> send(const QString &text);

    /** The number of the last message of send() in its connection; 0: none yet. */
    [[nodiscard]] quint64 lastNumber() const { return m_lastNumber; }

    /** Reads replies in @p dialect from now on, for example after a finding suggests it. */
    void adopt(const Dialect &dialect);

    /**
     * Sends with @p faults from now on. Sends what Faults::fallsSilent kept back when that is
     * turned off.
     */
    void setFaults(const Faults &faults);

    /** Sends the disconnect word, waits for its reply or for the server to close, then closes. */
    void leave();

    /** Ends a lookup, an attempt or a connection immediately. */
    void cancel();

signals:
    void stateChanged(soquete::Client::State state);
    /** Emitted once for each message sent, with its number in the connection. */
    void settled(quint64 number, soquete::Client::Outcome outcome);

private:
    void setState(State state);
    template <typename... Parameters, typename... Arguments>
    void post(void (ClientWorker::*command)(Parameters...), const Arguments &...arguments);

    Journal m_journal;
    QThread m_thread;
    std::unique_ptr<ClientWorker> m_worker;
    State m_state = State::Disconnected;
    ClientOptions m_options;
    quint64 m_lastNumber = 0;
};

} // namespace soquete

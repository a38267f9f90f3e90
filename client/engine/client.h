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
 * The client, as windows, console and tests use it: commands in, a state out, and everything that
 * happens in its journal. Its socket lives in a thread of its own, so that a measured round trip is
 * the network's. Can connect again as often as wanted. To be used by one thread.
 */
class Client final : public QObject
{
    Q_OBJECT

public:
    enum class State { Disconnected, LookingUp, Connecting, Connected, Leaving, Failed };
    Q_ENUM(State)

    /** What became of a message that was sent. */
    enum class Outcome {
        Acknowledged,
        NoReplyExpected,
        NotAcknowledged ///< not in time, or not before the connection ended
    };
    Q_ENUM(Outcome)

    explicit Client(QObject *parent = nullptr);
    /** Breaks off what is under way. */
    ~Client() override;

    [[nodiscard]] State state() const { return m_state; }
    /** Whether there is no connection, and none is being made. */
    [[nodiscard]] bool isIdle() const
    {
        return m_state == State::Disconnected || m_state == State::Failed;
    }

    [[nodiscard]] const ClientOptions &options() const { return m_options; }

    [[nodiscard]] Journal &journal() { return m_journal; }

    /** Connects, unless it is not idle; then the state is Connected, or Failed. */
    void connectTo(const ClientOptions &options);

    /**
     * Sends @p text as one frame; the disconnect word is leave(). An error where it cannot be sent
     * in this dialect, and then nothing is. While not connected nothing is sent either.
     */
    std::optional<FrameError> send(const QString &text);

    /** The number in its connection of the message that send() sent last; 0: none yet. */
    [[nodiscard]] quint64 lastNumber() const { return m_lastNumber; }

    /** Reads answers in @p dialect from now on; of use after a finding that suggests it. */
    void adopt(const Dialect &dialect);

    /**
     * Sends with @p faults from now on. What it had kept back (Faults::fallsSilent) follows where
     * it is not to be silent any more.
     */
    void setFaults(const Faults &faults);

    /** Says goodbye: the disconnect word, its answer or the peer's close, then the close. */
    void leave();

    /** Ends at once whatever is under way: a lookup, an attempt, a connection. */
    void cancel();

signals:
    void stateChanged(soquete::Client::State state);
    /** Comes once for each message sent, with its number in the connection. */
    void settled(quint64 number, soquete::Client::Outcome outcome);

private:
    void setState(State state);

    Journal m_journal;
    QThread m_thread;
    std::unique_ptr<ClientWorker> m_worker;
    State m_state = State::Disconnected;
    ClientOptions m_options;
    quint64 m_lastNumber = 0;
};

} // namespace soquete

#pragma once

#include "server/engine/connection/broadcast.h"
#include "server/engine/connection/connectionworker.h"
#include "server/engine/connection/conversation.h"
#include "server/engine/connection/deadlinetimer.h"
#include "server/engine/connection/frameclock.h"
#include "server/engine/connection/sendbuffer.h"
#include "shared/transport/rawsocket.h"

#include <array>
#include <chrono>

class QSocketNotifier;

namespace soquete {

/**
 * Serves one client. Lives in the connection's thread and owns its socket.
 *
 * It reads, cuts frames, replies with one write to everything that arrived in one read, and records
 * all of it. It does not read while replies wait to be sent, so that TCP holds up a client that
 * does not read them, nor while too many messages wait for the user. When a write fails, it still
 * reads to the end of the stream, so that nothing the client sent is lost. After a broadcast it
 * reads again when every other connection has sent it.
 */
class Connection final : public ConnectionWorker
{
    Q_OBJECT

public:
    /** Move it to its thread before start(). */
    Connection(RawSocket socket, quint32 number, const ServerOptions &options,
               JournalWriter journal);
    ~Connection() override;

    void start() override;
    void finish(Reason reason) override;
    void abort(Reason reason) override;
    [[nodiscard]] RawSocket releaseSocket() override { return std::move(m_socket); }

    /** Sends a broadcast of another connection. In the connection's thread. */
    void deliver(const soquete::SharedBroadcast &broadcast);

    /**
     * Reads the stream again from its start in @p dialect. Only if this is @p connection and its
     * stream could not be followed; see ServerOptions::hasWindow. In the connection's thread.
     */
    void adopt(quint32 connection, const Dialect &dialect);

    /**
     * Replies with @p text to the oldest message that waits for the user, or sends it as a message
     * if none waits. Only if this is @p connection. In the connection's thread.
     */
    void reply(quint32 connection, const QString &text);

    /** Applies @p experiment from now on. In the connection's thread. */
    void setExperiment(const Experiment &experiment) { m_faults.setExperiment(experiment); }

signals:
    /** Emitted for all other connections. */
    void said(const soquete::SharedBroadcast &broadcast);

private:
    using Clock = std::chrono::steady_clock;

    enum class Phase {
        Serving,
        Closing,   ///< sends what is left, then lingers
        Lingering, ///< sending is shut down; waits for the client to close
        Ended
    };

    friend class DeadlineTimer<Connection>;

    void read();
    void receive(QByteArrayView bytes);
    void replyToFrames();
    [[nodiscard]] bool replyToBatch();
    void hold();
    void noteFrameProgress();
    void broadcast(std::vector<Response> responses);
    void onDelivered();

    void send(QByteArray bytes);
    [[nodiscard]] bool sendUnrequested(const QByteArray &bytes);
    [[nodiscard]] bool mayHandleFrames() const;
    [[nodiscard]] bool isReading() const;
    void updateReading();
    void waitToSend(bool waiting);
    void resumeSending();

    void beginClosing(Reason reason);
    void closeWhenSent();
    void breakOff();
    void endOfStream(RawSocket::Outcome outcome);
    void end();

    [[nodiscard]] std::array<Deadline<Connection>, 9> deadlines() const;
    void checkProgress() { m_outgoing.checkProgress(); }
    void checkWhetherFinished();
    void onRepliesNotRead();
    void onSilence();
    void onUnsentTooLong();
    void onHeldTooLong();
    void onFrameTimedOut();
    void onIdle();

    RawSocket m_socket;
    const ServerLimits m_limits;
    ConversationRecorder m_recorder;
    FaultInjector m_faults;
    Conversation m_conversation;
    SendBuffer m_outgoing{ m_socket, m_recorder, m_faults };
    QSocketNotifier *m_readable = nullptr;
    QSocketNotifier *m_writable = nullptr;
    DeadlineTimer<Connection> m_deadlines{ this };

    Phase m_phase = Phase::Serving;
    Reason m_reason = Reason::None;
    Provoked m_endProvoked = Provoked::None;
    bool m_isHeld = false; ///< waits for the user to choose the dialect
    bool m_hasRecordedNotRead = false;
    std::shared_ptr<Sender> m_sender; ///< until the last broadcast is delivered
    FrameClock m_frame;

    Clock::time_point m_lastActivity; ///< the client sent, or made room for replies
    Clock::time_point m_notReadingSince;
    Clock::time_point m_finishChecked; ///< while too many messages wait for the user
    Clock::time_point m_heldSince;
    Clock::time_point m_lingeringSince;
};

} // namespace soquete

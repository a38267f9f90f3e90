#pragma once

#include "server/engine/connection/connectionworker.h"
#include "server/engine/connection/deadlinetimer.h"
#include "server/engine/connection/frameclock.h"
#include "server/engine/relay/relayrecorder.h"
#include "server/engine/serveroptions.h"
#include "shared/transport/rawsocket.h"
#include "shared/transport/sendqueue.h"

#include <QByteArray>
#include <QHostAddress>

#include <array>
#include <chrono>
#include <system_error>

class QHostInfo;
class QSocketNotifier;

namespace soquete {

/**
 * Connects to the target for one client, and forwards every byte unchanged in both directions: one
 * write for each read. It forwards the end of a stream and a reset too.
 *
 * It keeps at most one read for each side. While one side cannot take more, the other is not read,
 * so that TCP holds it up. A side that takes nothing for too long ends the connection, and so does
 * a message of the client that is not complete in time. The size of messages is left to the target.
 * Both sockets belong to this connection's thread.
 */
class RelayConnection final : public ConnectionWorker
{
    Q_OBJECT

public:
    /** Move it to its thread before start(). */
    RelayConnection(RawSocket client, quint32 number, const ServerOptions &options,
                    JournalWriter journal);
    ~RelayConnection() override;

    void start() override;
    void finish(Reason reason) override;
    void abort(Reason reason) override;
    [[nodiscard]] RawSocket releaseSocket() override { return std::move(m_client.socket); }

private:
    using Clock = std::chrono::steady_clock;

    friend class DeadlineTimer<RelayConnection>;

    /** The client or the target, and what was read from the other for it. */
    struct Side
    {
        RawSocket socket;
        QSocketNotifier *readable = nullptr;
        QSocketNotifier *writable = nullptr;
        QByteArray piece;
        qsizetype sent = 0;             ///< bytes of the piece
        Clock::time_point waitingSince; ///< since when the piece waits
        SendProgress progress;          ///< of the piece
        bool ended = false;             ///< its stream has ended
        bool broken = false;            ///< a write to it has failed; what it sent is still read
        bool finished = false;          ///< sending to it was shut down
    };

    enum class Phase {
        Connecting, ///< to the target; the client is not read
        Relaying,
        Lingering, ///< sending is shut down; waits for both to close
        Ended
    };

    void resolve();
    void onResolved(const QHostInfo &info);
    void connectToNext();
    void onConnectDecided();
    [[nodiscard]] bool isThisServer(const Endpoint &target) const;
    void giveUp(Reason reason, const QString &text);
    void beginRelaying();

    [[nodiscard]] Side &other(const Side &side) { return &side == &m_client ? m_target : m_client; }
    void watch(Side &side);
    void read(Side &from);
    [[nodiscard]] bool mayRead(const Side &from);
    void forward(Side &from, const QByteArray &bytes);
    void write(Side &to);
    void onWriteFailed(Side &to);
    void onEndOf(Side &from, RawSocket::Outcome outcome);
    void updateNotifiers();

    void linger(Reason reason);
    void finishSide(Side &side);
    void breakOff(Side &by);
    void end(Side *toReset = nullptr);

    void setPhase(Phase phase);
    [[nodiscard]] std::array<Deadline<RelayConnection>, 9> deadlines() const;
    void beginWaiting(Side &side);
    void checkClient() { m_client.progress.check(m_client.socket.descriptor()); }
    void checkTarget() { m_target.progress.check(m_target.socket.descriptor()); }
    void noteFrameProgress();
    void onClientNotReading() { abort(Reason::RepliesNotRead); }
    void onTargetNotReading() { abort(Reason::NotReadByTarget); }
    void onFrameTimedOut() { linger(Reason::FrameTimedOut); }
    void onConnectTimedOut() { giveUp(Reason::TimedOut, {}); }
    void onIdle() { linger(Reason::Idle); }
    void onLingered() { end(); }
    void settle();

    Side m_client;
    Side m_target;
    const ServerOptions m_options;
    RelayRecorder m_recorder;
    DeadlineTimer<RelayConnection> m_deadlines{ this };
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; ///< of the target, not yet tried
    std::error_code m_connectError;  ///< of the last attempt

    Phase m_phase = Phase::Connecting;
    Reason m_reason = Reason::None;
    Clock::time_point m_phaseSince;
    Clock::time_point m_lastActivity; ///< of either side
    bool m_holdsBack = false;         ///< waits for the rest of a reply
    Clock::time_point m_heldSince;
    FrameClock m_frame; ///< of the client's current message
};

} // namespace soquete

#pragma once

#include "server/engine/connection/connectionworker.h"
#include "server/engine/relay/relayrecorder.h"
#include "server/engine/serveroptions.h"
#include "shared/transport/rawsocket.h"

#include <QByteArray>
#include <QHostAddress>
#include <QTimer>

#include <chrono>
#include <system_error>

class QHostInfo;
class QSocketNotifier;

namespace soquete {

/**
 * Stands between one client and the target: connects onward, and passes every byte on unchanged in
 * both directions, one write for one read, ends and resets included.
 *
 * It keeps no more than one read for each side: while one cannot take more, the other is not read,
 * and held up by TCP itself. Both sockets belong to this connection's thread.
 */
class RelayConnection final : public ConnectionWorker
{
    Q_OBJECT

public:
    /** To be moved to its thread before start(). */
    RelayConnection(RawSocket client, quint32 number, const ServerOptions &options,
                    JournalWriter journal);
    ~RelayConnection() override;

    void start() override;
    void finish(Reason reason) override;
    void abort(Reason reason) override;
    [[nodiscard]] RawSocket releaseSocket() override { return std::move(m_client.socket); }

private:
    using Clock = std::chrono::steady_clock;

    /** One of the two peers, and what was read from the other for it. */
    struct Side
    {
        RawSocket socket;
        QSocketNotifier *readable = nullptr;
        QSocketNotifier *writable = nullptr;
        QByteArray piece;
        qsizetype sent = 0;    ///< of the piece
        bool ended = false;    ///< it sends no more
        bool broken = false;   ///< a write to it has failed; what it had sent is still to be read
        bool finished = false; ///< it was told that no more is sent to it
    };

    enum class Phase {
        Connecting, ///< to the target; the client is not read yet
        Relaying,
        Lingering, ///< both are told that nothing more comes: waits for them to close
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
    void pass(Side &from, const QByteArray &bytes);
    void write(Side &to);
    void onWriteFailed(Side &to);
    void onEndOf(Side &from, RawSocket::Outcome outcome);
    void updateNotifiers();

    void linger(Reason reason);
    void finishSide(Side &side);
    void breakOff(Side &by);
    void end(Side *toReset = nullptr);
    void onTimeout();

    Side m_client;
    Side m_target;
    const ServerOptions m_options;
    RelayRecorder m_recorder;
    QTimer m_timer{ this };  ///< of the phase
    QTimer m_settle{ this }; ///< for the rest of an answer to come
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; ///< of the target, that are still to be tried
    std::error_code m_connectError;  ///< of the last that was tried

    Phase m_phase = Phase::Connecting;
    Reason m_reason = Reason::None;
    Clock::time_point m_lastActivity; ///< bytes were read from, or written to, either side
};

} // namespace soquete

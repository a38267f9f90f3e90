#pragma once

#include "server/engine/connection/broadcast.h"
#include "server/engine/connection/connectionworker.h"
#include "server/engine/connection/responder.h"
#include "shared/journal/journal.h"
#include "shared/protocol/decoder.h"
#include "shared/protocol/doctor.h"
#include "shared/transport/rawsocket.h"

#include <QTimer>

#include <chrono>
#include <deque>

class QSocketNotifier;

namespace soquete {

/**
 * Serves one peer: the worker that lives in a connection's thread and owns its socket.
 *
 * Reads, cuts frames, answers all that came in one read with one write, and records everything. It
 * never reads while answers are waiting to be sent: a peer that does not read its answers is held
 * up by TCP itself. When a write fails it goes on reading to the end of the stream, so that nothing
 * the peer had sent is lost.
 *
 * What it broadcasts goes to all other connections; it reads on when they have taken it.
 */
class Connection final : public ConnectionWorker
{
    Q_OBJECT

public:
    /** To be moved to its thread before start(). */
    Connection(RawSocket socket, quint32 number, const ServerOptions &options,
               JournalWriter journal);
    ~Connection() override;

    void start() override;
    void finish(Reason reason) override;
    void abort(Reason reason) override;
    [[nodiscard]] RawSocket takeSocket() override { return std::move(m_socket); }

    /** Sends what another connection has said. In the connection's thread. */
    void deliver(const soquete::SharedBroadcast &broadcast);

    /**
     * Goes over to @p dialect, with which the stream is read again from its beginning. Only where
     * this is @p connection, and its stream could not be followed; see ServerOptions::hasWindow. In
     * the connection's thread.
     */
    void adopt(quint32 connection, const Dialect &dialect);

    /**
     * Answers the oldest message that waits for a person, or says @p text unasked where none does;
     * only where this is @p connection. In the connection's thread.
     */
    void reply(quint32 connection, const QString &text);

    /** Works and fails as @p experiment says from now on. In the connection's thread. */
    void setExperiment(const Experiment &experiment) { m_options.experiment = experiment; }

signals:
    /** For all other connections. */
    void said(const soquete::SharedBroadcast &broadcast);

private:
    using Clock = std::chrono::steady_clock;

    /** An answer that was sent, or is about to be. */
    struct Answer
    {
        quint64 number = 0;
        Response response;
        Clock::time_point received;
        Provoked provoked = Provoked::None;
    };

    /** A message that a person is to answer. */
    struct Waiting
    {
        quint64 number = 0;
        Clock::time_point received;
    };

    enum class Phase {
        Serving,
        Closing,   ///< sends what is due
        Lingering, ///< this side is done: waits for the peer to close
        Ended
    };

    void read();
    void take(QByteArrayView bytes);
    void leaveOutUnseenText();
    void answerFrames();
    [[nodiscard]] bool answerBatch();
    void takeFrame(const Frame &frame, QByteArray &out, std::vector<Answer> &answers);
    void answer(const Frame &frame, QByteArray &out, std::vector<Answer> &answers);
    [[nodiscard]] Provoked workOn();
    void breakOff();
    void speak();
    void onHeard();
    [[nodiscard]] bool sendUnasked(const QByteArray &bytes);
    [[nodiscard]] bool refuseStream();
    void beginAnew(const Dialect &dialect);
    void noteFrameProgress();

    void send(QByteArray bytes);
    void sendRest();
    void updateReading();
    void waitToSend(bool waiting);
    void resumeSending();

    void beginClosing(Reason reason);
    void closeWhenSent();
    void endOfStream(RawSocket::Outcome outcome);
    void end();

    void armTimer();
    [[nodiscard]] std::optional<Clock::time_point> nextDeadline() const;
    void checkDeadlines();

    [[nodiscard]] Event makeEvent(EventKind kind, Direction direction) const;
    void recordAnswers(std::vector<Answer> answers, qint64 offset);
    void recordUnasked(const Response &response, qint64 offset, Provoked provoked = Provoked::None);
    void recordFinding(const Finding &finding, quint64 number);
    void recordFindings(const Doctor::Findings &findings, quint64 number);
    void recordIncompleteFrame();
    void recordEnd(Doctor::End end);

    RawSocket m_socket;
    const quint32 m_number;
    ServerOptions m_options;
    Responder m_responder;
    JournalWriter m_journal;
    FrameDecoder m_decoder;
    Doctor m_doctor;
    QSocketNotifier *m_readable = nullptr;
    QSocketNotifier *m_writable = nullptr;
    QTimer m_timer{ this };

    Phase m_phase = Phase::Serving;
    Reason m_reason = Reason::None;
    Provoked m_endProvoked = Provoked::None; ///< whether the end was asked for
    bool m_writeFailed = false;
    bool m_isHeld = false;    ///< waits to be told which dialect the peer speaks
    bool m_listensOn = false; ///< whether what the peer does after its last message tells more
    bool m_saidGlued = false;
    bool m_saidNotRead = false;
    bool m_saidAfterGoodbye = false;
    QByteArray m_unsent;
    std::vector<Response> m_toSay;      ///< to all others
    std::shared_ptr<Speaker> m_speaker; ///< of what they have not all taken yet
    std::deque<Waiting> m_waiting;      ///< for a person's answer, oldest first
    quint64 m_messages = 0;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
    qint64 m_frameOffset = -1; ///< of the frame in progress, or -1

    Clock::time_point m_received;     ///< when the newest bytes came
    Clock::time_point m_lastActivity; ///< the peer's: it sent, or made room for answers
    Clock::time_point m_frameSince;
    Clock::time_point m_heldSince;
    Clock::time_point m_unsentSince;
    Clock::time_point m_lingeringSince;
    Clock::time_point m_timerDue;
};

} // namespace soquete

#pragma once

#include "server/engine/connection/responder.h"
#include "server/engine/experiments/faultinjector.h"
#include "shared/journal/conversationrecorder.h"
#include "shared/protocol/decoder.h"
#include "shared/protocol/doctor.h"

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace soquete {

/**
 * What a client says, and what the server replies: cuts frames out of the stream, prepares the
 * replies, and records messages, replies and findings. Knows no socket; used by one thread.
 */
class Conversation final
{
public:
    using Clock = std::chrono::steady_clock;

    /** A reply that is about to be sent. */
    struct SentReply
    {
        quint64 number = 0; ///< of its message; 0: it replies to none
        Response response;
        Clock::time_point received; ///< its message
        Provoked provoked = Provoked::None;
    };

    /** The result of handling complete frames. */
    struct Batch
    {
        QByteArray out; ///< what is sent, in one write
        std::vector<SentReply> replies;
        std::vector<Response> broadcast; ///< for all other connections
        Reason closing = Reason::None;   ///< the conversation is over
        bool resets = false;             ///< a provoked fault resets the connection
        bool holds = false;              ///< the user must choose the dialect first
        bool mayGoOn = false;            ///< more frames may be complete
    };

    Conversation(const ServerOptions &options, ConversationRecorder &recorder,
                 const FaultInjector &faults);

    /** Whether messages only go to other clients, and get no reply. */
    [[nodiscard]] bool onlyBroadcasts() const { return m_behaviour == Behaviour::Broadcast; }

    /** Whether too many messages wait for the user's reply to handle another one. */
    [[nodiscard]] bool isFull() const
    {
        return !m_leavesOutReplies && m_waiting.size() >= m_mostWaiting;
    }
    /** Handles further messages without a reply, since the client sends no more. */
    void expectNoMoreReplies() { m_leavesOutReplies = true; }

    /** Takes bytes of the stream, received at @p now. @p kept shares them, or is empty. */
    void feed(QByteArrayView bytes, const QByteArray &kept, Clock::time_point now);

    /** Handles complete frames until replies take @p mostBytes. */
    [[nodiscard]] Batch handleFrames(qsizetype mostBytes);

    /** Records @p replies, which were sent from @p offset of the stream on. */
    void recordSent(std::vector<SentReply> replies, qint64 offset);
    /** Records texts that were sent without a message that asked for them. */
    void recordSent(const std::vector<Response> &unrequested, qint64 offset);

    /**
     * The user's reply @p text to the oldest message that waits for one, or to none; nothing if it
     * cannot be sent.
     */
    [[nodiscard]] std::optional<SentReply> replyByHand(const QString &text);
    void recordSentByHand(SentReply reply, qint64 offset);

    /** Reads the stream again from its start in @p dialect. */
    void startOver(const Dialect &dialect);

    /** Whether a frame has begun and is not complete, and where in the stream it begins. */
    [[nodiscard]] bool isInsideFrame() const { return m_decoder.isInsideFrame(); }
    [[nodiscard]] qint64 frameOffset() const { return m_decoder.offset(); }

    /** Whether a silence after the last message would tell more. */
    [[nodiscard]] bool watchesSilence() const { return m_watchesSilence; }
    void recordSilence();

    void recordIncompleteFrame() { m_recorder.recordIncompleteFrame(m_decoder); }
    /** Records what the client sent at @p offset after the disconnect word; once. */
    void recordDataAfterGoodbye(qint64 offset, QByteArrayView bytes);
    /** Records what the end of the client's stream tells. */
    void recordEndOfStream(Doctor::End end);
    /** Records the messages to which the user has not replied. */
    void recordUnacknowledged();

private:
    /** A message that waits for the user's reply. */
    struct Waiting
    {
        quint64 number = 0;
        Clock::time_point received;
    };

    void skipUnseenText();
    void handleFrame(const Frame &frame, Batch &batch);
    void addReply(const Frame &frame, Batch &batch);
    void handleViolation(Batch &batch);

    Dialect m_dialect;
    const Behaviour m_behaviour;
    const bool m_adoptsDialect;
    const bool m_hasWindow;
    const std::size_t m_mostWaiting;
    bool m_leavesOutReplies = false;
    ConversationRecorder &m_recorder;
    const FaultInjector &m_faults;
    Responder m_responder;
    FrameDecoder m_decoder;
    Doctor m_doctor;
    std::deque<Waiting> m_waiting; ///< oldest first
    Clock::time_point m_received;  ///< the newest bytes
    bool m_watchesSilence = false;
    bool m_hasRecordedAfterGoodbye = false;
};

} // namespace soquete

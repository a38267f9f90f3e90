#pragma once

#include "server/engine/serveroptions.h"
#include "shared/journal/conversationrecorder.h"
#include "shared/protocol/decoder.h"
#include "shared/protocol/doctor.h"
#include "shared/protocol/replymatcher.h"

namespace soquete {

/**
 * Records what a relay forwards as if this server had received it and replied: bytes, messages,
 * replies, and findings in both directions.
 *
 * It never changes what is forwarded. A stream that it cannot follow gives one finding; from then
 * on only its bytes are recorded. Used by one thread.
 */
class RelayRecorder final
{
public:
    using Clock = ReplyMatcher::Clock;

    RelayRecorder(quint32 number, const Dialect &dialect, JournalWriter journal);

    void recordConnected(fact::Connected connected);
    void recordError(fact::Error error);

    /** Records @p bytes that were read from the client. */
    void fromClient(const QByteArray &bytes);

    /** Records @p bytes that were read from the target and written to the client. */
    void toClient(const QByteArray &bytes);

    /** Whether the start of a reply waits for its rest, until settle(). */
    [[nodiscard]] bool holdsBack() const { return m_replies.holdsBack(); }
    void settle();

    /** Whether a message of the client has begun and is not complete, and where it begins. */
    [[nodiscard]] bool isInsideFrame() const { return m_followsClient && m_frames.isInsideFrame(); }
    [[nodiscard]] qint64 frameOffset() const { return m_frames.offset(); }

    /** Records the end, and what is incomplete. */
    void recordEnd(Reason reason);

    /** Whether the client has sent the disconnect word. */
    [[nodiscard]] bool saidGoodbye() const { return m_wordNumber > 0; }

private:
    void recordFrame(const Frame &frame, Clock::time_point now);
    void recordReplies(const std::vector<ReplyMatcher::Reply> &replies);
    void startOver(const Dialect &dialect);

    Dialect m_dialect;
    ConversationRecorder m_recorder;
    FrameDecoder m_frames;
    Doctor m_doctor;
    ReplyMatcher m_replies;
    bool m_followsClient = true;
    bool m_followsTarget = true;
    quint64 m_wordNumber = 0; ///< of the disconnect word; 0: not sent
};

} // namespace soquete

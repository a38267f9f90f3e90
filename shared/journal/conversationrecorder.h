#pragma once

#include "shared/journal/journal.h"
#include "shared/protocol/doctor.h"
#include "shared/protocol/replymatcher.h"

namespace soquete {

/**
 * Records the events of one connection: reads and writes, messages, replies, findings and the end.
 * It counts messages and the bytes of both directions. Server, client and relay use it. Not to be
 * shared between threads.
 */
class ConversationRecorder final
{
public:
    ConversationRecorder() = default;
    /** @p messages: the direction of the client's messages as seen from this program. */
    ConversationRecorder(JournalWriter journal, Direction messages);

    /** Starts to record connection @p number and resets all counts. */
    void start(quint32 number);

    [[nodiscard]] quint32 connection() const { return m_connection; }
    /** The number of messages recorded. */
    [[nodiscard]] quint64 messages() const { return m_messages; }
    /** The numbers of bytes received and sent. */
    [[nodiscard]] qint64 bytesIn() const { return m_bytesIn; }
    [[nodiscard]] qint64 bytesOut() const { return m_bytesOut; }
    [[nodiscard]] bool keepsTraffic() const { return m_journal.keepsTraffic(); }

    void record(Direction direction, Fact fact, Provoked provoked = Provoked::None);

    /** Records one read or write of @p size bytes; @p bytes may be empty, see keepsTraffic(). */
    void recordBytes(Direction direction, const QByteArray &bytes, qint64 size,
                     Provoked provoked = Provoked::None);

    /** Records the client's next message and numbers it. */
    void recordMessage(fact::Message message, Provoked provoked = Provoked::None);

    /** Records a received reply or unexpected text, with its findings. */
    void recordReply(const ReplyMatcher::Reply &reply);

    /** Records that @p count replies were sent or received as one; only the first time. */
    void recordGluedReplies(quint64 firstNumber, qint64 offset, qint64 count);

    /** Records that @p messages got no reply. */
    void recordMissingReplies(const std::vector<quint64> &messages);

    /** Records @p finding about message @p number, or about none if it is 0. */
    void recordFinding(const Finding &finding, quint64 number, Direction direction = Direction::In);
    void recordFindings(const Doctor::Findings &findings, quint64 number);

    /** Records that the current frame of @p decoder will not be completed. */
    void recordIncompleteFrame(const FrameDecoder &decoder);

    void recordEnd(Reason reason, Provoked provoked = Provoked::None);

private:
    JournalWriter m_journal;
    Direction m_messageDirection = Direction::In;
    quint32 m_connection = 0;
    quint64 m_messages = 0;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
    bool m_saidUnexpected = false;
    bool m_saidGlued = false;
};

} // namespace soquete

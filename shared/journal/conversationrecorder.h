#pragma once

#include "shared/journal/journal.h"
#include "shared/protocol/doctor.h"
#include "shared/protocol/replymatcher.h"

namespace soquete {

/**
 * Records what happens on one connection: reads and writes, messages, replies, findings and the
 * end. Server, client and relay share it. It counts messages and the bytes of both directions. Used
 * by one thread.
 */
class ConversationRecorder final
{
public:
    ConversationRecorder() = default;
    /** @p messages: the direction in which the client's messages travel as seen from here. */
    ConversationRecorder(JournalWriter journal, Direction messages);

    /** Starts to record connection @p number; all counts begin again. */
    void start(quint32 number);

    [[nodiscard]] quint32 connection() const { return m_connection; }
    /** How many messages were recorded. */
    [[nodiscard]] quint64 messages() const { return m_messages; }
    /** How many bytes were received and sent. */
    [[nodiscard]] qint64 bytesIn() const { return m_bytesIn; }
    [[nodiscard]] qint64 bytesOut() const { return m_bytesOut; }
    [[nodiscard]] bool keepsTraffic() const { return m_journal.keepsTraffic(); }

    void record(Direction direction, Fact fact, Provoked provoked = Provoked::None);

    /** Records one read or one write of @p size bytes; @p bytes may be empty, see keepsTraffic().
     */
    void recordBytes(Direction direction, const QByteArray &bytes, qint64 size,
                     Provoked provoked = Provoked::None);

    /** Records the client's next message, and gives it its number. */
    void recordMessage(fact::Message message, Provoked provoked = Provoked::None);

    /** Records a reply that was received, or a text that is none, with what is wrong with it. */
    void recordReply(const ReplyMatcher::Reply &reply);

    /** Records that several replies were sent or received as one; only the first time. */
    void recordGluedReplies(quint64 firstNumber, qint64 offset, qint64 count);

    /** Records that @p messages got no reply. */
    void recordMissingReplies(const std::vector<quint64> &messages);

    /** Records @p finding about message @p number; 0: about none. */
    void recordFinding(const Finding &finding, quint64 number, Direction direction = Direction::In);
    void recordFindings(const Doctor::Findings &findings, quint64 number);

    /** Records that the frame in which @p decoder stands will not be completed. */
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

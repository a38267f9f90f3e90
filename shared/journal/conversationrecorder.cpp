#include "shared/journal/conversationrecorder.h"

#include <utility>

namespace soquete {

ConversationRecorder::ConversationRecorder(JournalWriter journal, Direction messages)
    : m_journal(std::move(journal))
    , m_messageDirection(messages)
{}

void ConversationRecorder::start(quint32 number)
{
    m_connection = number;
    m_messages = 0;
    m_bytesIn = m_bytesOut = 0;
    m_saidUnexpected = m_saidGlued = false;
}

void ConversationRecorder::record(Direction direction, Fact fact, Provoked provoked)
{
    m_journal.record({ m_connection, direction, provoked, std::move(fact) });
}

void ConversationRecorder::recordBytes(Direction direction, const QByteArray &bytes, qint64 size,
                                       Provoked provoked)
{
    qint64 &passed = direction == Direction::In ? m_bytesIn : m_bytesOut;
    record(direction, fact::Bytes{ std::exchange(passed, passed + size), size, bytes }, provoked);
}

void ConversationRecorder::recordMessage(fact::Message message, Provoked provoked)
{
    message.number = ++m_messages;
    record(m_messageDirection, std::move(message), provoked);
}

void ConversationRecorder::recordReply(const ReplyMatcher::Reply &reply)
{
    const quint64 number = reply.number.value_or(0);
    const Direction direction =
            m_messageDirection == Direction::In ? Direction::Out : Direction::In;
    fact::Text text{ number,           reply.offset, reply.bytes.size() - reply.headerSize,
                     reply.headerSize, reply.text,   reply.bytes };
    if (reply.number)
        record(direction, fact::Reply{ std::move(text), reply.roundTrip.count() });
    else
        record(direction, fact::Message{ std::move(text) });
    if (!reply.number && !std::exchange(m_saidUnexpected, true))
        recordFinding({ FindingId::ReplyUnexpected, reply.offset, reply.bytes }, 0, direction);
    if (reply.invalidTextAt >= 0) {
        const qsizetype at = reply.headerSize + reply.invalidTextAt;
        recordFinding({ FindingId::TextInvalid, reply.offset + at, reply.bytes.sliced(at) }, number,
                      direction);
    }
}

void ConversationRecorder::recordGluedReplies(quint64 firstNumber, qint64 offset, qint64 count)
{
    if (!std::exchange(m_saidGlued, true))
        recordFinding({ FindingId::RepliesGlued, offset, {}, count }, firstNumber);
}

void ConversationRecorder::recordMissingReplies(const std::vector<quint64> &messages)
{
    for (const quint64 number : messages)
        recordFinding({ FindingId::ReplyMissing, m_bytesIn, {} }, number);
}

void ConversationRecorder::recordFinding(const Finding &finding, quint64 number,
                                         Direction direction)
{
    const qsizetype shown = qMin(finding.evidence.size(), Finding::kMaximumEvidence);
    record(direction, fact::Finding{ finding.id, number, finding.offset, finding.measure,
                                     finding.evidence.first(shown) });
}

void ConversationRecorder::recordFindings(const Doctor::Findings &findings, quint64 number)
{
    for (const Finding &finding : findings)
        recordFinding(finding, number);
}

void ConversationRecorder::recordIncompleteFrame(const FrameDecoder &decoder)
{
    recordFinding({ FindingId::FrameIncomplete, decoder.offset(),
                    decoder.pendingBytes().toByteArray(), decoder.pending() },
                  m_messages + 1);
}

void ConversationRecorder::recordEnd(Reason reason, Provoked provoked)
{
    record(Direction::None, fact::Disconnected{ reason, m_messages }, provoked);
}

} // namespace soquete

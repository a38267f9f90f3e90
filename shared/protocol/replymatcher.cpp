#include "shared/protocol/replymatcher.h"

#include <algorithm>
#include <utility>

namespace soquete {

ReplyMatcher::ReplyMatcher(const Dialect &dialect)
    : m_dialect(dialect)
    , m_decoder(dialect)
{}

void ReplyMatcher::expect(quint64 number, const QString &message, Clock::time_point sent,
                          Clock::time_point deadline)
{
    Pending pending{ number, {}, sent, deadline };
    if (m_dialect.replyMode == ReplyMode::Text)
        pending.expected =
                encodeText(m_dialect.replyTo(message).value_or(QString()), m_dialect.encoding)
                        .bytes;
    m_expectedBytes += pending.expected.size();
    m_pending.push_back(std::move(pending));
}

std::vector<ReplyMatcher::Reply> ReplyMatcher::feed(const QByteArray &bytes, Clock::time_point now)
{
    if (m_dialect.replyMode == ReplyMode::Framed)
        return feedFramed(bytes, now);
    m_held += bytes;
    return cut(now, true);
}

std::vector<ReplyMatcher::Reply> ReplyMatcher::adopt(const Dialect &dialect, Clock::time_point now)
{
    const bool wasFramed = m_dialect.replyMode == ReplyMode::Framed;
    const QByteArray rest =
            wasFramed ? m_decoder.pendingBytes().toByteArray() : std::exchange(m_held, {});
    if (wasFramed)
        m_offset = m_decoderBegin + m_decoder.offset();
    m_dialect = dialect;
    m_decoder = FrameDecoder(dialect);
    m_decoderBegin = m_offset;
    m_violation.reset();
    for (Pending &pending : m_pending)
        pending.expected.clear(); // it was wrong
    m_expectedBytes = 0;
    return feed(rest, now);
}

std::vector<ReplyMatcher::Reply> ReplyMatcher::settle(Clock::time_point now)
{
    return cut(now, false);
}

std::vector<quint64> ReplyMatcher::expire(Clock::time_point now)
{
    std::vector<quint64> expired;
    for (Pending &pending : m_pending) {
        if (!pending.expired && pending.deadline <= now) {
            pending.expired = true;
            expired.push_back(pending.number);
        }
    }
    return expired;
}

std::optional<ReplyMatcher::Clock::time_point> ReplyMatcher::nextDeadline() const
{
    std::optional<Clock::time_point> next;
    for (const Pending &pending : m_pending) {
        if (!pending.expired && (!next || pending.deadline < *next))
            next = pending.deadline;
    }
    return next;
}

std::vector<quint64> ReplyMatcher::waiting() const
{
    std::vector<quint64> numbers;
    for (const Pending &pending : m_pending) {
        if (!pending.expired)
            numbers.push_back(pending.number);
    }
    return numbers;
}

std::vector<ReplyMatcher::Reply> ReplyMatcher::feedFramed(const QByteArray &bytes,
                                                          Clock::time_point now)
{
    std::vector<Reply> replies;
    m_decoder.feedShared(bytes);
    for (;;) {
        Frame frame;
        const FrameDecoder::Status status = m_decoder.next(frame);
        if (status == FrameDecoder::Status::Violation)
            m_violation = m_decoder.violation();
        if (status != FrameDecoder::Status::Complete)
            return replies;
        Reply reply;
        reply.bytes = std::move(frame.bytes);
        reply.headerSize = frame.headerSize;
        reply.offset = m_decoderBegin + frame.offset;
        reply.text = std::move(frame.text);
        reply.invalidTextAt = frame.invalidTextAt;
        assignNumber(reply, now);
        replies.push_back(std::move(reply));
    }
}

std::vector<ReplyMatcher::Reply> ReplyMatcher::cut(Clock::time_point now, bool mayHoldBack)
{
    std::vector<Reply> replies;
    while (!m_held.isEmpty()) {
        const qsizetype size = nextCut(mayHoldBack);
        if (size == 0)
            break;
        replies.push_back(unframedReply(m_held.first(size), now));
        m_held.remove(0, size);
    }
    return replies;
}

/** The size of the next reply in the held bytes; 0: unknown until more bytes arrive. */
qsizetype ReplyMatcher::nextCut(bool mayHoldBack) const
{
    const qsizetype all = m_held.size();
    if (m_pending.empty())
        return all;
    const QByteArray &expected = m_pending.front().expected;
    if (!expected.isEmpty() && m_held.startsWith(expected))
        return expected.size();
    if (mayHoldBack && expected.startsWith(m_held))
        return 0;
    // Another text than expected: perhaps the same one for each waiting message.
    const qsizetype count = qsizetype(m_pending.size());
    if (all % count == 0) {
        const qsizetype size = all / count;
        if (m_held == m_held.first(size).repeated(count))
            return size;
    }
    return all;
}

ReplyMatcher::Reply ReplyMatcher::unframedReply(QByteArray bytes, Clock::time_point now)
{
    Reply reply;
    DecodedText decoded = decodeText(bytes, m_dialect.encoding);
    reply.offset = m_offset;
    m_offset += bytes.size();
    reply.bytes = std::move(bytes);
    reply.text = std::move(decoded.text);
    reply.invalidTextAt = decoded.invalidAt;
    assignNumber(reply, now);
    return reply;
}

void ReplyMatcher::assignNumber(Reply &reply, Clock::time_point now)
{
    if (m_pending.empty())
        return;
    reply.number = m_pending.front().number;
    reply.roundTrip = now - m_pending.front().sent;
    reply.isLate = m_pending.front().expired;
    m_expectedBytes -= m_pending.front().expected.size();
    m_pending.pop_front();
}

} // namespace soquete

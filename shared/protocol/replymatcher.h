#pragma once

#include "shared/protocol/decoder.h"
#include "shared/protocol/dialect.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace soquete {

/**
 * Tells which bytes of the server's stream answer which message.
 *
 * A framed reply says itself where it ends. An unframed one does not: what comes is cut by what is
 * known, that is the text that the dialect leads to expect, or else equal texts for as many
 * messages as wait for one. Whatever else comes while a message waits is taken for its answer,
 * since servers word their answers as they like. What comes while none waits is given out without a
 * number.
 *
 * A plain value without threads or clocks: the caller says what time it is.
 */
class ReplyMatcher final
{
public:
    using Clock = std::chrono::steady_clock;

    struct Reply
    {
        std::optional<quint64> number; ///< of the message that it answers
        QByteArray bytes;              ///< as they came
        int headerSize = 0;            ///< bytes of them
        qint64 offset = 0;             ///< in the stream
        QString text;
        qsizetype invalidTextAt = -1; ///< index in the body, or -1
        std::chrono::nanoseconds roundTrip{ -1 };
        bool isLate = false; ///< expire() had given its message
    };

    explicit ReplyMatcher(const Dialect &dialect);

    /** A message was sent that is to be answered until @p deadline. */
    void expect(quint64 number, const QString &message, Clock::time_point sent,
                Clock::time_point deadline);

    /** Takes the next bytes of the stream; gives what they complete. */
    [[nodiscard]] std::vector<Reply> feed(const QByteArray &bytes, Clock::time_point now);

    /**
     * Goes over to @p dialect with what comes next, and with what had come and could not be
     * followed; gives what that completes.
     */
    [[nodiscard]] std::vector<Reply> adopt(const Dialect &dialect, Clock::time_point now);

    /** What came and could not be followed; only of use where there is a violation(). */
    [[nodiscard]] QByteArrayView pendingBytes() const { return m_decoder.pendingBytes(); }

    /** Takes what was held back, since it might have been the beginning of more, as it is. */
    [[nodiscard]] std::vector<Reply> settle(Clock::time_point now);
    [[nodiscard]] bool holdsBack() const { return !m_held.isEmpty(); }

    /** The messages whose deadline passed since the last call. A late answer is still taken. */
    [[nodiscard]] std::vector<quint64> expire(Clock::time_point now);

    /** The next moment in which expire() has something to give. */
    [[nodiscard]] std::optional<Clock::time_point> nextDeadline() const;

    /** The messages that still wait, oldest first, without those that expire() has given. */
    [[nodiscard]] std::vector<quint64> waiting() const;

    /** How many messages are kept until an answer comes, be it late. */
    [[nodiscard]] std::size_t waitingCount() const { return m_pending.size(); }

    /** What was wrong with a framed reply; the stream cannot be followed any further. */
    [[nodiscard]] const std::optional<Finding> &violation() const { return m_violation; }

private:
    struct Pending
    {
        quint64 number = 0;
        QByteArray expected; ///< the unframed reply that the dialect leads to expect
        Clock::time_point sent;
        Clock::time_point deadline;
        bool expired = false;
    };

    [[nodiscard]] std::vector<Reply> feedFramed(const QByteArray &bytes, Clock::time_point now);
    [[nodiscard]] std::vector<Reply> cut(Clock::time_point now, bool mayHoldBack);
    [[nodiscard]] qsizetype nextCut(bool mayHoldBack) const;
    [[nodiscard]] Reply answer(QByteArray bytes, Clock::time_point now);
    void assignNumber(Reply &reply, Clock::time_point now);

    Dialect m_dialect;
    FrameDecoder m_decoder;
    qint64 m_decoderBegin = 0; ///< where in the stream its first byte stood
    std::deque<Pending> m_pending;
    QByteArray m_held;
    qint64 m_offset = 0; ///< of m_held in the stream
    std::optional<Finding> m_violation;
};

} // namespace soquete

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
 * Matches the server's replies to the client's messages.
 *
 * A framed reply tells where it ends. An unframed one does not, so the stream is split by the reply
 * that the dialect expects, or else into equal texts, one for each waiting message. Any other text
 * is taken as the reply to the first waiting message. A reply has no number if no message waits.
 *
 * A plain value without threads or clocks; the caller passes the time.
 */
class ReplyMatcher final
{
public:
    using Clock = std::chrono::steady_clock;

    struct Reply
    {
        std::optional<quint64> number; ///< of its message
        QByteArray bytes;              ///< header and body
        int headerSize = 0;            ///< bytes
        qint64 offset = 0;             ///< in the stream
        QString text;
        qsizetype invalidTextAt = -1; ///< index of the first invalid byte in the body, or -1
        std::chrono::nanoseconds roundTrip{ -1 };
        bool isLate = false; ///< expire() had returned its message
    };

    explicit ReplyMatcher(const Dialect &dialect);

    /** A message was sent, whose reply should arrive before @p deadline. */
    void expect(quint64 number, const QString &message, Clock::time_point sent,
                Clock::time_point deadline);

    /** Adds the next bytes of the stream and returns the replies that they complete. */
    [[nodiscard]] std::vector<Reply> feed(const QByteArray &bytes, Clock::time_point now);

    /**
     * Switches to @p dialect, also for bytes that could not be decoded, and returns the replies
     * that they complete.
     */
    [[nodiscard]] std::vector<Reply> adopt(const Dialect &dialect, Clock::time_point now);

    /** The bytes that could not be decoded; only useful after a violation(). */
    [[nodiscard]] QByteArrayView pendingBytes() const { return m_decoder.pendingBytes(); }

    /** Returns what was held back because more might follow. */
    [[nodiscard]] std::vector<Reply> settle(Clock::time_point now);
    [[nodiscard]] bool holdsBack() const { return !m_held.isEmpty(); }

    /** The messages whose deadline passed since the last call. A late reply is still matched. */
    [[nodiscard]] std::vector<quint64> expire(Clock::time_point now);

    /** When expire() will return another message. */
    [[nodiscard]] std::optional<Clock::time_point> nextDeadline() const;

    /** The messages that still wait, oldest first, without expired ones. */
    [[nodiscard]] std::vector<quint64> waiting() const;

    /** The number of messages without a reply, including expired ones. */
    [[nodiscard]] std::size_t waitingCount() const { return m_pending.size(); }

    /** The bytes of the replies that are expected for them. */
    [[nodiscard]] qsizetype waitingBytes() const { return m_expectedBytes; }

    /** The violation in a framed reply, after which the stream cannot be decoded. */
    [[nodiscard]] const std::optional<Finding> &violation() const { return m_violation; }

private:
    struct Pending
    {
        quint64 number = 0;
        QByteArray expected; ///< the unframed reply that the dialect expects
        Clock::time_point sent;
        Clock::time_point deadline;
        bool expired = false;
    };

    [[nodiscard]] std::vector<Reply> feedFramed(const QByteArray &bytes, Clock::time_point now);
    [[nodiscard]] std::vector<Reply> cut(Clock::time_point now, bool mayHoldBack);
    [[nodiscard]] qsizetype nextCut(bool mayHoldBack) const;
    [[nodiscard]] Reply unframedReply(QByteArray bytes, Clock::time_point now);
    void assignNumber(Reply &reply, Clock::time_point now);

    Dialect m_dialect;
    FrameDecoder m_decoder;
    qint64 m_decoderBegin = 0; ///< where its first byte is in the stream
    std::deque<Pending> m_pending;
    qsizetype m_expectedBytes = 0; ///< of all that are pending
    QByteArray m_held;
    qint64 m_offset = 0; ///< of m_held in the stream
    std::optional<Finding> m_violation;
};

} // namespace soquete

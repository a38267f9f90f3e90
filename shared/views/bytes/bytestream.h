#pragma once

#include "shared/journal/event.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>

namespace soquete {

/** Bytes of a stream: from begin up to, and without, end. */
struct ByteRange
{
    qint64 begin = 0;
    qint64 end = 0;

    [[nodiscard]] qint64 size() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(qint64 offset) const { return offset >= begin && offset < end; }
    [[nodiscard]] ByteRange intersected(const ByteRange &other) const
    {
        return { qMax(begin, other.begin), qMin(end, other.end) };
    }
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/** The bytes that @p event holds, or shows as evidence, at their place in the stream. */
[[nodiscard]] fact::Bytes excerptOf(const Event &event);

/** What a byte is to the framing. */
enum class BytePart : quint8 {
    Unframed, ///< not in a known frame
    HeaderDigits,
    HeaderPadding,
    Body
};

/**
 * One direction of a connection: its bytes, where each read or write of the socket began and ended,
 * and the frames in it. Collected from events; older bytes may be dropped.
 *
 * Bytes that were lost (the journal was read too late) are a gap between two segments.
 * A plain value; lookups take logarithmic time.
 */
class ByteStream final
{
public:
    /** One read, or one write. */
    struct Transfer
    {
        qint64 offset = 0;
        quint64 number = 0; ///< from 1; 0: unknown, because some before it are
        QByteArray bytes;

        [[nodiscard]] ByteRange range() const { return { offset, offset + bytes.size() }; }
    };

    /** One message or reply. */
    struct Frame
    {
        Event event; ///< without its bytes: they stand in the stream
        ByteRange range;
        int headerSize = 0;

        [[nodiscard]] ByteRange body() const { return { range.begin + headerSize, range.end }; }
    };

    /** How much of an unfinished frame has arrived. */
    struct Progress
    {
        qint64 offset = 0;
        qint64 header = 0; ///< bytes that have arrived
        qint64 headerSize = 0;
        qint64 body = 0;        ///< bytes that have arrived
        qint64 bodySize = -1;   ///< as the header says; -1: the header is unfinished
        bool wasCutOff = false; ///< the connection has ended

        friend bool operator==(const Progress &, const Progress &) = default;
    };

    /** The kinds of items, which can be dropped one at a time. */
    enum class Item : quint8 { None, Transfer, Frame, Problem };

    /** A stream that begins with the header of a frame, if @p headerSize is not 0. */
    explicit ByteStream(int headerSize = 0);

    /** A stream of @p event's bytes alone, at its place, with no reads known. */
    [[nodiscard]] static ByteStream of(const Event &event);

    /** Adds @p event, which belongs to this stream; returns the kind of item that was added. */
    Item add(const Event &event);

    /** Drops the oldest item of this kind; returns the number of bytes dropped from the stream. */
    qint64 drop(Item item);

    /** Notes that the connection has ended; @p inOrder: the last bytes are no unfinished frame. */
    void end(bool inOrder);

    /** About how much memory is used, in bytes. */
    [[nodiscard]] qint64 weight() const { return m_weight; }

    [[nodiscard]] bool isEmpty() const { return m_transfers.isEmpty(); }
    /** From the first byte that is kept to the last. */
    [[nodiscard]] ByteRange range() const;
    /** How many bytes were dropped or lost. */
    [[nodiscard]] qint64 missing() const { return range().end - m_kept; }
    /** Runs of bytes without a gap, in order. */
    [[nodiscard]] const QList<ByteRange> &segments() const { return m_segments; }

    /** The bytes of @p range, up to the first gap. */
    [[nodiscard]] QByteArray bytes(const ByteRange &range) const;
    [[nodiscard]] std::optional<quint8> byteAt(qint64 offset) const;
    [[nodiscard]] BytePart partAt(qint64 offset) const;
    /** Whether a finding points at this byte. */
    [[nodiscard]] bool isProblem(qint64 offset) const;

    [[nodiscard]] const QList<Transfer> &transfers() const { return m_transfers; }
    /** Whether transfers() are really reads or writes. */
    [[nodiscard]] bool knowsTransfers() const { return m_knowsTransfers; }
    [[nodiscard]] const std::deque<Frame> &frames() const { return m_frames; }
    /** Null if there is none. Valid until something is added or dropped. */
    [[nodiscard]] const Transfer *transferAt(qint64 offset) const;
    [[nodiscard]] const Frame *frameAt(qint64 offset) const;
    /** The frame that came with @p event, or null. */
    [[nodiscard]] const Frame *frameOf(const Event &event) const;
    /** The index in transfers() of the first that ends after @p offset. */
    [[nodiscard]] qsizetype firstTransferAfter(qint64 offset) const;

    /** The unfinished frame, if there is one. */
    [[nodiscard]] std::optional<Progress> progress() const;

    /** The frame that contains @p offset, or else the transfer. */
    [[nodiscard]] ByteRange unitAt(qint64 offset) const;

    /** The original event of @p frame, with its bytes if they are still kept. */
    [[nodiscard]] Event eventOf(const Frame &frame) const;

private:
    Item addTransfer(const fact::Bytes &bytes);
    Item addFrame(const Event &event);
    Item addProblem(const fact::Finding &finding);
    [[nodiscard]] BytePart headerPartAt(qint64 offset) const;

    QList<Transfer> m_transfers;
    std::deque<Frame> m_frames; ///< many large ones: a deque never moves them
    QList<qint64> m_problems;
    QList<ByteRange> m_segments;
    int m_headerSize = 0;     ///< of the next frame; 0: frames have none
    qint64 m_framesEnd = 0;   ///< where the last frame ended
    quint64 m_lastNumber = 0; ///< of a transfer
    qint64 m_kept = 0;
    qint64 m_weight = 0;
    bool m_knowsTransfers = true;
    bool m_numbersKnown = true;
    bool m_isFollowed = true; ///< whether the ends of frames are still known
    bool m_hasEnded = false;
    bool m_endedInOrder = false;
};

} // namespace soquete

Q_DECLARE_TYPEINFO(soquete::ByteStream::Transfer, Q_RELOCATABLE_TYPE);

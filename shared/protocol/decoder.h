#pragma once

#include "shared/protocol/finding.h"
#include "shared/protocol/frame.h"

#include <limits>

namespace soquete {

/**
 * Splits a stream of bytes into frames.
 *
 * The frames, and the offset of a violation, do not depend on how the stream was split into reads.
 * A header is checked as it arrives: one that cannot become a valid length is refused at once,
 * before any body is buffered. Leading zeros, and white space around the number, are accepted.
 *
 * A plain value; not to be shared between threads.
 */
class FrameDecoder final
{
public:
    enum class Status {
        Incomplete, ///< more bytes are needed
        Complete,   ///< a frame was decoded
        Violation   ///< the rest of the stream cannot be decoded; see violation()
    };

    explicit FrameDecoder(const Dialect &dialect);

    /** Adds the next bytes of the stream. After a violation they are ignored. */
    void feed(QByteArrayView bytes);
    /** The same, but shares @p bytes instead of copying them when possible. */
    void feedShared(const QByteArray &bytes);

    /** Decodes the next frame into @p frame, if it is complete. */
    [[nodiscard]] Status next(Frame &frame);

    /** Leaves Frame::text empty for bodies longer than @p bytes, but still validates them. */
    void skipTextBeyond(qsizetype bytes) { m_longestText = bytes; }

    /** The violation; only after next() returned Violation. */
    [[nodiscard]] const Finding &violation() const { return m_violation; }

    /** Whether a frame has started and is not complete. */
    [[nodiscard]] bool isInsideFrame() const { return pending() > 0; }

    /** The number of buffered bytes: of the current frame, and of frames not yet decoded. */
    [[nodiscard]] qsizetype pending() const { return m_buffer.size() - m_taken; }

    /** The buffered bytes. */
    [[nodiscard]] QByteArrayView pendingBytes() const
    {
        return QByteArrayView(m_buffer).sliced(m_taken);
    }

    /** Where the current frame starts in the stream. */
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    void makeRoom(qsizetype size);
    [[nodiscard]] Status fail(FindingId id, qsizetype at);

    Dialect m_dialect;
    qsizetype m_longestText = std::numeric_limits<qsizetype>::max();
    QByteArray m_buffer;
    qsizetype m_taken = 0; ///< bytes of m_buffer that were decoded
    qint64 m_offset = 0;   ///< of m_buffer[m_taken] in the stream
    bool m_failed = false;
    Finding m_violation;
};

} // namespace soquete

#pragma once

#include "shared/protocol/finding.h"
#include "shared/protocol/frame.h"

#include <limits>

namespace soquete {

/**
 * Cuts a stream of bytes into frames.
 *
 * However the stream was split into reads, feed() and next() give the same frames and the same
 * violation at the same offset. A header is judged byte by byte as it comes: what cannot become a
 * length any more is refused at once, before any body is kept. Leading zeros and blanks on either
 * side are accepted.
 *
 * A plain value without threads or signals; not to be shared between threads.
 */
class FrameDecoder final
{
public:
    enum class Status {
        Incomplete, ///< more bytes are needed
        Complete,   ///< a frame was taken
        Violation   ///< the stream cannot be followed any further; see violation()
    };

    explicit FrameDecoder(const Dialect &dialect);

    /** Takes the next bytes of the stream. After a violation they are ignored. */
    void feed(QByteArrayView bytes);
    /** The same; shares them where it can, rather than making a copy. */
    void feedShared(const QByteArray &bytes);

    /** Takes the next frame into @p frame, if it is all there. */
    [[nodiscard]] Status next(Frame &frame);

    /** From now on leaves Frame::text empty for bodies over @p bytes, but still validates them. */
    void skipTextBeyond(qsizetype bytes) { m_longestText = bytes; }

    /** What was wrong; only after next() said Violation. */
    [[nodiscard]] const Finding &violation() const { return m_violation; }

    /** Whether a frame has begun and is not yet complete. */
    [[nodiscard]] bool isInsideFrame() const { return pending() > 0; }

    /** How many bytes of the frame in progress, or of frames not yet taken, are kept. */
    [[nodiscard]] qsizetype pending() const { return m_buffer.size() - m_taken; }

    /** The bytes that pending() counts. */
    [[nodiscard]] QByteArrayView pendingBytes() const
    {
        return QByteArrayView(m_buffer).sliced(m_taken);
    }

    /** Where in the stream the frame in progress begins. */
    [[nodiscard]] qint64 offset() const { return m_offset; }

private:
    void makeRoom(qsizetype size);
    [[nodiscard]] Status fail(FindingId id, qsizetype at);

    Dialect m_dialect;
    qsizetype m_longestText = std::numeric_limits<qsizetype>::max();
    QByteArray m_buffer;
    qsizetype m_taken = 0; ///< how much of m_buffer was given out
    qint64 m_offset = 0;   ///< of m_buffer[m_taken] in the stream
    bool m_failed = false;
    Finding m_violation;
};

} // namespace soquete

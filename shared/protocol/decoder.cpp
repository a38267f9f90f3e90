#include "shared/protocol/decoder.h"

#include <algorithm>
#include <utility>

namespace soquete {

namespace {

/** The result of scanning a header, which may be incomplete. */
struct HeaderScan
{
    struct Violation
    {
        FindingId id;
        qsizetype at; ///< in the header
    };

    qsizetype length = 0; ///< of the digits so far
    qsizetype firstDigit = -1;
    std::optional<Violation> violation;
};

/** The white space that Python's int() accepts around a number. */
bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

HeaderScan scanHeader(QByteArrayView bytes, qsizetype maximumBody)
{
    HeaderScan scan;
    bool numberEnded = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isBlank(c)) {
            numberEnded = scan.firstDigit >= 0;
            continue;
        }
        if (numberEnded || c < '0' || c > '9') {
            scan.violation = { FindingId::HeaderNotANumber, i };
            return scan;
        }
        if (scan.firstDigit < 0)
            scan.firstDigit = i;
        scan.length = scan.length * 10 + (c - '0');
        if (scan.length > maximumBody) {
            scan.violation = { FindingId::BodyTooLarge, scan.firstDigit };
            return scan;
        }
    }
    return scan;
}

} // namespace

FrameDecoder::FrameDecoder(const Dialect &dialect)
    : m_dialect(dialect)
{}

void FrameDecoder::feedShared(const QByteArray &bytes)
{
    if (m_taken == m_buffer.size() && !m_failed) {
        m_buffer = bytes; // most reads hold whole frames
        m_taken = 0;
    } else {
        feed(bytes);
    }
}

void FrameDecoder::feed(QByteArrayView bytes)
{
    if (m_failed || bytes.isEmpty())
        return;
    if (m_taken == m_buffer.size())
        m_buffer.clear();
    else
        m_buffer.remove(0, m_taken);
    m_taken = 0;
    m_buffer += bytes;
}

FrameDecoder::Status FrameDecoder::next(Frame &frame)
{
    if (m_failed)
        return Status::Violation;
    const QByteArrayView rest = pendingBytes();
    const QByteArrayView header = rest.first(qMin<qsizetype>(rest.size(), m_dialect.headerSize));
    const HeaderScan scan = scanHeader(header, m_dialect.maximumBody);
    if (scan.violation)
        return fail(scan.violation->id, scan.violation->at);
    if (header.size() < m_dialect.headerSize)
        return Status::Incomplete;
    if (scan.firstDigit < 0)
        return fail(FindingId::HeaderEmpty, 0);
    const qsizetype size = m_dialect.headerSize + scan.length;
    if (rest.size() < size) {
        makeRoom(size);
        return Status::Incomplete;
    }

    frame.offset = m_offset;
    frame.headerSize = m_dialect.headerSize;
    frame.bytes = (m_taken == 0 && m_buffer.size() == size) ? std::exchange(m_buffer, {})
                                                            : m_buffer.sliced(m_taken, size);
    frame.text.clear();
    frame.invalidTextAt = -1;
    const bool isTextWanted = scan.length <= m_longestText;
    if (isTextWanted || !isValidText(frame.body(), m_dialect.encoding)) {
        DecodedText decoded = decodeText(frame.body(), m_dialect.encoding);
        if (isTextWanted)
            frame.text = std::move(decoded.text);
        frame.invalidTextAt = decoded.invalidAt;
    }
    m_offset += size;
    m_taken = m_buffer.isEmpty() ? 0 : m_taken + size;
    return Status::Complete;
}

/** Reserves space for a frame of @p size, so that the buffer need not grow with each read. */
void FrameDecoder::makeRoom(qsizetype size)
{
    // The peer may announce more than it sends, so the reserved size is limited.
    constexpr qsizetype kMostInAdvance = 1024 * 1024 + 1024;
    if (m_taken == 0)
        m_buffer.reserve(std::min(size, kMostInAdvance));
}

FrameDecoder::Status FrameDecoder::fail(FindingId id, qsizetype at)
{
    m_failed = true;
    const QByteArrayView rest = pendingBytes();
    m_violation = { id, m_offset + at,
                    rest.first(qMin(rest.size(), Finding::kMaximumEvidence)).toByteArray() };
    return Status::Violation;
}

} // namespace soquete

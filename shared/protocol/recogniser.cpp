#include "shared/protocol/recogniser.h"

#include "shared/protocol/decoder.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace soquete {

namespace {

/** What servers and clients in the wild use, smallest first. */
constexpr std::array kUsualHeaders{ 4, 8, 10, 16, 32, 64, 128, 256, 512, 1024, 2048 };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** A length at the beginning of a stream, as it is written there. */
struct Number
{
    qsizetype blanks = 0; ///< before it
    qsizetype digits = 0;
    qsizetype padding = 0; ///< blanks after it
    qint64 value = 0;      ///< no larger than kLargestBody + 1

    [[nodiscard]] qsizetype written() const { return blanks + digits; }
    [[nodiscard]] qsizetype whole() const { return written() + padding; }
};

std::optional<Number> readNumber(QByteArrayView stream)
{
    Number number;
    qsizetype at = 0;
    for (; at < stream.size() && stream[at] == ' '; ++at)
        ++number.blanks;
    for (; at < stream.size() && isDigit(stream[at]); ++at) {
        ++number.digits;
        number.value = std::min<qint64>(number.value * 10 + (stream[at] - '0'),
                                        qint64(Dialect::kLargestBody) + 1);
    }
    for (; at < stream.size() && stream[at] == ' '; ++at)
        ++number.padding;
    const bool isLength = number.digits > 0 && number.value <= Dialect::kLargestBody;
    return isLength ? std::optional(number) : std::nullopt;
}

/** How well a stream can be followed with a header of some size. */
struct Fit
{
    int frames = 0;       ///< whole ones
    bool isExact = false; ///< the last of them ends with the stream
    bool isText = true;   ///< each body is text in the encoding
};

/** Nothing where it cannot be followed at all. */
std::optional<Fit> follow(QByteArrayView stream, const Dialect &dialect)
{
    FrameDecoder decoder(dialect);
    decoder.feed(stream.toByteArray());
    Fit fit;
    for (;;) {
        Frame frame;
        switch (decoder.next(frame)) {
        case FrameDecoder::Status::Violation:
            return std::nullopt;
        case FrameDecoder::Status::Incomplete:
            fit.isExact = !decoder.isInsideFrame();
            return fit;
        case FrameDecoder::Status::Complete:
            ++fit.frames;
            fit.isText = fit.isText && frame.invalidTextAt < 0;
            break;
        }
    }
}

/** The header sizes that the stream's beginning allows, most likely first. */
QList<int> candidates(QByteArrayView stream, const Number &number, qsizetype firstRead)
{
    QList<int> sizes;
    const auto add = [&](qsizetype size) {
        const bool isPossible = size >= number.written() && size <= number.whole()
                             && size >= Dialect::kSmallestHeader && size <= Dialect::kLargestHeader;
        if (isPossible && !sizes.contains(int(size)))
            sizes.append(int(size));
    };
    if (firstRead < stream.size())
        add(firstRead);                // the header went out by itself
    add(stream.size() - number.value); // the stream is one message
    for (const int usual : kUsualHeaders)
        add(usual);
    add(number.whole()); // the body begins with the first that is no blank
    add(number.written());
    return sizes;
}

/** The header size with which the stream can be followed best. */
std::optional<int> findHeaderSize(QByteArrayView stream, qsizetype firstRead, Dialect dialect)
{
    const std::optional<Number> number = readNumber(stream);
    if (!number)
        return std::nullopt;
    std::optional<int> partly;
    for (const int size : candidates(stream, *number, firstRead)) {
        if (size == dialect.headerSize)
            continue;
        dialect.headerSize = size;
        const std::optional<Fit> fit = follow(stream, dialect);
        if (!fit || !fit->isText)
            continue;
        if (fit->isExact && fit->frames > 0)
            return size;
        if (fit->frames > 0 && !partly)
            partly = size;
    }
    return partly;
}

bool isHttp(QByteArrayView stream)
{
    constexpr std::array kMethods{ "GET ",     "HEAD ",    "POST ",  "PUT ",   "DELETE ",
                                   "OPTIONS ", "CONNECT ", "PATCH ", "TRACE ", "PRI * HTTP" };
    return std::any_of(kMethods.begin(), kMethods.end(),
                       [stream](const char *method) { return stream.startsWith(method); });
}

/** The record of a TLS handshake: its type, and a version that begins with 3. */
bool isTls(QByteArrayView stream)
{
    return stream.size() >= 2 && stream[0] == 0x16 && stream[1] == 0x03;
}

/** The size of a binary length that fits what follows it exactly; 0: there is none. */
int binaryHeaderSize(QByteArrayView stream)
{
    const auto fits = [stream](auto bigEndian, auto littleEndian) {
        const qint64 rest = stream.size() - qint64(sizeof(bigEndian));
        return rest > 0 && (qint64(bigEndian) == rest || qint64(littleEndian) == rest);
    };
    const auto read = [&](auto zero) -> int {
        using Length = decltype(zero);
        if (stream.size() <= qsizetype(sizeof(Length)))
            return 0;
        const auto bigEndian = qFromBigEndian<Length>(stream.data());
        const auto littleEndian = qFromLittleEndian<Length>(stream.data());
        return fits(bigEndian, littleEndian) ? int(sizeof(Length)) : 0;
    };
    if (const int size = read(quint32()))
        return size;
    if (const int size = read(quint64()))
        return size;
    return read(quint16());
}

bool isReadable(QByteArrayView stream, Encoding encoding)
{
    const DecodedText decoded = decodeText(stream, encoding);
    return std::none_of(decoded.text.begin(), decoded.text.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter
            || (c.category() == QChar::Other_Control && !c.isSpace());
    });
}

} // namespace

std::optional<Recognition> recogniseMessages(QByteArrayView stream, qsizetype firstRead,
                                             const Dialect &agreed)
{
    stream = stream.first(std::min(stream.size(), kRecognisedBytes));
    if (stream.isEmpty())
        return std::nullopt;
    if (isHttp(stream))
        return Recognition{ FindingId::HttpRequest, 0, {} };
    if (isTls(stream))
        return Recognition{ FindingId::TlsHello, 0, {} };
    if (const std::optional<int> size = findHeaderSize(stream, firstRead, agreed)) {
        Dialect dialect = agreed;
        dialect.headerSize = *size;
        const std::optional<Number> number = readNumber(stream);
        const bool isBare = number && *size == number->digits && number->padding == 0
                         && stream[0] != '0' && number->blanks == 0;
        // Digits alone say nothing of the next header's size: there may be more of them.
        if (isBare)
            return Recognition{ FindingId::HeaderNotPadded, *size, {} };
        return Recognition{ FindingId::HeaderSizeDiffers, *size, dialect };
    }
    if (const int size = binaryHeaderSize(stream))
        return Recognition{ FindingId::HeaderBinary, size, {} };
    if (stream[0] == '-' && stream.size() > 1 && isDigit(stream[1]))
        return Recognition{ FindingId::HeaderNegative, 0, {} };
    if (isDigit(stream[0]) || stream[0] == ' ' || !isReadable(stream, agreed.encoding))
        return std::nullopt;
    const bool hasLines = stream.endsWith('\n') || stream.contains('\n');
    return Recognition{ hasLines ? FindingId::NewlineFraming : FindingId::HeaderMissing, 0, {} };
}

std::optional<Recognition> recogniseReplies(QByteArrayView stream, const Dialect &agreed)
{
    stream = stream.first(std::min(stream.size(), kRecognisedBytes));
    if (stream.isEmpty() || agreed.replyMode == ReplyMode::None)
        return std::nullopt;
    const std::optional<Number> number = readNumber(stream);
    if (agreed.replyMode == ReplyMode::Framed) {
        if (const std::optional<int> size = findHeaderSize(stream, stream.size(), agreed)) {
            Dialect dialect = agreed;
            dialect.headerSize = *size;
            return Recognition{ FindingId::HeaderSizeDiffers, *size, dialect };
        }
        const std::optional<Fit> fit = follow(stream, agreed);
        const bool isHeaderLike = isDigit(stream[0]) || stream[0] == ' ' || stream[0] == '-';
        if (fit || isHeaderLike || !isReadable(stream, agreed.encoding))
            return std::nullopt;
        Dialect dialect = agreed;
        dialect.replyMode = ReplyMode::Text;
        return Recognition{ FindingId::ReplyNotFramed, 0, dialect };
    }
    // A text may well begin with digits: only a header that is padded, and fits, is one.
    if (!number || number->whole() == number->digits)
        return std::nullopt;
    Dialect framed = agreed;
    framed.replyMode = ReplyMode::Framed;
    const std::optional<Fit> asAgreed = follow(stream, framed);
    int size = asAgreed && asAgreed->frames > 0 && asAgreed->isExact ? framed.headerSize : 0;
    if (size == 0)
        size = findHeaderSize(stream, stream.size(), framed).value_or(0);
    if (size == 0)
        return std::nullopt;
    framed.headerSize = size;
    const std::optional<Fit> fit = follow(stream, framed);
    if (!fit || !fit->isExact)
        return std::nullopt;
    return Recognition{ FindingId::ReplyFramed, size, framed };
}

std::optional<Dialect> suggestedDialect(FindingId id, qint64 measure, const Dialect &agreed)
{
    const bool isSize = measure >= Dialect::kSmallestHeader && measure <= Dialect::kLargestHeader;
    // One size serves both directions: another one is no dialect of this program.
    const bool isSameSize = measure == agreed.headerSize;
    const bool isKnown = (id == FindingId::HeaderSizeDiffers && isSize)
                      || (id == FindingId::ReplyFramed && isSameSize)
                      || id == FindingId::ReplyNotFramed;
    if (!isKnown)
        return std::nullopt;
    auto dialect = std::make_optional(agreed);
    if (id == FindingId::HeaderSizeDiffers)
        dialect->headerSize = int(measure);
    else
        dialect->replyMode = id == FindingId::ReplyFramed ? ReplyMode::Framed : ReplyMode::Text;
    return dialect;
}

} // namespace soquete

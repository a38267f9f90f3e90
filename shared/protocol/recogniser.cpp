#include "shared/protocol/recogniser.h"

#include "shared/protocol/decoder.h"

#include <QList>

#include <algorithm>
#include <array>

namespace soquete {

namespace {

/** The header sizes in common use, in ascending order. */
constexpr std::array kUsualHeaders{ 4, 8, 10, 16, 32, 64, 128, 256, 512, 1024, 2048 };

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/** A length at the beginning of a stream, with its padding. */
struct Number
{
    qsizetype blanks = 0; ///< before it
    qsizetype zeros = 0;  ///< leading digits that only pad it
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
        if (number.zeros == number.digits - 1 && stream[at] == '0')
            ++number.zeros;
        number.value = std::min<qint64>(number.value * 10 + (stream[at] - '0'),
                                        qint64(Dialect::kLargestBody) + 1);
    }
    number.zeros = std::min(number.zeros, number.digits - 1); // the last of "000" is the length
    for (; at < stream.size() && stream[at] == ' '; ++at)
        ++number.padding;
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

/** How well a stream can be decoded with some header size. */
struct Fit
{
    int frames = 0;       ///< complete frames
    bool isExact = false; ///< the last frame ends with the stream
    bool isText = true;   ///< each body is text in the encoding
    bool isBlank = false; ///< the first body begins with a space, which may be the header's
    bool isZero = false;  ///< the first header is "00", which may be a part of one
};

/** Nothing if the stream cannot be decoded. */
std::optional<Fit> follow(QByteArrayView stream, const Dialect &dialect)
{
    FrameDecoder decoder(dialect);
    decoder.feed(stream);
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
            if (fit.frames == 0) {
                fit.isBlank = frame.body().startsWith(' ');
                fit.isZero = frame.body().isEmpty() && frame.bytes.size() > 1
                          && frame.bytes.count('0') == frame.bytes.size();
            }
            ++fit.frames;
            fit.isText = fit.isText && frame.invalidTextAt < 0;
            break;
        }
    }
}

bool isUsual(qsizetype size)
{
    return std::find(kUsualHeaders.begin(), kUsualHeaders.end(), size) != kUsualHeaders.end();
}

/** The header sizes that the stream's beginning allows, most likely first. */
QList<int> candidates(QByteArrayView stream, const Number &number, qsizetype firstRead)
{
    const bool isApart = firstRead < stream.size(); // the header may have been sent alone
    const qsizetype filled = number.blanks + number.zeros;
    QList<int> sizes;
    const auto add = [&](qsizetype size) {
        // If the body begins with digits, the number read is longer than the length.
        const bool isAlone = isApart && size == firstRead;
        const bool isWithin =
                size > number.blanks && size < number.written()
                && ((filled > 0 && size > filled) || (isAlone && number.written() < stream.size()));
        const bool isAfter = size >= number.written() && size <= number.whole();
        // No header is padded to so few bytes: it is a text such as "3 messages".
        const bool isTooShort = size < kUsualHeaders.front() && number.padding > 0 && !isAlone;
        const bool isPossible = (isWithin || isAfter) && !isTooShort
                             && size >= Dialect::kSmallestHeader && size <= Dialect::kLargestHeader;
        if (isPossible && !sizes.contains(int(size)))
            sizes.append(int(size));
    };
    if (isApart)
        add(firstRead);
    add(stream.size() - number.value); // the stream is one message
    for (const int usual : kUsualHeaders)
        add(usual);
    add(number.whole()); // the body begins after the spaces
    add(number.written());
    return sizes;
}

/**
 * The header size that decodes the stream best. A header that is too short often fits too: then the
 * padding of the header is decoded as a body.
 */
std::optional<int> findHeaderSize(QByteArrayView stream, qsizetype firstRead, Dialect dialect)
{
    enum Rank { None, Doubtful, StillComing, Partly };
    const std::optional<Number> number = readNumber(stream);
    if (!number)
        return std::nullopt;
    const bool isFilledUp = number->whole() > number->digits - number->zeros;
    Rank rank = None;
    std::optional<int> best;
    for (const int size : candidates(stream, *number, firstRead)) {
        if (size == dialect.headerSize)
            continue;
        dialect.headerSize = size;
        const std::optional<Fit> fit = follow(stream, dialect);
        if (!fit || !fit->isText)
            continue;
        const bool isApart = size == firstRead && firstRead < stream.size();
        const bool isSound =
                (!fit->isBlank || isApart) && (!fit->isZero || (isApart && isUsual(size)));
        const bool isExact = fit->isExact && fit->frames > 0;
        if (isExact && isSound)
            return size;
        Rank found = None;
        if (fit->frames > 0 && isSound)
            found = Partly;
        else if (isExact && number->whole() < stream.size())
            found = Doubtful;
        else if (isFilledUp && size == number->whole() && isUsual(size))
            found = StillComing;
        if (found > rank) {
            rank = found;
            best = size;
        }
    }
    return best;
}

bool isHttp(QByteArrayView stream)
{
    constexpr std::array kMethods{ "GET ",     "HEAD ",    "POST ",  "PUT ",   "DELETE ",
                                   "OPTIONS ", "CONNECT ", "PATCH ", "TRACE ", "PRI * HTTP" };
    return std::any_of(kMethods.begin(), kMethods.end(),
                       [stream](const char *method) { return stream.startsWith(method); });
}

/** A TLS handshake record: its type, and a version that begins with 3. */
bool isTls(QByteArrayView stream)
{
    return stream.size() >= 2 && stream[0] == 0x16 && stream[1] == 0x03;
}

/** The size of a binary length that matches the rest of the stream exactly; 0: none. */
int binaryHeaderSize(QByteArrayView stream)
{
    for (const int size : { 4, 8, 2 }) {
        if (stream.size() <= size)
            continue;
        quint64 bigEndian = 0;
        quint64 littleEndian = 0;
        for (int i = 0; i < size; ++i) {
            bigEndian = bigEndian << 8 | quint8(stream[i]);
            littleEndian = littleEndian << 8 | quint8(stream[size - 1 - i]);
        }
        const auto rest = quint64(stream.size() - size);
        if (bigEndian == rest || littleEndian == rest)
            return size;
    }
    return 0;
}

bool isReadable(QByteArrayView stream, Encoding encoding)
{
    constexpr int kLongestCharacter = 4; // bytes; the last character may be incomplete
    for (int i = 1; i < kLongestCharacter && stream.size() > 1 && quint8(stream.back()) >= 0x80;
         ++i)
        stream.chop(1);
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
        const bool isBare =
                number && *size <= number->digits && number->blanks == 0 && number->zeros == 0;
        // Without padding, the next header may have more digits and another size.
        if (isBare)
            return Recognition{ FindingId::HeaderNotPadded, *size, {} };
        return Recognition{ FindingId::HeaderSizeDiffers, *size, dialect };
    }
    if (const int size = binaryHeaderSize(stream))
        return Recognition{ FindingId::HeaderBinary, size, {} };
    if (stream[0] == '-' && stream.size() > 1 && isDigit(stream[1]))
        return Recognition{ FindingId::HeaderNegative, 0, {} };
    const bool isHeader = isDigit(stream[0]) || stream[0] == ' '
                       || (stream.size() >= agreed.headerSize
                           && stream.first(agreed.headerSize).endsWith("    "));
    if (isHeader || !isReadable(stream, agreed.encoding))
        return std::nullopt;
    const bool hasLines = stream.contains('\n');
    return Recognition{ hasLines ? FindingId::NewlineFraming : FindingId::HeaderMissing, 0, {} };
}

std::optional<Recognition> recogniseReplies(QByteArrayView stream, const Dialect &agreed)
{
    stream = stream.first(std::min(stream.size(), kRecognisedBytes));
    if (stream.isEmpty() || agreed.replyMode == ReplyMode::None)
        return std::nullopt;
    const std::optional<Number> number = readNumber(stream);
    if (agreed.replyMode == ReplyMode::Framed) {
        const std::optional<int> size = findHeaderSize(stream, stream.size(), agreed);
        if (size && isUsual(*size)) {
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
    // A text may begin with a number, such as "5 bytes", but not with a padded one.
    if (!number || number->whole() == number->digits - number->zeros)
        return std::nullopt;
    Dialect framed = agreed;
    framed.replyMode = ReplyMode::Framed;
    const std::optional<Fit> asAgreed = follow(stream, framed);
    int size = asAgreed && asAgreed->frames > 0 && asAgreed->isExact ? framed.headerSize : 0;
    if (size == 0)
        size = findHeaderSize(stream, stream.size(), framed).value_or(0);
    const bool isAgreed = size == agreed.headerSize;
    if (!isAgreed && !isUsual(size))
        return std::nullopt;
    framed.headerSize = size;
    const std::optional<Fit> fit = follow(stream, framed);
    if (!fit || !fit->isExact || (fit->isBlank && !isAgreed))
        return std::nullopt;
    return Recognition{ FindingId::ReplyFramed, size, framed };
}

std::optional<Dialect> suggestedDialect(FindingId id, qint64 measure, const Dialect &agreed)
{
    const bool isSize = measure >= Dialect::kSmallestHeader && measure <= Dialect::kLargestHeader;
    // A dialect has one header size for both directions.
    const bool isSameSize = measure == agreed.headerSize;
    const bool isKnown = (id == FindingId::HeaderSizeDiffers && isSize && !isSameSize)
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

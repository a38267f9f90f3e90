#include "shared/protocol/text.h"

#include "shared/protocol/names.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr Named<Encoding> kEncodings[] = {
    { Encoding::Utf8, "utf-8"_L1 },
    { Encoding::Latin1, "latin-1"_L1 },
    { Encoding::Ascii, "ascii"_L1 },
};

constexpr char16_t kFirstNonAscii = 0x80;
constexpr char16_t kFirstNonLatin1 = 0x100;
constexpr QByteArrayView kByteOrderMark = "\xef\xbb\xbf";

/** The start of the first invalid sequence in @p bytes, which hold one. */
qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    // One byte at a time, so that the decoder tells where it failed.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    qsizetype sequenceStart = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const QString decoded = decoder.decode(bytes.sliced(i, 1));
        if (decoder.hasError())
            return sequenceStart;
        if (!decoded.isEmpty())
            sequenceStart = i + 1;
    }
    return sequenceStart; // the last character is incomplete
}

DecodedText decodeUtf8(QByteArrayView bytes)
{
    // QString::fromUtf8 is several times as fast, but drops a byte order mark.
    if (bytes.isValidUtf8() && !bytes.startsWith(kByteOrderMark))
        return { QString::fromUtf8(bytes) };
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom
                                                         | QStringDecoder::Flag::Stateless);
    DecodedText result{ decoder.decode(bytes) };
    if (decoder.hasError() || !bytes.isValidUtf8())
        result.invalidAt = firstInvalidUtf8(bytes);
    return result;
}

DecodedText decodeAscii(QByteArrayView bytes)
{
    const auto isInvalid = [](QChar c) { return c.unicode() >= kFirstNonAscii; };
    DecodedText result{ QString::fromLatin1(bytes) };
    const auto first = std::find_if(result.text.begin(), result.text.end(), isInvalid);
    if (first != result.text.end())
        result.invalidAt = first - result.text.begin();
    std::replace_if(first, result.text.end(), isInvalid, QChar(QChar::ReplacementCharacter));
    return result;
}

/** The first UTF-16 unit of @p text that is half of a surrogate pair, or -1. */
qsizetype firstLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isLowSurrogate() || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return i;
        ++i;
    }
    return -1;
}

EncodedText encodeUtf8(QStringView text)
{
    return { text.toUtf8(), firstLoneSurrogate(text) };
}

/** For encodings in which each character is one byte of the same value. */
EncodedText encodeSingleByte(QStringView text, char16_t firstUnencodable)
{
    EncodedText result;
    result.bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < firstUnencodable) {
            result.bytes.append(char(unit));
            continue;
        }
        if (result.unencodableAt < 0)
            result.unencodableAt = i;
        result.bytes.append('?');
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
    }
    return result;
}

bool isDirectionControl(char16_t unit)
{
    return unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e)
        || (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace

bool isValidText(QByteArrayView bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return bytes.isValidUtf8();
    case Encoding::Latin1:
        return true;
    case Encoding::Ascii:
        return std::all_of(bytes.begin(), bytes.end(),
                           [](char c) { return quint8(c) < kFirstNonAscii; });
    }
    Q_UNREACHABLE();
    return false;
}

DecodedText decodeText(QByteArrayView bytes, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return decodeUtf8(bytes);
    case Encoding::Latin1:
        return { QString::fromLatin1(bytes) };
    case Encoding::Ascii:
        return decodeAscii(bytes);
    }
    Q_UNREACHABLE();
    return {};
}

EncodedText encodeText(QStringView text, Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return encodeUtf8(text);
    case Encoding::Latin1:
        return encodeSingleByte(text, kFirstNonLatin1);
    case Encoding::Ascii:
        return encodeSingleByte(text, kFirstNonAscii);
    }
    Q_UNREACHABLE();
    return {};
}

QString encodingName(Encoding encoding)
{
    return nameIn(kEncodings, encoding);
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    return valueIn(kEncodings, name, Qt::CaseInsensitive);
}

bool isInvisible(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit == QChar::LineSeparator
        || unit == QChar::ParagraphSeparator || unit == QChar::ByteOrderMark
        || isDirectionControl(unit);
}

QString visibleText(QStringView text)
{
    qsizetype firstInvisible = 0;
    while (firstInvisible < text.size() && !isInvisible(text[firstInvisible]))
        ++firstInvisible;
    QString visible = text.first(firstInvisible).toString();
    for (const QChar c : text.sliced(firstInvisible)) {
        const char16_t unit = c.unicode();
        if (!isInvisible(c))
            visible += c;
        else if (unit < 0x20)
            visible += QChar(0x2400 + unit);
        else if (unit == 0x7f)
            visible += QChar(0x2421);
        else
            visible += u"⟨U+%1⟩"_s.arg(QString::number(unit, 16).toUpper(), 4, u'0');
    }
    return visible;
}

QString visibleName(QStringView name)
{
    const bool isLong = name.size() > kLongestShownName;
    return isLong ? visibleText(beginningOf(name, kLongestShownName)) + u'…' : visibleText(name);
}

QStringView beginningOf(QStringView text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    const bool cutsPair = length > 0 && text[length - 1].isHighSurrogate();
    return text.first(cutsPair ? length - 1 : length);
}

} // namespace soquete

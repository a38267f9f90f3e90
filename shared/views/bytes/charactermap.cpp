#include "shared/views/bytes/charactermap.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace soquete {

namespace {

struct CodePoint
{
    char32_t value = QChar::ReplacementCharacter;
    int size = 1; ///< bytes
    bool isValid = false;
};

constexpr int kLongestSequence = 4; // bytes of one code point in UTF-8

bool isContinuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

/** The first code point of @p bytes, which must not be empty. */
CodePoint firstUtf8(QByteArrayView bytes)
{
    const uchar lead = uchar(bytes[0]);
    if (lead < 0x80)
        return { lead, 1, true };
    int size = 0;
    char32_t smallest = 0;
    if ((lead & 0xe0) == 0xc0) {
        size = 2;
        smallest = 0x80;
    } else if ((lead & 0xf0) == 0xe0) {
        size = 3;
        smallest = 0x800;
    } else if ((lead & 0xf8) == 0xf0) {
        size = 4;
        smallest = 0x10000;
    }
    if (size == 0 || bytes.size() < size)
        return {};
    char32_t value = lead & (0x7f >> size);
    for (int i = 1; i < size; ++i) {
        if (!isContinuation(bytes[i]))
            return {};
        value = (value << 6) | (uchar(bytes[i]) & 0x3f);
    }
    // Overlong, a surrogate, or beyond Unicode: not valid in UTF-8.
    if (value < smallest || (value >= 0xd800 && value <= 0xdfff)
        || value > QChar::LastValidCodePoint)
        return {};
    return { value, size, true };
}

CodePoint first(QByteArrayView bytes, Encoding encoding)
{
    const uchar byte = uchar(bytes[0]);
    switch (encoding) {
    case Encoding::Utf8:
        return firstUtf8(bytes);
    case Encoding::Latin1:
        return { byte, 1, true };
    case Encoding::Ascii:
        return byte < 0x80 ? CodePoint{ byte, 1, true } : CodePoint{};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

CharacterMap::CharacterMap(QByteArrayView bytes, Encoding encoding)
{
    m_characters.reserve(std::size_t(bytes.size()));
    for (qsizetype at = 0; at < bytes.size();) {
        const CodePoint point = first(bytes.sliced(at), encoding);
        append(visibleText(QString::fromUcs4(&point.value, 1)),
               { 0, 0, at, point.size, point.value, 1, point.isValid });
        at += point.size;
    }
    joinClusters();
}

void CharacterMap::append(QStringView shown, const Character &character)
{
    m_characters.push_back(character);
    m_characters.back().textAt = m_text.size();
    m_characters.back().textSize = shown.size();
    m_text += shown;
}

/** Joins the code points of each grapheme cluster. */
void CharacterMap::joinClusters()
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, m_text);
    std::vector<Character> joined;
    joined.reserve(m_characters.size());
    for (const Character &character : m_characters) {
        finder.setPosition(character.textAt);
        const bool begins = joined.empty() || finder.isAtBoundary() || !character.isValid
                         || !joined.back().isValid;
        if (begins) {
            joined.push_back(character);
        } else {
            joined.back().textSize += character.textSize;
            joined.back().byteSize += character.byteSize;
            ++joined.back().codePoints;
        }
    }
    m_characters = std::move(joined);
}

const CharacterMap::Character *CharacterMap::atByte(qsizetype byteAt) const
{
    const auto found = std::ranges::upper_bound(
            m_characters, byteAt, {}, [](const Character &c) { return c.byteAt + c.byteSize; });
    return byteAt >= 0 && found != m_characters.end() ? &*found : nullptr;
}

const CharacterMap::Character *CharacterMap::atText(qsizetype textAt) const
{
    const auto found = std::ranges::upper_bound(
            m_characters, textAt, {}, [](const Character &c) { return c.textAt + c.textSize; });
    return textAt >= 0 && found != m_characters.end() ? &*found : nullptr;
}

qsizetype CharacterMap::startOfCharacter(QByteArrayView bytes, qsizetype byteAt, Encoding encoding)
{
    for (qsizetype at = byteAt; at >= 0 && byteAt - at < kLongestSequence && at < bytes.size();
         --at) {
        const CodePoint point = first(bytes.sliced(at), encoding);
        if (point.isValid && at + point.size > byteAt)
            return at;
    }
    return byteAt; // invalid bytes count as characters
}

Encoding CharacterMap::encodingOf(QByteArrayView bytes, QStringView text)
{
    const bool isLatin1 =
            text.size() == bytes.size() && !bytes.isValidUtf8() && text == QLatin1StringView(bytes);
    return isLatin1 ? Encoding::Latin1 : Encoding::Utf8;
}

} // namespace soquete

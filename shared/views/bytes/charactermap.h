#pragma once

#include "shared/protocol/text.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace soquete {

/**
 * Maps the bytes of a text to its characters, and back.
 *
 * A character is a grapheme cluster: a letter with its accents, an emoji of several code points.
 * The text is made visible (see visibleText()), so one character of the stream may be several on
 * the screen. A byte that cannot be decoded counts as one character.
 */
class CharacterMap final
{
public:
    struct Character
    {
        qsizetype textAt = 0; ///< in text()
        qsizetype textSize = 0;
        qsizetype byteAt = 0; ///< in the bytes
        qsizetype byteSize = 0;
        char32_t codePoint = 0; ///< the first of them
        int codePoints = 1;
        bool isValid = true;

        friend bool operator==(const Character &, const Character &) = default;
    };

    CharacterMap() = default;
    CharacterMap(QByteArrayView bytes, Encoding encoding);

    /** The visible text. */
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const std::vector<Character> &characters() const { return m_characters; }

    /** The character to which the byte at @p byteAt belongs; null if outside. */
    [[nodiscard]] const Character *atByte(qsizetype byteAt) const;
    /** The character that text()[@p textAt] is part of; null if outside. */
    [[nodiscard]] const Character *atText(qsizetype textAt) const;

    /** The start of the character to which the byte at @p byteAt belongs. */
    [[nodiscard]] static qsizetype startOfCharacter(QByteArrayView bytes, qsizetype byteAt,
                                                    Encoding encoding);

    /** The encoding that decodes @p bytes to @p text: UTF-8, unless only Latin-1 does. */
    [[nodiscard]] static Encoding encodingOf(QByteArrayView bytes, QStringView text);

private:
    void append(QStringView shown, const Character &character);
    void joinClusters();

    QString m_text;
    std::vector<Character> m_characters;
};

} // namespace soquete

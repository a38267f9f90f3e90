#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace soquete {

/** The encoding of the text of a message. */
enum class Encoding { Utf8, Latin1, Ascii };

/** The result of decoding. Invalid bytes become U+FFFD. */
struct DecodedText
{
    QString text;
    qsizetype invalidAt = -1; ///< index of the first invalid byte, or -1

    [[nodiscard]] bool isValid() const { return invalidAt < 0; }
    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/** The result of encoding. Characters that cannot be encoded become '?'. */
struct EncodedText
{
    QByteArray bytes;
    qsizetype unencodableAt = -1; ///< index of the first UTF-16 unit that cannot be encoded, or -1

    [[nodiscard]] bool isComplete() const { return unencodableAt < 0; }
    friend bool operator==(const EncodedText &, const EncodedText &) = default;
};

/** Decodes @p bytes; never fails. Keeps a byte order mark. Any thread. */
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, Encoding encoding);

/** Whether all of @p bytes can be decoded; much faster than decoding. Any thread. */
[[nodiscard]] bool isValidText(QByteArrayView bytes, Encoding encoding);

/** Encodes @p text; never fails. Any thread. */
[[nodiscard]] EncodedText encodeText(QStringView text, Encoding encoding);

/** The stable name of @p encoding: "utf-8", "latin-1" or "ascii". */
[[nodiscard]] QString encodingName(Encoding encoding);

/** The reverse of encodingName(), ignoring case; nothing for an unknown name. */
[[nodiscard]] std::optional<Encoding> encodingFromName(QStringView name);

/** Whether @p character is a control or changes the direction of text. */
[[nodiscard]] bool isInvisible(QChar character);

/**
 * @p text with invisible characters, which could disturb a terminal or a layout, made visible:
 * control characters as their Unicode pictures (a line feed as ␊), direction overrides as their
 * numbers. Every text from a peer must pass through here before it is shown.
 */
[[nodiscard]] QString visibleText(QStringView text);

/** The most characters of a name that visibleName() shows. */
constexpr qsizetype kLongestShownName = 256;

/**
 * visibleText() of a name, such as that of a host, a peer, a thread or a program, or of a message
 * of the system. The rest of a very long one is replaced by "…", so that it can be painted.
 */
[[nodiscard]] QString visibleName(QStringView name);

/** The first @p length units of @p text; one less if that would cut a character in two. */
[[nodiscard]] QStringView beginningOf(QStringView text, qsizetype length);

} // namespace soquete

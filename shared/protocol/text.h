#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <optional>

namespace soquete {

/** How the text of a message is turned into bytes. */
enum class Encoding { Utf8, Latin1, Ascii };

/** What decoding made of some bytes. What could not be decoded stands as U+FFFD. */
struct DecodedText
{
    QString text;
    qsizetype invalidAt = -1; ///< index of the first byte that is not valid, or -1

    [[nodiscard]] bool isValid() const { return invalidAt < 0; }
    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/** What encoding made of a text. What could not be encoded stands as '?'. */
struct EncodedText
{
    QByteArray bytes;
    qsizetype unencodableAt = -1; ///< index of the first UTF-16 unit without an encoding, or -1

    [[nodiscard]] bool isComplete() const { return unencodableAt < 0; }
    friend bool operator==(const EncodedText &, const EncodedText &) = default;
};

/** Decodes @p bytes; never fails. A byte order mark is text like any other. Any thread. */
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes, Encoding encoding);

/** Whether all of @p bytes can be decoded: much faster than to do it. Any thread. */
[[nodiscard]] bool isValidText(QByteArrayView bytes, Encoding encoding);

/** Encodes @p text; never fails. Any thread. */
[[nodiscard]] EncodedText encodeText(QStringView text, Encoding encoding);

/** The name that the command line and files use: "utf-8", "latin-1" or "ascii". */
[[nodiscard]] QString encodingName(Encoding encoding);

/** The reverse of encodingName(), without regard to case; nothing for an unknown name. */
[[nodiscard]] std::optional<Encoding> encodingFromName(QStringView name);

/** Whether @p character could disturb a terminal or a layout: a control, a change of direction. */
[[nodiscard]] bool isInvisible(QChar character);

/**
 * @p text with every character that could disturb a terminal or a layout made visible: control
 * characters as their Unicode pictures (a line feed as ␊), direction overrides by their numbers.
 * Whatever a peer sent goes through here before a person sees it.
 */
[[nodiscard]] QString visibleText(QStringView text);

} // namespace soquete

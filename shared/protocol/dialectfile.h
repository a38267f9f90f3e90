#pragma once

#include "shared/protocol/dialect.h"

#include <QByteArray>

#include <optional>

namespace soquete {

/**
 * A dialect as a small file: one JSON object in UTF-8, to be kept, handed on, or written by hand.
 *
 *     {
 *         "format": "soquete-dialect",           required
 *         "version": 1,                          required
 *         "name": "My school",                   what a person calls it
 *         "header": 64,                          bytes
 *         "encoding": "utf-8",                   or "latin-1", "ascii"
 *         "disconnect_word": "!DISCONNECT",      "": there is none
 *         "disconnect_word_ignores_case": false,
 *         "reply": "text",                       or "none", "framed"
 *         "reply_text": "Msg received",          {msg} stands for the message
 *         "answer_disconnect_word": true,
 *         "disconnect_word_reply": null,         null: as any other message
 *         "maximum_body": 1048576                bytes
 *     }
 *
 * A field that is not there has the tutorial's value. A field with another name is refused: a slip
 * of the pen in a name would otherwise pass for the default.
 */

/** A dialect that a person gave a name. */
struct NamedDialect
{
    static constexpr qsizetype kLongestName = 60; ///< characters

    QString name;
    Dialect dialect;

    friend bool operator==(const NamedDialect &, const NamedDialect &) = default;
};

/** Whether @p name can be a dialect's: something to see, on one line, and not long. */
[[nodiscard]] bool isDialectName(QStringView name);

/** Why a file holds no dialect. */
struct DialectFileError
{
    enum class Kind {
        Unreadable,   ///< by the system, which says why in detail
        NoFile,       ///< there is something of this name, but no file
        TooLarge,     ///< larger than kLargestDialectFile
        NotJson,      ///< from the byte at position on
        NotADialect,  ///< JSON, but without the format's name
        OtherVersion, ///< of a format that a newer program may know
        UnknownField, ///< there is none of the name in field
        NotANumber,   ///< field takes a whole number from smallest to largest
        NotAText,     ///< field takes a text
        NotABoolean,  ///< field takes true or false
        UnknownValue, ///< field does not know what is in detail
        Unusable      ///< the others do not allow what is in field: it could not be sent
    };

    Kind kind = Kind::NotADialect;
    QString field = {};
    QString detail = {};
    qint64 position = 0; ///< bytes
    qint64 smallest = 0;
    qint64 largest = 0;

    friend bool operator==(const DialectFileError &, const DialectFileError &) = default;
};

/** What was read: a dialect, or why there is none. */
struct ParsedDialect
{
    NamedDialect named;
    std::optional<DialectFileError> error;

    friend bool operator==(const ParsedDialect &, const ParsedDialect &) = default;
};

constexpr qsizetype kLargestDialectFile = 64 * 1024; ///< bytes

/** The contents of a file that holds @p named. */
[[nodiscard]] QByteArray toDialectJson(const NamedDialect &named);

/** The reverse of toDialectJson(). Whatever @p json is, it ends, and soon. */
[[nodiscard]] ParsedDialect fromDialectJson(const QByteArray &json);

/** Reads the file @p fileName; where it has no name, it gets that of the file. */
[[nodiscard]] ParsedDialect readDialectFile(const QString &fileName);

/** Writes @p named to the file @p fileName, or leaves that as it was; what the system says then. */
[[nodiscard]] std::optional<QString> writeDialectFile(const QString &fileName,
                                                      const NamedDialect &named);

} // namespace soquete

#pragma once

#include "shared/protocol/dialect.h"

#include <QByteArray>

#include <optional>

namespace soquete {

/**
 * A dialect in a small file: one JSON object in UTF-8, which people may share or write by hand.
 *
 *     {
 *         "format": "soquete-dialect",           required
 *         "version": 1,                          required
 *         "name": "My school",                   shown to the user
 *         "header": 64,                          bytes
 *         "encoding": "utf-8",                   or "latin-1", "ascii"
 *         "disconnect_word": "!DISCONNECT",      "": there is none
 *         "disconnect_word_ignores_case": false,
 *         "reply": "text",                       or "none", "framed"
 *         "reply_text": "Msg received",          {msg} stands for the message
 *         "answer_disconnect_word": true,
 *         "disconnect_word_reply": null,         null: the same reply
 *         "maximum_body": 1048576                bytes
 *     }
 *
 * A missing field has the tutorial's value. Unknown fields are refused, since a misspelled name
 * would otherwise mean the default.
 */

/** A dialect with a name. */
struct NamedDialect
{
    static constexpr qsizetype kLongestName = 60; ///< characters

    QString name;
    Dialect dialect;

    friend bool operator==(const NamedDialect &, const NamedDialect &) = default;
};

/** Whether @p name can be the name of a dialect: visible, short, and on one line. */
[[nodiscard]] bool isDialectName(QStringView name);

/** Why a file is not a usable dialect. */
struct DialectFileError
{
    enum class Kind {
        Unreadable,   ///< detail is the system's message
        NoFile,       ///< not a regular file
        TooLarge,     ///< larger than kLargestDialectFile
        NotJson,      ///< an error at the byte position
        NotADialect,  ///< JSON without the name of the format
        OtherVersion, ///< a version that a newer program may know
        UnknownField, ///< a dialect does not have this field
        NotANumber,   ///< field takes a whole number from smallest to largest
        NotAText,     ///< field takes a text
        NotABoolean,  ///< field takes true or false
        UnknownValue, ///< field cannot have the value in detail
        Unusable      ///< the value of field cannot be sent, see findError()
    };

    Kind kind = Kind::NotADialect;
    QString field = {};
    QString detail = {};
    qint64 position = 0; ///< bytes
    qint64 smallest = 0;
    qint64 largest = 0;

    friend bool operator==(const DialectFileError &, const DialectFileError &) = default;
};

/** A dialect, or why it could not be read. */
struct ParsedDialect
{
    NamedDialect named;
    std::optional<DialectFileError> error;

    friend bool operator==(const ParsedDialect &, const ParsedDialect &) = default;
};

constexpr qsizetype kLargestDialectFile = 64 * 1024; ///< bytes

/** The contents of a file that holds @p named. */
[[nodiscard]] QByteArray toDialectJson(const NamedDialect &named);

/** The reverse of toDialectJson(). @p json need not be trusted. */
[[nodiscard]] ParsedDialect fromDialectJson(const QByteArray &json);

/** Reads the file @p fileName. A dialect without a name gets that of the file. */
[[nodiscard]] ParsedDialect readDialectFile(const QString &fileName);

/** Writes @p named to the file @p fileName. On an error, returns the system's message and leaves
 * the file unchanged. */
[[nodiscard]] std::optional<QString> writeDialectFile(const QString &fileName,
                                                      const NamedDialect &named);

} // namespace soquete

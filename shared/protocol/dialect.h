#pragma once

#include "shared/protocol/text.h"

#include <QString>

#include <optional>

namespace soquete {

/** Whether and how a message is answered. */
enum class ReplyMode {
    None,  ///< never
    Text,  ///< the reply's text alone, as in the tutorial
    Framed ///< with a header of its own, like a message
};

/**
 * How two programs that follow the tutorial talk to each other. The defaults are the tutorial's.
 *
 * A message is a frame: a header of headerSize bytes (the length of the body in bytes, in ASCII
 * decimal digits, filled up on the right with blanks), then the body, a text in the encoding.
 *
 *     "12                                                              Olá, mundo!"
 *      └──────────────────────── headerSize bytes ────────────────────┘└ 12 bytes ┘
 */
struct Dialect
{
    static constexpr int kSmallestHeader = 1;
    static constexpr int kLargestHeader = 4096;
    static constexpr qsizetype kLargestBody = 256 * 1024 * 1024;

    int headerSize = 64; ///< bytes
    Encoding encoding = Encoding::Utf8;
    QString disconnectWord = QStringLiteral("!DISCONNECT"); ///< empty: there is none
    bool wordIgnoresCase = false;                           ///< "!disconnect" is the word too
    ReplyMode replyMode = ReplyMode::Text;
    QString replyTemplate = QStringLiteral("Msg received"); ///< {msg} stands for the message
    bool answersDisconnectWord = true;
    std::optional<QString> wordReply = {}; ///< like replyTemplate; nothing: as any other message
    qsizetype maximumBody = 1024 * 1024;   ///< bytes; a longer one is refused

    /** Whether @p text is the word with which a client says goodbye. */
    [[nodiscard]] bool isDisconnectWord(QStringView text) const
    {
        return !disconnectWord.isEmpty()
            && text.compare(disconnectWord,
                            wordIgnoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive)
                       == 0;
    }

    /** The text that answers @p message, which may be the disconnect word. */
    [[nodiscard]] QString replyTo(const QString &message) const;

    /** Whether the text that answers a message is the same for all of them. */
    [[nodiscard]] bool hasFixedReply() const;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/** What makes a dialect unusable. */
enum class DialectError {
    HeaderSize,     ///< outside kSmallestHeader … kLargestHeader
    MaximumBody,    ///< outside 0 … kLargestBody
    DisconnectWord, ///< cannot be encoded, or does not fit a frame
    ReplyTemplate,  ///< cannot be encoded, or does not fit a framed reply
    WordReply       ///< the same, of the answer to the disconnect word
};

/** The first thing that makes @p dialect unusable, or nothing. Any thread. */
[[nodiscard]] std::optional<DialectError> findError(const Dialect &dialect);

/** The name that the command line and files use: "none", "text" or "framed". */
[[nodiscard]] QString replyModeName(ReplyMode mode);

/** The reverse of replyModeName(), without regard to case; nothing for an unknown name. */
[[nodiscard]] std::optional<ReplyMode> replyModeFromName(QStringView name);

} // namespace soquete

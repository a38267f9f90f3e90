#pragma once

#include "shared/protocol/text.h"

#include <QString>

#include <optional>

namespace soquete {

/** Whether and how the server replies to a message. */
enum class ReplyMode {
    None,  ///< no replies
    Text,  ///< the text without a header, as in the tutorial
    Framed ///< with a header, like a message
};

/**
 * What two programs agree on to talk to each other. The defaults are the tutorial's.
 *
 * A message is a frame: a header of headerSize bytes (the length of the body in bytes, in ASCII
 * decimal digits, padded on the right with spaces), then the body, a text in the encoding.
 *
 *     "12                                                              Olá, mundo!"
 *      └──────────────────────── headerSize bytes ────────────────────┘└ 12 bytes ┘
 */
struct Dialect
{
    static constexpr int kSmallestHeader = 1;
    static constexpr int kLargestHeader = 4096;
    static constexpr qsizetype kLargestBody = 256 * 1024 * 1024;
    /** The most bytes that the copies of a message take in a reply with more than one {msg}. */
    static constexpr qsizetype kMostRepeated = 1024 * 1024;

    int headerSize = 64; ///< bytes
    Encoding encoding = Encoding::Utf8;
    QString disconnectWord = QStringLiteral("!DISCONNECT"); ///< empty: there is none
    bool wordIgnoresCase = false; ///< whether "!disconnect" is the word too
    ReplyMode replyMode = ReplyMode::Text;
    QString replyTemplate = QStringLiteral("Msg received"); ///< {msg} stands for the message
    bool answersDisconnectWord = true;
    std::optional<QString> wordReply = {}; ///< like replyTemplate; nothing: the same reply
    qsizetype maximumBody = 1024 * 1024;   ///< bytes; longer ones are refused

    /** Whether @p text is the disconnect word. */
    [[nodiscard]] bool isDisconnectWord(QStringView text) const
    {
        return !disconnectWord.isEmpty()
            && text.compare(disconnectWord,
                            wordIgnoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive)
                       == 0;
    }

    /**
     * The reply to @p message, which may be the disconnect word. Nothing if it repeats the message
     * beyond kMostRepeated; such a reply is not built.
     */
    [[nodiscard]] std::optional<QString> replyTo(const QString &message) const;

    /** Whether all messages get the same reply. */
    [[nodiscard]] bool hasFixedReply() const;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/** What makes a dialect unusable. */
enum class DialectError {
    HeaderSize,     ///< outside kSmallestHeader … kLargestHeader
    MaximumBody,    ///< outside 0 … kLargestBody
    DisconnectWord, ///< cannot be encoded, or is too long for a frame
    ReplyTemplate,  ///< cannot be encoded, or is too long for a framed reply
    WordReply       ///< the same for the reply to the disconnect word
};

/** The first error in @p dialect, or nothing. Any thread. */
[[nodiscard]] std::optional<DialectError> findError(const Dialect &dialect);

/** The name that the command line and files use: "none", "text" or "framed". */
[[nodiscard]] QString replyModeName(ReplyMode mode);

/** The reverse of replyModeName(), without regard to case; nothing for an unknown name. */
[[nodiscard]] std::optional<ReplyMode> replyModeFromName(QStringView name);

} // namespace soquete

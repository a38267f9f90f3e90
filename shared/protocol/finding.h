#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace soquete {

/**
 * What can be seen to be wrong, or worth knowing, in a conversation. The comment says what
 * Finding::measure is, where it is something.
 */
enum class FindingId : quint8 {
    // what came is no header of the dialect
    HeaderNotANumber,  ///< it holds something else than digits and blanks
    HeaderNegative,    ///< a number with a minus sign
    HeaderEmpty,       ///< all blanks
    HeaderSizeDiffers, ///< a header of another size; measure: its bytes
    HeaderNotPadded,   ///< digits, and the body at once; measure: how many digits
    HeaderBinary,      ///< a length as a binary number; measure: its bytes
    HeaderMissing,     ///< a text without a header
    NewlineFraming,    ///< lines of text instead of frames
    HttpRequest,       ///< a browser, or another HTTP client
    TlsHello,          ///< a client that wants an encrypted connection
    BodyTooLarge,      ///< the header announces more than the dialect's maximum

    // what came is a frame, but not as it was meant
    LengthInCharacters, ///< measure: bytes that the length left out
    TextInvalid,        ///< the body is not valid in the dialect's encoding
    TextLatin1,         ///< Latin-1 where UTF-8 was agreed
    TextCut,            ///< the body ends within a character
    FrameIncomplete,    ///< the peer left, or stalled, inside a frame; measure: bytes that came
    TwoWrites,          ///< header and body apart; measure: microseconds between them

    // how it ended
    LeftWithoutWord,  ///< the peer closed without the disconnect word
    WordDiffers,      ///< a text much like the disconnect word, and then silence or the end
    DataAfterGoodbye, ///< the peer sent more after the disconnect word
    ConnectionReset,  ///< broken off instead of closed
    ClosedEarly,      ///< the server closed although the client had not said goodbye

    // about answers
    RepliesNotRead,  ///< the peer leaves its answers unread; measure: bytes that wait here
    RepliesGlued,    ///< answers without a header came in one read; measure: how many
    ReplyFramed,     ///< the answer has a header, and none was expected; measure: its bytes
    ReplyNotFramed,  ///< the answer has no header where one was agreed
    ReplyMissing,    ///< no answer came in time
    ReplyUnexpected, ///< data came when no answer was awaited
    ReplyTooLong,    ///< an answer that does not fit the dialect's frame, and was not sent

    // where a client could not connect
    BoundElsewhere ///< a server listens on the same port of another address of this computer
};

enum class Severity : quint8 { Information, Warning, Mistake };

/** One such observation, with what proves it. */
struct Finding
{
    FindingId id = FindingId::HeaderNotANumber;
    qint64 offset = 0;   ///< in the stream, of the first byte that shows it
    QByteArray evidence; ///< the bytes that show it, at most kMaximumEvidence
    qint64 measure = 0;  ///< see FindingId

    static constexpr qsizetype kMaximumEvidence = 64;

    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] Severity severityOf(FindingId id);

/** The stable identifier used in JSON: "header-not-a-number" … */
[[nodiscard]] QString findingName(FindingId id);
[[nodiscard]] std::optional<FindingId> findingFromName(QStringView name);

/** All of them, in the order above. */
[[nodiscard]] const QList<FindingId> &allFindings();

/** The stable identifier used in JSON: "information", "warning" or "mistake". */
[[nodiscard]] QString severityName(Severity severity);

} // namespace soquete

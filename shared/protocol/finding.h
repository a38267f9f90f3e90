#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace soquete {

/**
 * What is wrong, or worth knowing, in a conversation. The comments say what Finding::measure is, if
 * it is used.
 */
enum class FindingId : quint8 {
    // not a header of the dialect
    HeaderNotANumber,  ///< holds other characters than digits and spaces
    HeaderNegative,    ///< a number with a minus sign
    HeaderEmpty,       ///< only spaces
    HeaderSizeDiffers, ///< a header of another size; measure: its bytes
    HeaderNotPadded,   ///< the body follows the digits at once; measure: the number of digits
    HeaderBinary,      ///< a binary length; measure: its bytes
    HeaderMissing,     ///< text without a header
    NewlineFraming,    ///< lines of text instead of frames
    HttpRequest,       ///< a browser, or another HTTP client
    TlsHello,          ///< a client that requests an encrypted connection
    BodyTooLarge,      ///< the header announces more than the dialect's maximum

    // a frame, but not as intended
    LengthInCharacters, ///< measure: the missing bytes
    TextInvalid,        ///< the body is not valid in the dialect's encoding
    TextLatin1,         ///< Latin-1 where UTF-8 was agreed
    TextCut,            ///< the body ends within a character
    FrameIncomplete,    ///< the peer left or stalled within a frame; measure: received bytes
    TwoWrites,          ///< header and body sent separately; measure: microseconds between them

    // how it ended
    LeftWithoutWord,  ///< the peer closed without the disconnect word
    WordDiffers,      ///< a text like the disconnect word, then silence or the end
    DataAfterGoodbye, ///< the peer sent more after the disconnect word
    ConnectionReset,  ///< reset instead of closed
    ClosedEarly,      ///< the server closed before the client said goodbye

    // replies
    RepliesNotRead,  ///< the client does not read its replies; measure: bytes that wait
    RepliesGlued,    ///< replies without a header in one read; measure: how many
    ReplyFramed,     ///< the reply has an unexpected header; measure: its bytes
    ReplyNotFramed,  ///< the reply lacks the agreed header
    ReplyMissing,    ///< no reply in time
    ReplyUnexpected, ///< data when no reply was expected
    ReplyTooLong,    ///< the reply does not fit a frame and was not sent

    // a client could not connect
    BoundElsewhere ///< a server listens on the same port of another local address
};

enum class Severity : quint8 { Information, Warning, Mistake };

/** One finding with its evidence. */
struct Finding
{
    FindingId id = FindingId::HeaderNotANumber;
    qint64 offset = 0;   ///< of the evidence in the stream
    QByteArray evidence; ///< the bytes concerned, at most kMaximumEvidence
    qint64 measure = 0;  ///< see FindingId

    static constexpr qsizetype kMaximumEvidence = 64;

    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] Severity severityOf(FindingId id);

/** The stable name used in JSON, such as "header-not-a-number". */
[[nodiscard]] QString findingName(FindingId id);
[[nodiscard]] std::optional<FindingId> findingFromName(QStringView name);

/** All findings, in the order of FindingId. */
[[nodiscard]] const QList<FindingId> &allFindings();

/** The stable name used in JSON: "information", "warning" or "mistake". */
[[nodiscard]] QString severityName(Severity severity);

} // namespace soquete

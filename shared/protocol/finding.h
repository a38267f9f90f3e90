#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/** What can be seen to be wrong, or worth knowing, in a conversation. */
enum class FindingId : quint8 {
    HeaderNotANumber, ///< the header holds something else than digits and blanks
    HeaderEmpty,      ///< the header is all blanks
    BodyTooLarge,     ///< the header announces more than the dialect's maximum
    TextInvalid,      ///< the body is not valid in the dialect's encoding
    FrameIncomplete,  ///< the peer left, or stalled, inside a frame
    ReplyMissing,     ///< no answer came in time
    ReplyUnexpected,  ///< data came when no answer was awaited
    ReplyTooLong      ///< an answer that does not fit the dialect's frame, and was not sent
};

enum class Severity : quint8 { Information, Warning, Mistake };

/** One such observation, with what proves it. */
struct Finding
{
    FindingId id = FindingId::HeaderNotANumber;
    qint64 offset = 0;   ///< in the stream, of the first byte that shows it
    QByteArray evidence; ///< the bytes that show it, at most kMaximumEvidence

    static constexpr qsizetype kMaximumEvidence = 64;

    friend bool operator==(const Finding &, const Finding &) = default;
};

[[nodiscard]] Severity severityOf(FindingId id);

/** The stable identifier used in JSON: "header-not-a-number" … */
[[nodiscard]] QString findingName(FindingId id);
[[nodiscard]] std::optional<FindingId> findingFromName(QStringView name);

/** The stable identifier used in JSON: "information", "warning" or "mistake". */
[[nodiscard]] QString severityName(Severity severity);

} // namespace soquete

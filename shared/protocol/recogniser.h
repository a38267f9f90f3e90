#pragma once

#include "shared/protocol/dialect.h"
#include "shared/protocol/finding.h"

#include <QByteArrayView>

#include <optional>

namespace soquete {

/** What a stream that does not follow the agreed dialect seems to be. */
struct Recognition
{
    FindingId id = FindingId::HeaderNotANumber;
    qint64 measure = 0;             ///< as Finding::measure
    std::optional<Dialect> dialect; ///< that decodes the stream from its beginning

    friend bool operator==(const Recognition &, const Recognition &) = default;
};

/** How many bytes of a stream are examined at most. */
constexpr qsizetype kRecognisedBytes = 16 * 1024;

/**
 * Recognises the beginning of a client's stream that does not follow @p agreed. @p firstRead is the
 * size of the first read, which is often the header alone. Nothing if it is ambiguous. Any thread.
 */
[[nodiscard]] std::optional<Recognition>
recogniseMessages(QByteArrayView stream, qsizetype firstRead, const Dialect &agreed);

/**
 * Recognises replies with an unexpected header, or with another one or none where one is agreed.
 * Nothing if they follow @p agreed, or are ambiguous. Any thread.
 */
[[nodiscard]] std::optional<Recognition> recogniseReplies(QByteArrayView stream,
                                                          const Dialect &agreed);

/** The dialect that a finding, perhaps a recorded one, suggests; or nothing. */
[[nodiscard]] std::optional<Dialect> suggestedDialect(FindingId id, qint64 measure,
                                                      const Dialect &agreed);

} // namespace soquete

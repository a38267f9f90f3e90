#pragma once

#include "shared/protocol/dialect.h"
#include "shared/protocol/finding.h"

#include <QByteArrayView>

#include <optional>

namespace soquete {

/** What a stream seems to be that does not follow the agreed dialect. */
struct Recognition
{
    FindingId id = FindingId::HeaderNotANumber;
    qint64 measure = 0;             ///< as Finding::measure
    std::optional<Dialect> dialect; ///< with which the stream can be followed from its beginning

    friend bool operator==(const Recognition &, const Recognition &) = default;
};

/** How much of a stream's beginning is looked at, at most. */
constexpr qsizetype kRecognisedBytes = 16 * 1024;

/**
 * Looks at the beginning of what a client sends, once it is known not to follow @p agreed. @p
 * firstRead is how many of the bytes came in the first read: often they are the header alone.
 * Nothing where it could be anything. Pure; any thread.
 */
[[nodiscard]] std::optional<Recognition>
recogniseMessages(QByteArrayView stream, qsizetype firstRead, const Dialect &agreed);

/**
 * Looks at the beginning of what a server answers: a header where none is agreed, or another one,
 * or none where one is. Nothing where it is as agreed, or could be anything. Pure; any thread.
 */
[[nodiscard]] std::optional<Recognition> recogniseReplies(QByteArrayView stream,
                                                          const Dialect &agreed);

/** The dialect that a finding speaks for, or nothing. So that a recorded one can say it, too. */
[[nodiscard]] std::optional<Dialect> suggestedDialect(FindingId id, qint64 measure,
                                                      const Dialect &agreed);

} // namespace soquete

#pragma once

#include "shared/journal/provoked.h"
#include "shared/protocol/dialect.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/** What a client does other than well on request. Goodbye is said as ever. */
struct Faults
{
    bool writesTwice = false;      ///< header and body apart
    bool mayDelay = false;         ///< Nagle's algorithm: TCP_NODELAY is not set
    bool countsCharacters = false; ///< in the header, instead of bytes
    bool hasOtherHeader = false;   ///< of headerSize
    int headerSize = 32;           ///< bytes, where it has another one
    bool fallsSilent = false;      ///< in the middle of the next message

    /** How many of them are on. */
    [[nodiscard]] int count() const;

    friend bool operator==(const Faults &, const Faults &) = default;
};

/**
 * Turns on in @p faults what @p text asks for: "two-writes", "nagle", "characters", "header:32" or
 * "silence". Whether it is one of these.
 */
[[nodiscard]] bool addFault(Faults &faults, QStringView text);

/** A message as it is to be sent. */
struct SpoiltFrame
{
    QByteArray bytes;
    int headerSize = 0;
    Provoked provoked = Provoked::None; ///< the most conspicuous of what is wrong with it
};

/** What @p faults make of @p frame, whose header has the size that @p dialect says. */
[[nodiscard]] SpoiltFrame spoil(const QByteArray &frame, const QString &text,
                                const Dialect &dialect, const Faults &faults);

} // namespace soquete

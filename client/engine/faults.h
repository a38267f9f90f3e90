#pragma once

#include "shared/journal/provoked.h"
#include "shared/protocol/dialect.h"

#include <QByteArray>
#include <QString>

namespace soquete {

/** The faults that a client provokes. The disconnect word is always sent correctly. */
struct Faults
{
    bool writesTwice = false;      ///< sends header and body in two writes
    bool mayDelay = false;         ///< uses Nagle's algorithm: TCP_NODELAY is not set
    bool countsCharacters = false; ///< writes characters instead of bytes into the header
    bool hasOtherHeader = false;   ///< uses a header of headerSize
    int headerSize = 32;           ///< bytes
    bool fallsSilent = false;      ///< sends only the first part of the next message

    /** How many faults are on. */
    [[nodiscard]] int count() const;

    friend bool operator==(const Faults &, const Faults &) = default;
};

/**
 * Turns on the fault that @p text names: "two-writes", "nagle", "characters", "header:32" or
 * "silence". Returns false for anything else.
 */
[[nodiscard]] bool addFault(Faults &faults, QStringView text);

/** A message as it is sent, with its faults. */
struct SpoiltFrame
{
    QByteArray bytes;
    int headerSize = 0;
    Provoked provoked = Provoked::None; ///< the most noticeable fault
};

/** Applies @p faults to @p frame, a correct frame of @p text in @p dialect. */
[[nodiscard]] SpoiltFrame spoil(const QByteArray &frame, const QString &text,
                                const Dialect &dialect, const Faults &faults);

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/frame.h"

#include <QString>

namespace soquete {

/**
 * What events mean, in the user's language. The one place for these words: windows, console and
 * demo all take them from here. May be called from any thread that does not change translators.
 */

/** Why a connection ended, in a few words: "closed by the peer". */
[[nodiscard]] QString shortReason(Reason reason);

/** An address as a person reads it: "127.0.0.1:5050", "[::1]:5050", "/tmp/soquete.sock". */
[[nodiscard]] QString addressText(const fact::Address &address);

/**
 * What to call the other end of a connection, from its Connected or Waiting event: its address, or
 * "unix #3" where it has none, as the clients of a Unix-domain socket. Empty for other events.
 */
[[nodiscard]] QString peerName(const Event &event);

/** Of an Error event: what happened, why, and what to do next. */
[[nodiscard]] QString explainError(const Event &event);

/** What was seen, in a sentence; see describeFinding() for the rest. */
[[nodiscard]] QString explainFinding(const fact::Finding &finding);

/** Why a text cannot be sent in @p dialect, and what to do about it. */
[[nodiscard]] QString explainFrameError(FrameError error, const Dialect &dialect);

/** A duration as a person reads it: "41 µs", "3.2 ms", "1.5 s". */
[[nodiscard]] QString duration(qint64 nanoseconds);

/** A number of bytes as a person reads it: "9999 B", "34.1 kB". */
[[nodiscard]] QString byteCount(qint64 bytes);

} // namespace soquete

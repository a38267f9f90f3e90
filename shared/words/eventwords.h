#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/frame.h"

#include <QString>

namespace soquete {

/**
 * What events mean, in the user's language, for windows, console and demonstration. These functions
 * may be called from any thread while no translator is installed or removed.
 */

/** Why a connection ended or something failed, in a few words: "the client said goodbye". For a
 * client, whose events have ThreadRole::Client, the same is "you said goodbye". */
[[nodiscard]] QString shortReason(Reason reason, ThreadRole role = ThreadRole::Other);
[[nodiscard]] QString shortReason(const Event &event);

/** An address for display: "127.0.0.1:5050", "[::1]:5050", "/tmp/soquete.sock". */
[[nodiscard]] QString addressText(const fact::Address &address);

/**
 * The name of the peer in a Connected or Waiting event: its address, or "unix #3" for a client of a
 * Unix-domain socket, which has none. Empty for other events.
 */
[[nodiscard]] QString peerName(const Event &event);

/** What an Error event means: what happened, why, and what to do next. */
[[nodiscard]] QString explainError(const Event &event);

/** What a finding says, in one sentence; see describeFinding() for the rest. */
[[nodiscard]] QString explainFinding(const fact::Finding &finding);

/** Why a text cannot be sent in @p dialect, and what to do about it. */
[[nodiscard]] QString explainFrameError(FrameError error, const Dialect &dialect);

/** A duration for display: "41 µs", "3.2 ms", "1.5 s". */
[[nodiscard]] QString duration(qint64 nanoseconds);

/** A number of bytes for display: "9999 B", "34.1 kB". */
[[nodiscard]] QString byteCount(qint64 bytes);

} // namespace soquete

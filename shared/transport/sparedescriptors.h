#pragma once

#include <QtGlobal>

namespace soquete {

/**
 * File descriptors for a thread that is about to start. On Unix every event loop opens one, and Qt
 * aborts the program if it cannot (tst_exhaustion: waitsForDescriptors). A server near the limit
 * therefore checks before it accepts a client and before it starts a thread. Elsewhere descriptors
 * never run out.
 */

/** Enough to accept a client, start its thread and leave some to other threads. */
constexpr int kSpareDescriptors = 8;

/** What the event loop of one thread needs. */
constexpr int kThreadDescriptors = 2;

/** Whether @p count more descriptors can be opened. Any thread. */
[[nodiscard]] bool hasSpareDescriptors(int count);

/** Whether the limit may be near when @p inUse descriptors serve connections. Any thread. */
[[nodiscard]] bool isNearDescriptorLimit(qsizetype inUse);

} // namespace soquete

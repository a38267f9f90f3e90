#pragma once

namespace soquete {

/**
 * Limits glibc's malloc to a few arenas that all threads share. By default each thread of a server
 * may get an arena of its own, which keeps memory that was freed: after 32 clients that do not read
 * their replies a server then holds 397 to 452 MiB instead of 184 to 232 MiB (6 paired runs), and
 * tst_exhaustion (capsReplies) fails.
 *
 * It also keeps large blocks for the next message instead of mapping new pages for each: without
 * that `bench bodies` of a window is 1.07 to 1.10 times slower (medians of 5 turns, four runs).
 *
 * Call it before any thread starts. Does nothing elsewhere.
 */
void limitMemoryArenas();

/**
 * Gives free memory back to the system. glibc does so by itself only at the end of an arena: when
 * 256 clients that did not read their replies had left, a server still held 181 MiB but used only
 * 20 MiB. Takes a few milliseconds. Thread-safe; does nothing elsewhere.
 */
void returnFreeMemory();

} // namespace soquete

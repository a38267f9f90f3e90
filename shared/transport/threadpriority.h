#pragma once

namespace soquete {

/**
 * On Linux, turns the SCHED_BATCH policy on or off for this thread and the threads that it starts
 * from now on: waking up, it no longer interrupts a running thread, so a crowd of threads needs
 * fewer switches. Without it `bench roundtrips-64` takes 1.08 times the processor time (median of
 * 40 paired turns, slower in 30) and makes 5 % fewer round trips. Does nothing elsewhere.
 */
void useBatchScheduling(bool batch);

/**
 * Lowers the priority of this thread so that a crowd of such threads does not slow down a window.
 * Without it the event loop of `window 2 64` runs 1.6 times as late (99th percentile; median of 9
 * paired runs, later in 7; 211 ms instead of 25 ms at worst).
 */
void lowerThreadPriority();

} // namespace soquete

#pragma once

namespace soquete {

/**
 * Tells the system whether this thread works through what comes, and nobody waits for it to begin:
 * where it can, the system then lets others end their turn first (SCHED_BATCH on Linux). Many such
 * threads get more done together. A thread has it from the one that starts it.
 */
void workInBatches(bool inBatches);

/**
 * Lets this thread give way to the program's others from now on, as far as the system can do that:
 * so that a crowd of such threads does not keep a window from answering.
 */
void giveWay();

} // namespace soquete

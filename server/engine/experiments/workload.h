#pragma once

#include "server/engine/experiments/experiment.h"

namespace soquete {

/**
 * Lets this thread pause for @p time, and do nothing else. Ends early where the thread is asked to
 * end (QThread::requestInterruption()).
 */
void pauseThread(std::chrono::microseconds time);

/** Does @p work in this thread; ends early as pauseThread() does. */
void doWork(const Work &work);

/** How much of @p rest to send next where it goes byte by byte: a long one not for ever. */
[[nodiscard]] qsizetype bytewisePiece(qsizetype rest);

/** Between two bytes, so that the peer can read the one before the other comes. */
constexpr std::chrono::microseconds kBytewisePause{ 2000 };

} // namespace soquete

#pragma once

#include "server/engine/experiments/experiment.h"

namespace soquete {

/** Blocks this thread for @p time, or until QThread::requestInterruption(). */
void pauseThread(std::chrono::microseconds time);

/** Does @p work in this thread. Stops early like pauseThread(). */
void doWork(const Work &work);

/** How many of @p size bytes one bytewise write sends: one, or more if there are very many. */
[[nodiscard]] qsizetype bytewisePiece(qsizetype size);

/** Pause after each byte, so that the peer can read it before the next one arrives. */
constexpr std::chrono::microseconds kBytewisePause{ 2000 };

} // namespace soquete

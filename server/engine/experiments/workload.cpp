#include "server/engine/experiments/workload.h"

#include "shared/transport/processortime.h"

#include <QThread>

#include <algorithm>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** How often a pausing thread checks whether it should end. */
constexpr auto kSlice = 5ms;

/** The most pieces that a reply is divided into. */
constexpr qsizetype kMostPieces = 500;

bool shouldEnd()
{
    return QThread::currentThread()->isInterruptionRequested();
}

/** Uses @p time of processor time. The volatile result keeps the loop from being optimised away. */
void compute(std::chrono::nanoseconds time)
{
    constexpr int kRound = 2000; // some microseconds
    volatile quint64 result = 1;
    const auto end = threadProcessorTime() + time;
    while (threadProcessorTime() < end && !shouldEnd()) {
        for (int i = 0; i < kRound; ++i)
            result = result * 6364136223846793005ULL + 1442695040888963407ULL;
    }
}

} // namespace

void pauseThread(std::chrono::microseconds time)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + time;
    for (auto now = Clock::now(); now < end && !shouldEnd(); now = Clock::now()) {
        const auto left = std::chrono::ceil<std::chrono::microseconds>(end - now);
        QThread::usleep(static_cast<unsigned long>(
                std::min<std::chrono::microseconds>(left, kSlice).count()));
    }
}

void doWork(const Work &work)
{
    switch (work.kind) {
    case Work::Kind::None:
        break;
    case Work::Kind::Wait:
        pauseThread(work.time);
        break;
    case Work::Kind::Compute:
        compute(work.time);
        break;
    }
}

qsizetype bytewisePiece(qsizetype size)
{
    return std::max<qsizetype>(1, size / kMostPieces);
}

} // namespace soquete

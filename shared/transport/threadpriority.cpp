#include "shared/transport/threadpriority.h"

#include <QThread>

#if defined(Q_OS_LINUX)
#include <sched.h>
#include <sys/resource.h>
#endif

namespace soquete {

void workInBatches(bool inBatches)
{
#if defined(Q_OS_LINUX)
    const sched_param none{};
    ::sched_setscheduler(0, inBatches ? SCHED_BATCH : SCHED_OTHER, &none);
#else
    Q_UNUSED(inBatches)
#endif
}

void giveWay()
{
#if defined(Q_OS_LINUX)
    // QThread's priorities change nothing under Linux's usual scheduling; a nice value does, and
    // belongs to the thread there. 0 is the calling one.
    constexpr int kNice = 19;
    ::setpriority(PRIO_PROCESS, 0, kNice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace soquete

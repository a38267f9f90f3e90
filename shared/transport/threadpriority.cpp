#include "shared/transport/threadpriority.h"

#include <QThread>

#if defined(Q_OS_LINUX)
#include <sched.h>
#include <sys/resource.h>
#endif

namespace soquete {

void useBatchScheduling(bool batch)
{
#if defined(Q_OS_LINUX)
    const sched_param none{};
    ::sched_setscheduler(0, batch ? SCHED_BATCH : SCHED_OTHER, &none);
#else
    Q_UNUSED(batch)
#endif
}

void lowerThreadPriority()
{
#if defined(Q_OS_LINUX)
    // On Linux QThread's priorities have no effect on normal threads. A nice value does, and is set
    // per thread; 0 is the calling one.
    constexpr int kNice = 19;
    ::setpriority(PRIO_PROCESS, 0, kNice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace soquete

#include "shared/journal/systemthread.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_LINUX)
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#elif defined(Q_OS_DARWIN)
#include <pthread.h>
#endif

namespace soquete {

namespace {

qint64 askSystemThread()
{
#if defined(Q_OS_WIN)
    return qint64(GetCurrentThreadId());
#elif defined(Q_OS_LINUX)
    return qint64(::syscall(SYS_gettid));
#elif defined(Q_OS_DARWIN)
    quint64 id = 0;
    return pthread_threadid_np(nullptr, &id) == 0 ? qint64(id) : -1;
#else
    return -1;
#endif
}

} // namespace

qint64 currentSystemThread()
{
    static thread_local const qint64 id = askSystemThread();
    return id;
}

int currentCore()
{
#if defined(Q_OS_WIN)
    return int(GetCurrentProcessorNumber());
#elif defined(Q_OS_LINUX)
    return ::sched_getcpu();
#else
    return -1;
#endif
}

} // namespace soquete

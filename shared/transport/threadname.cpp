#include "shared/transport/threadname.h"

#ifdef Q_OS_UNIX
#include <pthread.h>
#endif

namespace soquete {

void setThreadName(const QString &name)
{
    [[maybe_unused]] constexpr qsizetype kLongest = 15; // Linux refuses longer names
#if defined(Q_OS_LINUX)
    ::pthread_setname_np(::pthread_self(), name.left(kLongest).toLatin1().constData());
#elif defined(Q_OS_DARWIN)
    ::pthread_setname_np(name.toLatin1().constData());
#else
    Q_UNUSED(name)
#endif
}

} // namespace soquete

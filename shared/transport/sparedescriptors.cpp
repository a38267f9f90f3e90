#include "shared/transport/sparedescriptors.h"

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace soquete {

#ifdef Q_OS_UNIX

bool hasSpareDescriptors(int count)
{
    if (count == 0)
        return true;
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor < 0)
        return errno != EMFILE && errno != ENFILE; // other errors are not about descriptors
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    const bool areSpare = hasSpareDescriptors(count - 1);
    ::close(descriptor);
    return areSpare;
}

bool isNearDescriptorLimit(qsizetype inUse)
{
    constexpr rlim_t kOthers = 512; // more than windows, files and other servers have open
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) != 0 || rlim_t(inUse) + kOthers >= limit.rlim_cur;
}

#else

bool hasSpareDescriptors(int)
{
    return true;
}

bool isNearDescriptorLimit(qsizetype)
{
    return false;
}

#endif

} // namespace soquete

#include "shared/transport/descriptorreserve.h"

#include <cstddef>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace soquete {

#ifdef Q_OS_UNIX

namespace {

/** One for the thread; the others since another thread may take some at just that moment. */
constexpr std::size_t kSize = 4;

/** More than windows, files, other servers and clients of the same program have open. */
constexpr rlim_t kOthers = 512;

} // namespace

bool DescriptorReserve::isNeedless(qsizetype inUse)
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 && rlim_t(inUse) + kOthers < limit.rlim_cur;
}

bool DescriptorReserve::fill()
{
    while (m_held.size() <= kSize) {
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0); // needs nothing of the disk
        if (descriptor < 0)
            return errno != EMFILE && errno != ENFILE; // anything else is not what is watched here
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        m_held.push_back(descriptor);
    }
    ::close(m_held.back()); // for the next peer
    m_held.pop_back();
    return true;
}

void DescriptorReserve::release()
{
    for (const int descriptor : m_held)
        ::close(descriptor);
    m_held.clear();
}

#else

bool DescriptorReserve::isNeedless(qsizetype)
{
    return true;
}

bool DescriptorReserve::fill()
{
    return true;
}

void DescriptorReserve::release()
{}

#endif

} // namespace soquete

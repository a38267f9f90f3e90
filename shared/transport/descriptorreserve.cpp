#include "shared/transport/descriptorreserve.h"

#include <QtGlobal>

#include <cstddef>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace soquete {

#ifdef Q_OS_UNIX

namespace {

/** One for the thread; the others since another thread may take some at just that moment. */
constexpr std::size_t kSize = 4;

} // namespace

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

bool DescriptorReserve::fill()
{
    return true;
}

void DescriptorReserve::release()
{}

#endif

} // namespace soquete

#include "shared/transport/sendqueue.h"

#if defined(Q_OS_LINUX)
#include <linux/sockios.h>
#include <sys/ioctl.h>
#elif defined(Q_OS_DARWIN)
#include <sys/socket.h>
#endif

namespace soquete {

std::optional<qint64> bytesInSendQueue(qintptr descriptor)
{
    [[maybe_unused]] int bytes = 0;
#if defined(Q_OS_LINUX)
    if (::ioctl(int(descriptor), SIOCOUTQ, &bytes) == 0)
        return bytes;
#elif defined(Q_OS_DARWIN)
    socklen_t size = sizeof bytes;
    if (::getsockopt(int(descriptor), SOL_SOCKET, SO_NWRITE, &bytes, &size) == 0)
        return bytes;
#else
    Q_UNUSED(descriptor)
#endif
    return std::nullopt;
}

} // namespace soquete

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

void SendProgress::begin(qintptr descriptor)
{
    m_since = m_checked = Clock::now();
    m_queued = bytesInSendQueue(descriptor).value_or(0);
}

void SendProgress::check(qintptr descriptor)
{
    m_checked = Clock::now();
    const std::optional<qint64> queued = bytesInSendQueue(descriptor);
    if (queued && *queued < m_queued)
        m_since = m_checked;
    m_queued = queued.value_or(0);
}

} // namespace soquete

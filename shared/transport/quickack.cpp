#include "shared/transport/quickack.h"

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace soquete {

bool hasQuickAck()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

void acknowledgeAtOnce(qintptr descriptor)
{
#ifdef Q_OS_LINUX
    const int on = 1;
    ::setsockopt(int(descriptor), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#else
    Q_UNUSED(descriptor)
#endif
}

} // namespace soquete

#include "app/platform/standardoutput.h"

#include <cerrno>

#ifdef Q_OS_UNIX
#include <poll.h>
#include <unistd.h>
#else
#include <cstdio>
#endif

namespace soquete {

#ifdef Q_OS_UNIX
int writeStandardOutput(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), std::size_t(bytes.size()));
        if (written >= 0) {
            bytes = bytes.sliced(written);
        } else if (errno == EAGAIN) { // another program has made the terminal or pipe non-blocking
            pollfd output{ STDOUT_FILENO, POLLOUT, 0 };
            ::poll(&output, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}
#else
int writeStandardOutput(QByteArrayView bytes)
{
    const auto size = std::size_t(bytes.size());
    const bool isWritten =
            std::fwrite(bytes.data(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? 0 : errno;
}
#endif

} // namespace soquete

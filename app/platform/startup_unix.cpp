#include "app/platform/startup.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace soquete {

void prepareProcess()
{
    int descriptor = -1;
    do { // the system gives out the lowest free number
        descriptor = ::open("/dev/null", O_RDWR);
    } while (descriptor >= 0 && descriptor <= STDERR_FILENO);
    if (descriptor >= 0)
        ::close(descriptor);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace soquete

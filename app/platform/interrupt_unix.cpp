#include "app/platform/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace soquete {

namespace {

using Clock = std::chrono::steady_clock;

/**
 * Signals that follow the first one sooner belong to the same request: timeout(1) signals a program
 * and then its process group, and a closing terminal sends more than one.
 */
constexpr auto kSameRequest = 250ms;

/** The signal handler writes a byte to one end, and the event loop reads it at the other. */
std::array<int, 2> wakeSockets{ -1, -1 };

/** When the first signal came. */
std::atomic<Clock::rep> firstRequest = 0;
static_assert(std::atomic<Clock::rep>::is_always_lock_free); // as a signal handler needs

void onSignal(int number)
{
    const int savedErrno = errno;
    const Clock::duration now = Clock::now().time_since_epoch();
    Clock::rep first = 0;
    if (firstRequest.compare_exchange_strong(first, now.count())) {
        const char byte = 1;
        [[maybe_unused]] const ssize_t written = ::write(wakeSockets[0], &byte, sizeof byte);
    } else if (now - Clock::duration(first) >= kSameRequest) {
        std::signal(number, SIG_DFL);
        std::raise(number); // takes effect when this handler returns
    }
    errno = savedErrno;
}

using Handler = void (*)(int);

/** Sets the handlers that are @p current to @p wanted, and leaves ignored signals alone. */
void replaceHandlers(Handler current, Handler wanted)
{
    struct sigaction action
    {};
    action.sa_handler = wanted;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : { SIGINT, SIGTERM, SIGHUP }) {
        struct sigaction old
        {};
        if (sigaction(number, nullptr, &old) == 0 && old.sa_handler == current)
            sigaction(number, &action, nullptr);
    }
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeSockets.data()) != 0)
        return;
    auto *const notifier = new QSocketNotifier(wakeSockets[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wakeSockets[1], &byte, sizeof byte) == sizeof byte)
            emit requested();
    });
    firstRequest = 0;
    replaceHandlers(SIG_DFL, onSignal);
}

Interrupt::~Interrupt()
{
    replaceHandlers(onSignal, SIG_DFL);
    delete findChild<QSocketNotifier *>();
    for (int &end : wakeSockets) {
        ::close(end);
        end = -1;
    }
}

} // namespace soquete

#include "app/platform/interrupt.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr auto kPollInterval = 100ms;

std::atomic_bool wanted = false;
std::atomic_bool cameBefore = false;

void onSignal(int number)
{
    if (cameBefore.exchange(true))
        std::_Exit(EXIT_FAILURE);
    wanted = true;
    std::signal(number, onSignal); // the system has reset it to the default
}

void handle(int number)
{
    if (std::signal(number, onSignal) == SIG_IGN)
        std::signal(number, SIG_IGN);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    auto *const timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        if (wanted.exchange(false))
            emit requested();
    });
    timer->start(kPollInterval);
    handle(SIGINT);
    handle(SIGTERM);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace soquete

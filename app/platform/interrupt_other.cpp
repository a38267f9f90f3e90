#include "app/platform/interrupt.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <csignal>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr auto kPollInterval = 100ms;

std::atomic_bool wanted = false;

void onSignal(int number)
{
    wanted = true;
    std::signal(number, onSignal); // the system has reset it to the default
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
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace soquete

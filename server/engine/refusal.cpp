#include "server/engine/refusal.h"

#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr auto kPatience = 1s;

} // namespace

Refusal::Refusal(RawSocket socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{
    auto *const readable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(readable, &QSocketNotifier::activated, this, &Refusal::discard);
    QTimer::singleShot(kPatience, this, &QObject::deleteLater);
    m_socket.finishSending();
}

void Refusal::discard()
{
    std::array<char, 4096> discarded;
    const RawSocket::Outcome outcome = m_socket.receive(discarded).outcome;
    if (outcome != RawSocket::Outcome::Done && outcome != RawSocket::Outcome::WouldBlock) {
        delete findChild<QSocketNotifier *>(); // which would call again until this is deleted
        deleteLater();
    }
}

} // namespace soquete

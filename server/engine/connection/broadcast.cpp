#include "server/engine/connection/broadcast.h"

#include <QMutexLocker>

#include <utility>

namespace soquete {

void Sender::disconnect()
{
    const QMutexLocker lock(&m_mutex);
    m_notify = nullptr;
}

void Sender::notifyDelivered()
{
    const QMutexLocker lock(&m_mutex);
    if (m_notify)
        m_notify();
}

Broadcast::Broadcast(quint32 from, std::vector<Response> responses, std::shared_ptr<Sender> sender)
    : m_from(from)
    , m_responses(std::move(responses))
    , m_sender(std::move(sender))
{}

Broadcast::~Broadcast()
{
    m_sender->notifyDelivered();
}

} // namespace soquete

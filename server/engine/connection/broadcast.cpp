#include "server/engine/connection/broadcast.h"

#include <QMutexLocker>

#include <utility>

namespace soquete {

void Speaker::leave()
{
    const QMutexLocker lock(&m_mutex);
    m_tell = nullptr;
}

void Speaker::tellHeard()
{
    const QMutexLocker lock(&m_mutex);
    if (m_tell)
        m_tell();
}

Broadcast::Broadcast(quint32 from, std::vector<Response> responses,
                     std::shared_ptr<Speaker> speaker)
    : m_from(from)
    , m_responses(std::move(responses))
    , m_speaker(std::move(speaker))
{}

Broadcast::~Broadcast()
{
    m_speaker->tellHeard();
}

} // namespace soquete

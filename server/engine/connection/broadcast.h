#pragma once

#include "server/engine/connection/responder.h"

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace soquete {

/** Reaches a speaker from any thread, for as long as it lives. */
class Speaker final
{
public:
    /** @p onHeard is called in the thread of @p speaker. */
    template <typename Object>
    Speaker(Object *speaker, void (Object::*onHeard)())
        : m_tell([speaker, onHeard] {
            QMetaObject::invokeMethod(speaker, onHeard, Qt::QueuedConnection);
        })
    {}

    /** The speaker is gone. */
    void leave();

    void tellHeard();

private:
    QMutex m_mutex;
    std::function<void()> m_tell;
};

/**
 * What one connection says to all the others, ready to be sent. Shared by all threads and changed
 * by none; when the last of them has taken it the speaker is told, so that it speaks no faster than
 * they hear.
 */
class Broadcast final
{
public:
    Broadcast(quint32 from, std::vector<Response> responses, std::shared_ptr<Speaker> speaker);
    ~Broadcast();

    /** The number of the connection that speaks. */
    [[nodiscard]] quint32 from() const { return m_from; }
    [[nodiscard]] const std::vector<Response> &responses() const { return m_responses; }

private:
    Q_DISABLE_COPY_MOVE(Broadcast)

    const quint32 m_from;
    const std::vector<Response> m_responses;
    const std::shared_ptr<Speaker> m_speaker;
};

using SharedBroadcast = std::shared_ptr<const Broadcast>;

} // namespace soquete

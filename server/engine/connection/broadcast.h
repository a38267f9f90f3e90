#pragma once

#include "server/engine/connection/responder.h"

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace soquete {

/** Notifies the sender of a broadcast, from any thread, as long as it exists. */
class Sender final
{
public:
    /** @p onDelivered is called in the thread of @p sender. */
    template <typename Object>
    Sender(Object *sender, void (Object::*onDelivered)())
        : m_notify([sender, onDelivered] {
            QMetaObject::invokeMethod(sender, onDelivered, Qt::QueuedConnection);
        })
    {}

    /** Ends notification, because the sender no longer exists. */
    void disconnect();

    void notifyDelivered();

private:
    QMutex m_mutex;
    std::function<void()> m_notify;
};

/**
 * What one connection sends to all others, encoded. All threads share it, and none changes it. When
 * the last connection has taken it, the sender is notified, so that it sends no faster than the
 * others receive.
 */
class Broadcast final
{
public:
    Broadcast(quint32 from, std::vector<Response> responses, std::shared_ptr<Sender> sender);
    ~Broadcast();

    /** The number of the connection that sends it. */
    [[nodiscard]] quint32 from() const { return m_from; }
    [[nodiscard]] const std::vector<Response> &responses() const { return m_responses; }

private:
    Q_DISABLE_COPY_MOVE(Broadcast)

    const quint32 m_from;
    const std::vector<Response> m_responses;
    const std::shared_ptr<Sender> m_sender;
};

using SharedBroadcast = std::shared_ptr<const Broadcast>;

} // namespace soquete

#pragma once

#include "app/udp/lossynetwork.h"

#include <QHostAddress>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUdpSocket>

#include <vector>

namespace soquete {

/**
 * Sends messages as datagrams, one after the other, over a network that may lose, reorder and copy
 * them: it plays that network too, since within one computer nothing of it happens by itself. No
 * connection, no acknowledgement: whoever sends a datagram does not learn what became of it. Small
 * enough for the thread that uses it.
 */
class DatagramClient final : public QObject
{
    Q_OBJECT

public:
    explicit DatagramClient(QObject *parent = nullptr);

    [[nodiscard]] bool isSending() const { return m_timer.isActive(); }

    /** Begins to send @p messages to @p port of @p address, unless it does already. */
    void send(const QStringList &messages, const QHostAddress &address, quint16 port,
              const NetworkConditions &conditions, quint32 seed);
    void stop();

signals:
    /** All that the network delivers was handed to it. */
    void finished();

private:
    void sendNext();

    QUdpSocket m_socket;
    QTimer m_timer;
    QStringList m_messages;
    QHostAddress m_address;
    quint16 m_port = 0;
    std::vector<quint32> m_deliveries;
    std::size_t m_next = 0;
};

} // namespace soquete

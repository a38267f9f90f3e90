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
 * Sends messages as datagrams, one after the other, and simulates a network that loses, reorders
 * and duplicates them, which does not happen within one computer. There is no connection and no
 * acknowledgement: the sender does not learn what becomes of a datagram. Lives in the caller's
 * thread.
 */
class DatagramClient final : public QObject
{
    Q_OBJECT

public:
    explicit DatagramClient(QObject *parent = nullptr);

    [[nodiscard]] bool isSending() const { return m_timer.isActive(); }

    /** Starts sending @p messages. Does nothing while sending. */
    void send(const QStringList &messages, const QHostAddress &address, quint16 port,
              const NetworkConditions &conditions, quint32 seed);
    void stop();

signals:
    /** All datagrams that the simulated network delivers have been sent. */
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

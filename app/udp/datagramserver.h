#pragma once

#include "app/udp/datagram.h"

#include <QHostAddress>
#include <QObject>
#include <QUdpSocket>

namespace soquete {

/**
 * Receives the datagrams of the UDP experiment, as they come: it neither sorts them nor asks for
 * what is missing. There is nothing to accept, and one socket takes what all clients send. Small
 * enough for the thread that uses it.
 */
class DatagramServer final : public QObject
{
    Q_OBJECT

public:
    explicit DatagramServer(QObject *parent = nullptr);

    /** Receives on a free port of this computer alone; false where the system has none. */
    [[nodiscard]] bool bind();

    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    [[nodiscard]] QString errorString() const { return m_socket.errorString(); }

signals:
    void received(const soquete::Datagram &datagram);

private:
    void receive();

    QUdpSocket m_socket;
};

} // namespace soquete

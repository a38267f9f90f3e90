#pragma once

#include "app/udp/datagram.h"

#include <QHostAddress>
#include <QObject>
#include <QUdpSocket>

namespace soquete {

/**
 * Receives the datagrams of the UDP experiment in the order of arrival. It accepts no connections:
 * one socket receives from all clients. Lives in the caller's thread.
 */
class DatagramServer final : public QObject
{
    Q_OBJECT

public:
    explicit DatagramServer(QObject *parent = nullptr);

    /** Binds to a free port of the loopback interface. Returns false on failure. */
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

#include "app/udp/datagramserver.h"

#include <QNetworkDatagram>

namespace soquete {

DatagramServer::DatagramServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &DatagramServer::receive);
}

bool DatagramServer::bind()
{
    return m_socket.bind(QHostAddress(QHostAddress::LocalHost), 0);
}

void DatagramServer::receive()
{
    while (m_socket.hasPendingDatagrams()) {
        const QByteArray bytes = m_socket.receiveDatagram(Datagram::kLargest).data();
        if (const std::optional<Datagram> datagram = decodeDatagram(bytes))
            emit received(*datagram);
    }
}

} // namespace soquete

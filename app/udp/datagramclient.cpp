#include "app/udp/datagramclient.h"

#include "app/udp/datagram.h"

#include <chrono>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** Between two datagrams, so that the user can watch them. */
constexpr auto kPause = 40ms;

} // namespace

DatagramClient::DatagramClient(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &DatagramClient::sendNext);
}

void DatagramClient::send(const QStringList &messages, const QHostAddress &address, quint16 port,
                          const NetworkConditions &conditions, quint32 seed)
{
    if (isSending())
        return;
    m_messages = messages;
    m_address = address;
    m_port = port;
    m_deliveries = deliveries(quint32(messages.size()), conditions, seed);
    m_next = 0;
    m_timer.start();
}

void DatagramClient::stop()
{
    m_timer.stop();
}

void DatagramClient::sendNext()
{
    if (m_next == m_deliveries.size()) {
        m_timer.stop();
        emit finished();
        return;
    }
    const quint32 number = m_deliveries[m_next++];
    m_socket.writeDatagram(encodeDatagram({ number, m_messages.at(qsizetype(number) - 1) }),
                           m_address, m_port);
}

} // namespace soquete

#include "app/udp/datagrams.h"

#include "shared/protocol/text.h"

#include <QNetworkDatagram>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** Between two datagrams, so that the user can watch them. */
constexpr auto kPause = 40ms;

} // namespace

QByteArray encodeDatagram(const Datagram &datagram)
{
    QString text = datagram.text;
    QByteArray bytes;
    do {
        bytes = QByteArray::number(datagram.number) + ' ' + encodeText(text, Encoding::Utf8).bytes;
        text.chop(int(std::max<qsizetype>(1, (bytes.size() - Datagram::kLargest) / 4)));
    } while (bytes.size() > Datagram::kLargest);
    return bytes;
}

std::optional<Datagram> decodeDatagram(const QByteArray &bytes)
{
    const qsizetype blank = bytes.indexOf(' ');
    const QByteArray digits = bytes.left(std::max<qsizetype>(blank, 0));
    const bool isNumber = !digits.isEmpty()
                       && std::all_of(digits.begin(), digits.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const quint32 number = digits.toUInt(&fits);
    if (!isNumber || !fits || number == 0)
        return std::nullopt;
    return Datagram{ number, decodeText(bytes.mid(blank + 1), Encoding::Utf8).text };
}

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

DatagramClient::DatagramClient(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &DatagramClient::sendNext);
}

void DatagramClient::send(const QStringList &messages, quint16 port,
                          const NetworkConditions &conditions, quint32 seed)
{
    if (isSending())
        return;
    m_messages = messages;
    m_port = port;
    m_deliveries = deliveries(quint32(messages.size()), conditions, seed);
    m_next = 0;
    m_timer.start();
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
                           QHostAddress(QHostAddress::LocalHost), m_port);
}

} // namespace soquete

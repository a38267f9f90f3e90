#pragma once

#include "app/udp/lossynetwork.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUdpSocket>

#include <optional>
#include <vector>

namespace soquete {

/**
 * A message of the UDP experiment. A datagram arrives whole or not at all, so it needs no length
 * header. Its number shows whether a datagram is missing, late or a duplicate:
 *
 *     "3 Hello World!"
 */
struct Datagram
{
    static constexpr qsizetype kLargest = 1200; ///< bytes; most networks do not fragment this

    quint32 number = 0; ///< from 1
    QString text;

    friend bool operator==(const Datagram &, const Datagram &) = default;
};

/** The bytes of @p datagram. Truncates a text that is too long. Thread-safe. */
[[nodiscard]] QByteArray encodeDatagram(const Datagram &datagram);

/** The datagram in @p bytes, or nothing if they are not one. Thread-safe. */
[[nodiscard]] std::optional<Datagram> decodeDatagram(const QByteArray &bytes);

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

    /** Starts sending @p messages to @p port of this computer. Does nothing while sending. */
    void send(const QStringList &messages, quint16 port, const NetworkConditions &conditions,
              quint32 seed);

signals:
    /** All datagrams that the simulated network delivers have been sent. */
    void finished();

private:
    void sendNext();

    QUdpSocket m_socket;
    QTimer m_timer;
    QStringList m_messages;
    quint16 m_port = 0;
    std::vector<quint32> m_deliveries;
    std::size_t m_next = 0;
};

} // namespace soquete

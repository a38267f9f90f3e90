#include "app/lessons/bareclient.h"

#include <QSocketNotifier>

#include <array>
#include <system_error>

namespace soquete {

BareClient::BareClient(const Endpoint &to, const QByteArray &bytes, End end, QObject *parent)
    : QObject(parent)
    , m_bytes(bytes)
    , m_end(end)
{
    std::error_code error;
    m_socket = RawSocket::connecting(to, error);
    if (!m_socket.isOpen()) {
        deleteLater();
        return;
    }
    m_writable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Write, this);
    m_readable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(m_writable, &QSocketNotifier::activated, this, &BareClient::onWritable);
    connect(m_readable, &QSocketNotifier::activated, this, &BareClient::onReadable);
}

BareClient::~BareClient()
{
    for (QSocketNotifier *const notifier : { m_writable, m_readable }) {
        if (notifier)
            notifier->setEnabled(false); // before the descriptor is closed
    }
}

void BareClient::onWritable()
{
    const RawSocket::Transfer transfer = m_socket.send(m_bytes);
    m_bytes.remove(0, transfer.bytes);
    const bool isOver = transfer.outcome != RawSocket::Outcome::Done
                     && transfer.outcome != RawSocket::Outcome::WouldBlock;
    if (m_bytes.isEmpty() || isOver)
        m_writable->setEnabled(false);
    if (isOver)
        deleteLater();
}

void BareClient::onReadable()
{
    std::array<char, 4096> answer;
    const RawSocket::Transfer transfer = m_socket.receive(answer);
    if (transfer.outcome == RawSocket::Outcome::WouldBlock)
        return;
    m_readable->setEnabled(false);
    m_writable->setEnabled(false);
    if (m_end == End::Reset)
        m_socket.reset();
    else
        m_socket.close();
    deleteLater();
}

} // namespace soquete

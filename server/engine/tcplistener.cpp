#include "server/engine/tcplistener.h"

#include <QNetworkProxy>

#include <limits>

namespace soquete {

namespace {

Reason reasonOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Reason::AddressInUse;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Reason::AddressNotAvailable;
    case QAbstractSocket::SocketAccessError:
        return Reason::PermissionDenied;
    case QAbstractSocket::SocketResourceError:
        return Reason::OutOfResources;
    default:
        return Reason::Other;
    }
}

} // namespace

TcpListener::TcpListener(const QHostAddress &address, quint16 port)
    : m_address(address)
    , m_port(port)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setListenBacklogSize(kBacklog);
    connect(&m_server, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError error) {
        emit acceptFailed(reasonOf(error), m_server.errorString());
    });
}

Listener::Failure TcpListener::listen()
{
    if (m_server.listen(m_address, m_port))
        return {};
    return { reasonOf(m_server.serverError()), m_server.errorString() };
}

Endpoint TcpListener::endpoint() const
{
    return { m_address, m_server.isListening() ? m_server.serverPort() : m_port };
}

qintptr TcpListener::descriptor() const
{
    return m_server.socketDescriptor();
}

void TcpListener::pause()
{
    m_isPaused = true;
    hold();
}

void TcpListener::resume()
{
    m_isPaused = false;
    goOn();
}

void TcpListener::passOn(qintptr descriptor)
{
    emit incoming(descriptor);
    if (++m_passedOn < kAtOnce)
        return;
    m_passedOn = 0;
    hold();
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_isPaused)
                    goOn();
            },
            Qt::QueuedConnection);
}

/** Without the limit, QTcpServer would go on accepting in the current loop. */
void TcpListener::hold()
{
    m_server.setMaxPendingConnections(0);
    m_server.pauseAccepting();
}

void TcpListener::goOn()
{
    // No connection is ever pending, since each is passed on immediately.
    m_server.setMaxPendingConnections(std::numeric_limits<int>::max());
    m_server.resumeAccepting();
}

} // namespace soquete

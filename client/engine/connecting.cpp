#include "client/engine/connecting.h"

#include "shared/transport/portuse.h"
#include "shared/transport/rawsocket.h"

#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace soquete {

std::unique_ptr<QTcpSocket> makeSocket()
{
    constexpr qint64 kReadSize = 64 * 1024;
    auto socket = std::make_unique<QTcpSocket>();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setReadBufferSize(kReadSize);
    return socket;
}

/** QTcpSocket accepts the descriptor of a Unix-domain socket too, as QLocalSocket relies on. */
UnixFailure connectToFile(QTcpSocket &socket, const QString &path)
{
    UnixFailure failure;
    const qintptr descriptor = connectUnixSocket(path, &failure);
    if (descriptor >= 0 && !socket.setSocketDescriptor(descriptor)) {
        RawSocket(descriptor).close();
        failure = { UnixError::Other, socket.errorString() };
    }
    return failure;
}

Reason connectFailure(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Reason::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError:
        return Reason::UnknownHost;
    case QAbstractSocket::SocketTimeoutError:
        return Reason::TimedOut;
    case QAbstractSocket::NetworkError:
        return Reason::NetworkUnreachable;
    default:
        return Reason::Other;
    }
}

Reason connectFailure(UnixError error)
{
    switch (error) {
    case UnixError::PathTooLong:
        return Reason::PathTooLong;
    case UnixError::NotThere:
        return Reason::ConnectionRefused;
    case UnixError::Stale:
        return Reason::StaleSocket;
    case UnixError::NotASocket:
        return Reason::NotASocket;
    case UnixError::NotPermitted:
        return Reason::PermissionDenied;
    default:
        return Reason::Other;
    }
}

std::optional<Endpoint> listeningElsewhere(const ClientOptions &options)
{
    // A socket that was refused no longer has the address that it tried.
    const bool isName = options.host.compare(u"localhost", Qt::CaseInsensitive) == 0;
    const QHostAddress tried =
            isName ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(options.host);
    if (!tried.isLoopback() && !QNetworkInterface::allAddresses().contains(tried))
        return std::nullopt;
    for (const PortUse &use : usesOfPort(options.port)) {
        if (use.state == PortUse::State::Listening && use.local.address != tried)
            return use.local;
    }
    return std::nullopt;
}

} // namespace soquete

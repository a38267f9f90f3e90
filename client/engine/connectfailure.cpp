#include "client/engine/connectfailure.h"

namespace soquete {

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

} // namespace soquete

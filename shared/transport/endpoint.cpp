#include "shared/transport/endpoint.h"

using namespace Qt::StringLiterals;

namespace soquete {

Endpoint Endpoint::unixSocket(const QString &path)
{
    return { {}, 0, path };
}

QString Endpoint::host() const
{
    if (!isUnix())
        return address.toString();
    return path->isEmpty() ? u"unix"_s : *path;
}

QString Endpoint::toString() const
{
    if (isUnix())
        return host();
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIPv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

QHostAddress withoutMapping(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace soquete

#include "shared/transport/endpoint.h"

using namespace Qt::StringLiterals;

namespace soquete {

QString Endpoint::toString() const
{
    const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIPv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

} // namespace soquete

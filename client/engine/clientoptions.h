#pragma once

#include "client/engine/faults.h"
#include "shared/protocol/dialect.h"

#include <QString>

#include <chrono>

namespace soquete {

/** How long the client waits. */
struct ClientLimits
{
    std::chrono::milliseconds connect{ std::chrono::seconds(10) }; ///< for a connection
    std::chrono::milliseconds reply{ std::chrono::seconds(5) };    ///< for the answer to a message
    std::chrono::milliseconds leave{ std::chrono::seconds(
            2) }; ///< for answer or close after goodbye
};

/** Where to connect, and how to talk there. */
struct ClientOptions
{
    QString host = QStringLiteral("127.0.0.1"); ///< a name or an address
    quint16 port = 5050;
    QString path; ///< of a Unix-domain socket, instead of host and port
    Dialect dialect;
    bool adoptsDialect = false; ///< goes over to the dialect in which a server is seen to answer
    bool hasWindow = false;     ///< somebody can be asked about that
    Faults faults;
    ClientLimits limits;
};

} // namespace soquete

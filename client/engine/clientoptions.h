#pragma once

#include "client/engine/faults.h"
#include "shared/protocol/dialect.h"

#include <QString>

#include <chrono>

namespace soquete {

/** How long a client waits. */
struct ClientLimits
{
    std::chrono::milliseconds connect{ 10'000 }; ///< for a connection
    std::chrono::milliseconds reply{ 5000 };     ///< for the reply to a message
    std::chrono::milliseconds leave{ 2000 };     ///< for the server to reply or close at the end
    std::chrono::milliseconds settle{ 200 };     ///< for the rest of an expected reply
};

/** Where a client connects and how it sends messages. */
struct ClientOptions
{
    QString host = QStringLiteral("127.0.0.1"); ///< a name or an address
    quint16 port = 5050;
    QString path; ///< of a Unix-domain socket, instead of host and port
    Dialect dialect;
    bool adoptsDialect = false; ///< switches to the dialect of the server's replies
    bool hasWindow = false;     ///< the user can choose the dialect
    Faults faults;
    ClientLimits limits;
};

} // namespace soquete

#pragma once

#include "shared/transport/endpoint.h"

#include <QList>

#include <optional>

namespace soquete {

/** A socket that holds a port of this computer. */
struct PortUse
{
    enum class State {
        Listening,
        TimeWait, ///< closed; the system reserves the port for a while
        Other     ///< any other state, such as connected
    };

    Endpoint local;
    State state = State::Other;
    int secondsLeft = 0; ///< in TimeWait, rounded up
    quint64 socket = 0;  ///< the inode, which processOf() looks for

    friend bool operator==(const PortUse &, const PortUse &) = default;
};

/** All sockets on local TCP port @p port, listeners first; empty where the system does not tell. */
[[nodiscard]] QList<PortUse> usesOfPort(quint16 port);

/** Parses the contents of Linux's /proc/net/tcp or tcp6; malformed lines are skipped. */
[[nodiscard]] QList<PortUse> readPortUses(const QByteArray &table, quint16 port);

/** The process that has the socket open; nothing where the system does not tell. */
[[nodiscard]] std::optional<qint64> processOf(const PortUse &use);

/** That process's name and id, "python3 (4242)"; empty where the system does not tell. */
[[nodiscard]] QString programOf(const PortUse &use);

} // namespace soquete

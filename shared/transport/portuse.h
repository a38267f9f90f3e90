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
        TimeWait, ///< its connection has ended; the system keeps the port for a while
        Other     ///< connected, or on the way from or to that
    };

    Endpoint local;
    State state = State::Other;
    int secondsLeft = 0; ///< of TimeWait, rounded up
    quint64 socket = 0;  ///< the system's number of it, for programOf()

    friend bool operator==(const PortUse &, const PortUse &) = default;
};

/** All that hold TCP port @p port here, listeners first. Empty where the system does not tell. */
[[nodiscard]] QList<PortUse> usesOfPort(quint16 port);

/** The same from the text of the Linux kernel's /proc/net/tcp or tcp6, whatever is in it. */
[[nodiscard]] QList<PortUse> readPortUses(const QByteArray &table, quint16 port);

/** The process that has @p use open; nothing where the system does not tell. */
[[nodiscard]] std::optional<qint64> processOf(const PortUse &use);

/** The same by its name, as "python3 (4242)"; empty where the system does not tell. */
[[nodiscard]] QString programOf(const PortUse &use);

} // namespace soquete

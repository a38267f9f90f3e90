#pragma once

#include <QString>

namespace soquete {

/** What the thread that recorded an event is there for. */
enum class ThreadRole : quint8 {
    Other,
    Acceptor,   ///< accepts connections
    Connection, ///< serves one connection
    Turns,      ///< serves all connections, one after the other
    Client      ///< owns a client's socket
};

/**
 * The name of a thread, as the window, a debugger and `top -H` show it: "soquete-accept". That of a
 * thread that serves connection @p connection ends with its number: "soquete-conn-7", or
 * "conn-12345" where the number is large, since Linux keeps 15 characters of a name.
 */
[[nodiscard]] QString threadName(ThreadRole role, quint32 connection = 0);

/** The role of the thread called @p name in a recording, which holds names alone. */
[[nodiscard]] ThreadRole roleOfThread(QStringView name);

} // namespace soquete

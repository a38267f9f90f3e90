#pragma once

#include <QString>

namespace soquete {

/** The task of the thread that recorded an event. */
enum class ThreadRole : quint8 {
    Other,
    Acceptor,   ///< accepts connections
    Connection, ///< serves one connection
    Turns,      ///< serves all connections, one after the other
    Client      ///< owns a client's socket
};

/**
 * The name of a thread as the window, a debugger and `top -H` show it: "soquete-accept". For a
 * thread that serves @p connection it is "soquete-conn-7", or "conn-12345" if the number is large,
 * since Linux limits names to 15 characters.
 */
[[nodiscard]] QString threadName(ThreadRole role, quint32 connection = 0);

/** The role of the thread called @p name, for recordings, which hold only names. */
[[nodiscard]] ThreadRole roleOfThread(QStringView name);

} // namespace soquete

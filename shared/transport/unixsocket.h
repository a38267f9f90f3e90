#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/**
 * Unix-domain sockets, which are addressed by a file instead of a host and a port. All code that
 * depends on the system is in unixsocket.cpp. On a system without such sockets every call fails
 * with UnixError::NotSupported.
 */

/** Whether this system supports Unix-domain sockets. */
[[nodiscard]] bool hasUnixSockets();

/** The longest path in bytes: the size of sun_path less its terminating NUL. */
[[nodiscard]] qsizetype longestUnixPath();

/** Returns @p path as an absolute path, as events and views show it. */
[[nodiscard]] QString absoluteUnixPath(const QString &path);

/** The default path of server and client. */
[[nodiscard]] QString usualUnixPath();

enum class UnixError {
    None,
    NotSupported,
    PathTooLong,
    NotThere,     ///< no such file, or, for a server, no such folder
    InUse,        ///< a server listens on it
    Stale,        ///< a socket file on which no server listens any more
    NotASocket,   ///< another kind of file, or a symbolic link
    NotPermitted, ///< this user lacks the permission
    Busy,         ///< the server's queue is full; trying again later may succeed
    NoResources,  ///< out of descriptors or memory
    Other
};

/** An error and the system's message for it. */
struct UnixFailure
{
    UnixError error = UnixError::None;
    QString text;
};

/** Connects to the server at @p path without blocking. Returns the descriptor, or -1 and @p
 * failure. */
[[nodiscard]] qintptr connectUnixSocket(const QString &path, UnixFailure *failure);

/**
 * A listening socket and its file. Only this user can connect, and closing the socket deletes the
 * file. The only files ever deleted are this socket's own and, on request, a stale socket file.
 * Never blocks.
 */
class UnixListeningSocket final
{
public:
    UnixListeningSocket() = default;
    ~UnixListeningSocket() { close(); }

    /**
     * Listens on @p path with a queue of @p backlog connections. With @p replace, a stale socket
     * file there is replaced.
     */
    [[nodiscard]] UnixFailure listen(const QString &path, int backlog, bool replace);

    [[nodiscard]] bool isOpen() const { return m_descriptor != kNone; }
    [[nodiscard]] qintptr descriptor() const { return m_descriptor; }

    /** Returns the next client's descriptor, or -1: with @p failure unless no client is waiting. */
    [[nodiscard]] qintptr accept(UnixFailure *failure);

    /** Stops listening, and deletes the file if it still is the one that listen() created. */
    void close();

    /** Identifies a file independently of its name. */
    struct File
    {
        quint64 device = 0;
        quint64 number = 0;

        friend bool operator==(const File &, const File &) = default;
    };

private:
    Q_DISABLE_COPY_MOVE(UnixListeningSocket)

    static constexpr qintptr kNone = -1;

    qintptr m_descriptor = kNone;
    QByteArray m_name; ///< the file's path
    std::optional<File> m_file;
};

} // namespace soquete

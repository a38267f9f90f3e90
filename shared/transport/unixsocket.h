#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/**
 * Unix-domain sockets, which meet at a file instead of an address and a port. Everything about them
 * that differs between systems is in unixsocket.cpp; where a system has none, every call fails with
 * UnixError::NotSupported.
 */

/** Whether this system has Unix-domain sockets that this program can use. */
[[nodiscard]] bool hasUnixSockets();

/** The most bytes that the system takes for a path: sun_path, less the zero at its end. */
[[nodiscard]] qsizetype longestUnixPath();

/** @p path from the root on, as events and views show it. */
[[nodiscard]] QString absoluteUnixPath(const QString &path);

/** Where server and client meet unless somebody chooses another file. */
[[nodiscard]] QString usualUnixPath();

enum class UnixError {
    None,
    NotSupported,
    PathTooLong,
    NotThere,     ///< no such file; for a server: no such folder
    InUse,        ///< a server listens there
    Stale,        ///< a socket's file, but nobody listens there any more
    NotASocket,   ///< a file of another kind, or a symbolic link
    NotPermitted, ///< the system does not let this user
    Busy,         ///< too many peers are waiting there: try again soon
    NoResources,  ///< no descriptors or memory left
    Other
};

/** What went wrong, and what the system says about it. */
struct UnixFailure
{
    UnixError error = UnixError::None;
    QString text;
};

/** Connects to the server at @p path, without waiting; the descriptor, or -1 and the failure. */
[[nodiscard]] qintptr connectUnixSocket(const QString &path, UnixFailure *failure);

/**
 * A socket that listens at a path, and the file it has there: for this user alone, and gone with
 * the socket. It never takes anything away but a socket's file: its own, or one where nobody
 * listens any more, and that only when told to. Waits for no peer.
 */
class UnixListeningSocket final
{
public:
    UnixListeningSocket() = default;
    ~UnixListeningSocket() { close(); }

    /**
     * Listens at @p path, with room for @p backlog peers that wait. With @p replace a stale
     * socket's file there gives way.
     */
    [[nodiscard]] UnixFailure listen(const QString &path, int backlog, bool replace);

    [[nodiscard]] bool isOpen() const { return m_descriptor != kNone; }
    [[nodiscard]] qintptr descriptor() const { return m_descriptor; }

    /** The next peer's descriptor; -1 where nobody waits, or with the failure. */
    [[nodiscard]] qintptr accept(UnixFailure *failure);

    /** Stops listening, and takes the file away, if it still is the one that listen() made. */
    void close();

    /** Which file it is, whatever its name. */
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
    QByteArray m_name; ///< of the file
    std::optional<File> m_file;
};

} // namespace soquete

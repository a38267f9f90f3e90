#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace soquete {

/**
 * One end of a connection, or where a server listens: an address and a port, or the path of a
 * Unix-domain socket. Most clients of such a socket have an empty path.
 */
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;
    std::optional<QString> path = std::nullopt; ///< of a Unix-domain socket; empty if unnamed

    [[nodiscard]] static Endpoint unixSocket(const QString &path);

    [[nodiscard]] bool isUnix() const { return path.has_value(); }

    /** The address or path without the port: "127.0.0.1", "/tmp/soquete.sock", "unix" if unnamed.
     */
    [[nodiscard]] QString host() const;

    /** "127.0.0.1:5050", "[::1]:5050"; for a Unix-domain socket the same as host(). */
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/** @p address, or the IPv4 address of one that is mapped to IPv6 ("::ffff:127.0.0.1"). */
[[nodiscard]] QHostAddress withoutMapping(const QHostAddress &address);

} // namespace soquete

#pragma once

#include <QHostAddress>
#include <QString>

namespace soquete {

/** One end of a connection, or the place where a server listens. */
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    /** "127.0.0.1:5050", "[::1]:5050". */
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace soquete

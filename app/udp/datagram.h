#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/**
 * A message of the UDP experiment. A datagram arrives whole or not at all, so it needs no length
 * header. Its number shows whether a datagram is missing, late or a duplicate:
 *
 *     "3 Hello World!"
 */
struct Datagram
{
    static constexpr qsizetype kLargest = 1200; ///< bytes; most networks do not fragment this

    quint32 number = 0; ///< from 1
    QString text;

    friend bool operator==(const Datagram &, const Datagram &) = default;
};

/** The bytes of @p datagram. Truncates a text that is too long. Thread-safe. */
[[nodiscard]] QByteArray encodeDatagram(const Datagram &datagram);

/** The datagram in @p bytes, or nothing if they are not one. Thread-safe. */
[[nodiscard]] std::optional<Datagram> decodeDatagram(const QByteArray &bytes);

} // namespace soquete

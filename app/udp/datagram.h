#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace soquete {

/**
 * A message of the UDP experiment. A datagram comes whole or not at all, so that it needs no header
 * that tells its length; but only a number in it tells whether one is missing, late, or a copy:
 *
 *     "3 Hello World!"
 */
struct Datagram
{
    static constexpr qsizetype kLargest = 1200; ///< bytes: what goes through most networks whole

    quint32 number = 0; ///< from 1
    QString text;

    friend bool operator==(const Datagram &, const Datagram &) = default;
};

/** The bytes of @p datagram; a text that is too long is cut. Any thread. */
[[nodiscard]] QByteArray encodeDatagram(const Datagram &datagram);

/** The reverse; nothing where @p bytes are no such datagram: anyone can send one. Any thread. */
[[nodiscard]] std::optional<Datagram> decodeDatagram(const QByteArray &bytes);

} // namespace soquete

#pragma once

#include <QtGlobal>

#include <optional>

namespace soquete {

/**
 * How many bytes the system still keeps of what was sent on stream socket @p descriptor: those that
 * the peer's system has not acknowledged, or, of a Unix-domain socket, that the peer has not read
 * (with the system's overhead). Nothing where the system does not tell. Thread-safe.
 */
[[nodiscard]] std::optional<qint64> bytesInSendQueue(qintptr descriptor);

} // namespace soquete

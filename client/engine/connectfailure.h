#pragma once

#include "shared/journal/event.h"

#include <QAbstractSocket>

#include <chrono>

namespace soquete {

/** How soon to try a Unix-domain socket again at which too many others wait. */
constexpr std::chrono::milliseconds kUnixRetry{ 20 };

/** Why an attempt to connect has failed, as every client here says it. */
[[nodiscard]] Reason connectFailure(QAbstractSocket::SocketError error);

} // namespace soquete

#pragma once

#include "client/engine/clientoptions.h"
#include "shared/journal/event.h"
#include "shared/transport/endpoint.h"
#include "shared/transport/unixsocket.h"

#include <QAbstractSocket>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

/** What every client here does to connect. */
namespace soquete {

/** How soon to try again if too many clients wait at a Unix-domain socket. */
constexpr std::chrono::milliseconds kUnixRetry{ 20 };

/** A socket without a proxy. It reads at most 64 KiB at once, which bounds its memory. */
[[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket();

/** Connects @p socket to the Unix-domain socket at @p path. Does not wait, see UnixError::Busy. */
[[nodiscard]] UnixFailure connectToFile(QTcpSocket &socket, const QString &path);

/** Why connecting failed. */
[[nodiscard]] Reason connectFailure(QAbstractSocket::SocketError error);
[[nodiscard]] Reason connectFailure(UnixError error);

/**
 * Where a program listens on the port of @p options at another address of this computer; nothing if
 * there is none. Only asks the system: a connection would disturb a server that does not expect it.
 */
[[nodiscard]] std::optional<Endpoint> listeningElsewhere(const ClientOptions &options);

} // namespace soquete

#pragma once

#include "server/engine/experiments/experiment.h"
#include "server/engine/relay/relaytarget.h"
#include "shared/protocol/dialect.h"

#include <QHostAddress>

#include <chrono>
#include <optional>

namespace soquete {

/** What the server does with a message. */
enum class Behaviour {
    Acknowledge, ///< answers with the dialect's reply
    Echo,        ///< answers with the message itself
    Broadcast,   ///< passes it on to all other connections, and answers nothing
    Manual,      ///< leaves the answer to a person, see Server::reply()
    Silent,      ///< says nothing
    Relay        ///< passes every byte on to another server, and its answers back
};

/** The name that the command line uses: "acknowledge" … */
[[nodiscard]] QString behaviourName(Behaviour behaviour);
/** The reverse, without regard to case; nothing for an unknown name. */
[[nodiscard]] std::optional<Behaviour> behaviourFromName(QStringView name);

/** What a peer may take of the server. A duration of zero means: no limit. */
struct ServerLimits
{
    int connections = 256;               ///< at once; a further one is refused
    std::chrono::milliseconds idle{ 0 }; ///< silence between two messages
    std::chrono::milliseconds frame{ std::chrono::seconds(
            30) }; ///< from a frame's first byte to its last
    std::chrono::milliseconds unsent{ std::chrono::seconds(
            30) }; ///< that a peer leaves its answers unread
    std::chrono::milliseconds linger{ std::chrono::seconds(
            1) }; ///< for the peer to close after the server did
    std::chrono::milliseconds stop{ std::chrono::seconds(
            2) }; ///< for all connections to end in order
    std::chrono::milliseconds connect{ std::chrono::seconds(
            10) };                       ///< for a relay to reach its target
    qsizetype unsentBytes = 1024 * 1024; ///< of answers kept for a peer that does not read them
};

/** How and where to serve. */
struct ServerOptions
{
    QHostAddress address{ QHostAddress::LocalHost };
    quint16 port = 5050;        ///< 0: one that is free
    QString path;               ///< of a Unix-domain socket, instead of address and port
    bool replacesStale = false; ///< a socket's file on which nobody listens any more
    Dialect dialect;
    Behaviour behaviour = Behaviour::Acknowledge;
    RelayTarget relayTo;   ///< for Behaviour::Relay
    Experiment experiment; ///< work and faults: not where it relays
    ServerLimits limits;
    bool hasWindow = false;     ///< a crowd of connections gives way to it, and it may be asked
    bool adoptsDialect = false; ///< goes over to the dialect that a client is seen to speak
};

} // namespace soquete

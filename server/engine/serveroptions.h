#pragma once

#include "server/engine/experiments/experiment.h"
#include "server/engine/relay/relaytarget.h"
#include "shared/protocol/dialect.h"

#include <QHostAddress>

#include <algorithm>
#include <chrono>
#include <optional>

namespace soquete {

/** What the server does with a message. */
enum class Behaviour {
    Acknowledge, ///< replies as the dialect says
    Echo,        ///< replies with the message itself
    Broadcast,   ///< sends it to all other clients, but not back to the sender
    Manual,      ///< lets the user reply, see Server::reply()
    Silent,      ///< does not reply
    Relay        ///< forwards every byte to another server, and its replies back
};

/** The name that the command line uses: "acknowledge" … */
[[nodiscard]] QString behaviourName(Behaviour behaviour);
/** Ignores case; nothing for an unknown name. */
[[nodiscard]] std::optional<Behaviour> behaviourFromName(QStringView name);

/** The limits of a server. A duration of zero means no limit. */
struct ServerLimits
{
    int connections = 256;                       ///< at the same time; more are refused
    std::chrono::milliseconds idle{ 0 };         ///< silence between two messages
    std::chrono::milliseconds frame{ 30'000 };   ///< from a frame's first byte to its last
    std::chrono::milliseconds unsent{ 30'000 };  ///< a client does not read its replies
    std::chrono::milliseconds hold{ 60'000 };    ///< the user does not choose the dialect
    std::chrono::milliseconds linger{ 1000 };    ///< until the client closes after the server did
    std::chrono::milliseconds stop{ 2000 };      ///< until all connections have closed in order
    std::chrono::milliseconds connect{ 10'000 }; ///< until a relay has reached its target
    qsizetype unsentBytes = 1024 * 1024;         ///< replies kept for a client that does not read
    int waiting = 25'600; ///< messages of all connections that wait for the user's reply

    /** How many of them each connection may have. */
    [[nodiscard]] int waitingOfEach() const
    {
        return std::max(1, waiting / std::max(1, connections));
    }
};

/** Where a server listens and how it serves. */
struct ServerOptions
{
    QHostAddress address{ QHostAddress::LocalHost };
    quint16 port = 5050;        ///< 0: any free port
    QString path;               ///< of a Unix-domain socket, instead of address and port
    bool replacesStale = false; ///< replaces a socket file on which no program listens
    Dialect dialect;
    Behaviour behaviour = Behaviour::Acknowledge;
    RelayTarget relayTo;   ///< for Behaviour::Relay
    Experiment experiment; ///< a relay does no work and provokes no faults
    ServerLimits limits;
    bool hasWindow = false;     ///< the user can choose the dialect, and the window comes first
    bool adoptsDialect = false; ///< switches to the dialect that a client speaks
};

} // namespace soquete

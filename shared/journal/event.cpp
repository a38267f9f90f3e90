#include "shared/journal/event.h"

#include <QStringView>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

template <typename Value, std::size_t size>
using Names = std::array<std::pair<Value, QLatin1StringView>, size>;

constexpr Names<EventKind, 10> kKinds{ {
        { EventKind::Listening, "listening"_L1 },
        { EventKind::Waiting, "waiting"_L1 },
        { EventKind::Connected, "connected"_L1 },
        { EventKind::Bytes, "bytes"_L1 },
        { EventKind::Message, "message"_L1 },
        { EventKind::Reply, "reply"_L1 },
        { EventKind::Finding, "finding"_L1 },
        { EventKind::Disconnected, "disconnected"_L1 },
        { EventKind::Stopped, "stopped"_L1 },
        { EventKind::Error, "error"_L1 },
} };

constexpr Names<Direction, 2> kDirections{ {
        { Direction::In, "in"_L1 },
        { Direction::Out, "out"_L1 },
} };

constexpr Names<Reason, 27> kReasons{ {
        { Reason::DisconnectWord, "disconnect-word"_L1 },
        { Reason::ClosedByPeer, "closed-by-peer"_L1 },
        { Reason::ClosedHere, "closed-here"_L1 },
        { Reason::Reset, "reset"_L1 },
        { Reason::Idle, "idle"_L1 },
        { Reason::FrameTimedOut, "frame-timed-out"_L1 },
        { Reason::RepliesNotRead, "replies-not-read"_L1 },
        { Reason::ConnectionLimit, "connection-limit"_L1 },
        { Reason::BadInput, "bad-input"_L1 },
        { Reason::Stopped, "stopped"_L1 },
        { Reason::ClosedByTarget, "closed-by-target"_L1 },
        { Reason::ResetByTarget, "reset-by-target"_L1 },
        { Reason::AddressInUse, "address-in-use"_L1 },
        { Reason::AddressNotAvailable, "address-not-available"_L1 },
        { Reason::PermissionDenied, "permission-denied"_L1 },
        { Reason::ConnectionRefused, "connection-refused"_L1 },
        { Reason::TimedOut, "timed-out"_L1 },
        { Reason::UnknownHost, "unknown-host"_L1 },
        { Reason::NetworkUnreachable, "network-unreachable"_L1 },
        { Reason::Cancelled, "cancelled"_L1 },
        { Reason::OutOfResources, "out-of-resources"_L1 },
        { Reason::RecordingFailed, "recording-failed"_L1 },
        { Reason::StaleSocket, "stale-socket"_L1 },
        { Reason::NotASocket, "not-a-socket"_L1 },
        { Reason::PathTooLong, "path-too-long"_L1 },
        { Reason::TargetIsThisServer, "target-is-this-server"_L1 },
        { Reason::Other, "other"_L1 },
} };

/** Empty for a value that has no name, such as Reason::None. */
template <typename Value, std::size_t size>
QString nameOf(const Names<Value, size> &names, Value value)
{
    for (const auto &[named, name] : names) {
        if (named == value)
            return name;
    }
    return {};
}

template <typename Value, std::size_t size>
std::optional<Value> valueOf(const Names<Value, size> &names, QStringView wanted)
{
    for (const auto &[value, name] : names) {
        if (wanted == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

bool hasPath(const Event &event)
{
    return event.port == 0 && event.host.startsWith(u'/');
}

qint64 contentSize(const Event &event)
{
    return event.bytes.size() + event.text.size() * qint64(sizeof(QChar));
}

QString kindName(EventKind kind)
{
    return nameOf(kKinds, kind);
}

std::optional<EventKind> kindFromName(QStringView name)
{
    return valueOf(kKinds, name);
}

QString directionName(Direction direction)
{
    return nameOf(kDirections, direction);
}

std::optional<Direction> directionFromName(QStringView name)
{
    return valueOf(kDirections, name);
}

QString reasonName(Reason reason)
{
    return nameOf(kReasons, reason);
}

std::optional<Reason> reasonFromName(QStringView name)
{
    return valueOf(kReasons, name);
}

} // namespace soquete

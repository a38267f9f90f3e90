#include "shared/journal/event.h"

#include "shared/protocol/names.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr Named<EventKind> kKinds[] = {
    { EventKind::Listening, "listening"_L1 }, { EventKind::Waiting, "waiting"_L1 },
    { EventKind::Connected, "connected"_L1 }, { EventKind::Bytes, "bytes"_L1 },
    { EventKind::Message, "message"_L1 },     { EventKind::Reply, "reply"_L1 },
    { EventKind::Finding, "finding"_L1 },     { EventKind::Disconnected, "disconnected"_L1 },
    { EventKind::Stopped, "stopped"_L1 },     { EventKind::Error, "error"_L1 },
};

constexpr Named<Direction> kDirections[] = {
    { Direction::In, "in"_L1 },
    { Direction::Out, "out"_L1 },
};

constexpr Named<Reason> kReasons[] = {
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
    { Reason::NotReadByTarget, "not-read-by-target"_L1 },
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
    { Reason::RelayCircle, "relay-circle"_L1 },
    { Reason::Other, "other"_L1 },
};

} // namespace

const fact::Text *textOf(const Event &event)
{
    if (const auto *message = event.as<fact::Message>())
        return message;
    return event.as<fact::Reply>();
}

const fact::Address *addressOf(const Event &event)
{
    if (const auto *listening = event.as<fact::Listening>())
        return &listening->local;
    if (const auto *waiting = event.as<fact::Waiting>())
        return &waiting->local;
    if (const auto *connected = event.as<fact::Connected>())
        return &connected->local;
    if (const auto *error = event.as<fact::Error>())
        return &error->address;
    return nullptr;
}

bool isFinding(const Event &event, FindingId id)
{
    const auto *finding = event.as<fact::Finding>();
    return finding && finding->id == id;
}

quint64 messageNumber(const Event &event)
{
    if (const fact::Text *text = textOf(event))
        return text->number;
    const auto *finding = event.as<fact::Finding>();
    return finding ? finding->number : 0;
}

Reason reasonOf(const Event &event)
{
    if (const auto *disconnected = event.as<fact::Disconnected>())
        return disconnected->reason;
    const auto *error = event.as<fact::Error>();
    return error ? error->reason : Reason::None;
}

bool isTraffic(const Event &event)
{
    return event.as<fact::Bytes>() || textOf(event);
}

bool hasPath(const Event &event)
{
    const fact::Address *address = addressOf(event);
    return address && address->isPath();
}

qint64 contentSize(const Event &event)
{
    const auto memoryOf = [](const QString &text) { return text.size() * qint64(sizeof(QChar)); };
    if (const fact::Text *text = textOf(event))
        return text->bytes.size() + memoryOf(text->text);
    if (const auto *bytes = event.as<fact::Bytes>())
        return bytes->bytes.size();
    if (const auto *finding = event.as<fact::Finding>())
        return finding->evidence.size() + memoryOf(finding->elsewhere);
    const fact::Address *const address = addressOf(event);
    const qint64 host = address ? memoryOf(address->host) : 0;
    if (const auto *waiting = event.as<fact::Waiting>())
        return host + memoryOf(waiting->peer);
    if (const auto *connected = event.as<fact::Connected>())
        return host + memoryOf(connected->peer) + memoryOf(connected->relayedTo);
    if (const auto *error = event.as<fact::Error>())
        return host + memoryOf(error->peer) + memoryOf(error->program) + memoryOf(error->text);
    return host;
}

QString kindName(EventKind kind)
{
    return nameIn(kKinds, kind);
}

std::optional<EventKind> kindFromName(QStringView name)
{
    return valueIn(kKinds, name);
}

QString directionName(Direction direction)
{
    return nameIn(kDirections, direction);
}

std::optional<Direction> directionFromName(QStringView name)
{
    return valueIn(kDirections, name);
}

QString reasonName(Reason reason)
{
    return nameIn(kReasons, reason);
}

std::optional<Reason> reasonFromName(QStringView name)
{
    return valueIn(kReasons, name);
}

} // namespace soquete

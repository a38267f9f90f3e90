#pragma once

#include "shared/journal/provoked.h"
#include "shared/journal/threadrole.h"
#include "shared/protocol/finding.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace soquete {

enum class Direction : quint8 { None, In, Out };

/** Why a connection ended, or why something could not be done. */
enum class Reason : quint8 {
    None,
    // why a connection ended
    DisconnectWord,  ///< the client said the disconnect word
    ClosedByPeer,    ///< the peer closed without the disconnect word
    ClosedHere,      ///< this program closed without the disconnect word
    Reset,           ///< the peer reset the connection (RST)
    Idle,            ///< the peer was silent for longer than the limit
    FrameTimedOut,   ///< a frame that had started did not end in time
    RepliesNotRead,  ///< the peer did not read its replies in time
    ConnectionLimit, ///< refused: too many connections
    BadInput,        ///< the peer broke the protocol
    Stopped,         ///< the server was stopped
    ClosedByTarget,  ///< the target of a relay closed
    ResetByTarget,   ///< the target of a relay reset the connection (RST)
    NotReadByTarget, ///< the target of a relay did not read what it was sent in time
    // why something could not be done
    AddressInUse,
    AddressNotAvailable,
    PermissionDenied,
    ConnectionRefused,
    TimedOut,
    UnknownHost,
    NetworkUnreachable,
    Cancelled,
    OutOfResources, ///< no descriptors, threads or memory left
    RecordingFailed,
    StaleSocket,        ///< the file of a Unix-domain socket without a listening server
    NotASocket,         ///< a file of another kind where a Unix-domain socket was expected
    PathTooLong,        ///< for a Unix-domain socket
    TargetIsThisServer, ///< a relay would connect to itself
    RelayCircle,        ///< the target of a relay leads back to it
    Other               ///< see fact::Error::text
};

/** What happened: one struct for each kind of event. */
namespace fact {

/** An address with its port, or the path of a Unix-domain socket, which has no port. */
struct Address
{
    QString host{};
    quint16 port = 0;

    [[nodiscard]] bool isPath() const { return port == 0 && host.startsWith(u'/'); }

    friend bool operator==(const Address &, const Address &) = default;
};

/** A server listens. */
struct Listening
{
    Address local{};
    qint64 descriptor = -1;

    friend bool operator==(const Listening &, const Listening &) = default;
};

/** A connection waits until those before it have ended, see ServeMode. */
struct Waiting
{
    Address local{};
    QString peer{};
    qint64 descriptor = -1;

    friend bool operator==(const Waiting &, const Waiting &) = default;
};

/** A connection was made. */
struct Connected
{
    Address local{}; ///< of a Unix-domain socket: its path
    QString peer{};  ///< "address:port", a path, or "unix" if it has no name
    qint64 descriptor = -1;
    QString relayedTo{}; ///< the target of a relay, as "host:port"; otherwise empty

    friend bool operator==(const Connected &, const Connected &) = default;
};

/** One read, or one write, of a socket. */
struct Bytes
{
    qint64 offset = 0; ///< of the first byte in the stream of this direction
    qint64 size = 0;
    QByteArray bytes{}; ///< empty if traffic is only counted

    friend bool operator==(const Bytes &, const Bytes &) = default;
};

/** What a message and a reply have in common. */
struct Text
{
    quint64 number = 0; ///< of the message in its connection, from 1; 0: belongs to no message
    qint64 offset = 0;  ///< of the first byte in the stream of this direction
    qint64 size = 0;    ///< bytes of the body
    int headerSize = 0; ///< bytes of the header
    QString text{};
    QByteArray bytes{}; ///< header and body, as sent

    friend bool operator==(const Text &, const Text &) = default;
};

/** One message, or a text from the server that is not a reply. */
struct Message : Text
{
    bool replyExpected = false;

    friend bool operator==(const Message &, const Message &) = default;
};

/** One reply; its number is that of its message. */
struct Reply : Text
{
    qint64 roundTripNs = -1; ///< since its message; -1: unknown

    friend bool operator==(const Reply &, const Reply &) = default;
};

/** Something worth knowing about what a program does. */
struct Finding
{
    FindingId id = FindingId::HeaderNotANumber;
    quint64 number = 0; ///< of the message it is about; 0: none
    qint64 offset = 0;  ///< of the evidence in the stream of this direction
    qint64 measure = 0; ///< see soquete::Finding::measure
    QByteArray evidence{};
    QString elsewhere{}; ///< of BoundElsewhere: where a server listens instead

    friend bool operator==(const Finding &, const Finding &) = default;
};

/** A connection ended. */
struct Disconnected
{
    Reason reason = Reason::None;
    quint64 messages = 0; ///< the number of messages that the client sent

    friend bool operator==(const Disconnected &, const Disconnected &) = default;
};

/** A server stopped listening and closed all connections. */
struct Stopped
{
    friend bool operator==(const Stopped &, const Stopped &) = default;
};

/** Something failed. */
struct Error
{
    Reason reason = Reason::None;
    Address address{};      ///< where a server tried to listen, or a client to connect
    QString peer{};         ///< the client that was refused
    QString program{};      ///< of AddressInUse: the program that holds the port
    qint64 secondsLeft = 0; ///< of AddressInUse: how long TIME_WAIT holds the port
    qint64 longestPath = 0; ///< of PathTooLong: the most bytes that the system allows
    QString text{};         ///< the system's message

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace fact

using Fact =
        std::variant<fact::Listening, fact::Waiting, fact::Connected, fact::Bytes, fact::Message,
                     fact::Reply, fact::Finding, fact::Disconnected, fact::Stopped, fact::Error>;

/** The alternatives of Fact, in their order. */
enum class EventKind : quint8 {
    Listening,
    Waiting,
    Connected,
    Bytes,
    Message,
    Reply,
    Finding,
    Disconnected,
    Stopped,
    Error
};

/** One fact, with its time and place. A value, which may cross threads. */
struct Event
{
    quint32 connection = 0; ///< number of the connection, from 1; 0: none
    Direction direction = Direction::None;
    Provoked provoked = Provoked::None;
    Fact fact{};

    // Filled in by the journal.
    ThreadRole role = ThreadRole::Other;
    int core = -1;            ///< the processor core on which it happened; -1: unknown
    quint64 id = 0;           ///< position in the journal, from 1
    qint64 monotonicNs = 0;   ///< of a monotonic clock with an arbitrary origin
    qint64 wallMs = 0;        ///< milliseconds since 1970, UTC
    qint64 systemThread = -1; ///< the operating system's number of the thread; -1: unknown
    QString thread{};         ///< name of the thread in which it happened

    [[nodiscard]] EventKind kind() const { return EventKind(fact.index()); }

    /** The fact if it is a @p T, otherwise null: `event.as<fact::Message>()`. */
    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&fact);
    }
    template <typename T>
    [[nodiscard]] T *as()
    {
        return std::get_if<T>(&fact);
    }

    friend bool operator==(const Event &, const Event &) = default;
};

using Events = std::vector<Event>;

/** The message or the reply in @p event; null if it is neither. */
[[nodiscard]] const fact::Text *textOf(const Event &event);

/** The local or target address of @p event; null if it has none. */
[[nodiscard]] const fact::Address *addressOf(const Event &event);

/** Whether @p event is a finding called @p id. */
[[nodiscard]] bool isFinding(const Event &event, FindingId id);

/** The number of the message that @p event is about; 0: none. */
[[nodiscard]] quint64 messageNumber(const Event &event);

/** Why a connection ended or something failed; Reason::None for an event of another kind. */
[[nodiscard]] Reason reasonOf(const Event &event);

/** Whether @p event is Bytes, a Message or a Reply: the kinds that come with every message. */
[[nodiscard]] bool isTraffic(const Event &event);

/** Whether the address of @p event is the path of a Unix-domain socket. */
[[nodiscard]] bool hasPath(const Event &event);

/**
 * The approximate size of the contents of @p event in memory, in bytes. The name of its thread does
 * not count: the events of a thread share it.
 */
[[nodiscard]] qint64 contentSize(const Event &event);

/** The stable names used in JSON, and the reverse: nothing for an unknown name. */
[[nodiscard]] QString kindName(EventKind kind);
[[nodiscard]] std::optional<EventKind> kindFromName(QStringView name);
[[nodiscard]] QString directionName(Direction direction);
[[nodiscard]] std::optional<Direction> directionFromName(QStringView name);
[[nodiscard]] QString reasonName(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromName(QStringView name);

} // namespace soquete

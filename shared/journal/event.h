#pragma once

#include "shared/journal/provoked.h"
#include "shared/protocol/finding.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace soquete {

enum class EventKind : quint8 {
    Listening,    ///< a server waits at host:port
    Waiting,      ///< a connection waits until those before it have ended, see ServeMode
    Connected,    ///< a connection was made
    Bytes,        ///< one read, or one write, of a socket
    Message,      ///< one frame
    Reply,        ///< one answer
    Finding,      ///< something worth knowing, see Event::finding
    Disconnected, ///< a connection ended, see Event::reason
    Stopped,      ///< a server no longer listens, and has no connections
    Error         ///< something could not be done, see Event::reason
};

enum class Direction : quint8 { None, In, Out };

/** Why a connection ended, or why something could not be done. */
enum class Reason : quint8 {
    None,
    // why a connection ended
    DisconnectWord,  ///< goodbye was said with the disconnect word
    ClosedByPeer,    ///< the peer closed without the word
    ClosedHere,      ///< this program closed without the word
    Reset,           ///< the peer broke the connection off (RST)
    Idle,            ///< nothing came for longer than the limit
    FrameTimedOut,   ///< a frame that had begun did not end in time
    RepliesNotRead,  ///< the peer did not read its answers in time
    ConnectionLimit, ///< refused: too many connections
    BadInput,        ///< the peer's bytes cannot be followed
    Stopped,         ///< the server was stopped
    ClosedByTarget,  ///< a relay's far side closed
    ResetByTarget,   ///< a relay's far side broke the connection off (RST)
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
    StaleSocket,        ///< a Unix-domain socket's file on which nobody listens any more
    NotASocket,         ///< a file of another kind, where a Unix-domain socket's was to be
    PathTooLong,        ///< for a Unix-domain socket
    TargetIsThisServer, ///< a relay would connect to itself
    Other               ///< see Event::text
};

/**
 * One fact. A value: it may cross threads, and means the same in every view, on the console and
 * in a file. Which fields hold something depends on the kind.
 */
struct Event
{
    EventKind kind = EventKind::Error;
    Direction direction = Direction::None;
    Reason reason = Reason::None;
    Provoked provoked = Provoked::None;
    bool replyExpected = false; ///< of a message: whether it is to be answered
    int headerSize = 0;         ///< of a message or a framed reply: bytes of its header
    quint32 connection = 0;     ///< number of the connection, from 1; 0: none
    quint64 id = 0;             ///< place in the journal, from 1
    quint64 number = 0;       ///< of a message in its connection, from 1; a reply has its message's
    qint64 monotonicNs = 0;   ///< a clock that only runs forward, from an unnamed beginning
    qint64 wallMs = 0;        ///< milliseconds since 1970, UTC
    qint64 offset = 0;        ///< in the stream of this direction: of the first byte
    qint64 size = 0;          ///< bytes; of a message or a reply: of its text; of a path that is
                              ///< too long: how many the system takes
    qint64 roundTripNs = -1;  ///< of a reply: since its message; -1: unknown
    qint64 descriptor = -1;   ///< of a new connection: the socket's
    qint64 systemThread = -1; ///< the operating system's number of the thread; -1: unknown
    int core = -1;            ///< processor core on which it happened; -1: unknown
    QString thread;           ///< name of the thread in which it happened
    QString host;             ///< the local address; in a client's error: the address it tried; of
                              ///< a Unix-domain socket: the path where both sides meet
    quint16 port = 0;         ///< belongs to host; a path has none
    QString peer;     ///< the other end, as "address:port", a path, or "unix": it has no name;
                      ///< of AddressInUse: the program that holds the port
    QString text;     ///< the message, the reply, or what the system said; of a relay's new
                      ///< connection: its target, as "host:port"
    QByteArray bytes; ///< as they stood on the wire
    std::optional<FindingId> finding;

    friend bool operator==(const Event &, const Event &) = default;
};

using Events = std::vector<Event>;

/** Whether host is the path of a Unix-domain socket. */
[[nodiscard]] bool hasPath(const Event &event);

/** About how much memory the contents of @p event take, in bytes. */
[[nodiscard]] qint64 contentSize(const Event &event);

/** The stable identifiers used in JSON, and their reverse: nothing for an unknown one. */
[[nodiscard]] QString kindName(EventKind kind);
[[nodiscard]] std::optional<EventKind> kindFromName(QStringView name);
[[nodiscard]] QString directionName(Direction direction);
[[nodiscard]] std::optional<Direction> directionFromName(QStringView name);
[[nodiscard]] QString reasonName(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromName(QStringView name);

} // namespace soquete

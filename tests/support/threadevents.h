#pragma once

#include "tests/support/events.h"

/** Events as the threads of a server or a client record them. */
namespace soquete::test {

constexpr qint64 kUs = 1'000; ///< in nanoseconds
constexpr qint64 kMs = 1'000 * kUs;
constexpr qint64 kSecond = 1'000 * kMs;
constexpr qint64 kStart = kSecond; ///< the times of events count from here

inline Event byThread(ThreadRole role, qint64 systemThread, EventKind kind, Direction direction,
                      qint64 afterNs, quint32 connection = 0)
{
    static quint64 lastId = 0;
    Event event = makeEvent(kind, direction, connection);
    if (auto *connected = event.as<fact::Connected>())
        connected->peer = QStringLiteral("127.0.0.1:40112");
    if (auto *bytes = event.as<fact::Bytes>())
        bytes->size = 76;
    event.id = ++lastId;
    event.monotonicNs = kStart + afterNs;
    event.thread = threadName(role, connection);
    event.role = role;
    event.systemThread = systemThread;
    event.core = int(systemThread % 4);
    return event;
}

inline Event byAcceptor(EventKind kind, qint64 afterNs, qint64 systemThread = 100)
{
    return byThread(ThreadRole::Acceptor, systemThread, kind, Direction::None, afterNs);
}

inline Event byConnection(quint32 number, EventKind kind, Direction direction, qint64 afterNs)
{
    return byThread(ThreadRole::Connection, 100 + number, kind, direction, afterNs, number);
}

inline Event byClient(EventKind kind, Direction direction, qint64 afterNs, quint32 number = 1)
{
    return byThread(ThreadRole::Client, 500, kind, direction, afterNs, number);
}

/** One message that connection @p number reads, replies to and records within 30 µs. */
inline Events exchange(quint32 number, qint64 afterNs)
{
    using enum EventKind;
    return { byConnection(number, Bytes, Direction::In, afterNs),
             byConnection(number, Message, Direction::In, afterNs + 10 * kUs),
             byConnection(number, Bytes, Direction::Out, afterNs + 25 * kUs),
             byConnection(number, Reply, Direction::Out, afterNs + 30 * kUs) };
}

} // namespace soquete::test

#pragma once

#include "shared/views/bytes/bytestream.h"

#include <deque>
#include <unordered_map>

namespace soquete {

/**
 * The streams of all connections, in bounded memory: the oldest bytes are dropped, whatever their
 * connection. Not a part of the event log, because events do not keep a stream together: its limit
 * is in bytes, a read may be dropped without its message, and an idle connection keeps its bytes.
 */
class ByteStore final
{
public:
    static constexpr qint64 kLimit = 64 * 1024 * 1024; ///< bytes of memory, about

    explicit ByteStore(qint64 limit = kLimit);

    void add(const Event &event);
    void clear();

    /**
     * Sets the length of a header in streams without frames so far. Otherwise it is that of the
     * last message, or the tutorial's.
     */
    void setHeaderSize(int bytes) { m_headerSize = bytes; }

    /** One direction of @p connection; null if nothing is known of it. Valid until add(). */
    [[nodiscard]] const ByteStream *stream(quint32 connection, Direction direction) const;

    /** The newest connection; 0: none. */
    [[nodiscard]] quint32 latest() const { return m_latest; }

    /** Whether this side is the server of @p connection. */
    [[nodiscard]] bool isAccepted(quint32 connection) const;

    /** How many bytes were dropped. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    struct Connection
    {
        ByteStream in;
        ByteStream out;
        bool isAccepted = false;
        bool hasEnded = false;
    };
    struct Kept
    {
        quint32 connection = 0;
        Direction direction = Direction::None;
        ByteStream::Item item = ByteStream::Item::None;
    };

    void makeRoom();
    void removeIfDone(quint32 connection);

    const qint64 m_limit;
    std::unordered_map<quint32, Connection> m_connections; ///< whose nodes stay where they are
    std::deque<Kept> m_order;                              ///< all that is kept, oldest first
    qint64 m_weight = 0;
    qint64 m_dropped = 0;
    quint32 m_latest = 0;
    int m_headerSize = 0;
};

} // namespace soquete

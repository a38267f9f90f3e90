#pragma once

#include "shared/views/bytes/bytestream.h"

#include <deque>
#include <unordered_map>

namespace soquete {

/**
 * The streams of all connections, within a bounded memory: the oldest bytes go, whichever
 * connection they are of, and are counted.
 */
class ByteStore final
{
public:
    static constexpr qint64 kLimit = 64 * 1024 * 1024; ///< bytes of memory, about

    explicit ByteStore(qint64 limit = kLimit);

    void add(const Events &events);
    void clear();

    /**
     * How long a header is in a stream of which no frame is known yet. The tutorial's, unless one
     * was seen or said.
     */
    void setHeaderSize(int bytes) { m_headerSize = bytes; }

    /** What is known of one direction of @p connection; null: nothing. Valid until add(). */
    [[nodiscard]] const ByteStream *stream(quint32 connection, Direction direction) const;

    /** The youngest connection; 0: there was none. */
    [[nodiscard]] quint32 latest() const { return m_latest; }

    /** Whether this side is the server of @p connection. */
    [[nodiscard]] bool isAccepted(quint32 connection) const;

    /** How many bytes are no longer kept. */
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

    void take(const Event &event);
    void makeRoom();
    void forgetIfDone(quint32 connection);

    const qint64 m_limit;
    std::unordered_map<quint32, Connection> m_connections; ///< whose nodes stay where they are
    std::deque<Kept> m_order;                              ///< all that is kept, oldest first
    qint64 m_weight = 0;
    qint64 m_dropped = 0;
    quint32 m_latest = 0;
    int m_headerSize = 0;
};

} // namespace soquete

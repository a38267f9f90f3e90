#include "shared/views/bytes/bytestore.h"

#include "shared/protocol/dialect.h"

namespace soquete {

namespace {

/** About how much memory a connection needs besides its streams, in bytes. */
constexpr qint64 kConnectionWeight = 2 * (sizeof(ByteStream) + 600) + 64;

} // namespace

ByteStore::ByteStore(qint64 limit)
    : m_limit(limit)
    , m_headerSize(Dialect().headerSize)
{}

void ByteStore::add(const Event &event)
{
    if (event.connection == 0 || event.as<fact::Waiting>() || event.as<fact::Error>())
        return;
    const auto [found, isNew] = m_connections.try_emplace(event.connection);
    Connection &connection = found->second;
    if (isNew) {
        m_weight += kConnectionWeight;
        m_latest = qMax(m_latest, event.connection);
    }
    if (event.as<fact::Connected>()) {
        // What a client sends begins with a header. What it receives need not have one.
        connection.isAccepted = event.direction == Direction::In;
        if (connection.isAccepted && connection.in.isEmpty())
            connection.in = ByteStream(m_headerSize);
        return;
    }
    if (const auto *const disconnected = event.as<fact::Disconnected>()) {
        connection.hasEnded = true;
        connection.in.end(disconnected->reason == Reason::DisconnectWord);
        connection.out.end(true);
        removeIfDone(event.connection);
        return;
    }
    if (event.direction == Direction::None)
        return;
    ByteStream &stream = event.direction == Direction::In ? connection.in : connection.out;
    const qint64 before = stream.weight();
    const ByteStream::Item item = stream.add(event);
    m_weight += stream.weight() - before;
    if (item != ByteStream::Item::None)
        m_order.push_back({ event.connection, event.direction, item });
    const auto *const message = event.as<fact::Message>();
    if (item == ByteStream::Item::Frame && message && message->headerSize > 0)
        m_headerSize = message->headerSize;
    makeRoom();
}

void ByteStore::makeRoom()
{
    while (m_weight > m_limit && !m_order.empty()) {
        const Kept oldest = m_order.front();
        m_order.pop_front();
        Connection &connection = m_connections.at(oldest.connection);
        ByteStream &stream = oldest.direction == Direction::In ? connection.in : connection.out;
        const qint64 before = stream.weight();
        m_dropped += stream.drop(oldest.item);
        m_weight += stream.weight() - before;
        removeIfDone(oldest.connection);
    }
}

void ByteStore::removeIfDone(quint32 number)
{
    const auto found = m_connections.find(number);
    if (!found->second.hasEnded || found->second.in.weight() > 0 || found->second.out.weight() > 0)
        return;
    m_connections.erase(found);
    m_weight -= kConnectionWeight;
}

void ByteStore::clear()
{
    m_connections.clear();
    m_order.clear();
    m_weight = 0;
    m_dropped = 0;
    m_latest = 0;
}

const ByteStream *ByteStore::stream(quint32 connection, Direction direction) const
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end() || direction == Direction::None)
        return nullptr;
    return direction == Direction::In ? &found->second.in : &found->second.out;
}

bool ByteStore::isAccepted(quint32 connection) const
{
    const auto found = m_connections.find(connection);
    return found != m_connections.end() && found->second.isAccepted;
}

} // namespace soquete

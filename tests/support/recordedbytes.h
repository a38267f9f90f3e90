#pragma once

#include "shared/protocol/frame.h"
#include "tests/support/events.h"

#include <utility>

/** Conversations of known content, as an engine records them. For tests of views. */
namespace soquete::test {

/** One direction of one connection, as a journal's events. */
class RecordedBytes final
{
public:
    explicit RecordedBytes(quint32 connection = 1, Direction direction = Direction::In)
        : m_connection(connection)
        , m_direction(direction)
    {}

    /** A server accepts (In), or a client reaches (Out), the other side. */
    RecordedBytes &connected(Direction direction = Direction::In)
    {
        return put(fact::Connected{}, direction);
    }

    RecordedBytes &disconnected(Reason reason = Reason::ClosedByPeer)
    {
        return put(fact::Disconnected{ reason }, Direction::None);
    }

    /** One read, or write, of @p bytes. */
    RecordedBytes &transfer(const QByteArray &bytes)
    {
        const qint64 offset = std::exchange(m_end, m_end + bytes.size());
        return put(fact::Bytes{ offset, bytes.size(), bytes }, m_direction);
    }

    /** Bytes that the journal could not keep. */
    RecordedBytes &lost(qint64 size)
    {
        m_end += size;
        m_repliesEnd = m_end;
        return *this;
    }

    /** The message of @p bytes that have come last, with @p text. */
    RecordedBytes &message(const QByteArray &bytes, const QString &text, int headerSize = 64)
    {
        return put(fact::Message{ { .number = ++m_messages,
                                    .offset = m_end - bytes.size(),
                                    .size = bytes.size() - headerSize,
                                    .headerSize = headerSize,
                                    .text = text,
                                    .bytes = bytes } },
                   m_direction);
    }

    /** A whole message in one read. */
    RecordedBytes &message(const QString &text)
    {
        const QByteArray bytes = encodeFrame(text, {}).bytes;
        return transfer(bytes).message(bytes, text);
    }

    /** A reply as a server records it: one stands after the other. */
    RecordedBytes &reply(const QString &text)
    {
        fact::Reply reply{ textFact(++m_messages, text) };
        reply.offset = std::exchange(m_repliesEnd, m_repliesEnd + reply.size);
        return put(reply, m_direction);
    }

    RecordedBytes &finding(FindingId id, qint64 offset, const QByteArray &evidence)
    {
        return put(fact::Finding{ .id = id, .offset = offset, .evidence = evidence }, m_direction);
    }

    [[nodiscard]] const Events &events() const { return m_events; }
    [[nodiscard]] const Event &last() const { return m_events.back(); }

private:
    RecordedBytes &put(Fact fact, Direction direction)
    {
        static quint64 ids = 0;
        m_events.push_back(makeEvent(std::move(fact), direction, m_connection));
        m_events.back().id = ++ids;
        return *this;
    }

    const quint32 m_connection;
    const Direction m_direction;
    qint64 m_end = 0;
    qint64 m_repliesEnd = 0;
    quint64 m_messages = 0;
    Events m_events;
};

} // namespace soquete::test

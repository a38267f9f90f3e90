#pragma once

#include "shared/journal/journal.h"
#include "shared/protocol/frame.h"

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
        Event event = make(EventKind::Connected);
        event.direction = direction;
        return put(event);
    }

    RecordedBytes &disconnected(Reason reason = Reason::ClosedByPeer)
    {
        Event event = make(EventKind::Disconnected);
        event.direction = Direction::None;
        event.reason = reason;
        return put(event);
    }

    /** One read, or write, of @p bytes. */
    RecordedBytes &transfer(const QByteArray &bytes)
    {
        Event event = make(EventKind::Bytes);
        event.offset = m_end;
        event.bytes = bytes;
        event.size = bytes.size();
        m_end += bytes.size();
        return put(event);
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
        Event event = make(EventKind::Message);
        event.number = ++m_messages;
        event.offset = m_end - bytes.size();
        event.headerSize = headerSize;
        event.bytes = bytes;
        event.size = bytes.size() - headerSize;
        event.text = text;
        return put(event);
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
        Event event = make(EventKind::Reply);
        event.number = ++m_messages;
        event.bytes = text.toUtf8();
        event.size = event.bytes.size();
        event.offset = std::exchange(m_repliesEnd, m_repliesEnd + event.size);
        event.text = text;
        return put(event);
    }

    RecordedBytes &finding(FindingId id, qint64 offset, const QByteArray &evidence)
    {
        Event event = make(EventKind::Finding);
        event.finding = id;
        event.offset = offset;
        event.bytes = evidence;
        return put(event);
    }

    [[nodiscard]] const Events &events() const { return m_events; }
    [[nodiscard]] const Event &last() const { return m_events.back(); }
    [[nodiscard]] Journal::Batch batch() const
    {
        Journal::Batch batch;
        batch.events = m_events;
        return batch;
    }

private:
    [[nodiscard]] Event make(EventKind kind) const
    {
        static quint64 ids = 0;
        Event event;
        event.id = ++ids;
        event.kind = kind;
        event.connection = m_connection;
        event.direction = m_direction;
        return event;
    }

    RecordedBytes &put(const Event &event)
    {
        m_events.push_back(event);
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

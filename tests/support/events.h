#pragma once

#include "shared/journal/journal.h"

#include <QStringList>

#include <utility>

/** Events for tests, and what stands in them. */
namespace soquete::test {

/** A fact of @p kind with nothing filled in. */
template <std::size_t index = 0>
[[nodiscard]] Fact factOf(EventKind kind)
{
    if constexpr (index + 1 < std::variant_size_v<Fact>) {
        if (std::size_t(kind) != index)
            return factOf<index + 1>(kind);
    }
    return Fact(std::in_place_index<index>);
}

[[nodiscard]] inline Event makeEvent(Fact fact, Direction direction = Direction::None,
                                     quint32 connection = 1)
{
    return { .connection = connection, .direction = direction, .fact = std::move(fact) };
}

/** An event of @p kind with nothing filled in. */
[[nodiscard]] inline Event makeEvent(EventKind kind, Direction direction = Direction::None,
                                     quint32 connection = 1)
{
    return makeEvent(factOf(kind), direction, connection);
}

/** @p text in UTF-8, without a header. */
[[nodiscard]] inline fact::Text textFact(quint64 number, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return { .number = number, .size = bytes.size(), .text = text, .bytes = bytes };
}

/** A message that a client sends, as the client records it. */
[[nodiscard]] inline Event messageEvent(quint64 number,
                                        const QString &text = QStringLiteral("Hello"),
                                        quint32 connection = 1,
                                        Direction direction = Direction::Out)
{
    return makeEvent(fact::Message{ textFact(number, text), true }, direction, connection);
}

/** The reply to message @p number, as the client records it. */
[[nodiscard]] inline Event replyEvent(quint64 number, qint64 roundTripNs = 41'000,
                                      quint32 connection = 1, Direction direction = Direction::In)
{
    return makeEvent(fact::Reply{ textFact(number, QStringLiteral("Msg received")), roundTripNs },
                     direction, connection);
}

[[nodiscard]] inline Event findingEvent(FindingId id, quint64 number = 0,
                                        Direction direction = Direction::None,
                                        quint32 connection = 1)
{
    return makeEvent(fact::Finding{ .id = id, .number = number }, direction, connection);
}

[[nodiscard]] inline Event disconnectedEvent(Reason reason = Reason::DisconnectWord,
                                             quint64 messages = 0, quint32 connection = 1)
{
    return makeEvent(fact::Disconnected{ reason, messages }, Direction::None, connection);
}

/** What a server at 127.0.0.1:@p port records. */
[[nodiscard]] inline Event listeningEvent(quint16 port = 5050)
{
    return makeEvent(fact::Listening{ { QStringLiteral("127.0.0.1"), port } }, Direction::None, 0);
}

/** Puts @p text, in UTF-8, into the message or the reply that @p event is. */
inline void setText(Event &event, const QString &text)
{
    auto *message = event.as<fact::Message>();
    fact::Text &changed = message ? *message : static_cast<fact::Text &>(*event.as<fact::Reply>());
    changed = textFact(changed.number, text);
}

/** Texts that no view may take for more than texts. */
[[nodiscard]] inline QStringList hostileTexts()
{
    return { QStringLiteral("<b>x</b>"),
             QStringLiteral("\u001b[2J\n\u202e"),
             QString(1'000'000, u'x'),
             QStringLiteral("👩‍🚀").repeated(1000),
             QString(1000, QChar(0)),
             QString(QChar(0xd800)),
             QStringLiteral("e\u0301").repeated(1000) };
}

/** The text of the message or the reply that @p event is; otherwise empty. */
[[nodiscard]] inline QString textIn(const Event &event)
{
    const fact::Text *text = textOf(event);
    return text ? text->text : QString();
}

/** The texts of the messages and the replies among @p events. */
[[nodiscard]] inline QStringList textsIn(const Events &events)
{
    QStringList texts;
    for (const Event &event : events) {
        if (const fact::Text *text = textOf(event))
            texts << text->text;
    }
    return texts;
}

[[nodiscard]] inline Journal::Batch batchOf(Events events, qint64 skipped = 0)
{
    Journal::Batch batch;
    batch.events = std::move(events);
    batch.skipped = skipped;
    return batch;
}

} // namespace soquete::test

#include "server/engine/connection/waitingmessages.h"

#include "shared/protocol/text.h"

#include <algorithm>

namespace soquete {

void WaitingMessages::add(const Event &event, const Dialect &dialect)
{
    switch (event.kind()) {
    case EventKind::Message: {
        const auto &message = *event.as<fact::Message>();
        if (event.direction == Direction::In && message.replyExpected
            && !dialect.isDisconnectWord(message.text)) {
            m_waiting[event.connection].push_back(
                    { event.connection, message.number, event.id,
                      beginningOf(message.text, kBeginning).toString() });
        }
        break;
    }
    case EventKind::Reply:
        remove(event.connection, messageNumber(event));
        break;
    case EventKind::Disconnected:
        m_waiting.erase(event.connection);
        break;
    case EventKind::Stopped:
        m_waiting.clear();
        break;
    default:
        break;
    }
}

void WaitingMessages::remove(quint32 connection, quint64 number)
{
    const auto found = m_waiting.find(connection);
    if (found == m_waiting.end())
        return;
    std::deque<Message> &messages = found->second;
    const auto acknowledged =
            std::find_if(messages.begin(), messages.end(),
                         [number](const Message &message) { return message.number == number; });
    if (acknowledged != messages.end())
        messages.erase(acknowledged);
    if (messages.empty())
        m_waiting.erase(found);
}

std::optional<WaitingMessages::Message> WaitingMessages::oldest() const
{
    std::optional<Message> oldest;
    for (const auto &[connection, messages] : m_waiting) {
        if (!oldest || messages.front().id < oldest->id)
            oldest = messages.front();
    }
    return oldest;
}

std::optional<WaitingMessages::Message> WaitingMessages::oldestOf(quint32 connection) const
{
    const auto found = m_waiting.find(connection);
    return found == m_waiting.end() ? std::nullopt : std::optional(found->second.front());
}

void WaitingMessages::removeOldestOf(quint32 connection)
{
    if (const std::optional<Message> message = oldestOf(connection))
        remove(connection, message->number);
}

} // namespace soquete

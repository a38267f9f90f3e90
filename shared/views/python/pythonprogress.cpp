#include "shared/views/python/pythonprogress.h"

#include <algorithm>

namespace soquete {

void PythonProgress::setScript(PythonScript::Role role, const Dialect &dialect)
{
    m_role = role;
    m_dialect = dialect;
}

void PythonProgress::clear()
{
    m_listener = {};
    m_isOver = true;
    m_newest = 0;
    m_conversations.clear();
}

void PythonProgress::add(const Event &event)
{
    const bool isServer = m_role == PythonScript::Role::Server;
    if (event.connection == 0) {
        if (event.as<fact::Listening>()) {
            m_listener = { PythonStep::Listen, PythonStep::Accept };
            m_isOver = false;
        } else if (event.as<fact::Stopped>()) {
            m_listener = { PythonStep::Stop, PythonStep::None };
            m_isOver = true;
        } else if (const auto *const error = event.as<fact::Error>(); error && isAttempt(*error)) {
            m_listener = { isServer ? PythonStep::Bind : PythonStep::Connect, PythonStep::None,
                           true };
            m_isOver = true;
        }
        return;
    }
    m_newest = std::max(m_newest, event.connection);
    m_isOver = false;
    if (event.as<fact::Disconnected>())
        m_conversations.remove(event.connection);
    else if (isServer)
        addToServer(m_conversations[event.connection], event);
    else
        addToClient(m_conversations[event.connection], event);
}

void PythonProgress::addToServer(Conversation &conversation, const Event &event) const
{
    PythonPlace &place = conversation.place;
    const bool isIncoming = event.direction == Direction::In;
    const auto *const bytes = event.as<fact::Bytes>();
    const auto *const message = event.as<fact::Message>();
    if (event.as<fact::Connected>()) {
        place = { PythonStep::Accept, PythonStep::ReceiveHeader };
    } else if (bytes && isIncoming) {
        conversation.received = bytes->offset + bytes->size;
        const bool hasHeader =
                conversation.received - conversation.understood >= m_dialect.headerSize;
        const PythonStep step = hasHeader ? PythonStep::ReceiveBody : PythonStep::ReceiveHeader;
        place = { step, step };
    } else if (message && isIncoming) {
        conversation.understood = message->offset + message->headerSize + message->size;
        place.seen = PythonStep::TakeMessage;
        place.waiting = message->replyExpected ? PythonStep::None : PythonStep::ReceiveHeader;
    } else if (event.direction == Direction::Out) {
        place = { PythonStep::SendReply, PythonStep::ReceiveHeader };
    }
}

void PythonProgress::addToClient(Conversation &conversation, const Event &event) const
{
    PythonPlace &place = conversation.place;
    const bool isIncoming = event.direction == Direction::In;
    const auto *const message = event.as<fact::Message>();
    const bool isReply = event.kind() == EventKind::Reply;
    if (event.as<fact::Connected>()) {
        place = { PythonStep::Connect, PythonStep::None };
    } else if (message && !isIncoming) {
        conversation.awaited += message->replyExpected ? 1 : 0;
        place.seen = m_dialect.isDisconnectWord(message->text) ? PythonStep::SayGoodbye
                                                               : PythonStep::SendMessage;
    } else if (isIncoming && (event.as<fact::Bytes>() || isReply)) {
        place.seen = PythonStep::ReceiveReply;
        if (isReply)
            conversation.awaited = std::max(conversation.awaited - 1, 0);
    }
    place.waiting = conversation.awaited > 0 ? PythonStep::ReceiveReply : PythonStep::None;
}

/** Whether @p error ended an attempt to listen or to connect. */
bool PythonProgress::isAttempt(const fact::Error &error) const
{
    const bool isListening = m_role == PythonScript::Role::Server && !m_isOver;
    return error.reason != Reason::RecordingFailed && !isListening && m_conversations.isEmpty();
}

PythonPlace PythonProgress::place(quint32 connection) const
{
    const quint32 followed = connection == 0 ? m_newest : connection;
    const auto found = m_conversations.constFind(followed);
    if (found != m_conversations.constEnd())
        return found->place;
    if (followed == 0 || (m_isOver && m_listener.seen != PythonStep::None))
        return m_listener;
    // The connection has ended: a server waits for the next one.
    const bool isServer = m_role == PythonScript::Role::Server;
    return { PythonStep::Close, isServer && !m_isOver ? PythonStep::Accept : PythonStep::None };
}

} // namespace soquete

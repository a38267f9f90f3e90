#include "server/engine/connection/responder.h"

namespace soquete {

std::optional<FrameError> findReplyError(const QString &text, const Dialect &dialect)
{
    const std::optional<FrameError> error = encodeFrame(text, dialect).error;
    const bool hasHeader = dialect.replyMode == ReplyMode::Framed;
    return error == FrameError::TooLongForHeader && !hasHeader ? std::nullopt : error;
}

Responder::Responder(const Dialect &dialect, Behaviour behaviour)
    : m_dialect(dialect)
    , m_behaviour(behaviour)
{
    if (m_behaviour == Behaviour::Acknowledge && m_dialect.hasFixedReply())
        // A copy, so that threads do not share the reference count of the dialect's text.
        m_fixed = prepare(
                QString(m_dialect.replyTemplate.constData(), m_dialect.replyTemplate.size()));
}

bool Responder::repliesTo(bool isDisconnectWord) const
{
    if (leavesToUser(isDisconnectWord))
        return true;
    const bool says = m_behaviour != Behaviour::Silent && m_behaviour != Behaviour::Broadcast;
    return m_dialect.replyMode != ReplyMode::None && says
        && (!isDisconnectWord || m_dialect.answersDisconnectWord);
}

Response Responder::respond(const QString &message) const
{
    if (m_fixed)
        return *m_fixed;
    // An agreed reply to the disconnect word replaces the echo.
    const bool echoes = m_behaviour == Behaviour::Echo
                     && !(m_dialect.wordReply && m_dialect.isDisconnectWord(message));
    const std::optional<QString> reply = echoes ? message : m_dialect.replyTo(message);
    return reply ? prepare(*reply) : Response{ message, {} }; // which is not sendable
}

Response Responder::prepare(const QString &text) const
{
    if (m_dialect.replyMode != ReplyMode::Framed)
        return { text, encodeText(text, m_dialect.encoding).bytes };
    return { text, encodeFrame(text, m_dialect).bytes, m_dialect.headerSize };
}

} // namespace soquete

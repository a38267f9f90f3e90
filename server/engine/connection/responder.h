#pragma once

#include "server/engine/serveroptions.h"
#include "shared/protocol/frame.h"

#include <QByteArray>
#include <QString>

namespace soquete {

/** A reply, encoded. */
struct Response
{
    QString text;
    QByteArray bytes;   ///< on the wire; empty if the text fits no frame
    int headerSize = 0; ///< bytes; 0 without a header

    [[nodiscard]] bool isSendable() const { return !bytes.isEmpty() || text.isEmpty(); }
    [[nodiscard]] qsizetype bodySize() const { return bytes.size() - headerSize; }
};

/** Why @p text cannot be sent as a reply in @p dialect, or nothing. Thread-safe. */
[[nodiscard]] std::optional<FrameError> findReplyError(const QString &text, const Dialect &dialect);

/** Decides the reply to a message. */
class Responder final
{
public:
    Responder(const Dialect &dialect, Behaviour behaviour);

    /** Whether every message gets the same reply. */
    [[nodiscard]] bool hasFixedReply() const { return m_fixed.has_value(); }

    /** Whether a message, or the disconnect word, gets a reply. */
    [[nodiscard]] bool repliesTo(bool isDisconnectWord) const;

    /** Whether the user replies. The disconnect word is always acknowledged by the server itself.
     */
    [[nodiscard]] bool leavesToUser(bool isDisconnectWord) const
    {
        return m_behaviour == Behaviour::Manual && !isDisconnectWord;
    }

    /** The reply to @p message. */
    [[nodiscard]] Response respond(const QString &message) const;

    /** @p text in the form of a reply. */
    [[nodiscard]] Response prepare(const QString &text) const;

private:
    Dialect m_dialect;
    Behaviour m_behaviour;
    std::optional<Response> m_fixed; ///< if every message gets the same reply
};

} // namespace soquete

#pragma once

#include "server/engine/serveroptions.h"
#include "shared/protocol/frame.h"

#include <QByteArray>
#include <QString>

namespace soquete {

/** An answer, ready to be sent. */
struct Response
{
    QString text;
    QByteArray bytes;   ///< as it goes on the wire; empty: the text fits no frame
    int headerSize = 0; ///< bytes of the header in front, where there is one

    [[nodiscard]] bool isSendable() const { return !bytes.isEmpty() || text.isEmpty(); }
    [[nodiscard]] qsizetype bodySize() const { return bytes.size() - headerSize; }
};

/** Why @p text cannot be sent as an answer in @p dialect, or nothing. Any thread. */
[[nodiscard]] std::optional<FrameError> findReplyError(const QString &text, const Dialect &dialect);

/** Decides what answers a message. A plain value; used by one thread at a time. */
class Responder final
{
public:
    Responder(const Dialect &dialect, Behaviour behaviour);

    /** Whether what is answered does not depend on the message. */
    [[nodiscard]] bool hasFixedReply() const { return m_fixed.has_value(); }

    /** Whether a message, or the disconnect word, is answered at all. */
    [[nodiscard]] bool repliesTo(bool isDisconnectWord) const;

    /** Whether that is left to a person. Goodbye never is: who leaves waits for nobody. */
    [[nodiscard]] bool leavesToPerson(bool isDisconnectWord) const
    {
        return m_behaviour == Behaviour::Manual && !isDisconnectWord;
    }

    /** The answer to @p message. */
    [[nodiscard]] Response respond(const QString &message) const;

    /** @p text, in the form that answers have. */
    [[nodiscard]] Response prepare(const QString &text) const;

private:
    Dialect m_dialect;
    Behaviour m_behaviour;
    std::optional<Response> m_fixed; ///< where every message gets the same
};

} // namespace soquete

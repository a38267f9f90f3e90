#pragma once

#include "server/engine/serveroptions.h"

#include <QByteArray>
#include <QString>

namespace soquete {

/** An answer, ready to be sent. */
struct Response
{
    QString text;
    QByteArray bytes;   ///< as it goes on the wire; empty: the text fits no frame
    int headerSize = 0; ///< bytes of the header in front, where there is one

    [[nodiscard]] qsizetype bodySize() const { return bytes.size() - headerSize; }
};

/** Decides what answers a message. A plain value; used by one thread at a time. */
class Responder final
{
public:
    Responder(const Dialect &dialect, Behaviour behaviour);

    /** Whether a message, or the disconnect word, is answered at all. */
    [[nodiscard]] bool answers(bool isDisconnectWord) const;

    /** The answer to @p message. */
    [[nodiscard]] Response respond(const QString &message) const;

private:
    [[nodiscard]] Response prepare(const QString &text) const;

    Dialect m_dialect;
    Behaviour m_behaviour;
    std::optional<Response> m_fixed; ///< where every message gets the same
};

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/script/pythonscript.h"

#include <QHash>

namespace soquete {

/** The position of a connection in a script. */
struct PythonPlace
{
    PythonStep seen = PythonStep::None;    ///< the latest step
    PythonStep waiting = PythonStep::None; ///< where the script waits for the peer
    bool failed = false;                   ///< the latest step failed

    friend bool operator==(const PythonPlace &, const PythonPlace &) = default;
};

/**
 * Derives from events the position at which an equivalent script would be. A plain value.
 */
class PythonProgress final
{
public:
    void add(const Event &event);
    void clear();

    /** Sets the role and the dialect of the events. */
    void setScript(PythonScript::Role role, const Dialect &dialect);

    /** The position of @p connection; 0: of the newest one. */
    [[nodiscard]] PythonPlace place(quint32 connection) const;

private:
    /** An open connection. */
    struct Conversation
    {
        PythonPlace place;
        qint64 received = 0;   ///< bytes
        qint64 understood = 0; ///< bytes of complete messages
        int awaited = 0;       ///< replies
    };

    [[nodiscard]] bool isAttempt(const fact::Error &error) const;
    void addToServer(Conversation &conversation, const Event &event) const;
    void addToClient(Conversation &conversation, const Event &event) const;

    PythonScript::Role m_role = PythonScript::Role::Client;
    Dialect m_dialect;
    PythonPlace m_listener; ///< of a server without connections
    bool m_isOver = true;   ///< no connection is open; m_listener counts
    quint32 m_newest = 0;
    QHash<quint32, Conversation> m_conversations;
};

} // namespace soquete

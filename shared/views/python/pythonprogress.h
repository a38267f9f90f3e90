#pragma once

#include "shared/journal/event.h"
#include "shared/script/pythonscript.h"

#include <QHash>

namespace soquete {

/** Where in a script a connection is. */
struct PythonPlace
{
    PythonStep seen = PythonStep::None;    ///< what happened last
    PythonStep waiting = PythonStep::None; ///< where the script waits for somebody else now
    bool failed = false;                   ///< what happened last is that seen did not succeed

    friend bool operator==(const PythonPlace &, const PythonPlace &) = default;
};

/**
 * Tells from events where the script that does the same would be. A plain value; a few comparisons
 * for each event.
 */
class PythonProgress final
{
public:
    void add(const Events &events);
    void clear();

    /** Whose events these are, and in which dialect. */
    void setScript(PythonScript::Role role, const Dialect &dialect);

    /** Where the script of @p connection is; 0: of the newest. */
    [[nodiscard]] PythonPlace place(quint32 connection) const;

private:
    /** One connection that has not ended. */
    struct Conversation
    {
        PythonPlace place;
        qint64 received = 0;   ///< bytes
        qint64 understood = 0; ///< bytes of them that were whole messages
        int unanswered = 0;
    };

    [[nodiscard]] bool isAttempt(const fact::Error &error) const;
    void addToServer(Conversation &conversation, const Event &event) const;
    void addToClient(Conversation &conversation, const Event &event) const;

    PythonScript::Role m_role = PythonScript::Role::Client;
    Dialect m_dialect;
    PythonPlace m_listener; ///< of a server without connections
    bool m_isOver = true;   ///< nothing goes on, as m_listener says
    quint32 m_newest = 0;
    QHash<quint32, Conversation> m_conversations;
};

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <deque>
#include <map>
#include <optional>

namespace soquete {

/**
 * The messages that wait for the user's reply, according to the journal's events. Used by windows
 * and consoles.
 */
class WaitingMessages final
{
public:
    /** How many characters of a message are kept. */
    static constexpr qsizetype kBeginning = 100;

    struct Message
    {
        quint32 connection = 0;
        quint64 number = 0;
        quint64 id = 0;    ///< of its event; grows with time
        QString beginning; ///< of its text

        friend bool operator==(const Message &, const Message &) = default;
    };

    /** Handles @p event. The disconnect word never waits: the server replies to it. */
    void add(const Event &event, const Dialect &dialect);

    /** The oldest of all connections, or nothing. */
    [[nodiscard]] std::optional<Message> oldest() const;

    /** The oldest of @p connection, or nothing. */
    [[nodiscard]] std::optional<Message> oldestOf(quint32 connection) const;

    /** Removes the oldest of @p connection, before the journal records its reply. */
    void removeOldestOf(quint32 connection);

private:
    void remove(quint32 connection, quint64 number);

    std::map<quint32, std::deque<Message>> m_waiting; ///< by connection, oldest first
};

} // namespace soquete

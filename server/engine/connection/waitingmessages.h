#pragma once

#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <deque>
#include <map>
#include <optional>

namespace soquete {

/**
 * The messages that wait for a person's answer, as the journal tells of them. For whoever gives
 * these answers: a window, a console. A plain value.
 */
class WaitingMessages final
{
public:
    struct Message
    {
        quint32 connection = 0;
        quint64 number = 0;
        quint64 id = 0; ///< of its event: the oldest has the smallest
        QString text;

        friend bool operator==(const Message &, const Message &) = default;
    };

    /** Takes note of @p event. Goodbye waits for nobody: the server answers it itself. */
    void add(const Event &event, const Dialect &dialect);

    /** The oldest of all, or nothing. */
    [[nodiscard]] std::optional<Message> oldest() const;

    /** The oldest of one connection, or nothing. */
    [[nodiscard]] std::optional<Message> oldestOf(quint32 connection) const;

    /** The oldest of @p connection is answered, although the journal does not say so yet. */
    void removeOldestOf(quint32 connection);

private:
    void remove(quint32 connection, quint64 number);

    std::map<quint32, std::deque<Message>> m_waiting; ///< of each connection, oldest first
};

} // namespace soquete

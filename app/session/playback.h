#pragma once

#include "shared/journal/event.h"

#include <cstddef>
#include <span>

namespace soquete {

/**
 * Gives out the events of a recorded session in the pace in which they happened, or another. A
 * plain value without a clock: the caller says how much time has passed.
 */
class Playback final
{
public:
    Playback() = default;
    explicit Playback(Events events);

    [[nodiscard]] std::size_t count() const { return m_events.size(); }
    /** How many events have been given out. */
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] bool isAtEnd() const { return m_position == m_events.size(); }

    /** Time in the session, since its first event, in nanoseconds. */
    [[nodiscard]] qint64 time() const { return m_time; }
    [[nodiscard]] qint64 duration() const;

    /** The events that happen while @p nanoseconds of the session pass. */
    [[nodiscard]] std::span<const Event> advance(qint64 nanoseconds);

    /** The next message, answer, or whatever else is shown, and what happened before it. */
    [[nodiscard]] std::span<const Event> step();

    /** At most @p count of the events that are left, at once. */
    [[nodiscard]] std::span<const Event> take(std::size_t count);

    /** Back to the beginning. */
    void rewind();

private:
    [[nodiscard]] std::span<const Event> giveUpTo(std::size_t end);

    Events m_events;
    std::size_t m_position = 0;
    qint64 m_time = 0;
};

} // namespace soquete

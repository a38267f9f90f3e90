#pragma once

#include "shared/journal/event.h"

#include <cstddef>
#include <span>

namespace soquete {

/**
 * Replays the events of a recorded session at any speed. It has no clock: the caller says how
 * much time has passed.
 */
class Playback final
{
public:
    Playback() = default;
    explicit Playback(Events events);

    [[nodiscard]] std::size_t count() const { return m_events.size(); }
    /** The number of events that have been replayed. */
    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] bool isAtEnd() const { return m_position == m_events.size(); }

    /** The nanoseconds of the session that have been replayed, from its first event. */
    [[nodiscard]] qint64 time() const { return m_time; }
    [[nodiscard]] qint64 duration() const;

    /** The events of the next @p nanoseconds of the session. */
    [[nodiscard]] std::span<const Event> advance(qint64 nanoseconds);

    /** The next event that is not about bytes, and the bytes before it. */
    [[nodiscard]] std::span<const Event> step();

    /** The next @p count events, or as many as remain. */
    [[nodiscard]] std::span<const Event> next(std::size_t count);

    /** Back to the beginning. */
    void rewind();

private:
    [[nodiscard]] std::span<const Event> replayTo(std::size_t end);

    Events m_events;
    std::size_t m_position = 0;
    qint64 m_time = 0;
};

} // namespace soquete

#include "app/session/playback.h"

#include <algorithm>
#include <utility>

namespace soquete {

Playback::Playback(Events events)
    : m_events(std::move(events))
{
    // The events of a file may be out of order; here time never runs backwards.
    qint64 latest = m_events.empty() ? 0 : m_events.front().monotonicNs;
    for (Event &event : m_events)
        latest = event.monotonicNs = std::max(latest, event.monotonicNs);
}

qint64 Playback::duration() const
{
    return m_events.empty() ? 0 : m_events.back().monotonicNs - m_events.front().monotonicNs;
}

std::span<const Event> Playback::advance(qint64 nanoseconds)
{
    if (isAtEnd())
        return {};
    m_time += std::min(nanoseconds, duration() - m_time);
    const qint64 now = m_events.front().monotonicNs + m_time;
    const auto end = std::upper_bound(
            m_events.begin() + std::ptrdiff_t(m_position), m_events.end(), now,
            [](qint64 time, const Event &event) { return time < event.monotonicNs; });
    return replayTo(std::size_t(end - m_events.begin()));
}

std::span<const Event> Playback::step()
{
    std::size_t end = m_position;
    while (end < m_events.size() && m_events[end].as<fact::Bytes>())
        ++end;
    return replayTo(std::min(end + 1, m_events.size()));
}

std::span<const Event> Playback::next(std::size_t count)
{
    return replayTo(m_position + std::min(count, m_events.size() - m_position));
}

void Playback::rewind()
{
    m_position = 0;
    m_time = 0;
}

std::span<const Event> Playback::replayTo(std::size_t end)
{
    const std::span<const Event> given(m_events.data() + m_position, end - m_position);
    m_position = end;
    if (!given.empty())
        m_time = std::max(m_time, given.back().monotonicNs - m_events.front().monotonicNs);
    return given;
}

} // namespace soquete

#pragma once

#include "shared/journal/event.h"

#include <algorithm>
#include <deque>

namespace soquete {

/**
 * The latest events, in bounded memory. An event's place is the number of events that were added
 * before it; it never changes. When the log is full, the oldest events are dropped. Of these,
 * milestones (all but messages, replies and bytes) are still kept while there is room, so that a
 * reader that comes late learns which connections there are. Not thread-safe.
 */
class EventLog final
{
public:
    /** How much is kept. */
    struct Limits
    {
        std::size_t events = 100'000;
        qint64 bytes = 64 * 1024 * 1024; ///< of texts and raw bytes

        friend bool operator==(const Limits &, const Limits &) = default;
    };

    EventLog() = default;
    explicit EventLog(const Limits &limits)
        : m_limits(limits)
    {}

    /** Adds @p events; @p lost: how many before them never came here. */
    void append(Events events, qint64 lost = 0);
    void clear();
    void setLimits(const Limits &limits);

    /** Whether not even a milestone is kept. */
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /** All events from here to end() are kept. */
    [[nodiscard]] qint64 begin() const { return m_lots.empty() ? m_end : m_lots.front().place; }
    [[nodiscard]] qint64 end() const { return m_end; }

    /** How many events before begin() were dropped or lost, milestones included. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    /** How many of the dropped events are kept as milestones. */
    [[nodiscard]] qint64 milestones() const { return qint64(m_milestones.size()); }

    /** The event at @p place, before end(); an empty one if it was dropped. */
    [[nodiscard]] const Event &at(qint64 place) const;

    /**
     * Calls @p visit(place, event) for each event from @p place up to, and without, @p end, and
     * moves @p place there. Where events were dropped, visits the milestones among them.
     */
    template <typename Visit>
    void read(qint64 &place, qint64 end, const Visit &visit) const;

    /** Removes and returns the @p most oldest events, or all; milestones first. */
    [[nodiscard]] Events removeFirst(std::size_t most);

private:
    struct Milestone
    {
        qint64 place = 0;
        Event event;
    };
    /** Events that were added at once. */
    struct Lot
    {
        qint64 place = 0; ///< of the first
        Events events;
    };

    void makeRoom();
    void drop(qint64 place, Event &event);
    void dropOldestMilestone();
    void discount(const Event &event);
    [[nodiscard]] bool exceeds(std::size_t events, qint64 bytes) const
    {
        return m_size > events || m_bytes > bytes;
    }
    [[nodiscard]] std::size_t lotOf(qint64 place) const;

    Limits m_limits;
    std::deque<Milestone> m_milestones;
    std::deque<Lot> m_lots;
    qint64 m_end = 0;
    std::size_t m_size = 0; ///< of milestones and lots together
    qint64 m_bytes = 0;
    qint64 m_milestoneBytes = 0;
    qint64 m_dropped = 0;
};

template <typename Visit>
void EventLog::read(qint64 &place, qint64 end, const Visit &visit) const
{
    const auto isBefore = [](const Milestone &each, qint64 wanted) { return each.place < wanted; };
    for (auto milestone =
                 std::lower_bound(m_milestones.begin(), m_milestones.end(), place, isBefore);
         milestone != m_milestones.end(); ++milestone)
        visit(milestone->place, milestone->event);
    place = std::max(place, begin());
    for (std::size_t i = lotOf(place); place < end; ++i) {
        const Lot &lot = m_lots[i];
        const qint64 lotEnd = std::min(end, lot.place + qint64(lot.events.size()));
        for (; place < lotEnd; ++place)
            visit(place, lot.events[std::size_t(place - lot.place)]);
    }
}

} // namespace soquete

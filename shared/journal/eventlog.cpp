#include "shared/journal/eventlog.h"

#include <iterator>
#include <utility>

namespace soquete {

namespace {

/** A full log drops this part of its events at once: removing the first rows of a table is slow. */
constexpr int kPartDropped = 32;

} // namespace

void EventLog::append(Events events, qint64 lost)
{
    m_dropped += lost;
    if (events.empty())
        return;
    for (const Event &event : events)
        m_bytes += contentSize(event);
    m_size += events.size();
    const qint64 place = std::exchange(m_end, m_end + qint64(events.size()));
    m_lots.push_back({ place, std::move(events) });
    makeRoom();
}

void EventLog::clear()
{
    m_milestones.clear();
    m_lots.clear();
    m_size = 0;
    m_bytes = 0;
    m_milestoneBytes = 0;
    m_dropped = 0;
}

void EventLog::setLimits(const Limits &limits)
{
    m_limits = limits;
    makeRoom();
}

const Event &EventLog::at(qint64 place) const
{
    static const Event kDropped;
    if (place < begin())
        return kDropped;
    const Lot &lot = m_lots[lotOf(place)];
    return lot.events[std::size_t(place - lot.place)];
}

/** The index of the lot that holds @p place, which is not before begin(). */
std::size_t EventLog::lotOf(qint64 place) const
{
    const auto after =
            std::upper_bound(m_lots.begin(), m_lots.end(), place,
                             [](qint64 wanted, const Lot &lot) { return wanted < lot.place; });
    return m_lots.empty() ? 0 : std::size_t(after - m_lots.begin()) - 1;
}

Events EventLog::removeFirst(std::size_t most)
{
    Events removed;
    while (!m_milestones.empty() && removed.size() < most) {
        m_milestoneBytes -= contentSize(m_milestones.front().event);
        removed.push_back(std::move(m_milestones.front().event));
        m_milestones.pop_front();
        --m_dropped; // it arrives after all
    }
    while (!m_lots.empty() && removed.size() < most) {
        Lot &lot = m_lots.front();
        const std::size_t count = std::min(lot.events.size(), most - removed.size());
        if (removed.empty() && count == lot.events.size()) {
            removed.swap(lot.events);
        } else {
            const auto end = lot.events.begin() + std::ptrdiff_t(count);
            std::move(lot.events.begin(), end, std::back_inserter(removed));
            lot.events.erase(lot.events.begin(), end);
        }
        lot.place += qint64(count);
        if (lot.events.empty())
            m_lots.pop_front();
    }
    std::for_each(removed.begin(), removed.end(), [this](const Event &event) { discount(event); });
    return removed;
}

void EventLog::makeRoom()
{
    if (!exceeds(m_limits.events, m_limits.bytes))
        return;
    const std::size_t events = m_limits.events - m_limits.events / kPartDropped;
    while (exceeds(events, m_limits.bytes) && !m_lots.empty()) {
        Lot &lot = m_lots.front();
        std::size_t count = 0;
        for (; count < lot.events.size() && exceeds(events, m_limits.bytes); ++count)
            drop(lot.place + qint64(count), lot.events[count]);
        lot.events.erase(lot.events.begin(), lot.events.begin() + std::ptrdiff_t(count));
        lot.place += qint64(count);
        if (lot.events.empty())
            m_lots.pop_front();
    }
    while (exceeds(events, m_limits.bytes))
        dropOldestMilestone();
}

void EventLog::drop(qint64 place, Event &event)
{
    ++m_dropped;
    if (isTraffic(event)) {
        discount(event);
        return;
    }
    m_milestoneBytes += contentSize(event);
    m_milestones.push_back({ place, std::move(event) });
    if (m_milestones.size() > m_limits.events / 2 || m_milestoneBytes > m_limits.bytes / 2)
        dropOldestMilestone();
}

void EventLog::dropOldestMilestone()
{
    const Event &oldest = m_milestones.front().event;
    m_milestoneBytes -= contentSize(oldest);
    discount(oldest);
    m_milestones.pop_front();
}

void EventLog::discount(const Event &event)
{
    --m_size;
    m_bytes -= contentSize(event);
}

} // namespace soquete

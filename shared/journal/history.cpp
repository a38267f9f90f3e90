#include "shared/journal/history.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace soquete {

namespace {

/** Moves the first @p count events of @p from to the end of @p to. */
void moveFront(Events &from, std::size_t count, Events &to)
{
    const auto end = from.begin() + std::ptrdiff_t(count);
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(end));
    from.erase(from.begin(), end);
}

} // namespace

void History::append(Events lot)
{
    if (lot.empty())
        return;
    for (const Event &event : lot)
        m_bytes += contentSize(event);
    m_size += lot.size();
    const quint64 place = std::exchange(m_end, m_end + lot.size());
    m_lots.push_back({ place, std::move(lot) });
    makeRoom();
}

void History::clear()
{
    m_remnant.clear();
    m_lots.clear();
    m_size = 0;
    m_bytes = 0;
    m_dropped = 0;
}

void History::setLimits(const HistoryLimits &limits)
{
    m_limits = limits;
    makeRoom();
}

const Events &History::lotAt(quint64 place) const
{
    const auto after =
            std::upper_bound(m_lots.begin(), m_lots.end(), place,
                             [](quint64 wanted, const Lot &lot) { return wanted < lot.place; });
    return std::prev(after)->events;
}

Events History::take(std::size_t most)
{
    Events taken;
    moveFront(m_remnant, std::min(m_remnant.size(), most), taken);
    while (!m_lots.empty() && taken.size() < most) {
        Lot &lot = m_lots.front();
        const std::size_t count = std::min(lot.events.size(), most - taken.size());
        if (taken.empty() && count == lot.events.size())
            taken = std::exchange(lot.events, {});
        else
            moveFront(lot.events, count, taken);
        lot.place += count;
        if (lot.events.empty())
            m_lots.pop_front();
    }
    m_size -= taken.size();
    for (const Event &event : taken)
        m_bytes -= contentSize(event);
    return taken;
}

void History::makeRoom()
{
    while (isOverfull() && !m_lots.empty())
        thinOldestLot();
    // In lots, for all that remain move up each time.
    const std::size_t room = m_limits.events / 2;
    if (m_remnant.size() > room)
        dropRemnant(m_remnant.size() - room + room / 8);
    while (isOverfull())
        dropRemnant(1 + m_remnant.size() / 8);
}

/** Keeps of the oldest lot what must be known; of the only one, also what there is room for. */
void History::thinOldestLot()
{
    Lot &lot = m_lots.front();
    const bool isOnly = m_lots.size() == 1;
    std::size_t count = 0;
    for (; count < lot.events.size() && (!isOnly || isOverfull()); ++count) {
        Event &event = lot.events[count];
        if (isTraffic(event)) // a reader can do without it, when it must
            forget(event);
        else
            m_remnant.push_back(std::move(event));
    }
    lot.events.erase(lot.events.begin(), lot.events.begin() + std::ptrdiff_t(count));
    lot.place += count;
    if (lot.events.empty())
        m_lots.pop_front();
}

void History::dropRemnant(std::size_t count)
{
    const auto end = m_remnant.begin() + std::ptrdiff_t(std::min(count, m_remnant.size()));
    std::for_each(m_remnant.begin(), end, [this](const Event &event) { forget(event); });
    m_remnant.erase(m_remnant.begin(), end);
}

void History::forget(const Event &event)
{
    --m_size;
    m_bytes -= contentSize(event);
    ++m_dropped;
}

} // namespace soquete

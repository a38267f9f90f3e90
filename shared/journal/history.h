#pragma once

#include "shared/journal/event.h"

#include <deque>

namespace soquete {

/** How many events are kept, and how much of their contents. */
struct HistoryLimits
{
    std::size_t events = 100'000;
    qint64 bytes = 64 * 1024 * 1024; ///< of texts and raw bytes

    friend bool operator==(const HistoryLimits &, const HistoryLimits &) = default;
};

/**
 * The latest events, in lots as they came, within bounded memory. When it is full the oldest
 * messages go first; the coming and going of peers remains for as long as there is room, so that
 * who reads late still learns who is there. Exact in what it has dropped. Knows no threads.
 */
class History final
{
public:
    explicit History(const HistoryLimits &limits = {})
        : m_limits(limits)
    {}

    /** Adds @p lot, and drops what no longer fits. */
    void append(Events lot);
    void clear();
    void setLimits(const HistoryLimits &limits);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /** How many events that were added are no longer here. Those taken out do not count. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

    // To read along. A place is the number of events that were added before it.

    /** What is left of the time before begin(): nothing but the coming and going of peers. */
    [[nodiscard]] const Events &remnant() const { return m_remnant; }
    /** From here on nothing is missing. */
    [[nodiscard]] quint64 begin() const { return m_lots.empty() ? m_end : m_lots.front().place; }
    [[nodiscard]] quint64 end() const { return m_end; }
    /** The lot that begins at @p place: begin(), or the end of the one read before; not end(). */
    [[nodiscard]] const Events &lotAt(quint64 place) const;

    // To use it up.

    /** Takes out the oldest events, in their order: @p most of them, or all there are. */
    [[nodiscard]] Events take(std::size_t most);

private:
    struct Lot
    {
        quint64 place = 0;
        Events events;
    };

    void makeRoom();
    void thinOldestLot();
    void dropRemnant(std::size_t count);
    void forget(const Event &event);
    [[nodiscard]] bool isOverfull() const
    {
        return m_size > m_limits.events || m_bytes > m_limits.bytes;
    }

    HistoryLimits m_limits;
    Events m_remnant;
    std::deque<Lot> m_lots;
    quint64 m_end = 0;
    std::size_t m_size = 0;
    qint64 m_bytes = 0;
    qint64 m_dropped = 0;
};

} // namespace soquete

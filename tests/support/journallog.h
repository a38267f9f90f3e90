#pragma once

#include "shared/journal/journal.h"

#include <QTest>

#include <iterator>
#include <optional>

namespace soquete::test {

/** All that a journal has brought so far: its one reader, for tests. */
class JournalLog final
{
public:
    static constexpr int kPatienceMs = 30'000;

    explicit JournalLog(Journal &journal)
        : m_journal(journal)
    {}

    /** All that was recorded before this call. */
    [[nodiscard]] const Events &all()
    {
        m_journal.flush();
        Journal::Batch batch = m_journal.take();
        m_counters = batch.counters;
        m_skipped += batch.skipped;
        m_events.insert(m_events.end(), std::make_move_iterator(batch.events.begin()),
                        std::make_move_iterator(batch.events.end()));
        return m_events;
    }

    [[nodiscard]] Events of(EventKind kind, std::optional<Direction> direction = {})
    {
        Events some;
        for (const Event &event : all()) {
            if (event.kind() == kind && (!direction || event.direction == *direction))
                some.push_back(event);
        }
        return some;
    }

    [[nodiscard]] qsizetype count(EventKind kind, std::optional<Direction> direction = {})
    {
        qsizetype count = 0;
        for (const Event &event : all())
            count += event.kind() == kind && (!direction || event.direction == *direction);
        return count;
    }

    /** The facts of one kind, without when and where they happened. */
    template <typename T>
    [[nodiscard]] std::vector<T> of(std::optional<Direction> direction = {})
    {
        std::vector<T> some;
        for (const Event &event : all()) {
            const T *fact = event.as<T>();
            if (fact && (!direction || event.direction == *direction))
                some.push_back(*fact);
        }
        return some;
    }

    /** The newest of its kind; an empty event where there is none. */
    [[nodiscard]] Event last(EventKind kind, std::optional<Direction> direction = {})
    {
        Events some = of(kind, direction);
        return some.empty() ? Event{} : std::move(some.back());
    }

    template <typename T>
    [[nodiscard]] T last(std::optional<Direction> direction = {})
    {
        std::vector<T> some = of<T>(direction);
        return some.empty() ? T{} : std::move(some.back());
    }

    /** Waits, with the event loop running, until there are @p count of this kind. */
    [[nodiscard]] bool waitFor(EventKind kind, qsizetype count = 1)
    {
        return QTest::qWaitFor([&] { return this->count(kind) >= count; }, kPatienceMs);
    }

    [[nodiscard]] Counters counters()
    {
        (void)all();
        return m_counters;
    }

    /** How many events were lost, since the log did not take them in time. */
    [[nodiscard]] qint64 skipped() const { return m_skipped; }

private:
    Journal &m_journal;
    Events m_events;
    Counters m_counters;
    qint64 m_skipped = 0;
};

} // namespace soquete::test

#pragma once

#include "shared/journal/journal.h"
#include "tests/soak/ledger.h"

#include <QHash>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <thread>

namespace soquete::test {

/**
 * The one reader of a server's journal: checks it against a ledger as it grows. One thread
 * takes, and mostly sleeps, so that it has its turn among a thousand others; another one checks.
 */
class JournalReader final
{
public:
    /** For the server: so much that nothing is dropped while the reader waits for its turn. */
    static constexpr EventLog::Limits kEverything{ 10'000'000, 4LL * 1024 * 1024 * 1024 };

    /** Both must live longer. */
    JournalReader(Journal *journal, Ledger *ledger)
        : m_journal(journal)
        , m_ledger(ledger)
        , m_taker([this] { take(); })
        , m_checker([this] { check(); })
    {}

    ~JournalReader()
    {
        m_stopping = true;
        m_taker.join();
        m_checker.join();
    }

    /** Whether every connection that was made has ended, and all was read. */
    [[nodiscard]] bool hasSeenAllEnd() const { return m_unchecked == 0 && m_alive == 0; }

    /** How many events were lost, since nobody took them in time: then nothing can be checked. */
    [[nodiscard]] qint64 skipped() const { return m_skipped; }

    /** Whether so much is still to be checked that nobody should add to it. */
    [[nodiscard]] bool isBehind() const { return m_unchecked > kMuch; }

    /** How many connections ended for @p reason. */
    [[nodiscard]] qint64 ended(Reason reason)
    {
        const std::lock_guard lock(m_mutex);
        return m_ended.value(int(reason));
    }

    /** How often it was said that something could not be done. */
    [[nodiscard]] qint64 errors() const { return m_errors; }

private:
    static constexpr qint64 kMuch = 50'000;
    static constexpr std::chrono::milliseconds kNap{ 1 };

    void take()
    {
        while (!m_stopping) {
            Journal::Batch batch = m_journal->take();
            m_skipped += batch.skipped;
            m_unchecked += qint64(batch.events.size());
            m_alive = batch.counters.connections - batch.counters.ended;
            if (!batch.events.empty()) {
                const std::lock_guard lock(m_mutex);
                m_taken.push_back(std::move(batch.events));
            }
            std::this_thread::sleep_for(kNap);
        }
    }

    void check()
    {
        while (!m_stopping) {
            const Events events = next();
            for (const Event &event : events)
                check(event);
            m_unchecked -= qint64(events.size());
            if (events.empty())
                std::this_thread::sleep_for(kNap);
        }
    }

    [[nodiscard]] Events next()
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken.empty())
            return {};
        Events events = std::move(m_taken.front());
        m_taken.pop_front();
        return events;
    }

    void check(const Event &event)
    {
        m_ledger->read(event);
        m_errors += event.kind() == EventKind::Error;
        const auto *end = event.as<fact::Disconnected>();
        if (!end)
            return;
        const std::lock_guard lock(m_mutex);
        ++m_ended[int(end->reason)];
    }

    Journal *const m_journal;
    Ledger *const m_ledger;
    std::mutex m_mutex; // guards what follows
    std::deque<Events> m_taken;
    QHash<int, qint64> m_ended;

    std::atomic<qint64> m_skipped = 0;
    std::atomic<qint64> m_unchecked = 0;
    std::atomic<qint64> m_errors = 0;
    std::atomic<qint64> m_alive = 0;
    std::atomic_bool m_stopping = false;
    std::thread m_taker;
    std::thread m_checker;
};

} // namespace soquete::test

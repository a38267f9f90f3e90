#pragma once

#include "shared/journal/journal.h"
#include "tests/soak/ledger.h"

#include <QHash>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <span>
#include <thread>

namespace soquete::test {

/**
 * The one reader of a server's journal: checks it against a ledger as it grows. Takes first, and
 * checks when there is time, so that the journal never has to drop anything.
 */
class JournalReader final
{
public:
    /** Both must live longer. */
    JournalReader(Journal *journal, Ledger *ledger)
        : m_journal(journal)
        , m_ledger(ledger)
        , m_thread([this] { run(); })
    {}

    ~JournalReader()
    {
        m_stopping = true;
        m_thread.join();
    }

    /** Whether every connection that was made has ended, and all was read. */ [[nodiscard]] bool
    hasSeenAllEnd() const
    {
        return m_alive == 0 && m_unchecked == 0;
    }

    /** How many events were lost, since nobody took them in time: then nothing can be checked. */
    [[nodiscard]] qint64 skipped() const
    {
        return m_skipped;
    } /** Whether so much is still to be checked that nobody should add to it. */
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
    static constexpr qint64 kMuch = 100'000;

    void run()
    {
        while (!m_stopping) {
            Journal::Batch batch = m_journal->take();
            m_skipped += batch.skipped;
            m_unchecked += qint64(batch.events.size());
            if (!batch.events.empty())
                m_taken.push_back(std::move(batch.events));
            if (m_taken.empty())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            else
                checkSome();
        }
    }

    void checkSome()
    {
        constexpr std::size_t kSome = 2'000;
        const Events &events = m_taken.front();
        const auto begin = events.begin() + std::ptrdiff_t(m_checked);
        const auto some = std::min(kSome, events.size() - m_checked);
        for (const Event &event : std::span(begin, some)) {
            m_ledger->read(event);
            m_errors += event.kind == EventKind::Error;
            m_alive += event.kind == EventKind::Connected;
            if (event.kind != EventKind::Disconnected)
                continue;
            --m_alive;
            const std::lock_guard lock(m_mutex);
            ++m_ended[int(event.reason)];
        }
        m_checked += some;
        if (m_checked == events.size()) {
            m_taken.pop_front();
            m_checked = 0;
        }
        m_unchecked -= qint64(some);
    }

    Journal *const m_journal;
    Ledger *const m_ledger;
    std::deque<Events> m_taken; // by the reader's thread alone, as is what follows
    std::size_t m_checked = 0;  // of the first of those
    std::mutex m_mutex;
    QHash<int, qint64> m_ended;
    std::atomic<qint64> m_skipped = 0;
    std::atomic<qint64> m_errors = 0;
    std::atomic<qint64> m_alive = 0;
    std::atomic<qint64> m_unchecked = 0;
    std::atomic_bool m_stopping = false;
    std::thread m_thread;
};

} // namespace soquete::test

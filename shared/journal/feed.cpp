#include "shared/journal/feed.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

Feed::Feed(Journal *journal, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_interval(interval)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Feed::takeTurn);
    connect(journal, &Journal::available, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(m_isBusy ? std::max(m_interval, kBusyFrame) : m_interval);
    });
    m_timer.start(interval); // available() is not emitted again for earlier events
}

void Feed::flush()
{
    m_journal->flush();
    m_timer.stop();
    bool more = true;
    while (more)
        more = takeSlice();
    m_taken = 0;
}

void Feed::takeTurn()
{
    const QDeadlineTimer end(kTurn);
    bool more = takeSlice();
    while (more && !end.hasExpired())
        more = takeSlice();
    if (more)
        m_timer.start(0ms);
    else
        m_isBusy = std::exchange(m_taken, 0) > kSlice;
}

/** Returns whether more events are left. */
bool Feed::takeSlice()
{
    Journal::Batch batch = m_journal->take(kSlice);
    const bool more = batch.more;
    if (m_taken == 0 || m_frameEnd.hasExpired()) {
        batch.more = more && m_taken == 0;
        m_frameEnd = QDeadlineTimer(kBusyFrame);
    }
    m_taken += batch.events.size();
    if (!batch.events.empty() || batch.skipped > 0)
        emit arrived(batch);
    return more;
}

} // namespace soquete

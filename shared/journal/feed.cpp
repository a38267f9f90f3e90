#include "shared/journal/feed.h"

namespace soquete {

Feed::Feed(Journal *journal, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Feed::takeNow);
    connect(journal, &Journal::available, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    m_timer.start(); // what came before will not be said again
}

void Feed::flush()
{
    m_journal->flush();
    m_timer.stop();
    takeNow();
}

void Feed::takeNow()
{
    const Journal::Batch batch = m_journal->take();
    if (!batch.events.empty() || batch.skipped > 0)
        emit arrived(batch);
}

} // namespace soquete

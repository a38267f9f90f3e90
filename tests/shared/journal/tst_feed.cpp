#include "shared/journal/feed.h"

#include "tests/support/events.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 30'000;

void record(JournalWriter &writer, int count = 1)
{
    for (int i = 0; i < count; ++i)
        writer.record(makeEvent(EventKind::Message, Direction::In));
}

} // namespace

class TestFeed final : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatComes();
    void gathersWhatComesTogether();
    void goesOn();
    void flushes();
    void saysNothingWithoutNews();
    void saysWhatWasSkipped();
    void handsOutInParts();
    void paintsInTime();

private:
    /** Keeps what @p feed brings, and checks that it comes in order and once. */
    void follow(Feed &feed);

    Events m_events;
    Counters m_counters;
    qint64 m_skipped = 0;
    int m_batches = 0;
};

void TestFeed::follow(Feed &feed)
{
    m_events.clear();
    m_counters = {};
    m_skipped = 0;
    m_batches = 0;
    connect(&feed, &Feed::arrived, &feed, [this](const Journal::Batch &batch) {
        ++m_batches;
        m_skipped += batch.skipped;
        m_counters = batch.counters;
        for (const Event &event : batch.events) {
            QVERIFY(m_events.empty() || event.id > m_events.back().id);
            m_events.push_back(event);
        }
    });
}

void TestFeed::handsOutWhatComes()
{
    Journal journal;
    Feed feed(&journal, 1ms);
    follow(feed);
    JournalWriter writer = journal.writer(u"test"_s);
    record(writer);
    QTRY_COMPARE_WITH_TIMEOUT(m_events.size(), 1U, kPatienceMs);
    QCOMPARE(m_events.front().id, 1U);
    QCOMPARE(m_events.front().thread, u"test"_s);
    QCOMPARE(m_counters.messagesIn, 1);
    QCOMPARE(m_batches, 1);
}

void TestFeed::gathersWhatComesTogether()
{
    constexpr auto kInterval = 50ms;
    constexpr int kCount = 20'000;
    Journal journal;
    Feed feed(&journal, kInterval);
    follow(feed);
    JournalWriter writer = journal.writer(u"test"_s);
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < kCount / 100; ++i) {
        record(writer, 100);
        QTest::qWait(1); // so that the feed could be called, and called again
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_events.size(), std::size_t(kCount), kPatienceMs);
    QCOMPARE(m_counters.messagesIn, kCount);
    const qint64 most = time.elapsed() / (kInterval.count() * 9 / 10) + 1;
    QVERIFY2(m_batches <= most, qPrintable(u"%1 > %2"_s.arg(m_batches).arg(most)));
}

void TestFeed::goesOn()
{
    Journal journal;
    Feed feed(&journal, 0ms);
    follow(feed);
    JournalWriter writer = journal.writer(u"test"_s);
    for (std::size_t i = 1; i <= 10; ++i) {
        record(writer);
        QTRY_COMPARE_WITH_TIMEOUT(m_events.size(), i, kPatienceMs);
    }
}

void TestFeed::flushes()
{
    Journal journal;
    Feed feed(&journal, 1h);
    follow(feed);
    JournalWriter writer = journal.writer(u"test"_s);
    record(writer, 3);
    feed.flush(); // at once: no event loop has run
    QCOMPARE(m_events.size(), 3U);
    record(writer, 2);
    QCOMPARE(m_events.size(), 3U);
    feed.flush();
    QCOMPARE(m_events.size(), 5U);
    QCOMPARE(m_counters.messagesIn, 5);
    QCOMPARE(m_batches, 2);
}

void TestFeed::saysNothingWithoutNews()
{
    Journal journal;
    Feed feed(&journal, 1ms);
    follow(feed);
    feed.flush();
    QCOMPARE(m_batches, 0);
    JournalWriter writer = journal.writer(u"test"_s);
    record(writer);
    feed.flush();
    QCOMPARE(m_batches, 1);
    // The journal's word that there is something may come after the flush that took it.
    QTest::qWait(50);
    QCOMPARE(m_batches, 1);
}

void TestFeed::saysWhatWasSkipped()
{
    EventLog::Limits limits;
    limits.events = 100;
    Journal journal(limits);
    Feed feed(&journal, 1h);
    follow(feed);
    JournalWriter writer = journal.writer(u"test"_s);
    record(writer, 1000);
    feed.flush();
    QVERIFY(m_events.size() <= 100U);
    QVERIFY(!m_events.empty());
    QCOMPARE(qint64(m_events.size()) + m_skipped, 1000);
    QCOMPARE(m_counters.messagesIn, 1000);
    QCOMPARE(m_events.back().id, 1000U);
}

/** However much there is, the event loop turns in between. */
void TestFeed::handsOutInParts()
{
    constexpr std::size_t kCount = 10 * Feed::kSlice + 1;
    Journal journal;
    Feed feed(&journal, 1ms);
    follow(feed);
    std::size_t largest = 0;
    bool more = true;
    connect(&feed, &Feed::arrived, &feed, [&](const Journal::Batch &batch) {
        largest = qMax(largest, batch.events.size());
        more = batch.more;
    });
    JournalWriter writer = journal.writer(u"test"_s);
    record(writer, kCount);
    QTRY_COMPARE_WITH_TIMEOUT(m_events.size(), kCount, kPatienceMs);
    QVERIFY(largest <= Feed::kSlice);
    QVERIFY(!more);
    QCOMPARE(m_counters.messagesIn, qint64(kCount));
}

/** A window that leaves painting until all is there paints also where it never is. */
void TestFeed::paintsInTime()
{
    Journal journal;
    Feed feed(&journal, 1ms);
    int paints = 0;
    JournalWriter writer = journal.writer(u"test"_s);
    connect(&feed, &Feed::arrived, &feed, [&](const Journal::Batch &batch) {
        paints += batch.more ? 0 : 1;
        if (paints < 3)
            record(writer, 2 * Feed::kSlice); // faster than it is read
        journal.flush();
    });
    record(writer);
    QTRY_VERIFY_WITH_TIMEOUT(paints >= 3, kPatienceMs);
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"

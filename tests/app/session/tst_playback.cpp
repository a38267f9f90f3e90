#include "app/session/playback.h"

#include "tests/support/events.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr qint64 kMs = 1'000'000; // nanoseconds
constexpr qint64 kLatest = std::numeric_limits<qint64>::max();

Event at(qint64 time, EventKind kind = EventKind::Message)
{
    Event event = makeEvent(kind);
    event.monotonicNs = time;
    return event;
}

/** Messages at these times, with ids from 1. */
Events messagesAt(std::initializer_list<qint64> times)
{
    Events events;
    for (const qint64 time : times) {
        events.push_back(at(time));
        events.back().id = events.size();
    }
    return events;
}

QList<quint64> ids(std::span<const Event> events)
{
    QList<quint64> ids;
    for (const Event &event : events)
        ids << event.id;
    return ids;
}

using Ids = QList<quint64>;

} // namespace

class TestPlayback final : public QObject
{
    Q_OBJECT

private slots:
    void isEmpty();
    void keepsThePace();
    void givesTheFirstAtOnce();
    void givesManyOfOneMoment();
    void goesFaster();
    void givesEachOnceWhateverTheParts_data();
    void givesEachOnceWhateverTheParts();
    void stays();
    void steps();
    void stepsWithTheBytesBefore();
    void stepsToTheEndOfBytes();
    void playsOnFromAStep();
    void stepsWhilePlaying();
    void takes();
    void rewinds();
    void neverRunsBackwards();
    void survivesTimesFarApart();
};

void TestPlayback::isEmpty()
{
    for (Playback playback : { Playback(), Playback(Events()) }) {
        QCOMPARE(playback.count(), 0u);
        QCOMPARE(playback.position(), 0u);
        QCOMPARE(playback.time(), 0);
        QCOMPARE(playback.duration(), 0);
        QVERIFY(playback.isAtEnd());
        QVERIFY(playback.advance(kMs).empty());
        QVERIFY(playback.step().empty());
        QVERIFY(playback.next(10).empty());
        playback.rewind();
        QVERIFY(playback.isAtEnd());
    }
}

void TestPlayback::keepsThePace()
{
    Playback playback(messagesAt({ 100 * kMs, 110 * kMs, 125 * kMs, 200 * kMs }));
    QCOMPARE(playback.count(), 4u);
    QCOMPARE(playback.duration(), 100 * kMs);
    QCOMPARE(ids(playback.advance(0)), Ids{ 1 });
    QCOMPARE(ids(playback.advance(9 * kMs)), Ids{});
    QCOMPARE(playback.time(), 9 * kMs);
    QCOMPARE(ids(playback.advance(kMs)), Ids{ 2 }); // not earlier, and not later
    QCOMPARE(ids(playback.advance(15 * kMs - 1)), Ids{});
    QCOMPARE(ids(playback.advance(1)), Ids{ 3 });
    QVERIFY(!playback.isAtEnd());
    QCOMPARE(playback.position(), 3u);
    QCOMPARE(ids(playback.advance(75 * kMs)), Ids{ 4 });
    QVERIFY(playback.isAtEnd());
    QCOMPARE(playback.time(), 100 * kMs);
}

void TestPlayback::givesTheFirstAtOnce()
{
    Playback playback(messagesAt({ kLatest - kMs, kLatest }));
    QCOMPARE(ids(playback.advance(0)), Ids{ 1 });
    QCOMPARE(playback.time(), 0);
}

void TestPlayback::givesManyOfOneMoment()
{
    Playback playback(messagesAt({ 5, 5, 5, 6 }));
    QCOMPARE(ids(playback.advance(0)), (Ids{ 1, 2, 3 }));
    QCOMPARE(ids(playback.advance(1)), Ids{ 4 });
}

void TestPlayback::goesFaster()
{
    Playback playback(messagesAt({ 0, kMs, 2 * kMs, 3 * kMs, 100 * kMs }));
    QCOMPARE(ids(playback.advance(10 * kMs)), (Ids{ 1, 2, 3, 4 }));
    QCOMPARE(ids(playback.advance(1000 * kMs)), Ids{ 5 });
    QCOMPARE(playback.time(), 100 * kMs); // no later than the last event
    QVERIFY(playback.advance(kMs).empty());
    QCOMPARE(playback.time(), 100 * kMs);
}

void TestPlayback::givesEachOnceWhateverTheParts_data()
{
    QTest::addColumn<qint64>("part");
    QTest::newRow("a nanosecond") << qint64(1);
    QTest::newRow("seven") << qint64(7);
    QTest::newRow("a thousand") << qint64(1000);
    QTest::newRow("all") << kLatest;
}

void TestPlayback::givesEachOnceWhateverTheParts()
{
    QFETCH(const qint64, part);
    Events events;
    for (int i = 0; i < 1000; ++i) {
        events.push_back(
                at(1'000'000 + i * 3 + i % 5, i % 3 == 0 ? EventKind::Bytes : EventKind::Message));
        events.back().id = events.size();
    }
    Playback playback(events);
    Ids given;
    while (!playback.isAtEnd()) {
        const qint64 before = playback.time();
        given += ids(playback.advance(part));
        QVERIFY(playback.time() >= before);
        QCOMPARE(playback.position(), std::size_t(given.size()));
    }
    QCOMPARE(given, ids(events));
}

void TestPlayback::stays()
{
    Playback playback(messagesAt({ 0, 10 }));
    (void)playback.advance(0);
    for (int i = 0; i < 3; ++i)
        QVERIFY(playback.advance(0).empty());
    QCOMPARE(playback.position(), 1u);
}

void TestPlayback::steps()
{
    Playback playback(messagesAt({ 10, 20, 50 }));
    QCOMPARE(ids(playback.step()), Ids{ 1 });
    QCOMPARE(playback.time(), 0);
    QCOMPARE(ids(playback.step()), Ids{ 2 });
    QCOMPARE(playback.time(), 10);
    QCOMPARE(ids(playback.step()), Ids{ 3 });
    QVERIFY(playback.isAtEnd());
    QVERIFY(playback.step().empty());
}

/** Reads and writes are no rows: a step that showed nothing would look as if the key were broken.
 */
void TestPlayback::stepsWithTheBytesBefore()
{
    Events events = messagesAt({ 1, 2, 3, 4, 5 });
    events[0].fact = events[1].fact = events[3].fact = fact::Bytes{};
    Playback playback(events);
    QCOMPARE(ids(playback.step()), (Ids{ 1, 2, 3 }));
    QCOMPARE(ids(playback.step()), (Ids{ 4, 5 }));
    QVERIFY(playback.isAtEnd());
}

void TestPlayback::stepsToTheEndOfBytes()
{
    Events events = messagesAt({ 1, 2, 3 });
    events[1].fact = events[2].fact = fact::Bytes{};
    Playback playback(events);
    QCOMPARE(ids(playback.step()), Ids{ 1 });
    QCOMPARE(ids(playback.step()), (Ids{ 2, 3 }));
    QVERIFY(playback.isAtEnd());
}

void TestPlayback::playsOnFromAStep()
{
    Playback playback(messagesAt({ 0, 10, 20, 30 }));
    (void)playback.step();
    (void)playback.step();
    QCOMPARE(ids(playback.advance(9)), Ids{});
    QCOMPARE(ids(playback.advance(1)), Ids{ 3 });
}

void TestPlayback::stepsWhilePlaying()
{
    Playback playback(messagesAt({ 0, 10, 20, 30 }));
    QCOMPARE(ids(playback.advance(5)), Ids{ 1 });
    QCOMPARE(ids(playback.step()), Ids{ 2 });
    QCOMPARE(playback.time(), 10);
    QCOMPARE(ids(playback.advance(10)), Ids{ 3 });
}

void TestPlayback::takes()
{
    Playback playback(messagesAt({ 0, 10, 20, 30, 40 }));
    QVERIFY(playback.next(0).empty());
    QCOMPARE(ids(playback.next(2)), (Ids{ 1, 2 }));
    QCOMPARE(playback.time(), 10);
    QCOMPARE(ids(playback.next(std::numeric_limits<std::size_t>::max())), (Ids{ 3, 4, 5 }));
    QVERIFY(playback.isAtEnd());
    QCOMPARE(playback.time(), playback.duration());
    QVERIFY(playback.next(1).empty());
}

void TestPlayback::rewinds()
{
    Playback playback(messagesAt({ 5, 15, 25 }));
    (void)playback.advance(10);
    playback.rewind();
    QCOMPARE(playback.position(), 0u);
    QCOMPARE(playback.time(), 0);
    QCOMPARE(playback.count(), 3u);
    QCOMPARE(ids(playback.advance(kLatest)), (Ids{ 1, 2, 3 }));
    playback.rewind();
    QCOMPARE(ids(playback.step()), Ids{ 1 });
}

void TestPlayback::neverRunsBackwards()
{
    Playback playback(messagesAt({ 50, 10, 60, 20, 0, 70 }));
    QCOMPARE(playback.duration(), 20);
    QCOMPARE(ids(playback.advance(0)), (Ids{ 1, 2 })); // in the order of the file
    QCOMPARE(ids(playback.advance(10)), (Ids{ 3, 4, 5 }));
    QCOMPARE(ids(playback.advance(10)), Ids{ 6 });
    playback.rewind();
    qint64 latest = 0;
    while (!playback.isAtEnd()) {
        for (const Event &event : playback.step()) {
            QVERIFY(event.monotonicNs >= latest);
            latest = event.monotonicNs;
        }
    }
}

void TestPlayback::survivesTimesFarApart()
{
    Playback playback(messagesAt({ 0, 1, kLatest - 1, kLatest }));
    QCOMPARE(playback.duration(), kLatest);
    QCOMPARE(ids(playback.advance(kLatest - 2)), (Ids{ 1, 2 }));
    QCOMPARE(ids(playback.advance(kLatest)), (Ids{ 3, 4 })); // more than is left
    QCOMPARE(playback.time(), kLatest);
    playback.rewind();
    (void)playback.step();
    (void)playback.step();
    (void)playback.step();
    QCOMPARE(ids(playback.advance(kLatest)), Ids{ 4 });
    QVERIFY(playback.isAtEnd());
}

QTEST_APPLESS_MAIN(TestPlayback)
#include "tst_playback.moc"

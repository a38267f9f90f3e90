#include "shared/journal/eventlog.h"

#include "tests/support/events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event anEvent(quint64 id, EventKind kind = EventKind::Message)
{
    Event event = makeEvent(kind);
    event.id = id;
    return event;
}

/** The events @p first to @p last. Every tenth is a new connection. */
Events lot(quint64 first, quint64 last)
{
    Events events;
    for (quint64 id = first; id <= last; ++id)
        events.push_back(anEvent(id, id % 10 == 0 ? EventKind::Connected : EventKind::Message));
    return events;
}

std::vector<quint64> ids(const Events &events)
{
    std::vector<quint64> ids;
    for (const Event &event : events)
        ids.push_back(event.id);
    return ids;
}

/** All that @p log has, as a reader finds it who comes only now. */
std::vector<quint64> readAll(const EventLog &log)
{
    std::vector<quint64> all;
    qint64 place = 0;
    log.read(place, log.end(), [&all](qint64, const Event &event) { all.push_back(event.id); });
    return all;
}

/** How many of the events that were added are not even milestones. */
qint64 gone(const EventLog &log)
{
    return log.dropped() - log.milestones();
}

} // namespace

class TestEventLog final : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void keepsWhatFits();
    void isReadAlong();
    void dropsTheOldestTraffic();
    void isExactWhereOneLotIsTooMuch();
    void bounds_data();
    void bounds();
    void boundsBytes();
    void makesRoomForSeveral();
    void givesBytesBack();
    void isTakenInParts();
    void goesOnAfterClear();
    void findsEventsByPlace();
    void showsMilestonesToALateReader();
};

void TestEventLog::isEmptyAtFirst()
{
    EventLog log;
    QVERIFY(log.isEmpty());
    QCOMPARE(log.begin(), log.end());
    QVERIFY(log.removeFirst(10).empty());
    log.append({});
    QVERIFY(log.isEmpty());
}

void TestEventLog::keepsWhatFits()
{
    EventLog log({ .events = 30 });
    log.append(lot(1, 10));
    log.append(lot(11, 30));
    QCOMPARE(readAll(log), ids(lot(1, 30)));
    QCOMPARE(gone(log), 0);
}

void TestEventLog::isReadAlong()
{
    EventLog log({ .events = 20 });
    std::vector<quint64> read;
    qint64 place = log.end();
    for (quint64 id = 1; id < 200; id += 7) {
        log.append(lot(id, id + 6));
        QVERIFY(place >= log.begin()); // nothing is missed by who reads at once
        log.read(place, log.end(),
                 [&read](qint64, const Event &event) { read.push_back(event.id); });
    }
    QCOMPARE(read, ids(lot(1, read.size())));
}

void TestEventLog::dropsTheOldestTraffic()
{
    EventLog log({ .events = 40 });
    for (quint64 id = 1; id <= 100; id += 10)
        log.append(lot(id, id + 9));
    const std::vector<quint64> left = readAll(log);
    QVERIFY(left.size() <= 40);
    QCOMPARE(qint64(left.size()) + gone(log), 100);
    // Every connection is still known, and the end is whole.
    for (quint64 id = 10; id <= 100; id += 10)
        QVERIFY(std::find(left.begin(), left.end(), id) != left.end());
    QVERIFY(std::is_sorted(left.begin(), left.end()));
    QCOMPARE(left.back(), 100u);
    QCOMPARE(log.at(log.begin()).id, quint64(log.begin()) + 1);
}

void TestEventLog::isExactWhereOneLotIsTooMuch()
{
    EventLog log({ .events = 10 });
    log.append(lot(1, 9));
    const qint64 place = log.end();
    log.append(lot(11, 39));
    QVERIFY(place < log.begin()); // a reader must begin anew
    QCOMPARE(qint64(readAll(log).size()) + gone(log), 9 + 29);
    QVERIFY(readAll(log).size() <= 10);
    QCOMPARE(readAll(log).back(), 39u);
    // One that has read to the end has nothing to read again.
    const qint64 end = log.end();
    log.append(lot(41, 41));
    QCOMPARE(log.end(), end + 1);
    QCOMPARE(log.at(end).id, 41u);
}

void TestEventLog::bounds_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("size");
    QTest::newRow("nothing") << 0 << 5;
    QTest::newRow("one") << 1 << 5;
    QTest::newRow("one at a time") << 17 << 1;
    QTest::newRow("many") << 100 << 33;
    QTest::newRow("more than fits") << 100 << 1000;
}

void TestEventLog::bounds()
{
    QFETCH(const int, limit);
    QFETCH(const int, size);
    EventLog log({ .events = std::size_t(limit) });
    quint64 added = 0;
    for (int i = 0; i < 50; ++i) {
        log.append(lot(added + 1, added + quint64(size)));
        added += quint64(size);
        const std::vector<quint64> left = readAll(log);
        QVERIFY(left.size() <= std::size_t(limit));
        QVERIFY(std::is_sorted(left.begin(), left.end()));
        QCOMPARE(gone(log) + qint64(left.size()), qint64(added));
        QCOMPARE(log.end(), added);
    }
}

/** Also of what would be kept for longest. */
void TestEventLog::boundsBytes()
{
    EventLog log({ .bytes = 10'000 });
    const fact::Message message{ { .text = QString(50, u'x'), .bytes = QByteArray(900, 'x') } };
    const fact::Finding finding{ .evidence = QByteArray(900, 'x'), .elsewhere = message.text };
    for (const Fact &fact : { Fact(message), Fact(finding) }) {
        for (quint64 id = 1; id <= 100; ++id) {
            Event event = makeEvent(fact);
            event.id = id;
            log.append({ event });
            qint64 kept = 0;
            for (std::size_t i = readAll(log).size(); i > 0; --i)
                kept += contentSize(event);
            QVERIFY(kept <= 10'000);
            QVERIFY(kept >= 1'000);
        }
    }
    QCOMPARE(readAll(log).back(), 100u);
}

/** So that a table that shows them does not remove its first row for each new one. */
void TestEventLog::makesRoomForSeveral()
{
    EventLog log({ .events = 320 });
    log.append(lot(1, 320));
    log.append(lot(321, 321));
    const qint64 dropped = log.dropped();
    log.append(lot(322, 325));
    QCOMPARE(log.dropped(), dropped);
}

/** Whichever way events leave, there is room for exactly as much again. */
void TestEventLog::givesBytesBack()
{
    const Event traffic = makeEvent(fact::Bytes{ .bytes = QByteArray(1000, 'x') });
    const Event milestone = makeEvent(fact::Finding{ .evidence = QByteArray(1000, 'x') });
    EventLog log({ .bytes = 10'000 });
    const auto fill = [&] {
        for (int i = 0; i < 15; ++i)
            log.append({ i < 5 ? milestone : traffic });
        QCOMPARE(log.milestones(), 5);
        QCOMPARE(readAll(log).size(), 10u);
    };
    fill();
    QCOMPARE(gone(log), 5);
    log.clear();
    QCOMPARE(log.dropped(), 0);
    QCOMPARE(log.milestones(), 0);
    fill();
    fill(); // what is there already gives way
    QCOMPARE(log.removeFirst(7).size(), 7u);
    QCOMPARE(log.removeFirst(7).size(), 3u);
    QVERIFY(log.isEmpty());
    fill();
    QCOMPARE(gone(log), 5 + 15 + 5);
}

void TestEventLog::isTakenInParts()
{
    EventLog log({ .events = 40 });
    for (quint64 id = 1; id <= 100; id += 10)
        log.append(lot(id, id + 9));
    const std::vector<quint64> all = readAll(log);
    const qint64 dropped = gone(log);
    std::vector<quint64> taken;
    for (std::size_t most = 1; !log.isEmpty(); ++most) {
        const Events part = log.removeFirst(most);
        QVERIFY(!part.empty() && part.size() <= most);
        for (const Event &event : part)
            taken.push_back(event.id);
    }
    QCOMPARE(taken, all);
    QCOMPARE(gone(log), dropped);
    log.append(lot(101, 140)); // there is room for all of them again
    QCOMPARE(readAll(log).size(), 40u);
}

void TestEventLog::goesOnAfterClear()
{
    EventLog log;
    log.append(lot(1, 10));
    log.clear();
    QVERIFY(log.isEmpty());
    QVERIFY(readAll(log).empty());
    log.append(lot(11, 12));
    QCOMPARE(readAll(log), ids(lot(11, 12)));
}

void TestEventLog::findsEventsByPlace()
{
    EventLog log({ .events = 40 });
    for (quint64 id = 1; id <= 100; id += 7)
        log.append(lot(id, id + 6));
    QVERIFY(log.begin() > 0);
    for (qint64 place = log.begin(); place < log.end(); ++place)
        QCOMPARE(log.at(place).id, quint64(place) + 1);
    QCOMPARE(log.at(log.begin() - 1), Event()); // dropped
}

/** Each once, and only those that it has not read. */
void TestEventLog::showsMilestonesToALateReader()
{
    EventLog log({ .events = 40 });
    log.append(lot(1, 15));
    std::vector<quint64> read;
    const auto visit = [&read](qint64 place, const Event &event) {
        QCOMPARE(event.id, quint64(place) + 1);
        read.push_back(event.id);
    };
    qint64 place = 0;
    log.read(place, 12, visit);
    QCOMPARE(place, 12);
    QCOMPARE(read, ids(lot(1, 12)));
    log.append(lot(16, 100), 5);
    QCOMPARE(log.dropped(), log.begin() + 5);
    read.clear();
    log.read(place, log.begin(), visit);
    QCOMPARE(place, log.begin());
    std::vector<quint64> milestones;
    for (quint64 id = 20; id <= quint64(log.begin()); id += 10)
        milestones.push_back(id);
    QCOMPARE(read, milestones);
    log.read(place, log.end(), visit);
    QCOMPARE(place, log.end());
    QCOMPARE(read.back(), 100u);
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"

#include "shared/journal/history.h"

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

/** The events @p first to @p last, of which every tenth is a new connection. */
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

/** All that @p history has, as a reader finds it who comes only now. */
std::vector<quint64> readAll(const History &history)
{
    std::vector<quint64> all = ids(history.remnant());
    for (quint64 place = history.begin(); place < history.end();) {
        const Events &events = history.lotAt(place);
        for (const Event &event : events)
            all.push_back(event.id);
        place += events.size();
    }
    return all;
}

} // namespace

class TestHistory final : public QObject
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
    void isTakenInParts();
    void goesOnAfterClear();
};

void TestHistory::isEmptyAtFirst()
{
    History history;
    QVERIFY(history.isEmpty());
    QCOMPARE(history.begin(), history.end());
    QVERIFY(history.take(10).empty());
    history.append({});
    QVERIFY(history.isEmpty());
}

void TestHistory::keepsWhatFits()
{
    History history({ .events = 30 });
    history.append(lot(1, 10));
    history.append(lot(11, 30));
    QCOMPARE(readAll(history), ids(lot(1, 30)));
    QCOMPARE(history.dropped(), 0);
}

void TestHistory::isReadAlong()
{
    History history({ .events = 20 });
    std::vector<quint64> read;
    quint64 place = history.end();
    for (quint64 id = 1; id < 200; id += 7) {
        history.append(lot(id, id + 6));
        QVERIFY(place >= history.begin()); // nothing is missed by who reads at once
        while (place < history.end()) {
            const Events &events = history.lotAt(place);
            for (const Event &event : events)
                read.push_back(event.id);
            place += events.size();
        }
    }
    QCOMPARE(read, ids(lot(1, read.size())));
}

void TestHistory::dropsTheOldestTraffic()
{
    History history({ .events = 40 });
    for (quint64 id = 1; id <= 100; id += 10)
        history.append(lot(id, id + 9));
    const std::vector<quint64> left = readAll(history);
    QVERIFY(left.size() <= 40);
    QCOMPARE(qint64(left.size()) + history.dropped(), 100);
    // Every connection is still known, and the end is whole.
    for (quint64 id = 10; id <= 100; id += 10)
        QVERIFY(std::find(left.begin(), left.end(), id) != left.end());
    QVERIFY(std::is_sorted(left.begin(), left.end()));
    QCOMPARE(left.back(), 100u);
    QCOMPARE(ids(history.lotAt(history.begin())).front(), history.begin() + 1);
}

void TestHistory::isExactWhereOneLotIsTooMuch()
{
    History history({ .events = 10 });
    history.append(lot(1, 9));
    const quint64 place = history.end();
    history.append(lot(11, 39));
    QVERIFY(place < history.begin()); // a reader must begin anew
    QCOMPARE(qint64(readAll(history).size()) + history.dropped(), 9 + 29);
    QVERIFY(readAll(history).size() <= 10);
    QCOMPARE(readAll(history).back(), 39u);
    // One that has read to the end has nothing to read again.
    const quint64 end = history.end();
    history.append(lot(41, 41));
    QCOMPARE(ids(history.lotAt(end)), std::vector<quint64>{ 41 });
}

void TestHistory::bounds_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("size");
    QTest::newRow("nothing") << 0 << 5;
    QTest::newRow("one") << 1 << 5;
    QTest::newRow("one at a time") << 17 << 1;
    QTest::newRow("many") << 100 << 33;
    QTest::newRow("more than fits") << 100 << 1000;
}

void TestHistory::bounds()
{
    QFETCH(const int, limit);
    QFETCH(const int, size);
    History history({ .events = std::size_t(limit) });
    quint64 added = 0;
    for (int i = 0; i < 50; ++i) {
        history.append(lot(added + 1, added + quint64(size)));
        added += quint64(size);
        const std::vector<quint64> left = readAll(history);
        QVERIFY(left.size() <= std::size_t(limit));
        QVERIFY(std::is_sorted(left.begin(), left.end()));
        QCOMPARE(history.dropped() + qint64(left.size()), qint64(added));
        QCOMPARE(history.end(), added);
    }
}

/** Also of what would be kept for longest. */
void TestHistory::boundsBytes()
{
    History history({ .bytes = 10'000 });
    const fact::Message message{ { .text = QString(50, u'x'), .bytes = QByteArray(900, 'x') } };
    const fact::Finding finding{ .evidence = QByteArray(900, 'x'), .elsewhere = message.text };
    for (const Fact &fact : { Fact(message), Fact(finding) }) {
        for (quint64 id = 1; id <= 100; ++id) {
            Event event = makeEvent(fact);
            event.id = id;
            history.append({ event });
            qint64 kept = 0;
            for (std::size_t i = readAll(history).size(); i > 0; --i)
                kept += contentSize(event);
            QVERIFY(kept <= 10'000);
            QVERIFY(kept >= 1'000);
        }
    }
    QCOMPARE(readAll(history).back(), 100u);
}

void TestHistory::isTakenInParts()
{
    History history({ .events = 40 });
    for (quint64 id = 1; id <= 100; id += 10)
        history.append(lot(id, id + 9));
    const std::vector<quint64> all = readAll(history);
    const qint64 dropped = history.dropped();
    std::vector<quint64> taken;
    for (std::size_t most = 1; !history.isEmpty(); ++most) {
        const Events part = history.take(most);
        QVERIFY(!part.empty() && part.size() <= most);
        for (const Event &event : part)
            taken.push_back(event.id);
    }
    QCOMPARE(taken, all);
    QCOMPARE(history.dropped(), dropped);
    history.append(lot(101, 140)); // there is room for all of them again
    QCOMPARE(readAll(history).size(), 40u);
}

void TestHistory::goesOnAfterClear()
{
    History history;
    history.append(lot(1, 10));
    history.clear();
    QVERIFY(history.isEmpty());
    QVERIFY(readAll(history).empty());
    history.append(lot(11, 12));
    QCOMPARE(readAll(history), ids(lot(11, 12)));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"

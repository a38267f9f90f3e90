#include "shared/views/bytes/bytestore.h"

#include "tests/support/recordedbytes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

void add(ByteStore &store, const Events &events)
{
    for (const Event &event : events)
        store.add(event);
}

} // namespace

class TestByteStore final : public QObject
{
    Q_OBJECT

private slots:
    void tellsStreamsApart();
    void knowsTheLatest();
    void expectsHeadersAtAServerOnly();
    void learnsTheHeaderSize();
    void staysWithinItsLimit();
    void dropsTheOldestOfAll();
    void forgetsEndedConnections();
    void survivesAnEventLargerThanAllowed();
    void clears();
};

void TestByteStore::tellsStreamsApart()
{
    ByteStore store;
    add(store, RecordedBytes(1, Direction::In).transfer("a").events());
    add(store, RecordedBytes(1, Direction::Out).transfer("bb").events());
    add(store, RecordedBytes(2, Direction::In).transfer("ccc").events());
    QCOMPARE(store.stream(1, Direction::In)->range().end, 1);
    QCOMPARE(store.stream(1, Direction::Out)->range().end, 2);
    QCOMPARE(store.stream(2, Direction::In)->range().end, 3);
    QVERIFY(store.stream(2, Direction::Out)->isEmpty());
    QVERIFY(!store.stream(3, Direction::In));
    QVERIFY(!store.stream(1, Direction::None));
}

void TestByteStore::knowsTheLatest()
{
    ByteStore store;
    QCOMPARE(store.latest(), 0U);
    add(store, { listeningEvent() });
    QCOMPARE(store.latest(), 0U);
    add(store, RecordedBytes(1).connected().events());
    add(store, RecordedBytes(2).connected().events());
    add(store, RecordedBytes(1).transfer("a").events());
    QCOMPARE(store.latest(), 2U);
}

void TestByteStore::expectsHeadersAtAServerOnly()
{
    ByteStore store;
    add(store, RecordedBytes(1).connected(Direction::In).transfer("12").events());
    add(store, RecordedBytes(2).connected(Direction::Out).transfer("12").events());
    QVERIFY(store.isAccepted(1));
    QVERIFY(!store.isAccepted(2));
    QVERIFY(!store.isAccepted(3));
    QVERIFY(store.stream(1, Direction::In)->progress());
    QVERIFY(!store.stream(2, Direction::In)->progress());
}

void TestByteStore::learnsTheHeaderSize()
{
    ByteStore store;
    store.setHeaderSize(10);
    add(store, RecordedBytes(1).connected().transfer("1").events());
    QCOMPARE(store.stream(1, Direction::In)->progress()->headerSize, 10);
    add(store, RecordedBytes(2).connected().transfer("1   a").message("1   a", u"a"_s, 4).events());
    add(store, RecordedBytes(3).connected().transfer("1").events());
    QCOMPARE(store.stream(3, Direction::In)->progress()->headerSize, 4);
}

void TestByteStore::staysWithinItsLimit()
{
    constexpr qint64 kLimit = 100'000;
    ByteStore store(kLimit);
    qint64 end = 0;
    for (int i = 0; i < 1000; ++i) {
        RecordedBytes recorded;
        recorded.lost(end).message(u"x"_s.repeated(i % 100));
        end += 64 + i % 100;
        add(store, recorded.events());
        const ByteStream *const stream = store.stream(1, Direction::In);
        QCOMPARE_LE(stream->weight(), kLimit);
        QCOMPARE(stream->missing(), store.dropped());
        QCOMPARE(stream->range().end, end);
    }
    QCOMPARE_GT(store.dropped(), 0);
    QCOMPARE_GT(store.stream(1, Direction::In)->frames().size(), 10U);
}

void TestByteStore::dropsTheOldestOfAll()
{
    ByteStore store(26'000);
    add(store, RecordedBytes(1).transfer(QByteArray(6000, 'a')).events());
    add(store, RecordedBytes(2).transfer(QByteArray(6000, 'b')).events());
    add(store, RecordedBytes(3).transfer(QByteArray(6000, 'c')).events());
    QCOMPARE(store.dropped(), 0);
    add(store, RecordedBytes(2).lost(6000).transfer(QByteArray(6000, 'b')).events());
    QCOMPARE(store.dropped(), 6000);
    QVERIFY(store.stream(1, Direction::In)->isEmpty());
    QCOMPARE(store.stream(2, Direction::In)->range(), (ByteRange{ 0, 12'000 }));
}

void TestByteStore::forgetsEndedConnections()
{
    ByteStore store(20'000);
    for (quint32 number = 1; number <= 1000; ++number)
        add(store, RecordedBytes(number).connected().disconnected().events());
    QVERIFY(!store.stream(1, Direction::In));
    for (quint32 number = 1001; number <= 2000; ++number)
        add(store, RecordedBytes(number).connected().message(u"Hi"_s).disconnected().events());
    QVERIFY(!store.stream(1001, Direction::In));
    QVERIFY(store.stream(2000, Direction::In));
    QCOMPARE(store.latest(), 2000U);
}

void TestByteStore::survivesAnEventLargerThanAllowed()
{
    ByteStore store(4000);
    RecordedBytes recorded;
    add(store, recorded.transfer(QByteArray(5000, 'x')).events());
    QVERIFY(store.stream(1, Direction::In)->isEmpty());
    QCOMPARE(store.dropped(), 5000);
    add(store, { recorded.transfer("y").last() });
    QCOMPARE(store.stream(1, Direction::In)->range(), (ByteRange{ 5000, 5001 }));
}

void TestByteStore::clears()
{
    ByteStore store(4000);
    add(store, RecordedBytes(7).message(u"x"_s.repeated(3000)).events());
    store.clear();
    QCOMPARE(store.latest(), 0U);
    QCOMPARE(store.dropped(), 0);
    QVERIFY(!store.stream(7, Direction::In));
    add(store, RecordedBytes(1).transfer("a").events());
    QCOMPARE(store.stream(1, Direction::In)->range().end, 1);
}

QTEST_GUILESS_MAIN(TestByteStore)
#include "tst_bytestore.moc"

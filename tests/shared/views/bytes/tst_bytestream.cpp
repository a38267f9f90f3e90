#include "shared/views/bytes/bytestream.h"

#include "tests/support/recordedbytes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

ByteStream streamOf(const RecordedBytes &recorded, int headerSize = 64)
{
    ByteStream stream(headerSize);
    for (const Event &event : recorded.events())
        stream.add(event);
    return stream;
}

/** A letter for the part of each byte: d, p, b, or - for none. */
QString parts(const ByteStream &stream)
{
    QString letters;
    for (qint64 offset = stream.range().begin; offset < stream.range().end; ++offset)
        letters += u"-dpb"[std::size_t(stream.partAt(offset))];
    return letters;
}

} // namespace

class TestByteStream final : public QObject
{
    Q_OBJECT

private slots:
    void beginsEmpty();
    void joinsReads();
    void numbersReads();
    void namesEveryByte();
    void followsAFrameInPieces();
    void followsGluedFrames();
    void expectsNoHeaderWhereThereIsNone();
    void followsAFrameInProgress_data();
    void followsAFrameInProgress();
    void stopsAtAViolation();
    void knowsWhenItWasCutOff();
    void placesRepliesInTurn();
    void showsGaps();
    void ignoresWhatIsHereAlready();
    void ignoresImpossiblePlaces();
    void drops();
    void goesOnAfterDroppingAll();
    void marksProblems();
    void showsOneEventAlone();
    void givesEventsBack();
    void weighsNothingAfterwards();
};

void TestByteStream::beginsEmpty()
{
    const ByteStream stream(64);
    QVERIFY(stream.isEmpty());
    QCOMPARE(stream.range(), ByteRange());
    QCOMPARE(stream.bytes({ 0, 100 }), QByteArray());
    QVERIFY(!stream.byteAt(0));
    QVERIFY(!stream.progress());
    QVERIFY(!stream.frameAt(0));
    QVERIFY(!stream.transferAt(0));
    QCOMPARE(stream.partAt(0), BytePart::Unframed);
    QCOMPARE(stream.missing(), 0);
    QCOMPARE(stream.weight(), 0);
}

void TestByteStream::joinsReads()
{
    const ByteStream stream =
            streamOf(RecordedBytes().transfer("abc").transfer("d").transfer("ef"));
    QCOMPARE(stream.range(), (ByteRange{ 0, 6 }));
    QCOMPARE(stream.segments().size(), 1);
    for (qint64 begin = 0; begin <= 6; ++begin) {
        for (qint64 end = begin; end <= 6; ++end)
            QCOMPARE(stream.bytes({ begin, end }), QByteArray("abcdef").mid(begin, end - begin));
    }
    QCOMPARE(stream.bytes({ 4, 100 }), "ef"_ba);
    QCOMPARE(stream.byteAt(3), std::optional<quint8>('d'));
    QVERIFY(!stream.byteAt(6));
    QVERIFY(!stream.byteAt(-1));
}

void TestByteStream::numbersReads()
{
    const ByteStream stream =
            streamOf(RecordedBytes().transfer("abc").transfer("d").transfer("ef"));
    QCOMPARE(stream.transfers().size(), 3);
    QVERIFY(stream.knowsTransfers());
    QCOMPARE(stream.transferAt(0)->number, 1U);
    QCOMPARE(stream.transferAt(2)->number, 1U);
    QCOMPARE(stream.transferAt(3)->number, 2U);
    QCOMPARE(stream.transferAt(5)->range(), (ByteRange{ 4, 6 }));
    QVERIFY(!stream.transferAt(6));
    QCOMPARE(stream.firstTransferAfter(3), 1);
}

void TestByteStream::namesEveryByte()
{
    const ByteStream stream = streamOf(RecordedBytes().message(u"Olá, mundo!"_s));
    QCOMPARE(parts(stream), u"dd"_s + u"p"_s.repeated(62) + u"b"_s.repeated(12));
    const ByteStream::Frame *const frame = stream.frameAt(70);
    QVERIFY(frame);
    QCOMPARE(frame->range, (ByteRange{ 0, 76 }));
    QCOMPARE(frame->body(), (ByteRange{ 64, 76 }));
    QVERIFY(!stream.progress());
}

void TestByteStream::followsAFrameInPieces()
{
    const QByteArray frame = encodeFrame(u"Hi", {}).bytes;
    RecordedBytes recorded;
    for (const char byte : frame)
        recorded.transfer(QByteArray(1, byte));
    recorded.message(frame, u"Hi"_s);
    const ByteStream stream = streamOf(recorded);
    QCOMPARE(stream.transfers().size(), 66);
    QCOMPARE(stream.frames().size(), 1U);
    QCOMPARE(stream.bytes(stream.frames().front().range), frame);
    QCOMPARE(parts(stream), u"d"_s + u"p"_s.repeated(63) + u"bb"_s);
}

void TestByteStream::followsGluedFrames()
{
    RecordedBytes recorded;
    recorded.transfer("1  a2  bc10");
    Events events = recorded.events();
    for (const auto &[offset, bytes] :
         { std::pair<qint64, QByteArray>(0, "1  a"), std::pair<qint64, QByteArray>(4, "2  bc") }) {
        events.push_back(
                makeEvent(fact::Message{ { .offset = offset, .headerSize = 3, .bytes = bytes } },
                          Direction::In));
    }
    ByteStream stream(3);
    for (const Event &event : events)
        stream.add(event);
    QCOMPARE(parts(stream), u"dppbdppbbdd"_s);
    QCOMPARE(stream.unitAt(1), (ByteRange{ 0, 4 }));
    QCOMPARE(stream.unitAt(8), (ByteRange{ 4, 9 }));
    QCOMPARE(stream.unitAt(9), (ByteRange{ 9, 11 }));
    QCOMPARE(stream.progress()->header, 2);
}

void TestByteStream::expectsNoHeaderWhereThereIsNone()
{
    const ByteStream stream = streamOf(RecordedBytes().transfer("12 Msg received"), 0);
    QCOMPARE(parts(stream), u"-"_s.repeated(15));
    QVERIFY(!stream.progress());
    QCOMPARE(stream.unitAt(3), (ByteRange{ 0, 15 }));
}

void TestByteStream::followsAFrameInProgress_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<qint64>>("progress"); // header, its size, body, its size
    const QByteArray header = "200000"_ba.leftJustified(64);
    QTest::newRow("one digit") << "2"_ba << QList<qint64>{ 1, 64, 0, -1 };
    QTest::newRow("half a header") << header.first(32) << QList<qint64>{ 32, 64, 0, -1 };
    QTest::newRow("a header") << header << QList<qint64>{ 64, 64, 0, 200'000 };
    QTest::newRow("some of the body")
            << header + QByteArray(127'909, 'x') << QList<qint64>{ 64, 64, 127'909, 200'000 };
    QTest::newRow("an empty header") << QByteArray(64, ' ') << QList<qint64>{};
    QTest::newRow("no number") << "12a4"_ba.leftJustified(64) << QList<qint64>{};
    QTest::newRow("too large a number") << QByteArray(64, '9') << QList<qint64>{};
}

void TestByteStream::followsAFrameInProgress()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<qint64>, progress);
    const ByteStream stream = streamOf(RecordedBytes().message(u"Hi"_s).transfer(bytes));
    const auto begun = stream.progress();
    QCOMPARE(begun.has_value(), !progress.isEmpty());
    if (!begun)
        return;
    QCOMPARE(begun->offset, 66);
    QCOMPARE((QList<qint64>{ begun->header, begun->headerSize, begun->body, begun->bodySize }),
             progress);
    QVERIFY(!begun->wasCutOff);
    QCOMPARE(stream.partAt(66), BytePart::HeaderDigits);
}

void TestByteStream::stopsAtAViolation()
{
    const ByteStream stream = streamOf(RecordedBytes()
                                               .transfer("GET / HTTP/1.1")
                                               .finding(FindingId::HeaderNotANumber, 0, "G"));
    QVERIFY(!stream.progress());
    QCOMPARE(parts(stream), u"-"_s.repeated(14));
    QVERIFY(stream.isProblem(0));
    QVERIFY(!stream.isProblem(1));
}

void TestByteStream::knowsWhenItWasCutOff()
{
    ByteStream stream = streamOf(RecordedBytes().transfer("12"));
    stream.end(false);
    QVERIFY(stream.progress()->wasCutOff);
    stream.end(true); // what came after goodbye was not meant as a frame
    QVERIFY(!stream.progress());
}

void TestByteStream::placesRepliesInTurn()
{
    RecordedBytes recorded(1, Direction::Out);
    recorded.transfer("Msg receivedMsg received").reply(u"Msg received"_s).reply(u"Msg received"_s);
    const ByteStream stream = streamOf(recorded, 0);
    QCOMPARE(stream.frames().at(0).range, (ByteRange{ 0, 12 }));
    QCOMPARE(stream.frames().at(1).range, (ByteRange{ 12, 24 }));
    QCOMPARE(parts(stream), u"b"_s.repeated(24));

    RecordedBytes late(1, Direction::Out); // whose first replies the journal could not keep
    late.lost(120).transfer("Msg received").reply(u"Msg received"_s);
    QCOMPARE(streamOf(late, 0).frames().front().range, (ByteRange{ 120, 132 }));
}

void TestByteStream::showsGaps()
{
    const ByteStream stream =
            streamOf(RecordedBytes().transfer("abc").lost(1000).transfer("def").transfer("g"));
    QCOMPARE(stream.segments(), (QList<ByteRange>{ { 0, 3 }, { 1003, 1007 } }));
    QCOMPARE(stream.missing(), 1000);
    QCOMPARE(stream.bytes({ 0, 1007 }), "abc"_ba);
    QCOMPARE(stream.bytes({ 1004, 1007 }), "efg"_ba);
    QVERIFY(stream.bytes({ 500, 1007 }).isEmpty());
    QCOMPARE(stream.transferAt(0)->number, 1U);
    QCOMPARE(stream.transferAt(1003)->number, 0U); // nobody knows how many came before
    QVERIFY(!stream.transferAt(500));
    QVERIFY(!stream.progress()); // where a frame begins is not known
}

void TestByteStream::ignoresWhatIsHereAlready()
{
    RecordedBytes recorded;
    recorded.transfer("abcd");
    ByteStream stream = streamOf(recorded);
    QCOMPARE(stream.add(recorded.last()), ByteStream::Item::None);
    Event overlapping = recorded.last();
    overlapping.fact = fact::Bytes{ 2, 3, "xyz" };
    QCOMPARE(stream.add(overlapping), ByteStream::Item::Transfer);
    QCOMPARE(stream.bytes({ 0, 10 }), "abcdz"_ba);
}

void TestByteStream::ignoresImpossiblePlaces()
{
    ByteStream stream;
    for (const qint64 offset :
         { qint64(-1), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max() }) {
        for (const Fact &fact :
             { Fact(fact::Bytes{ offset, 3, "abc" }),
               Fact(fact::Message{ { .offset = offset, .size = 3, .bytes = "abc" } }),
               Fact(fact::Finding{ .offset = offset, .evidence = "abc" }) })
            QCOMPARE(stream.add(makeEvent(fact, Direction::In)), ByteStream::Item::None);
    }
    stream.add(makeEvent(fact::Message{ { .size = 3, .headerSize = 1000, .bytes = "abc" } },
                         Direction::In));
    QCOMPARE(stream.frames().front().headerSize, 3);
}

void TestByteStream::drops()
{
    ByteStream stream = streamOf(
            RecordedBytes().transfer("abc").transfer("de").lost(5).transfer("fg").transfer("h"));
    QCOMPARE(stream.drop(ByteStream::Item::Transfer), 3);
    QCOMPARE(stream.segments(), (QList<ByteRange>{ { 3, 5 }, { 10, 13 } }));
    QCOMPARE(stream.missing(), 8);
    QVERIFY(!stream.byteAt(2));
    QCOMPARE(stream.byteAt(3), std::optional<quint8>('d'));
    QCOMPARE(stream.drop(ByteStream::Item::Transfer), 2);
    QCOMPARE(stream.segments(), (QList<ByteRange>{ { 10, 13 } }));
    QCOMPARE(stream.drop(ByteStream::Item::Frame), 0);
}

void TestByteStream::goesOnAfterDroppingAll()
{
    RecordedBytes recorded;
    recorded.transfer("abc");
    ByteStream stream = streamOf(recorded);
    QCOMPARE(stream.drop(ByteStream::Item::Transfer), 3);
    QVERIFY(stream.isEmpty());
    QCOMPARE(stream.missing(), 3);
    QCOMPARE(stream.drop(ByteStream::Item::Transfer), 0);
    stream.add(recorded.transfer("de").last());
    QCOMPARE(stream.segments(), (QList<ByteRange>{ { 3, 5 } }));
    QCOMPARE(stream.transferAt(3)->number, 2U);
    QCOMPARE(stream.drop(ByteStream::Item::Transfer), 2);
    stream.add(recorded.lost(10).transfer("f").last());
    QCOMPARE(stream.segments(), (QList<ByteRange>{ { 15, 16 } }));
    QCOMPARE(stream.missing(), 15);
}

void TestByteStream::marksProblems()
{
    const ByteStream stream = streamOf(RecordedBytes()
                                               .transfer("abcdef")
                                               .finding(FindingId::TextInvalid, 2, "c")
                                               .finding(FindingId::ReplyMissing, 3, {})
                                               .finding(FindingId::TextInvalid, 4, "e"));
    for (qint64 offset = 0; offset < 6; ++offset)
        QCOMPARE(stream.isProblem(offset), offset == 2 || offset == 4);
}

void TestByteStream::showsOneEventAlone()
{
    RecordedBytes recorded;
    recorded.lost(1000).message(u"Hi"_s);
    const ByteStream stream = ByteStream::of(recorded.last());
    QCOMPARE(stream.range(), (ByteRange{ 1000, 1066 }));
    QCOMPARE(parts(stream), u"d"_s + u"p"_s.repeated(63) + u"bb"_s);
    QVERIFY(!stream.knowsTransfers());
    QVERIFY(!stream.progress());
}

void TestByteStream::givesEventsBack()
{
    RecordedBytes recorded;
    recorded.message(u"one"_s).message(u"two"_s);
    ByteStream stream = streamOf(recorded);
    const ByteStream::Frame *const frame = stream.frameOf(recorded.last());
    QVERIFY(frame);
    QCOMPARE(stream.eventOf(*frame), recorded.last());
    QVERIFY(!stream.frameOf(recorded.events().front())); // a read
    stream.drop(ByteStream::Item::Transfer);
    QVERIFY(textOf(stream.eventOf(stream.frames().front()))->bytes.isEmpty());
    QCOMPARE(stream.eventOf(stream.frames().back()), recorded.last());
}

void TestByteStream::weighsNothingAfterwards()
{
    ByteStream stream;
    QList<ByteStream::Item> items;
    const RecordedBytes recorded = RecordedBytes()
                                           .message(u"one"_s)
                                           .transfer("x")
                                           .finding(FindingId::TextInvalid, 3, "x")
                                           .message(u"two"_s);
    for (const Event &event : recorded.events())
        items << stream.add(event);
    QCOMPARE_GT(stream.weight(), 134);
    for (const ByteStream::Item item : items)
        stream.drop(item);
    QCOMPARE(stream.weight(), 0);
}

QTEST_GUILESS_MAIN(TestByteStream)
#include "tst_bytestream.moc"

#include "shared/protocol/replymatcher.h"
#include "tests/support/rawpeer.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

using Clock = ReplyMatcher::Clock;
using Replies = std::vector<ReplyMatcher::Reply>;

/** An arbitrary moment, from which the tests count. */
const Clock::time_point kStart{ 1000s };

Dialect replying(const QString &replyTemplate, ReplyMode mode = ReplyMode::Text)
{
    return { .replyMode = mode, .replyTemplate = replyTemplate };
}

void expectAll(ReplyMatcher &matcher, const QStringList &messages)
{
    for (qsizetype i = 0; i < messages.size(); ++i)
        matcher.expect(quint64(i + 1), messages.at(i), kStart, kStart + 5s);
}

/** "1:Msg received", and "-:text" for what answers nothing. */
QStringList described(const Replies &replies)
{
    QStringList lines;
    for (const ReplyMatcher::Reply &reply : replies) {
        const QString number = reply.number ? QString::number(*reply.number) : u"-"_s;
        lines.append(number + u':' + reply.text);
    }
    return lines;
}

Replies feedAll(ReplyMatcher &matcher, const QList<QByteArray> &reads)
{
    Replies all;
    for (const QByteArray &read : reads) {
        for (ReplyMatcher::Reply &reply : matcher.feed(read, kStart + 1ms))
            all.push_back(std::move(reply));
    }
    return all;
}

} // namespace

class TestReplyMatcher final : public QObject
{
    Q_OBJECT

private slots:
    void tellsRepliesApart_data();
    void tellsRepliesApart();
    void holdsBackTheBeginningOfAReply();
    void givesWhatItHeldBack_data();
    void givesWhatItHeldBack();
    void cutsFramesOfAnySplit_data();
    void cutsFramesOfAnySplit();
    void stopsAtAViolation();
    void adoptsADialect_data();
    void adoptsADialect();
    void knowsWhereItIs();
    void marksInvalidText_data();
    void marksInvalidText();
    void measuresTheRoundTrip();
    void tellsWhatIsLate();
    void takesLateAnswers();
    void neverWaitsWithoutReplies();
};

void TestReplyMatcher::tellsRepliesApart_data()
{
    QTest::addColumn<QString>("replyTemplate");
    QTest::addColumn<QStringList>("messages");
    QTest::addColumn<QList<QByteArray>>("reads");
    QTest::addColumn<QStringList>("replies");

    using Reads = QList<QByteArray>;
    const QString usual = u"Msg received"_s;
    const QStringList one{ u"a"_s };
    const QStringList two{ u"a"_s, u"b"_s };
    const QStringList three{ u"a"_s, u"b"_s, u"c"_s };

    QTest::newRow("as expected") << usual << one << Reads{ "Msg received" }
                                 << QStringList{ u"1:Msg received"_s };
    QTest::newRow("one after the other") << usual << two << Reads{ "Msg received", "Msg received" }
                                         << QStringList{ u"1:Msg received"_s, u"2:Msg received"_s };
    QTest::newRow("split") << usual << one << Reads{ "Msg re", "ceiv", "ed" }
                           << QStringList{ u"1:Msg received"_s };
    QTest::newRow("byte by byte") << usual << one << Reads{ "M", "s", "g", " ", "r", "e",
                                                            "c", "e", "i", "v", "e", "d" }
                                  << QStringList{ u"1:Msg received"_s };
    QTest::newRow("glued") << usual << two << Reads{ "Msg receivedMsg received" }
                           << QStringList{ u"1:Msg received"_s, u"2:Msg received"_s };
    QTest::newRow("glued, and split elsewhere")
            << usual << two << Reads{ "Msg receivedMsg r", "eceived" }
            << QStringList{ u"1:Msg received"_s, u"2:Msg received"_s };
    QTest::newRow("another wording") << usual << one << Reads{ "Message received." }
                                     << QStringList{ u"1:Message received."_s };
    QTest::newRow("another wording, equal texts glued")
            << usual << three << Reads{ "okokok" }
            << QStringList{ u"1:ok"_s, u"2:ok"_s, u"3:ok"_s };
    QTest::newRow("another wording, other texts glued")
            << usual << two << Reads{ "okgot it" } << QStringList{ u"1:okgot it"_s };
    QTest::newRow("two for one message") << usual << one << Reads{ "Msg receivedMsg received" }
                                         << QStringList{ u"1:Msg received"_s, u"-:Msg received"_s };
    QTest::newRow("two for one message, apart")
            << usual << one << Reads{ "Msg received", "and more" }
            << QStringList{ u"1:Msg received"_s, u"-:and more"_s };
    QTest::newRow("nothing pending") << usual << QStringList{} << Reads{ "Welcome!", "Msg re" }
                                     << QStringList{ u"-:Welcome!"_s, u"-:Msg re"_s };
    QTest::newRow("the message in it") << u"got: {msg}."_s << two << Reads{ "got: a.got: b." }
                                       << QStringList{ u"1:got: a."_s, u"2:got: b."_s };
    QTest::newRow("the message in it, split")
            << u"got: {msg}."_s << two << Reads{ "got: a", ".got: ", "b." }
            << QStringList{ u"1:got: a."_s, u"2:got: b."_s };
    QTest::newRow("an echo") << u"{msg}"_s << QStringList{ u"olá"_s, u"mundo"_s }
                             << Reads{ "ol\xC3", "\xA1mun", "do" }
                             << QStringList{ u"1:olá"_s, u"2:mundo"_s };
    QTest::newRow("an upper-case echo")
            << u"{msg}"_s << QStringList{ u"hello"_s, u"hello"_s } << Reads{ "HELLOHELLO" }
            << QStringList{ u"1:HELLO"_s, u"2:HELLO"_s };
    QTest::newRow("nothing in particular expected")
            << QString() << two << Reads{ "ok", "fine" } << QStringList{ u"1:ok"_s, u"2:fine"_s };
    QTest::newRow("a read of nothing") << usual << one << Reads{ "" } << QStringList{};
}

void TestReplyMatcher::tellsRepliesApart()
{
    QFETCH(QString, replyTemplate);
    QFETCH(QStringList, messages);
    QFETCH(QList<QByteArray>, reads);
    ReplyMatcher matcher(replying(replyTemplate));
    expectAll(matcher, messages);
    QTEST(described(feedAll(matcher, reads)), "replies");
    QVERIFY(!matcher.holdsBack());
    QVERIFY(!matcher.violation());
}

void TestReplyMatcher::holdsBackTheBeginningOfAReply()
{
    ReplyMatcher matcher(replying(u"Msg received"_s));
    expectAll(matcher, { u"a"_s });
    QVERIFY(matcher.feed("Msg", kStart).empty());
    QVERIFY(matcher.holdsBack());
    QVERIFY(matcher.feed(" rec", kStart).empty());
    QVERIFY(matcher.holdsBack());
    // Not the expected text after all: then it needs no more waiting.
    QCOMPARE(described(matcher.feed("orded", kStart)), QStringList(u"1:Msg recorded"_s));
    QVERIFY(!matcher.holdsBack());
}

void TestReplyMatcher::givesWhatItHeldBack_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<QByteArray>("read");
    QTest::addColumn<QStringList>("settled");

    QTest::newRow("nothing") << 1 << QByteArray() << QStringList{};
    QTest::newRow("a beginning") << 1 << QByteArray("Msg") << QStringList{ u"1:Msg"_s };
    QTest::newRow("a beginning for the second")
            << 2 << QByteArray("Msg receivedMs") << QStringList{ u"2:Ms"_s };
}

void TestReplyMatcher::givesWhatItHeldBack()
{
    QFETCH(int, messages);
    QFETCH(QByteArray, read);
    ReplyMatcher matcher(replying(u"Msg received"_s));
    expectAll(matcher, QStringList(messages, u"a"_s));
    (void)matcher.feed(read, kStart);
    QTEST(described(matcher.settle(kStart)), "settled");
    QVERIFY(!matcher.holdsBack());
    QVERIFY(matcher.settle(kStart).empty());
}

void TestReplyMatcher::cutsFramesOfAnySplit_data()
{
    QTest::addColumn<int>("piece");
    QTest::newRow("all at once") << 10'000;
    QTest::newRow("byte by byte") << 1;
    QTest::newRow("header and body apart") << 64;
    QTest::newRow("across headers") << 50;
}

void TestReplyMatcher::cutsFramesOfAnySplit()
{
    QFETCH(int, piece);
    const QByteArray stream = framed("first") + framed("") + framed("terceira ç") + framed("more");
    ReplyMatcher matcher(replying(u"something else"_s, ReplyMode::Framed));
    expectAll(matcher, { u"a"_s, u"b"_s, u"c"_s });
    Replies replies;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        for (ReplyMatcher::Reply &reply : matcher.feed(stream.mid(at, piece), kStart))
            replies.push_back(std::move(reply));
    }
    // By hand: a body of ten characters has one byte more.
    QCOMPARE(described(replies),
             QStringList({ u"1:first"_s, u"2:"_s, u"3:terceira ç"_s, u"-:more"_s }));
    qint64 offset = 0;
    for (const ReplyMatcher::Reply &reply : replies) {
        QCOMPARE(reply.headerSize, 64);
        QCOMPARE(reply.offset, offset);
        offset += reply.bytes.size();
    }
    QCOMPARE(offset, stream.size());
    QVERIFY(!matcher.violation());
}

void TestReplyMatcher::stopsAtAViolation()
{
    ReplyMatcher matcher(replying(u"ok"_s, ReplyMode::Framed));
    expectAll(matcher, { u"a"_s, u"b"_s });
    const QByteArray good = framed("ok");
    QCOMPARE(described(matcher.feed(good + "Msg received", kStart)), QStringList(u"1:ok"_s));
    QVERIFY(matcher.violation());
    QCOMPARE(findingName(matcher.violation()->id), u"header-not-a-number"_s);
    QCOMPARE(matcher.violation()->offset, good.size());
    QVERIFY(matcher.feed(good, kStart).empty());
    QCOMPARE(matcher.waiting(), std::vector<quint64>{ 2 });
}

void TestReplyMatcher::adoptsADialect_data()
{
    QTest::addColumn<Dialect>("agreed");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Dialect>("spoken");

    const Dialect text = replying(u"ok"_s);
    const Dialect framed64 = replying(u"ok"_s, ReplyMode::Framed);
    Dialect framed8 = framed64;
    framed8.headerSize = 8;
    QTest::newRow("text instead of frames") << framed64 << QByteArray("one") << text;
    QTest::newRow("another header") << framed64 << framed("one", 8) + framed("two", 8) << framed8;
    QTest::newRow("a header after all") << text << framed("one", 8) << framed8;
    QTest::newRow("text after a frame") << framed64 << framed("one") + "two" << text;
}

/** Nothing of the stream is lost or read twice, and each reply has its place in the stream. */
void TestReplyMatcher::adoptsADialect()
{
    QFETCH(const Dialect, agreed);
    QFETCH(const QByteArray, stream);
    QFETCH(const Dialect, spoken);
    ReplyMatcher matcher(agreed);
    expectAll(matcher, { u"a"_s, u"b"_s, u"c"_s, u"d"_s });
    Replies replies;
    const auto add = [&replies](Replies more) {
        for (ReplyMatcher::Reply &reply : more)
            replies.push_back(std::move(reply));
    };
    if (agreed.replyMode == ReplyMode::Framed) {
        add(matcher.feed(stream, kStart));
        QVERIFY(matcher.violation());
        add(matcher.adopt(spoken, kStart));
    } else {
        add(matcher.feed("ok", kStart));
        add(matcher.adopt(spoken, kStart));
        add(matcher.feed(stream, kStart));
    }
    QVERIFY(!matcher.violation());
    const bool isFramed = spoken.replyMode == ReplyMode::Framed;
    add(matcher.feed(isFramed ? framed("last", spoken.headerSize) : "last"_ba, kStart));
    add(matcher.settle(kStart));
    QByteArray seen;
    for (const ReplyMatcher::Reply &reply : replies) {
        QCOMPARE(reply.offset, seen.size());
        seen += reply.bytes;
    }
    QCOMPARE(described(replies).last(), QString::number(replies.size()) + u":last"_s);
    QVERIFY(seen.contains(stream));
}

void TestReplyMatcher::knowsWhereItIs()
{
    ReplyMatcher matcher(replying(u"ok"_s));
    expectAll(matcher, { u"a"_s, u"b"_s });
    const Replies replies = feedAll(matcher, { "okok", "more" });
    QCOMPARE(replies.size(), 3U);
    QCOMPARE(replies[0].offset, 0);
    QCOMPARE(replies[1].offset, 2);
    QCOMPARE(replies[2].offset, 4);
    QCOMPARE(replies[2].bytes, "more");
    QCOMPARE(replies[2].headerSize, 0);
}

void TestReplyMatcher::marksInvalidText_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::newRow("text") << ReplyMode::Text;
    QTest::newRow("framed") << ReplyMode::Framed;
}

void TestReplyMatcher::marksInvalidText()
{
    QFETCH(ReplyMode, mode);
    const QByteArray body("ok\xFF!");
    const QByteArray bytes = mode == ReplyMode::Framed ? framed(body) : body;
    ReplyMatcher matcher(replying(u"ok"_s, mode));
    const Replies replies = matcher.feed(bytes, kStart); // nothing pending: as it is
    QCOMPARE(replies.size(), 1U);
    QCOMPARE(replies.front().bytes, bytes);
    QCOMPARE(replies.front().text, u"ok�!"_s);
    QCOMPARE(replies.front().invalidTextAt, 2);
}

void TestReplyMatcher::measuresTheRoundTrip()
{
    ReplyMatcher matcher(replying(u"ok"_s));
    matcher.expect(1, u"a"_s, kStart, kStart + 5s);
    matcher.expect(2, u"b"_s, kStart + 30us, kStart + 5s);
    const Replies replies = matcher.feed("okok?", kStart + 71us);
    QCOMPARE(replies.size(), 3U);
    QCOMPARE(replies[0].roundTrip.count(), 71'000);
    QCOMPARE(replies[1].roundTrip.count(), 41'000);
    QCOMPARE(replies[2].roundTrip.count(), -1);
}

void TestReplyMatcher::tellsWhatIsLate()
{
    ReplyMatcher matcher(replying(u"ok"_s));
    QVERIFY(!matcher.nextDeadline());
    QVERIFY(matcher.expire(kStart).empty());
    for (const quint64 number : { 1, 2, 3 })
        matcher.expect(number, u"a"_s, kStart, kStart + number * 1s);
    QVERIFY(matcher.nextDeadline() == kStart + 1s);
    QVERIFY(matcher.expire(kStart + 999ms).empty());
    QCOMPARE(matcher.expire(kStart + 2s), (std::vector<quint64>{ 1, 2 }));
    QVERIFY(matcher.expire(kStart + 2s).empty()); // said once
    QCOMPARE(matcher.waiting(), std::vector<quint64>{ 3 });
    QVERIFY(matcher.nextDeadline() == kStart + 3s);
    QCOMPARE(matcher.expire(kStart + 1h), std::vector<quint64>{ 3 });
    QVERIFY(matcher.waiting().empty());
    QVERIFY(!matcher.nextDeadline());
}

void TestReplyMatcher::takesLateAnswers()
{
    ReplyMatcher matcher(replying(u"ok"_s));
    matcher.expect(1, u"a"_s, kStart, kStart + 1s);
    matcher.expect(2, u"b"_s, kStart + 2s, kStart + 9s);
    QCOMPARE(matcher.expire(kStart + 2s), std::vector<quint64>{ 1 });
    const Replies replies = matcher.feed("okok", kStart + 3s);
    QCOMPARE(described(replies), QStringList({ u"1:ok"_s, u"2:ok"_s }));
    QVERIFY(replies[0].isLate);
    QVERIFY(replies[0].roundTrip == 3s);
    QVERIFY(!replies[1].isLate);
    QVERIFY(matcher.waiting().empty());
}

/** Where the dialect has no replies, whatever comes is given out at once. */
void TestReplyMatcher::neverWaitsWithoutReplies()
{
    ReplyMatcher matcher(replying(u"Msg received"_s, ReplyMode::None));
    QCOMPARE(described(matcher.feed("Msg", kStart)), QStringList(u"-:Msg"_s));
    QVERIFY(!matcher.holdsBack());
    QVERIFY(!matcher.nextDeadline());
}

QTEST_APPLESS_MAIN(TestReplyMatcher)
#include "tst_replymatcher.moc"

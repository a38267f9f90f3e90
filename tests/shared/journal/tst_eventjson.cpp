#include "shared/journal/eventjson.h"

#include "shared/protocol/text.h"
#include "tests/support/events.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr qint64 kLeapDay = 1'709'208'000'123; // 2024-02-29T12:00:00.123Z

Event anEvent(Fact fact)
{
    Event event = makeEvent(std::move(fact), Direction::None, 0);
    event.wallMs = kLeapDay;
    event.monotonicNs = 123'456'789'012'345;
    event.thread = u"soquete-conn-7"_s;
    event.role = ThreadRole::Connection;
    return event;
}

QJsonObject parse(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

/** A good line with @p value, a JSON value, for @p key. */
QByteArray lineWith(const QByteArray &key, const QByteArray &value)
{
    return R"({"kind":"message","time":"2024-02-29T12:00:00.123Z","monotonic_ns":1,")" + key
         + "\":" + value + '}';
}

/** A good object with what stands in @p rest. */
QByteArray lineWithAll(const QByteArray &rest)
{
    return R"({"kind":"message","time":"2024-02-29T12:00:00.123Z","monotonic_ns":1,)" + rest + '}';
}

} // namespace

class TestEventJson final : public QObject
{
    Q_OBJECT

private slots:
    void comesBack_data();
    void comesBack();
    void comesBackWithEveryReason();
    void comesBackWithEveryFinding();
    void hasTheDocumentedFields();
    void writesOnlyWhatApplies();
    void writesTime_data();
    void writesTime();
    void isOneLine_data();
    void isOneLine();
    void acceptsWhatIsMore_data();
    void acceptsWhatIsMore();
    void fillsWhatIsMissing();
    void cutsEndlessNames_data();
    void cutsEndlessNames();
    void refuses_data();
    void refuses();
    void refusesEveryCutLine();
};

void TestEventJson::comesBack_data()
{
    QTest::addColumn<Event>("original");

    constexpr auto kLargest = std::numeric_limits<qint64>::max();
    const auto row = [](const char *name, Fact fact, auto change) {
        Event original = anEvent(std::move(fact));
        change(original);
        QTest::newRow(name) << original;
    };
    const auto at = [&row](const char *name, Fact fact, Direction direction = Direction::None,
                           quint32 connection = 0) {
        row(name, std::move(fact), [=](Event &event) {
            event.direction = direction;
            event.connection = connection;
        });
    };
    const auto text = [&at](const char *name, const QString &text) {
        at(name, fact::Message{ { .text = text } });
    };
    const auto roundTrip = [&at](const char *name, qint64 ns) { at(name, fact::Reply{ {}, ns }); };
    const fact::Address here{ u"127.0.0.1"_s, 5050 };

    at("listening", fact::Listening{ here, 12 });
    at("listening, IPv6", fact::Listening{ { u"::1"_s, 65535 } });
    at("listening, Unix", fact::Listening{ { u"/tmp/so \"quete\".sock"_s } });
    at("waiting", fact::Waiting{ here, u"[fe80::1%eth0]:40112"_s, 3 }, Direction::In, 7);
    at("connected", fact::Connected{ here, u"127.0.0.1:40112"_s, 12 }, Direction::In, 7);
    at("connected, descriptor 0", fact::Connected{ .descriptor = 0 });
    at("connected, last number", fact::Connected{ .descriptor = kLargest }, Direction::Out,
       std::numeric_limits<quint32>::max());
    at("connected, relayed", fact::Connected{ .relayedTo = u"localhost:5051"_s });
    at("bytes in", fact::Bytes{ 0, 4, QByteArray("\0\xff\n\x80", 4) }, Direction::In, 1);
    at("bytes out, far into the stream",
       fact::Bytes{ (qint64(1) << 53) + 1, kLargest }, // more than a double holds
       Direction::Out);
    at("message",
       fact::Message{ { 3, 76, 5, 64, u"Hello"_s, "5" + QByteArray(63, ' ') + "Hello" }, true },
       Direction::In, 1);
    at("message, empty", fact::Message{ { .headerSize = 1, .bytes = "0"_ba } }, Direction::Out);
    at("message, no reply expected", fact::Message{ {}, false });
    text("message, many alphabets", u"Olá, ελληνικά, 漢字, שלום, 😀👩‍💻"_s);
    QString controls;
    for (int unit = 0; unit < 0x100; ++unit)
        controls += QChar(unit);
    text("message, all control characters", controls + u"\u2028\u2029\u202e\ufeff\ufffd\uffff"_s);
    text("message, JSON inside", u"{\"kind\":\"error\\\"}"_s);
    text("message, half a surrogate pair", u"a"_s + QChar(0xd83d));
    at("reply", fact::Reply{ textFact(3, u"Msg received"_s), 41'000 }, Direction::In);
    at("reply, framed", fact::Reply{ { .size = 1, .headerSize = 1, .bytes = "1x"_ba } });
    roundTrip("reply, no time at all", 0);
    roundTrip("reply, one nanosecond", 1);
    roundTrip("reply, odd nanoseconds", 41'123);
    roundTrip("reply, an hour and a nanosecond", 3'600'000'000'001);
    roundTrip("reply, time not known", -1);
    at("finding", fact::Finding{ FindingId::BodyTooLarge, 0, 76, 8, "99999999"_ba, {} },
       Direction::In, 2);
    at("finding, of a message", fact::Finding{ .id = FindingId::ReplyMissing, .number = 3 });
    at("finding, elsewhere",
       fact::Finding{ .id = FindingId::BoundElsewhere, .elsewhere = u"[::1]:5050"_s });
    at("disconnected", fact::Disconnected{ Reason::ClosedByPeer, 0 }, Direction::None, 2);
    at("disconnected, with messages", fact::Disconnected{ Reason::Idle, quint64(kLargest) });
    at("stopped", fact::Stopped{});
    at("error", fact::Error{ .reason = Reason::AddressInUse,
                             .address = { u"0.0.0.0"_s, 80 },
                             .program = u"python3"_s,
                             .secondsLeft = 42,
                             .text = u"O endereço já está em uso\n"_s });
    at("error, refused",
       fact::Error{ .reason = Reason::ConnectionLimit, .peer = u"[fe80::1%eth0]:40112"_s });
    at("error, path", fact::Error{ .reason = Reason::PathTooLong,
                                   .address = { u"/tmp/s"_s },
                                   .longestPath = 107 });
    row("largest numbers",
        fact::Message{ { .number = quint64(kLargest),
                         .size = kLargest,
                         .headerSize = std::numeric_limits<int>::max() } },
        [](Event &e) { e.monotonicNs = kLargest; });
    row("before 1970", fact::Stopped{}, [](Event &e) { e.wallMs = -1; });
    row("the year 9999", fact::Stopped{}, [](Event &e) { e.wallMs = 253'402'300'799'999; });
    row("system thread and core", fact::Stopped{}, [](Event &e) {
        e.systemThread = 4'194'304;
        e.core = 0;
    });
    row("no thread", fact::Stopped{}, [](Event &e) {
        e.thread.clear();
        e.role = ThreadRole::Other;
    });
}

void TestEventJson::comesBack()
{
    QFETCH(const Event, original);

    const QByteArray line = toJsonLine(original);
    const std::optional<Event> read = fromJsonLine(line);
    QVERIFY2(read.has_value(), line.constData());
    QVERIFY2(*read == original, line.constData());
    QCOMPARE(toJsonLine(*read), line);
    QVERIFY(fromJsonLine(line + "\r\n") == original);
}

void TestEventJson::comesBackWithEveryReason()
{
    for (int i = int(Reason::None); i <= int(Reason::Other); ++i) {
        for (const Fact &fact : { Fact(fact::Disconnected{ .reason = Reason(i) }),
                                  Fact(fact::Error{ .reason = Reason(i) }) }) {
            const Event original = anEvent(fact);
            const QByteArray line = toJsonLine(original);
            QVERIFY2(fromJsonLine(line) == original, line.constData());
            QCOMPARE(parse(line).value("reason"_L1).toString(), reasonName(Reason(i)));
        }
    }
}

void TestEventJson::comesBackWithEveryFinding()
{
    for (int i = 0; i <= int(FindingId::ReplyTooLong); ++i) {
        const Event original = anEvent(fact::Finding{ .id = FindingId(i) });
        const QByteArray line = toJsonLine(original);
        QVERIFY2(fromJsonLine(line) == original, line.constData());
        QCOMPARE(parse(line).value("finding"_L1).toString(), findingName(FindingId(i)));
        QCOMPARE(parse(line).value("severity"_L1).toString(),
                 severityName(severityOf(FindingId(i))));
    }
}

/** What other people's programs read. */
void TestEventJson::hasTheDocumentedFields()
{
    Event reply = anEvent(fact::Reply{ textFact(3, u"Olá"_s), 41'500 });
    reply.connection = 7;
    reply.direction = Direction::Out;
    reply.systemThread = 4711;
    reply.core = 1;
    const QJsonObject object = parse(toJsonLine(reply));
    QCOMPARE(object.value("kind"_L1), u"reply"_s);
    QCOMPARE(object.value("time"_L1), u"2024-02-29T12:00:00.123Z"_s);
    QCOMPARE(object.value("monotonic_ns"_L1).toInteger(), 123'456'789'012'345);
    QCOMPARE(object.value("connection"_L1), 7);
    QCOMPARE(object.value("number"_L1), 3);
    QCOMPARE(object.value("thread"_L1), u"soquete-conn-7"_s);
    QCOMPARE(object.value("system_thread"_L1), 4711);
    QCOMPARE(object.value("core"_L1), 1);
    QCOMPARE(object.value("direction"_L1), u"out"_s);
    QCOMPARE(object.value("text"_L1), u"Olá"_s);
    QCOMPARE(object.value("size"_L1), 4);
    QCOMPARE(object.value("round_trip_us"_L1), 41.5);
    QCOMPARE(object.value("bytes"_L1), u"4f6cc3a1"_s);

    const QJsonObject connected = parse(toJsonLine(anEvent(fact::Connected{
            { u"127.0.0.1"_s, 5050 }, u"127.0.0.1:40112"_s, 12, u"localhost:5051"_s })));
    QCOMPARE(connected.value("host"_L1), u"127.0.0.1"_s);
    QCOMPARE(connected.value("port"_L1), 5050);
    QCOMPARE(connected.value("peer"_L1), u"127.0.0.1:40112"_s);
    QCOMPARE(connected.value("descriptor"_L1), 12);
    QCOMPARE(connected.value("text"_L1), u"localhost:5051"_s);

    const QJsonObject finding = parse(toJsonLine(
            anEvent(fact::Finding{ FindingId::ReplyMissing, 3, 76, 8, "8"_ba, u"x"_s })));
    QCOMPARE(finding.value("finding"_L1), u"reply-missing"_s);
    QCOMPARE(finding.value("severity"_L1), u"warning"_s);
    QCOMPARE(finding.value("number"_L1), 3);
    QCOMPARE(finding.value("offset"_L1), 76);
    QCOMPARE(finding.value("size"_L1), 8);
    QCOMPARE(finding.value("bytes"_L1), u"38"_s);
    QCOMPARE(finding.value("text"_L1), u"x"_s);

    const QJsonObject disconnected =
            parse(toJsonLine(anEvent(fact::Disconnected{ Reason::DisconnectWord, 3 })));
    QCOMPARE(disconnected.value("reason"_L1), u"disconnect-word"_s);
    QCOMPARE(disconnected.value("number"_L1), 3);

    const QJsonObject inUse = parse(toJsonLine(anEvent(fact::Error{
            .reason = Reason::AddressInUse, .program = u"python3"_s, .secondsLeft = 42 })));
    QCOMPARE(inUse.value("peer"_L1), u"python3"_s);
    QCOMPARE(inUse.value("size"_L1), 42);
}

void TestEventJson::writesOnlyWhatApplies()
{
    const QStringList stopped = parse(toJsonLine(anEvent(fact::Stopped{}))).keys();
    QCOMPARE(stopped, (QStringList{ u"kind"_s, u"monotonic_ns"_s, u"thread"_s, u"time"_s }));

    // What has a text has one even where it is empty, and begins even where that is at 0.
    const QJsonObject message = parse(toJsonLine(anEvent(fact::Message{})));
    QVERIFY(message.value("text"_L1).isString());
    QVERIFY(message.value("size"_L1).isDouble());
    QVERIFY(message.value("offset"_L1).isDouble());
    QVERIFY(message.value("reply_expected"_L1).isBool());
    QVERIFY(!message.contains("round_trip_us"_L1));
    QVERIFY(!message.contains("reason"_L1));
    QVERIFY(!message.contains("finding"_L1));
}

void TestEventJson::writesTime_data()
{
    QTest::addColumn<qint64>("wallMs");
    QTest::addColumn<QString>("time");

    QTest::newRow("beginning") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("milliseconds") << qint64(7) << u"1970-01-01T00:00:00.007Z"_s;
    QTest::newRow("leap day") << kLeapDay << u"2024-02-29T12:00:00.123Z"_s;
    QTest::newRow("whole second") << qint64(1'709'208'000'000) << u"2024-02-29T12:00:00.000Z"_s;
    QTest::newRow("after 2038") << qint64(4'102'444'799'999) << u"2099-12-31T23:59:59.999Z"_s;
}

void TestEventJson::writesTime()
{
    QFETCH(const qint64, wallMs);

    Event original = anEvent(fact::Stopped{});
    original.wallMs = wallMs;
    QTEST(parse(toJsonLine(original)).value("time"_L1).toString(), "time");
    QVERIFY(fromJsonLine(toJsonLine(original)) == original);
}

void TestEventJson::isOneLine_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("line feed") << u"a\nb\n"_s;
    QTest::newRow("carriage return") << u"\r\n"_s;
    QTest::newRow("form feed, vertical tab") << u"\f\v"_s;
    QTest::newRow("zero") << QString(3, QChar(u'\0'));
    QTest::newRow("quotation marks") << u"\"\\\"\n"_s;
    QTest::newRow("delete, and more controls") << u"\u007fé\u009b2J\u0080"_s;
    QTest::newRow("directions") << u"\u202eabc\u2066\u200f\u061c\u2028\ufeff"_s;
}

void TestEventJson::isOneLine()
{
    QFETCH(const QString, text);

    for (const Fact &fact :
         { Fact(fact::Message{ textFact(1, text) }),
           Fact(fact::Connected{ .local = { text }, .peer = text, .relayedTo = text }) }) {
        Event original = anEvent(fact);
        original.thread = text;
        original.role = ThreadRole::Other;
        const QByteArray line = toJsonLine(original);
        for (const QChar c : QString::fromUtf8(line))
            QVERIFY2(!isInvisible(c), line.constData());
        QVERIFY(fromJsonLine(line) == original);
    }
}

void TestEventJson::acceptsWhatIsMore_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("unknown text") << lineWith("colour", R"("blue")");
    QTest::newRow("unknown object") << lineWith("more", R"({"kind":"error","list":[1,2,{}]})");
    QTest::newRow("unknown nothing") << lineWith("more", "null");
    QTest::newRow("a known key in another case") << lineWith("PORT", "-1");
    QTest::newRow("white space") << " \t " + lineWith("more", " 1 ") + " \r\n";
    QTest::newRow("no known severity") << lineWith("severity", R"("terrible")");
}

void TestEventJson::acceptsWhatIsMore()
{
    QFETCH(const QByteArray, line);

    const std::optional<Event> read = fromJsonLine(line);
    QVERIFY(read.has_value());
    Event expected{ .fact = fact::Message{} };
    expected.wallMs = kLeapDay;
    expected.monotonicNs = 1;
    QVERIFY(*read == expected);
}

void TestEventJson::fillsWhatIsMissing()
{
    const std::optional<Event> read =
            fromJsonLine(R"({"kind":"reply","time":"1970-01-01T00:00:00.000Z"})");
    QVERIFY(read.has_value());
    QVERIFY(*read == Event{ .fact = fact::Reply{} });
}

void TestEventJson::cutsEndlessNames_data()
{
    QTest::addColumn<Event>("written");
    QTest::addColumn<Event>("read");

    const QString endless = QString(2'000'000, u'\u0301');
    const QString cut = endless.first(kLongestName);
    const auto row = [](const char *name, Fact written, Fact read) {
        QTest::newRow(name) << anEvent(std::move(written)) << anEvent(std::move(read));
    };
    row("listening", fact::Listening{ { endless, 1 } }, fact::Listening{ { cut, 1 } });
    row("waiting", fact::Waiting{ { endless }, endless }, fact::Waiting{ { cut }, cut });
    row("connected", fact::Connected{ { endless }, endless, 1, endless },
        fact::Connected{ { cut }, cut, 1, cut });
    row("finding", fact::Finding{ .evidence = QByteArray(2'000'000, 'x'), .elsewhere = endless },
        fact::Finding{ .evidence = QByteArray(soquete::Finding::kMaximumEvidence, 'x'),
                       .elsewhere = cut });
    row("error", fact::Error{ Reason::Other, { endless }, endless, {}, 0, 0, endless },
        fact::Error{ Reason::Other, { cut }, cut, {}, 0, 0, cut });
    row("program", fact::Error{ .reason = Reason::AddressInUse, .program = endless },
        fact::Error{ .reason = Reason::AddressInUse, .program = cut });
    row("a pair that would be cut in two", fact::Waiting{ .peer = u'x' + u"😀"_s.repeated(1000) },
        fact::Waiting{ .peer = u'x' + u"😀"_s.repeated((kLongestName - 1) / 2) });
    Event thread = anEvent(fact::Stopped{});
    thread.role = ThreadRole::Other;
    thread.thread = cut;
    Event written = thread;
    written.thread = endless;
    QTest::newRow("thread") << written << thread;
    const Event message = anEvent(fact::Message{ textFact(1, endless) });
    QTest::newRow("but no message") << message << message;
}

/** They may come from anybody; what is left is all that the memory holds. */
void TestEventJson::cutsEndlessNames()
{
    QFETCH(const Event, written);
    QFETCH(const Event, read);

    const std::optional<Event> event = fromJsonLine(toJsonLine(written));
    QVERIFY(event == read);
    if (const fact::Address *const address = addressOf(*event))
        QCOMPARE_LE(address->host.capacity(), 2 * kLongestName);
    QCOMPARE_LE(event->thread.capacity(), 2 * kLongestName);
}

void TestEventJson::refuses_data()
{
    QTest::addColumn<QByteArray>("line");

    const auto line = [](const char *name, const QByteArray &line) { QTest::newRow(name) << line; };
    const auto field = [](const char *name, const QByteArray &key, const QByteArray &value) {
        QTest::newRow(name) << lineWith(key, value);
    };
    line("nothing", "");
    line("white space", "  \n");
    line("text", "hello");
    line("null", "null");
    line("number", "5");
    line("string", R"("message")");
    line("array", "[]");
    line("array of objects", '[' + lineWith("port", "1") + ']');
    line("empty object", "{}");
    line("two objects", lineWith("port", "1") + lineWith("port", "1"));
    line("something after the object", lineWith("port", "1") + "x");
    line("two lines", lineWith("port", "1") + '\n' + lineWith("port", "1"));
    line("single quotes", "{'kind':'message'}");
    line("not UTF-8", lineWith("text", "\"\xff\""));
    line("zero bytes", QByteArray(1000, '\0'));
    line("a Python file", "import socket\n");
    line("no kind", R"({"time":"2024-02-29T12:00:00.123Z"})");
    line("no time", R"({"kind":"message"})");
    line("unknown kind", R"({"kind":"joke","time":"2024-02-29T12:00:00.123Z"})");
    line("finding without a name", R"({"kind":"finding","time":"2024-02-29T12:00:00.123Z"})");
    line("empty kind", R"({"kind":"","time":"2024-02-29T12:00:00.123Z"})");
    line("kind is a number", R"({"kind":3,"time":"2024-02-29T12:00:00.123Z"})");
    line("time is a number", R"({"kind":"message","time":1709208000123})");
    line("time is empty", R"({"kind":"message","time":""})");
    line("time is not one", R"({"kind":"message","time":"yesterday"})");
    line("time does not exist", R"({"kind":"message","time":"2023-02-29T12:00:00.123Z"})");
    line("nested too deeply", QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    field("nested too deeply inside", "more", QByteArray(100'000, '[') + QByteArray(100'000, ']'));
    line("nested too deeply, cut", R"({"a":)"_ba.repeated(100'000));
    for (const QByteArray &key :
         { "monotonic_ns"_ba, "connection"_ba, "port"_ba, "descriptor"_ba, "number"_ba, "offset"_ba,
           "header"_ba, "size"_ba, "round_trip_us"_ba, "system_thread"_ba, "core"_ba }) {
        for (const QByteArray &value :
             { "-1"_ba, "1e300"_ba, "-1e300"_ba, "1e999"_ba, R"("1")"_ba, "true"_ba, "null"_ba,
               "[]"_ba, "{}"_ba, "NaN"_ba, "Infinity"_ba, R"("NaN")"_ba }) {
            QTest::addRow("%s is %s", key.constData(), value.constData()) << lineWith(key, value);
        }
    }
    for (const QByteArray &key : { "thread"_ba, "host"_ba, "peer"_ba, "direction"_ba, "text"_ba,
                                   "bytes"_ba, "reason"_ba, "finding"_ba }) {
        for (const QByteArray &value : { "1"_ba, "true"_ba, "null"_ba, "[]"_ba, "{}"_ba })
            QTest::addRow("%s is %s", key.constData(), value.constData()) << lineWith(key, value);
    }
    field("half a connection", "connection", "1.5");
    field("connection of 33 bits", "connection", "4294967296");
    field("port of 17 bits", "port", "65536");
    field("header of 32 bits", "header", "2147483648");
    field("64 bits", "size", "9223372036854775808");
    field("reply expected is a number", "reply_expected", "1");
    field("reply expected is a text", "reply_expected", R"("true")");
    field("unknown direction", "direction", R"("up")");
    field("unknown reason", "reason", R"("bored")");
    field("unknown finding", "finding", R"("nice")");
    field("empty direction", "direction", R"("")");
    field("empty reason", "reason", R"("")");
    field("empty finding", "finding", R"("")");
    field("one hex digit", "bytes", R"("a")");
    field("odd hex", "bytes", R"("abc")");
    field("not hex", "bytes", R"("xy")");
    field("half hex", "bytes", R"("0g")");
    field("hex with a blank", "bytes", R"("ab cde")");
    field("hex with letters of another alphabet", "bytes", R"("aбcd")");
    line("header longer than the bytes", lineWithAll(R"("header":3,"bytes":"3132")"));
    line("header much longer than the bytes", lineWithAll(R"("header":2147483647,"bytes":"31")"));
}

void TestEventJson::refuses()
{
    QFETCH(const QByteArray, line);

    QVERIFY(!fromJsonLine(line).has_value());
}

/** A program that was killed leaves half a line. */
void TestEventJson::refusesEveryCutLine()
{
    const Event original = anEvent(fact::Message{
            { .headerSize = 2, .text = u"Olá, \"mundo\" 😀\n"_s, .bytes = "5 xxxxx"_ba } });
    const QByteArray line = toJsonLine(original);
    for (qsizetype size = 0; size < line.size(); ++size)
        QVERIFY2(!fromJsonLine(line.first(size)).has_value(), line.first(size).constData());
    QVERIFY(fromJsonLine(line) == original);
}

QTEST_APPLESS_MAIN(TestEventJson)
#include "tst_eventjson.moc"

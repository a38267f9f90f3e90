#include "shared/journal/eventjson.h"

#include "shared/protocol/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

constexpr qint64 kLeapDay = 1'709'208'000'123; // 2024-02-29T12:00:00.123Z

Event anEvent(EventKind kind)
{
    Event event;
    event.kind = kind;
    event.wallMs = kLeapDay;
    event.monotonicNs = 123'456'789'012'345;
    event.thread = u"soquete-conn-7"_s;
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
    void refuses_data();
    void refuses();
    void refusesEveryCutLine();
};

void TestEventJson::comesBack_data()
{
    QTest::addColumn<Event>("original");

    const auto row = [](const char *name, EventKind kind, auto change) {
        Event original = anEvent(kind);
        change(original);
        QTest::newRow(name) << original;
    };
    using enum EventKind;
    row("listening", Listening, [](Event &e) {
        e.host = u"127.0.0.1"_s;
        e.port = 5050;
    });
    row("listening, IPv6", Listening, [](Event &e) {
        e.host = u"::1"_s;
        e.port = 65535;
    });
    row("listening, Unix", Listening, [](Event &e) { e.host = u"/tmp/so \"quete\".sock"_s; });
    row("connected", Connected, [](Event &e) {
        e.connection = 7;
        e.host = u"127.0.0.1"_s;
        e.port = 5050;
        e.peer = u"127.0.0.1:40112"_s;
        e.descriptor = 12;
    });
    row("connected, descriptor 0", Connected, [](Event &e) { e.descriptor = 0; });
    row("connected, last number", Connected,
        [](Event &e) { e.connection = std::numeric_limits<quint32>::max(); });
    row("bytes in", Bytes, [](Event &e) {
        e.direction = Direction::In;
        e.connection = 1;
        e.offset = 0;
        e.size = 4;
        e.bytes = QByteArray("\0\xff\n\x80", 4);
    });
    row("bytes out, far into the stream", Bytes, [](Event &e) {
        e.direction = Direction::Out;
        e.offset = (qint64(1) << 53) + 1; // more than a double holds
        e.size = std::numeric_limits<qint64>::max();
    });
    row("message", Message, [](Event &e) {
        e.direction = Direction::In;
        e.connection = 1;
        e.number = 3;
        e.offset = 76;
        e.headerSize = 64;
        e.size = 5;
        e.text = u"Hello"_s;
        e.bytes = "5" + QByteArray(63, ' ') + "Hello";
        e.replyExpected = true;
    });
    row("message, empty", Message, [](Event &e) {
        e.direction = Direction::Out;
        e.headerSize = 1;
        e.bytes = "0"_ba;
    });
    row("message, no reply expected", Message, [](Event &e) { e.replyExpected = false; });
    row("message, many alphabets", Message,
        [](Event &e) { e.text = u"Olá, ελληνικά, 漢字, שלום, 😀👩‍💻"_s; });
    row("message, all control characters", Message, [](Event &e) {
        for (int unit = 0; unit < 0x100; ++unit)
            e.text += QChar(unit);
        e.text += u"\u2028\u2029\u202e\ufeff\ufffd\uffff"_s;
    });
    row("message, JSON inside", Message, [](Event &e) { e.text = u"{\"kind\":\"error\\\"}"_s; });
    row("message, half a surrogate pair", Message,
        [](Event &e) { e.text = u"a"_s + QChar(0xd83d); });
    row("reply", Reply, [](Event &e) {
        e.direction = Direction::In;
        e.number = 3;
        e.size = 12;
        e.text = u"Msg received"_s;
        e.bytes = "Msg received"_ba;
        e.roundTripNs = 41'000;
    });
    row("reply, no time at all", Reply, [](Event &e) { e.roundTripNs = 0; });
    row("reply, one nanosecond", Reply, [](Event &e) { e.roundTripNs = 1; });
    row("reply, odd nanoseconds", Reply, [](Event &e) { e.roundTripNs = 41'123; });
    row("reply, an hour and a nanosecond", Reply,
        [](Event &e) { e.roundTripNs = 3'600'000'000'001; });
    row("reply, time not known", Reply, [](Event &e) { e.roundTripNs = -1; });
    row("finding", EventKind::Finding, [](Event &e) {
        e.direction = Direction::In;
        e.connection = 2;
        e.finding = FindingId::BodyTooLarge;
        e.offset = 76;
        e.size = 8;
        e.bytes = "99999999"_ba;
    });
    row("disconnected", Disconnected, [](Event &e) {
        e.connection = 2;
        e.reason = Reason::ClosedByPeer;
        e.peer = u"[fe80::1%eth0]:40112"_s;
    });
    row("stopped", Stopped, [](Event &) {});
    row("error", Error, [](Event &e) {
        e.reason = Reason::AddressInUse;
        e.host = u"0.0.0.0"_s;
        e.port = 80;
        e.text = u"O endereço já está em uso\n"_s;
    });
    row("largest numbers", Message, [](Event &e) {
        e.number = std::numeric_limits<qint64>::max();
        e.monotonicNs = std::numeric_limits<qint64>::max();
        e.descriptor = std::numeric_limits<qint64>::max();
        e.headerSize = std::numeric_limits<int>::max();
    });
    row("before 1970", Stopped, [](Event &e) { e.wallMs = -1; });
    row("the year 9999", Stopped, [](Event &e) { e.wallMs = 253'402'300'799'999; });
    row("system thread and core", Stopped, [](Event &e) {
        e.systemThread = 4'194'304;
        e.core = 0;
    });
    row("no thread", Stopped, [](Event &e) { e.thread.clear(); });
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
        for (const EventKind kind : { EventKind::Disconnected, EventKind::Error }) {
            Event original = anEvent(kind);
            original.reason = Reason(i);
            const QByteArray line = toJsonLine(original);
            QVERIFY2(fromJsonLine(line) == original, line.constData());
            QCOMPARE(parse(line).value("reason"_L1).toString(), reasonName(Reason(i)));
        }
    }
}

void TestEventJson::comesBackWithEveryFinding()
{
    for (int i = 0; i <= int(FindingId::ReplyTooLong); ++i) {
        Event original = anEvent(EventKind::Finding);
        original.finding = FindingId(i);
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
    Event reply = anEvent(EventKind::Reply);
    reply.connection = 7;
    reply.host = u"127.0.0.1"_s;
    reply.port = 5050;
    reply.peer = u"127.0.0.1:40112"_s;
    reply.direction = Direction::Out;
    reply.text = u"Olá"_s;
    reply.size = 4;
    reply.roundTripNs = 41'500;
    reply.bytes = "Ol\xc3\xa1"_ba;
    reply.systemThread = 4711;
    reply.core = 1;
    const QJsonObject object = parse(toJsonLine(reply));
    QCOMPARE(object.value("kind"_L1), u"reply"_s);
    QCOMPARE(object.value("time"_L1), u"2024-02-29T12:00:00.123Z"_s);
    QCOMPARE(object.value("monotonic_ns"_L1).toInteger(), 123'456'789'012'345);
    QCOMPARE(object.value("connection"_L1), 7);
    QCOMPARE(object.value("host"_L1), u"127.0.0.1"_s);
    QCOMPARE(object.value("port"_L1), 5050);
    QCOMPARE(object.value("peer"_L1), u"127.0.0.1:40112"_s);
    QCOMPARE(object.value("thread"_L1), u"soquete-conn-7"_s);
    QCOMPARE(object.value("system_thread"_L1), 4711);
    QCOMPARE(object.value("core"_L1), 1);
    QCOMPARE(object.value("direction"_L1), u"out"_s);
    QCOMPARE(object.value("text"_L1), u"Olá"_s);
    QCOMPARE(object.value("size"_L1), 4);
    QCOMPARE(object.value("round_trip_us"_L1), 41.5);
    QCOMPARE(object.value("bytes"_L1), u"4f6cc3a1"_s);

    Event finding = anEvent(EventKind::Finding);
    finding.finding = FindingId::ReplyMissing;
    QCOMPARE(parse(toJsonLine(finding)).value("finding"_L1), u"reply-missing"_s);
    QCOMPARE(parse(toJsonLine(finding)).value("severity"_L1), u"warning"_s);

    Event disconnected = anEvent(EventKind::Disconnected);
    disconnected.reason = Reason::DisconnectWord;
    QCOMPARE(parse(toJsonLine(disconnected)).value("reason"_L1), u"disconnect-word"_s);
}

void TestEventJson::writesOnlyWhatApplies()
{
    const QStringList stopped = parse(toJsonLine(anEvent(EventKind::Stopped))).keys();
    QCOMPARE(stopped, (QStringList{ u"kind"_s, u"monotonic_ns"_s, u"thread"_s, u"time"_s }));

    // What has a text has one even where it is empty, and begins even where that is at 0.
    const QJsonObject message = parse(toJsonLine(anEvent(EventKind::Message)));
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
    QFETCH(const QString, time);

    Event original = anEvent(EventKind::Stopped);
    original.wallMs = wallMs;
    QCOMPARE(parse(toJsonLine(original)).value("time"_L1).toString(), time);
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

    Event original = anEvent(EventKind::Message);
    original.text = text;
    original.host = text;
    original.peer = text;
    original.thread = text;
    original.bytes = text.toUtf8();
    const QByteArray line = toJsonLine(original);
    for (const QChar c : QString::fromUtf8(line))
        QVERIFY2(!isInvisible(c), line.constData());
    QVERIFY(fromJsonLine(line) == original);
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
    Event expected;
    expected.kind = EventKind::Message;
    expected.wallMs = kLeapDay;
    expected.monotonicNs = 1;
    QVERIFY(*read == expected);
}

void TestEventJson::fillsWhatIsMissing()
{
    const std::optional<Event> read =
            fromJsonLine(R"({"kind":"reply","time":"1970-01-01T00:00:00.000Z"})");
    QVERIFY(read.has_value());
    Event expected;
    expected.kind = EventKind::Reply;
    QVERIFY(*read == expected);
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
    Event original = anEvent(EventKind::Message);
    original.text = u"Olá, \"mundo\" 😀\n"_s;
    original.bytes = "5 xxxxx"_ba;
    original.headerSize = 2;
    const QByteArray line = toJsonLine(original);
    for (qsizetype size = 0; size < line.size(); ++size)
        QVERIFY2(!fromJsonLine(line.first(size)).has_value(), line.first(size).constData());
    QVERIFY(fromJsonLine(line) == original);
}

QTEST_APPLESS_MAIN(TestEventJson)
#include "tst_eventjson.moc"

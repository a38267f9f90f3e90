#include "shared/journal/event.h"

#include "tests/support/events.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

class TestEvent final : public QObject
{
    Q_OBJECT

private slots:
    void namesKinds_data();
    void namesKinds();
    void namesDirections();
    void namesReasons_data();
    void namesReasons();
    void namesEveryReason();
    void knowsNoOther_data();
    void knowsNoOther();
    void hasTheKindOfItsFact();
    void isComparedByEveryField_data();
    void isComparedByEveryField();
};

/** The names are in people's recordings and scripts: they may never change. */
void TestEvent::namesKinds_data()
{
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<QString>("name");

    using enum EventKind;
    QTest::newRow("listening") << Listening << u"listening"_s;
    QTest::newRow("waiting") << Waiting << u"waiting"_s;
    QTest::newRow("connected") << Connected << u"connected"_s;
    QTest::newRow("bytes") << Bytes << u"bytes"_s;
    QTest::newRow("message") << Message << u"message"_s;
    QTest::newRow("reply") << Reply << u"reply"_s;
    QTest::newRow("finding") << EventKind::Finding << u"finding"_s;
    QTest::newRow("disconnected") << Disconnected << u"disconnected"_s;
    QTest::newRow("stopped") << Stopped << u"stopped"_s;
    QTest::newRow("error") << Error << u"error"_s;
}

void TestEvent::namesKinds()
{
    QFETCH(const EventKind, kind);
    QFETCH(const QString, name);

    QCOMPARE(kindName(kind), name);
    QVERIFY(kindFromName(name) == kind);
}

void TestEvent::namesDirections()
{
    QCOMPARE(directionName(Direction::In), u"in"_s);
    QCOMPARE(directionName(Direction::Out), u"out"_s);
    QCOMPARE(directionName(Direction::None), QString());
    QVERIFY(directionFromName(u"in") == Direction::In);
    QVERIFY(directionFromName(u"out") == Direction::Out);
}

void TestEvent::namesReasons_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("name");

    using enum Reason;
    QTest::newRow("none") << Reason::None << u""_s;
    QTest::newRow("goodbye") << DisconnectWord << u"disconnect-word"_s;
    QTest::newRow("closed by the peer") << ClosedByPeer << u"closed-by-peer"_s;
    QTest::newRow("closed here") << ClosedHere << u"closed-here"_s;
    QTest::newRow("broken off") << Reset << u"reset"_s;
    QTest::newRow("silent") << Idle << u"idle"_s;
    QTest::newRow("frame without end") << FrameTimedOut << u"frame-timed-out"_s;
    QTest::newRow("replies not read") << RepliesNotRead << u"replies-not-read"_s;
    QTest::newRow("too many") << ConnectionLimit << u"connection-limit"_s;
    QTest::newRow("not the protocol") << BadInput << u"bad-input"_s;
    QTest::newRow("stopped") << Stopped << u"stopped"_s;
    QTest::newRow("closed by the target") << ClosedByTarget << u"closed-by-target"_s;
    QTest::newRow("broken off by the target") << ResetByTarget << u"reset-by-target"_s;
    QTest::newRow("in use") << AddressInUse << u"address-in-use"_s;
    QTest::newRow("not available") << AddressNotAvailable << u"address-not-available"_s;
    QTest::newRow("denied") << PermissionDenied << u"permission-denied"_s;
    QTest::newRow("refused") << ConnectionRefused << u"connection-refused"_s;
    QTest::newRow("timed out") << TimedOut << u"timed-out"_s;
    QTest::newRow("unknown host") << UnknownHost << u"unknown-host"_s;
    QTest::newRow("unreachable") << NetworkUnreachable << u"network-unreachable"_s;
    QTest::newRow("cancelled") << Cancelled << u"cancelled"_s;
    QTest::newRow("out of resources") << OutOfResources << u"out-of-resources"_s;
    QTest::newRow("recording failed") << RecordingFailed << u"recording-failed"_s;
    QTest::newRow("to itself") << TargetIsThisServer << u"target-is-this-server"_s;
    QTest::newRow("other") << Other << u"other"_s;
}

void TestEvent::namesReasons()
{
    QFETCH(const Reason, reason);
    QFETCH(const QString, name);

    QCOMPARE(reasonName(reason), name);
    if (reason != Reason::None)
        QVERIFY(reasonFromName(name) == reason);
}

/** Whatever is added to the enumeration later needs a name, and one of its own. */
void TestEvent::namesEveryReason()
{
    static const QRegularExpression identifier(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> seen;
    for (int i = int(Reason::None) + 1; i <= int(Reason::Other); ++i) {
        const QString name = reasonName(Reason(i));
        QVERIFY2(identifier.match(name).hasMatch(), qPrintable(QString::number(i)));
        QVERIFY2(!seen.contains(name), qPrintable(name));
        QVERIFY(reasonFromName(name) == Reason(i));
        seen += name;
    }
}

void TestEvent::knowsNoOther_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown") << u"nonsense"_s;
    QTest::newRow("other case") << u"Message In RESET"_s;
    QTest::newRow("upper case") << u"RESET"_s;
    QTest::newRow("a blank after") << u"in "_s;
    QTest::newRow("none") << u"none"_s;
}

void TestEvent::knowsNoOther()
{
    QFETCH(const QString, name);

    QVERIFY(!kindFromName(name).has_value());
    QVERIFY(!directionFromName(name).has_value());
    QVERIFY(!reasonFromName(name).has_value());
}

void TestEvent::hasTheKindOfItsFact()
{
    for (int i = 0; i <= int(EventKind::Error); ++i)
        QCOMPARE(makeEvent(EventKind(i)).kind(), EventKind(i));
    QCOMPARE(Event{ .fact = fact::Listening{} }.kind(), EventKind::Listening);
    QCOMPARE(Event{ .fact = fact::Reply{} }.kind(), EventKind::Reply);
    QCOMPARE(Event{ .fact = fact::Error{} }.kind(), EventKind::Error);
}

void TestEvent::isComparedByEveryField_data()
{
    QTest::addColumn<Event>("original");
    QTest::addColumn<Event>("changed");

    const auto head = [](const char *name, auto change) {
        Event event;
        change(event);
        QTest::newRow(name) << Event{} << event;
    };
    const auto row = [](const char *name, const auto &fact) {
        QTest::newRow(name) << Event{ .fact = std::decay_t<decltype(fact)>{} }
                            << Event{ .fact = fact };
    };
    head("kind", [](Event &event) { event.fact = fact::Bytes{}; });
    head("direction", [](Event &event) { event.direction = Direction::In; });
    head("provoked", [](Event &event) { event.provoked = Provoked::Drop; });
    head("connection", [](Event &event) { event.connection = 1; });
    head("id", [](Event &event) { event.id = 1; });
    head("monotonic", [](Event &event) { event.monotonicNs = 1; });
    head("wall", [](Event &event) { event.wallMs = 1; });
    head("thread", [](Event &event) { event.thread = u"t"_s; });
    head("role", [](Event &event) { event.role = ThreadRole::Client; });
    row("listening: host", fact::Listening{ { u"h"_s } });
    row("listening: port", fact::Listening{ { {}, 1 } });
    row("listening: descriptor", fact::Listening{ .descriptor = 0 });
    row("waiting: host", fact::Waiting{ { u"h"_s } });
    row("waiting: peer", fact::Waiting{ .peer = u"p"_s });
    row("waiting: descriptor", fact::Waiting{ .descriptor = 0 });
    row("connected: host", fact::Connected{ { u"h"_s } });
    row("connected: peer", fact::Connected{ .peer = u"p"_s });
    row("connected: descriptor", fact::Connected{ .descriptor = 0 });
    row("connected: relayed to", fact::Connected{ .relayedTo = u"t"_s });
    row("bytes: offset", fact::Bytes{ .offset = 1 });
    row("bytes: size", fact::Bytes{ .size = 1 });
    row("bytes: bytes", fact::Bytes{ .bytes = "b"_ba });
    row("message: number", fact::Message{ { .number = 1 } });
    row("message: offset", fact::Message{ { .offset = 1 } });
    row("message: size", fact::Message{ { .size = 1 } });
    row("message: header", fact::Message{ { .headerSize = 64 } });
    row("message: text", fact::Message{ { .text = u"t"_s } });
    row("message: bytes", fact::Message{ { .bytes = "b"_ba } });
    row("message: reply expected", fact::Message{ {}, true });
    row("reply: number", fact::Reply{ { .number = 1 } });
    row("reply: round trip", fact::Reply{ {}, 0 });
    row("finding: id", fact::Finding{ .id = FindingId::ReplyMissing });
    row("finding: number", fact::Finding{ .number = 1 });
    row("finding: offset", fact::Finding{ .offset = 1 });
    row("finding: measure", fact::Finding{ .measure = 1 });
    row("finding: evidence", fact::Finding{ .evidence = "b"_ba });
    row("finding: elsewhere", fact::Finding{ .elsewhere = u"e"_s });
    row("disconnected: reason", fact::Disconnected{ .reason = Reason::Idle });
    row("disconnected: messages", fact::Disconnected{ .messages = 1 });
    row("error: reason", fact::Error{ .reason = Reason::Idle });
    row("error: host", fact::Error{ .address = { u"h"_s } });
    row("error: peer", fact::Error{ .peer = u"p"_s });
    row("error: program", fact::Error{ .program = u"p"_s });
    row("error: seconds left", fact::Error{ .secondsLeft = 1 });
    row("error: longest path", fact::Error{ .longestPath = 1 });
    row("error: text", fact::Error{ .text = u"t"_s });
}

void TestEvent::isComparedByEveryField()
{
    QFETCH(const Event, original);
    QFETCH(const Event, changed);

    QVERIFY(changed == Event(changed));
    QVERIFY(changed != original);
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"

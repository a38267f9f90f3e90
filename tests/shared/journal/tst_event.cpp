#include "shared/journal/event.h"

#include "tests/support/events.h"
#include "tests/support/names.h"

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
    void namesKinds();
    void namesDirections();
    void namesReasons();
    void namesEveryReason();
    void knowsNoOther();
    void hasTheKindOfItsFact();
    void isComparedByEveryField_data();
    void isComparedByEveryField();
    void countsEveryText_data();
    void countsEveryText();
};

/** The names are in people's recordings and scripts: they may never change. */
void TestEvent::namesKinds()
{
    checkNames<EventKind>(kindName, kindFromName,
                          {
                                  { EventKind::Listening, "listening"_L1 },
                                  { EventKind::Waiting, "waiting"_L1 },
                                  { EventKind::Connected, "connected"_L1 },
                                  { EventKind::Bytes, "bytes"_L1 },
                                  { EventKind::Message, "message"_L1 },
                                  { EventKind::Reply, "reply"_L1 },
                                  { EventKind::Finding, "finding"_L1 },
                                  { EventKind::Disconnected, "disconnected"_L1 },
                                  { EventKind::Stopped, "stopped"_L1 },
                                  { EventKind::Error, "error"_L1 },
                          });
}

void TestEvent::namesDirections()
{
    checkNames<Direction>(directionName, directionFromName,
                          { { Direction::In, "in"_L1 }, { Direction::Out, "out"_L1 } });
    QCOMPARE(directionName(Direction::None), QString());
}

void TestEvent::namesReasons()
{
    QCOMPARE(reasonName(Reason::None), QString());
    using enum Reason;
    checkNames<Reason>(reasonName, reasonFromName,
                       {
                               { DisconnectWord, "disconnect-word"_L1 },
                               { ClosedByPeer, "closed-by-peer"_L1 },
                               { ClosedHere, "closed-here"_L1 },
                               { Reason::Reset, "reset"_L1 },
                               { Idle, "idle"_L1 },
                               { FrameTimedOut, "frame-timed-out"_L1 },
                               { RepliesNotRead, "replies-not-read"_L1 },
                               { ConnectionLimit, "connection-limit"_L1 },
                               { BadInput, "bad-input"_L1 },
                               { Reason::Stopped, "stopped"_L1 },
                               { ClosedByTarget, "closed-by-target"_L1 },
                               { ResetByTarget, "reset-by-target"_L1 },
                               { AddressInUse, "address-in-use"_L1 },
                               { AddressNotAvailable, "address-not-available"_L1 },
                               { PermissionDenied, "permission-denied"_L1 },
                               { ConnectionRefused, "connection-refused"_L1 },
                               { TimedOut, "timed-out"_L1 },
                               { UnknownHost, "unknown-host"_L1 },
                               { NetworkUnreachable, "network-unreachable"_L1 },
                               { Cancelled, "cancelled"_L1 },
                               { OutOfResources, "out-of-resources"_L1 },
                               { RecordingFailed, "recording-failed"_L1 },
                               { TargetIsThisServer, "target-is-this-server"_L1 },
                               { Other, "other"_L1 },
                       });
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

void TestEvent::knowsNoOther()
{
    const auto unknown = { ""_L1,      "nonsense"_L1, "Message In RESET"_L1,
                           "RESET"_L1, "in "_L1,      "none"_L1 };
    checkUnknown<EventKind>(kindFromName, unknown);
    checkUnknown<Direction>(directionFromName, unknown);
    checkUnknown<Reason>(reasonFromName, unknown);
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

void TestEvent::countsEveryText_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<qint64>("size");

    const QString text(1000, u't');
    const auto row = [](const char *name, Fact fact, qint64 size) {
        QTest::newRow(name) << Event{ .fact = std::move(fact) } << size;
    };
    row("listening", fact::Listening{ { text } }, 2000);
    row("waiting", fact::Waiting{ { text }, text }, 4000);
    row("connected", fact::Connected{ { text }, text, 1, text }, 6000);
    row("bytes", fact::Bytes{ .bytes = text.toLatin1() }, 1000);
    row("message", fact::Message{ { .text = text, .bytes = text.toLatin1() } }, 3000);
    row("reply", fact::Reply{ { .text = text, .bytes = text.toLatin1() } }, 3000);
    row("finding", fact::Finding{ .evidence = text.toLatin1(), .elsewhere = text }, 3000);
    row("error", fact::Error{ Reason::Other, { text }, text, text, 0, 0, text }, 8000);
    row("nothing", fact::Disconnected{}, 0);
}

/** What is not counted has no limit. */
void TestEvent::countsEveryText()
{
    QFETCH(Event, event);
    QFETCH(const qint64, size);

    QCOMPARE(contentSize(event), size);
    event.thread = u"name"_s; // which the events of a thread share
    QCOMPARE(contentSize(event), size);
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"

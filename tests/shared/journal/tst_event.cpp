#include "shared/journal/event.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

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

void TestEvent::isComparedByEveryField_data()
{
    QTest::addColumn<Event>("changed");

    const auto row = [](const char *name, auto change) {
        Event event;
        change(event);
        QTest::newRow(name) << event;
    };
    row("kind", [](Event &event) { event.kind = EventKind::Bytes; });
    row("direction", [](Event &event) { event.direction = Direction::In; });
    row("reason", [](Event &event) { event.reason = Reason::Idle; });
    row("reply expected", [](Event &event) { event.replyExpected = true; });
    row("header", [](Event &event) { event.headerSize = 64; });
    row("connection", [](Event &event) { event.connection = 1; });
    row("id", [](Event &event) { event.id = 1; });
    row("number", [](Event &event) { event.number = 1; });
    row("monotonic", [](Event &event) { event.monotonicNs = 1; });
    row("wall", [](Event &event) { event.wallMs = 1; });
    row("offset", [](Event &event) { event.offset = 1; });
    row("size", [](Event &event) { event.size = 1; });
    row("round trip", [](Event &event) { event.roundTripNs = 0; });
    row("descriptor", [](Event &event) { event.descriptor = 0; });
    row("thread", [](Event &event) { event.thread = u"t"_s; });
    row("host", [](Event &event) { event.host = u"h"_s; });
    row("port", [](Event &event) { event.port = 1; });
    row("peer", [](Event &event) { event.peer = u"p"_s; });
    row("text", [](Event &event) { event.text = u"t"_s; });
    row("bytes", [](Event &event) { event.bytes = "b"_ba; });
    row("finding", [](Event &event) { event.finding = FindingId::HeaderNotANumber; });
}

void TestEvent::isComparedByEveryField()
{
    QFETCH(const Event, changed);

    QVERIFY(changed == Event(changed));
    QVERIFY(changed != Event{});
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"

#include "server/engine/connection/waitingmessages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;

namespace {

Event makeEvent(EventKind kind, quint32 connection = 0, quint64 number = 0)
{
    static quint64 ids = 0;
    Event event;
    event.kind = kind;
    event.id = ++ids;
    event.connection = connection;
    event.number = number;
    return event;
}

Event message(quint32 connection, quint64 number, bool replyExpected = true)
{
    Event received = makeEvent(EventKind::Message, connection, number);
    received.direction = Direction::In;
    received.replyExpected = replyExpected;
    received.text = u"message %1 of %2"_s.arg(number).arg(connection);
    return received;
}

} // namespace

class TestWaitingMessages final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheOldest();
    void leavesOutWhatIsNotAwaited();
    void forgetsWhatIsOver();
};

void TestWaitingMessages::knowsTheOldest()
{
    WaitingMessages waiting;
    QVERIFY(!waiting.oldest());
    for (const Event &received : { message(2, 1), message(1, 1), message(2, 2) })
        waiting.add(received, {});
    QCOMPARE(waiting.oldest()->text, u"message 1 of 2"_s);
    QCOMPARE(waiting.oldestOf(1)->text, u"message 1 of 1"_s);
    QVERIFY(!waiting.oldestOf(3));

    waiting.add(makeEvent(EventKind::Reply, 2, 1), {});
    QCOMPARE(waiting.oldest()->text, u"message 1 of 1"_s);
    QCOMPARE(waiting.oldestOf(2)->number, 2U);
    waiting.takeOldestOf(2);
    QVERIFY(!waiting.oldestOf(2));
    waiting.add(makeEvent(EventKind::Reply, 2, 2), {}); // known already
    waiting.takeOldestOf(2);
    waiting.takeOldestOf(1);
    QVERIFY(!waiting.oldest());
}

void TestWaitingMessages::leavesOutWhatIsNotAwaited()
{
    WaitingMessages waiting;
    waiting.add(message(1, 1, false), {});
    Event sent = message(1, 2);
    sent.direction = Direction::Out;
    waiting.add(sent, {});
    Event goodbye = message(1, 3);
    goodbye.text = u"!DISCONNECT"_s;
    waiting.add(goodbye, {});
    waiting.add(makeEvent(EventKind::Bytes, 1), {});
    waiting.add(makeEvent(EventKind::Reply, 1, 1), {});
    QVERIFY(!waiting.oldest());
}

void TestWaitingMessages::forgetsWhatIsOver()
{
    WaitingMessages waiting;
    waiting.add(message(1, 1), {});
    waiting.add(message(2, 1), {});
    waiting.add(makeEvent(EventKind::Disconnected, 1), {});
    QCOMPARE(waiting.oldest()->connection, 2U);
    waiting.add(makeEvent(EventKind::Stopped), {});
    QVERIFY(!waiting.oldest());
}

QTEST_APPLESS_MAIN(TestWaitingMessages)
#include "tst_waitingmessages.moc"

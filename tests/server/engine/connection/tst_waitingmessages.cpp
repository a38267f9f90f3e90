#include "server/engine/connection/waitingmessages.h"

#include "tests/support/events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message(quint32 connection, quint64 number, bool replyExpected = true)
{
    static quint64 ids = 0;
    const QString text = u"message %1 of %2"_s.arg(number).arg(connection);
    Event received = messageEvent(number, text, connection, Direction::In);
    received.id = ++ids;
    received.as<fact::Message>()->replyExpected = replyExpected;
    return received;
}

Event reply(quint32 connection, quint64 number)
{
    return replyEvent(number, 0, connection, Direction::Out);
}

} // namespace

class TestWaitingMessages final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheOldest();
    void leavesOutWhatIsNotAwaited();
    void forgetsWhatIsOver();
    void keepsOnlyBeginnings();
};

void TestWaitingMessages::knowsTheOldest()
{
    WaitingMessages waiting;
    QVERIFY(!waiting.oldest());
    for (const Event &received : { message(2, 1), message(1, 1), message(2, 2) })
        waiting.add(received, {});
    QCOMPARE(waiting.oldest()->beginning, u"message 1 of 2"_s);
    QCOMPARE(waiting.oldestOf(1)->beginning, u"message 1 of 1"_s);
    QVERIFY(!waiting.oldestOf(3));

    waiting.add(reply(2, 1), {});
    QCOMPARE(waiting.oldest()->beginning, u"message 1 of 1"_s);
    QCOMPARE(waiting.oldestOf(2)->number, 2U);
    waiting.removeOldestOf(2);
    QVERIFY(!waiting.oldestOf(2));
    waiting.add(reply(2, 2), {}); // known already
    waiting.removeOldestOf(2);
    waiting.removeOldestOf(1);
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
    setText(goodbye, u"!DISCONNECT"_s);
    waiting.add(goodbye, {});
    waiting.add(makeEvent(EventKind::Bytes), {});
    waiting.add(reply(1, 1), {});
    QVERIFY(!waiting.oldest());
}

void TestWaitingMessages::forgetsWhatIsOver()
{
    WaitingMessages waiting;
    waiting.add(message(1, 1), {});
    waiting.add(message(2, 1), {});
    waiting.add(makeEvent(EventKind::Disconnected), {});
    QCOMPARE(waiting.oldest()->connection, 2U);
    waiting.add(makeEvent(EventKind::Stopped), {});
    QVERIFY(!waiting.oldest());
}

void TestWaitingMessages::keepsOnlyBeginnings()
{
    WaitingMessages waiting;
    Event received = messageEvent(1, QString(1024 * 1024, u'x'), 1, Direction::In);
    std::get<fact::Message>(received.fact).replyExpected = true;
    waiting.add(received, Dialect());
    QCOMPARE(waiting.oldest()->beginning.size(), WaitingMessages::kBeginning);
    QVERIFY(waiting.oldest()->beginning.capacity() < 2 * WaitingMessages::kBeginning);
}

QTEST_APPLESS_MAIN(TestWaitingMessages)
#include "tst_waitingmessages.moc"

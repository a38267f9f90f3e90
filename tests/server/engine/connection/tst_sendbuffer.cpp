#include "server/engine/connection/sendbuffer.h"
#include "server/engine/experiments/faultinjector.h"
#include "shared/transport/sendqueue.h"
#include "tests/support/rawpeer.h"

#include <QTest>

using namespace soquete;
using namespace soquete::test;

namespace {

constexpr qsizetype kMoreThanFits = 64 * 1024 * 1024;

} // namespace

/** What counts as progress of a client that reads slowly. */
class TestSendBuffer final : public QObject
{
    Q_OBJECT

private slots:
    void noticesWhatThePeerTakes();
    void noticesWhatThePeerTakesAtOnce();
    void failsWhereThePeerIsGone();
};

void TestSendBuffer::noticesWhatThePeerTakes()
{
    RawListener listener;
    RawPeer peer = RawPeer::connectTo(listener.port());
    QVERIFY(peer.isOpen());
    RawPeer accepted = listener.accept();
    RawSocket socket(::dup(accepted.descriptor()));
    if (!bytesInSendQueue(socket.descriptor()))
        QSKIP("This system does not tell what the peer has taken.");
    ConversationRecorder recorder;
    const FaultInjector faults{ Experiment() };
    SendBuffer buffer(socket, recorder, faults);
    buffer.send(QByteArray(kMoreThanFits, 'x'), false);
    QVERIFY(!buffer.isEmpty());

    // The peer's system acknowledges what fits into its buffer, and then nothing more.
    SendBuffer::Clock::time_point since;
    do {
        since = buffer.since();
        QTest::qWait(100);
        buffer.noteProgress();
    } while (buffer.since() != since);
    buffer.noteProgress();
    QCOMPARE(buffer.since(), since);
    QVERIFY(buffer.progressNoted() > since);

    // The buffer sends nothing meanwhile: what the peer takes is progress nevertheless.
    const qsizetype waiting = buffer.size();
    while (buffer.since() == since) {
        QVERIFY(!peer.readOnce().isEmpty());
        buffer.noteProgress();
    }
    QCOMPARE(buffer.size(), waiting);
}

/** Also at the first look after a write. */
void TestSendBuffer::noticesWhatThePeerTakesAtOnce()
{
    RawListener listener;
    RawPeer peer = RawPeer::connectTo(listener.port());
    QVERIFY(peer.isOpen());
    RawPeer accepted = listener.accept();
    RawSocket socket(::dup(accepted.descriptor()));
    if (!bytesInSendQueue(socket.descriptor()))
        QSKIP("This system does not tell what the peer has taken.");
    ConversationRecorder recorder;
    const FaultInjector faults{ Experiment() };
    SendBuffer buffer(socket, recorder, faults);
    buffer.send(QByteArray(kMoreThanFits, 'x'), false);
    QVERIFY(!buffer.isEmpty());
    const SendBuffer::Clock::time_point since = buffer.since();
    const std::optional<qint64> queued = bytesInSendQueue(socket.descriptor());
    while (bytesInSendQueue(socket.descriptor()) >= queued)
        QVERIFY(!peer.readOnce().isEmpty());
    buffer.noteProgress();
    QVERIFY(buffer.since() > since);
}

void TestSendBuffer::failsWhereThePeerIsGone()
{
    RawListener listener;
    RawPeer peer = RawPeer::connectTo(listener.port());
    QVERIFY(peer.isOpen());
    RawPeer accepted = listener.accept();
    RawSocket socket(::dup(accepted.descriptor()));
    ConversationRecorder recorder;
    const FaultInjector faults{ Experiment() };
    SendBuffer buffer(socket, recorder, faults);
    QVERIFY(!buffer.hasFailed());
    ::shutdown(socket.descriptor(), SHUT_WR);
    buffer.send("too late", false);
    QVERIFY(buffer.hasFailed());
    QVERIFY(buffer.isEmpty());
}

QTEST_GUILESS_MAIN(TestSendBuffer)
#include "tst_sendbuffer.moc"

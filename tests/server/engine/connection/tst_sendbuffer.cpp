#include "server/engine/connection/sendbuffer.h"
#include "server/engine/experiments/faultinjector.h"
#include "shared/transport/sendqueue.h"
#include "tests/support/rawpeer.h"

#include <QTest>

using namespace soquete;
using namespace soquete::test;

namespace {

constexpr qsizetype kMoreThanFits = 64 * 1024 * 1024;

/** A buffer that sends to a peer. */
class Sending final
{
public:
    [[nodiscard]] SendProgress::Clock::time_point since() const
    {
        return buffer.progress().since();
    }

private:
    RawListener m_listener;
    ConversationRecorder m_recorder;
    const FaultInjector m_faults{ Experiment() };

public:
    RawPeer peer = RawPeer::connectTo(m_listener.port());
    RawSocket socket{ ::dup(m_listener.accept().descriptor()) };
    SendBuffer buffer{ socket, m_recorder, m_faults };
};

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
    Sending sending;
    QVERIFY(sending.peer.isOpen());
    if (!bytesInSendQueue(sending.socket.descriptor()))
        QSKIP("This system does not tell what the peer has taken.");
    sending.buffer.send(QByteArray(kMoreThanFits, 'x'), false);
    QVERIFY(!sending.buffer.isEmpty());

    // The peer's system acknowledges what fits into its buffer, and then nothing more.
    SendProgress::Clock::time_point since;
    do {
        since = sending.since();
        QTest::qWait(100); // it is the passing of time that is tested
        sending.buffer.checkProgress();
    } while (sending.since() != since);
    sending.buffer.checkProgress();
    QCOMPARE(sending.since(), since);
    QVERIFY(sending.buffer.progress().checked() > since);

    // The buffer sends nothing meanwhile: what the peer takes is progress nevertheless.
    const qsizetype waiting = sending.buffer.size();
    while (sending.since() == since) {
        QVERIFY(!sending.peer.readOnce().isEmpty());
        sending.buffer.checkProgress();
    }
    QCOMPARE(sending.buffer.size(), waiting);
}

/** Also at the first look after a write. */
void TestSendBuffer::noticesWhatThePeerTakesAtOnce()
{
    Sending sending;
    QVERIFY(sending.peer.isOpen());
    if (!bytesInSendQueue(sending.socket.descriptor()))
        QSKIP("This system does not tell what the peer has taken.");
    sending.buffer.send(QByteArray(kMoreThanFits, 'x'), false);
    QVERIFY(!sending.buffer.isEmpty());
    const SendProgress::Clock::time_point since = sending.since();
    const std::optional<qint64> queued = bytesInSendQueue(sending.socket.descriptor());
    while (bytesInSendQueue(sending.socket.descriptor()) >= queued)
        QVERIFY(!sending.peer.readOnce().isEmpty());
    sending.buffer.checkProgress();
    QVERIFY(sending.since() > since);
}

void TestSendBuffer::failsWhereThePeerIsGone()
{
    Sending sending;
    QVERIFY(sending.peer.isOpen());
    QVERIFY(!sending.buffer.hasFailed());
    ::shutdown(sending.socket.descriptor(), SHUT_WR);
    sending.buffer.send("too late", false);
    QVERIFY(sending.buffer.hasFailed());
    QVERIFY(sending.buffer.isEmpty());
}

QTEST_GUILESS_MAIN(TestSendBuffer)
#include "tst_sendbuffer.moc"

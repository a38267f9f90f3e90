#include "shared/transport/rawsocket.h"
#include "tests/support/leaks.h"
#include "tests/support/rawpeer.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::RawSocket::Outcome)

class TestRawSocket final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void receives();
    void endsInOrder();
    void noticesAReset();
    void receivesWhatCameBeforeAReset();
    void sendsUntilThereIsNoRoom();
    void failsToSendAfterAReset();
    void finishesSending();
    void knowsItsEnds();
    void knowsAnIPv4PeerOfAnIPv6Socket();
    void hasNoEndsWhenClosed();
    void closesWhenItGoes();
    void moves();
    void connects();
    void saysWhyItCannotConnect();
    void breaksOff();
    void knowsTheLastError();

private:
    /** Waits for something to read first. */
    [[nodiscard]] RawSocket::Transfer receive(std::span<char> into);

    std::unique_ptr<RawListener> m_listener;
    RawPeer m_peer;
    RawSocket m_socket;
    std::array<char, 64> m_bytes{};
};

void TestRawSocket::init()
{
    m_listener = std::make_unique<RawListener>();
    m_peer = RawPeer::connectTo(m_listener->port());
    RawPeer accepted = m_listener->accept();
    QVERIFY(accepted.isOpen());
    m_socket = RawSocket(::dup(accepted.descriptor()));
}

void TestRawSocket::cleanup()
{
    m_socket = {};
    m_peer.close();
}

RawSocket::Transfer TestRawSocket::receive(std::span<char> into)
{
    const QDeadlineTimer deadline(RawPeer::kPatience);
    RawSocket::Transfer transfer{ RawSocket::Outcome::WouldBlock };
    while (transfer.outcome == RawSocket::Outcome::WouldBlock && !deadline.hasExpired()) {
        pollfd waiting{ int(m_socket.descriptor()), POLLIN, 0 };
        ::poll(&waiting, 1, int(deadline.remainingTime()));
        transfer = m_socket.receive(into);
    }
    return transfer;
}

void TestRawSocket::receives()
{
    QVERIFY(m_socket.isOpen());
    QCOMPARE(m_socket.receive(m_bytes).outcome, RawSocket::Outcome::WouldBlock);
    QVERIFY(m_peer.send("Hello"));
    const RawSocket::Transfer transfer = receive(m_bytes);
    QCOMPARE(transfer.outcome, RawSocket::Outcome::Done);
    QCOMPARE(QByteArray(m_bytes.data(), transfer.bytes), "Hello");
    QCOMPARE(m_socket.receive(m_bytes).outcome, RawSocket::Outcome::WouldBlock);
}

void TestRawSocket::endsInOrder()
{
    QVERIFY(m_peer.send("Bye"));
    m_peer.close();
    QCOMPARE(receive(m_bytes).bytes, 3);
    QCOMPARE(receive(m_bytes).outcome, RawSocket::Outcome::Ended);
}

void TestRawSocket::noticesAReset()
{
    m_peer.reset();
    QCOMPARE(receive(m_bytes).outcome, RawSocket::Outcome::Reset);
}

void TestRawSocket::receivesWhatCameBeforeAReset()
{
#ifndef Q_OS_LINUX
    QSKIP("Elsewhere the system itself forgets what was not yet read when a reset comes.");
#endif
    QVERIFY(m_peer.send("Bye"));
    m_peer.reset();
    QCOMPARE(receive(m_bytes).bytes, 3);
    QCOMPARE(receive(m_bytes).outcome, RawSocket::Outcome::Reset);
}

void TestRawSocket::sendsUntilThereIsNoRoom()
{
    const QByteArray much(1024 * 1024, 'x');
    qint64 sent = 0;
    RawSocket::Transfer transfer = m_socket.send(much);
    for (; transfer.outcome == RawSocket::Outcome::Done && sent < 1024 * much.size();
         transfer = m_socket.send(much)) {
        QVERIFY(transfer.bytes > 0);
        sent += transfer.bytes;
    }
    QCOMPARE(transfer.outcome, RawSocket::Outcome::WouldBlock);
    m_socket.finishSending();
    QCOMPARE(m_peer.readToEnd().size(), sent);
    QCOMPARE(m_peer.end(), StreamEnd::Closed);
}

void TestRawSocket::failsToSendAfterAReset()
{
    m_peer.reset();
    QTRY_COMPARE(m_socket.send("x").outcome, RawSocket::Outcome::Reset);
    QCOMPARE(m_socket.send("x").outcome, RawSocket::Outcome::Reset); // no signal either
}

void TestRawSocket::finishesSending()
{
    m_socket.setLowDelay();
    QCOMPARE(m_socket.send("last").bytes, 4);
    m_socket.finishSending();
    QCOMPARE(m_peer.readToEnd(), "last");
    QCOMPARE(m_peer.end(), StreamEnd::Closed);
    QVERIFY(m_peer.send("not yet"));
    QCOMPARE(receive(m_bytes).bytes, 7);
}

void TestRawSocket::knowsItsEnds()
{
    QCOMPARE(m_socket.local(),
             (Endpoint{ QHostAddress(QHostAddress::LocalHost), m_listener->port() }));
    QCOMPARE(m_socket.peer(),
             (Endpoint{ QHostAddress(QHostAddress::LocalHost), m_peer.localPort() }));
}

void TestRawSocket::knowsAnIPv4PeerOfAnIPv6Socket()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::Any))
        QSKIP("No socket that listens on all addresses can be had here.");
    RawPeer peer = RawPeer::connectTo(server.serverPort());
    QVERIFY(server.waitForNewConnection(int(RawPeer::kPatience.count())));
    QTcpSocket *const accepted = server.nextPendingConnection();
    const RawSocket socket(::dup(int(accepted->socketDescriptor())));
    QCOMPARE(socket.peer().toString(), u"127.0.0.1:%1"_s.arg(peer.localPort()));
    QCOMPARE(socket.local().toString(), u"127.0.0.1:%1"_s.arg(server.serverPort()));
}

void TestRawSocket::hasNoEndsWhenClosed()
{
    m_socket.close();
    QVERIFY(!m_socket.isOpen());
    QCOMPARE(m_socket.peer(), Endpoint());
    QCOMPARE(m_socket.local(), Endpoint());
    QCOMPARE(m_socket.receive(m_bytes).outcome, RawSocket::Outcome::Failed);
    QCOMPARE(m_socket.send("x").outcome, RawSocket::Outcome::Failed);
    m_socket.close();
}

void TestRawSocket::closesWhenItGoes()
{
    m_socket = RawSocket();
    QVERIFY(!m_socket.isOpen());
    QCOMPARE(m_peer.waitForEnd(), StreamEnd::Closed);
}

void TestRawSocket::moves()
{
    const qintptr descriptor = m_socket.descriptor();
    RawSocket other(std::move(m_socket));
    QVERIFY(!m_socket.isOpen()); // says what it holds now: nothing
    QCOMPARE(other.descriptor(), descriptor);
    m_socket = std::move(other);
    QVERIFY(!other.isOpen());
    QCOMPARE(m_socket.descriptor(), descriptor);
    QCOMPARE(m_socket.send("still open").bytes, 10);
    QCOMPARE(m_peer.read(10), "still open");
}

void TestRawSocket::connects()
{
    std::error_code error;
    RawSocket socket = RawSocket::connecting(
            { QHostAddress(QHostAddress::LocalHost), m_listener->port() }, error);
    QVERIFY(socket.isOpen());
    QVERIFY(!error);
    RawPeer accepted = m_listener->accept();
    QVERIFY(accepted.isOpen());
    pollfd waiting{ int(socket.descriptor()), POLLOUT, 0 };
    QCOMPARE(::poll(&waiting, 1, int(RawPeer::kPatience.count())), 1);
    QVERIFY(!socket.fetchError());
    QCOMPARE(socket.peer().port, m_listener->port());
    QCOMPARE(int(socket.send("Hello").outcome), int(RawSocket::Outcome::Done));
    QCOMPARE(accepted.read(5), "Hello"_ba);
}

void TestRawSocket::saysWhyItCannotConnect()
{
    const RawListener deaf(RawListener::kDeaf);
    std::error_code error;
    RawSocket socket =
            RawSocket::connecting({ QHostAddress(QHostAddress::LocalHost), deaf.port() }, error);
    if (socket.isOpen()) { // the system may also say so at once
        pollfd waiting{ int(socket.descriptor()), POLLOUT, 0 };
        QCOMPARE(::poll(&waiting, 1, int(RawPeer::kPatience.count())), 1);
        error = socket.fetchError();
    }
    QVERIFY(error == std::errc::connection_refused);
}

void TestRawSocket::breaksOff()
{
    m_socket.reset();
    QVERIFY(!m_socket.isOpen());
    QCOMPARE(m_peer.waitForEnd(), StreamEnd::Reset);
}

void TestRawSocket::knowsTheLastError()
{
    RawSocket::clearLastError();
    QVERIFY(!RawSocket::lastErrorWasReset());
    m_peer.reset();
    QCOMPARE(receive(m_bytes).outcome, RawSocket::Outcome::Reset);
    QVERIFY(RawSocket::lastErrorWasReset());
    RawSocket::clearLastError();
    QVERIFY(!RawSocket::lastErrorWasReset());
    errno = EAGAIN;
    QVERIFY(!RawSocket::lastErrorWasReset());
}

QTEST_GUILESS_MAIN(TestRawSocket)
#include "tst_rawsocket.moc"

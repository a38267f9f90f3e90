#include "tests/support/events.h"
#include "tests/support/leaks.h"
#include "tests/support/service.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>
#include <thread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

const QByteArray kReply("Msg received");
const QByteArray kWord("!DISCONNECT");

/** The listening socket of a target, and a relay to it. */
class Relay final
{
public:
    [[nodiscard]] static ServerOptions optionsTo(quint16 port)
    {
        ServerOptions options;
        options.behaviour = Behaviour::Relay;
        options.relayTo = { u"127.0.0.1"_s, port };
        options.limits.linger = options.limits.stop = 60s;
        return options;
    }

    [[nodiscard]] bool listen(const std::function<void(ServerOptions &)> &change = {})
    {
        ServerOptions options = optionsTo(m_target.port());
        if (change)
            change(options);
        return service.listen(options);
    }

    /** Connects #client and #target through the relay. */
    [[nodiscard]] bool join()
    {
        client = service.connect();
        target = m_target.accept();
        return client.isOpen() && target.isOpen();
    }

    /** Listens, and connects #client and #target. */
    [[nodiscard]] bool start(const std::function<void(ServerOptions &)> &change = {})
    {
        return listen(change) && join();
    }

    [[nodiscard]] quint16 targetPort() const { return m_target.port(); }
    void closeTarget() { m_target.close(); }

    /** Why the first connection ended. */
    [[nodiscard]] QString reason() { return reasonName(reasonOf(service.ended())); }

    Service service;
    RawPeer client;
    RawPeer target;

private:
    RawListener m_target;
};

/** All bytes of one direction, as they were recorded. */
QByteArray recorded(JournalLog &log, Direction direction)
{
    QByteArray all;
    for (const auto &event : log.of<fact::Bytes>(direction)) {
        if (event.offset != all.size() || event.size != event.bytes.size())
            return "not in order";
        all += event.bytes;
    }
    return all;
}

QStringList findings(JournalLog &log)
{
    QStringList names;
    for (const Event &event : log.of(EventKind::Finding))
        names << findingName(event.as<fact::Finding>()->id) + u' ' + directionName(event.direction);
    return names;
}

QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    generator.generate(reinterpret_cast<quint32 *>(bytes.data()),
                       reinterpret_cast<quint32 *>(bytes.data() + size));
    return bytes;
}

/** How much the test of unchanged bytes passes in each direction. */
qint64 bulkSize()
{
    bool isNumber = false;
    const qint64 mebibytes = qEnvironmentVariableIntValue("SOQUETE_RELAY_MIB", &isNumber);
    return (isNumber ? mebibytes : 64) * 1024 * 1024;
}

} // namespace

class TestRelay final : public QObject
{
    Q_OBJECT

private slots:
    void passesAConversation();
    void matchesFramedReplies();
    void resolvesNames();
    void changesNoByte();
    void passesPiecesAsTheyCome();
    void holdsUpWhoIsNotRead();

    void endsWhoTakesNothing_data();
    void endsWhoTakesNothing();
    void endsAMessageThatIsNotCompleted();
    void keepsFewOfTheRepliesItExpects();
    void breaksACircle();

    void passesAHalfClose_data();
    void passesAHalfClose();
    void passesAReset_data();
    void passesAReset();
    void passesWhatCameBeforeAReset();
    void breaksOffWhoWritesToTheDead();

    void saysThatTheTargetRefuses();
    void saysThatTheTargetIsUnknown();
    void saysThatTheTargetIsSilent();
    void doesNotRelayToItself_data();
    void doesNotRelayToItself();

    void goesOnWhenItCannotFollow();
    void saysWhatGotNoReply();
    void endsIdleConnections();
    void stopsInOrder();
    void stopsInSpiteOfPeersThatStay();
    void stopsWhileItConnects();
    void relaysManyAtOnce();
    void leavesNothingBehind();
};

void TestRelay::passesAConversation()
{
    Relay relay;
    QVERIFY(relay.start());
    const QByteArray first = framed("Olá"_ba);
    const QByteArray last = framed(kWord);
    QCOMPARE(relay.client.sendTo(relay.target, first), first);
    QCOMPARE(relay.target.sendTo(relay.client, kReply), kReply);
    QCOMPARE(relay.client.sendTo(relay.target, last), last);
    QVERIFY(relay.target.send(kReply));
    relay.target.close();
    QCOMPARE(relay.client.readToEnd(), kReply);
    QCOMPARE(relay.client.end(), StreamEnd::Closed);
    relay.client.close();

    const Event end = relay.service.ended();
    QCOMPARE(reasonName(reasonOf(end)), u"disconnect-word"_s);
    QCOMPARE(end.as<fact::Disconnected>()->messages, 2U);
    JournalLog &log = relay.service.log();
    const Event connected = log.last(EventKind::Connected);
    QCOMPARE(connected.as<fact::Connected>()->relayedTo, u"127.0.0.1:%1"_s.arg(relay.targetPort()));
    QCOMPARE(connected.as<fact::Connected>()->local.port, relay.service.port());
    QCOMPARE(connected.thread, u"soquete-conn-1"_s);
    QCOMPARE(textsIn(log.of(EventKind::Message)), QStringList({ u"Olá"_s, u"!DISCONNECT"_s }));
    const auto replies = log.of<fact::Reply>(Direction::Out);
    QCOMPARE(textsIn(log.of(EventKind::Reply, Direction::Out)),
             QStringList({ u"Msg received"_s, u"Msg received"_s }));
    QCOMPARE(replies.front().number, 1U);
    QCOMPARE(replies.back().number, 2U);
    QCOMPARE(replies.back().offset, kReply.size());
    QVERIFY(replies.front().roundTripNs > 0);
    QCOMPARE(recorded(log, Direction::In), first + last);
    QCOMPARE(recorded(log, Direction::Out), kReply + kReply);
    QCOMPARE(findings(log), QStringList());
    QCOMPARE(log.counters().repliesOut, 2);
}

void TestRelay::matchesFramedReplies()
{
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) {
        options.dialect.replyMode = ReplyMode::Framed;
        options.dialect.headerSize = 4;
    }));
    QVERIFY(relay.client.send(framed("a", 4) + framed("b", 4)));
    QCOMPARE(relay.target.read(10), framed("a", 4) + framed("b", 4));
    const QByteArray replies = framed("A", 4) + framed("B", 4) + framed("unasked", 4);
    QVERIFY(relay.target.sendInPieces(replies, 3));
    QCOMPARE(relay.client.read(replies.size()), replies);
    relay.client.close();
    QCOMPARE(relay.target.waitForEnd(), StreamEnd::Closed);
    relay.target.close();
    QCOMPARE(relay.reason(), u"closed-by-peer"_s);
    JournalLog &log = relay.service.log();
    QCOMPARE(textsIn(log.of(EventKind::Reply)), QStringList({ u"A"_s, u"B"_s }));
    QCOMPARE(log.last<fact::Message>(Direction::Out).text, u"unasked"_s);
    QCOMPARE(findings(log), QStringList({ u"reply-unexpected out"_s, u"left-without-word in"_s }));
}

void TestRelay::resolvesNames()
{
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) { options.relayTo.host = u"localhost"_s; }));
    QCOMPARE(relay.client.sendTo(relay.target, "x"), "x"_ba);
}

void TestRelay::changesNoByte()
{
    constexpr qint64 kPiece = 251 * 1021; // never a whole number of reads
    const qint64 size = bulkSize();
    Relay relay;
    QVERIFY(relay.start());

    struct Way
    {
        RawPeer &from;
        RawPeer &to;
        QByteArray sent;
        QByteArray received;
        qint64 size = 0;
    };
    Way there{ relay.client, relay.target, {}, {}, 0 };
    Way back{ relay.target, relay.client, {}, {}, 0 };
    std::vector<std::thread> threads;
    quint32 seed = 0;
    for (Way *const way : { &there, &back }) {
        threads.emplace_back([way, size, seed = ++seed] {
            const QByteArray piece = randomBytes(kPiece / 4 * 4, seed);
            QCryptographicHash hash(QCryptographicHash::Md5);
            for (qint64 left = size; left > 0;) {
                const qsizetype turn = qMin<qint64>(left, piece.size() - left % 97);
                hash.addData(QByteArrayView(piece).first(turn));
                if (!way->from.send(QByteArrayView(piece).first(turn)))
                    break;
                left -= turn;
            }
            way->from.finishSending();
            way->sent = hash.result();
        });
        threads.emplace_back([way] {
            QCryptographicHash hash(QCryptographicHash::Md5);
            for (QByteArray some = way->to.readOnce(); !some.isEmpty(); some = way->to.readOnce()) {
                hash.addData(some);
                way->size += some.size();
            }
            way->received = hash.result();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(there.size, size);
    QCOMPARE(back.size, size);
    QCOMPARE(there.received, there.sent);
    QCOMPARE(back.received, back.sent);
    QCOMPARE(relay.client.end(), StreamEnd::Closed);
    QCOMPARE(relay.target.end(), StreamEnd::Closed);
    (void)relay.service.ended();
    QCOMPARE(relay.service.log().counters().bytesIn, size);
    QCOMPARE(relay.service.log().counters().bytesOut, size);
}

/** What one side wrote at once the other reads at once, unless TCP itself joins or parts it. */
void TestRelay::passesPiecesAsTheyCome()
{
    Relay relay;
    QVERIFY(relay.start());
    for (const QByteArray &piece :
         { framed("one"), "12"_ba.leftJustified(64), "Hello World!"_ba }) {
        QVERIFY(relay.client.send(piece));
        QCOMPARE(relay.target.readOnce(), piece);
        QVERIFY(relay.target.send(piece));
        QCOMPARE(relay.client.readOnce(), piece);
    }
    QCOMPARE(relay.service.log().count(EventKind::Bytes, Direction::In), 3);
    QTRY_COMPARE_WITH_TIMEOUT(relay.service.log().count(EventKind::Bytes, Direction::Out), 3,
                              JournalLog::kPatienceMs);
}

void TestRelay::holdsUpWhoIsNotRead()
{
    Relay relay;
    QVERIFY(relay.start());
    const QByteArray chunk = randomBytes(64 * 1024, 7);
    qint64 sent = 0;
    // Full when nothing more is taken for a while: what the systems keep, and one read here.
    constexpr qint64 kFarTooMuch = 256 * 1024 * 1024;
    while (sent < kFarTooMuch && relay.client.waitForRoom(300ms)) {
        const qsizetype some = relay.client.sendSome(chunk);
        QVERIFY(some >= 0);
        sent += some;
    }
    QVERIFY(sent < kFarTooMuch);
    QVERIFY(relay.service.log().counters().bytesIn <= sent);
    QVERIFY(relay.target.send(kReply)); // the other way is free
    QCOMPARE(relay.client.read(kReply.size()), kReply);
    relay.client.finishSending();
    qint64 received = 0;
    for (QByteArray some = relay.target.readOnce(); !some.isEmpty(); some = relay.target.readOnce())
        received += some.size();
    QCOMPARE(received, sent);
    QCOMPARE(relay.target.end(), StreamEnd::Closed);
}

void TestRelay::endsWhoTakesNothing_data()
{
    QTest::addColumn<bool>("byClient");
    QTest::addColumn<QString>("reason");

    QTest::newRow("the client") << true << u"replies-not-read"_s;
    QTest::newRow("the target") << false << u"not-read-by-target"_s;
}

void TestRelay::endsWhoTakesNothing()
{
    QFETCH(const bool, byClient);
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) { options.limits.unsent = 700ms; }));
    RawPeer &sender = byClient ? relay.target : relay.client;
    const QByteArray chunk = randomBytes(64 * 1024, 7);
    while (relay.service.log().count(EventKind::Disconnected) == 0) {
        if (sender.waitForRoom(50ms) && sender.sendSome(chunk) < 0)
            break;
    }
    QTEST(relay.reason(), "reason");
}

void TestRelay::endsAMessageThatIsNotCompleted()
{
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) { options.limits.frame = 300ms; }));
    QVERIFY(relay.client.send(framed("complete") + framed("not").first(65)));
    QCOMPARE(relay.target.readToEnd(), framed("complete") + framed("not").first(65));
    QCOMPARE(relay.client.readToEnd(), QByteArray());
    relay.client.close();
    relay.target.close();
    QCOMPARE(relay.reason(), u"frame-timed-out"_s);
    QCOMPARE(findings(relay.service.log()).join(u','), u"frame-incomplete in,reply-missing in"_s);
}

/** To tell replies apart, a relay keeps what it expects, but not from a target that never replies.
 */
void TestRelay::keepsFewOfTheRepliesItExpects()
{
    Relay relay;
    QVERIFY(relay.start(
            [](ServerOptions &options) { options.dialect.replyTemplate = u"{msg}"_s; }));
    const QByteArray message = framed(QByteArray(1024 * 1024, 'x'));
    constexpr int kCount = 10;
    for (int i = 0; i < kCount; ++i)
        QCOMPARE(relay.client.sendTo(relay.target, message).size(), message.size());
    QVERIFY(relay.service.log().waitFor(EventKind::Message, kCount));
    const auto messages = relay.service.log().of<fact::Message>();
    const auto expected = std::count_if(messages.begin(), messages.end(),
                                        [](const auto &each) { return each.replyExpected; });
    QCOMPARE(expected, 4);
}

/** Two relays that lead to each other, which neither can see by its own target. */
void TestRelay::breaksACircle()
{
#ifndef Q_OS_LINUX
    QSKIP("Only Linux tells how many relays a connection has passed.");
#endif
    RawListener free;
    ServerOptions second = Relay::optionsTo(free.port());
    Service there;
    QVERIFY(there.listen(second));
    ServerOptions first = Relay::optionsTo(there.port());
    first.port = free.port();
    free.close();
    Service here;
    here.server().listen(first);
    QVERIFY(here.reaches(Server::State::Listening));
    RawPeer client = here.connect();
    QCOMPARE(client.readToEnd(), QByteArray());
    client.close();
    constexpr int kHops = 4; // through each of the two
    QVERIFY(here.ended(kHops + 1).kind() == EventKind::Disconnected);
    QVERIFY(there.ended(kHops).kind() == EventKind::Disconnected);
    QCOMPARE(here.log().count(EventKind::Connected), kHops + 1);
    QCOMPARE(there.log().count(EventKind::Connected), kHops);
    QCOMPARE(reasonName(here.log().last<fact::Error>().reason), u"relay-circle"_s);
}

void TestRelay::passesAHalfClose_data()
{
    QTest::addColumn<bool>("byClient");
    QTest::addColumn<QString>("reason");

    QTest::newRow("the client") << true << u"closed-by-peer"_s;
    QTest::newRow("the target") << false << u"closed-by-target"_s;
}

void TestRelay::passesAHalfClose()
{
    QFETCH(bool, byClient);
    Relay relay;
    QVERIFY(relay.start());
    RawPeer &first = byClient ? relay.client : relay.target;
    RawPeer &second = byClient ? relay.target : relay.client;
    QVERIFY(first.send("last words"));
    first.finishSending();
    QCOMPARE(second.readToEnd(), "last words"_ba);
    QCOMPARE(second.end(), StreamEnd::Closed);
    QVERIFY(second.send("an answer after the end"));
    QCOMPARE(first.read(23), "an answer after the end"_ba);
    QCOMPARE(relay.service.log().count(EventKind::Disconnected), 0);
    second.close();
    QCOMPARE(first.waitForEnd(), StreamEnd::Closed);
    QTEST(relay.reason(), "reason");
}

void TestRelay::passesAReset_data()
{
    QTest::addColumn<bool>("byClient");
    QTest::addColumn<bool>("afterHalfClose");
    QTest::addColumn<QString>("reason");

    QTest::newRow("the client") << true << false << u"reset"_s;
    QTest::newRow("the target") << false << false << u"reset-by-target"_s;
    QTest::newRow("the client, after the target has finished") << true << true << u"reset"_s;
    QTest::newRow("the target, after the client has finished")
            << false << true << u"reset-by-target"_s;
}

void TestRelay::passesAReset()
{
    QFETCH(bool, byClient);
    QFETCH(bool, afterHalfClose);
    Relay relay;
    QVERIFY(relay.start());
    RawPeer &first = byClient ? relay.client : relay.target;
    RawPeer &second = byClient ? relay.target : relay.client;
    QCOMPARE(relay.client.sendTo(relay.target, "x"), "x"_ba);
    QCOMPARE(relay.target.sendTo(relay.client, "y"), "y"_ba);
    if (afterHalfClose) {
        second.finishSending();
        QCOMPARE(first.waitForEnd(), StreamEnd::Closed);
    }
    first.reset();
    QCOMPARE(second.waitForEnd(), StreamEnd::Reset);
    QTEST(relay.reason(), "reason");
}

/** What a client had written before it broke off is passed on, and recorded, as far as it came. */
void TestRelay::passesWhatCameBeforeAReset()
{
    Relay relay;
    QVERIFY(relay.start());
    const QByteArray message = framed("Hello");
    QCOMPARE(relay.client.sendTo(relay.target, message), message);
    QVERIFY(relay.target.send(kReply)); // not read: a close breaks off
    QVERIFY(relay.client.waitForInput());
    relay.client.close();
    QCOMPARE(relay.target.waitForEnd(), StreamEnd::Reset);
    QCOMPARE(relay.reason(), u"reset"_s);
    QCOMPARE(recorded(relay.service.log(), Direction::In), message);
    QCOMPARE(textsIn(relay.service.log().of(EventKind::Reply)), QStringList{ u"Msg received"_s });
}

/** The target has gone for good; who goes on writing learns it as it would without a relay. */
void TestRelay::breaksOffWhoWritesToTheDead()
{
    Relay relay;
    QVERIFY(relay.start());
    relay.target.close();
    QCOMPARE(relay.client.waitForEnd(), StreamEnd::Closed);
    while (relay.client.send("anybody there?")) {
    }
    QCOMPARE(relay.reason(), u"reset-by-target"_s);
}

void TestRelay::saysThatTheTargetRefuses()
{
    Relay relay;
    QVERIFY(relay.listen());
    relay.closeTarget();
    RawPeer client = relay.service.connect();
    QVERIFY(client.send(framed("Hello")));
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed); // and not a reset
    client.close();
    QCOMPARE(relay.reason(), u"connection-refused"_s);
    const Event error = relay.service.log().last(EventKind::Error);
    QCOMPARE(reasonName(error.as<fact::Error>()->reason), u"connection-refused"_s);
    QCOMPARE(error.as<fact::Error>()->address.host, u"127.0.0.1"_s);
    QCOMPARE(error.connection, 1U);
    QVERIFY(error.as<fact::Error>()->address.port > 0);
    QVERIFY(!error.as<fact::Error>()->text.isEmpty());
    QCOMPARE(recorded(relay.service.log(), Direction::In), framed("Hello"));
}

void TestRelay::saysThatTheTargetIsUnknown()
{
    Relay relay;
    QVERIFY(relay.listen([](ServerOptions &options) {
        options.relayTo.host = u"no-such-host.invalid"_s; // a name that never is one (RFC 2606)
        options.limits.connect = 2s;                      // should the resolver be out of reach
    }));
    RawPeer client = relay.service.connect();
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed);
    client.close();
    const QString reason = relay.reason();
    QVERIFY2(reason == u"unknown-host"_s || reason == u"timed-out"_s, qPrintable(reason));
    QCOMPARE(relay.service.log().last<fact::Error>().address.host, u"no-such-host.invalid"_s);
}

void TestRelay::saysThatTheTargetIsSilent()
{
#ifndef Q_OS_LINUX
    QSKIP("Only on Linux does a full queue of connections keep a peer waiting.");
#endif
    const RawListener target(0);
    std::vector<RawPeer> full; // one more than there is room for
    for (int i = 0; i < 2; ++i)
        full.push_back(RawPeer::connectTo(target.port(), 0, 100ms));
    Service service;
    ServerOptions options = Relay::optionsTo(target.port());
    options.limits.connect = 200ms;
    QVERIFY(service.listen(options));
    RawPeer client = service.connect();
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed);
    client.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"timed-out"_s);
    QCOMPARE(service.log().last<fact::Error>().address.port, target.port());
}

void TestRelay::doesNotRelayToItself_data()
{
    QTest::addColumn<QString>("host");

    QTest::newRow("its address") << u"127.0.0.1"_s;
    QTest::newRow("its name") << u"localhost"_s;
    QTest::newRow("any address") << u"0.0.0.0"_s;
    QTest::newRow("its address in IPv6") << u"::ffff:127.0.0.1"_s;
}

void TestRelay::doesNotRelayToItself()
{
    QFETCH(QString, host);
    quint16 port = 0;
    {
        const RawListener free;
        port = free.port();
    }
    ServerOptions options = Relay::optionsTo(port);
    options.port = port;
    options.relayTo.host = host;
    Service service;
    service.server().listen(options);
    QVERIFY(service.reaches(Server::State::Listening));
    RawPeer client = service.connect();
    QCOMPARE(client.waitForEnd(), StreamEnd::Closed);
    client.close();
    QVERIFY(service.log().waitFor(EventKind::Error));
    QCOMPARE(reasonName(service.log().last<fact::Error>().reason), u"target-is-this-server"_s);
    QVERIFY(service.log().count(EventKind::Connected) <= 2);
}

void TestRelay::goesOnWhenItCannotFollow()
{
    Relay relay;
    QVERIFY(relay.start());
    const QByteArray request("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const QByteArray image("\x89PNG\r\n\x1a\n\x00\xff\xfe", 11);
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(relay.client.sendTo(relay.target, request), request);
        QCOMPARE(relay.target.sendTo(relay.client, image), image);
    }
    relay.client.close();
    relay.target.close();
    (void)relay.service.ended();
    QCOMPARE(findings(relay.service.log()),
             QStringList(
                     { u"http-request in"_s, u"reply-unexpected out"_s, u"text-invalid out"_s }));
    QCOMPARE(recorded(relay.service.log(), Direction::In), request.repeated(3));
    QCOMPARE(recorded(relay.service.log(), Direction::Out), image.repeated(3));
}

void TestRelay::saysWhatGotNoReply()
{
    Relay relay;
    QVERIFY(relay.start());
    const QByteArray stream = framed("first") + framed("second") + framed("third").first(66);
    QCOMPARE(relay.client.sendTo(relay.target, stream), stream);
    QVERIFY(relay.target.send("Msg rec")); // the beginning of what is expected
    QCOMPARE(relay.client.read(7), "Msg rec"_ba);
    relay.client.close();
    relay.target.close();
    (void)relay.service.ended();
    JournalLog &log = relay.service.log();
    QCOMPARE(textsIn(log.of(EventKind::Reply)), QStringList{ u"Msg rec"_s });
    QCOMPARE(findings(log), QStringList({ u"frame-incomplete in"_s, u"reply-missing in"_s }));
    QCOMPARE(log.last<fact::Finding>().number, 2U);
}

void TestRelay::endsIdleConnections()
{
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) { options.limits.idle = 100ms; }));
    QCOMPARE(relay.client.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(relay.target.waitForEnd(), StreamEnd::Closed);
    relay.client.close();
    relay.target.close();
    QCOMPARE(relay.reason(), u"idle"_s);
}

void TestRelay::stopsInOrder()
{
    Relay relay;
    QVERIFY(relay.start());
    QCOMPARE(relay.client.sendTo(relay.target, "x"), "x"_ba);
    relay.service.server().stop();
    QCOMPARE(relay.client.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(relay.target.waitForEnd(), StreamEnd::Closed);
    QVERIFY(relay.client.send("what nobody takes any more"));
    relay.client.close();
    relay.target.close();
    QVERIFY(relay.service.reaches(Server::State::Stopped));
    QCOMPARE(relay.reason(), u"stopped"_s);
}

void TestRelay::stopsInSpiteOfPeersThatStay()
{
    Relay relay;
    QVERIFY(relay.start([](ServerOptions &options) { options.limits.stop = 100ms; }));
    QCOMPARE(relay.client.sendTo(relay.target, "x"), "x"_ba);
    QVERIFY(relay.service.stop());
    QCOMPARE(relay.reason(), u"stopped"_s);
}

void TestRelay::stopsWhileItConnects()
{
    const RawListener target(0);
    std::vector<RawPeer> full;
    for (int i = 0; i < 2; ++i)
        full.push_back(RawPeer::connectTo(target.port(), 0, 100ms));
    for (int round = 0; round < 5; ++round) {
        Service service;
        ServerOptions options = Relay::optionsTo(target.port());
        options.limits.stop = 100ms;
        QVERIFY(service.listen(options));
        RawPeer client = service.connect();
        if (round % 2 == 0)
            QVERIFY(service.log().waitFor(EventKind::Connected));
        QVERIFY(service.stop());
        QCOMPARE(service.log().count(EventKind::Disconnected),
                 service.log().count(EventKind::Connected));
    }
}

void TestRelay::relaysManyAtOnce()
{
    constexpr int kMany = 50;
    Relay relay;
    QVERIFY(relay.listen());
    std::vector<RawPeer> clients;
    std::vector<RawPeer> targets;
    for (std::size_t i = 0; i < kMany; ++i) {
        QVERIFY(relay.join());
        clients.push_back(std::move(relay.client));
        targets.push_back(std::move(relay.target));
    }
    for (std::size_t i = 0; i < kMany; ++i)
        QVERIFY(clients[i].send(framed(QByteArray::number(qulonglong(i)))));
    for (std::size_t i = 0; i < kMany; ++i) {
        const QByteArray message = framed(QByteArray::number(qulonglong(i)));
        QCOMPARE(targets[i].read(message.size()), message);
        QCOMPARE(targets[i].sendTo(clients[i], message), message);
    }
    clients.clear();
    targets.clear();
    (void)relay.service.ended(kMany);
    QCOMPARE(relay.service.log().counters().ended, kMany);
    QCOMPARE(relay.service.log().counters().repliesOut, kMany);
}

void TestRelay::leavesNothingBehind()
{
    if (!kCanSeeLeaks)
        QSKIP("The system does not say what a process holds.");
    Relay relay;
    QVERIFY(relay.listen());
    qsizetype before = 0;
    for (int round = 0; round < 20; ++round) {
        QVERIFY(relay.join());
        if (round % 2 == 0)
            relay.client.reset();
        relay.client.close();
        relay.target.close();
        (void)relay.service.ended(round + 1);
        QTRY_VERIFY_WITH_TIMEOUT(threadNames(u"soquete-conn"_s).isEmpty(), JournalLog::kPatienceMs);
        if (round == 0)
            before = descriptorCount();
    }
    QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), before, JournalLog::kPatienceMs);
}

QTEST_GUILESS_MAIN(TestRelay)
#include "tst_relay.moc"

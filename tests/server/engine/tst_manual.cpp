#include "tests/support/service.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

ServerOptions byHand(ReplyMode mode = ReplyMode::Text)
{
    ServerOptions options;
    options.behaviour = Behaviour::Manual;
    options.dialect.replyMode = mode;
    options.limits.linger = options.limits.stop = 60s;
    return options;
}

} // namespace

class TestManual final : public QObject
{
    Q_OBJECT

private slots:
    void answersTheOldest();
    void answersInFrames();
    void answersOnlyWhomItIsFor();
    void saysMoreThanWasAsked();
    void acknowledgesGoodbyeItself();
    void saysWhatFitsNoFrame();
    void saysWhatWasNeverAnswered();
    void answersNobody();
    void readsNoFurtherThanPeopleReply();
    void keepsLittleOfWhatWaits();
    void noticesThatAWaitingClientHasLeft();
};

void TestManual::answersTheOldest()
{
    Service service;
    RawPeer peer = service.serve(byHand());
    QVERIFY(peer.send(framed("one") + framed("two")));
    QVERIFY(service.log().waitFor(EventKind::Message, 2));
    QVERIFY(service.log().last<fact::Message>().replyExpected);
    QCOMPARE(service.log().count(EventKind::Reply), 0);
    service.server().reply(1, u"um"_s);
    QCOMPARE(peer.read(2), "um"_ba);
    service.server().reply(1, u"dois"_s);
    QCOMPARE(peer.read(4), "dois"_ba);
    QVERIFY(service.log().waitFor(EventKind::Reply, 2));
    const auto replies = service.log().of<fact::Reply>(Direction::Out);
    QCOMPARE(replies.front().number, 1U);
    QCOMPARE(replies.front().text, u"um"_s);
    QVERIFY(replies.front().roundTripNs > 0);
    QCOMPARE(replies.back().number, 2U);
    QVERIFY(replies.back().roundTripNs > replies.front().roundTripNs);
}

void TestManual::answersInFrames()
{
    Service service;
    RawPeer peer = service.serve(byHand(ReplyMode::Framed));
    QVERIFY(peer.send(framed("one")));
    QVERIFY(service.log().waitFor(EventKind::Message));
    service.server().reply(1, u"olá"_s);
    QCOMPARE(peer.read(68), framed("olá"));
    QVERIFY(service.log().waitFor(EventKind::Reply));
    QCOMPARE(service.log().last<fact::Reply>().headerSize, 64);
}

void TestManual::answersOnlyWhomItIsFor()
{
    Service service;
    RawPeer first = service.serve(byHand());
    QVERIFY(service.log().waitFor(EventKind::Connected));
    RawPeer second = service.connect();
    QVERIFY(first.send(framed("to be answered second")));
    QVERIFY(second.send(framed("to be answered first")));
    QVERIFY(service.log().waitFor(EventKind::Message, 2));
    service.server().reply(2, u"B"_s);
    QCOMPARE(second.read(1), "B"_ba);
    service.server().reply(1, u"A"_s);
    QCOMPARE(first.read(1), "A"_ba);
}

void TestManual::saysMoreThanWasAsked()
{
    Service service;
    RawPeer peer = service.serve(byHand());
    QVERIFY(service.log().waitFor(EventKind::Connected));
    service.server().reply(1, u"unasked"_s);
    QCOMPARE(peer.read(7), "unasked"_ba);
    QVERIFY(service.log().waitFor(EventKind::Message));
    const Event message = service.log().last(EventKind::Message);
    QCOMPARE(message.direction, Direction::Out);
    QCOMPARE(message.as<fact::Message>()->number, 0U);
    QCOMPARE(service.log().count(EventKind::Reply), 0);
}

/** Who leaves does not wait for a person. */
void TestManual::acknowledgesGoodbyeItself()
{
    Service service;
    RawPeer peer = service.serve(byHand());
    QVERIFY(peer.send(framed("!DISCONNECT")));
    QCOMPARE(peer.readToEnd(), "Msg received"_ba);
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"disconnect-word"_s);
}

void TestManual::saysWhatFitsNoFrame()
{
    ServerOptions options = byHand(ReplyMode::Framed);
    options.dialect.headerSize = 1;
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("one", 1)));
    QVERIFY(service.log().waitFor(EventKind::Message));
    service.server().reply(1, u"ten letters"_s);
    service.server().reply(1, u"short"_s); // which still answers the first
    QCOMPARE(peer.read(6), framed("short", 1));
    QVERIFY(service.log().waitFor(EventKind::Reply));
    QCOMPARE(findingName(service.log().last<fact::Finding>().id), u"reply-too-long"_s);
    QCOMPARE(service.log().last<fact::Reply>().number, 1U);
}

void TestManual::saysWhatWasNeverAnswered()
{
    Service service;
    RawPeer peer = service.serve(byHand());
    QVERIFY(peer.send(framed("one") + framed("two")));
    QVERIFY(service.log().waitFor(EventKind::Message, 2));
    service.server().reply(1, u"um"_s);
    QCOMPARE(peer.read(2), "um"_ba);
    peer.close();
    (void)service.ended();
    const auto findings = service.log().of<fact::Finding>();
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findingName(findings[0].id), u"left-without-word"_s);
    QCOMPARE(findingName(findings[1].id), u"reply-missing"_s);
    QCOMPARE(findings[1].number, 2U);
}

void TestManual::answersNobody()
{
    Service service;
    service.server().reply(1, u"not listening"_s);
    QVERIFY(service.listen(byHand()));
    service.server().reply(1, u"no such connection"_s);
    RawPeer peer = service.connect();
    QVERIFY(service.log().waitFor(EventKind::Connected));
    peer.close();
    (void)service.ended();
    service.server().reply(1, u"it has ended"_s);
    QVERIFY(service.stop());
    QCOMPARE(service.log().count(EventKind::Message), 0);
}

/** Beyond a number of messages that wait for the user, the client has to wait too. */
void TestManual::readsNoFurtherThanPeopleReply()
{
    ServerOptions options = byHand();
    options.limits.connections = 2;
    options.limits.waiting = 4; // two for each
    options.limits.idle = options.limits.frame = 60s;
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("one") + framed("two") + framed("three") + framed("four")));
    QVERIFY(service.log().waitFor(EventKind::Message, 2));
    for (const QByteArray &reply : { "um"_ba, "dois"_ba, "três"_ba, "quatro"_ba }) {
        service.server().reply(1, QString::fromUtf8(reply));
        QCOMPARE(peer.read(reply.size()), reply);
    }
    QVERIFY(peer.send(framed("five"))); // it is read again
    QVERIFY(service.log().waitFor(EventKind::Message, 5));
    int waiting = 0;
    for (const Event &event : service.log().all()) {
        waiting += int(event.kind() == EventKind::Message) - int(event.kind() == EventKind::Reply);
        QVERIFY(waiting <= 2);
    }
}

void TestManual::keepsLittleOfWhatWaits()
{
    ServerOptions options = byHand();
    options.limits.connections = 1;
    options.limits.waiting = 3;
    Service service;
    RawPeer peer = service.serve(options);
    const QByteArray message = framed(QByteArray(1024 * 1024, 'x'));
    QByteArrayView rest = message;
    qint64 sent = 0;
    constexpr qint64 kFarTooMuch = 256 * 1024 * 1024;
    while (sent < kFarTooMuch && peer.waitForRoom(500ms)) { // until the server reads no more
        const qsizetype some = peer.sendSome(rest);
        QVERIFY(some >= 0);
        sent += some;
        rest = rest.size() == some ? QByteArrayView(message) : rest.sliced(some);
    }
    QVERIFY(sent < kFarTooMuch);
    QCOMPARE(service.log().count(EventKind::Message), 3);
}

/** A client that has left does not keep its place until somebody replies. */
void TestManual::noticesThatAWaitingClientHasLeft()
{
    ServerOptions options = byHand();
    options.limits.waiting = 1;
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("one") + framed("two") + framed("three")));
    QVERIFY(service.log().waitFor(EventKind::Message));
    peer.close();
    QCOMPARE(reasonName(reasonOf(service.ended())), u"closed-by-peer"_s);
    QCOMPARE(service.log().count(EventKind::Message), 3);
}

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"

#include "app/lessons/guide/evidence.h"

#include "tests/support/events.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event connected(const QString &host)
{
    return makeEvent(fact::Connected{ { host } }, Direction::Out);
}

Event message(Direction direction, quint64 number, const QString &text, qint64 offset = 0)
{
    fact::Message message{ textFact(number, text) };
    message.offset = offset;
    return makeEvent(message, direction);
}

Event read(qint64 offset, quint32 connection = 1)
{
    return makeEvent(fact::Bytes{ .offset = offset }, Direction::In, connection);
}

Event failed(Reason reason)
{
    return makeEvent(fact::Error{ .reason = reason });
}

Event found(FindingId id)
{
    return makeEvent(fact::Finding{ .id = id }, Direction::In);
}

Evidence clientSees(const Events &events)
{
    ClientTrace trace;
    Evidence evidence;
    for (const Event &event : events)
        trace.add(event, Dialect(), evidence);
    return evidence;
}

Evidence serverSees(const Events &events)
{
    ServerTrace trace;
    Evidence evidence;
    for (const Event &event : events)
        trace.add(event, Experiment(), evidence);
    return evidence;
}

} // namespace

/** What the journals tell the lessons. */
class TestEvidence final : public QObject
{
    Q_OBJECT

private slots:
    void seesAnswers();
    void takesGoodbyeForNoMessage();
    void forgetsWhatWasNotAnswered();
    void seesTheScript();
    void seesHowConnectionsEnd();
    void seesReads();
    void seesTroubles();
    void seesCrowds_data();
    void seesCrowds();
};

void TestEvidence::seesAnswers()
{
    const Event hello = message(Direction::Out, 1, u"Hello"_s);
    QCOMPARE(clientSees({ connected(u"127.0.0.1"_s), hello }), Evidence());
    Evidence expected{ .acknowledged = true };
    QCOMPARE(clientSees({ connected(u"127.0.0.1"_s), hello, replyEvent(1) }), expected);
    const Event accents = message(Direction::Out, 1, u"Olá"_s);
    expected.accentAcknowledged = true;
    QCOMPARE(clientSees({ connected(u"127.0.0.1"_s), accents, replyEvent(1) }), expected);
    expected.unixAcknowledged = true;
    QCOMPARE(clientSees({ connected(u"/tmp/a.sock"_s), accents, replyEvent(1) }), expected);
    // What a server says unasked answers nothing.
    QCOMPARE(clientSees({ connected(u"127.0.0.1"_s), replyEvent(1) }), Evidence());
    // An emoji is one character, though it is two units of UTF-16.
    const Event emoji = message(Direction::Out, 1, u"a"_s);
    QVERIFY(!clientSees({ connected(u"127.0.0.1"_s), emoji, replyEvent(1) }).accentAcknowledged);
}

void TestEvidence::takesGoodbyeForNoMessage()
{
    const Event word = message(Direction::Out, 1, Dialect().disconnectWord);
    QCOMPARE(clientSees({ connected(u"127.0.0.1"_s), word, replyEvent(1) }), Evidence());
}

void TestEvidence::forgetsWhatWasNotAnswered()
{
    const Event hello = message(Direction::Out, 1, u"Hello"_s);
    // The first message of the next connection has the same number.
    QVERIFY(!clientSees({ connected(u"127.0.0.1"_s), hello, disconnectedEvent(Reason::ClosedByPeer),
                          connected(u"127.0.0.1"_s), replyEvent(1) })
                     .acknowledged);
}

void TestEvidence::seesTheScript()
{
    ClientTrace trace;
    Evidence evidence;
    const QStringList script{ u"a"_s, u"b"_s, u"a"_s };
    const auto exchange = [&](quint64 number, const QString &text) {
        trace.add(message(Direction::Out, number, text), Dialect(), evidence);
        trace.add(replyEvent(number), Dialect(), evidence);
    };
    trace.add(connected(u"127.0.0.1"_s), Dialect(), evidence);
    QVERIFY(!trace.wereAcknowledged(script));
    QVERIFY(!trace.wereAcknowledged({})); // nothing was played
    exchange(1, u"a"_s);
    exchange(2, u"b"_s);
    QVERIFY(!trace.wereAcknowledged(script));
    trace.begin();
    exchange(3, u"a"_s);
    QVERIFY(!trace.wereAcknowledged(script));
    exchange(4, u"a"_s);
    exchange(5, u"b"_s);
    QVERIFY(trace.wereAcknowledged(script));
    trace.add(connected(u"127.0.0.1"_s), Dialect(), evidence);
    QVERIFY(!trace.wereAcknowledged(script));
}

void TestEvidence::seesHowConnectionsEnd()
{
    for (const bool isServer : { true, false }) {
        const auto sees = [isServer](Reason reason) {
            return isServer ? serverSees({ disconnectedEvent(reason) })
                            : clientSees({ disconnectedEvent(reason) });
        };
        QVERIFY(sees(Reason::DisconnectWord).goodbye);
        // A server that stops leaves without goodbye, too, but that is no client's doing.
        QCOMPARE(sees(Reason::ClosedByPeer).closedWithoutWord, isServer);
        QVERIFY(sees(Reason::Reset).wasReset);
        QVERIFY(sees(Reason::FrameTimedOut).incomplete);
        QCOMPARE(sees(Reason::Stopped), Evidence());
    }
}

void TestEvidence::seesReads()
{
    const Event first = message(Direction::In, 1, u"a"_s, 0);
    const Event second = message(Direction::In, 2, u"b"_s, 65);
    QCOMPARE(serverSees({ read(0), first, read(65), second }), Evidence());
    QCOMPARE(serverSees({ read(0), first, second }), Evidence{ .manyInOneRead = true });
    QCOMPARE(serverSees({ read(0), read(64), first }), Evidence{ .cameInPieces = true });
    // What another connection reads does not count.
    QCOMPARE(serverSees({ read(0), read(64, 2), first }), Evidence());
    // Nor what was read in an earlier one.
    QCOMPARE(
            serverSees({ read(64), disconnectedEvent(Reason::DisconnectWord), first }).cameInPieces,
            false);
}

void TestEvidence::seesTroubles()
{
    QVERIFY(clientSees({ failed(Reason::ConnectionRefused) }).refused);
    QVERIFY(clientSees({ found(FindingId::ReplyMissing) }).replyMissing);
    Event apart = message(Direction::Out, 1, u"a"_s);
    apart.provoked = Provoked::TwoWrites;
    QVERIFY(clientSees({ apart }).wroteTwice);
    QCOMPARE(clientSees({ failed(Reason::TimedOut) }), Evidence());
    QVERIFY(serverSees({ failed(Reason::AddressInUse) }).addressInUse);
    QVERIFY(serverSees({ found(FindingId::LengthInCharacters) }).charactersForBytes);
    QVERIFY(serverSees({ found(FindingId::FrameIncomplete) }).incomplete);
    QCOMPARE(serverSees({ found(FindingId::ReplyMissing) }), Evidence());
}

void TestEvidence::seesCrowds_data()
{
    QTest::addColumn<ServeMode>("mode");
    QTest::addColumn<Work::Kind>("work");
    QTest::addColumn<Evidence>("expected");
    Evidence inTurn;
    inTurn.waitedInTurn = inTurn.goodbye = true;
    Evidence atOnce;
    atOnce.waitedAtOnce = atOnce.goodbye = true;
    Evidence computed;
    computed.computed = computed.goodbye = true;
    const Evidence nothing{ .goodbye = true };
    QTest::newRow("in turn") << ServeMode::OneAtATime << Work::Kind::Wait << inTurn;
    QTest::newRow("at once") << ServeMode::Threads << Work::Kind::Wait << atOnce;
    QTest::newRow("computing") << ServeMode::Threads << Work::Kind::Compute << computed;
    QTest::newRow("computing in turn") << ServeMode::OneAtATime << Work::Kind::Compute << computed;
    QTest::newRow("no work") << ServeMode::Threads << Work::Kind::None << nothing;
}

void TestEvidence::seesCrowds()
{
    QFETCH(ServeMode, mode);
    QFETCH(Work::Kind, work);
    QFETCH(Evidence, expected);
    const Experiment experiment{ .mode = mode, .work = { .kind = work } };
    ServerTrace trace;
    Evidence evidence;
    const auto comes = [&](quint32 connection) {
        const bool waits = mode != ServeMode::Threads;
        trace.add(makeEvent(waits ? EventKind::Waiting : EventKind::Connected, Direction::None,
                            connection),
                  experiment, evidence);
    };
    const auto goes = [&](quint32 connection, quint64 messages) {
        trace.add(disconnectedEvent(Reason::DisconnectWord, messages, connection), experiment,
                  evidence);
    };
    const Evidence goodbye{ .goodbye = true };
    for (quint32 i = 1; i <= 5; ++i) { // one after the other: that is no crowd
        comes(i);
        goes(i, 2);
    }
    for (quint32 i = 11; i <= 13; ++i)
        comes(i);
    for (quint32 i = 11; i <= 13; ++i)
        goes(i, 1); // nobody has said anything but goodbye
    QCOMPARE(evidence, goodbye);
    trace.begin();
    for (quint32 i = 21; i <= 23; ++i)
        comes(i);
    goes(21, 2);
    goes(22, 2);
    QCOMPARE(evidence, goodbye);
    goes(23, 2);
    QCOMPARE(evidence, expected);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"

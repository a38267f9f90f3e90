#include "tests/support/events.h"
#include "tests/support/leaks.h"
#include "tests/support/session.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = JournalLog::kPatienceMs;
const QByteArray kReply("Msg received");
const QString kWord = u"!DISCONNECT"_s;

/** A port of this machine that does not answer at all: too many peers wait there already. */
class FullListener final
{
public:
    FullListener()
    {
        constexpr std::size_t kMany = 20;
        while (!m_isFull && m_waiting.size() < kMany) {
            RawPeer peer = RawPeer::connectTo(m_listener.port(), 0, 200ms);
            m_isFull = !peer.isOpen();
            m_waiting.push_back(std::move(peer));
        }
    }

    [[nodiscard]] bool isFull() const { return m_isFull; }
    [[nodiscard]] quint16 port() const { return m_listener.port(); }

private:
    RawListener m_listener{ 0 };
    std::vector<RawPeer> m_waiting;
    bool m_isFull = false;
};

/** A name that nobody has (RFC 6761), and that was not yet asked for. */
QString unknownHost()
{
    static int count = 0;
    return u"no-such-host-%1.invalid"_s.arg(++count);
}

/** Brings @p session to @p state; @p fullPort is one that does not answer. */
bool bringTo(Session &session, Client::State state, quint16 fullPort)
{
    ClientOptions options = patient();
    switch (state) {
    case Client::State::Disconnected:
        return true;
    case Client::State::Failed: {
        const RawListener deaf(RawListener::kDeaf);
        options.port = deaf.port();
        session.client().connectTo(options);
        return session.reaches(state);
    }
    case Client::State::LookingUp:
        options.host = unknownHost();
        session.client().connectTo(options);
        return session.client().state() == state;
    case Client::State::Connecting:
        options.port = fullPort;
        session.client().connectTo(options);
        return session.reaches(state);
    case Client::State::Connected:
    case Client::State::Leaving:
        if (!session.connects() || !session.brings(u"Hello"_s))
            return false;
        if (state == Client::State::Leaving)
            session.client().leave();
        return session.client().state() == state;
    }
    return false;
}

void addRowsForBusyStates()
{
    QTest::addColumn<Client::State>("state");
    QTest::newRow("looking up") << Client::State::LookingUp;
    QTest::newRow("connecting") << Client::State::Connecting;
    QTest::newRow("connected") << Client::State::Connected;
    QTest::newRow("leaving") << Client::State::Leaving;
}

} // namespace

class TestClient final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void goesThroughItsStates();
    void sendsAMessageInOneWrite();
    void numbersAndMeasuresReplies();
    void takesUrgentDataInItsPlace();
    void connectsOnlyOnce();
    void doesNothingUnlessConnected();

    void findsAServerOnAnotherAddress();
    void isRefused();
    void doesNotKnowAHost();
    void givesUpConnecting();

    void tellsResetFromClose_data();
    void tellsResetFromClose();
    void takesAllThatCameBeforeTheEnd();
    void missesAReplyAndTakesItLate();
    void missesRepliesAtTheEnd();
    void takesAReplyByteByByte();
    void takesAReplyInHalves();
    void givesTheBeginningOfAReply();
    void tellsRepliesApart();
    void showsWhatItDidNotAskFor();
    void takesFramedReplies();
    void endsWhenRepliesAreNotFramed_data();
    void endsWhenRepliesAreNotFramed();
    void adoptsHowAServerAnswers_data();
    void adoptsHowAServerAnswers();
    void keepsInvalidText();
    void expectsNoReplies();

    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void settlesEachMessageOnce_data();
    void settlesEachMessageOnce();

    void saysGoodbye_data();
    void saysGoodbye();
    void awaitsEarlierAnswersAfterGoodbye();
    void leavesAServerThatStays();
    void leavesWithoutAWord();
    void leavesWhenTheWordIsSent();

    void cancels_data() { addRowsForBusyStates(); }
    void cancels();
    void endsInEveryState_data();
    void endsInEveryState();
    void endsWithMuchUnsent();
    void connectsAgain();
    void countsWhatItSent();
};

void TestClient::goesThroughItsStates()
{
    Session session;
    QVERIFY(session.client().isIdle());
    QVERIFY(session.connects());
    QVERIFY(!session.client().isIdle());
    const Event connected = session.log().last(EventKind::Connected);
    QCOMPARE(connected.connection, 1U);
    QCOMPARE(connected.direction, Direction::Out);
    QCOMPARE(connected.as<fact::Connected>()->local.host, u"127.0.0.1"_s);
    QCOMPARE(connected.as<fact::Connected>()->local.port, session.server().peerPort());
    QCOMPARE(connected.as<fact::Connected>()->peer,
             u"127.0.0.1:%1"_s.arg(session.listener().port()));
    QCOMPARE(connected.thread, u"soquete-client"_s);
    QVERIFY(connected.as<fact::Connected>()->descriptor >= 0);

    session.client().leave();
    QCOMPARE(session.client().state(), Client::State::Leaving);
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.server().waitForEnd(), StreamEnd::Closed);
    QCOMPARE(session.reason(), u"disconnect-word"_s);
    QCOMPARE(session.states(),
             QList<Client::State>({ Client::State::LookingUp, Client::State::Connecting,
                                    Client::State::Connected, Client::State::Leaving,
                                    Client::State::Disconnected }));
    QCOMPARE(session.findings(), QStringList());
}

void TestClient::sendsAMessageInOneWrite()
{
    Session session;
    QVERIFY(session.connects());
    QByteArray all;
    for (int i = 1; i <= 50; ++i) {
        const QString text = u"número %1"_s.arg(i);
        QVERIFY(!session.client().send(text));
        QCOMPARE(session.server().readOnce(), framed(text.toUtf8())); // one read has it all
        QVERIFY(session.server().send(kReply));
        all += framed(text.toUtf8());
    }
    QVERIFY(session.settles(50));
    const auto writes = session.log().of<fact::Bytes>(Direction::Out);
    QCOMPARE(writes.size(), 50U);
    QByteArray written;
    for (const fact::Bytes &write : writes) {
        QCOMPARE(write.offset, written.size());
        written += write.bytes;
    }
    QCOMPARE(written, all);
}

void TestClient::numbersAndMeasuresReplies()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"one"_s));
    QTest::qWait(20);
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(1));
    QVERIFY(session.brings(u"two"_s));
    QVERIFY(session.brings(u"three"_s));
    QVERIFY(session.server().send("Got two"));
    QVERIFY(session.settles(2));
    QVERIFY(session.server().send("Got three"));
    QVERIFY(session.settles(3));

    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::Acknowledged },
                                          { 2, Client::Outcome::Acknowledged },
                                          { 3, Client::Outcome::Acknowledged } }));
    const Events messages = session.log().of(EventKind::Message, Direction::Out);
    QCOMPARE(textsIn(messages), QStringList({ u"one"_s, u"two"_s, u"three"_s }));
    const Events replies = session.log().of(EventKind::Reply, Direction::In);
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)),
             QStringList({ u"Msg received"_s, u"Got two"_s, u"Got three"_s }));
    qint64 offset = 0;
    for (std::size_t i = 0; i < replies.size(); ++i) {
        QCOMPARE(messages[i].as<fact::Message>()->number, i + 1);
        QVERIFY(messages[i].as<fact::Message>()->replyExpected);
        QCOMPARE(messages[i].as<fact::Message>()->headerSize, 64);
        QCOMPARE(messages[i].as<fact::Message>()->size,
                 messages[i].as<fact::Message>()->text.size());
        QCOMPARE(replies[i].as<fact::Reply>()->number, i + 1);
        QCOMPARE(replies[i].as<fact::Reply>()->offset, offset);
        QVERIFY(replies[i].as<fact::Reply>()->roundTripNs >= 0);
        // Never more than what passed between the two facts in the journal.
        QVERIFY(replies[i].as<fact::Reply>()->roundTripNs
                <= replies[i].monotonicNs - messages[i].monotonicNs + 1'000'000);
        offset += replies[i].as<fact::Reply>()->size;
    }
    QVERIFY(replies.front().as<fact::Reply>()->roundTripNs
            >= std::chrono::nanoseconds(15ms).count());
    QCOMPARE(session.client().lastNumber(), 3U);
}

/** As the server does. */
void TestClient::takesUrgentDataInItsPlace()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().send("Msg ") && session.server().sendUrgent('r')
            && session.server().send("eceived"));
    QVERIFY(session.settles(1));
    QCOMPARE(session.log().last<fact::Reply>().text, u"Msg received"_s);
}

void TestClient::connectsOnlyOnce()
{
    Session session;
    QVERIFY(session.connects());
    RawListener other;
    session.client().connectTo({ .port = other.port() });
    QCOMPARE(session.client().options().port, session.listener().port());
    QCOMPARE(session.client().state(), Client::State::Connected);
    QVERIFY(session.brings(u"still here"_s));
}

void TestClient::doesNothingUnlessConnected()
{
    Session session;
    QVERIFY(!session.client().send(u"nobody hears this"_s));
    session.client().leave();
    session.client().cancel();
    QCOMPARE(session.client().state(), Client::State::Disconnected);
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"first"_s));
    QCOMPARE(session.log().last<fact::Message>().number, 1U);
    QCOMPARE(session.states().size(), 3);
}

/** A server that listens on another address is told of, and not tried. */
void TestClient::findsAServerOnAnotherAddress()
{
#ifndef Q_OS_LINUX
    QSKIP("No other system says who listens where.");
#else
    Session session;
    ClientOptions options = patient();
    options.host = u"127.0.0.2"_s;
    options.port = session.listener().port(); // of 127.0.0.1
    session.client().connectTo(options);
    QVERIFY(session.reaches(Client::State::Failed));
    QCOMPARE(reasonName(session.log().last<fact::Error>().reason), u"connection-refused"_s);
    const Event finding = session.log().last(EventKind::Finding);
    QVERIFY(finding.as<fact::Finding>());
    QCOMPARE(findingName(finding.as<fact::Finding>()->id), u"bound-elsewhere"_s);
    QCOMPARE(finding.as<fact::Finding>()->elsewhere, u"127.0.0.1:%1"_s.arg(options.port));
#endif
}

void TestClient::isRefused()
{
    const RawListener deaf(RawListener::kDeaf);
    Session session;
    ClientOptions options = patient();
    options.port = deaf.port();
    session.client().connectTo(options);
    QVERIFY(session.reaches(Client::State::Failed));
    QVERIFY(session.client().isIdle());
    QCOMPARE(session.log().all().size(), 1U);
    const auto error = session.log().last<fact::Error>();
    QCOMPARE(reasonName(error.reason), u"connection-refused"_s);
    QCOMPARE(error.address.host, u"127.0.0.1"_s);
    QCOMPARE(error.address.port, deaf.port());
    QVERIFY(!error.text.isEmpty());

    QVERIFY(session.connects()); // another try, with the same object
    QVERIFY(session.brings(u"Hello"_s));
}

void TestClient::doesNotKnowAHost()
{
    const QString host = unknownHost();
    Session session;
    for (qsizetype round = 1; round <= 2; ++round) { // the second time, Qt remembers what it heard
        session.client().connectTo(patient({ .host = host, .limits = { .connect = 5s } }));
        QCOMPARE(session.client().state(), Client::State::LookingUp);
        QVERIFY(session.reaches(Client::State::Failed));
        QCOMPARE(session.log().count(EventKind::Error), round);
        const auto error = session.log().last<fact::Error>();
        QCOMPARE(error.address.host, host);
        // A machine whose resolver does not answer cannot know in time.
        const QString reason = reasonName(error.reason);
        QVERIFY2(reason == u"unknown-host"_s || reason == u"timed-out"_s, qPrintable(reason));
    }
    QVERIFY(!session.states().contains(Client::State::Connecting));
}

void TestClient::givesUpConnecting()
{
    const FullListener full;
    if (!full.isFull())
        QSKIP("This system always answers, however many wait.");
    Session session;
    session.client().connectTo(patient({ .port = full.port(), .limits = { .connect = 200ms } }));
    QVERIFY(session.reaches(Client::State::Connecting));
    QVERIFY(session.reaches(Client::State::Failed));
    QCOMPARE(session.log().all().size(), 1U);
    const auto error = session.log().last<fact::Error>();
    QCOMPARE(reasonName(error.reason), u"timed-out"_s);
    QCOMPARE(error.address.port, full.port());

    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
}

void TestClient::tellsResetFromClose_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<Client::State>("state");

    const QString closed = u"closed-by-peer"_s;
    const QString reset = u"reset"_s;
    QTest::newRow("close") << false << false << closed << Client::State::Disconnected;
    QTest::newRow("close after an answer")
            << true << false << closed << Client::State::Disconnected;
    QTest::newRow("reset") << false << true << reset << Client::State::Failed;
    QTest::newRow("reset after an answer") << true << true << reset << Client::State::Failed;
}

void TestClient::tellsResetFromClose()
{
    QFETCH(bool, isAnswered);
    QFETCH(bool, isReset);
    QFETCH(Client::State, state);
    Session session;
    for (int round = 1; round <= 20; ++round) {
        QVERIFY(session.connects());
        if (isAnswered) {
            QVERIFY(session.brings(u"Hello"_s));
            QVERIFY(session.server().send(kReply));
        }
        if (isReset)
            session.server().reset();
        else
            session.server().close();
        QTEST(session.reason(round), "reason");
        QVERIFY(session.reaches(state));
        if (isAnswered)
            QCOMPARE(session.settled().last().second, Client::Outcome::Acknowledged);
        QCOMPARE(session.log().count(EventKind::Reply), isAnswered ? round : 0);
        QCOMPARE(session.findings(),
                 QStringList(round, isReset ? u"connection-reset"_s : u"closed-early"_s));
    }
}

void TestClient::takesAllThatCameBeforeTheEnd()
{
    const QByteArray much(500'000, 'x'); // more than one read takes
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.server().send(much));
    session.server().close();
    QCOMPARE(session.reason(), u"closed-by-peer"_s);
    QByteArray read;
    for (const auto &event : session.log().of<fact::Bytes>(Direction::In))
        read += event.bytes;
    QCOMPARE(read.size(), much.size());
    QVERIFY(read == much);
}

void TestClient::missesAReplyAndTakesItLate()
{
    Session session;
    QVERIFY(session.connects(patient({ .limits = { .reply = 100ms } })));
    QVERIFY(session.brings(u"Hello?"_s));
    QVERIFY(session.settles(1));
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::NotAcknowledged } }));
    QCOMPARE(session.findings(), QStringList(u"reply-missing"_s));
    QCOMPARE(session.log().last<fact::Finding>().number, 1U);
    QCOMPARE(session.client().state(), Client::State::Connected);

    QVERIFY(session.server().send(kReply));
    QVERIFY(session.log().waitFor(EventKind::Reply));
    const auto reply = session.log().last<fact::Reply>();
    QCOMPARE(reply.number, 1U);
    QVERIFY(reply.roundTripNs >= std::chrono::nanoseconds(100ms).count());
    QVERIFY(session.brings(u"And now?"_s));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(2));
    // The first was settled already: that comes once for each.
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::NotAcknowledged },
                                          { 2, Client::Outcome::Acknowledged } }));
    QCOMPARE(session.findings().size(), 1);
}

void TestClient::missesRepliesAtTheEnd()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"one"_s));
    QVERIFY(session.brings(u"two"_s));
    session.server().close();
    QCOMPARE(session.reason(), u"closed-by-peer"_s);
    QVERIFY(session.settles(2));
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::NotAcknowledged },
                                          { 2, Client::Outcome::NotAcknowledged } }));
    QCOMPARE(session.findings(),
             QStringList({ u"closed-early"_s, u"reply-missing"_s, u"reply-missing"_s }));
}

void TestClient::takesAReplyByteByByte()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().sendInPieces(kReply, 1));
    QVERIFY(session.settles(1));
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)), QStringList(QString::fromLatin1(kReply)));
    QCOMPARE(session.findings(), QStringList());
}

/** The first half waits for the second. */
void TestClient::takesAReplyInHalves()
{
    QVERIFY(ClientLimits().settle > 0ms);
    ClientOptions options = patient();
    options.limits.settle = 1min;
    Session session;
    QVERIFY(session.connects(options));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(session.brings(u"Hello"_s));
        QVERIFY(session.server().send(kReply.first(5)));
        QVERIFY(QTest::qWaitFor(
                [&session, i] {
                    return session.log().of<fact::Bytes>(Direction::In).size()
                        == std::size_t(2 * i - 1);
                },
                kPatienceMs));
        QCOMPARE(session.log().count(EventKind::Reply), i - 1);
        QVERIFY(session.server().send(kReply.sliced(5)));
        QVERIFY(session.settles(i));
    }
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)),
             QStringList(3, QString::fromLatin1(kReply)));
    QCOMPARE(session.findings(), QStringList());
}

/** What might have been the beginning of the expected reply is shown when nothing more comes. */
void TestClient::givesTheBeginningOfAReply()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().send("Msg"));
    QVERIFY(session.settles(1));
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::Acknowledged } }));
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)), QStringList(u"Msg"_s));

    QVERIFY(session.brings(u"Bye"_s));
    QVERIFY(session.server().send("Msg rec"));
    session.server().close(); // what was held back is not lost with the connection
    QCOMPARE(session.reason(), u"closed-by-peer"_s);
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)), QStringList({ u"Msg"_s, u"Msg rec"_s }));
}

void TestClient::tellsRepliesApart()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"one"_s));
    QVERIFY(session.brings(u"two"_s));
    QVERIFY(session.server().send(kReply.repeated(2)));
    QVERIFY(session.settles(2));
    QCOMPARE(session.log().count(EventKind::Reply), 2);
    QCOMPARE(session.log().last<fact::Reply>().number, 2U);

    QVERIFY(session.brings(u"three"_s));
    QVERIFY(session.server().send(kReply.repeated(2))); // two for one
    QVERIFY(session.log().waitFor(EventKind::Finding, 2));
    QCOMPARE(session.findings(), QStringList({ u"replies-glued"_s, u"reply-unexpected"_s }));
    QCOMPARE(session.log().count(EventKind::Reply), 3);
    QCOMPARE(textsIn(session.log().of(EventKind::Message, Direction::In)),
             QStringList(QString::fromLatin1(kReply)));
    QVERIFY(session.settles(3));
}

void TestClient::showsWhatItDidNotAskFor()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.server().send("Welcome!"));
    QVERIFY(session.log().waitFor(EventKind::Finding));
    const auto greeting = session.log().last<fact::Message>(Direction::In);
    QCOMPARE(greeting.text, u"Welcome!"_s);
    QCOMPARE(greeting.number, 0U);
    const Event finding = session.log().last(EventKind::Finding);
    QCOMPARE(findingName(finding.as<fact::Finding>()->id), u"reply-unexpected"_s);
    QCOMPARE(finding.as<fact::Finding>()->offset, 0);
    QCOMPARE(finding.as<fact::Finding>()->evidence, "Welcome!");

    QVERIFY(session.server().send("Anybody there?"));
    QVERIFY(QTest::qWaitFor(
            [&] { return session.log().count(EventKind::Message, Direction::In) == 2; },
            kPatienceMs));
    QVERIFY(session.brings(u"Yes"_s));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(1));
    QCOMPARE(session.log().count(EventKind::Finding), 1); // said once in a connection
    QCOMPARE(session.client().state(), Client::State::Connected);
}

void TestClient::takesFramedReplies()
{
    Session session;
    QVERIFY(session.connects(
            patient({ .dialect = { .headerSize = 10, .replyMode = ReplyMode::Framed } })));
    QVERIFY(session.brings(u"one"_s));
    QVERIFY(session.brings(u"two"_s));
    QVERIFY(session.server().sendInPieces(framed("first", 10) + framed("", 10), 3));
    QVERIFY(session.settles(2));
    const auto replies = session.log().of<fact::Reply>();
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)), QStringList({ u"first"_s, u""_s }));
    QCOMPARE(replies.front().headerSize, 10);
    QCOMPARE(replies.front().size, 5);
    QCOMPARE(replies.back().offset, 15);
}

void TestClient::endsWhenRepliesAreNotFramed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("replies");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("finding");

    QTest::newRow("at once") << kReply << 0 << 0 << u"reply-not-framed"_s;
    QTest::newRow("after a good one") << framed("ok") + kReply << 1 << 66 << u"reply-not-framed"_s;
    QTest::newRow("too large") << QByteArray(64, '9') << 0 << 0 << u"body-too-large"_s;
    QTest::newRow("blanks") << QByteArray(64, ' ') << 0 << 0 << u"header-empty"_s;
}

void TestClient::endsWhenRepliesAreNotFramed()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, replies);
    QFETCH(int, at);
    Session session;
    QVERIFY(session.connects(patient({ .dialect = { .replyMode = ReplyMode::Framed } })));
    QVERIFY(session.brings(u"one"_s));
    QVERIFY(session.brings(u"two"_s));
    QVERIFY(session.server().send(answer));
    QVERIFY(session.reaches(Client::State::Failed));
    QCOMPARE(session.reason(), u"bad-input"_s);
    QCOMPARE(session.log().count(EventKind::Reply), replies);
    const Event finding = session.log().of(EventKind::Finding).front();
    QTEST(findingName(finding.as<fact::Finding>()->id), "finding");
    QCOMPARE(finding.as<fact::Finding>()->offset, at);
    QCOMPARE(session.settled().size(), 2);
    QCOMPARE(session.settled().last().second, Client::Outcome::NotAcknowledged);
    QVERIFY(session.server().waitForEnd() != StreamEnd::None);
}

void TestClient::adoptsHowAServerAnswers_data()
{
    QTest::addColumn<ReplyMode>("agreed");
    QTest::addColumn<bool>("isFramed");
    QTest::addColumn<QString>("finding");
    QTest::newRow("framed") << ReplyMode::Text << true << u"reply-framed"_s;
    QTest::newRow("not framed") << ReplyMode::Framed << false << u"reply-not-framed"_s;
}

void TestClient::adoptsHowAServerAnswers()
{
    QFETCH(ReplyMode, agreed);
    QFETCH(bool, isFramed);
    QFETCH(QString, finding);
    Session session;
    QVERIFY(session.connects(
            patient({ .dialect = { .replyMode = agreed }, .adoptsDialect = true })));
    int round = 0;
    for (const QString &text : { u"one"_s, u"two"_s }) {
        QVERIFY(session.brings(text));
        QVERIFY(session.server().send(isFramed ? framed("Got it") : QByteArray("Got it")));
        QVERIFY(session.settles(++round));
    }
    QCOMPARE(textsIn(session.log().of(EventKind::Reply)), QStringList(2, u"Got it"_s));
    QCOMPARE(session.findings(), QStringList(finding));
    QCOMPARE(session.log().last<fact::Reply>().offset, isFramed ? 70 : 6);
}

void TestClient::keepsInvalidText()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().send("ok\xFF!"));
    QVERIFY(session.settles(1));
    const auto reply = session.log().last<fact::Reply>();
    QCOMPARE(reply.bytes, "ok\xFF!");
    QCOMPARE(reply.text, u"ok�!"_s);
    QCOMPARE(session.findings(), QStringList(u"text-invalid"_s));
    QCOMPARE(session.log().last<fact::Finding>().offset, 2);
}

void TestClient::expectsNoReplies()
{
    Session session;
    QVERIFY(session.connects(patient({ .dialect = { .replyMode = ReplyMode::None } })));
    QVERIFY(session.brings(u"one"_s));
    QVERIFY(session.brings(u"two"_s));
    QVERIFY(session.settles(2));
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::NoReplyExpected },
                                          { 2, Client::Outcome::NoReplyExpected } }));
    QVERIFY(!session.log().last<fact::Message>().replyExpected);
    QVERIFY(session.server().send("A word from the server"));
    QVERIFY(session.log().waitFor(EventKind::Finding));
    QCOMPARE(session.findings(), QStringList(u"reply-unexpected"_s));
    QCOMPARE(session.log().count(EventKind::Reply), 0);

    session.client().leave();
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    session.server().close();
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.reason(), u"disconnect-word"_s);
}

void TestClient::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FrameError>("error");

    const Dialect ascii{ .encoding = Encoding::Ascii };
    QTest::newRow("not in the encoding") << ascii << u"Olá"_s << FrameError::Unencodable;
    const Dialect shortHeader{ .headerSize = 2 };
    QTest::newRow("too long for the header")
            << shortHeader << QString(100, u'x') << FrameError::TooLongForHeader;
    const Dialect smallBody{ .maximumBody = 20 };
    QTest::newRow("too long for the dialect")
            << smallBody << QString(21, u'x') << FrameError::TooLongForDialect;
}

void TestClient::refusesWhatCannotBeSent()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, text);
    QFETCH(FrameError, error);
    Session session;
    QVERIFY(session.connects(patient({ .dialect = dialect })));
    const std::optional<FrameError> answer = session.client().send(text);
    QVERIFY(answer.has_value());
    QCOMPARE(int(*answer), int(error));
    QVERIFY(session.brings(u"Hello"_s)); // the first that comes
    QCOMPARE(session.log().count(EventKind::Message), 1);
    QCOMPARE(session.log().last<fact::Message>().number, 1U);
    QCOMPARE(session.client().lastNumber(), 1U);
}

void TestClient::settlesEachMessageOnce_data()
{
    QTest::addColumn<ReplyMode>("mode");
    QTest::newRow("with replies") << ReplyMode::Text;
    QTest::newRow("without") << ReplyMode::None;
}

/** Whatever moment of it the connection breaks in. */
void TestClient::settlesEachMessageOnce()
{
    QFETCH(ReplyMode, mode);
    for (int round = 0; round < 30; ++round) {
        Session session;
        QVERIFY(session.connects(patient({ .dialect = { .replyMode = mode } })));
        for (int i = 0; i < 200; ++i) {
            session.client().send(QString::number(i));
            if (i == 5 * round) {
                (void)session.server().sendSome(kReply);
                session.server().reset();
            }
        }
        QCOMPARE(session.reason(), u"reset"_s);
        QVERIFY(session.reaches(Client::State::Failed));
        QList<quint64> sent;
        for (const auto &event : session.log().of<fact::Message>(Direction::Out))
            sent.append(event.number);
        QVERIFY(session.settles(sent.size()));
        QList<quint64> settled;
        for (const auto &[number, outcome] : session.settled())
            settled.append(number);
        std::sort(settled.begin(), settled.end());
        QCOMPARE(settled, sent);
    }
}

void TestClient::saysGoodbye_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<bool>("expectsAnswer");
    QTest::addColumn<bool>("isReset");

    QTest::newRow("answered, then closed") << true << true << false;
    QTest::newRow("closed without an answer") << false << true << false;
    QTest::newRow("closed, no answer agreed") << false << false << false;
    QTest::newRow("answered, although none was agreed") << true << false << false;
    QTest::newRow("broken off") << false << true << true;
}

void TestClient::saysGoodbye()
{
    QFETCH(bool, isAnswered);
    QFETCH(bool, expectsAnswer);
    QFETCH(bool, isReset);
    Session session;
    QVERIFY(session.connects(patient({ .dialect = { .answersDisconnectWord = expectsAnswer } })));
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(1));
    session.client().leave();
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    if (isAnswered)
        QVERIFY(session.server().send(kReply));
    if (isReset)
        session.server().reset();
    else
        session.server().finishSending();
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.reason(), u"disconnect-word"_s);
    const auto word = session.log().last<fact::Message>(Direction::Out);
    QCOMPARE(word.text, kWord);
    QCOMPARE(word.replyExpected, expectsAnswer);
    QVERIFY(session.settles(2));
    QCOMPARE(session.settled().size(), 2);
    // A close is an answer to goodbye: there is nothing to find fault with.
    QVERIFY(!session.findings().contains(u"reply-missing"_s));
    QCOMPARE(session.log().last<fact::Disconnected>().messages, 2U);
    if (!isReset)
        QCOMPARE(session.server().waitForEnd(), StreamEnd::Closed);
}

void TestClient::awaitsEarlierAnswersAfterGoodbye()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    session.client().leave();
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(1));
    QCOMPARE(session.client().state(), Client::State::Leaving);
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::Acknowledged },
                                          { 2, Client::Outcome::Acknowledged } }));
}

void TestClient::leavesAServerThatStays()
{
    Session session;
    QVERIFY(session.connects(patient({ .limits = { .leave = 100ms } })));
    session.client().leave();
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.reason(), u"disconnect-word"_s);
    QCOMPARE(session.server().waitForEnd(), StreamEnd::Closed);
    QCOMPARE(session.settled(), Settled({ { 1, Client::Outcome::NotAcknowledged } }));
    QCOMPARE(session.findings(), QStringList());
}

void TestClient::leavesWithoutAWord()
{
    Session session;
    QVERIFY(session.connects(patient({ .dialect = { .disconnectWord = {} } })));
    session.client().leave();
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.reason(), u"closed-here"_s);
    QCOMPARE(session.server().readToEnd(), QByteArray());
    QCOMPARE(session.server().end(), StreamEnd::Closed);
}

void TestClient::leavesWhenTheWordIsSent()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(!session.client().send(kWord));
    QCOMPARE(session.client().state(), Client::State::Leaving);
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    QVERIFY(!session.client().send(u"too late"_s));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.reaches(Client::State::Disconnected));
    QCOMPARE(session.reason(), u"disconnect-word"_s);
    QCOMPARE(session.server().readToEnd(), QByteArray());
    QCOMPARE(session.log().count(EventKind::Message), 1);
}

void TestClient::cancels()
{
    QFETCH(Client::State, state);
    const FullListener full;
    if (!full.isFull())
        QSKIP("This system always answers, however many wait.");
    Session session;
    QVERIFY(bringTo(session, state, full.port()));
    session.client().cancel();
    if (state == Client::State::LookingUp) { // the answer of a quick resolver may come first
        QVERIFY(QTest::qWaitFor([&] { return session.client().isIdle(); }, kPatienceMs));
        if (session.client().state() == Client::State::Failed)
            QSKIP("The lookup had already ended.");
    }
    QVERIFY(session.reaches(Client::State::Disconnected));
    if (state == Client::State::Connected || state == Client::State::Leaving) {
        QCOMPARE(session.reason(), u"closed-here"_s);
        QVERIFY(session.server().waitForEnd() != StreamEnd::None);
        QCOMPARE(session.findings(), QStringList(u"reply-missing"_s));
        QCOMPARE(session.settled().first(),
                 std::pair(quint64(1), Client::Outcome::NotAcknowledged));
    } else {
        QCOMPARE(session.log().all().size(), 1U);
        QCOMPARE(reasonName(session.log().last<fact::Error>().reason), u"cancelled"_s);
    }
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"again"_s));
}

void TestClient::endsInEveryState_data()
{
    addRowsForBusyStates();
    QTest::newRow("disconnected") << Client::State::Disconnected;
    QTest::newRow("failed") << Client::State::Failed;
}

void TestClient::endsInEveryState()
{
    QFETCH(Client::State, state);
    const FullListener full;
    if (!full.isFull())
        QSKIP("This system always answers, however many wait.");
    qsizetype descriptors = 0;
    for (int round = 0; round < 3; ++round) {
        {
            Session session;
            QVERIFY(bringTo(session, state, full.port()));
        }
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
        if (state == Client::State::LookingUp)
            continue;   // the resolver's own descriptors come and go
        if (round == 0) // what Qt itself opens once has been opened
            descriptors = descriptorCount();
        else
            QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), descriptors, kPatienceMs);
    }
}

/** A server that never reads holds nobody up. */
void TestClient::endsWithMuchUnsent()
{
    const QString text(1'000'000, u'x');
    auto session = std::make_unique<Session>();
    QVERIFY(session->connects());
    for (int i = 0; i < 30; ++i)
        QVERIFY(!session->client().send(text));
    session->client().cancel();
    QVERIFY(session->reaches(Client::State::Disconnected));
    QCOMPARE(session->reason(), u"closed-here"_s);
    RawPeer server = std::move(session->server());
    session.reset();
    QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
    QVERIFY(server.waitForEnd() != StreamEnd::None);
}

void TestClient::connectsAgain()
{
    constexpr int kRounds = 20;
    Session session;
    for (int round = 1; round <= kRounds; ++round) {
        QVERIFY(session.connects());
        for (const QString &text : { u"one"_s, u"two"_s }) {
            QVERIFY(session.brings(text));
            QVERIFY(session.server().send(kReply));
        }
        QVERIFY(session.settles(3 * round - 1));
        session.client().leave();
        QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
        QVERIFY(session.server().send(kReply));
        QVERIFY(session.reaches(Client::State::Disconnected));
        QCOMPARE(session.server().waitForEnd(), StreamEnd::Closed);
        const Event ended = session.log().last(EventKind::Disconnected);
        QCOMPARE(ended.connection, quint32(round));
        QCOMPARE(ended.as<fact::Disconnected>()->messages, 3U); // they are counted anew
    }
    QCOMPARE(session.log().count(EventKind::Disconnected), kRounds);
    QCOMPARE(findingNames(complaintsIn(session.log().all())), QStringList());
}

void TestClient::countsWhatItSent()
{
    Session session;
    QVERIFY(session.connects());
    QVERIFY(session.brings(u"Hello"_s));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.settles(1));
    QVERIFY(session.server().send("extra"));
    QVERIFY(session.log().waitFor(EventKind::Finding));
    session.client().leave();
    QCOMPARE(session.server().read(64 + kWord.size()), framed(kWord.toUtf8()));
    QVERIFY(session.server().send(kReply));
    QVERIFY(session.reaches(Client::State::Disconnected));

    Counters expected;
    expected.events = qint64(session.log().all().size());
    expected.connections = expected.ended = 1;
    expected.messagesOut = expected.repliesIn = 2;
    expected.messagesIn = 1;
    expected.bytesOut = 64 + 5 + 64 + kWord.size();
    expected.bytesIn = 2 * kReply.size() + 5;
    expected.findings = 1;
    QCOMPARE(session.log().counters(), expected);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"

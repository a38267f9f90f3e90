#include "shared/views/sequence/sequencelayout.h"
#include "shared/views/sequence/sequencewords.h"
#include "shared/words/provokedwords.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QLocale>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

using End = SequenceStep::End;
using Kind = SequenceStep::Kind;
using Side = SequenceModel::Side;

namespace {

constexpr qint64 kUs = 1000;
constexpr qint64 kMs = 1000 * kUs;

/** Builds the journal of one side, event after event, for a model to read. */
class Recording final
{
public:
    explicit Recording(Side side, const EventLog::Limits &limits = {})
        : m_fromClient(side == Side::Server ? Direction::In : Direction::Out)
        , m_fromServer(side == Side::Server ? Direction::Out : Direction::In)
        , m_isServer(side == Side::Server)
    {
        m_model.begin(limits, side);
    }

    Event &add(Fact fact, Direction direction, quint32 connection, qint64 laterNs = kMs)
    {
        m_now += laterNs;
        m_events.push_back(makeEvent(std::move(fact), direction, connection));
        Event &event = m_events.back();
        event.id = ++m_id;
        event.monotonicNs = m_now;
        return event;
    }

    void connect(quint32 connection = 1)
    {
        const QString host = u"127.0.0.1"_s;
        add(m_isServer ? fact::Connected{ { host, 5050 }, u"127.0.0.1:40112"_s }
                       : fact::Connected{ { host, 40112 }, u"127.0.0.1:5050"_s },
            m_fromClient, connection);
    }

    void message(quint64 number, const QString &text, quint32 connection = 1)
    {
        add(fact::Message{ { .number = number, .size = text.size(), .text = text }, true },
            m_fromClient, connection);
    }

    Event &reply(quint64 number, quint32 connection = 1)
    {
        const fact::Text text{ .number = number, .text = u"Msg received"_s };
        return add(fact::Reply{ text, 41 * kUs }, m_fromServer, connection, 41 * kUs);
    }

    void end(Reason reason, quint64 messages = 0, quint32 connection = 1)
    {
        add(fact::Disconnected{ reason, messages }, Direction::None, connection);
    }

    void finding(FindingId id, quint64 number, quint32 connection = 1)
    {
        add(fact::Finding{ .id = id, .number = number }, Direction::In, connection);
    }

    /** Lets the model read what is new, and what was @p skipped before it. */
    const SequenceModel &read(qint64 skipped = 0)
    {
        m_model.append(std::exchange(m_events, {}), skipped);
        return *m_model;
    }

    void clear() { m_model.clear(); }

private:
    Direction m_fromClient;
    Direction m_fromServer;
    bool m_isServer;
    quint64 m_id = 0;
    qint64 m_now = 0;
    Events m_events;
    Logged<SequenceModel> m_model;
};

const SequenceStep &step(const SequenceModel &model, int index)
{
    return *model.at(model.firstPlace() + index);
}

const SequenceStep &last(const SequenceModel &model)
{
    return step(model, model.count() - 1);
}

} // namespace

Q_DECLARE_METATYPE(soquete::SequenceModel::Side)
Q_DECLARE_METATYPE(soquete::SequenceStep::End)
Q_DECLARE_METATYPE(soquete::SequenceStep::Kind)
Q_DECLARE_METATYPE(soquete::Reason)

class TestSequenceModel final : public QObject
{
    Q_OBJECT

private slots:
    void knowsNoSegmentsAtAPath_data();
    void knowsNoSegmentsAtAPath();
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsTheTutorialsConversation_data();
    void tellsTheTutorialsConversation();
    void marksWhatWasProvoked();
    void pairsRepliesWithMessages();
    void tellsConnectionsApart();
    void saysWhoEndedAConnection_data();
    void saysWhoEndedAConnection();
    void knowsGoodbyeOnlyByTheWord();
    void marksAMissingReply();
    void takesALateReply();
    void waitsNoLongerThanTheConnection();
    void showsUnaskedData();
    void showsAFailedAttempt();
    void leavesOutReadsAndWrites();
    void knowsAddresses();
    void writesIPv6AndUnixAddresses();
    void makesHostileTextVisible();
    void forgetsTheOldest();
    void pairsTheOldestThatIsKept();
    void forgetsEndedConnections();
    void forgetsByWeight();
    void findsEventsByTheirId();
    void clears();

    void standsEvenly();
    void standsInTrueTime();
    void cutsSilence();
    void neverGoesUp();
    void findsWhatIsNear();
    void staysInPlaceWhenForgetting();
};

void TestSequenceModel::tellsTheTutorialsConversation_data()
{
    QTest::addColumn<Side>("side");
    QTest::newRow("at the server") << Side::Server;
    QTest::newRow("at the client") << Side::Client;
}

void TestSequenceModel::tellsTheTutorialsConversation()
{
    QFETCH(Side, side);
    Recording recording(side);
    recording.connect();
    recording.message(1, u"Hello World!"_s);
    recording.reply(1);
    recording.message(2, u"!DISCONNECT"_s);
    recording.reply(2);
    recording.end(Reason::DisconnectWord, 2);
    const SequenceModel &model = recording.read();

    QCOMPARE(model.count(), 6);
    const QList kinds{ Kind::Connect, Kind::Message, Kind::Reply,
                       Kind::Goodbye, Kind::Reply,   Kind::Close };
    const QList ends{ End::Client, End::Client, End::Server, End::Client, End::Server, End::Both };
    for (int i = 0; i < model.count(); ++i) {
        QCOMPARE(step(model, i).kind, kinds.at(i));
        QCOMPARE(step(model, i).from, ends.at(i));
        QCOMPARE(step(model, i).place, i);
    }
    QCOMPARE(stepTitle(model, step(model, 0)), u"127.0.0.1:40112 connects"_s);
    QCOMPARE(stepTitle(model, step(model, 1)), u"Hello World!"_s);
    QCOMPARE(stepNote(model, step(model, 1)), u"message 1 · 12 B"_s);
    QCOMPARE(stepNote(model, step(model, 2)),
             side == Side::Client ? u"✓ round trip 41 µs · reply to message 1"_s
                                  : u"✓ sent after 41 µs · reply to message 1"_s);
    QCOMPARE(stepNote(model, step(model, 3)), u"goodbye · message 2 · 11 B"_s);
    QCOMPARE(stepNote(model, step(model, 5)), u"FIN · after the goodbye"_s);
    QVERIFY(stepSentence(model, step(model, 1)).contains(u"#1 · client → server · Hello World!"_s));
    QVERIFY(stepSentence(model, step(model, 2)).contains(u"server → client"_s));
}

void TestSequenceModel::marksWhatWasProvoked()
{
    Recording recording(Side::Server);
    recording.connect();
    recording.message(1, u"Hello"_s);
    recording.reply(1).provoked = Provoked::Delay;
    const SequenceModel &model = recording.read();
    QCOMPARE(stepTitle(model, step(model, 1)), u"Hello"_s);
    QVERIFY(!stepExplanation(model, step(model, 1)).contains(kProvokedMark));
    QCOMPARE(stepTitle(model, last(model)), u"⚑ Msg received"_s);
    QVERIFY(stepExplanation(model, last(model)).endsWith(provokedNote(Provoked::Delay)));
}

void TestSequenceModel::pairsRepliesWithMessages()
{
    Recording recording(Side::Server);
    recording.message(1, u"a"_s);
    recording.message(2, u"b"_s);
    recording.reply(1);
    const SequenceModel &model = recording.read();
    QCOMPARE(step(model, 0).partner, 2);
    QCOMPARE(step(model, 2).partner, 0);
    QCOMPARE(model.replyOf(step(model, 0)), SequenceStep::Reply::Sent);
    QCOMPARE(model.replyOf(step(model, 1)), SequenceStep::Reply::Awaited);
    QVERIFY(stepNote(model, step(model, 1)).contains(u"waiting"_s));
    recording.reply(2); // in another batch
    recording.read();
    QCOMPARE(step(model, 3).partner, 1);
    QCOMPARE(model.replyOf(step(model, 1)), SequenceStep::Reply::Sent);
}

void TestSequenceModel::tellsConnectionsApart()
{
    Recording recording(Side::Server);
    recording.message(1, u"a"_s, 1);
    recording.message(1, u"b"_s, 2);
    recording.reply(1, 2);
    const SequenceModel &model = recording.read();
    QCOMPARE(step(model, 0).partner, SequenceStep::kNowhere);
    QCOMPARE(step(model, 1).partner, 2);
    QCOMPARE(model.connectionCount(), 2);
}

void TestSequenceModel::saysWhoEndedAConnection_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<End>("end");
    QTest::addColumn<bool>("timedOut");
    QTest::addColumn<QString>("note");
    const auto server = Side::Server;
    const auto client = Side::Client;
    QTest::newRow("server: closed by the client")
            << server << Reason::ClosedByPeer << Kind::Close << End::Client << false
            << u"FIN · without a goodbye"_s;
    QTest::newRow("client: closed by the server")
            << client << Reason::ClosedByPeer << Kind::Close << End::Server << false
            << u"FIN · without a goodbye"_s;
    QTest::newRow("client: closed here") << client << Reason::ClosedHere << Kind::Close
                                         << End::Client << false << u"FIN · without a goodbye"_s;
    QTest::newRow("server: reset")
            << server << Reason::Reset << Kind::Reset << End::Client << false << u"RST"_s;
    QTest::newRow("client: reset")
            << client << Reason::Reset << Kind::Reset << End::Server << false << u"RST"_s;
    QTest::newRow("server: idle") << server << Reason::Idle << Kind::Close << End::Server << true
                                  << u"FIN · silent for too long"_s;
    QTest::newRow("server: frame timed out")
            << server << Reason::FrameTimedOut << Kind::Close << End::Server << true
            << u"FIN · message not completed in time"_s;
    QTest::newRow("server: stopped") << server << Reason::Stopped << Kind::Close << End::Server
                                     << false << u"FIN · server stopped"_s;
    QTest::newRow("server: bad input") << server << Reason::BadInput << Kind::Close << End::Server
                                       << false << u"FIN · broke the protocol"_s;
    QTest::newRow("client: lost") << client << Reason::Other << Kind::Close << End::None << false
                                  << u"failed"_s;
}

void TestSequenceModel::saysWhoEndedAConnection()
{
    QFETCH(Side, side);
    QFETCH(Reason, reason);
    Recording recording(side);
    recording.connect();
    recording.end(reason);
    const SequenceModel &model = recording.read();
    QTEST(last(model).kind, "kind");
    QTEST(last(model).from, "end");
    QTEST(last(model).timedOut, "timedOut");
    QTEST(stepNote(model, last(model)), "note");
    QVERIFY(!stepTitle(model, last(model)).isEmpty());
    QVERIFY(!stepExplanation(model, last(model)).isEmpty());
}

void TestSequenceModel::knowsGoodbyeOnlyByTheWord()
{
    Recording recording(Side::Server);
    recording.message(1, u"!DISCONNECT"_s); // not this server's word
    recording.message(2, u"bye"_s);
    recording.end(Reason::DisconnectWord, 2);
    const SequenceModel &model = recording.read();
    QCOMPARE(step(model, 0).kind, Kind::Message);
    QCOMPARE(step(model, 1).kind, Kind::Goodbye);
    QCOMPARE(model.replyOf(step(model, 1)), SequenceStep::Reply::None); // closing is enough
    QCOMPARE(model.replyOf(step(model, 0)), SequenceStep::Reply::Missing);
}

void TestSequenceModel::marksAMissingReply()
{
    Recording recording(Side::Client);
    recording.message(1, u"anyone?"_s);
    recording.finding(FindingId::ReplyMissing, 1);
    const SequenceModel &model = recording.read();
    QCOMPARE(last(model).kind, Kind::Finding);
    QCOMPARE(last(model).from, End::Client);
    QVERIFY(last(model).timedOut);
    QCOMPARE(last(model).partner, 0);
    QCOMPARE(stepTitle(model, last(model)), u"No reply to message 1"_s);
    QVERIFY(stepNote(model, step(model, 0)).contains(u"no reply"_s));
    QVERIFY(stepExplanation(model, last(model)).contains(u"in time"_s));
}

void TestSequenceModel::takesALateReply()
{
    Recording recording(Side::Client);
    recording.message(1, u"anyone?"_s);
    recording.finding(FindingId::ReplyMissing, 1);
    recording.reply(1);
    const SequenceModel &model = recording.read();
    QCOMPARE(model.replyOf(step(model, 0)), SequenceStep::Reply::Sent);
    QCOMPARE(step(model, 0).partner, 2);
}

void TestSequenceModel::waitsNoLongerThanTheConnection()
{
    Recording recording(Side::Server);
    recording.connect();
    recording.message(1, u"a"_s);
    const SequenceModel &model = recording.read();
    QCOMPARE(model.replyOf(step(model, 1)), SequenceStep::Reply::Awaited);
    recording.end(Reason::Reset, 1);
    recording.read();
    QCOMPARE(model.replyOf(step(model, 1)), SequenceStep::Reply::Missing);
}

void TestSequenceModel::showsUnaskedData()
{
    Recording recording(Side::Client);
    recording.add(fact::Message{ { .text = u"surprise"_s } }, Direction::In, 1);
    recording.finding(FindingId::ReplyUnexpected, 0);
    const SequenceModel &model = recording.read();
    QCOMPARE(step(model, 0).from, End::Server);
    QCOMPARE(model.replyOf(step(model, 0)), SequenceStep::Reply::None);
    QCOMPARE(step(model, 1).kind, Kind::Finding);
}

void TestSequenceModel::showsAFailedAttempt()
{
    Recording recording(Side::Client);
    recording.add(
            fact::Error{ .reason = Reason::ConnectionRefused, .address = { u"127.0.0.1"_s, 5050 } },
            Direction::None, 1);
    const SequenceModel &model = recording.read();
    QCOMPARE(last(model).kind, Kind::Failure);
    QCOMPARE(last(model).from, End::Client);
    QCOMPARE(stepTitle(model, last(model)), u"No connection to 127.0.0.1:5050"_s);
    QCOMPARE(stepNote(model, last(model)), u"refused"_s);
    QVERIFY(stepExplanation(model, last(model)).contains(u"no server listens"_s));
}

void TestSequenceModel::leavesOutReadsAndWrites()
{
    Recording recording(Side::Server);
    recording.add(fact::Bytes{}, Direction::In, 1);
    recording.message(1, u"a"_s);
    recording.add(fact::Bytes{}, Direction::Out, 1);
    const SequenceModel &model = recording.read();
    QCOMPARE(model.count(), 1);
    QCOMPARE(model.dropped(), 0);
}

void TestSequenceModel::knowsAddresses()
{
    for (const Side side : { Side::Server, Side::Client }) {
        Recording recording(side);
        const SequenceModel &model = recording.read();
        QCOMPARE(model.addressOf(End::Client, 0), QString());
        recording.connect(3);
        recording.read();
        for (const quint32 number : { 0U, 3U }) {
            QCOMPARE(model.addressOf(End::Client, number), u"127.0.0.1:40112"_s);
            QCOMPARE(model.addressOf(End::Server, number), u"127.0.0.1:5050"_s);
        }
        QCOMPARE(model.addressOf(End::Client, 4), QString());
        recording.connect(4);
        recording.read();
        QVERIFY(model.addressOf(End::Client, 0).startsWith(u"2 "_s));
    }
}

void TestSequenceModel::writesIPv6AndUnixAddresses()
{
    Recording recording(Side::Server);
    recording.add(fact::Listening{ { u"::1"_s, 5050 } }, Direction::None, 0);
    const SequenceModel &model = recording.read();
    QCOMPARE(model.addressOf(End::Server, 0), u"[::1]:5050"_s);
    recording.add(fact::Listening{ { u"/run/soquete"_s } }, Direction::None, 0);
    recording.read();
    QCOMPARE(model.addressOf(End::Server, 0), u"/run/soquete"_s);
    QCOMPARE(last(model).from, End::Server);
}

void TestSequenceModel::makesHostileTextVisible()
{
    Recording recording(Side::Server);
    recording.message(1, u"two\nlines\u202e"_s + QString(1'000'000, u'x'));
    const SequenceModel &model = recording.read();
    const QString title = stepTitle(model, last(model));
    QVERIFY(title.size() < 1000);
    QVERIFY(!title.contains(u'\n'));
    QVERIFY(!title.contains(QChar(0x202e)));
    QCOMPARE(stepSentence(model, last(model)).count(u'\n'), 0);
}

void TestSequenceModel::forgetsTheOldest()
{
    Recording recording(Side::Server, { .events = 100, .bytes = 1'000'000 });
    recording.connect();
    for (quint64 number = 1; number <= 60; ++number) {
        recording.read();
        recording.message(number, u"a"_s);
        recording.read();
        recording.reply(number);
    }
    recording.read();
    const SequenceModel &model = recording.read(7);
    QVERIFY(model.count() <= 100);
    QCOMPARE(model.count() + model.dropped(), 121 + 7);
    QCOMPARE(model.firstPlace(), 121 - model.count());
    QVERIFY(!model.at(model.firstPlace() - 1));
    QVERIFY(!model.at(model.endPlace()));
    QCOMPARE(model.addressOf(End::Client, 1), u"127.0.0.1:40112"_s); // still there
    for (qint64 place = model.firstPlace(); place < model.endPlace(); ++place) {
        QCOMPARE(model.at(place)->place, place);
        const SequenceStep *const partner = model.at(model.at(place)->partner);
        QVERIFY(!partner
                || messageNumber(model.eventOf(*partner))
                           == messageNumber(model.eventOf(*model.at(place))));
    }
}

void TestSequenceModel::pairsTheOldestThatIsKept()
{
    Recording recording(Side::Server, { .events = 100 });
    quint64 number = 0;
    while (number < 100)
        recording.message(++number, u"a"_s);
    recording.read();
    while (number < 150)
        recording.message(++number, u"a"_s);
    const SequenceModel &model = recording.read();
    const qint64 oldest = model.firstPlace();
    QVERIFY(oldest > 0);
    recording.reply(quint64(oldest) + 1);
    recording.read();
    QCOMPARE(model.firstPlace(), oldest);
    QCOMPARE(last(model).partner, oldest);
}

void TestSequenceModel::forgetsEndedConnections()
{
    Recording recording(Side::Server, { .events = 100 });
    for (const quint32 connection : { 1U, 2U, 3U })
        recording.connect(connection);
    recording.end(Reason::ClosedByPeer, 0, 1);
    recording.read();
    for (quint64 number = 1; number <= 96; ++number)
        recording.message(number, u"a"_s, 3);
    recording.end(Reason::ClosedByPeer, 96, 3);
    const SequenceModel &model = recording.read();
    QVERIFY(model.firstPlace() >= 4);
    QCOMPARE(model.addressOf(End::Client, 1), QString());
    QCOMPARE(model.addressOf(End::Client, 2), u"127.0.0.1:40112"_s); // not ended
    QCOMPARE(model.addressOf(End::Client, 3), u"127.0.0.1:40112"_s); // still has steps
}

void TestSequenceModel::forgetsByWeight()
{
    Recording recording(Side::Server, { .events = 100, .bytes = 6000 });
    for (quint64 number = 1; number <= 10; ++number)
        recording.message(number, QString(1000, u'x'));
    const SequenceModel &model = recording.read();
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.dropped(), 7);
    recording.message(11, QString(10'000, u'x')); // more than there is room for
    recording.read();
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.dropped(), 11);
}

void TestSequenceModel::findsEventsByTheirId()
{
    Recording recording(Side::Server);
    recording.connect();
    recording.add(fact::Bytes{}, Direction::In, 1);
    recording.message(1, u"a"_s);
    const SequenceModel &model = recording.read();
    QCOMPARE(model.placeOf(1), 0);
    QCOMPARE(model.placeOf(2), SequenceStep::kNowhere); // not a step
    QCOMPARE(model.placeOf(3), 1);
    QCOMPARE(model.placeOf(4), SequenceStep::kNowhere);
}

void TestSequenceModel::clears()
{
    Recording recording(Side::Server);
    recording.connect();
    recording.message(1, u"a"_s);
    const SequenceModel &model = recording.read();
    recording.clear();
    QCOMPARE(model.count(), 0);
    QCOMPARE(model.connectionCount(), 0);
    QCOMPARE(model.addressOf(End::Server, 0), QString());
    recording.reply(1); // its message is gone
    recording.read();
    QCOMPARE(model.count(), 1);
    QCOMPARE(last(model).partner, SequenceStep::kNowhere);
}

void TestSequenceModel::standsEvenly()
{
    SequenceLayout layout;
    layout.arrange({ SequenceLayout::Scale::Even, 40, kMs, 2 });
    for (const qint64 time : { 0, 5, 1'000'000'000 })
        layout.append(time, time);
    QCOMPARE(layout.yAt(0), 0.0);
    QCOMPARE(layout.yAt(1), 80.0);
    QCOMPARE(layout.yAt(2), 160.0);
    QCOMPARE(layout.height(), 160.0);
    QCOMPARE(layout.sinceLastAt(0), -1);
    QCOMPARE(layout.sinceLastAt(1), 5);
}

void TestSequenceModel::standsInTrueTime()
{
    SequenceLayout layout;
    layout.arrange({ SequenceLayout::Scale::Time, 40, kMs, 1 });
    layout.append(1, 0);
    layout.append(2, kMs);
    layout.append(3, 3 * kMs);
    layout.append(4, 3 * kMs);
    QCOMPARE(layout.yAt(1), 40.0);
    QCOMPARE(layout.yAt(2), 120.0); // twice the time, twice the distance
    QCOMPARE(layout.yAt(3), 120.0);
    layout.arrange({ SequenceLayout::Scale::Time, 40, kMs, 0.5 });
    QCOMPARE(layout.yAt(2), 60.0);
}

void TestSequenceModel::cutsSilence()
{
    SequenceLayout layout;
    layout.arrange({ SequenceLayout::Scale::Time, 40, kMs, 1 });
    layout.append(1, 0);
    layout.append(2, 6 * kMs); // the longest that is not cut
    layout.append(3, 5000 * kMs);
    QCOMPARE(layout.silenceAt(1), 0);
    QCOMPARE(layout.yAt(1), 240.0);
    QCOMPARE(layout.silenceAt(2), 4994 * kMs);
    QCOMPARE(layout.yAt(2), 360.0);
    layout.arrange({ SequenceLayout::Scale::Time, 40, kMs, 0.001 });
    QCOMPARE(layout.silenceAt(2), 0);
    layout.arrange({});
    QCOMPARE(layout.silenceAt(2), 0);
}

void TestSequenceModel::neverGoesUp()
{
    SequenceLayout layout;
    layout.arrange({ SequenceLayout::Scale::Time, 40, kMs, 1 });
    layout.append(1, 10 * kMs);
    layout.append(2, 0); // as in a damaged recording
    QCOMPARE(layout.yAt(1), 0.0);
    QCOMPARE(layout.sinceLastAt(1), 0);
}

void TestSequenceModel::findsWhatIsNear()
{
    SequenceLayout layout;
    QCOMPARE(layout.nearest(10), -1);
    QCOMPARE(layout.firstFrom(10), 0);
    layout.arrange({}); // 40 pixels a row
    for (const qint64 place : { 3, 5, 9 })
        layout.append(place, 0);
    QCOMPARE(layout.nearest(-100), 0);
    QCOMPARE(layout.nearest(19), 0);
    QCOMPARE(layout.nearest(21), 1);
    QCOMPARE(layout.nearest(1e9), 2);
    QCOMPARE(layout.firstFrom(40), 1);
    QCOMPARE(layout.firstFrom(41), 2);
    QCOMPARE(layout.firstFrom(81), 3);
    QCOMPARE(layout.indexOf(5), 1);
    QCOMPARE(layout.indexOf(6), -1);
}

void TestSequenceModel::staysInPlaceWhenForgetting()
{
    SequenceLayout layout;
    layout.arrange({});
    for (const qint64 place : { 3, 5, 9 })
        layout.append(place, 0);
    QCOMPARE(layout.removeBefore(3), 0.0);
    QCOMPARE(layout.removeBefore(6), 80.0);
    QCOMPARE(layout.count(), 1);
    QCOMPARE(layout.yAt(0), 0.0);
    layout.append(10, 0);
    QCOMPARE(layout.yAt(1), 40.0);
    QCOMPARE(layout.removeBefore(100), 40.0);
    QCOMPARE(layout.count(), 0);
    QCOMPARE(layout.height(), 0.0);
}

void TestSequenceModel::knowsNoSegmentsAtAPath_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("client");
    QTest::newRow("server") << Side::Server << u"unix #1"_s;
    QTest::newRow("client") << Side::Client << u"no address"_s;
}

/** A Unix-domain socket has no handshake, no FIN and no RST; and its clients no address. */
void TestSequenceModel::knowsNoSegmentsAtAPath()
{
    QFETCH(const Side, side);
    const QString path = u"/tmp/s"_s;
    Recording recording(side);
    const auto connect = [&](quint32 connection) {
        const Direction direction = side == Side::Server ? Direction::In : Direction::Out;
        recording.add(fact::Connected{ { path }, side == Side::Server ? u"unix"_s : path },
                      direction, connection);
    };
    connect(1);
    recording.message(1, u"Hello"_s);
    recording.end(Reason::ClosedByPeer, 1);
    connect(2);
    recording.end(Reason::Reset, 0, 2);
    const SequenceModel &model = recording.read();
    QTEST(model.addressOf(End::Client, 1), "client");
    QCOMPARE(model.addressOf(End::Server, 1), path);
    for (int i = 0; i < model.count(); ++i) {
        const QString said = stepExplanation(model, step(model, i));
        for (const QString &segment : { u"SYN"_s, u"FIN"_s, u"RST"_s })
            QVERIFY2(!said.contains(segment), qPrintable(said));
    }
    QVERIFY(stepNote(model, step(model, 0)).contains(u"without a handshake"_s));
    QVERIFY(stepTitle(model, step(model, 0)).contains(u"on this computer"_s));
    QVERIFY(stepExplanation(model, last(model)).contains(u'\n'));
}

QTEST_APPLESS_MAIN(TestSequenceModel)
#include "tst_sequencemodel.moc"

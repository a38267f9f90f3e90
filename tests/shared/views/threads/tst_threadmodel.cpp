#include "shared/views/threads/threadmodel.h"

#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

using Role = ThreadModel::Role;
using Lane = ThreadModel::Lane;

namespace {

constexpr qint64 kUs = 1'000;
constexpr qint64 kMs = 1'000'000;
constexpr qint64 kStart = 1'000 * kMs;

/** Makes events as a server's or a client's threads record them. */
class Recorder final
{
public:
    Event make(EventKind kind, Direction direction, qint64 afterNs, ThreadRole role,
               qint64 systemThread, quint32 connection = 0)
    {
        Event event = makeEvent(kind, direction, connection);
        event.id = ++m_lastId;
        event.monotonicNs = kStart + afterNs;
        event.thread = threadName(role, connection);
        event.role = role;
        event.systemThread = systemThread;
        event.core = int(systemThread % 4);
        return event;
    }
    Event acceptor(EventKind kind, qint64 afterNs, qint64 systemThread = 100)
    {
        return make(kind, Direction::None, afterNs, ThreadRole::Acceptor, systemThread);
    }
    Event connection(quint32 number, EventKind kind, Direction direction, qint64 afterNs)
    {
        return make(kind, direction, afterNs, ThreadRole::Connection, 100 + number, number);
    }
    Event client(EventKind kind, Direction direction, qint64 afterNs, quint32 number = 1)
    {
        return make(kind, direction, afterNs, ThreadRole::Client, 500, number);
    }

    /** One message that is read, answered and recorded within 30 µs. */
    Events exchange(quint32 number, qint64 afterNs)
    {
        return { connection(number, EventKind::Bytes, Direction::In, afterNs),
                 connection(number, EventKind::Message, Direction::In, afterNs + 10 * kUs),
                 connection(number, EventKind::Bytes, Direction::Out, afterNs + 25 * kUs),
                 connection(number, EventKind::Reply, Direction::Out, afterNs + 30 * kUs) };
    }

private:
    quint64 m_lastId = 0;
};

const Lane &laneNamed(const ThreadModel &model, const QString &name)
{
    for (const Lane &lane : model.lanes()) {
        if (lane.name == name)
            return lane;
    }
    qFatal("There is no lane \"%s\".", qPrintable(name));
}

QList<qint64> runs(const Lane &lane)
{
    QList<qint64> times;
    for (const ThreadModel::Run &run : lane.runList)
        times << run.beginNs - kStart << run.endNs - kStart;
    return times;
}

} // namespace

class TestThreadModel final : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void givesEachThreadALane();
    void remembersWhereAThreadRanLast();
    void countsWhatIsAlive();
    void finishesWithTheConnection();
    void finishesWhenItCannotListen();
    void goesOnListeningAfterARefusal();
    void keepsTheClientsThread();
    void startsAnewUnderAnotherNumber();
    void tellsConnectionsApartWithoutThreads();
    void marksAccepts();
    void marksNoAcceptWithoutAcceptor();
    void derivesRuns();
    void endsARunAtASilence();
    void countsLongWorkAsRunning();
    void startsAClientsRunWithItsMessage();
    void findsLanes();
    void findsMarks();
    void hasALaneForTheWindow();
    void makesStripes_data();
    void makesStripes();
    void mergesStripes();
    void keepsTimeInOrder();
    void forgetsOldEvents();
    void forgetsAccepts();
    void forgetsHeavyEvents();
    void forgetsFinishedThreads();
    void boundsLiveThreads();
    void countsSkippedEvents();
    void clears();

private:
    Recorder m_record;
};

void TestThreadModel::isEmptyAtFirst()
{
    EventLog log;
    ThreadModel model(log);
    model.setWindowThread(7);
    QVERIFY(model.lanes().empty());
    QCOMPARE(model.live(), ThreadModel::Live());
    append(log, model, batchOf({}));
    QVERIFY(model.lanes().empty());
    QCOMPARE(model.beginNs(), model.endNs());
    QVERIFY(!model.lane(0));
    QVERIFY(!model.laneOfConnection(1));
    QVERIFY(!model.eventAt(0));
}

void TestThreadModel::givesEachThreadALane()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.acceptor(EventKind::Listening, 0),
                     m_record.connection(1, EventKind::Connected, Direction::In, kMs),
                     m_record.connection(2, EventKind::Connected, Direction::In, 2 * kMs),
                     m_record.connection(1, EventKind::Bytes, Direction::In, 3 * kMs) }));
    QCOMPARE(model.lanes().size(), 3u);
    QCOMPARE(model.lanes()[0].role, Role::Acceptor);
    QCOMPARE(model.lanes()[0].name, u"soquete-accept"_s);
    QCOMPARE(model.lanes()[1].role, Role::Connection);
    QCOMPARE(model.lanes()[1].systemThread, 101);
    QCOMPARE(model.lanes()[1].connection, 1u);
    QCOMPARE(model.lanes()[1].connections, 1);
    QCOMPARE(model.lanes()[1].events, 2);
    QCOMPARE(model.lanes()[2].connection, 2u);
    QCOMPARE(model.beginNs(), kStart);
    QCOMPARE(model.originNs(), kStart);
    QCOMPARE(model.endNs(), kStart + 3 * kMs);
}

void TestThreadModel::remembersWhereAThreadRanLast()
{
    EventLog log;
    ThreadModel model(log);
    Event first = m_record.connection(1, EventKind::Connected, Direction::In, 0);
    Event second = m_record.connection(1, EventKind::Bytes, Direction::In, kMs);
    Event third = m_record.connection(1, EventKind::Bytes, Direction::In, 2 * kMs);
    first.core = 5;
    second.core = 2;
    third.core = -1; // nobody knows
    append(log, model, batchOf({ first }));
    QCOMPARE(model.lanes().front().core, 5);
    append(log, model, batchOf({ second, third }));
    QCOMPARE(model.lanes().front().core, 2);
}

void TestThreadModel::countsWhatIsAlive()
{
    EventLog log;
    ThreadModel model(log);
    model.setWindowThread(7);
    const auto live = [&model] {
        return QList<int>{ model.live().listening, model.live().connected,
                           model.live().connectionThreads, model.live().sockets(),
                           model.live().threads() };
    };
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, 0) }));
    QCOMPARE(live(), QList<int>({ 1, 0, 0, 1, 2 }));
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Connected, Direction::In, kMs),
                     m_record.connection(2, EventKind::Connected, Direction::In, kMs) }));
    QCOMPARE(live(), QList<int>({ 1, 2, 2, 3, 4 }));
    append(log, model, batchOf(m_record.exchange(1, 2 * kMs)));
    QCOMPARE(live(), QList<int>({ 1, 2, 2, 3, 4 }));
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Disconnected, Direction::None, 5 * kMs) }));
    QCOMPARE(live(), QList<int>({ 1, 1, 1, 2, 3 }));
    append(log, model,
           batchOf({ m_record.connection(2, EventKind::Disconnected, Direction::None, 6 * kMs),
                     m_record.acceptor(EventKind::Stopped, 7 * kMs) }));
    QCOMPARE(live(), QList<int>({ 0, 0, 0, 0, 1 }));
}

void TestThreadModel::finishesWithTheConnection()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.acceptor(EventKind::Listening, 0),
                     m_record.connection(1, EventKind::Connected, Direction::In, kMs),
                     m_record.connection(1, EventKind::Disconnected, Direction::None, 9 * kMs) }));
    const Lane &lane = laneNamed(model, u"soquete-conn-1"_s);
    QVERIFY(!lane.alive);
    QVERIFY(!lane.isOpen);
    QCOMPARE(lane.endNs, kStart + 9 * kMs);
    QVERIFY(laneNamed(model, u"soquete-accept"_s).alive);
}

void TestThreadModel::finishesWhenItCannotListen()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Error, 0) }));
    QVERIFY(!model.lanes().front().alive);
    QCOMPARE(model.live(), ThreadModel::Live());
}

void TestThreadModel::goesOnListeningAfterARefusal()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.acceptor(EventKind::Listening, 0),
                     m_record.acceptor(EventKind::Error, kMs) }));
    QVERIFY(model.lanes().front().alive);
    QCOMPARE(model.live().listening, 1);
}

void TestThreadModel::keepsTheClientsThread()
{
    EventLog log;
    ThreadModel model(log);
    for (quint32 number = 1; number <= 3; ++number) {
        const qint64 at = number * 100 * kMs;
        append(log, model,
               batchOf({ m_record.client(EventKind::Connected, Direction::Out, at, number) }));
        QCOMPARE(model.live().connected, 1);
        append(log, model,
               batchOf({ m_record.client(EventKind::Disconnected, Direction::None, at + kMs,
                                         number) }));
        QCOMPARE(model.live().connected, 0);
        QCOMPARE(model.live().clients, 1);
    }
    QCOMPARE(model.lanes().size(), 1u);
    const Lane &lane = model.lanes().front();
    QCOMPARE(lane.role, Role::Client);
    QVERIFY(lane.alive);
    QCOMPARE(lane.connections, 3);
    for (quint32 number = 1; number <= 3; ++number)
        QCOMPARE(model.laneOfConnection(number), &lane);
    QVERIFY(!model.laneOfConnection(4));
}

void TestThreadModel::startsAnewUnderAnotherNumber()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.acceptor(EventKind::Listening, 0, 100),
                     m_record.acceptor(EventKind::Stopped, kMs, 100),
                     m_record.acceptor(EventKind::Listening, 2 * kMs, 200),
                     m_record.acceptor(EventKind::Stopped, 3 * kMs, 200),
                     m_record.acceptor(EventKind::Listening, 4 * kMs, 200) })); // used again
    QCOMPARE(model.lanes().size(), 3u);
    QVERIFY(!model.lanes()[0].alive);
    QVERIFY(!model.lanes()[1].alive);
    QVERIFY(model.lanes()[2].alive);
    QCOMPARE(model.live().listening, 1);
}

void TestThreadModel::tellsConnectionsApartWithoutThreads()
{
    EventLog log;
    ThreadModel model(log);
    Events events;
    for (quint32 number = 1; number <= 3; ++number) {
        Event event = m_record.connection(number, EventKind::Connected, Direction::In, number);
        event.thread.clear();
        event.role = ThreadRole::Other;
        event.systemThread = -1;
        events.push_back(event);
    }
    append(log, model, batchOf(events));
    QCOMPARE(model.lanes().size(), 3u);
    QCOMPARE(model.live().connected, 3);
}

void TestThreadModel::marksAccepts()
{
    EventLog log;
    ThreadModel model(log);
    const Event connected = m_record.connection(1, EventKind::Connected, Direction::In, kMs);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, 0), connected }));
    const Lane &acceptor = model.lanes().front();
    QCOMPARE(acceptor.markList.size(), 2u);
    const ThreadModel::Mark &accept = acceptor.markList.back();
    QVERIFY(accept.isAccept);
    QCOMPARE(accept.timeNs, kStart + kMs);
    QCOMPARE(accept.id, connected.id);
    QCOMPARE(acceptor.connections, 1);
    QCOMPARE(acceptor.events, 1); // it did not record that one
    QCOMPARE(acceptor.runs, 1);
    QVERIFY(model.laneAt(accept.place));
    QCOMPARE(model.laneAt(accept.place)->name, u"soquete-conn-1"_s);
    QCOMPARE(*model.eventAt(accept.place), connected);
}

void TestThreadModel::marksNoAcceptWithoutAcceptor()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.client(EventKind::Connected, Direction::Out, 0),
                     m_record.acceptor(EventKind::Listening, kMs),
                     m_record.acceptor(EventKind::Stopped, 2 * kMs),
                     m_record.connection(2, EventKind::Connected, Direction::In, 3 * kMs) }));
    QCOMPARE(laneNamed(model, u"soquete-accept"_s).markList.size(), 2u);
    QCOMPARE(laneNamed(model, u"soquete-conn-2"_s).markList.size(), 1u);
}

void TestThreadModel::derivesRuns()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model, batchOf({ m_record.connection(1, EventKind::Connected, Direction::In, 0) }));
    append(log, model, batchOf(m_record.exchange(1, 5 * kMs)));
    append(log, model,
           batchOf(m_record.exchange(1, 5 * kMs + 40 * kUs))); // a read: it waited, if briefly
    const Lane &lane = model.lanes().front();
    QCOMPARE(runs(lane), QList<qint64>({ 0, 0, 5 * kMs, 5 * kMs + 30 * kUs, 5 * kMs + 40 * kUs,
                                         5 * kMs + 70 * kUs }));
    QCOMPARE(lane.runs, 3);
    QCOMPARE(lane.ranNs, 60 * kUs);
    QCOMPARE(lane.runList[1].events, 4);
}

void TestThreadModel::endsARunAtASilence()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model, batchOf(m_record.exchange(1, 0)));
    // What had no room is written when there is some; and the peer's close is read as no bytes.
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Bytes, Direction::Out, 50 * kMs),
                     m_record.connection(1, EventKind::Disconnected, Direction::None, 90 * kMs) }));
    QCOMPARE(runs(model.lanes().front()),
             QList<qint64>({ 0, 30 * kUs, 50 * kMs, 50 * kMs, 90 * kMs, 90 * kMs }));
    QCOMPARE(model.lanes().front().ranNs, 30 * kUs);
}

void TestThreadModel::countsLongWorkAsRunning()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Bytes, Direction::In, 0),
                     m_record.connection(1, EventKind::Message, Direction::In, 10 * kUs),
                     m_record.connection(1, EventKind::Bytes, Direction::Out, 500 * kMs),
                     m_record.connection(1, EventKind::Reply, Direction::Out, 500 * kMs + 1) }));
    QCOMPARE(runs(model.lanes().front()), QList<qint64>({ 0, 500 * kMs + 1 }));
}

void TestThreadModel::startsAClientsRunWithItsMessage()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.client(EventKind::Message, Direction::Out, 0),
                     m_record.client(EventKind::Bytes, Direction::Out, 5 * kUs),
                     m_record.client(EventKind::Bytes, Direction::In, 60 * kUs),
                     m_record.client(EventKind::Reply, Direction::In, 65 * kUs),
                     m_record.client(EventKind::Message, Direction::Out, 70 * kUs),
                     m_record.client(EventKind::Bytes, Direction::Out, 72 * kUs) }));
    QCOMPARE(runs(model.lanes().front()),
             QList<qint64>({ 0, 5 * kUs, 60 * kUs, 65 * kUs, 70 * kUs, 72 * kUs }));
}

void TestThreadModel::findsLanes()
{
    EventLog log;
    ThreadModel model(log);
    const Event listening = m_record.acceptor(EventKind::Listening, 0);
    append(log, model, batchOf({ listening }));
    append(log, model, batchOf(m_record.exchange(1, kMs)));
    const Events second = m_record.exchange(2, 2 * kMs);
    append(log, model, batchOf(second));
    QCOMPARE(model.laneOf(listening), &model.lanes()[0]);
    QCOMPARE(model.laneOf(second.back()), &model.lanes()[2]);
    QCOMPARE(model.laneOfConnection(2), &model.lanes()[2]);
    QCOMPARE(model.laneOfConnection(3), nullptr);
    QCOMPARE(model.laneOfConnection(0), nullptr);
    Event strange = second.back();
    strange.thread = u"another"_s;
    QCOMPARE(model.laneOf(strange), nullptr);
    for (const Lane &lane : model.lanes())
        QCOMPARE(model.lane(lane.serial), &lane);
    QCOMPARE(model.lane(99), nullptr);
}

void TestThreadModel::findsMarks()
{
    EventLog log;
    ThreadModel model(log);
    QCOMPARE(ThreadModel::nearestMark({}, 0), nullptr);
    const Events events = m_record.exchange(1, 0); // at 0, 10, 25 and 30 µs
    append(log, model, batchOf(events));
    const Lane &lane = model.lanes().front();
    const auto nearest = [&lane](qint64 us) {
        return ThreadModel::nearestMark(lane, kStart + us * kUs)->kind;
    };
    QCOMPARE(nearest(-100), EventKind::Bytes);
    QCOMPARE(nearest(4), EventKind::Bytes);
    QCOMPARE(nearest(6), EventKind::Message);
    QCOMPARE(nearest(10), EventKind::Message);
    QCOMPARE(nearest(100), EventKind::Reply);
    const auto between = [&lane](qint64 from, qint64 to) {
        return ThreadModel::marksBetween(lane, kStart + from * kUs, kStart + to * kUs);
    };
    QCOMPARE(between(0, 30), std::pair(std::size_t(0), std::size_t(4)));
    QCOMPARE(between(1, 25), std::pair(std::size_t(1), std::size_t(3)));
    QCOMPARE(between(11, 12), std::pair(std::size_t(2), std::size_t(2)));
    QCOMPARE(ThreadModel::markOf(lane, events[2].id), &lane.markList[2]);
    QCOMPARE(ThreadModel::markOf(lane, 9999), nullptr);
}

void TestThreadModel::hasALaneForTheWindow()
{
    EventLog log;
    ThreadModel model(log);
    model.setWindowThread(7);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, 0) }));
    QCOMPARE(model.lanes().size(), 2u);
    QCOMPARE(model.lanes().front().role, Role::Window);
    QCOMPARE(model.lanes().front().systemThread, 7);
    QVERIFY(model.lanes().front().markList.empty());
    QCOMPARE(model.live().threads(), 2);
    model.setWindowThread(std::nullopt);
    QCOMPARE(model.lanes().size(), 1u);
    QCOMPARE(model.live().threads(), 1);
    model.setWindowThread(8);
    QCOMPARE(model.lanes().front().systemThread, 8);
    QCOMPARE(model.live().threads(), 2);
}

void TestThreadModel::makesStripes_data()
{
    QTest::addColumn<qint64>("beginMs");
    QTest::addColumn<qint64>("lengthMs");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<QList<int>>("expected");
    // Runs: 0 to 0 ms, 100 to 200 ms, 900 to 900 ms; a hundred pixels.
    QTest::newRow("all") << 0LL << 1000LL << 1 << QList<int>({ 0, 0, 10, 20, 90, 90 });
    QTest::newRow("at least 3") << 0LL << 1000LL << 3 << QList<int>({ 0, 2, 10, 20, 90, 92 });
    QTest::newRow("before") << -5000LL << 1000LL << 1 << QList<int>();
    QTest::newRow("after") << 5000LL << 1000LL << 1 << QList<int>();
    QTest::newRow("cut left") << 150LL << 1000LL << 1 << QList<int>({ 0, 5, 75, 75 });
    QTest::newRow("cut right") << 0LL << 150LL << 1 << QList<int>({ 0, 0, 66, 99 });
    QTest::newRow("within one") << 110LL << 10LL << 1 << QList<int>({ 0, 99 });
}

void TestThreadModel::makesStripes()
{
    QFETCH(qint64, beginMs);
    QFETCH(qint64, lengthMs);
    QFETCH(int, minimum);
    QFETCH(QList<int>, expected);
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Connected, Direction::In, 0),
                     m_record.connection(1, EventKind::Message, Direction::In, 100 * kMs),
                     m_record.connection(1, EventKind::Reply, Direction::Out, 200 * kMs),
                     m_record.connection(1, EventKind::Bytes, Direction::In, 900 * kMs) }));
    QList<int> pixels;
    for (const auto &stripe : ThreadModel::stripes(model.lanes().front(), kStart + beginMs * kMs,
                                                   lengthMs * kMs, 100, minimum))
        pixels << stripe.first << stripe.last;
    QCOMPARE(pixels, expected);
}

void TestThreadModel::mergesStripes()
{
    EventLog log;
    ThreadModel model(log);
    Events events;
    for (int i = 0; i < 50'000; ++i)
        events.push_back(m_record.connection(1, EventKind::Bytes, Direction::In, i * kMs));
    append(log, model, batchOf(events));
    const Lane &lane = model.lanes().front();
    QCOMPARE(lane.runList.size(), 50'000u);
    const auto whole = ThreadModel::stripes(lane, kStart, 50'000 * kMs, 800, 3);
    QCOMPARE(whole, std::vector<ThreadModel::Stripe>({ { 0, 801 } }));
    const auto detail = ThreadModel::stripes(lane, kStart, 100 * kMs, 800, 3);
    QCOMPARE(detail.size(), 100u);
}

void TestThreadModel::keepsTimeInOrder()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Bytes, Direction::In, 5 * kMs),
                     m_record.connection(1, EventKind::Bytes, Direction::In, 1 * kMs),
                     m_record.connection(1, EventKind::Bytes, Direction::In,
                                         std::numeric_limits<qint64>::max() - kStart),
                     m_record.connection(1, EventKind::Bytes, Direction::In, -kStart - 5) }));
    const auto &marks = model.lanes().front().markList;
    QVERIFY(std::is_sorted(marks.begin(), marks.end(), [](const auto &left, const auto &right) {
        return left.timeNs < right.timeNs;
    }));
    QCOMPARE(model.beginNs(), kStart + 5 * kMs);
    const auto stripes = ThreadModel::stripes(model.lanes().front(), model.beginNs(),
                                              model.endNs() - model.beginNs(), 100, 1);
    QVERIFY(!stripes.empty());
}

void TestThreadModel::forgetsOldEvents()
{
    EventLog log({ .events = 10 });
    ThreadModel model(log);
    for (int i = 0; i < 100; ++i)
        append(log, model, batchOf(m_record.exchange(1, i * 10 * kMs)));
    QCOMPARE(model.keptEvents(), 10u);
    QCOMPARE(model.droppedEvents(), 390);
    const Lane &lane = model.lanes().front();
    QCOMPARE(lane.markList.size(), 10u);
    QCOMPARE(lane.runList.size(), 3u); // two, and the end of another
    QCOMPARE(lane.runs, 100);          // exact, whatever is kept
    QCOMPARE(lane.events, 400);
    QCOMPARE(lane.ranNs, 100 * 30 * kUs);
    QCOMPARE(model.originNs(), kStart);
    QVERIFY(model.beginNs() > kStart + 970 * kMs);
    QCOMPARE(model.eventAt(lane.markList.front().place)->id, lane.markList.front().id);
    QVERIFY(!model.eventAt(0));
    QVERIFY(!model.eventAt(400));
    QVERIFY(!model.laneAt(0));
}

void TestThreadModel::forgetsAccepts()
{
    EventLog log({ .events = 11 });
    ThreadModel model(log);
    append(log, model,
           batchOf({ m_record.acceptor(EventKind::Listening, 0),
                     m_record.connection(2, EventKind::Bytes, Direction::In, kMs),
                     m_record.connection(1, EventKind::Connected, Direction::In, kMs) }));
    const Lane &acceptor = model.lanes().front();
    QCOMPARE(acceptor.markList.size(), 2u);
    append(log, model, batchOf(m_record.exchange(1, 2 * kMs)));
    append(log, model, batchOf(m_record.exchange(1, 3 * kMs)));
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Bytes, Direction::In, 4 * kMs) }));
    QCOMPARE(acceptor.markList.size(), 1u); // Listening went
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Bytes, Direction::In, 5 * kMs) }));
    QVERIFY(acceptor.markList.empty());
    QCOMPARE(acceptor.connections, 1);
    QCOMPARE(model.live().listening, 1);
    QCOMPARE(model.droppedEvents(), 4);
}

void TestThreadModel::forgetsHeavyEvents()
{
    EventLog log({ .events = 1000, .bytes = 10'000 });
    ThreadModel model(log);
    for (int i = 0; i < 50; ++i) {
        Event read = m_record.connection(1, EventKind::Bytes, Direction::In, i * kMs);
        read.as<fact::Bytes>()->bytes = QByteArray(1000, 'x');
        append(log, model, batchOf({ read }));
    }
    QCOMPARE(model.keptEvents(), 10u);
    QCOMPARE(model.droppedEvents(), 40);
}

void TestThreadModel::forgetsFinishedThreads()
{
    EventLog log;
    ThreadModel model(log, 20);
    model.setWindowThread(7);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, 0) }));
    for (quint32 number = 1; number <= 500; ++number) {
        append(log, model,
               batchOf({ m_record.connection(number, EventKind::Connected, Direction::In,
                                             number * kMs),
                         m_record.connection(number, EventKind::Disconnected, Direction::None,
                                             number * kMs + 5) }));
        QVERIFY(model.lanes().size() <= 22);
    }
    QCOMPARE(qint64(model.lanes().size()) + model.droppedLanes(), 502);
    QCOMPARE(model.lanes()[0].role, Role::Window);
    QCOMPARE(model.lanes()[1].role, Role::Acceptor);
    QCOMPARE(model.lanes()[1].connections, 500);
    QCOMPARE(model.lanes().back().connection, 500u);
    QCOMPARE(model.live().threads(), 2);
    QCOMPARE(model.droppedEvents(), 2 * model.droppedLanes());
}

void TestThreadModel::boundsLiveThreads()
{
    EventLog log({ .events = 50 });
    ThreadModel model(log, 10);
    for (quint32 number = 1; number <= 500; ++number) {
        append(log, model,
               batchOf({ m_record.connection(number, EventKind::Connected, Direction::In,
                                             number) }));
        QVERIFY(model.lanes().size() <= 20);
    }
    QCOMPARE(model.live().connected, int(model.lanes().size()));
    append(log, model,
           batchOf({ m_record.connection(1, EventKind::Disconnected, Direction::None,
                                         900) })); // unknown
    QVERIFY(model.live().connected >= 0);
}

void TestThreadModel::countsSkippedEvents()
{
    EventLog log;
    ThreadModel model(log);
    append(log, model, batchOf(m_record.exchange(1, 0), 1204));
    QCOMPARE(model.droppedEvents(), 1204);
}

void TestThreadModel::clears()
{
    EventLog log;
    ThreadModel model(log);
    model.setWindowThread(7);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, 0) }, 3));
    const quint64 serial = model.lanes().back().serial;
    clear(log, model);
    QVERIFY(model.lanes().empty());
    QCOMPARE(model.live(), ThreadModel::Live());
    QCOMPARE(model.droppedEvents(), 0);
    QCOMPARE(model.keptEvents(), 0u);
    append(log, model, batchOf({ m_record.acceptor(EventKind::Listening, -5 * kMs) }));
    QCOMPARE(model.lanes().size(), 2u);
    QCOMPARE(model.originNs(), kStart - 5 * kMs);
    QVERIFY(model.lanes().back().serial > serial);
}

QTEST_GUILESS_MAIN(TestThreadModel)
#include "tst_threadmodel.moc"

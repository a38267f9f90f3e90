#include "shared/views/threads/threadmodel.h"

#include "tests/support/logs.h"
#include "tests/support/threadevents.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

using Role = ThreadModel::Role;
using Lane = ThreadModel::Lane;

namespace {

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
    void init() { m_model.begin({}); }
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
    const Lane &laneNamed(const QString &name) const;

    Logged<ThreadModel> m_model;
};

const Lane &TestThreadModel::laneNamed(const QString &name) const
{
    for (const Lane &lane : m_model->lanes()) {
        if (lane.name == name)
            return lane;
    }
    qFatal("There is no lane \"%s\".", qPrintable(name));
}

void TestThreadModel::isEmptyAtFirst()
{
    m_model->setWindowThread(7);
    QVERIFY(m_model->lanes().empty());
    QCOMPARE(m_model->live(), ThreadModel::Live());
    m_model.append({});
    QVERIFY(m_model->lanes().empty());
    QCOMPARE(m_model->beginNs(), m_model->endNs());
    QVERIFY(!m_model->lane(0));
    QVERIFY(!m_model->laneOfConnection(1));
    QVERIFY(!m_model->eventAt(0));
}

void TestThreadModel::givesEachThreadALane()
{
    m_model.append({ byAcceptor(EventKind::Listening, 0),
                     byConnection(1, EventKind::Connected, Direction::In, kMs),
                     byConnection(2, EventKind::Connected, Direction::In, 2 * kMs),
                     byConnection(1, EventKind::Bytes, Direction::In, 3 * kMs) });
    QCOMPARE(m_model->lanes().size(), 3u);
    QCOMPARE(m_model->lanes()[0].role, Role::Acceptor);
    QCOMPARE(m_model->lanes()[0].name, u"soquete-accept"_s);
    QCOMPARE(m_model->lanes()[1].role, Role::Connection);
    QCOMPARE(m_model->lanes()[1].systemThread, 101);
    QCOMPARE(m_model->lanes()[1].connection, 1u);
    QCOMPARE(m_model->lanes()[1].connections, 1);
    QCOMPARE(m_model->lanes()[1].events, 2);
    QCOMPARE(m_model->lanes()[2].connection, 2u);
    QCOMPARE(m_model->beginNs(), kStart);
    QCOMPARE(m_model->originNs(), kStart);
    QCOMPARE(m_model->endNs(), kStart + 3 * kMs);
}

void TestThreadModel::remembersWhereAThreadRanLast()
{
    Event first = byConnection(1, EventKind::Connected, Direction::In, 0);
    Event second = byConnection(1, EventKind::Bytes, Direction::In, kMs);
    Event third = byConnection(1, EventKind::Bytes, Direction::In, 2 * kMs);
    first.core = 5;
    second.core = 2;
    third.core = -1; // nobody knows
    m_model.append({ first });
    QCOMPARE(m_model->lanes().front().core, 5);
    m_model.append({ second, third });
    QCOMPARE(m_model->lanes().front().core, 2);
}

void TestThreadModel::countsWhatIsAlive()
{
    m_model->setWindowThread(7);
    const auto live = [this] {
        return QList<int>{ m_model->live().listening, m_model->live().connected,
                           m_model->live().connectionThreads, m_model->live().sockets(),
                           m_model->live().threads() };
    };
    m_model.append({ byAcceptor(EventKind::Listening, 0) });
    QCOMPARE(live(), QList<int>({ 1, 0, 0, 1, 2 }));
    m_model.append({ byConnection(1, EventKind::Connected, Direction::In, kMs),
                     byConnection(2, EventKind::Connected, Direction::In, kMs) });
    QCOMPARE(live(), QList<int>({ 1, 2, 2, 3, 4 }));
    m_model.append(exchange(1, 2 * kMs));
    QCOMPARE(live(), QList<int>({ 1, 2, 2, 3, 4 }));
    m_model.append({ byConnection(1, EventKind::Disconnected, Direction::None, 5 * kMs) });
    QCOMPARE(live(), QList<int>({ 1, 1, 1, 2, 3 }));
    m_model.append({ byConnection(2, EventKind::Disconnected, Direction::None, 6 * kMs),
                     byAcceptor(EventKind::Stopped, 7 * kMs) });
    QCOMPARE(live(), QList<int>({ 0, 0, 0, 0, 1 }));
}

void TestThreadModel::finishesWithTheConnection()
{
    m_model.append({ byAcceptor(EventKind::Listening, 0),
                     byConnection(1, EventKind::Connected, Direction::In, kMs),
                     byConnection(1, EventKind::Disconnected, Direction::None, 9 * kMs) });
    const Lane &lane = laneNamed(u"soquete-conn-1"_s);
    QVERIFY(!lane.alive);
    QVERIFY(!lane.isOpen);
    QCOMPARE(lane.endNs, kStart + 9 * kMs);
    QVERIFY(laneNamed(u"soquete-accept"_s).alive);
}

void TestThreadModel::finishesWhenItCannotListen()
{
    m_model.append({ byAcceptor(EventKind::Error, 0) });
    QVERIFY(!m_model->lanes().front().alive);
    QCOMPARE(m_model->live(), ThreadModel::Live());
}

void TestThreadModel::goesOnListeningAfterARefusal()
{
    m_model.append({ byAcceptor(EventKind::Listening, 0), byAcceptor(EventKind::Error, kMs) });
    QVERIFY(m_model->lanes().front().alive);
    QCOMPARE(m_model->live().listening, 1);
}

void TestThreadModel::keepsTheClientsThread()
{
    for (quint32 number = 1; number <= 3; ++number) {
        const qint64 at = number * 100 * kMs;
        m_model.append({ byClient(EventKind::Connected, Direction::Out, at, number) });
        QCOMPARE(m_model->live().connected, 1);
        m_model.append({ byClient(EventKind::Disconnected, Direction::None, at + kMs, number) });
        QCOMPARE(m_model->live().connected, 0);
        QCOMPARE(m_model->live().clients, 1);
    }
    QCOMPARE(m_model->lanes().size(), 1u);
    const Lane &lane = m_model->lanes().front();
    QCOMPARE(lane.role, Role::Client);
    QVERIFY(lane.alive);
    QCOMPARE(lane.connections, 3);
    for (quint32 number = 1; number <= 3; ++number)
        QCOMPARE(m_model->laneOfConnection(number), &lane);
    QVERIFY(!m_model->laneOfConnection(4));
}

void TestThreadModel::startsAnewUnderAnotherNumber()
{
    m_model.append({ byAcceptor(EventKind::Listening, 0, 100),
                     byAcceptor(EventKind::Stopped, kMs, 100),
                     byAcceptor(EventKind::Listening, 2 * kMs, 200),
                     byAcceptor(EventKind::Stopped, 3 * kMs, 200),
                     byAcceptor(EventKind::Listening, 4 * kMs, 200) }); // used again
    QCOMPARE(m_model->lanes().size(), 3u);
    QVERIFY(!m_model->lanes()[0].alive);
    QVERIFY(!m_model->lanes()[1].alive);
    QVERIFY(m_model->lanes()[2].alive);
    QCOMPARE(m_model->live().listening, 1);
}

void TestThreadModel::tellsConnectionsApartWithoutThreads()
{
    Events events;
    for (quint32 number = 1; number <= 3; ++number) {
        Event event = byConnection(number, EventKind::Connected, Direction::In, number);
        event.thread.clear();
        event.role = ThreadRole::Other;
        event.systemThread = -1;
        events.push_back(event);
    }
    m_model.append(events);
    QCOMPARE(m_model->lanes().size(), 3u);
    QCOMPARE(m_model->live().connected, 3);
}

void TestThreadModel::marksAccepts()
{
    const Event connected = byConnection(1, EventKind::Connected, Direction::In, kMs);
    m_model.append({ byAcceptor(EventKind::Listening, 0), connected });
    const Lane &acceptor = m_model->lanes().front();
    QCOMPARE(acceptor.markList.size(), 2u);
    const ThreadModel::Mark &accept = acceptor.markList.back();
    QVERIFY(accept.isAccept);
    QCOMPARE(accept.timeNs, kStart + kMs);
    QCOMPARE(accept.id, connected.id);
    QCOMPARE(acceptor.connections, 1);
    QCOMPARE(acceptor.events, 1); // it did not record that one
    QCOMPARE(acceptor.runs, 1);
    QVERIFY(m_model->laneAt(accept.place));
    QCOMPARE(m_model->laneAt(accept.place)->name, u"soquete-conn-1"_s);
    QCOMPARE(*m_model->eventAt(accept.place), connected);
}

void TestThreadModel::marksNoAcceptWithoutAcceptor()
{
    m_model.append({ byClient(EventKind::Connected, Direction::Out, 0),
                     byAcceptor(EventKind::Listening, kMs), byAcceptor(EventKind::Stopped, 2 * kMs),
                     byConnection(2, EventKind::Connected, Direction::In, 3 * kMs) });
    QCOMPARE(laneNamed(u"soquete-accept"_s).markList.size(), 2u);
    QCOMPARE(laneNamed(u"soquete-conn-2"_s).markList.size(), 1u);
}

void TestThreadModel::derivesRuns()
{
    m_model.append({ byConnection(1, EventKind::Connected, Direction::In, 0) });
    m_model.append(exchange(1, 5 * kMs));
    m_model.append(exchange(1, 5 * kMs + 40 * kUs)); // a read: it waited, if briefly
    const Lane &lane = m_model->lanes().front();
    QCOMPARE(runs(lane), QList<qint64>({ 0, 0, 5 * kMs, 5 * kMs + 30 * kUs, 5 * kMs + 40 * kUs,
                                         5 * kMs + 70 * kUs }));
    QCOMPARE(lane.runs, 3);
    QCOMPARE(lane.ranNs, 60 * kUs);
    QCOMPARE(lane.runList[1].events, 4);
}

void TestThreadModel::endsARunAtASilence()
{
    m_model.append(exchange(1, 0));
    // What had no room is written when there is some; and the peer's close is read as no bytes.
    m_model.append({ byConnection(1, EventKind::Bytes, Direction::Out, 50 * kMs),
                     byConnection(1, EventKind::Disconnected, Direction::None, 90 * kMs) });
    QCOMPARE(runs(m_model->lanes().front()),
             QList<qint64>({ 0, 30 * kUs, 50 * kMs, 50 * kMs, 90 * kMs, 90 * kMs }));
    QCOMPARE(m_model->lanes().front().ranNs, 30 * kUs);
}

void TestThreadModel::countsLongWorkAsRunning()
{
    m_model.append({ byConnection(1, EventKind::Bytes, Direction::In, 0),
                     byConnection(1, EventKind::Message, Direction::In, 10 * kUs),
                     byConnection(1, EventKind::Bytes, Direction::Out, 500 * kMs),
                     byConnection(1, EventKind::Reply, Direction::Out, 500 * kMs + 1) });
    QCOMPARE(runs(m_model->lanes().front()), QList<qint64>({ 0, 500 * kMs + 1 }));
}

void TestThreadModel::startsAClientsRunWithItsMessage()
{
    m_model.append({ byClient(EventKind::Message, Direction::Out, 0),
                     byClient(EventKind::Bytes, Direction::Out, 5 * kUs),
                     byClient(EventKind::Bytes, Direction::In, 60 * kUs),
                     byClient(EventKind::Reply, Direction::In, 65 * kUs),
                     byClient(EventKind::Message, Direction::Out, 70 * kUs),
                     byClient(EventKind::Bytes, Direction::Out, 72 * kUs) });
    QCOMPARE(runs(m_model->lanes().front()),
             QList<qint64>({ 0, 5 * kUs, 60 * kUs, 65 * kUs, 70 * kUs, 72 * kUs }));
}

void TestThreadModel::findsLanes()
{
    const Event listening = byAcceptor(EventKind::Listening, 0);
    m_model.append({ listening });
    m_model.append(exchange(1, kMs));
    const Events second = exchange(2, 2 * kMs);
    m_model.append(second);
    QCOMPARE(m_model->laneOf(listening), &m_model->lanes()[0]);
    QCOMPARE(m_model->laneOf(second.back()), &m_model->lanes()[2]);
    QCOMPARE(m_model->laneOfConnection(2), &m_model->lanes()[2]);
    QCOMPARE(m_model->laneOfConnection(3), nullptr);
    QCOMPARE(m_model->laneOfConnection(0), nullptr);
    Event strange = second.back();
    strange.thread = u"another"_s;
    QCOMPARE(m_model->laneOf(strange), nullptr);
    for (const Lane &lane : m_model->lanes())
        QCOMPARE(m_model->lane(lane.serial), &lane);
    QCOMPARE(m_model->lane(99), nullptr);
}

void TestThreadModel::findsMarks()
{
    QCOMPARE(ThreadModel::nearestMark({}, 0), nullptr);
    const Events events = exchange(1, 0); // at 0, 10, 25 and 30 µs
    m_model.append(events);
    const Lane &lane = m_model->lanes().front();
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
    m_model->setWindowThread(7);
    m_model.append({ byAcceptor(EventKind::Listening, 0) });
    QCOMPARE(m_model->lanes().size(), 2u);
    QCOMPARE(m_model->lanes().front().role, Role::Window);
    QCOMPARE(m_model->lanes().front().systemThread, 7);
    QVERIFY(m_model->lanes().front().markList.empty());
    QCOMPARE(m_model->live().threads(), 2);
    m_model->setWindowThread(std::nullopt);
    QCOMPARE(m_model->lanes().size(), 1u);
    QCOMPARE(m_model->live().threads(), 1);
    m_model->setWindowThread(8);
    QCOMPARE(m_model->lanes().front().systemThread, 8);
    QCOMPARE(m_model->live().threads(), 2);
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
    m_model.append({ byConnection(1, EventKind::Connected, Direction::In, 0),
                     byConnection(1, EventKind::Message, Direction::In, 100 * kMs),
                     byConnection(1, EventKind::Reply, Direction::Out, 200 * kMs),
                     byConnection(1, EventKind::Bytes, Direction::In, 900 * kMs) });
    QList<int> pixels;
    for (const auto &stripe : ThreadModel::stripes(m_model->lanes().front(), kStart + beginMs * kMs,
                                                   lengthMs * kMs, 100, minimum))
        pixels << stripe.first << stripe.last;
    QTEST(pixels, "expected");
}

void TestThreadModel::mergesStripes()
{
    Events events;
    for (int i = 0; i < 50'000; ++i)
        events.push_back(byConnection(1, EventKind::Bytes, Direction::In, i * kMs));
    m_model.append(events);
    const Lane &lane = m_model->lanes().front();
    QCOMPARE(lane.runList.size(), 50'000u);
    const auto whole = ThreadModel::stripes(lane, kStart, 50'000 * kMs, 800, 3);
    QCOMPARE(whole, std::vector<ThreadModel::Stripe>({ { 0, 801 } }));
    const auto detail = ThreadModel::stripes(lane, kStart, 100 * kMs, 800, 3);
    QCOMPARE(detail.size(), 100u);
}

void TestThreadModel::keepsTimeInOrder()
{
    m_model.append({ byConnection(1, EventKind::Bytes, Direction::In, 5 * kMs),
                     byConnection(1, EventKind::Bytes, Direction::In, 1 * kMs),
                     byConnection(1, EventKind::Bytes, Direction::In,
                                  std::numeric_limits<qint64>::max() - kStart),
                     byConnection(1, EventKind::Bytes, Direction::In, -kStart - 5) });
    const auto &marks = m_model->lanes().front().markList;
    QVERIFY(std::is_sorted(marks.begin(), marks.end(), [](const auto &left, const auto &right) {
        return left.timeNs < right.timeNs;
    }));
    QCOMPARE(m_model->beginNs(), kStart + 5 * kMs);
    const auto stripes = ThreadModel::stripes(m_model->lanes().front(), m_model->beginNs(),
                                              m_model->endNs() - m_model->beginNs(), 100, 1);
    QVERIFY(!stripes.empty());
}

void TestThreadModel::forgetsOldEvents()
{
    m_model.begin({ .events = 10 });
    for (int i = 0; i < 100; ++i)
        m_model.append(exchange(1, i * 10 * kMs));
    QCOMPARE(m_model->keptEvents(), 10u);
    QCOMPARE(m_model->droppedEvents(), 390);
    const Lane &lane = m_model->lanes().front();
    QCOMPARE(lane.markList.size(), 10u);
    QCOMPARE(lane.runList.size(), 3u); // two, and the end of another
    QCOMPARE(lane.runs, 100);          // exact, whatever is kept
    QCOMPARE(lane.events, 400);
    QCOMPARE(lane.ranNs, 100 * 30 * kUs);
    QCOMPARE(m_model->originNs(), kStart);
    QVERIFY(m_model->beginNs() > kStart + 970 * kMs);
    QCOMPARE(m_model->eventAt(lane.markList.front().place)->id, lane.markList.front().id);
    QVERIFY(!m_model->eventAt(0));
    QVERIFY(!m_model->eventAt(400));
    QVERIFY(!m_model->laneAt(0));
}

void TestThreadModel::forgetsAccepts()
{
    m_model.begin({ .events = 11 });
    m_model.append({ byAcceptor(EventKind::Listening, 0),
                     byConnection(2, EventKind::Bytes, Direction::In, kMs),
                     byConnection(1, EventKind::Connected, Direction::In, kMs) });
    const Lane &acceptor = m_model->lanes().front();
    QCOMPARE(acceptor.markList.size(), 2u);
    m_model.append(exchange(1, 2 * kMs));
    m_model.append(exchange(1, 3 * kMs));
    m_model.append({ byConnection(1, EventKind::Bytes, Direction::In, 4 * kMs) });
    QCOMPARE(acceptor.markList.size(), 1u); // Listening went
    m_model.append({ byConnection(1, EventKind::Bytes, Direction::In, 5 * kMs) });
    QVERIFY(acceptor.markList.empty());
    QCOMPARE(acceptor.connections, 1);
    QCOMPARE(m_model->live().listening, 1);
    QCOMPARE(m_model->droppedEvents(), 4);
}

void TestThreadModel::forgetsHeavyEvents()
{
    m_model.begin({ .events = 1000, .bytes = 10'000 });
    for (int i = 0; i < 50; ++i) {
        Event read = byConnection(1, EventKind::Bytes, Direction::In, i * kMs);
        read.as<fact::Bytes>()->bytes = QByteArray(1000, 'x');
        m_model.append({ read });
    }
    QCOMPARE(m_model->keptEvents(), 10u);
    QCOMPARE(m_model->droppedEvents(), 40);
}

void TestThreadModel::forgetsFinishedThreads()
{
    m_model.begin({}, 20);
    m_model->setWindowThread(7);
    m_model.append({ byAcceptor(EventKind::Listening, 0) });
    for (quint32 number = 1; number <= 500; ++number) {
        m_model.append({ byConnection(number, EventKind::Connected, Direction::In, number * kMs),
                         byConnection(number, EventKind::Disconnected, Direction::None,
                                      number * kMs + 5) });
        QVERIFY(m_model->lanes().size() <= 22);
    }
    QCOMPARE(qint64(m_model->lanes().size()) + m_model->droppedLanes(), 502);
    QCOMPARE(m_model->lanes()[0].role, Role::Window);
    QCOMPARE(m_model->lanes()[1].role, Role::Acceptor);
    QCOMPARE(m_model->lanes()[1].connections, 500);
    QCOMPARE(m_model->lanes().back().connection, 500u);
    QCOMPARE(m_model->live().threads(), 2);
    QCOMPARE(m_model->droppedEvents(), 2 * m_model->droppedLanes());
}

void TestThreadModel::boundsLiveThreads()
{
    m_model.begin({ .events = 50 }, 10);
    for (quint32 number = 1; number <= 500; ++number) {
        m_model.append({ byConnection(number, EventKind::Connected, Direction::In, number) });
        QVERIFY(m_model->lanes().size() <= 20);
    }
    QCOMPARE(m_model->live().connected, int(m_model->lanes().size()));
    m_model.append({ byConnection(1, EventKind::Disconnected, Direction::None, 900) }); // unknown
    QVERIFY(m_model->live().connected >= 0);
}

void TestThreadModel::countsSkippedEvents()
{
    m_model.append(exchange(1, 0), 1204);
    QCOMPARE(m_model->droppedEvents(), 1204);
}

void TestThreadModel::clears()
{
    m_model->setWindowThread(7);
    m_model.append({ byAcceptor(EventKind::Listening, 0) }, 3);
    const quint64 serial = m_model->lanes().back().serial;
    m_model.clear();
    QVERIFY(m_model->lanes().empty());
    QCOMPARE(m_model->live(), ThreadModel::Live());
    QCOMPARE(m_model->droppedEvents(), 0);
    QCOMPARE(m_model->keptEvents(), 0u);
    m_model.append({ byAcceptor(EventKind::Listening, -5 * kMs) });
    QCOMPARE(m_model->lanes().size(), 2u);
    QCOMPARE(m_model->originNs(), kStart - 5 * kMs);
    QVERIFY(m_model->lanes().back().serial > serial);
}

QTEST_GUILESS_MAIN(TestThreadModel)
#include "tst_threadmodel.moc"

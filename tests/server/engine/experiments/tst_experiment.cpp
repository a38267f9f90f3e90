#include "server/engine/experiments/experiment.h"

#include "server/engine/experiments/workload.h"
#include "shared/transport/processortime.h"
#include "shared/transport/quickack.h"
#include "tests/support/leaks.h"
#include "tests/support/service.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

const QByteArray kReply("Msg received");
const QByteArray kWord("!DISCONNECT");

ServerOptions with(const Experiment &experiment)
{
    // No deadline of the server's own comes into play.
    return { .experiment = experiment, .limits = { .linger = 60s } };
}

ServerOptions withFault(const ServerFaults &faults)
{
    return with({ .faults = faults });
}

ServerOptions oneAtATime()
{
    return with({ .mode = ServeMode::OneAtATime });
}

ServerOptions working(Work::Kind kind, std::chrono::milliseconds time)
{
    return with({ .work = { kind, time } });
}

/** The whole visit of a client: a message, its answer, goodbye. */
bool visits(quint16 port)
{
    RawPeer peer = RawPeer::connectTo(port);
    return peer.send(framed("Hello")) && peer.read(kReply.size()) == kReply
        && peer.send(framed(kWord)) && peer.read(kReply.size()) == kReply
        && peer.waitForEnd() == StreamEnd::Closed;
}

/** How long @p count clients at once take in all, in milliseconds; -1: one was not served. */
qint64 crowdTakes(quint16 port, int count)
{
    std::atomic<int> served = 0;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> clients;
    for (int i = 0; i < count; ++i)
        clients.emplace_back([&served, port] { served += visits(port); });
    for (std::thread &client : clients)
        client.join();
    return served == count ? timer.elapsed() : -1;
}

QList<Provoked> provokedOf(const Events &events)
{
    QList<Provoked> provoked;
    for (const Event &event : events)
        provoked << event.provoked;
    return provoked;
}

} // namespace

class TestExperiment final : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsNames();
    void readsWork_data();
    void readsWork();
    void readsFaults_data();
    void readsFaults();
    void countsWhatIsOn();
    void computesForAsLongAsItIsTold();

    void servesOneAfterTheOther();
    void isLimitedByTheCoresWhereItComputes();
    void letsTheNextWait();
    void takesThatOneGivesUpWaiting();
    void limitsThoseThatWait();
    void freesThePlacesOfThoseThatLeft_data();
    void freesThePlacesOfThoseThatLeft();
    void worksForEveryMessageButGoodbye();
    void takesTurnsAfterAnotherStart();
    void stopsInTheMiddleOfWork_data();
    void stopsInTheMiddleOfWork();
    void endsInTheMiddleOfWork();
    void turnsAwayThoseThatWait();

    void delays();
    void dropsReplies();
    void sendsByteByByte();
    void repliesTwice();
    void resets();
    void refuses();
    void sendsAckAtOnce();
    void changesWhileItServes();
};

void TestExperiment::knowsItsNames()
{
    for (const ServeMode mode : { ServeMode::Threads, ServeMode::OneAtATime })
        QCOMPARE(serveModeFromName(serveModeName(mode)), mode);
    QCOMPARE(serveModeFromName(u"One-At-A-Time"), ServeMode::OneAtATime);
    QVERIFY(!serveModeFromName(u"forks"));
}

void TestExperiment::readsWork_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("ms");
    const auto row = [](const char *text, Work::Kind kind, int ms) {
        QTest::newRow(text) << QString::fromLatin1(text) << true << int(kind) << ms;
    };
    row("none", Work::Kind::None, 1000);
    row("wait:0", Work::Kind::Wait, 0);
    row("wait:1500", Work::Kind::Wait, 1500);
    row("compute:60000", Work::Kind::Compute, 60'000);
    for (const char *const text : { "", "wait", "wait:", "wait:-1", "wait:60001", "wait:1s",
                                    "compute:1:2", "sleep:5", "Wait:5", "none:1" })
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << false << 0 << 0;
}

void TestExperiment::readsWork()
{
    QFETCH(QString, text);
    QFETCH(bool, isKnown);
    QFETCH(int, kind);
    QFETCH(int, ms);
    const std::optional<Work> work = workFromText(text);
    QCOMPARE(work.has_value(), isKnown);
    if (!isKnown)
        return;
    QCOMPARE(int(work->kind), kind);
    QCOMPARE(int(work->time.count()), ms);
}

void TestExperiment::readsFaults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isKnown");
    for (const char *const text :
         { "delay:0", "delay:250", "drop", "bytewise", "twice", "close", "refuse", "quickack" })
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *const text : { "", "delay", "delay:", "delay:-1", "delay:60001", "drop:1",
                                    "DROP", "nagle", "silence", "header:8", "\xff" })
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << false;
}

void TestExperiment::readsFaults()
{
    QFETCH(QString, text);
    QFETCH(bool, isKnown);
    ServerFaults faults;
    QCOMPARE(addFault(faults, text), isKnown);
    QCOMPARE(faults.count(), isKnown ? 1 : 0);
    if (text == "delay:250"_L1)
        QCOMPARE(faults.delay, 250ms);
}

void TestExperiment::countsWhatIsOn()
{
    Experiment experiment;
    QCOMPARE(experiment.count(), 0);
    QVERIFY(!experiment.concernsMessages());
    experiment.mode = ServeMode::OneAtATime;
    QVERIFY(!experiment.concernsMessages());
    experiment.work.kind = Work::Kind::Wait;
    experiment.faults.delays = experiment.faults.refuses = true;
    QCOMPARE(experiment.count(), 4);
    QVERIFY(experiment.concernsMessages());
}

void TestExperiment::computesForAsLongAsItIsTold()
{
    const auto before = threadProcessorTime();
    doWork({ Work::Kind::Compute, 50ms });
    const auto took = threadProcessorTime() - before;
    QVERIFY(took >= 50ms);
    QVERIFY2(took < 100ms, QByteArray::number(qint64(took / 1ms)));

    const auto beforeWait = threadProcessorTime();
    QElapsedTimer timer;
    timer.start();
    doWork({ Work::Kind::Wait, 100ms });
    QCOMPARE_GE(timer.elapsed(), 100);
    QVERIFY(threadProcessorTime() - beforeWait < 50ms);
}

/** The figures of the lesson, as ratios: one after the other takes as many times as long. */
void TestExperiment::servesOneAfterTheOther()
{
    constexpr int kClients = 5;
    constexpr auto kWork = 300ms;
    Service threads;
    QVERIFY(threads.listen(working(Work::Kind::Wait, kWork)));
    const qint64 together = crowdTakes(threads.port(), kClients);
    Service turns;
    QVERIFY(turns.listen(
            with({ .mode = ServeMode::OneAtATime, .work = { Work::Kind::Wait, kWork } })));
    const qint64 inTurn = crowdTakes(turns.port(), kClients);
    QCOMPARE_GE(together, kWork.count());
    QCOMPARE_GE(inTurn, kClients * kWork.count());
    QVERIFY2(inTurn > 2 * together, qPrintable(u"%1 ms, %2 ms"_s.arg(together).arg(inTurn)));

    // All in one thread, and never two at once.
    QVERIFY(reasonOf(turns.ended(kClients)) == Reason::DisconnectWord);
    int open = 0;
    for (const Event &event : turns.log().all()) {
        if (event.kind() == EventKind::Connected) {
            QCOMPARE(++open, 1);
            QCOMPARE(event.thread, u"soquete-serve"_s);
        }
        if (event.kind() == EventKind::Disconnected)
            --open;
    }
    QCOMPARE(turns.log().counters().connections, kClients);
}

/** Any number of threads can wait at the same time, but only so many compute. */
void TestExperiment::isLimitedByTheCoresWhereItComputes()
{
    constexpr auto kWork = 100ms;
    const int cores = std::max(1, QThread::idealThreadCount());
    const int clients = std::min(4 * cores, 64);
    const auto takes = [clients, kWork](Work::Kind kind) {
        Service service;
        const bool listens = service.listen(working(kind, kWork));
        return listens ? crowdTakes(service.port(), clients) : -1;
    };
    const qint64 waiting = takes(Work::Kind::Wait);
    const qint64 computing = takes(Work::Kind::Compute);
    QCOMPARE_GE(waiting, kWork.count());
    QCOMPARE_GE(computing, clients * kWork.count() / cores);
    if (clients == 4 * cores)
        QVERIFY2(computing > 1.5 * double(waiting),
                 qPrintable(u"%1 ms, %2 ms"_s.arg(waiting).arg(computing)));
}

void TestExperiment::letsTheNextWait()
{
    Service service;
    RawPeer first = service.serve(oneAtATime());
    QVERIFY(service.log().waitFor(EventKind::Connected));
    RawPeer second = service.connect();
    QVERIFY(second.send(framed("Hello"))); // it does not notice that nobody reads
    QVERIFY(service.log().waitFor(EventKind::Waiting));
    QCOMPARE(service.log().last<fact::Waiting>().peer, u"127.0.0.1:%1"_s.arg(second.localPort()));
    QCOMPARE(service.log().last(EventKind::Waiting).connection, 2U);
    QCOMPARE(first.ask(framed("Hi"), kReply.size()), kReply);
    QVERIFY(!second.waitForInput(50ms));
    first.close();
    QCOMPARE(second.read(kReply.size()), kReply);
    QCOMPARE(service.log().count(EventKind::Connected), 2);
    QVERIFY(service.stop());
}

void TestExperiment::takesThatOneGivesUpWaiting()
{
    Service service;
    RawPeer first = service.serve(oneAtATime());
    QVERIFY(service.log().waitFor(EventKind::Connected));
    for (int i = 0; i < 3; ++i) {
        RawPeer impatient = service.connect();
        QVERIFY(impatient.send(framed("Hello")));
    }
    QVERIFY(service.log().waitFor(EventKind::Waiting, 3));
    RawPeer last = service.connect();
    QVERIFY(last.send(framed("Hello")));
    first.close();
    QCOMPARE(last.read(kReply.size()), kReply);
    QCOMPARE(service.log().of(EventKind::Message, Direction::In).size(), 4U);
}

void TestExperiment::limitsThoseThatWait()
{
    ServerOptions options = oneAtATime();
    options.limits.connections = 2;
    Service service;
    RawPeer first = service.serve(options);
    RawPeer second = service.connect();
    QVERIFY(service.log().waitFor(EventKind::Waiting));
    RawPeer third = service.connect();
    QCOMPARE(third.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(service.log().last<fact::Error>().reason, Reason::ConnectionLimit);
}

void TestExperiment::freesThePlacesOfThoseThatLeft_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("without a word") << QByteArray();
    QTest::newRow("after a message") << framed("Hello");
}

void TestExperiment::freesThePlacesOfThoseThatLeft()
{
    QFETCH(const QByteArray, sent);
    constexpr int kPlaces = 5;
    ServerOptions options = oneAtATime();
    options.limits.connections = kPlaces;
    Service service;
    RawPeer first = service.serve(options);
    QVERIFY(service.log().waitFor(EventKind::Connected));
    for (int i = 1; i < kPlaces; ++i) {
        RawPeer leaves = service.connect();
        QVERIFY(leaves.send(sent));
    }
    QVERIFY(service.log().waitFor(EventKind::Waiting, kPlaces - 1));
    if (sent.isEmpty()) // noticed before the place is needed
        QVERIFY(service.log().waitFor(EventKind::Disconnected, kPlaces - 1));
    RawPeer last = service.connect();
    QVERIFY(last.send(framed("Hello")));
    QVERIFY(service.log().waitFor(EventKind::Waiting, kPlaces));
    QCOMPARE(service.log().count(EventKind::Disconnected), kPlaces - 1);
    first.close();
    QCOMPARE(last.read(kReply.size()), kReply);
}

void TestExperiment::worksForEveryMessageButGoodbye()
{
    constexpr auto kWork = 150ms;
    Service service;
    RawPeer peer = service.serve(working(Work::Kind::Wait, kWork));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(peer.ask(framed("1") + framed("2") + framed("3"), kReply.size()), kReply);
    QCOMPARE_GE(timer.elapsed(), kWork.count());
    QCOMPARE(peer.read(2 * kReply.size()), kReply + kReply);
    QCOMPARE_GE(timer.elapsed(), 3 * kWork.count());
    timer.start();
    QCOMPARE(peer.ask(framed(kWord), kReply.size()), kReply);
    QCOMPARE_LT(timer.elapsed(), kWork.count());
    // Each was answered before the next was worked on.
    QVERIFY(service.log().waitFor(EventKind::Reply, 4));
    QList<EventKind> order;
    for (const Event &event : service.log().all()) {
        if (event.kind() == EventKind::Message || event.kind() == EventKind::Reply)
            order << event.kind();
    }
    for (int i = 0; i < order.size(); ++i)
        QCOMPARE(order.at(i), i % 2 == 0 ? EventKind::Message : EventKind::Reply);
}

void TestExperiment::takesTurnsAfterAnotherStart()
{
    Service service;
    for (const ServeMode mode :
         { ServeMode::OneAtATime, ServeMode::Threads, ServeMode::OneAtATime }) {
        QVERIFY(service.listen(with({ .mode = mode, .work = { Work::Kind::Wait, 30ms } })));
        QCOMPARE_GE(crowdTakes(service.port(), 3), mode == ServeMode::OneAtATime ? 90 : 30);
        const QString thread = service.log().last(EventKind::Connected).thread;
        QCOMPARE(thread == "soquete-serve"_L1, mode == ServeMode::OneAtATime);
        QVERIFY(service.stop());
        if (kCanSeeLeaks)
            QCOMPARE(threadNames(u"soquete-serve"_s), QStringList());
    }
}

void TestExperiment::stopsInTheMiddleOfWork_data()
{
    QTest::addColumn<bool>("inTurn");
    QTest::addColumn<bool>("computes");
    QTest::newRow("threads, waiting") << false << false;
    QTest::newRow("threads, computing") << false << true;
    QTest::newRow("one at a time, waiting") << true << false;
    QTest::newRow("one at a time, computing") << true << true;
}

void TestExperiment::stopsInTheMiddleOfWork()
{
    QFETCH(bool, inTurn);
    QFETCH(bool, computes);
    ServerOptions options =
            with({ .mode = inTurn ? ServeMode::OneAtATime : ServeMode::Threads,
                   .work = { computes ? Work::Kind::Compute : Work::Kind::Wait, Work::kLongest },
                   .faults = { .delays = true, .delay = ServerFaults::kLongestDelay } });
    options.limits.linger = 1s;
    Service service;
    RawPeer peer = service.serve(options);
    QVERIFY(peer.send(framed("Hello") + framed("again")));
    QVERIFY(service.log().waitFor(EventKind::Message));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(service.stop());
    QCOMPARE_LT(timer.elapsed(), 10'000);
    QCOMPARE(peer.readToEnd(), kReply + kReply); // what had come is answered
}

void TestExperiment::endsInTheMiddleOfWork()
{
    QElapsedTimer timer;
    RawPeer peer;
    {
        Service service;
        QVERIFY(service.listen(working(Work::Kind::Wait, Work::kLongest)));
        peer = service.connect();
        QVERIFY(peer.send(framed("Hello")));
        QVERIFY(service.log().waitFor(EventKind::Message));
        timer.start();
    }
    QCOMPARE_LT(timer.elapsed(), 10'000);
}

void TestExperiment::turnsAwayThoseThatWait()
{
    Service service;
    RawPeer first = service.serve(oneAtATime());
    RawPeer second = service.connect();
    QVERIFY(service.log().waitFor(EventKind::Waiting));
    service.server().stop();
    QCOMPARE(second.waitForEnd(), StreamEnd::Reset);
    QCOMPARE(first.waitForEnd(), StreamEnd::Closed); // before that it may not know of the end yet
    first.close();
    QVERIFY(service.reaches(Server::State::Stopped));
    QCOMPARE(service.log().count(EventKind::Disconnected), 2);
    for (const auto &event : service.log().of<fact::Disconnected>())
        QCOMPARE(event.reason, Reason::Stopped);
}

void TestExperiment::delays()
{
    Service service;
    QVERIFY(service.listen(withFault({ .delays = true, .delay = 200ms })));
    RawPeer peer = service.connect();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(peer.ask(framed("Hello"), kReply.size()), kReply);
    QCOMPARE_GE(timer.elapsed(), 200);
    QVERIFY(service.log().waitFor(EventKind::Reply));
    QCOMPARE(service.log().last(EventKind::Reply).provoked, Provoked::Delay);
}

void TestExperiment::dropsReplies()
{
    Service service;
    QVERIFY(service.listen(withFault({ .dropsReplies = true })));
    RawPeer peer = service.connect();
    QVERIFY(peer.send(framed("1") + framed("2") + framed(kWord)));
    QCOMPARE(peer.readToEnd(), kReply); // goodbye is answered
    QVERIFY(service.log().waitFor(EventKind::Reply));
    QCOMPARE(provokedOf(service.log().of(EventKind::Message)),
             QList<Provoked>({ Provoked::Drop, Provoked::Drop, Provoked::None }));
}

void TestExperiment::sendsByteByByte()
{
    Service service;
    QVERIFY(service.listen(withFault({ .isBytewise = true })));
    RawPeer peer = service.connect();
    QVERIFY(peer.send(framed("Hello")));
    int reads = 0;
    for (qsizetype size = 0; size < kReply.size(); ++reads)
        size += peer.readOnce().size();
    QCOMPARE_GT(reads, 1); // as many as this machine has time for
    QVERIFY(service.log().waitFor(EventKind::Reply));
    QCOMPARE(service.log().count(EventKind::Bytes, Direction::Out), kReply.size());
    QCOMPARE(service.log().last(EventKind::Bytes, Direction::Out).provoked, Provoked::Bytewise);
    QCOMPARE(service.log().last(EventKind::Reply).provoked, Provoked::Bytewise);
    QCOMPARE(bytewisePiece(100), 1);
    QCOMPARE_GT(bytewisePiece(1'000'000), 1000);
}

void TestExperiment::repliesTwice()
{
    Service service;
    QVERIFY(service.listen(withFault({ .repliesTwice = true })));
    RawPeer peer = service.connect();
    QVERIFY(peer.send(framed("Hello") + framed(kWord)));
    QCOMPARE(peer.readToEnd(), kReply + kReply + kReply);
    QVERIFY(service.log().waitFor(EventKind::Reply, 2));
    const Event second = service.log().last(EventKind::Message, Direction::Out);
    QCOMPARE(second.provoked, Provoked::Twice);
    QCOMPARE(second.as<fact::Message>()->offset, kReply.size());
    QCOMPARE(service.log().counters().findings, 0);
}

void TestExperiment::resets()
{
    Service service;
    QVERIFY(service.listen(withFault({ .resets = true })));
    RawPeer peer = service.connect();
    QVERIFY(peer.send(framed("Hello") + framed("again")));
    QCOMPARE(peer.waitForEnd(), StreamEnd::Reset);
    const Event ended = service.ended();
    QCOMPARE(reasonOf(ended), Reason::ClosedHere);
    QCOMPARE(ended.provoked, Provoked::Close);
    QCOMPARE(service.log().count(EventKind::Message), 1);
    RawPeer polite = service.connect();
    QVERIFY(polite.send(framed(kWord)));
    QCOMPARE(polite.readToEnd(), kReply);
}

void TestExperiment::refuses()
{
    Service service;
    QVERIFY(service.listen(withFault({ .refuses = true })));
    RawPeer peer = service.connect();
    QVERIFY(service.log().waitFor(EventKind::Error));
    QCOMPARE(service.log().last(EventKind::Error).provoked, Provoked::Refuse);
    QCOMPARE(service.log().count(EventKind::Connected), 0);
    if (peer.isOpen()) // it may have noticed already
        QCOMPARE(peer.waitForEnd(), StreamEnd::Reset);
}

void TestExperiment::sendsAckAtOnce()
{
    Service service;
    QVERIFY(service.listen(withFault({ .sendsAckAtOnce = true })));
    RawPeer peer = service.connect();
    QCOMPARE(peer.ask(framed("Hello"), kReply.size()), kReply);
    QCOMPARE(service.log().last(EventKind::Bytes, Direction::In).provoked, Provoked::QuickAck);
#ifdef Q_OS_LINUX
    QVERIFY(hasQuickAck());
#endif
}

void TestExperiment::changesWhileItServes()
{
    Service service;
    RawPeer peer = service.serve();
    QCOMPARE(peer.ask(framed("Hello"), kReply.size()), kReply);
    service.server().setExperiment({ .mode = ServeMode::OneAtATime, // not before the next start
                                     .faults = { .repliesTwice = true } });
    // Who connects at the same moment may still be served as before.
    const auto answersToNewPeer = [&service] {
        RawPeer peer = service.connect();
        (void)peer.send(framed("Hello") + framed(kWord));
        return peer.readToEnd();
    };
    const QByteArray twice = kReply.repeated(3); // the goodbye is answered once
    QTRY_COMPARE_WITH_TIMEOUT(answersToNewPeer(), twice, JournalLog::kPatienceMs);
    QVERIFY(peer.send(framed("Hello"))); // the same holds for its thread
    QCOMPARE(peer.read(kReply.size()), kReply);
    QVERIFY(peer.send(framed("Hello") + framed(kWord)));
    const QByteArray rest = peer.readToEnd();
    QVERIFY2(rest == twice || rest == kReply + twice, rest);
    service.server().setExperiment({});
    QTRY_COMPARE_WITH_TIMEOUT(answersToNewPeer(), kReply + kReply, JournalLog::kPatienceMs);
}

QTEST_GUILESS_MAIN(TestExperiment)
#include "tst_experiment.moc"

#include "server/engine/server.h"
#include "tests/soak/crowd.h"
#include "tests/soak/effort.h"
#include "tests/soak/journalreader.h"
#include "tests/support/descriptorlimit.h"
#include "tests/support/leaks.h"

#include <QSignalSpy>
#include <QTest>

#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace soquete;
using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr auto kFrameLimit = kIsSanitized ? 8'000ms : 2'000ms;

/** So much may be left in the allocator's hands, and no more however long it goes on. */
constexpr qint64 kMostGrowth = 64LL * 1024 * 1024;

const std::vector<Manner> kAll = { Manner::Regular,     Manner::Batch,      Manner::HalfClose,
                                   Manner::Drop,        Manner::Reset,      Manner::Vanish,
                                   Manner::StallHeader, Manner::StallBody,  Manner::Loris,
                                   Manner::Flood,       Manner::SlowSteady, Manner::NeverRead,
                                   Manner::Garbage };

ServerOptions options(int connections)
{
    return {
        .port = 0,
        .behaviour = Behaviour::Echo,
        .limits = { .connections = connections, .frame = kFrameLimit, .unsent = 2 * kFrameLimit }
    };
}

/** What is really in use: without what the allocator keeps for the next time. */
qint64 memoryInUse()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
    return residentBytes();
}

double milliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

void print(const char *who, const CrowdReport &report)
{
    qint64 connections = 0;
    for (const qint64 ended : report.ended)
        connections += ended;
    std::printf("%s: %lld connections, %lld answers, %lld stalled and dropped", who,
                static_cast<long long>(connections), static_cast<long long>(report.replies),
                static_cast<long long>(report.dropped));
    if (report.dropped > 0)
        std::printf(" after %lld ms at the most",
                    static_cast<long long>(report.longestStall.count()));
    if (report.roundTrips > 0)
        std::printf("; round trip %.2f ms, worst %.2f ms",
                    milliseconds(report.total) / double(report.roundTrips),
                    milliseconds(report.worst));
    std::printf("\n");
    std::fflush(stdout);
}

/** For QVERIFY2: the problems, each on a line. */
QByteArray lines(const QStringList &problems)
{
    return problems.join(u'\n').toUtf8();
}

} // namespace

/** A server under all kinds of peers, for a while. */
class TestSoak final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void servesACrowd();
    void dropsSlowLoris();
    void repeatsMessages();

private:
    void begin(qsizetype copies);
    [[nodiscard]] bool listen(const ServerOptions &options);
    [[nodiscard]] bool isQuiet();

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<JournalReader> m_reader;
};

void TestSoak::init()
{
    begin(1);
}

/** With a server that repeats each message @p copies times in its reply. */
void TestSoak::begin(qsizetype copies)
{
    m_reader.reset();
    m_server = std::make_unique<Server>(JournalReader::kEverything);
    m_ledger = std::make_unique<Ledger>(copies);
    m_reader = std::make_unique<JournalReader>(&m_server->journal(), m_ledger.get());
}

void TestSoak::cleanup()
{
    m_reader.reset();
    m_server.reset();
    m_ledger.reset();
    if (kCanSeeLeaks)
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(u"soquete-"_s), QStringList(), kPatienceMs);
}

bool TestSoak::listen(const ServerOptions &options)
{
    m_server->listen(options);
    return QTest::qWaitFor([this] { return m_server->state() == Server::State::Listening; },
                           kPatienceMs);
}

/** Whether every connection has ended, with its thread. */
bool TestSoak::isQuiet()
{
    m_server->journal().flush();
    return m_reader->hasSeenAllEnd() && threadNames(u"soquete-conn"_s).isEmpty()
        && threadNames(u"conn-"_s).isEmpty();
}

void TestSoak::servesACrowd()
{
    constexpr int kRegulars = 8;
    constexpr int kDescriptorsEach = 3; // both ends of the connection, and one to wake its thread
    const int wanted = effort(1'000);
    const int limit = raiseDescriptorLimit(wanted * kDescriptorsEach + 200);
    const int size = std::min(wanted, (limit - 200) / kDescriptorsEach);
    const std::chrono::milliseconds time = soakTime(3s);
    const int rounds = std::max(2, int(time / 20s));
    QVERIFY(listen(options(4 * size))); // who has gone may not be noticed yet
    const qsizetype descriptors = descriptorCount();
    qint64 memory = 0;

    for (int round = 0; round < rounds; ++round) {
        Crowd::Options crowdOptions;
        crowdOptions.port = m_server->endpoint().port;
        crowdOptions.size = size;
        crowdOptions.manners = kAll;
        crowdOptions.frameLimit = kFrameLimit;
        crowdOptions.mayCome = [this] { return !m_reader->isBehind(); };
        crowdOptions.seed = soakSeed() + quint32(round);
        Crowd crowd(crowdOptions, m_ledger.get());
        crowdOptions.size = kRegulars;
        crowdOptions.manners = { Manner::Regular };
        crowdOptions.pause = 5ms;
        crowdOptions.mayCome = {};
        Crowd regulars(crowdOptions, m_ledger.get());

        QTest::qWait(int((time / rounds).count()));
        crowd.stop();
        regulars.stop();
        QTRY_VERIFY_WITH_TIMEOUT(crowd.hasEnded() && regulars.hasEnded(), kPatienceMs);
        const CrowdReport misbehaved = crowd.join();
        const CrowdReport behaved = regulars.join();
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), kPatienceMs);

        std::printf("round %d of %d, %d peers\n", round + 1, rounds, size);
        print("  crowd", misbehaved);
        print("  good clients", behaved);
        QCOMPARE(m_reader->errors(), 0);
        QVERIFY2(misbehaved.problems.isEmpty(), lines(misbehaved.problems));
        QVERIFY2(behaved.problems.isEmpty(), lines(behaved.problems));
        QVERIFY(behaved.roundTrips > 0);
        QCOMPARE(m_reader->skipped(), 0);
        const QStringList problems = m_ledger->problems();
        QVERIFY2(problems.isEmpty(), lines(problems));
        if (!kCanSeeLeaks)
            continue;
        QTRY_COMPARE_WITH_TIMEOUT(descriptorCount(), descriptors, kPatienceMs);
        const qint64 now = memoryInUse();
        if (round == 0)
            memory = now;
        std::printf("  %lld messages in %lld connections agree; %.1f MB in use\n",
                    static_cast<long long>(m_ledger->messages()),
                    static_cast<long long>(m_ledger->connections()), double(now) / 1e6);
        std::fflush(stdout);
        if (!kIsSanitized) // those keep what was freed
            QVERIFY2(now - memory < kMostGrowth,
                     qPrintable(QString::number(now - memory) + u" bytes more"_s));
    }
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->state() == Server::State::Stopped, kPatienceMs);
}

/** Peers that send a byte now and then do not keep others out, and are dropped at the deadline. */
void TestSoak::dropsSlowLoris()
{
    const int limit = raiseDescriptorLimit(3 * 500 + 200);
    const int size = std::min(effort(500), (limit - 200) / 3);
    QVERIFY(listen(options(size + 10)));
    Crowd::Options slow;
    slow.port = m_server->endpoint().port;
    slow.size = size;
    slow.manners = { Manner::Loris };
    slow.frameLimit = kFrameLimit;
    slow.seed = soakSeed();
    slow.returns = false;
    Crowd::Options good = slow;
    good.size = 4;
    good.manners = { Manner::Regular };
    good.returns = true;
    good.pause = 5ms;
    Crowd crowd(slow, m_ledger.get());
    Crowd regulars(good, m_ledger.get());
    QTRY_VERIFY_WITH_TIMEOUT(crowd.hasEnded(), kPatienceMs);
    regulars.stop();
    QTRY_VERIFY_WITH_TIMEOUT(regulars.hasEnded(), kPatienceMs);
    const CrowdReport dropped = crowd.join();
    const CrowdReport served = regulars.join();
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), kPatienceMs);

    print("slow-loris", dropped);
    print("good clients", served);
    QVERIFY2(dropped.problems.isEmpty(), lines(dropped.problems));
    QVERIFY2(served.problems.isEmpty(), lines(served.problems));
    QCOMPARE(dropped.dropped, size);
    QCOMPARE(m_reader->ended(Reason::FrameTimedOut), size);
    QVERIFY(served.roundTrips > 0);
    QCOMPARE(m_reader->skipped(), 0);
    const QStringList problems = m_ledger->problems();
    QVERIFY2(problems.isEmpty(), lines(problems));
}

/**
 * Replies many times as long as their messages: what would be too long is refused, and the next
 * message is served. Who reads the others slowly but steadily is neither ended nor blamed.
 */
void TestSoak::repeatsMessages()
{
    constexpr qsizetype kCopies = 280; // of a message in forty that is more than the limit
    constexpr int kSlow = 4;
    begin(kCopies);
    ServerOptions wanted = options(100);
    wanted.behaviour = Behaviour::Acknowledge;
    wanted.dialect.replyTemplate = u"{msg}"_s.repeated(kCopies);
    QVERIFY(listen(wanted));
    Crowd::Options slow;
    slow.port = m_server->endpoint().port;
    slow.size = kSlow;
    slow.manners = { Manner::SlowSteady };
    slow.frameLimit = kFrameLimit;
    slow.seed = soakSeed();
    slow.returns = false;
    Crowd::Options all = slow;
    all.size = effort(30);
    all.manners = kAll;
    std::erase(all.manners, Manner::SlowSteady);
    Crowd steady(slow, m_ledger.get());
    Crowd crowd(all, m_ledger.get());
    QTRY_VERIFY_WITH_TIMEOUT(steady.hasEnded() && crowd.hasEnded(), kPatienceMs);
    const CrowdReport readers = steady.join();
    const CrowdReport others = crowd.join();
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), kPatienceMs);

    print("slow readers", readers);
    print("crowd", others);
    std::printf("%lld of %d were steady; %lld replies were too long\n",
                static_cast<long long>(readers.steady), kSlow,
                static_cast<long long>(m_ledger->refusals()));
    std::fflush(stdout);
    QVERIFY2(readers.problems.isEmpty(), lines(readers.problems));
    QVERIFY2(others.problems.isEmpty(), lines(others.problems));
    QCOMPARE(m_reader->skipped(), 0);
    const QStringList problems = m_ledger->problems();
    QVERIFY2(problems.isEmpty(), lines(problems));
    QVERIFY(m_ledger->refusals() > 0);
}

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"

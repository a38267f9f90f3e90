#include "client/engine/client.h"
#include "tests/support/journallog.h"
#include "tests/support/service.h"

#include <QDateTime>
#include <QTest>

#include <atomic>
#include <chrono>

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

using namespace soquete;
using namespace soquete::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/** By how many seconds the system's clock seems to have been put forward, or back. */
std::atomic<long> theStep = 0;

constexpr long kHour = 3600;

} // namespace

// In place of the C library's, in this whole program: the time of day, which somebody has changed.
// Only that: the clocks that a program should measure with do not follow it, as in reality.
extern "C" int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const int result = int(::syscall(SYS_clock_gettime, clock, time));
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)
        time->tv_sec += theStep;
    return result;
}

extern "C" int gettimeofday(timeval *time, void *) noexcept
{
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

/** Somebody sets the clock while programs talk: no duration, no order and no deadline follows. */
class TestClockSteps final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { theStep = 0; }
    void movesTheTimeOfDay();
    void measuresAndOrdersOnRegardless();
    void keepsDeadlines_data();
    void keepsDeadlines();
};

/** What the others rely on. */
void TestClockSteps::movesTheTimeOfDay()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const auto steadyBefore = std::chrono::steady_clock::now();
    theStep = -kHour;
    if (before.secsTo(QDateTime::currentDateTimeUtc()) > -kHour / 2)
        QSKIP("The time of day cannot be changed for a program here.");
    QVERIFY(std::chrono::steady_clock::now() >= steadyBefore);
}

void TestClockSteps::measuresAndOrdersOnRegardless()
{
    Service service;
    QVERIFY(service.listen());
    Client client;
    JournalLog log(client.journal());
    client.connectTo({ .port = service.port(), .limits = { 60s, 60s, 60s } });
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), Client::State::Connected, JournalLog::kPatienceMs);
    constexpr int kMessages = 20;
    for (int i = 1; i <= kMessages; ++i) {
        theStep = i % 3 == 0 ? -kHour * i : i % 3 == 1 ? 0 : kHour * i;
        QVERIFY(!client.send(QString::number(i)));
        theStep = i % 2 == 0 ? -kHour : kHour;
        QVERIFY(log.waitFor(EventKind::Reply, i));
    }
    client.leave();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), Client::State::Disconnected, JournalLog::kPatienceMs);

    for (JournalLog *const both : { &log, &service.log() }) {
        qint64 last = 0;
        bool wentBack = false;
        qint64 lastWall = 0;
        for (const Event &event : both->all()) {
            QVERIFY(event.monotonicNs >= last);
            last = event.monotonicNs;
            wentBack = wentBack || event.wallMs < lastWall;
            lastWall = event.wallMs;
            if (const auto *reply = event.as<fact::Reply>()) {
                QVERIFY(reply->roundTripNs >= 0);
                QVERIFY(reply->roundTripNs < std::chrono::nanoseconds(60s).count());
            }
            QVERIFY(!isFinding(event, FindingId::ReplyMissing));
        }
        QVERIFY(wentBack); // or else nothing was tested
        QCOMPARE(both->count(EventKind::Reply), kMessages + 1);
    }
}

void TestClockSteps::keepsDeadlines_data()
{
    QTest::addColumn<long>("step");
    QTest::newRow("forward") << kHour;
    QTest::newRow("back") << -kHour;
}

/** A deadline is neither over at once nor put off by an hour. */
void TestClockSteps::keepsDeadlines()
{
    QFETCH(long, step);
    ServerOptions options{ .limits = { .idle = 60s, .frame = 60s } };
    Service patient;
    QVERIFY(patient.listen(options));
    RawPeer slow = patient.connect();
    const QByteArray frame = framed("Hello");
    QVERIFY(slow.send(frame.first(10)));
    QVERIFY(patient.log().waitFor(EventKind::Bytes));
    theStep = step;
    QVERIFY(slow.send(frame.sliced(10)));
    QCOMPARE(slow.read(12), QByteArray("Msg received"));

    options.limits.frame = 200ms;
    Service strict;
    QVERIFY(strict.listen(options));
    RawPeer stalled = strict.connect();
    QVERIFY(stalled.send(frame.first(10)));
    QVERIFY(strict.log().waitFor(EventKind::Bytes));
    theStep = -step;
    QCOMPARE(stalled.waitForEnd(), StreamEnd::Closed);
    QCOMPARE(reasonOf(strict.ended()), Reason::FrameTimedOut);
}

QTEST_GUILESS_MAIN(TestClockSteps)
#include "tst_clocksteps.moc"

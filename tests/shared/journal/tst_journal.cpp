#include "shared/journal/eventjson.h"
#include "shared/journal/journal.h"
#include "shared/journal/systemthread.h"

#include "tests/support/events.h"

#include <QDateTime>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

Q_DECLARE_METATYPE(soquete::Counters)

namespace {

Event message(quint64 number)
{
    return makeEvent(fact::Message{ { .number = number } }, Direction::In, 0);
}

void recordMessages(Journal &journal, int count)
{
    JournalWriter writer = journal.writer(u"test"_s);
    for (int i = 1; i <= count; ++i)
        writer.record(message(quint64(i)));
}

Journal::Batch takeAll(Journal &journal)
{
    journal.flush();
    return journal.take();
}

/** Appends, and says whether the ids go on from those before. */
bool append(Events &events, Journal::Batch &&batch)
{
    for (Event &event : batch.events) {
        if (event.id != events.size() + 1)
            return false;
        events.push_back(std::move(event));
    }
    return batch.skipped == 0;
}

std::vector<quint64> numbers(const Events &events)
{
    std::vector<quint64> numbers;
    for (const Event &event : events)
        numbers.push_back(messageNumber(event));
    return numbers;
}

std::vector<quint64> upTo(quint64 last)
{
    std::vector<quint64> numbers;
    for (quint64 number = 1; number <= last; ++number)
        numbers.push_back(number);
    return numbers;
}

/** Threads that are waited for wherever a test is left. */
class Threads final
{
public:
    ~Threads() { join(); }

    void start(std::function<void()> work) { m_threads.emplace_back(std::move(work)); }

    void join()
    {
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
    }

private:
    std::vector<std::thread> m_threads;
};

/** What stands in the file @p name; nothing where a line of it is not whole. */
Events readRecording(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Events events;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        std::optional<Event> event = fromJsonLine(line);
        if (!event || !line.endsWith('\n'))
            return {};
        events.push_back(*std::move(event));
    }
    return events;
}

/** A recording has no ids: the place of a line is its id. */
Events withoutIds(Events events)
{
    for (Event &event : events)
        event.id = 0;
    return events;
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private slots:
    void beginsEmpty();
    void fillsIn();
    void keepsWhatIsGiven();
    void counts_data();
    void counts();
    void countsTrafficThatIsLeftOut();
    void recordsTrafficThatIsLeftOut();
    void losesNothingOfManyProducers();
    void losesNothingOfAFastProducer();
    void waitsForTheJournalWhenFarAhead();
    void putsCausesBeforeEffects();
    void putsCausesBeforeEffectsOfNewWriters();
    void skipsWhatDoesNotFit_data();
    void skipsWhatDoesNotFit();
    void skipsWhatIsTooBig();
    void keepsComingAndGoing();
    void skipsOldestOfComingAndGoing();
    void startsAgainAfterSkipping();
    void saysOnceThatThereIsSomething();
    void saysItOnceWhateverWasSkipped();
    void saysItFromItsOwnThread();
    void flushesFromManyThreads();
    void takesNothingTwice();
    void ignoresWritersOfNoJournal();
    void isOutlivedByAWriter();
    void isDestroyedWhileProducersRecord();
    void recordsWhatIsTaken();
    void recordsWhatIsSkipped();
    void recordsUpToTheStop();
    void recordsUpToTheEnd();
    void replacesARecording();
    void survivesAFullDisk();
    void refusesWhatCannotBeOpened_data();
    void refusesWhatCannotBeOpened();
    void goesOnWithTheRecordingThatItHas();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }

    QTemporaryDir m_directory;
};

void TestJournal::beginsEmpty()
{
    Journal journal;
    journal.flush();
    const Journal::Batch batch = journal.take();
    QVERIFY(batch.events.empty());
    QCOMPARE(batch.skipped, 0);
    QVERIFY(batch.counters == Counters{});
}

void TestJournal::fillsIn()
{
    constexpr qint64 kHourMs = 60 * 60 * 1000;
    Journal journal;
    JournalWriter first = journal.writer(u"soquete-conn-1"_s);
    JournalWriter second = journal.writer(ThreadRole::Connection, 2);
    first.record(message(1));
    second.record(message(2));
    first.record(message(3));

    const Events events = takeAll(journal).events;
    QCOMPARE(numbers(events), upTo(3));
    QCOMPARE(events[0].thread, u"soquete-conn-1"_s);
    QCOMPARE(events[1].thread, u"soquete-conn-2"_s);
    QCOMPARE(events[2].thread, u"soquete-conn-1"_s);
    QCOMPARE(events[0].role, ThreadRole::Other);
    QCOMPARE(events[1].role, ThreadRole::Connection);
    qint64 monotonicNs = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].id, i + 1);
        QCOMPARE_GT(events[i].monotonicNs, 0);
        QCOMPARE_GE(events[i].monotonicNs, monotonicNs);
        monotonicNs = events[i].monotonicNs;
        QCOMPARE_LT(qAbs(events[i].wallMs - QDateTime::currentMSecsSinceEpoch()), kHourMs);
    }
}

void TestJournal::keepsWhatIsGiven()
{
    Events given{
        makeEvent(fact::Reply{ { 4, 5, 6, 2, u"text"_s, "bytes"_ba }, 7 }, Direction::Out, 3),
        makeEvent(fact::Message{ { .number = 4 }, true }, Direction::In, 3),
        makeEvent(fact::Connected{ { u"host"_s, 9 }, u"peer"_s, 8, u"text"_s }, Direction::In, 3),
        makeEvent(fact::Finding{ FindingId::ReplyTooLong, 4, 5, 6, "bytes"_ba, u"text"_s }),
        makeEvent(fact::Disconnected{ Reason::Idle, 4 }),
        makeEvent(fact::Error{ .reason = Reason::Idle, .peer = u"peer"_s, .text = u"text"_s }),
    };
    Journal journal;
    JournalWriter writer = journal.writer(u"test"_s);
    for (Event &event : given) {
        event.provoked = Provoked::Drop;
        writer.record(event);
    }

    const Events events = takeAll(journal).events;
    QCOMPARE(events.size(), given.size());
    for (std::size_t i = 0; i < given.size(); ++i) {
        given[i].id = i + 1;
        given[i].thread = u"test"_s;
        given[i].monotonicNs = events[i].monotonicNs;
        given[i].wallMs = events[i].wallMs;
        given[i].systemThread = currentSystemThread();
        given[i].core = events[i].core; // it may have changed since
        QVERIFY(events[i] == given[i]);
    }
}

void TestJournal::counts_data()
{
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<Counters>("expected"); // for two events of 10 bytes

    using enum EventKind;
    using enum Direction;
    QTest::newRow("listening") << Listening << None << Counters{ .events = 2 };
    QTest::newRow("connected") << Connected << None << Counters{ .events = 2, .connections = 2 };
    QTest::newRow("disconnected") << Disconnected << None << Counters{ .events = 2, .ended = 2 };
    QTest::newRow("bytes in") << Bytes << In << Counters{ .events = 2, .bytesIn = 20 };
    QTest::newRow("bytes out") << Bytes << Out << Counters{ .events = 2, .bytesOut = 20 };
    QTest::newRow("message in") << Message << In << Counters{ .events = 2, .messagesIn = 2 };
    QTest::newRow("message out") << Message << Out << Counters{ .events = 2, .messagesOut = 2 };
    QTest::newRow("reply in") << Reply << In << Counters{ .events = 2, .repliesIn = 2 };
    QTest::newRow("reply out") << Reply << Out << Counters{ .events = 2, .repliesOut = 2 };
    QTest::newRow("finding") << EventKind::Finding << In << Counters{ .events = 2, .findings = 2 };
    QTest::newRow("stopped") << Stopped << None << Counters{ .events = 2 };
    QTest::newRow("error") << Error << None << Counters{ .events = 2 };
}

void TestJournal::counts()
{
    QFETCH(const EventKind, kind);
    QFETCH(const Direction, direction);
    QFETCH(const Counters, expected);

    Journal journal;
    JournalWriter writer = journal.writer(u"test"_s);
    for (int i = 0; i < 2; ++i) {
        Event counted = makeEvent(kind, direction);
        if (auto *bytes = counted.as<fact::Bytes>())
            bytes->size = 10;
        writer.record(counted);
    }
    QVERIFY(takeAll(journal).counters == expected);
    QVERIFY(takeAll(journal).counters == expected);
}

/** Many threads' traffic, of which the reader gets nothing but the exact numbers. */
void TestJournal::countsTrafficThatIsLeftOut()
{
    constexpr int kProducers = 4;
    constexpr int kMessages = 5000;
    Journal journal;
    journal.dropTraffic();
    std::vector<std::unique_ptr<QThread>> producers;
    for (int i = 0; i < kProducers; ++i) {
        producers.emplace_back(QThread::create([&journal, i] {
            JournalWriter writer = journal.writer(u"producer"_s);
            const auto record = [&writer, i](Fact fact) {
                writer.record(makeEvent(std::move(fact), Direction::In, quint32(i) + 1));
            };
            record(fact::Connected{});
            for (int message = 0; message < kMessages; ++message) {
                record(fact::Bytes{ .size = 10 });
                record(fact::Message{});
                QVERIFY(!writer.keepsTraffic());
            }
            record(fact::Disconnected{});
        }));
        producers.back()->start();
    }
    for (const std::unique_ptr<QThread> &producer : producers)
        QVERIFY(producer->wait());
    journal.flush();
    const Journal::Batch batch = journal.take();
    QCOMPARE(batch.events.size(), 2U * kProducers);
    QCOMPARE(batch.skipped, 0);
    QCOMPARE(batch.counters, (Counters{ .events = kProducers * (2 + 2 * kMessages),
                                        .connections = kProducers,
                                        .ended = kProducers,
                                        .messagesIn = kProducers * kMessages,
                                        .bytesIn = kProducers * kMessages * 10 }));
    quint64 last = 0;
    for (const Event &event : batch.events)
        QVERIFY(std::exchange(last, event.id) < event.id);
}

void TestJournal::recordsTrafficThatIsLeftOut()
{
    const QString name = file(u"left-out.jsonl"_s);
    Journal journal;
    journal.dropTraffic();
    JournalWriter writer = journal.writer(u"producer"_s);
    const Event message = makeEvent(fact::Message{ { .text = u"kept"_s } }, Direction::In);
    writer.record(message);
    QVERIFY(journal.startRecording(name, nullptr));
    QVERIFY(writer.keepsTraffic());
    writer.record(message);
    journal.stopRecording();
    QVERIFY(!writer.keepsTraffic());
    writer.record(message);
    journal.flush();
    const Journal::Batch batch = journal.take();
    QVERIFY(batch.events.empty());
    QCOMPARE(batch.counters.messagesIn, 3);
    QFile recorded(name);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    QCOMPARE(recorded.readAll().count("kept"), 1);
}

void TestJournal::losesNothingOfManyProducers()
{
    constexpr quint32 kProducers = 8;
    constexpr quint64 kEach = 5'000;
    constexpr auto kAll = std::size_t(kProducers * kEach);
    Journal journal;
    std::atomic<quint32> running = kProducers;
    Threads threads;
    for (quint32 producer = 1; producer <= kProducers; ++producer) {
        threads.start([&journal, &running, producer] {
            JournalWriter writer = journal.writer(QString::number(producer));
            for (quint64 number = 1; number <= kEach; ++number) {
                writer.record(makeEvent(fact::Bytes{ .size = qint64(number) },
                                        producer % 2 ? Direction::In : Direction::Out, producer));
            }
            --running;
        });
    }
    Events events;
    while (running > 0) {
        QVERIFY(append(events, journal.take()));
        std::this_thread::yield();
    }
    threads.join();
    journal.flush();
    Journal::Batch last = journal.take();
    const Counters counters = last.counters;
    QVERIFY(append(events, std::move(last)));

    QCOMPARE(events.size(), kAll);
    std::vector<quint64> next(kProducers + 1, 1);
    qint64 monotonicNs = 0;
    for (const Event &event : events) {
        QCOMPARE(event.as<fact::Bytes>()->size, qint64(next[event.connection]++));
        QCOMPARE(event.thread, QString::number(event.connection));
        QCOMPARE_GE(event.monotonicNs, monotonicNs);
        monotonicNs = event.monotonicNs;
    }
    constexpr qint64 kSizes = kProducers / 2 * kEach * (kEach + 1) / 2;
    QVERIFY((counters == Counters{ .events = kAll, .bytesIn = kSizes, .bytesOut = kSizes }));
}

void TestJournal::losesNothingOfAFastProducer()
{
    constexpr int kCount = 60'000;
    Journal journal;
    recordMessages(journal, kCount);
    const Journal::Batch batch = takeAll(journal);
    QCOMPARE(numbers(batch.events), upTo(kCount));
    QCOMPARE(batch.counters.messagesIn, kCount);
    QCOMPARE(batch.skipped, 0);
}

/** A disk that takes nothing for a while: all writers together get only so far ahead, and wait. */
void TestJournal::waitsForTheJournalWhenFarAhead()
{
#ifdef Q_OS_UNIX
    constexpr qint64 kSize = 32 * 1024;
    constexpr int kWriters = 4;
    constexpr int kFits = int(Journal::kMostOnTheWay / kSize);
    constexpr int kEach = kFits / 2;
    const QString name = file(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    QFile pipe; // which holds little, while nobody reads
    QVERIFY(pipe.open(::open(QFile::encodeName(name).constData(), O_RDONLY | O_NONBLOCK),
                      QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle));
    Journal journal;
    QVERIFY(journal.startRecording(name, nullptr));

    std::atomic<int> recorded = 0;
    Threads threads;
    for (int i = 0; i < kWriters; ++i) {
        threads.start([&] {
            JournalWriter writer = journal.writer(u"test"_s);
            for (int number = 0; number < kEach; ++number) {
                writer.record(makeEvent(fact::Message{ { .bytes = QByteArray(kSize, 'x') } },
                                        Direction::In));
                ++recorded;
            }
        });
    }
    constexpr int kAlmost = kFits * 9 / 10; // what an event takes beside its bytes counts too
    QTRY_VERIFY_WITH_TIMEOUT(recorded >= kAlmost, 30'000);
    QTest::qWait(100); // it is the passing of time that is tested
    QVERIFY2(recorded <= kFits * 3 / 2, QByteArray::number(recorded.load()));

    ::fcntl(pipe.handle(), F_SETFL, 0); // waits from now on
    qsizetype lines = 0;
    while (lines < kWriters * kEach) {
        std::array<char, 64 * 1024> some{};
        const ssize_t size = ::read(pipe.handle(), some.data(), some.size()); // what there is
        QVERIFY(size > 0);
        lines += QByteArrayView(some.data(), size).count('\n');
    }
    threads.join();
    journal.stopRecording();
    const Journal::Batch batch = takeAll(journal);
    QCOMPARE(batch.counters.messagesIn, kWriters * kEach);
    QCOMPARE(qint64(batch.events.size()) + batch.skipped, kWriters * kEach);
#else
    QSKIP("Needs a file that takes nothing while nobody reads it.");
#endif
}

void TestJournal::putsCausesBeforeEffects()
{
    constexpr quint64 kRounds = 5'000;
    Journal journal(EventLog::Limits{ .events = 100'000'000 });
    std::binary_semaphore ping{ 1 };
    std::binary_semaphore pong{ 0 };
    std::atomic_bool done = false;
    Threads threads;
    const auto play = [&journal](const QString &name, quint64 first, std::binary_semaphore &mine,
                                 std::binary_semaphore &theirs) {
        JournalWriter writer = journal.writer(name);
        for (quint64 number = first; number <= 2 * kRounds; number += 2) {
            mine.acquire();
            writer.record(message(number));
            theirs.release();
        }
    };
    threads.start([&] { play(u"ping"_s, 1, ping, pong); });
    threads.start([&] {
        play(u"pong"_s, 2, pong, ping);
        done = true;
    });
    // Others are busy meanwhile, so that fetching takes its time.
    for (int i = 0; i < 2; ++i) {
        threads.start([&journal, &done] {
            JournalWriter writer = journal.writer(u"busy"_s);
            while (!done) {
                writer.record(makeEvent(EventKind::Bytes));
                std::this_thread::yield();
            }
        });
    }
    Events events;
    while (!done) {
        for (Event &event : journal.take().events) {
            if (event.kind() == EventKind::Message)
                events.push_back(std::move(event));
        }
        std::this_thread::yield();
    }
    threads.join();
    for (Event &event : takeAll(journal).events) {
        if (event.kind() == EventKind::Message)
            events.push_back(std::move(event));
    }

    QCOMPARE(numbers(events), upTo(2 * kRounds));
}

/** As when each message makes another connection: every event comes from a writer of its own. */
void TestJournal::putsCausesBeforeEffectsOfNewWriters()
{
    constexpr quint64 kThreads = 4;
    constexpr quint64 kRounds = 1'000;
    Journal journal;
    std::vector<std::unique_ptr<std::binary_semaphore>> turns;
    for (quint64 i = 0; i < kThreads; ++i)
        turns.push_back(std::make_unique<std::binary_semaphore>(i == 0 ? 1 : 0));
    Threads threads;
    for (quint64 i = 0; i < kThreads; ++i) {
        threads.start([&, i] {
            for (quint64 round = 0; round < kRounds; ++round) {
                turns[i]->acquire();
                journal.writer(u"new"_s).record(message(round * kThreads + i + 1));
                turns[(i + 1) % kThreads]->release();
            }
        });
    }
    Events events;
    while (events.size() < kThreads * kRounds / 2) {
        QVERIFY(append(events, journal.take()));
        std::this_thread::yield();
    }
    threads.join();
    QVERIFY(append(events, takeAll(journal)));

    QCOMPARE(numbers(events), upTo(kThreads * kRounds));
}

void TestJournal::skipsWhatDoesNotFit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("recorded");
    QTest::addColumn<bool>("skips");

    QTest::newRow("fewer than the limit") << 100 << 99 << false;
    QTest::newRow("exactly the limit") << 100 << 100 << false;
    QTest::newRow("one more") << 100 << 101 << true;
    QTest::newRow("many more") << 100 << 20'000 << true;
    QTest::newRow("smallest limit") << 1 << 10 << true;
    QTest::newRow("nothing fits") << 0 << 10 << true;
}

void TestJournal::skipsWhatDoesNotFit()
{
    QFETCH(const int, limit);
    QFETCH(const int, recorded);

    Journal journal(EventLog::Limits{ .events = std::size_t(limit) });
    recordMessages(journal, recorded);
    const Journal::Batch batch = takeAll(journal);
    QTEST(batch.skipped > 0, "skips");
    QCOMPARE_LE(batch.events.size(), std::size_t(limit));
    QCOMPARE(batch.skipped + qint64(batch.events.size()), recorded);
    QCOMPARE(batch.counters.events, recorded);
    QCOMPARE(batch.counters.messagesIn, recorded);
    // The newest are kept, and still have their own ids.
    quint64 number = quint64(batch.skipped);
    for (const Event &event : batch.events) {
        QCOMPARE(messageNumber(event), ++number);
        QCOMPARE(event.id, number);
    }
}

void TestJournal::skipsWhatIsTooBig()
{
    constexpr int kCount = 1'000;
    constexpr qint64 kLimit = 100'000;
    Journal journal(EventLog::Limits{ .bytes = kLimit });
    JournalWriter writer = journal.writer(u"test"_s);
    for (int i = 1; i <= kCount; ++i) {
        const QByteArray bytes(1'000, 'x');
        writer.record(makeEvent(
                fact::Message{ { .number = quint64(i), .size = bytes.size(), .bytes = bytes } },
                Direction::In));
    }
    const Journal::Batch batch = takeAll(journal);
    qint64 kept = 0;
    for (const Event &event : batch.events)
        kept += textOf(event)->bytes.size();
    QCOMPARE_LE(kept, kLimit);
    QCOMPARE_GT(kept, 0);
    QCOMPARE(batch.skipped + qint64(batch.events.size()), kCount);
    QCOMPARE(batch.counters.messagesIn, kCount);
    QCOMPARE(messageNumber(batch.events.back()), kCount);
}

void TestJournal::keepsComingAndGoing()
{
    constexpr int kConnections = 20;
    constexpr int kMessages = 500;
    Journal journal(EventLog::Limits{ .events = 100 });
    JournalWriter writer = journal.writer(u"test"_s);
    for (int connection = 1; connection <= kConnections; ++connection) {
        writer.record(makeEvent(EventKind::Connected, Direction::None, quint32(connection)));
        for (int i = 0; i < kMessages; ++i)
            writer.record(message(1));
        writer.record(makeEvent(EventKind::Disconnected, Direction::None, quint32(connection)));
    }
    const Journal::Batch batch = takeAll(journal);

    std::vector<quint32> connected;
    std::vector<quint32> disconnected;
    quint64 id = 0;
    for (const Event &event : batch.events) {
        QCOMPARE_GT(event.id, id);
        id = event.id;
        if (event.kind() == EventKind::Connected)
            connected.push_back(event.connection);
        else if (event.kind() == EventKind::Disconnected)
            disconnected.push_back(event.connection);
    }
    std::vector<quint32> all;
    for (quint32 connection = 1; connection <= kConnections; ++connection)
        all.push_back(connection);
    QCOMPARE(connected, all);
    QCOMPARE(disconnected, all);
    constexpr qint64 kRecorded = kConnections * (kMessages + 2);
    QCOMPARE(batch.skipped + qint64(batch.events.size()), kRecorded);
    QVERIFY((batch.counters
             == Counters{ .events = kRecorded,
                          .connections = kConnections,
                          .ended = kConnections,
                          .messagesIn = kConnections * kMessages }));
}

/** Memory is bounded even where nothing but connections comes. */
void TestJournal::skipsOldestOfComingAndGoing()
{
    constexpr qint64 kCount = 1'000;
    Journal journal(EventLog::Limits{ .events = 100 });
    JournalWriter writer = journal.writer(u"test"_s);
    for (int i = 0; i < kCount; ++i)
        writer.record(makeEvent(EventKind::Connected));
    const Journal::Batch batch = takeAll(journal);
    QCOMPARE_LE(batch.events.size(), 100);
    QCOMPARE_GT(batch.events.size(), 0);
    QCOMPARE(batch.skipped + qint64(batch.events.size()), kCount);
    QCOMPARE(batch.events.back().id, quint64(kCount));
    QCOMPARE(batch.counters.connections, kCount);
}

void TestJournal::startsAgainAfterSkipping()
{
    Journal journal(EventLog::Limits{ .events = 100 });
    recordMessages(journal, 1'000);
    QCOMPARE_GT(takeAll(journal).skipped, 0);

    recordMessages(journal, 50);
    const Journal::Batch batch = takeAll(journal);
    QCOMPARE(batch.skipped, 0);
    QCOMPARE(numbers(batch.events), upTo(50));
    QCOMPARE(batch.events.front().id, 1'001);
    QCOMPARE(batch.counters.events, 1'050);
}

void TestJournal::saysOnceThatThereIsSomething()
{
    Journal journal;
    int said = 0;
    connect(&journal, &Journal::available, this, [&said] { ++said; });
    // What the journal's thread has said before flush() returns is delivered after it.
    const auto deliver = [&journal] {
        journal.flush();
        QCoreApplication::processEvents();
    };
    deliver();
    QCOMPARE(said, 0);

    recordMessages(journal, 1);
    QTRY_COMPARE(said, 1); // without being asked
    for (int i = 0; i < 10; ++i) {
        recordMessages(journal, 10);
        deliver();
    }
    QCOMPARE(said, 1);

    QCOMPARE(journal.take().events.size(), 101);
    deliver();
    QCOMPARE(said, 1);
    recordMessages(journal, 1);
    QTRY_COMPARE(said, 2);
    QCOMPARE(journal.take().events.size(), 1);
}

/** Even where nothing is left to take but the number of what was skipped. */
void TestJournal::saysItOnceWhateverWasSkipped()
{
    Journal journal(EventLog::Limits{ .events = 0 });
    int said = 0;
    connect(&journal, &Journal::available, this, [&said] { ++said; });
    for (int i = 0; i < 10; ++i) {
        recordMessages(journal, 10);
        journal.flush();
        QCoreApplication::processEvents();
    }
    QCOMPARE(said, 1);
    QCOMPARE(journal.take().skipped, 100);
}

void TestJournal::saysItFromItsOwnThread()
{
    Journal journal;
    std::atomic<Qt::HANDLE> thread = nullptr;
    connect(
            &journal, &Journal::available, this, [&thread] { thread = QThread::currentThreadId(); },
            Qt::DirectConnection);
    recordMessages(journal, 1);
    journal.flush();
    QVERIFY(thread != nullptr);
    QVERIFY(thread != QThread::currentThreadId());
}

void TestJournal::flushesFromManyThreads()
{
    constexpr int kThreads = 8;
    constexpr int kRounds = 50;
    Journal journal;
    std::atomic_int missing = 0;
    Threads threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.start([&journal, &missing] {
            JournalWriter writer = journal.writer(u"test"_s);
            for (int round = 0; round < kRounds; ++round) {
                const qint64 before = journal.take().counters.events;
                writer.record(message(1));
                journal.flush();
                if (journal.take().counters.events <= before)
                    ++missing;
            }
        });
    }
    threads.join();
    QCOMPARE(missing, 0);
    QCOMPARE(journal.take().counters.events, kThreads * kRounds);
}

void TestJournal::takesNothingTwice()
{
    Journal journal;
    for (int i = 1; i <= 20; ++i) {
        recordMessages(journal, i);
        const Journal::Batch batch = takeAll(journal);
        QCOMPARE(numbers(batch.events), upTo(quint64(i)));
        QVERIFY(journal.take().events.empty());
    }
}

void TestJournal::ignoresWritersOfNoJournal()
{
    Journal journal;
    JournalWriter none;
    none.record(message(1)); // goes nowhere, and does no harm
    JournalWriter writer = journal.writer(u"test"_s);
    writer.record(message(1));
    none = std::move(writer);
    none.record(message(2));
    QCOMPARE(numbers(takeAll(journal).events), upTo(2));
}

void TestJournal::isOutlivedByAWriter()
{
    JournalWriter idle;
    JournalWriter used;
    {
        Journal journal;
        idle = journal.writer(u"idle"_s);
        used = journal.writer(u"used"_s);
        used.record(message(1));
    }
    const auto recordMuch = [](JournalWriter &writer) {
        for (quint64 i = 0; i < 50'000; ++i) // more than a buffer holds: it must not wait for good
            writer.record(message(i));
    };
    recordMuch(idle);
    recordMuch(used);

    Journal other;
    used = other.writer(u"used"_s);
    used.record(message(1));
    QCOMPARE(numbers(takeAll(other).events), upTo(1));
}

void TestJournal::isDestroyedWhileProducersRecord()
{
    for (int round = 0; round < 20; ++round) {
        auto journal = std::make_unique<Journal>();
        const QString name = file(u"destroyed.jsonl"_s);
        QVERIFY(journal->startRecording(name, nullptr, ExistingRecording::Replace));
        std::atomic_bool stop = false;
        std::atomic_int started = 0;
        Threads threads;
        for (int i = 0; i < 4; ++i) {
            JournalWriter writer = journal->writer(QString::number(i));
            threads.start(
                    [writer = std::make_shared<JournalWriter>(std::move(writer)), &stop, &started] {
                        writer->record(message(1));
                        ++started;
                        for (quint64 number = 2; !stop; ++number) {
                            writer->record(message(number));
                            std::this_thread::yield();
                        }
                    });
        }
        while (started < 4)
            std::this_thread::yield();
        journal.reset();
        stop = true;
        threads.join();

        // Of each thread: all from the first on, up to the journal's end.
        std::vector<quint64> next(4, 1);
        for (const Event &event : readRecording(name))
            QCOMPARE(messageNumber(event), next[std::size_t(event.thread.toInt())]++);
        for (const quint64 number : next)
            QCOMPARE_GT(number, 1);
    }
}

void TestJournal::recordsWhatIsTaken()
{
    constexpr int kProducers = 4;
    constexpr quint64 kEach = 1'000;
    const QString name = file(u"taken.jsonl"_s);
    Journal journal;
    RecordingRefusal refusal;
    QVERIFY2(journal.startRecording(name, &refusal), qPrintable(refusal.systemText));
    Threads threads;
    for (int i = 0; i < kProducers; ++i) {
        threads.start([&journal, i] {
            const auto connection = quint32(i + 1);
            JournalWriter writer = journal.writer(ThreadRole::Connection, connection);
            for (quint64 number = 1; number <= kEach; ++number) {
                const fact::Text text = textFact(number, u"Olá,\n😀 %1"_s.arg(number));
                writer.record(makeEvent(fact::Message{ text }, Direction::In, connection));
                writer.record(makeEvent(fact::Reply{ text, qint64(number) * 1'234'567 },
                                        Direction::Out, connection));
            }
        });
    }
    threads.join();
    const Events events = takeAll(journal).events;
    QCOMPARE(events.size(), 2 * kProducers * kEach);
    QVERIFY(readRecording(name) == withoutIds(events)); // and the recording has not even ended
}

/** Whatever a window has forgotten, the file has. */
void TestJournal::recordsWhatIsSkipped()
{
    const QString name = file(u"skipped.jsonl"_s);
    Journal journal(EventLog::Limits{ .events = 10 });
    QVERIFY(journal.startRecording(name, nullptr));
    recordMessages(journal, 1'000);
    QCOMPARE_GT(takeAll(journal).skipped, 0);
    QCOMPARE(numbers(readRecording(name)), upTo(1'000));
}

void TestJournal::recordsUpToTheStop()
{
    const QString name = file(u"stopped.jsonl"_s);
    Journal journal;
    JournalWriter writer = journal.writer(u"test"_s);
    journal.stopRecording(); // there is none
    QVERIFY(journal.startRecording(name, nullptr));
    for (quint64 number = 1; number <= 100; ++number)
        writer.record(message(number));
    journal.stopRecording();
    QCOMPARE(numbers(readRecording(name)), upTo(100));

    writer.record(message(101));
    QCOMPARE(takeAll(journal).events.size(), 101);
    QCOMPARE(readRecording(name).size(), 100);
}

void TestJournal::recordsUpToTheEnd()
{
    const QString name = file(u"ended.jsonl"_s);
    {
        Journal journal;
        QVERIFY(journal.startRecording(name, nullptr));
        recordMessages(journal, 100);
    }
    QCOMPARE(numbers(readRecording(name)), upTo(100));
}

void TestJournal::replacesARecording()
{
    const QString first = file(u"first.jsonl"_s);
    const QString second = file(u"second.jsonl"_s);
    Journal journal;
    QVERIFY(journal.startRecording(first, nullptr));
    recordMessages(journal, 10);
    journal.flush();
    QVERIFY(journal.startRecording(second, nullptr));
    recordMessages(journal, 20);
    journal.stopRecording();
    QCOMPARE(numbers(readRecording(first)), upTo(10));
    QCOMPARE(numbers(readRecording(second)), upTo(20));

    QVERIFY(!journal.startRecording(first, nullptr));
    QVERIFY(journal.startRecording(first, nullptr, ExistingRecording::Replace));
    recordMessages(journal, 5);
    journal.stopRecording();
    QCOMPARE(numbers(readRecording(first)), upTo(5));
}

void TestJournal::survivesAFullDisk()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("There is no /dev/full here");

    Journal journal;
    QStringList errors;
    connect(&journal, &Journal::recordingFailed, this,
            [&errors](const QString &error) { errors += error; });
    QVERIFY(journal.startRecording(full, nullptr));
    recordMessages(journal, 10);
    QTRY_COMPARE(errors.size(), 1);
    QVERIFY(!errors.first().isEmpty());
    QCOMPARE(numbers(takeAll(journal).events), upTo(10));

    recordMessages(journal, 10);
    QCOMPARE(numbers(takeAll(journal).events), upTo(10));
    QCoreApplication::processEvents();
    QCOMPARE(errors.size(), 1);
    journal.stopRecording();

    const QString name = file(u"after.jsonl"_s);
    QVERIFY(journal.startRecording(name, nullptr));
    recordMessages(journal, 10);
    journal.stopRecording();
    QCOMPARE(numbers(readRecording(name)), upTo(10));
    QCoreApplication::processEvents();
    QCOMPARE(errors.size(), 1);
}

void TestJournal::refusesWhatCannotBeOpened_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("a directory") << m_directory.path();
    QTest::newRow("in no directory") << file(u"missing/session.jsonl"_s);
}

void TestJournal::refusesWhatCannotBeOpened()
{
    QFETCH(const QString, name);

    Journal journal;
    RecordingRefusal refusal;
    QVERIFY(!journal.startRecording(name, &refusal));
    QVERIFY(!refusal.systemText.isEmpty());
    QVERIFY(!journal.startRecording(name, nullptr));
    recordMessages(journal, 10);
    QCOMPARE(numbers(takeAll(journal).events), upTo(10));
}

void TestJournal::goesOnWithTheRecordingThatItHas()
{
    const QString name = file(u"kept.jsonl"_s);
    Journal journal;
    QVERIFY(journal.startRecording(name, nullptr));
    QVERIFY(!journal.startRecording(m_directory.path(), nullptr));
    recordMessages(journal, 10);
    journal.stopRecording();
    QCOMPARE(numbers(readRecording(name)), upTo(10));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"

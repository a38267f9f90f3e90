#include "shared/journal/journal.h"

#include "shared/journal/recorder.h"
#include "shared/journal/systemthread.h"

#include <QScopeGuard>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** How long events may lie in a producer's buffer: long enough to collect many at once. */
constexpr auto kCollectInterval = 4ms;

/** A producer waits for the journal's thread no longer than this for one event, so that a dead disk
 * never stops a server for good. */
constexpr auto kLongestWait = 1s;

constexpr qint64 kNsPerMs = 1'000'000;

qint64 monotonicNow()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/** Nanoseconds since 1970. */
qint64 wallNow()
{
    return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

/** Bytes. */
qint64 memoryOf(const Event &event)
{
    return qint64(sizeof(Event)) + contentSize(event);
}

void add(Counters &counters, const Counters &more)
{
    counters.events += more.events;
    counters.connections += more.connections;
    counters.ended += more.ended;
    counters.messagesIn += more.messagesIn;
    counters.messagesOut += more.messagesOut;
    counters.repliesIn += more.repliesIn;
    counters.repliesOut += more.repliesOut;
    counters.bytesIn += more.bytesIn;
    counters.bytesOut += more.bytesOut;
    counters.findings += more.findings;
}

void count(Counters &counters, const Event &event)
{
    const bool in = event.direction == Direction::In;
    ++counters.events;
    switch (event.kind()) {
    case EventKind::Connected:
        ++counters.connections;
        break;
    case EventKind::Disconnected:
        ++counters.ended;
        break;
    case EventKind::Bytes:
        (in ? counters.bytesIn : counters.bytesOut) += event.as<fact::Bytes>()->size;
        break;
    case EventKind::Message:
        ++(in ? counters.messagesIn : counters.messagesOut);
        break;
    case EventKind::Reply:
        ++(in ? counters.repliesIn : counters.repliesOut);
        break;
    case EventKind::Finding:
        ++counters.findings;
        break;
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Stopped:
    case EventKind::Error:
        break;
    }
}

} // namespace

namespace journal_detail {

/** What one producer has recorded and the collector has not yet fetched. */
class Buffer final
{
public:
    Buffer(std::shared_ptr<Collector> collector, QString thread, ThreadRole role)
        : m_collector(std::move(collector))
        , m_thread(std::move(thread))
        , m_role(role)
    {}

    void add(Event &&event, const std::shared_ptr<Buffer> &self);
    /** What was added since the last time, in the order of time; @p left: what was only counted. */
    [[nodiscard]] Events fetch(Counters &left);
    [[nodiscard]] const QString &thread() const { return m_thread; }
    [[nodiscard]] ThreadRole role() const { return m_role; }
    [[nodiscard]] bool keepsTraffic() const;

private:
    const std::shared_ptr<Collector> m_collector;
    const QString m_thread;
    const ThreadRole m_role;
    std::mutex m_mutex;
    std::condition_variable m_fetched;
    Events m_events;
    Counters m_left; // traffic that nobody will see
};

/** The journal's thread, and what it shares with producers and the reader. */
class Collector final
{
public:
    Collector(Journal *journal, const EventLog::Limits &limits)
        : m_journal(journal)
        , m_pending(limits)
    {}

    void start()
    {
        m_thread.reset(QThread::create([this] { run(); }));
        m_thread->setObjectName(QStringLiteral("soquete-journal"));
        m_thread->start();
    }

    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread->wait();
    }

    [[nodiscard]] bool hasStopped() const { return m_stopped; }
    [[nodiscard]] bool keepsTraffic() const { return m_keepsTraffic; }

    /** Whether so much is on its way that producers should wait. */
    [[nodiscard]] bool isBehind() const { return m_onTheWay >= Journal::kMostOnTheWay; }
    void noteOnTheWay(qint64 more) { m_onTheWay += more; }

    void leaveOutTraffic()
    {
        const std::lock_guard lock(m_recorderMutex);
        m_leavesOutTraffic = true;
        m_keepsTraffic = m_recorder != nullptr;
    }

    void notify(std::shared_ptr<Buffer> buffer)
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return;
        m_filled.push_back(std::move(buffer));
        if (m_filled.size() == 1)
            m_wake.notify_all();
    }

    void flush()
    {
        std::unique_lock lock(m_mutex);
        const quint64 wanted = ++m_flushWanted;
        m_wake.notify_all();
        m_flushed.wait(lock, [&] { return m_flushDone >= wanted || m_stopped; });
    }

    bool startRecording(const QString &name, QString *error)
    {
        flush(); // what happened before is not part of it
        auto recorder = std::make_unique<Recorder>();
        if (!recorder->open(name)) {
            if (error)
                *error = recorder->errorString();
            return false;
        }
        const std::lock_guard lock(m_recorderMutex);
        useRecorder(std::move(recorder));
        return true;
    }

    void stopRecording()
    {
        flush();
        const std::lock_guard lock(m_recorderMutex);
        useRecorder(nullptr);
    }

    Journal::Batch take(std::size_t most)
    {
        const std::lock_guard lock(m_takeMutex);
        const qint64 skipped = m_pending.dropped() - m_pending.milestones() - m_skipped;
        m_skipped += skipped;
        Events events = m_pending.removeFirst(most);
        m_announced = !m_pending.isEmpty();
        return { std::move(events), m_counters, skipped, m_announced };
    }

private:
    void run();
    void collect(const std::vector<std::shared_ptr<Buffer>> &buffers, qint64 upTo);
    void useRecorder(std::unique_ptr<Recorder> recorder)
    {
        m_recorder = std::move(recorder);
        m_keepsTraffic = m_recorder || !m_leavesOutTraffic;
    }
    void writeToRecording(const Events &events);
    void keep(Events &&events, const Counters &left);

    Journal *const m_journal;
    std::unique_ptr<QThread> m_thread;
    std::atomic<qint64> m_onTheWay = 0; // bytes, of all producers

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_flushed;
    std::vector<std::shared_ptr<Buffer>> m_filled;
    quint64 m_flushWanted = 0;
    quint64 m_flushDone = 0;
    bool m_stopping = false;
    std::atomic_bool m_stopped = false;

    Events m_held; // fetched too early, see collect(); used by the journal's thread alone

    std::mutex m_recorderMutex; // guards what follows
    std::unique_ptr<Recorder> m_recorder;
    std::atomic_bool m_leavesOutTraffic = false;
    std::atomic_bool m_keepsTraffic = true; // for the reader, or for the recorder

    std::mutex m_takeMutex; // guards what follows
    EventLog m_pending;
    qint64 m_skipped = 0;     // of what it dropped, as the reader knows
    bool m_announced = false; // and not all was taken since
    Counters m_counters;
};

void Buffer::add(Event &&event, const std::shared_ptr<Buffer> &self)
{
    if (m_collector->hasStopped())
        return;
    std::unique_lock lock(m_mutex);
    if (!m_events.empty() && m_collector->isBehind())
        m_fetched.wait_for(lock, kLongestWait, [this] { return m_events.empty(); });
    // Before the time is read: a thread that is held up between the two would otherwise come with
    // an event older than what was passed on meanwhile.
    if (m_events.empty() && m_left.events == 0)
        m_collector->notify(self);
    if (isTraffic(event) && !m_collector->keepsTraffic()) {
        count(m_left, event);
        return;
    }
    event.monotonicNs = monotonicNow();
    event.systemThread = currentSystemThread();
    event.core = currentCore();
    m_collector->noteOnTheWay(memoryOf(event));
    m_events.push_back(std::move(event));
}

bool Buffer::keepsTraffic() const
{
    return m_collector->keepsTraffic();
}

Events Buffer::fetch(Counters &left)
{
    Events events;
    {
        const std::lock_guard lock(m_mutex);
        events.swap(m_events);
        soquete::add(left, std::exchange(m_left, {}));
    }
    m_fetched.notify_all();
    return events;
}

void Collector::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto isUrgent = [this] { return m_stopping || m_flushWanted > m_flushDone; };
        m_wake.wait(lock, [&] { return isUrgent() || !m_filled.empty() || !m_held.empty(); });
        m_wake.wait_for(lock, kCollectInterval, isUrgent);
        const bool last = m_stopping;
        const qint64 upTo = last ? std::numeric_limits<qint64>::max() : monotonicNow();
        const std::vector<std::shared_ptr<Buffer>> buffers = std::exchange(m_filled, {});
        const quint64 flushing = m_flushWanted;
        lock.unlock();
        collect(buffers, upTo);
        lock.lock();
        m_flushDone = flushing;
        m_stopped = last;
        m_flushed.notify_all();
        if (last) {
            m_filled.clear(); // buffers hold the collector: do not hold them in turn
            return;
        }
    }
}

/**
 * Fetches, and passes on what happened up to @p upTo, the moment in which @p buffers was known to
 * be all that held anything. What is newer waits for the next time: its cause may lie in a buffer
 * that is not among these. So an effect never comes before its cause, whatever threads they
 * happened in.
 */
void Collector::collect(const std::vector<std::shared_ptr<Buffer>> &buffers, qint64 upTo)
{
    // The wall clock may be set at any moment; between two events it is not asked again.
    const qint64 wallOffset = wallNow() - monotonicNow();
    Counters left;
    qint64 size = 0;
    const auto arrived = qScopeGuard([&] { noteOnTheWay(-size); });
    std::vector<Events> lots;
    lots.reserve(buffers.size() + 1);
    lots.push_back(std::exchange(m_held, {}));
    for (const std::shared_ptr<Buffer> &buffer : buffers) {
        lots.push_back(buffer->fetch(left));
        for (Event &event : lots.back()) {
            event.wallMs = (wallOffset + event.monotonicNs) / kNsPerMs;
            event.thread = buffer->thread();
            event.role = buffer->role();
            size += memoryOf(event);
        }
    }
    std::vector<Event *> order; // an event is large: it is moved once
    for (Events &lot : lots) {
        for (Event &event : lot)
            order.push_back(&event);
    }
    std::stable_sort(order.begin(), order.end(), [](const Event *left, const Event *right) {
        return left->monotonicNs < right->monotonicNs;
    });
    const auto tooNew =
            std::partition_point(order.begin(), order.end(),
                                 [upTo](const Event *event) { return event->monotonicNs <= upTo; });
    std::for_each(tooNew, order.end(),
                  [this](Event *event) { m_held.push_back(std::move(*event)); });
    order.erase(tooNew, order.end());
    if (order.empty() && left.events == 0)
        return;
    Events events;
    events.reserve(order.size());
    quint64 id = quint64(m_counters.events); // written by this thread alone
    for (Event *event : order) {
        event->id = ++id;
        events.push_back(std::move(*event));
    }
    writeToRecording(events);
    keep(std::move(events), left);
}

void Collector::writeToRecording(const Events &events)
{
    QString error;
    {
        const std::lock_guard lock(m_recorderMutex);
        if (!m_recorder || m_recorder->write(events))
            return;
        error = m_recorder->errorString();
        useRecorder(nullptr);
    }
    emit m_journal->recordingFailed(error);
}

void Collector::keep(Events &&events, const Counters &left)
{
    bool isNews = false;
    {
        const std::lock_guard lock(m_takeMutex);
        add(m_counters, left);
        for (const Event &event : events)
            count(m_counters, event);
        if (m_leavesOutTraffic)
            std::erase_if(events, isTraffic);
        m_pending.append(std::move(events));
        const bool isThere = !m_pending.isEmpty() || m_pending.dropped() > m_skipped;
        isNews = isThere && !std::exchange(m_announced, true);
    }
    if (isNews)
        emit m_journal->available();
}

} // namespace journal_detail

void JournalWriter::record(Event event)
{
    if (m_buffer)
        m_buffer->add(std::move(event), m_buffer);
}

bool JournalWriter::keepsTraffic() const
{
    return m_buffer && m_buffer->keepsTraffic();
}

Journal::Journal(const EventLog::Limits &limits, QObject *parent)
    : QObject(parent)
    , m_collector(std::make_shared<journal_detail::Collector>(this, limits))
{
    m_collector->start();
}

Journal::~Journal()
{
    m_collector->stop();
}

JournalWriter Journal::writer(const QString &thread, ThreadRole role)
{
    JournalWriter writer;
    writer.m_buffer = std::make_shared<journal_detail::Buffer>(m_collector, thread, role);
    return writer;
}

JournalWriter Journal::writer(ThreadRole role, quint32 connection)
{
    return writer(threadName(role, connection), role);
}

void Journal::leaveOutTraffic()
{
    m_collector->leaveOutTraffic();
}

bool Journal::startRecording(const QString &name, QString *error)
{
    return m_collector->startRecording(name, error);
}

void Journal::stopRecording()
{
    m_collector->stopRecording();
}

Journal::Batch Journal::take(std::size_t most)
{
    return m_collector->take(most);
}

void Journal::flush()
{
    m_collector->flush();
}

} // namespace soquete

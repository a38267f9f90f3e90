#include "shared/journal/journal.h"

#include "shared/journal/recording/recorder.h"
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

/** The interval in which the journal's thread collects events, so that it gets many at once. */
constexpr auto kCollectInterval = 4ms;

/** How long a producer waits for the journal's thread, so that a dead disk cannot stop a server. */
constexpr auto kLongestWait = 1s;

constexpr qint64 kNsPerMs = 1'000'000;

qint64 monotonicNow()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/** The memory that @p event takes, in bytes. */
qint64 memoryOf(const Event &event)
{
    return qint64(sizeof(Event)) + contentSize(event);
}

} // namespace

namespace journal_detail {

/** The journal's thread and the data it shares with producers and the reader. */
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

    /** Whether producers should wait because too much is on its way. */
    [[nodiscard]] bool isBehind() const { return m_onTheWay >= Journal::kMostOnTheWay; }
    void noteOnTheWay(qint64 more) { m_onTheWay += more; }

    void dropTraffic()
    {
        const std::lock_guard lock(m_recorderMutex);
        m_dropsTraffic = true;
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

    bool startRecording(const QString &name, RecordingRefusal *refusal, ExistingRecording existing)
    {
        flush(); // earlier events are not part of the recording
        auto recorder = std::make_unique<Recorder>();
        if (!recorder->open(name, existing)) {
            if (refusal)
                *refusal = recorder->refusal();
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
        m_keepsTraffic = m_recorder || !m_dropsTraffic;
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

    Events m_held; // for the next collect(); used only by the journal's thread

    std::mutex m_recorderMutex; // guards what follows
    std::unique_ptr<Recorder> m_recorder;
    std::atomic_bool m_dropsTraffic = false;
    std::atomic_bool m_keepsTraffic = true; // for the reader, or for the recorder

    std::mutex m_takeMutex; // guards what follows
    EventLog m_pending;
    qint64 m_skipped = 0;     // dropped events that the reader knows of
    bool m_announced = false; // available() was emitted, and events are left
    Counters m_counters;
};

/** The events of one producer that the collector has not fetched yet. */
class Buffer final
{
public:
    Buffer(std::shared_ptr<Collector> collector, QString thread, ThreadRole role)
        : m_collector(std::move(collector))
        , m_thread(std::move(thread))
        , m_role(role)
    {}

    void add(Event &&event, const std::shared_ptr<Buffer> &self);
    /** Removes and returns the events, in order of time; adds what was only counted to @p left. */
    [[nodiscard]] Events fetch(Counters &left);
    [[nodiscard]] const QString &thread() const { return m_thread; }
    [[nodiscard]] ThreadRole role() const { return m_role; }
    [[nodiscard]] bool keepsTraffic() const { return m_collector->keepsTraffic(); }

private:
    const std::shared_ptr<Collector> m_collector;
    const QString m_thread;
    const ThreadRole m_role;
    std::mutex m_mutex;
    std::condition_variable m_fetched;
    Events m_events;
    Counters m_left; // traffic that was counted but not kept
};

void Buffer::add(Event &&event, const std::shared_ptr<Buffer> &self)
{
    if (m_collector->hasStopped())
        return;
    std::unique_lock lock(m_mutex);
    if (!m_events.empty() && m_collector->isBehind())
        m_fetched.wait_for(lock, kLongestWait, [this] { return m_events.empty(); });
    // Notify before reading the time: a thread that is preempted in between would otherwise add an
    // event older than those already passed on.
    if (m_events.empty() && m_left.events == 0)
        m_collector->notify(self);
    if (isTraffic(event) && !m_collector->keepsTraffic()) {
        m_left.count(event);
        return;
    }
    event.monotonicNs = monotonicNow();
    event.systemThread = currentSystemThread();
    event.core = currentCore();
    m_collector->noteOnTheWay(memoryOf(event));
    m_events.push_back(std::move(event));
}

Events Buffer::fetch(Counters &left)
{
    Events events;
    {
        const std::lock_guard lock(m_mutex);
        events.swap(m_events);
        left += std::exchange(m_left, {});
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
            m_filled.clear(); // break the cycle: buffers own the collector
            return;
        }
    }
}

/**
 * Fetches the events in @p buffers and passes on those up to @p upTo, the time when no other buffer
 * held any. Newer events are held back until the next call, since their cause may be in another
 * buffer. Thus an effect never precedes its cause, even across threads.
 */
void Collector::collect(const std::vector<std::shared_ptr<Buffer>> &buffers, qint64 upTo)
{
    // Read the wall clock only once: it may be set between two events.
    const std::chrono::nanoseconds wall = std::chrono::system_clock::now().time_since_epoch();
    const qint64 wallOffset = wall.count() - monotonicNow();
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
    std::vector<Event *> order; // to move each event, which is large, only once
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
    quint64 id = quint64(m_counters.events); // written only by this thread
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
        m_counters += left;
        for (const Event &event : events)
            m_counters.count(event);
        if (m_dropsTraffic)
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

void Journal::dropTraffic()
{
    m_collector->dropTraffic();
}

bool Journal::startRecording(const QString &name, RecordingRefusal *refusal,
                             ExistingRecording existing)
{
    return m_collector->startRecording(name, refusal, existing);
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

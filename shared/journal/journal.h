#pragma once

#include "shared/journal/counters.h"
#include "shared/journal/eventlog.h"
#include "shared/journal/recording/recordingfile.h"

#include <QObject>

#include <limits>
#include <memory>

namespace soquete {

namespace journal_detail {
class Collector;
class Buffer;
} // namespace journal_detail

/**
 * Records the events of one producer. Created by Journal::writer(). Used by one thread at a time.
 * It may outlive the journal; events recorded after that are discarded.
 */
class JournalWriter final
{
public:
    JournalWriter() = default;
    JournalWriter(JournalWriter &&) noexcept = default;
    JournalWriter &operator=(JournalWriter &&) noexcept = default;
    ~JournalWriter() = default;

    /**
     * Adds @p event and fills in its time and thread. Never waits for the reader. Waits for the
     * journal's own thread only while that is far behind (Journal::kMostOnTheWay).
     */
    void record(Event event);

    /**
     * Whether the journal keeps traffic (see isTraffic()). If not, traffic must still be recorded
     * to be counted, but without its text and bytes.
     */
    [[nodiscard]] bool keepsTraffic() const;

private:
    friend class Journal;
    std::shared_ptr<journal_detail::Buffer> m_buffer;
};

/**
 * Passes events from many threads to one reader.
 *
 * Each producer has its own buffer. A few milliseconds after an event is added, the journal's
 * thread collects all buffers in order of time. It numbers and counts the events, writes them to
 * the recording, if any, and keeps them until the reader takes them.
 */
class Journal final : public QObject
{
    Q_OBJECT

public:
    /**
     * The most bytes that all producers together may record before the journal's thread passes them
     * on. Above it, a producer waits before it adds a second event.
     */
    static constexpr qint64 kMostOnTheWay = 32LL * 1024 * 1024;

    /** @p limits: how much is kept for the reader. */
    explicit Journal(const EventLog::Limits &limits = {}, QObject *parent = nullptr);
    ~Journal() override;

    /** A writer for the thread called @p thread. Any thread. */
    [[nodiscard]] JournalWriter writer(const QString &thread, ThreadRole role = ThreadRole::Other);
    /** A writer for the thread with @p role; see threadName(). Any thread. */
    [[nodiscard]] JournalWriter writer(ThreadRole role, quint32 connection = 0);

    /**
     * Stops keeping messages, replies and bytes for the reader; they are only counted. A recording
     * still contains them. For readers that show only the counters, such as the quiet
     * console: without this `bench pipelined` takes 3.8 times the processor time and `bench bodies`
     * 3.3 times (medians of 7 paired turns, slower in all). Any thread.
     */
    void dropTraffic();

    /**
     * Writes every event from now on to the file @p name. Returns false and sets @p refusal if that
     * is refused (see RecordingFile); a recording that was already running goes on. Any thread.
     */
    [[nodiscard]] bool startRecording(const QString &name, RecordingRefusal *refusal,
                                      ExistingRecording existing = ExistingRecording::Keep);

    /** Ends the recording after writing all events recorded before this call. Any thread. */
    void stopRecording();

    /** Events for the reader. */
    struct Batch
    {
        Events events;      ///< in the order of their ids
        Counters counters;  ///< of all events so far, including those not taken yet
        qint64 skipped = 0; ///< events before these that were dropped to limit memory
        bool more = false;  ///< events are left; `available()` will not be emitted again
    };

    /**
     * Takes all events recorded since the last call, or the oldest @p most of them. Never waits for
     * a producer. One reader; any thread.
     */
    [[nodiscard]] Batch take(std::size_t most = std::numeric_limits<std::size_t>::max());

    /** Waits until all events recorded before this call can be taken. Any thread. */
    void flush();

signals:
    /** Events can be taken; emitted once until all are taken. From the journal's thread. */
    void available();

    /** The recording ended early; @p error is the system's message. From the journal's thread. */
    void recordingFailed(const QString &error);

private:
    std::shared_ptr<journal_detail::Collector> m_collector;
};

} // namespace soquete

#pragma once

#include "shared/journal/eventlog.h"

#include <QObject>

#include <limits>
#include <memory>

namespace soquete {

namespace journal_detail {
class Collector;
class Buffer;
} // namespace journal_detail

/** How much has happened since the journal was made. Exact, whatever is no longer shown. */
struct Counters
{
    qint64 events = 0;
    qint64 connections = 0; ///< made
    qint64 ended = 0;       ///< of those, over
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 repliesIn = 0;
    qint64 repliesOut = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 findings = 0;

    friend bool operator==(const Counters &, const Counters &) = default;
};

/**
 * What one producer records with. Made by Journal::writer(); moved, not copied; used by one thread
 * at a time. It may outlive the journal: what is recorded then goes nowhere.
 */
class JournalWriter final
{
public:
    JournalWriter() = default;
    JournalWriter(JournalWriter &&) noexcept = default;
    JournalWriter &operator=(JournalWriter &&) noexcept = default;
    ~JournalWriter() = default;

    /**
     * Adds @p event, with the time and this writer's thread filled in. Never waits for the reader;
     * waits for the journal's own thread only when that is far behind (Journal::kMostOnTheWay).
     */
    void record(Event event);

    /**
     * Whether anybody will see traffic (see isTraffic()). Where not, it is to be recorded all the
     * same, so that it is counted, but its text and bytes need not be there.
     */
    [[nodiscard]] bool keepsTraffic() const;

private:
    friend class Journal;
    std::shared_ptr<journal_detail::Buffer> m_buffer;
};

/**
 * What happened, from many threads to one reader.
 *
 * Each producer records into a buffer of its own. The journal's thread collects all buffers a few
 * milliseconds after something was put into one, in the order of time, numbers the events, counts
 * them, writes them to the recording if there is one, and keeps them until the reader takes them.
 */
class Journal final : public QObject
{
    Q_OBJECT

public:
    /**
     * So many bytes may be recorded and not yet passed on by the journal's thread, of all producers
     * together. With more, a producer waits before it adds a second event.
     */
    static constexpr qint64 kMostOnTheWay = 32LL * 1024 * 1024;

    /** @p limits: what waits, at the most, for a reader that does not come. */
    explicit Journal(const EventLog::Limits &limits = {}, QObject *parent = nullptr);
    ~Journal() override;

    /** A writer for the events of the thread called @p thread. Any thread. */
    [[nodiscard]] JournalWriter writer(const QString &thread, ThreadRole role = ThreadRole::Other);
    /** A writer for the thread with @p role; see threadName(). Any thread. */
    [[nodiscard]] JournalWriter writer(ThreadRole role, quint32 connection = 0);

    /**
     * From now on only counts messages, replies and bytes, and keeps none of them for the reader.
     * A recording still contains them. For readers that show only the counters, such as the quiet
     * console: without this `bench pipelined` takes 3.8 times the processor time and `bench bodies`
     * 3.3 times (medians of 7 paired turns, slower in all). Any thread.
     */
    void leaveOutTraffic();

    /**
     * Starts to write every event to the file @p name, which is replaced. False where it cannot be
     * opened; @p error then holds what the system said. Any thread.
     */
    [[nodiscard]] bool startRecording(const QString &name, QString *error);

    /** Ends the recording, with all that was recorded so far in the file. Any thread. */
    void stopRecording();

    /** What the reader gets. */
    struct Batch
    {
        Events events;      ///< in the order of their ids
        Counters counters;  ///< of all that came, also what is not taken yet
        qint64 skipped = 0; ///< events before these that no longer fitted into memory
        bool more = false;  ///< not all was taken; nobody says again that there is something
    };

    /**
     * What came since the last call: all of it, or the oldest @p most events. Never waits for a
     * producer. One reader; any thread.
     */
    [[nodiscard]] Batch take(std::size_t most = std::numeric_limits<std::size_t>::max());

    /** Waits until what was recorded before this call can be taken. Any thread. */
    void flush();

signals:
    /** There is something to take; said once until all is taken. From the journal's thread. */
    void available();

    /** The recording ended early; @p error is what the system said. From the journal's thread. */
    void recordingFailed(const QString &error);

private:
    std::shared_ptr<journal_detail::Collector> m_collector;
};

} // namespace soquete

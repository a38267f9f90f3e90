#pragma once

#include "shared/journal/eventlog.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace soquete {

/**
 * Which thread did what and when, as far as the events of a log tell. No painting.
 *
 * A thread is not watched while it runs: its runs are derived. A run begins with the event that
 * woke the thread (a read, a new connection, a command of the window) and ends with the last event
 * before the next one of these, or before a silence. Between runs the thread waits for the network.
 *
 * Marks and runs go when their events are dropped from the log. Lanes of finished threads go with
 * their last mark, or when there are too many. A lane's own counts stay exact.
 */
class ThreadModel final
{
public:
    /** What a thread is there for. */
    enum class Role : quint8 { Window, Acceptor, Connection, Client, Other };

    /** A time without waiting, from an event to an event. A single event makes one of no length. */
    struct Run
    {
        qint64 beginNs = 0;
        qint64 endNs = 0;
        qint64 events = 0;
        qint64 lastPlace = 0; ///< of its last event

        friend bool operator==(const Run &, const Run &) = default;
    };

    /** An event in a lane. */
    struct Mark
    {
        qint64 timeNs = 0;
        qint64 place = 0; ///< of its event in the log
        quint64 id = 0;   ///< Event::id
        EventKind kind = EventKind::Error;
        Direction direction = Direction::None;
        bool isAccept = false; ///< in the acceptor's lane: recorded by the thread it started
    };

    struct Lane
    {
        quint64 serial = 0; ///< names the lane for as long as it is there
        Role role = Role::Other;
        bool servesAll = false; ///< connections, one after the other: it outlives each of them
        bool alive = true;
        bool isOpen = false;       ///< owns a socket now: connected, or listening
        int core = -1;             ///< on which it recorded its last event; -1: unknown
        quint32 connection = 0;    ///< the one it served last; 0: none
        qint64 connections = 0;    ///< how many it served or, in the acceptor's lane, accepted
        qint64 systemThread = -1;  ///< the operating system's number; -1: unknown
        qint64 beginNs = 0;        ///< of its first event
        qint64 endNs = 0;          ///< of its last event
        qint64 runs = 0;           ///< all of them, also those that are no longer in the list
        qint64 ranNs = 0;          ///< all of them together
        qint64 events = 0;         ///< recorded by this thread
        QString name;              ///< as the operating system knows it
        std::deque<Run> runList;   ///< in the order of time
        std::deque<Mark> markList; ///< in the order of time
    };

    /** What is alive at this moment. */
    struct Live
    {
        int listening = 0;
        int connected = 0;
        int window = 0;
        int acceptors = 0;
        int connectionThreads = 0;
        int clients = 0;
        int others = 0;

        [[nodiscard]] int sockets() const { return listening + connected; }
        [[nodiscard]] int threads() const
        {
            return window + acceptors + connectionThreads + clients + others;
        }
        friend bool operator==(const Live &, const Live &) = default;
    };

    /** Several runs that are one stripe on the screen. In pixels, the last one included. */
    struct Stripe
    {
        int first = 0;
        int last = 0;

        friend bool operator==(const Stripe &, const Stripe &) = default;
    };

    /** How many lanes of finished threads are kept; of all threads, twice as many. */
    static constexpr std::size_t kMostLanes = 2'000;

    /** The threads of @p log, which must live longer. */
    explicit ThreadModel(const EventLog &log, std::size_t mostLanes = kMostLanes);

    /**
     * The lane of the thread in which the window runs, which records nothing; -1: unknown. It
     * stands above the others as soon as there are any. Nothing: there is no such lane.
     */
    void setWindowThread(std::optional<qint64> systemThread);

    /** Reads the log's events up to @p end, and removes what belongs to dropped events. */
    void readTo(qint64 end);
    /** Starts anew at the end of the log. */
    void clear();

    /** In the order in which the threads appeared; the window's comes first. */
    [[nodiscard]] const std::deque<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] const Lane *lane(quint64 serial) const;
    /** The lane of the thread that serves, or served, @p connection. */
    [[nodiscard]] const Lane *laneOfConnection(quint32 connection) const;
    /** The lane of the thread in which @p event happened. */
    [[nodiscard]] const Lane *laneOf(const Event &event) const;
    /** The lane of the thread in which the event at @p place happened. */
    [[nodiscard]] const Lane *laneAt(qint64 place) const;

    /** The event at @p place in the log; null if it was dropped, or not read yet. */
    [[nodiscard]] const Event *eventAt(qint64 place) const;
    /** The mark in @p lane of the event @p id, or nothing. */
    [[nodiscard]] static const Mark *markOf(const Lane &lane, quint64 id);
    /** The mark in @p lane nearest to @p timeNs, or nothing. */
    [[nodiscard]] static const Mark *nearestMark(const Lane &lane, qint64 timeNs);
    /** The marks in @p lane from @p beginNs to @p endNs, both included, as places in its list. */
    [[nodiscard]] static std::pair<std::size_t, std::size_t>
    marksBetween(const Lane &lane, qint64 beginNs, qint64 endNs);

    /**
     * The runs of @p lane as stripes on @p width pixels that show @p lengthNs from @p beginNs. Each
     * is at least @p minimum pixels wide; those that touch are one.
     */
    [[nodiscard]] static std::vector<Stripe> stripes(const Lane &lane, qint64 beginNs,
                                                     qint64 lengthNs, int width, int minimum);

    [[nodiscard]] const Live &live() const { return m_live; }

    /** When the first event happened, whether it is kept or not: where time begins to count. */
    [[nodiscard]] qint64 originNs() const { return m_originNs; }
    /** From when to when there is something to show. */
    [[nodiscard]] qint64 beginNs() const
    {
        return m_events.empty() ? m_endNs : m_events.front().timeNs;
    }
    [[nodiscard]] qint64 endNs() const { return m_endNs; }

    [[nodiscard]] std::size_t keptEvents() const { return m_events.size(); }
    /** How many events are not shown any more. */
    [[nodiscard]] qint64 droppedEvents() const { return m_log->dropped() + m_withoutLane; }
    /** How many threads are not shown any more. */
    [[nodiscard]] qint64 droppedLanes() const { return m_droppedLanes; }

private:
    /** What is known of an event of the log. */
    struct Known
    {
        qint64 place = 0;
        qint64 timeNs = 0;
        quint64 lane = 0;
        quint64 acceptor = 0; ///< the lane in which it is an accept, too; 0: none
    };
    using ThreadKey = std::pair<QString, qint64>; ///< name, and the system's number

    void add(qint64 place, const Event &event);
    [[nodiscard]] Lane &laneFor(const Event &event);
    [[nodiscard]] Lane *find(quint64 serial);
    void addWindowLane(qint64 timeNs);
    void noteRun(Lane &lane, const Event &event, qint64 timeNs, qint64 place);
    void noteState(Lane &lane, const Event &event);
    [[nodiscard]] quint64 noteAccept(const Event &event, qint64 timeNs, qint64 place);
    void count(const Lane &lane, int change);
    void dropOldestEvent();
    void dropLanes();

    const EventLog *m_log;
    std::size_t m_mostLanes;
    qint64 m_read; ///< how far the log was read
    std::optional<qint64> m_windowThread;
    std::deque<Lane> m_lanes; ///< in the order of their serials
    std::deque<Known> m_events;
    QHash<ThreadKey, quint64> m_lanesByThread;
    Live m_live;
    quint64 m_lastSerial = 0; ///< the window's lane has 0
    quint64 m_acceptor = 0;   ///< lane of the acceptor that came last; 0: none
    bool m_hasBegun = false;  ///< whether there ever was an event
    qint64 m_originNs = 0;
    qint64 m_endNs = 0;
    qint64 m_withoutLane = 0; ///< events of the log whose lanes were dropped
    qint64 m_droppedLanes = 0;
};

} // namespace soquete

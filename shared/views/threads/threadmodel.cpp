#include "shared/views/threads/threadmodel.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace soquete {

namespace {

/** A thread that records nothing for this long is waiting; the network is rarely faster. */
constexpr qint64 kSilenceNs = 1'000'000;

/** Bounds for the times of a damaged recording, so that sums cannot overflow: ten years. */
constexpr qint64 kLatestBeginNs = std::numeric_limits<qint64>::max() / 2;
constexpr qint64 kLongestNs = 10LL * 365 * 24 * 3600 * 1'000'000'000;

/** How many lanes are dropped at once, because dropping moves all others. */
constexpr std::size_t kLanesDropped = 64;

/** Whether a thread that records @p event must have been waiting just before. */
bool wakes(const Event &event)
{
    if (event.as<fact::Bytes>())
        return event.direction == Direction::In;
    if (event.as<fact::Message>())
        return event.direction == Direction::Out; // a command from the window
    return !event.as<fact::Reply>() && !event.as<fact::Finding>()
        && !event.as<fact::Disconnected>();
}

/** Whether @p event is the result of the message @p before, however long that took. */
bool results(const Event &event, const ThreadModel::Mark &before)
{
    const bool isReply = event.as<fact::Reply>() || event.as<fact::Bytes>();
    return isReply && event.direction == Direction::Out && before.kind == EventKind::Message
        && before.direction == Direction::In;
}

ThreadModel::Role roleOf(const Event &event)
{
    switch (event.role) {
    case ThreadRole::Acceptor:
        return ThreadModel::Role::Acceptor;
    case ThreadRole::Connection:
    case ThreadRole::Turns:
        return ThreadModel::Role::Connection;
    case ThreadRole::Client:
        return ThreadModel::Role::Client;
    case ThreadRole::Other:
        break;
    }
    // A recording may have no roles.
    if (event.as<fact::Listening>())
        return ThreadModel::Role::Acceptor;
    if (event.as<fact::Connected>() && event.direction == Direction::Out)
        return ThreadModel::Role::Client;
    if (event.connection != 0)
        return ThreadModel::Role::Connection;
    return ThreadModel::Role::Other;
}

} // namespace

ThreadModel::ThreadModel(const EventLog &log, std::size_t mostLanes)
    : m_log(&log)
    , m_mostLanes(mostLanes)
    , m_read(log.begin())
{}

void ThreadModel::setWindowThread(std::optional<qint64> systemThread)
{
    m_windowThread = systemThread;
    if (m_lanes.empty())
        return;
    if (m_lanes.front().role == Role::Window) {
        count(m_lanes.front(), -1);
        m_lanes.pop_front();
    }
    if (!m_events.empty())
        addWindowLane(beginNs());
}

void ThreadModel::addWindowLane(qint64 timeNs)
{
    if (!m_windowThread)
        return;
    Lane window;
    window.role = Role::Window;
    window.systemThread = *m_windowThread;
    window.beginNs = window.endNs = timeNs;
    count(window, 1);
    m_lanes.push_front(std::move(window));
}

void ThreadModel::readTo(qint64 end)
{
    m_log->read(m_read, end, [this](qint64 place, const Event &event) { add(place, event); });
    while (!m_events.empty() && m_events.front().place < m_log->begin())
        dropOldestEvent();
    dropLanes();
}

void ThreadModel::add(qint64 place, const Event &event)
{
    if (!std::exchange(m_hasBegun, true))
        m_originNs = std::clamp<qint64>(event.monotonicNs, 0, kLatestBeginNs);
    // In a damaged recording, time may run backwards.
    const qint64 timeNs =
            std::clamp(event.monotonicNs, std::max(m_originNs, m_endNs), m_originNs + kLongestNs);
    m_endNs = timeNs;
    if (m_lanes.empty())
        addWindowLane(timeNs);
    Lane &lane = laneFor(event);
    if (lane.events == 0)
        lane.beginNs = timeNs;
    noteRun(lane, event, timeNs, place);
    noteState(lane, event);
    lane.markList.push_back({ timeNs, place, event.id, event.kind(), event.direction });
    lane.endNs = timeNs;
    ++lane.events;
    if (event.core >= 0)
        lane.core = event.core;
    m_events.push_back({ place, timeNs, lane.serial, noteAccept(event, timeNs, place) });
}

ThreadModel::Lane &ThreadModel::laneFor(const Event &event)
{
    // A recording may not name threads: then each connection is one.
    const bool isKnown = !event.thread.isEmpty() || event.systemThread >= 0;
    const ThreadKey key(event.thread, isKnown ? event.systemThread : -1 - qint64(event.connection));
    Lane *const known = find(m_lanesByThread.value(key));
    const bool begins = event.as<fact::Listening>() || event.as<fact::Connected>();
    if (known && (known->alive || !begins))
        return *known;
    Lane lane;
    lane.serial = ++m_lastSerial;
    lane.role = roleOf(event);
    lane.servesAll = event.role == ThreadRole::Turns;
    lane.name = event.thread;
    lane.systemThread = event.systemThread;
    count(lane, 1);
    if (lane.role == Role::Acceptor)
        m_acceptor = lane.serial;
    m_lanesByThread.insert(key, lane.serial);
    m_lanes.push_back(std::move(lane));
    return m_lanes.back();
}

void ThreadModel::noteRun(Lane &lane, const Event &event, qint64 timeNs, qint64 place)
{
    const bool goesOn = !lane.runList.empty() && !wakes(event)
                     && (timeNs - lane.runList.back().endNs <= kSilenceNs
                         || results(event, lane.markList.back()));
    if (goesOn) {
        lane.ranNs += timeNs - lane.runList.back().endNs;
    } else {
        lane.runList.push_back({ timeNs });
        ++lane.runs;
    }
    Run &run = lane.runList.back();
    run.endNs = timeNs;
    run.lastPlace = place;
    ++run.events;
}

/** Notes what @p event means for the thread's socket, and for the thread itself. */
void ThreadModel::noteState(Lane &lane, const Event &event)
{
    count(lane, -1);
    if (event.connection != 0 && event.connection != lane.connection
        && !event.as<fact::Waiting>()) {
        lane.connection = event.connection;
        ++lane.connections;
    }
    switch (event.kind()) {
    case EventKind::Listening:
    case EventKind::Connected:
        lane.isOpen = true;
        break;
    case EventKind::Disconnected:
        lane.isOpen = false;
        // It ends with its connection, unless it serves all of them.
        lane.alive = lane.role != Role::Connection || lane.servesAll;
        break;
    case EventKind::Stopped:
        lane.isOpen = false;
        lane.alive = false;
        break;
    case EventKind::Error:
        if (lane.role == Role::Acceptor && !lane.isOpen) // it could not listen
            lane.alive = false;
        break;
    default:
        break;
    }
    count(lane, 1);
}

/** Notes in the acceptor's lane that it started a thread; returns that lane, or 0. */
quint64 ThreadModel::noteAccept(const Event &event, qint64 timeNs, qint64 place)
{
    if (!event.as<fact::Connected>() || event.direction != Direction::In)
        return 0;
    Lane *const acceptor = find(m_acceptor);
    if (!acceptor || !acceptor->alive)
        return 0;
    acceptor->markList.push_back({ timeNs, place, event.id, event.kind(), event.direction, true });
    acceptor->endNs = timeNs;
    ++acceptor->connections;
    return acceptor->serial;
}

void ThreadModel::count(const Lane &lane, int change)
{
    if (lane.isOpen)
        (lane.role == Role::Acceptor ? m_live.listening : m_live.connected) += change;
    if (!lane.alive)
        return;
    int &threads = lane.role == Role::Window     ? m_live.window
                 : lane.role == Role::Acceptor   ? m_live.acceptors
                 : lane.role == Role::Connection ? m_live.connectionThreads
                 : lane.role == Role::Client     ? m_live.clients
                                                 : m_live.others;
    threads += change;
}

void ThreadModel::dropOldestEvent()
{
    const Known &oldest = m_events.front();
    for (const quint64 serial : { oldest.lane, oldest.acceptor }) {
        if (Lane *const lane = find(serial)) {
            lane->markList.pop_front();
            if (!lane->runList.empty() && lane->runList.front().lastPlace <= oldest.place)
                lane->runList.pop_front();
        } else if (serial == oldest.lane) {
            --m_withoutLane;
        }
    }
    m_events.pop_front();
}

void ThreadModel::dropLanes()
{
    const std::size_t lot = std::min(kLanesDropped, m_mostLanes / 10);
    const auto surplusOver = [lot](std::size_t count, std::size_t limit) {
        return count > limit ? count - limit + lot : 0;
    };
    const auto finished = std::size_t(std::ranges::count(m_lanes, false, &Lane::alive));
    std::size_t surplusFinished = surplusOver(finished, m_mostLanes);
    std::size_t surplus = surplusOver(m_lanes.size(), 2 * m_mostLanes);
    const auto isToGo = [&](const Lane &lane) {
        if (lane.role == Role::Window)
            return false;
        const bool isEmpty = !lane.alive && lane.markList.empty();
        const bool isOne = isEmpty || surplus > 0 || (!lane.alive && surplusFinished > 0);
        if (isOne && surplus > 0)
            --surplus;
        if (isOne && !lane.alive && surplusFinished > 0)
            --surplusFinished;
        return isOne;
    };
    QSet<quint64> gone;
    for (const Lane &lane : m_lanes) {
        if (!isToGo(lane))
            continue;
        gone.insert(lane.serial);
        count(lane, -1);
        ++m_droppedLanes;
        m_withoutLane += std::ranges::count(lane.markList, false, &Mark::isAccept);
    }
    if (gone.isEmpty())
        return;
    std::erase_if(m_lanes, [&gone](const Lane &lane) { return gone.contains(lane.serial); });
    m_lanesByThread.removeIf([&gone](const auto &entry) { return gone.contains(entry.value()); });
}

void ThreadModel::clear()
{
    ThreadModel empty(*m_log, m_mostLanes);
    empty.m_windowThread = m_windowThread;
    empty.m_lastSerial = m_lastSerial; // a serial is never used again
    empty.m_read = m_log->end();
    *this = std::move(empty);
}

const ThreadModel::Lane *ThreadModel::lane(quint64 serial) const
{
    const auto found = std::ranges::lower_bound(m_lanes, serial, {}, &Lane::serial);
    return found != m_lanes.end() && found->serial == serial ? &*found : nullptr;
}

/** The lane of a thread that records events: not the window's. */
ThreadModel::Lane *ThreadModel::find(quint64 serial)
{
    return serial == 0 ? nullptr : const_cast<Lane *>(std::as_const(*this).lane(serial));
}

const ThreadModel::Lane *ThreadModel::laneOfConnection(quint32 connection) const
{
    if (connection == 0)
        return nullptr;
    const Lane *client = nullptr;
    for (auto lane = m_lanes.rbegin(); lane != m_lanes.rend(); ++lane) {
        if (lane->connection == connection)
            return &*lane;
        if (lane->role == Role::Client && lane->connection > connection)
            client = &*lane; // one thread makes all connections, one after the other
    }
    return client;
}

const ThreadModel::Lane *ThreadModel::laneOf(const Event &event) const
{
    for (auto lane = m_lanes.rbegin(); lane != m_lanes.rend(); ++lane) {
        if (lane->name != event.thread || lane->systemThread != event.systemThread)
            continue;
        if (lane->role != Role::Connection || lane->connection == event.connection)
            return &*lane;
    }
    return nullptr;
}

const ThreadModel::Lane *ThreadModel::laneAt(qint64 place) const
{
    if (!eventAt(place))
        return nullptr;
    return lane(m_events[std::size_t(place - m_events.front().place)].lane);
}

const Event *ThreadModel::eventAt(qint64 place) const
{
    return place >= m_log->begin() && place < m_read ? &m_log->at(place) : nullptr;
}

const ThreadModel::Mark *ThreadModel::markOf(const Lane &lane, quint64 id)
{
    const auto found = std::ranges::find(lane.markList, id, &Mark::id);
    return found == lane.markList.end() ? nullptr : &*found;
}

const ThreadModel::Mark *ThreadModel::nearestMark(const Lane &lane, qint64 timeNs)
{
    const auto &marks = lane.markList;
    if (marks.empty())
        return nullptr;
    const auto after = std::ranges::lower_bound(marks, timeNs, {}, &Mark::timeNs);
    if (after == marks.begin())
        return &*after;
    const auto before = std::prev(after);
    return after != marks.end() && after->timeNs - timeNs < timeNs - before->timeNs ? &*after
                                                                                    : &*before;
}

std::pair<std::size_t, std::size_t> ThreadModel::marksBetween(const Lane &lane, qint64 beginNs,
                                                              qint64 endNs)
{
    const auto &marks = lane.markList;
    const auto first = std::ranges::lower_bound(marks, beginNs, {}, &Mark::timeNs);
    const auto last = std::ranges::upper_bound(first, marks.end(), endNs, {}, &Mark::timeNs);
    return { std::size_t(first - marks.begin()), std::size_t(last - marks.begin()) };
}

std::vector<ThreadModel::Stripe> ThreadModel::stripes(const Lane &lane, qint64 beginNs,
                                                      qint64 lengthNs, int width, int minimum)
{
    std::vector<Stripe> stripes;
    const double pixelsPerNs = double(width) / double(std::max<qint64>(lengthNs, 1));
    const auto pixel = [=](qint64 timeNs) {
        return int(std::clamp(std::floor(double(timeNs - beginNs) * pixelsPerNs), -1e6, 1e6));
    };
    const auto &runs = lane.runList;
    auto run = std::ranges::lower_bound(runs, beginNs, {}, &Run::endNs);
    for (; run != runs.end() && pixel(run->beginNs) < width; ++run) {
        const int first = std::max(pixel(run->beginNs), 0);
        const int last = std::clamp(pixel(run->endNs), first + minimum - 1,
                                    std::max(width - 1, first + minimum - 1));
        if (!stripes.empty() && first <= stripes.back().last + 1)
            stripes.back().last = std::max(stripes.back().last, last);
        else
            stripes.push_back({ first, last });
    }
    return stripes;
}

} // namespace soquete

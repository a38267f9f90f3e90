#include "shared/views/threads/threadcanvas.h"

#include "shared/views/selection.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

// What the user, or another view, does to the diagram of threads.

namespace soquete {

namespace {

using Role = ThreadModel::Role;

constexpr int kWheelNotch = 120;

} // namespace

void ThreadCanvas::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const ThreadLayout layout = currentLayout();
    const ThreadLayout::Hit hit = layout.hitAt(position);
    if (event->button() != Qt::LeftButton || !hit.lane)
        return;
    const Mark *mark = hit.mark;
    if (!mark && hit.run)
        mark = ThreadModel::nearestMark(*hit.lane, layout.timeAt(position.x()));
    setCurrent(hit.lane->serial);
    if (mark)
        choose(*mark);
    else
        chooseLane(*hit.lane);
}

void ThreadCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool isSideways =
            event->modifiers() & Qt::ShiftModifier || std::abs(delta.x()) > std::abs(delta.y());
    if (event->modifiers() & Qt::ControlModifier || !isSideways) {
        DiagramArea::wheelEvent(event);
        return;
    }
    const int notches = delta.x() != 0 ? delta.x() : delta.y();
    scrollTimeTo(m_beginNs - qint64(double(visibleLengthNs()) / 8 * notches / kWheelNotch));
    event->accept();
}

void ThreadCanvas::moveBy(Move move, bool)
{
    const ThreadLayout layout = currentLayout();
    const int page = std::max(1, layout.timeRect().height() / layout.rowHeight() - 1);
    switch (move) {
    case Move::Up:
        return goToLane(-1);
    case Move::Down:
        return goToLane(1);
    case Move::PageUp:
        return goToLane(-page);
    case Move::PageDown:
        return goToLane(page);
    case Move::Left:
        return goToEvent(-1);
    case Move::Right:
        return goToEvent(1);
    case Move::RowStart:
    case Move::Start:
        return scrollTimeTo(m_model.beginNs());
    case Move::RowEnd:
    case Move::End:
        return followEnd(true);
    }
}

/** Chooses the connection that the thread of @p lane serves. */
void ThreadCanvas::chooseLane(const Lane &lane)
{
    if (lane.role != Role::Client) // it serves all connections of its window
        m_selection->chooseConnection(lane.role == Role::Connection ? lane.connection : 0);
}

void ThreadCanvas::choose(const Mark &mark)
{
    const Event *const kept = m_model.eventAt(mark.place);
    if (!kept)
        return;
    const Event event = *kept; // a copy: a listener may change the model
    if (m_selection->connection() != 0 && m_selection->connection() != event.connection)
        m_selection->chooseConnection(event.connection); // or the other views would not show it
    m_selection->chooseEvent(event);
}

void ThreadCanvas::goToLane(int distance)
{
    const int last = int(m_rows.size()) - 1;
    const std::optional<std::size_t> row =
            m_current ? currentLayout().rowOf(*m_current) : std::nullopt;
    const int target = row ? std::clamp(int(*row) + distance, 0, last) : distance > 0 ? 0 : last;
    const quint64 serial = m_rows[std::size_t(target)];
    setCurrent(serial);
    if (const Lane *const lane = m_model.lane(serial))
        chooseLane(*lane);
}

void ThreadCanvas::goToEvent(int distance)
{
    const Lane *const lane = m_current ? m_model.lane(*m_current) : nullptr;
    if (!lane || lane->markList.empty())
        return;
    const std::optional<Event> &chosen = m_selection->chosen();
    const Mark *const mark = chosen ? ThreadModel::markOf(*lane, chosen->id) : nullptr;
    if (!mark) { // start with what is visible
        const qint64 timeNs = distance > 0 ? m_beginNs : m_beginNs + visibleLengthNs();
        choose(*ThreadModel::nearestMark(*lane, timeNs));
        return;
    }
    const auto found = std::ranges::lower_bound(lane->markList, mark->place, {}, &Mark::place);
    const qsizetype target = found - lane->markList.begin() + distance;
    if (target >= 0 && target < qsizetype(lane->markList.size()))
        choose(lane->markList[std::size_t(target)]);
}

void ThreadCanvas::onConnectionChosen(quint32 connection)
{
    const Lane *const current = m_current ? m_model.lane(*m_current) : nullptr;
    const bool isServing = current && current->role == Role::Connection;
    if (connection == 0) {
        if (isServing)
            setCurrent(std::nullopt);
        return;
    }
    if (isServing && current->connection == connection)
        return;
    const Lane *const lane = m_model.laneOfConnection(connection);
    setCurrent(lane ? std::optional(lane->serial) : std::nullopt);
}

void ThreadCanvas::onEventChosen()
{
    viewport()->update();
    const std::optional<Event> &event = m_selection->chosen();
    if (!event)
        return;
    const Lane *lane = m_current ? m_model.lane(*m_current) : nullptr;
    const Mark *mark = lane ? ThreadModel::markOf(*lane, event->id) : nullptr;
    if (!mark) {
        lane = m_model.laneOf(*event);
        if (!lane)
            return;
        setCurrent(lane->serial);
        mark = ThreadModel::markOf(*lane, event->id);
    }
    const qint64 lengthNs = visibleLengthNs();
    if (mark && (mark->timeNs < m_beginNs || mark->timeNs > m_beginNs + lengthNs))
        scrollTimeTo(mark->timeNs - lengthNs / 2);
}

} // namespace soquete

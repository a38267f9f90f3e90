#include "shared/views/threads/threadcanvas.h"

#include "shared/protocol/text.h"
#include "shared/views/selection.h"
#include "shared/views/threads/threadlook.h"
#include "shared/views/threads/threadwords.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <chrono>
#include <climits>
#include <cmath>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

using Role = ThreadModel::Role;

constexpr int kGrid = 8;        // pixels
constexpr int kHalfGrid = 4;    // pixels
constexpr int kShortestRun = 3; // pixels: so that one is seen, however short it was
constexpr int kHintMargin = 24; // pixels
constexpr int kChosenEdge = 3;  // pixels
constexpr int kNamesShare = 40; // percent of the width, at most
constexpr int kTypicalThread = 4'194'304;
constexpr int kTypicalCore = 15;
constexpr int kWheelNotch = 120;
constexpr int kRangeSteps = 1'000'000'000; // of the time's scroll bar

constexpr qint64 kSecondNs = 1'000'000'000;
constexpr qint64 kShortestNs = 100'000; // that can be shown from left to right
constexpr qint64 kLeastAllNs = 1'000'000;

constexpr auto kTick = 100ms;

/** Where in its lane a mark stands: what comes in above, what goes out below. */
enum class Track { Above, On, Below };
constexpr std::array kTracks{ Track::Above, Track::On, Track::Below };

Track trackOf(EventKind kind, Direction direction)
{
    switch (kind) {
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
    case EventKind::Disconnected:
    case EventKind::Stopped:
        return Track::On;
    case EventKind::Finding:
    case EventKind::Error:
        return Track::Above;
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        break;
    }
    return direction == Direction::Out ? Track::Below : Track::Above;
}

/** Of several marks in one place, the one of the highest rank is drawn. */
int rankOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Finding:
    case EventKind::Error:
        return 3;
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
    case EventKind::Disconnected:
    case EventKind::Stopped:
        return 2;
    case EventKind::Message:
    case EventKind::Reply:
        return 1;
    case EventKind::Bytes:
        break;
    }
    return 0;
}

/** @p timeNs in seconds, with as many decimals as two times @p stepNs apart need. */
QString secondsText(qint64 timeNs, qint64 stepNs)
{
    const int decimals = stepNs >= kSecondNs
                               ? 0
                               : int(std::ceil(std::log10(double(kSecondNs) / double(stepNs))));
    //: seconds
    return ThreadCanvas::tr("%1 s").arg(
            QLocale().toString(double(timeNs) / double(kSecondNs), 'f', decimals));
}

} // namespace

ThreadCanvas::ThreadCanvas(const ThreadModel &model, Selection *selection, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_wantedNs(kUsualLengthNs)
{
    setObjectName(u"threads"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(selection, &Selection::connectionChanged, this, &ThreadCanvas::onConnectionChosen);
    connect(selection, &Selection::eventChanged, this, &ThreadCanvas::onEventChosen);
    measureNames();
}

void ThreadCanvas::takeNew()
{
    if (!m_sinceLast.isValid() || m_model.endNs() > m_lastEventNs) {
        m_lastEventNs = m_model.endNs();
        m_sinceLast.restart();
    }
    m_nowNs = std::max(m_nowNs, m_lastEventNs);
    if (m_current && !m_model.lane(*m_current))
        setCurrent(std::nullopt);
    updateRows();
    updateTime();
    updateTimer();
}

void ThreadCanvas::reset()
{
    m_beginNs = m_nowNs = m_lastEventNs = 0;
    m_sinceLast.invalidate();
    setCurrent(std::nullopt);
    noteFollows(true);
    updateRows();
    updateTime();
    updateTimer();
}

void ThreadCanvas::setTimeGoesOn(bool goesOn)
{
    m_timeGoesOn = goesOn;
    updateTimer();
}

void ThreadCanvas::setFinishedHidden(bool hidden)
{
    m_finishedHidden = hidden;
    updateRows();
    updateBars();
}

void ThreadCanvas::setFollows(bool follows)
{
    noteFollows(follows);
    updateTime();
}

void ThreadCanvas::setLength(std::optional<qint64> lengthNs)
{
    m_wantedNs = lengthNs;
    if (!lengthNs)
        noteFollows(true);
    updateTime();
    emit lengthChanged();
}

qint64 ThreadCanvas::visibleLengthNs() const
{
    return m_wantedNs.value_or(std::max(m_nowNs - m_model.beginNs(), kLeastAllNs));
}

void ThreadCanvas::zoomBy(double factor)
{
    zoomAt(factor, m_follows ? timeRect().right() : timeRect().center().x());
}

/** Magnifies by @p factor, with what stands at @p x in place. */
void ThreadCanvas::zoomAt(double factor, int x)
{
    const qint64 allNs = std::max(m_nowNs - m_model.beginNs(), kLeastAllNs);
    const qint64 longestNs = std::max(allNs, 60 * kSecondNs);
    const qint64 fixedNs = timeAt(x);
    const qint64 oldNs = visibleLengthNs();
    const qint64 newNs = std::clamp(qint64(double(oldNs) / factor), kShortestNs, longestNs);
    m_wantedNs = newNs;
    m_beginNs = fixedNs - qint64(double(fixedNs - m_beginNs) * double(newNs) / double(oldNs));
    if (newNs < oldNs && x < timeRect().right())
        noteFollows(false);
    updateTime();
    emit lengthChanged();
}

void ThreadCanvas::setEmptyHint(const QString &text)
{
    m_emptyHint = text;
    viewport()->update();
}

int ThreadCanvas::rowHeight() const
{
    const int wanted = 2 * fontMetrics().height() + kGrid;
    return (wanted + kGrid - 1) / kGrid * kGrid;
}

int ThreadCanvas::axisHeight() const
{
    return fontMetrics().height() + kGrid;
}

int ThreadCanvas::barHeight() const
{
    return std::max(kGrid, fontMetrics().height() / 2);
}

int ThreadCanvas::markSize() const
{
    return std::max(kSmallestThreadMark, fontMetrics().height() * 5 / 9);
}

QRect ThreadCanvas::timeRect() const
{
    const int left = std::min(m_nameWidth, viewport()->width() * kNamesShare / 100);
    return QRect(left, axisHeight(), std::max(1, viewport()->width() - left - 2 * kGrid),
                 std::max(0, viewport()->height() - axisHeight()));
}

int ThreadCanvas::rowTop(std::size_t row) const
{
    return axisHeight() + int(row) * rowHeight() - verticalScrollBar()->value();
}

std::optional<std::size_t> ThreadCanvas::rowOf(quint64 serial) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), serial);
    if (found == m_rows.end() || *found != serial)
        return {};
    return std::size_t(found - m_rows.begin());
}

std::optional<std::size_t> ThreadCanvas::rowAt(int y) const
{
    if (y < axisHeight())
        return {};
    const auto row = std::size_t((y - axisHeight() + verticalScrollBar()->value()) / rowHeight());
    return row < m_rows.size() ? std::optional(row) : std::nullopt;
}

double ThreadCanvas::xOf(qint64 timeNs) const
{
    const QRect area = timeRect();
    return area.left()
         + double(timeNs - m_beginNs) * double(area.width()) / double(visibleLengthNs());
}

qint64 ThreadCanvas::timeAt(int x) const
{
    const QRect area = timeRect();
    return m_beginNs
         + qint64(double(x - area.left()) * double(visibleLengthNs()) / double(area.width()));
}

QPoint ThreadCanvas::positionOf(quint64 serial, qint64 timeNs) const
{
    const int row = int(rowOf(serial).value_or(0));
    return { int(xOf(timeNs)), rowTop(std::size_t(row)) + rowHeight() / 2 };
}

QPoint ThreadCanvas::namePosition(quint64 serial) const
{
    return { 2 * kGrid, positionOf(serial, m_beginNs).y() };
}

ThreadCanvas::Hit ThreadCanvas::hitAt(QPoint position) const
{
    Hit hit;
    const std::optional<std::size_t> row = rowAt(position.y());
    hit.lane = row ? m_model.lane(m_rows[*row]) : nullptr;
    const QRect area = timeRect();
    if (!hit.lane || position.x() < area.left() - kHalfGrid)
        return hit;
    const int dy = position.y() - rowTop(*row) - rowHeight() / 2;
    const Track track = std::abs(dy) <= barHeight() / 2 ? Track::On
                      : dy < 0                          ? Track::Above
                                                        : Track::Below;
    const int reach = markSize() / 2 + 1;
    const auto [first, last] = ThreadModel::marksBetween(*hit.lane, timeAt(position.x() - reach),
                                                         timeAt(position.x() + reach));
    std::tuple<bool, int, int> best;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = hit.lane->markList[i];
        const std::tuple<bool, int, int> distance(
                trackOf(mark.kind, mark.direction) != track,
                std::abs(int(std::lround(xOf(mark.timeNs))) - position.x()), -rankOf(mark.kind));
        if (!hit.mark || distance < best) {
            hit.mark = &mark;
            best = distance;
        }
    }
    const auto &runs = hit.lane->runList;
    const auto run = std::lower_bound(
            runs.begin(), runs.end(), timeAt(position.x() - kShortestRun),
            [](const ThreadModel::Run &run, qint64 timeNs) { return run.endNs < timeNs; });
    if (run != runs.end() && run->beginNs <= timeAt(position.x() + 1))
        hit.run = &*run;
    return hit;
}

QString ThreadCanvas::explain(QPoint position) const
{
    if (m_rows.empty())
        return {};
    if (position.y() < axisHeight())
        return plainToolTip(tr("Time, counted from the first event."));
    const Hit hit = hitAt(position);
    if (!hit.lane)
        return {};
    QStringList texts;
    const Event *const event = hit.mark ? m_model.eventAt(hit.mark->place) : nullptr;
    if (event) {
        texts << threadEventText(*event);
        if (hit.mark->isAccept)
            texts << tr("This thread accepted the connection and started “%1”, which recorded it.")
                             .arg(visibleText(event->thread));
        texts << tr("%1 after the first event.")
                         .arg(duration(hit.mark->timeNs - m_model.originNs()));
    }
    const bool isOwn = !hit.mark || !hit.mark->isAccept;
    if (hit.run && isOwn && hit.run->events == 1)
        texts << tr("It is the only event of its run, so nobody can tell how long that took.");
    else if (hit.run && isOwn)
        texts << tr("It belongs to a run of at least %1, with %n event(s).", nullptr,
                    int(std::min<qint64>(hit.run->events, INT_MAX)))
                         .arg(duration(hit.run->endNs - hit.run->beginNs));
    if (texts.isEmpty()) {
        const qint64 timeNs = timeAt(position.x());
        if (position.x() >= timeRect().left() && hit.lane->role != Role::Window
            && timeNs >= hit.lane->beginNs
            && timeNs <= (hit.lane->alive ? m_nowNs : hit.lane->endNs))
            texts << tr("Here the thread recorded nothing: it waited.");
        texts << threadFacts(*hit.lane);
    }
    return plainToolTip(texts.join(u'\n'));
}

/** Makes room for what stands beside the lanes. */
void ThreadCanvas::measureNames()
{
    QFont bold = font();
    bold.setBold(true);
    const int first = QFontMetrics(bold).horizontalAdvance(threadName(ThreadRole::Acceptor))
                    + 2 * kGrid + fontMetrics().horizontalAdvance(tr("finished"));
    const int second = fontMetrics().horizontalAdvance(threadPlace(kTypicalThread, kTypicalCore));
    m_nameWidth = std::max(first, second) + 4 * kGrid;
}

void ThreadCanvas::updateRows()
{
    m_rows.clear();
    for (const Lane &lane : m_model.lanes()) {
        if (lane.alive || !m_finishedHidden || m_current == lane.serial)
            m_rows.push_back(lane.serial);
    }
    viewport()->update();
}

/** Keeps what is visible within what there is, and at its end while that is followed. */
void ThreadCanvas::updateTime()
{
    const qint64 firstNs = m_model.beginNs();
    const qint64 lastNs = std::max(firstNs, m_nowNs - visibleLengthNs());
    m_beginNs = m_follows ? lastNs : std::clamp(m_beginNs, firstNs, lastNs);
    updateBars();
    viewport()->update();
}

void ThreadCanvas::updateBars()
{
    const QScopedValueRollback updating(m_updatingBars, true);
    const int visible = std::max(1, viewport()->height() - axisHeight());
    verticalScrollBar()->setRange(0, std::max(0, int(m_rows.size()) * rowHeight() - visible));
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setPageStep(visible);

    const qint64 firstNs = m_model.beginNs();
    const qint64 hiddenNs = std::max<qint64>(0, m_nowNs - firstNs - visibleLengthNs());
    m_barUnitNs = hiddenNs / kRangeSteps + 1;
    const auto steps = [this](qint64 ns) {
        return int(std::min<qint64>(ns / m_barUnitNs, kRangeSteps));
    };
    horizontalScrollBar()->setRange(0, steps(hiddenNs));
    horizontalScrollBar()->setPageStep(std::max(1, steps(visibleLengthNs())));
    horizontalScrollBar()->setSingleStep(std::max(1, steps(visibleLengthNs() / 10)));
    horizontalScrollBar()->setValue(steps(m_beginNs - firstNs));
}

void ThreadCanvas::updateTimer()
{
    const bool wanted = isVisible() && m_timeGoesOn && m_follows && m_model.live().sockets() > 0;
    if (!wanted)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start(int(kTick.count()), this);
}

void ThreadCanvas::scrollTimeTo(qint64 beginNs)
{
    m_beginNs = beginNs;
    const qint64 lastNs = std::max(m_model.beginNs(), m_nowNs - visibleLengthNs());
    noteFollows(beginNs >= lastNs);
    updateTime();
}

void ThreadCanvas::noteFollows(bool follows)
{
    if (m_follows == follows)
        return;
    m_follows = follows;
    if (!follows && !m_wantedNs) { // all that there was: to show more would not be to stay
        m_wantedNs = visibleLengthNs();
        emit lengthChanged();
    }
    updateTimer();
    emit followsChanged(follows);
}

bool ThreadCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), explain(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ThreadCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const ThreadColours colours = threadColours(palette());
    if (m_rows.empty()) {
        painter.setPen(colours.quietText);
        const QRect area = viewport()->rect().marginsRemoved(
                { kHintMargin, kHintMargin, kHintMargin, kHintMargin });
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         m_model.lanes().empty()
                                 ? m_emptyHint
                                 : tr("All threads have finished, and are hidden."));
        return;
    }
    const auto first = std::size_t(verticalScrollBar()->value() / rowHeight());
    const auto forVisible = [&](auto &&paint) {
        for (std::size_t row = first; row < m_rows.size() && rowTop(row) < viewport()->height();
             ++row) {
            if (const Lane *const lane = m_model.lane(m_rows[row]))
                paint(*lane, rowTop(row));
        }
    };
    painter.setClipRect(viewport()->rect().adjusted(0, axisHeight(), 0, 0));
    forVisible([&](const Lane &lane, int top) {
        const QRect row(0, top, viewport()->width(), rowHeight());
        if (m_current == lane.serial) {
            painter.fillRect(row, colours.chosen);
            painter.fillRect(QRect(0, top, kChosenEdge, rowHeight()), colours.focus);
            if (hasFocus()) {
                painter.setPen(QPen(colours.focus, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        paintName(painter, lane,
                  row.adjusted(2 * kGrid, kHalfGrid, timeRect().left() - row.width() - 2 * kGrid,
                               -kHalfGrid),
                  colours);
    });
    painter.setClipRect(timeRect().adjusted(-kHalfGrid, 0, 2 * kGrid, 0));
    paintAxis(painter, colours, true);
    forVisible([&](const Lane &lane, int top) { paintLane(painter, lane, top, colours); });
    paintAccepts(painter, colours);
    painter.setClipRect(timeRect().adjusted(-kGrid, 0, 2 * kGrid, 0));
    forVisible([&](const Lane &lane, int top) { paintMarks(painter, lane, top, colours); });
    painter.setClipping(false);
    paintAxis(painter, colours, false);
}

void ThreadCanvas::paintName(QPainter &painter, const Lane &lane, QRect area,
                             const ThreadColours &colours)
{
    const int line = fontMetrics().height();
    area.setTop(area.top() + (area.height() - 2 * line) / 2);
    QRect first(area.left(), area.top(), area.width(), line);
    painter.setPen(colours.quietText);
    painter.drawText(first.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(threadPlace(lane.systemThread, lane.core),
                                              Qt::ElideRight, area.width()));
    if (!lane.alive) {
        //: of a thread
        const QString finished = tr("finished");
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, finished);
        first.setRight(first.right() - fontMetrics().horizontalAdvance(finished) - kGrid);
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(lane.alive ? colours.text : colours.quietText);
    painter.drawText(
            first, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(bold).elidedText(threadName(lane), Qt::ElideRight, first.width()));
    painter.setFont(font());
}

/** The lane without its marks. */
void ThreadCanvas::paintLane(QPainter &painter, const Lane &lane, int top,
                             const ThreadColours &colours)
{
    const QRect area = timeRect();
    const int middle = top + rowHeight() / 2;
    const qint64 fromNs = std::max(lane.beginNs, m_model.beginNs());
    const qint64 toNs = lane.alive ? m_nowNs : lane.endNs;
    const int left = std::max(area.left() - kGrid, int(std::floor(xOf(fromNs))));
    const int right = std::min(area.right() + kGrid, int(std::ceil(xOf(toNs))));
    if (right < left)
        return;
    if (lane.role == Role::Window) { // nothing is known of it but that it is there
        painter.setPen(QPen(colours.waiting, 1, Qt::DotLine));
        painter.drawLine(left, middle, right, middle);
        return;
    }
    const QRect bar(left, middle - barHeight() / 2, std::max(kShortestRun, right - left),
                    barHeight());
    paintWaitingThread(painter, bar, colours);
    const QColor colour = lane.alive ? colours.running : colours.finished;
    const std::vector<ThreadModel::Stripe> stripes =
            ThreadModel::stripes(lane, m_beginNs, visibleLengthNs(), area.width(), kShortestRun);
    for (const ThreadModel::Stripe &stripe : stripes)
        painter.fillRect(QRect(area.left() + stripe.first, bar.top(),
                               stripe.last - stripe.first + 1, bar.height()),
                         colour);
}

/**
 * A line from the acceptor's lane to that of each thread it started; only its beginning where that
 * lane is out of sight, so that a crowd of them covers nothing.
 */
void ThreadCanvas::paintAccepts(QPainter &painter, const ThreadColours &colours)
{
    const qint64 endNs = m_beginNs + visibleLengthNs();
    const auto middleOf = [this](std::size_t row) { return rowTop(row) + rowHeight() / 2; };
    for (const Lane &acceptor : m_model.lanes()) {
        const std::optional<std::size_t> from = rowOf(acceptor.serial);
        if (acceptor.role != Role::Acceptor || !from)
            continue;
        const int stub = rowTop(*from) + rowHeight();
        int nextStub = 0;
        const auto [first, last] = ThreadModel::marksBetween(acceptor, m_beginNs, endNs);
        for (std::size_t i = first; i < last; ++i) {
            const Mark &mark = acceptor.markList[i];
            const Lane *const lane = mark.isAccept ? m_model.laneAt(mark.place) : nullptr;
            const std::optional<std::size_t> to = lane ? rowOf(lane->serial) : std::nullopt;
            if (!to)
                continue;
            const bool isChosen = m_selection->chosen() && m_selection->chosen()->id == mark.id;
            const bool isOutOfSight =
                    rowTop(*to) >= viewport()->height() || rowTop(*to + 1) <= axisHeight();
            const int x = int(std::lround(xOf(mark.timeNs)));
            if (isOutOfSight && !isChosen) {
                if (x < nextStub)
                    continue;
                nextStub = x + kGrid;
            }
            painter.setPen(QPen(isChosen ? colours.text : colours.waiting, isChosen ? 2 : 1));
            const qreal middle = isChosen ? x : x + 0.5;
            const int toY = isOutOfSight && !isChosen ? stub : middleOf(*to);
            painter.drawLine(QPointF(middle, middleOf(*from)), QPointF(middle, toY));
        }
    }
}

void ThreadCanvas::paintMarks(QPainter &painter, const Lane &lane, int top,
                              const ThreadColours &colours)
{
    const qreal middle = top + rowHeight() / 2.0;
    const qreal size = markSize();
    const qreal away = barHeight() / 2.0 + size / 2 + 1;
    const auto place = [&](const Mark &mark) {
        const Track track = trackOf(mark.kind, mark.direction);
        const qreal dy = track == Track::On ? 0 : track == Track::Above ? -away : away;
        return QPointF(xOf(mark.timeNs), middle + dy);
    };
    const auto paint = [&](const Mark &mark) {
        paintThreadMark(painter, place(mark), size, mark.kind, mark.direction, palette());
    };
    const std::optional<Event> &chosen = m_selection->chosen();
    const auto [first, last] = ThreadModel::marksBetween(lane, timeAt(timeRect().left() - kGrid),
                                                         timeAt(timeRect().right() + kGrid));
    // Where marks would cover each other, the one of the highest rank stands for all.
    const int step = std::max(3, markSize() * 3 / 4);
    std::array<const Mark *, kTracks.size()> waiting{};
    std::array<int, kTracks.size()> buckets{};
    const Mark *chosenMark = nullptr;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = lane.markList[i];
        if (chosen && mark.id == chosen->id)
            chosenMark = &mark;
        const auto track = std::size_t(trackOf(mark.kind, mark.direction));
        const int bucket = int(std::floor(xOf(mark.timeNs) / step));
        const Mark *&best = waiting[track];
        if (best && buckets[track] != bucket)
            paint(*std::exchange(best, nullptr));
        if (!best || rankOf(mark.kind) > rankOf(best->kind))
            best = &mark;
        buckets[track] = bucket;
    }
    for (const Mark *const mark : waiting) {
        if (mark)
            paint(*mark);
    }
    if (chosenMark) {
        paint(*chosenMark);
        painter.setPen(QPen(colours.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place(*chosenMark), size * 0.85, size * 0.85);
    }
}

/** The lines of the grid, or the axis above them. */
void ThreadCanvas::paintAxis(QPainter &painter, const ThreadColours &colours, bool grid)
{
    const QRect area = timeRect();
    const qint64 lengthNs = visibleLengthNs();
    const qint64 originNs = m_model.originNs();
    qint64 stepNs = 1;
    for (int i = 0; stepNs < lengthNs; ++i) { // 1, 2, 5, 10, 20, …
        const double wanted = fontMetrics().horizontalAdvance(
                                      secondsText(m_beginNs + lengthNs - originNs, stepNs))
                            + 3.0 * kGrid;
        if (double(stepNs) * area.width() / double(lengthNs) >= wanted)
            break;
        stepNs = i % 3 == 1 ? stepNs / 2 * 5 : stepNs * 2;
    }
    const qint64 firstNs = (m_beginNs - originNs + stepNs - 1) / stepNs * stepNs;
    if (!grid)
        painter.fillRect(QRect(0, 0, viewport()->width(), axisHeight()), colours.background);
    for (qint64 timeNs = firstNs; timeNs <= m_beginNs - originNs + lengthNs; timeNs += stepNs) {
        const int x = int(std::lround(xOf(originNs + timeNs)));
        if (grid) {
            painter.fillRect(QRect(x, area.top(), 1, area.height()), colours.grid);
            continue;
        }
        const QString text = secondsText(timeNs, stepNs);
        const int width = fontMetrics().horizontalAdvance(text);
        const int left = std::clamp(x - width / 2, area.left() - kHalfGrid,
                                    std::max(area.left(), viewport()->width() - width));
        painter.setPen(colours.quietText);
        painter.drawText(QRect(left, 0, width + 1, axisHeight()), Qt::AlignCenter, text);
    }
    if (!grid)
        painter.fillRect(QRect(0, axisHeight() - 1, viewport()->width(), 1), colours.grid);
}

void ThreadCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateTime();
}

void ThreadCanvas::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    updateTimer();
}

void ThreadCanvas::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    updateTimer();
}

/** Time goes on, though nothing happens. */
void ThreadCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_nowNs = std::max(m_nowNs, m_lastEventNs + m_sinceLast.nsecsElapsed());
    updateTime();
}

void ThreadCanvas::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit.lane)
        return;
    const quint64 lane = hit.lane->serial;
    const Mark *mark = hit.mark;
    if (!mark && hit.run)
        mark = ThreadModel::nearestMark(*hit.lane, timeAt(event->position().toPoint().x()));
    setCurrent(lane);
    if (mark)
        choose(*mark);
    else
        chooseLane(*hit.lane);
}

void ThreadCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(std::pow(kZoomStep, double(delta.y()) / kWheelNotch),
               event->position().toPoint().x());
    } else if (event->modifiers() & Qt::ShiftModifier
               || std::abs(delta.x()) > std::abs(delta.y())) {
        const int notches = delta.x() != 0 ? delta.x() : delta.y();
        scrollTimeTo(m_beginNs
                     - qint64(double(visibleLengthNs()) / 8 * double(notches) / kWheelNotch));
    } else {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
}

void ThreadCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int page = std::max(1, timeRect().height() / rowHeight() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        goToLane(-1);
        break;
    case Qt::Key_Down:
        goToLane(1);
        break;
    case Qt::Key_PageUp:
        goToLane(-page);
        break;
    case Qt::Key_PageDown:
        goToLane(page);
        break;
    case Qt::Key_Left:
        goToEvent(-1);
        break;
    case Qt::Key_Right:
        goToEvent(1);
        break;
    case Qt::Key_Home:
        scrollTimeTo(m_model.beginNs());
        break;
    case Qt::Key_End:
        setFollows(true);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ThreadCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ThreadCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ThreadCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LanguageChange:
        measureNames();
        updateTime();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

void ThreadCanvas::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_updatingBars) {
        const QScrollBar *const bar = horizontalScrollBar();
        noteFollows(bar->value() == bar->maximum());
        m_beginNs = m_model.beginNs() + bar->value() * m_barUnitNs;
    }
    viewport()->update();
}

void ThreadCanvas::setCurrent(std::optional<quint64> serial)
{
    if (m_current == serial)
        return;
    m_current = serial;
    updateRows(); // the chosen lane is shown even if it has finished
    updateBars();
    if (serial)
        makeLaneVisible(*serial);
    emit chosenChanged();
}

/** Tells the others which connection the thread of @p lane serves. */
void ThreadCanvas::chooseLane(const Lane &lane)
{
    switch (lane.role) {
    case Role::Connection:
        m_selection->chooseConnection(lane.connection);
        break;
    case Role::Window:
    case Role::Acceptor:
    case Role::Other:
        m_selection->chooseConnection(0);
        break;
    case Role::Client: // it makes all connections of its window
        break;
    }
}

void ThreadCanvas::choose(const Mark &mark)
{
    const Event *const kept = m_model.eventAt(mark.place);
    if (!kept)
        return;
    const Event event = *kept; // what hears of it may change the model
    if (m_selection->connection() != 0 && m_selection->connection() != event.connection)
        m_selection->chooseConnection(event.connection); // the other views would not show it
    m_selection->chooseEvent(event);
}

void ThreadCanvas::goToLane(int distance)
{
    if (m_rows.empty())
        return;
    const int last = int(m_rows.size()) - 1;
    const std::optional<std::size_t> row = m_current ? rowOf(*m_current) : std::nullopt;
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
    if (!mark) { // begin with what is in sight
        const qint64 timeNs = distance > 0 ? m_beginNs : m_beginNs + visibleLengthNs();
        choose(*ThreadModel::nearestMark(*lane, timeNs));
        return;
    }
    const auto found =
            std::lower_bound(lane->markList.begin(), lane->markList.end(), mark->place,
                             [](const Mark &other, quint64 place) { return other.place < place; });
    const qsizetype target = found - lane->markList.begin() + distance;
    if (target >= 0 && target < qsizetype(lane->markList.size()))
        choose(lane->markList[std::size_t(target)]);
}

void ThreadCanvas::makeLaneVisible(quint64 serial)
{
    const std::optional<std::size_t> row = rowOf(serial);
    if (!row)
        return;
    const int top = rowTop(*row);
    const int bottom = top + rowHeight();
    QScrollBar *const bar = verticalScrollBar();
    if (top < axisHeight())
        bar->setValue(bar->value() - (axisHeight() - top));
    else if (bottom > viewport()->height())
        bar->setValue(bar->value() + bottom - viewport()->height());
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

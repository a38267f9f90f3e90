#include "shared/views/threads/threadcanvas.h"

#include "shared/views/selection.h"
#include "shared/views/threads/threadpainter.h"
#include "shared/views/threads/threadwords.h"
#include "shared/widgets/changes.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

using Role = ThreadModel::Role;

constexpr int kTypicalThread = 4'194'304;
constexpr int kTypicalCore = 15;
constexpr int kRangeSteps = 1'000'000'000; // of the horizontal scroll bar

constexpr qint64 kShortestNs = 100'000; // that can be shown from left to right
constexpr qint64 kShortestWholeNs = 1'000'000;
constexpr qint64 kMinuteNs = 60'000'000'000;

constexpr auto kTick = 100ms;

} // namespace

ThreadCanvas::ThreadCanvas(const ThreadModel &model, Selection *selection, QWidget *parent)
    : DiagramArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_wantedNs(kDefaultLengthNs)
{
    setObjectName(u"threads"_s);
    connect(this, &DiagramArea::followsChanged, this, &ThreadCanvas::onFollowsChanged);
    connect(selection, &Selection::connectionChanged, this, &ThreadCanvas::onConnectionChosen);
    connect(selection, &Selection::eventChanged, this, &ThreadCanvas::onEventChosen);
    onChange(this, { QEvent::Show, QEvent::Hide }, [this] { updateTimer(); });
    fit();
}

void ThreadCanvas::updateFromModel()
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
    setFollows(true);
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

void ThreadCanvas::followEnd(bool follows)
{
    setFollows(follows);
    updateTime();
}

void ThreadCanvas::setLength(std::optional<qint64> lengthNs)
{
    m_wantedNs = lengthNs;
    if (!lengthNs)
        setFollows(true);
    updateTime();
    emit lengthChanged();
}

qint64 ThreadCanvas::wholeLengthNs() const
{
    return std::max(m_nowNs - m_model.beginNs(), kShortestWholeNs);
}

qint64 ThreadCanvas::visibleLengthNs() const
{
    return m_wantedNs.value_or(wholeLengthNs());
}

void ThreadCanvas::zoomBy(double factor)
{
    const QRect area = currentLayout().timeRect();
    zoomAt(factor, follows() ? area.bottomRight() : area.center());
}

void ThreadCanvas::zoomAt(double factor, QPoint position)
{
    const ThreadLayout layout = currentLayout();
    const qint64 longestNs = std::max(wholeLengthNs(), kMinuteNs);
    const qint64 fixedNs = layout.timeAt(position.x());
    const qint64 oldNs = layout.lengthNs;
    const qint64 newNs = std::clamp(qint64(double(oldNs) / factor), kShortestNs, longestNs);
    m_wantedNs = newNs;
    m_beginNs = fixedNs - qint64(double(fixedNs - m_beginNs) * double(newNs) / double(oldNs));
    if (newNs < oldNs && position.x() < layout.timeRect().right())
        setFollows(false);
    updateTime();
    emit lengthChanged();
}

ThreadLayout ThreadCanvas::currentLayout() const
{
    return { m_model,
             m_rows,
             viewport()->size(),
             verticalScrollBar()->value(),
             fontMetrics().height(),
             m_nameWidth,
             m_beginNs,
             visibleLengthNs(),
             m_nowNs };
}

QString ThreadCanvas::hint() const
{
    return m_model.lanes().empty() ? DiagramArea::hint()
                                   : tr("All threads have finished and are hidden.");
}

DiagramArea::Tip ThreadCanvas::tipAt(QPoint position) const
{
    return { currentLayout().explain(position), {} };
}

QPoint ThreadCanvas::positionOf(quint64 serial, qint64 timeNs) const
{
    const ThreadLayout layout = currentLayout();
    return { int(layout.xOf(timeNs)), layout.rowMiddle(layout.rowOf(serial).value_or(0)) };
}

QPoint ThreadCanvas::namePosition(quint64 serial) const
{
    return { 2 * kThreadGrid, positionOf(serial, m_beginNs).y() };
}

/** Reserves the width of the names, and fits the scroll bars. */
void ThreadCanvas::fit()
{
    QFont bold = font();
    bold.setBold(true);
    const int first = QFontMetrics(bold).horizontalAdvance(threadName(ThreadRole::Acceptor))
                    + 2 * kThreadGrid + fontMetrics().horizontalAdvance(finishedThreadText());
    const int second = fontMetrics().horizontalAdvance(threadPlace(kTypicalThread, kTypicalCore));
    m_nameWidth = std::max(first, second) + 4 * kThreadGrid;
    updateTime();
}

void ThreadCanvas::updateRows()
{
    m_rows.clear();
    for (const Lane &lane : m_model.lanes()) {
        if (lane.alive || !m_finishedHidden || m_current == lane.serial)
            m_rows.push_back(lane.serial);
    }
    refresh();
}

/** Keeps the visible time within the existing one, and at its end while following. */
void ThreadCanvas::updateTime()
{
    const qint64 firstNs = m_model.beginNs();
    const qint64 lastNs = std::max(firstNs, m_nowNs - visibleLengthNs());
    m_beginNs = follows() ? lastNs : std::clamp(m_beginNs, firstNs, lastNs);
    updateBars();
    viewport()->update();
}

void ThreadCanvas::updateBars()
{
    const QScopedValueRollback updating(m_updatingBars, true);
    const ThreadLayout layout = currentLayout();
    const int visible = std::max(1, layout.size.height() - layout.axisHeight());
    const int wanted = int(m_rows.size()) * layout.rowHeight();
    verticalScrollBar()->setRange(0, std::max(0, wanted - visible));
    verticalScrollBar()->setSingleStep(layout.rowHeight());
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
    const bool wanted = isVisible() && m_timeGoesOn && follows() && m_model.live().sockets() > 0;
    if (!wanted)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start(int(kTick.count()), this);
}

void ThreadCanvas::scrollTimeTo(qint64 beginNs)
{
    m_beginNs = beginNs;
    const qint64 lastNs = std::max(m_model.beginNs(), m_nowNs - visibleLengthNs());
    setFollows(beginNs >= lastNs);
    updateTime();
}

void ThreadCanvas::onFollowsChanged(bool follows)
{
    if (!follows && !m_wantedNs) { // keep what is visible instead of showing all
        m_wantedNs = visibleLengthNs();
        emit lengthChanged();
    }
    updateTimer();
}

void ThreadCanvas::paint(QPainter &painter, const QRect &)
{
    const std::optional<Event> &event = m_selection->chosen();
    const ThreadPainter::Choice choice{ m_current, event ? std::optional(event->id) : std::nullopt,
                                        hasFocus() };
    const ThreadLayout layout = currentLayout();
    ThreadPainter(painter, layout, choice, palette()).paint();
}

/** Time goes on without events. */
void ThreadCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId()) {
        DiagramArea::timerEvent(event);
        return;
    }
    m_nowNs = std::max(m_nowNs, m_lastEventNs + m_sinceLast.nsecsElapsed());
    updateTime();
}

void ThreadCanvas::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_updatingBars) {
        const QScrollBar *const bar = horizontalScrollBar();
        setFollows(bar->value() == bar->maximum());
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
    const ThreadLayout layout = currentLayout();
    if (const auto row = serial ? layout.rowOf(*serial) : std::nullopt)
        scrollIntoView(layout.axisHeight() - layout.rowTop(*row),
                       layout.rowTop(*row + 1) - layout.size.height());
    emit chosenChanged();
}

} // namespace soquete

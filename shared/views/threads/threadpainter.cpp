#include "shared/views/threads/threadpainter.h"

#include "shared/views/threads/threadcanvas.h"
#include "shared/views/threads/threadwords.h"
#include "shared/widgets/diagramarea.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace soquete {

namespace {

constexpr int kGrid = kThreadGrid;
constexpr int kHalfGrid = kGrid / 2;
constexpr qint64 kSecondNs = 1'000'000'000;

/** @p timeNs in seconds, with enough decimals to tell apart times @p stepNs apart. */
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

ThreadPainter::ThreadPainter(QPainter &painter, const ThreadLayout &layout, const Choice &choice,
                             const QPalette &palette)
    : m_painter(painter)
    , m_layout(layout)
    , m_choice(choice)
    , m_palette(palette)
    , m_colours(threadColours(palette))
    , m_font(painter.font())
    , m_metrics(m_font)
    , m_area(layout.timeRect())
{}

void ThreadPainter::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    const auto first = std::size_t(m_layout.scroll / m_layout.rowHeight());
    const auto forVisible = [&](auto &&paint) {
        for (std::size_t row = first;
             row < m_layout.rows.size() && m_layout.rowTop(row) < m_layout.size.height(); ++row) {
            if (const Lane *const lane = m_layout.model.lane(m_layout.rows[row]))
                paint(*lane, m_layout.rowTop(row));
        }
    };
    m_painter.setClipRect(QRect(QPoint(), m_layout.size).adjusted(0, m_layout.axisHeight(), 0, 0));
    forVisible([&](const Lane &lane, int top) { paintBackground(lane, top); });
    m_painter.setClipRect(m_area.adjusted(-kHalfGrid, 0, 2 * kGrid, 0));
    paintGrid();
    forVisible([&](const Lane &lane, int top) { paintRuns(lane, top); });
    for (const Lane &lane : m_layout.model.lanes()) {
        const std::optional<std::size_t> row = m_layout.rowOf(lane.serial);
        if (lane.role == ThreadModel::Role::Acceptor && row)
            paintAccepts(lane, m_layout.rowMiddle(*row));
    }
    m_painter.setClipRect(m_area.adjusted(-kGrid, 0, 2 * kGrid, 0));
    forVisible([&](const Lane &lane, int top) { paintMarks(lane, top); });
    m_painter.setClipping(false);
    paintAxis();
}

void ThreadPainter::paintBackground(const Lane &lane, int top)
{
    const QRect row(0, top, m_layout.size.width(), m_layout.rowHeight());
    if (m_choice.lane == lane.serial)
        paintChosenRow(m_painter, row, m_colours.chosen, m_colours.focus, m_choice.hasFocus);
    paintName(lane, row.adjusted(2 * kGrid, kHalfGrid, m_area.left() - row.width() - 2 * kGrid,
                                 -kHalfGrid));
}

void ThreadPainter::paintName(const Lane &lane, QRect area)
{
    const int line = m_layout.line;
    area.setTop(area.top() + (area.height() - 2 * line) / 2);
    QRect first(area.left(), area.top(), area.width(), line);
    m_painter.setPen(m_colours.quietText);
    m_painter.drawText(first.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                       m_metrics.elidedText(threadPlace(lane.systemThread, lane.core),
                                            Qt::ElideRight, area.width()));
    if (!lane.alive) {
        const QString finished = finishedThreadText();
        m_painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, finished);
        first.setRight(first.right() - m_metrics.horizontalAdvance(finished) - kGrid);
    }
    QFont bold = m_font;
    bold.setBold(true);
    m_painter.setFont(bold);
    m_painter.setPen(lane.alive ? m_colours.text : m_colours.quietText);
    m_painter.drawText(
            first, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(bold).elidedText(threadName(lane), Qt::ElideRight, first.width()));
    m_painter.setFont(m_font);
}

void ThreadPainter::paintRuns(const Lane &lane, int top)
{
    const int middle = top + m_layout.rowHeight() / 2;
    const qint64 fromNs = std::max(lane.beginNs, m_layout.model.beginNs());
    const qint64 toNs = lane.alive ? m_layout.nowNs : lane.endNs;
    const int left = std::max(m_area.left() - kGrid, int(std::floor(m_layout.xOf(fromNs))));
    const int right = std::min(m_area.right() + kGrid, int(std::ceil(m_layout.xOf(toNs))));
    if (right < left)
        return;
    if (lane.role == ThreadModel::Role::Window) { // it records no events
        m_painter.setPen(QPen(m_colours.waiting, 1, Qt::DotLine));
        m_painter.drawLine(left, middle, right, middle);
        return;
    }
    const QRect bar(left, middle - m_layout.barHeight() / 2,
                    std::max(kShortestThreadRun, right - left), m_layout.barHeight());
    paintWaitingThread(m_painter, bar, m_colours);
    const std::vector<ThreadModel::Stripe> stripes = ThreadModel::stripes(
            lane, m_layout.beginNs, m_layout.lengthNs, m_area.width(), kShortestThreadRun);
    for (const ThreadModel::Stripe &stripe : stripes)
        m_painter.fillRect(QRect(m_area.left() + stripe.first, bar.top(),
                                 stripe.last - stripe.first + 1, bar.height()),
                           lane.alive ? m_colours.running : m_colours.finished);
}

/**
 * Draws a line from the lane of @p acceptor to that of each thread it started. Of a lane out of
 * sight only the start of the line is drawn, so that a crowd of lines covers nothing.
 */
void ThreadPainter::paintAccepts(const Lane &acceptor, int middle)
{
    const int stub = middle + m_layout.rowHeight() / 2;
    int nextStub = 0;
    const auto [first, last] =
            ThreadModel::marksBetween(acceptor, m_layout.beginNs, m_layout.endNs());
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = acceptor.markList[i];
        const Lane *const lane = mark.isAccept ? m_layout.model.laneAt(mark.place) : nullptr;
        const std::optional<std::size_t> to = lane ? m_layout.rowOf(lane->serial) : std::nullopt;
        if (!to)
            continue;
        const bool isChosen = m_choice.event == mark.id;
        const bool isOutOfSight = m_layout.rowTop(*to) >= m_layout.size.height()
                               || m_layout.rowTop(*to + 1) <= m_layout.axisHeight();
        const int x = int(std::lround(m_layout.xOf(mark.timeNs)));
        if (isOutOfSight && !isChosen) {
            if (x < nextStub)
                continue;
            nextStub = x + kGrid;
        }
        m_painter.setPen(QPen(isChosen ? m_colours.text : m_colours.waiting, isChosen ? 2 : 1));
        const qreal centre = isChosen ? x : x + 0.5;
        const int toY = isOutOfSight && !isChosen ? stub : m_layout.rowMiddle(*to);
        m_painter.drawLine(QPointF(centre, middle), QPointF(centre, toY));
    }
}

QPointF ThreadPainter::placeOf(const Mark &mark, int top) const
{
    const qreal away = m_layout.barHeight() / 2.0 + m_layout.markSize() / 2.0 + 1;
    const ThreadTrack track = trackOf(mark);
    const qreal dy = track == ThreadTrack::On ? 0 : track == ThreadTrack::Above ? -away : away;
    return { m_layout.xOf(mark.timeNs), top + m_layout.rowHeight() / 2.0 + dy };
}

void ThreadPainter::paintMark(const Mark &mark, int top)
{
    paintThreadMark(m_painter, placeOf(mark, top), m_layout.markSize(), mark.kind, mark.direction,
                    m_palette);
}

/** Where marks would cover each other, only the one of the highest rank is painted. */
void ThreadPainter::paintMarks(const Lane &lane, int top)
{
    const auto [first, last] = ThreadModel::marksBetween(
            lane, m_layout.timeAt(m_area.left() - kGrid), m_layout.timeAt(m_area.right() + kGrid));
    constexpr std::size_t kTracks = 3;
    const int step = std::max(3, m_layout.markSize() * 3 / 4);
    std::array<const Mark *, kTracks> waiting{};
    std::array<int, kTracks> buckets{};
    const Mark *chosen = nullptr;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = lane.markList[i];
        if (m_choice.event == mark.id)
            chosen = &mark;
        const auto track = std::size_t(trackOf(mark));
        const int bucket = int(std::floor(m_layout.xOf(mark.timeNs) / step));
        const Mark *&best = waiting[track];
        if (best && buckets[track] != bucket)
            paintMark(*std::exchange(best, nullptr), top);
        if (!best || rankOf(mark.kind) > rankOf(best->kind))
            best = &mark;
        buckets[track] = bucket;
    }
    for (const Mark *const mark : waiting) {
        if (mark)
            paintMark(*mark, top);
    }
    if (!chosen)
        return;
    const qreal radius = m_layout.markSize() * 0.85;
    paintMark(*chosen, top);
    m_painter.setPen(QPen(m_colours.text, 2));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(placeOf(*chosen, top), radius, radius);
}

/** The time between two lines of the grid: 1, 2, 5, 10, 20, … as the labels have room. */
qint64 ThreadPainter::axisStep() const
{
    qint64 stepNs = 1;
    for (int i = 0; stepNs < m_layout.lengthNs; ++i) {
        const QString label = secondsText(m_layout.endNs() - m_layout.model.originNs(), stepNs);
        const double wanted = m_metrics.horizontalAdvance(label) + 3.0 * kGrid;
        if (double(stepNs) * m_area.width() / double(m_layout.lengthNs) >= wanted)
            break;
        stepNs = i % 3 == 1 ? stepNs / 2 * 5 : stepNs * 2;
    }
    return stepNs;
}

/** Calls @p paint(x, text) for each visible line of the grid and its label. */
template <typename Paint>
void ThreadPainter::forEachTick(const Paint &paint)
{
    const qint64 originNs = m_layout.model.originNs();
    const qint64 stepNs = axisStep();
    qint64 timeNs = (m_layout.beginNs - originNs + stepNs - 1) / stepNs * stepNs;
    for (; timeNs <= m_layout.endNs() - originNs; timeNs += stepNs)
        paint(int(std::lround(m_layout.xOf(originNs + timeNs))), secondsText(timeNs, stepNs));
}

void ThreadPainter::paintGrid()
{
    forEachTick([this](int x, const QString &) {
        m_painter.fillRect(QRect(x, m_area.top(), 1, m_area.height()), m_colours.grid);
    });
}

void ThreadPainter::paintAxis()
{
    const int height = m_layout.axisHeight();
    const int right = m_layout.size.width();
    m_painter.fillRect(QRect(0, 0, right, height), m_colours.background);
    m_painter.setPen(m_colours.quietText);
    forEachTick([&](int x, const QString &text) {
        const int width = m_metrics.horizontalAdvance(text);
        const int left = std::clamp(x - width / 2, m_area.left() - kHalfGrid,
                                    std::max(m_area.left(), right - width));
        m_painter.drawText(QRect(left, 0, width + 1, height), Qt::AlignCenter, text);
    });
    m_painter.fillRect(QRect(0, height - 1, right, 1), m_colours.grid);
}

} // namespace soquete

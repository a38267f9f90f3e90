#include "shared/views/threads/threadlook.h"

#include "shared/widgets/colours.h"

#include <QPainter>

#include <algorithm>

namespace soquete {

namespace {

/** Of the legend. */
enum Sign { Running, Waiting, Received, Sent, Opened, Closed, Problem, Accept };

QColor markColour(EventKind kind, Direction direction, const QPalette &palette)
{
    switch (kind) {
    case EventKind::Error:
        return colourOf(Tone::Bad, palette);
    case EventKind::Finding:
        return colourOf(Tone::Busy, palette);
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        return colourOf(direction == Direction::Out ? Tone::Sent : Tone::Received, palette);
    default:
        return palette.color(QPalette::Text);
    }
}

} // namespace

ThreadColours threadColours(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor neutral = colourOf(Tone::Neutral, palette);
    return { base,
             mixedColour(base, palette.color(QPalette::Highlight), 0.1),
             mixedColour(base, palette.color(QPalette::Text), 0.1),
             mixedColour(base, neutral, 0.75),
             colourOf(Tone::Good, palette),
             neutral,
             palette.color(QPalette::Text),
             neutral,
             colourOf(Tone::Received, palette) };
}

void paintWaitingThread(QPainter &painter, const QRect &bar, const ThreadColours &colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(
            QBrush(mixedColour(colours.background, colours.waiting, 0.5), Qt::BDiagPattern));
    painter.drawRect(bar);
    painter.setPen(QPen(colours.waiting, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintThreadMark(QPainter &painter, QPointF centre, qreal size, EventKind kind,
                     Direction direction, const QPalette &palette)
{
    const QColor colour = markColour(kind, direction, palette);
    const qreal half = size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (kind) {
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
        painter.setPen(QPen(palette.color(QPalette::Base), 1));
        painter.drawEllipse(centre, half, half);
        break;
    case EventKind::Disconnected:
    case EventKind::Stopped:
        painter.setPen(QPen(colour, 2));
        painter.setBrush(palette.color(QPalette::Base));
        painter.drawEllipse(centre, half - 1, half - 1);
        break;
    case EventKind::Finding:
    case EventKind::Error:
        painter.drawPolygon(QPolygonF{ centre + QPointF(0, -half), centre + QPointF(half, 0),
                                       centre + QPointF(0, half), centre + QPointF(-half, 0) });
        break;
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        painter.drawPolygon(QPolygonF{ centre + QPointF(-half, -half * 0.8),
                                       centre + QPointF(half, -half * 0.8),
                                       centre + QPointF(0, half * 0.8) });
        break;
    }
}

ThreadLegend::ThreadLegend(QWidget *parent)
    : Legend(parent)
{
    updateNames();
}

QStringList ThreadLegend::names() const
{
    return { tr("Running: from the event that woke it to the last one before a pause"),
             tr("Waiting"),
             tr("Received"),
             tr("Sent"),
             tr("Socket opened"),
             tr("Socket closed"),
             tr("Finding or error"),
             tr("Connection accepted and given a thread") };
}

int ThreadLegend::signWidth() const
{
    return fontMetrics().height() * 5 / 4;
}

void ThreadLegend::paintSign(QPainter &painter, int index, const QRect &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const ThreadColours colours = threadColours(palette());
    const int barHeight = fontMetrics().height() / 2;
    const QRect bar(area.left(), area.center().y() - barHeight / 2, area.width(), barHeight);
    const qreal size = std::max(kSmallestThreadMark, fontMetrics().height() / 2);
    const QPointF centre = QRectF(area).center();
    const auto mark = [&](EventKind kind, Direction direction, QPointF at) {
        paintThreadMark(painter, at, size, kind, direction, palette());
    };
    const auto line = [&](qreal y) {
        painter.setPen(QPen(colours.waiting, 2));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    };
    switch (Sign(index)) {
    case Running:
        return painter.fillRect(bar, colours.running);
    case Waiting:
        return paintWaitingThread(painter, bar, colours);
    case Received:
        line(centre.y() + size / 2);
        return mark(EventKind::Bytes, Direction::In, centre - QPointF(0, size / 4));
    case Sent:
        line(centre.y() - size / 2);
        return mark(EventKind::Bytes, Direction::Out, centre + QPointF(0, size / 4));
    case Opened:
        return mark(EventKind::Connected, Direction::In, centre);
    case Closed:
        return mark(EventKind::Disconnected, Direction::None, centre);
    case Problem:
        return mark(EventKind::Finding, Direction::In, centre);
    case Accept:
        painter.setPen(QPen(colours.waiting, 1));
        painter.drawLine(QPointF(centre.x(), area.top() + 2), centre);
        mark(EventKind::Connected, Direction::In, QPointF(centre.x(), area.bottom() - size / 2));
    }
}

} // namespace soquete

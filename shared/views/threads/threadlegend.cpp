#include "shared/views/threads/threadlegend.h"

#include "shared/views/threads/threadlook.h"

#include <QPainter>

#include <algorithm>

namespace soquete {

namespace {

enum Sign { Running, Waiting, Received, Sent, Opened, Closed, Problem, Accept };

} // namespace

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
        painter.fillRect(bar, colours.running);
        break;
    case Waiting:
        paintWaitingThread(painter, bar, colours);
        break;
    case Received:
        line(centre.y() + size / 2);
        mark(EventKind::Bytes, Direction::In, centre - QPointF(0, size / 4));
        break;
    case Sent:
        line(centre.y() - size / 2);
        mark(EventKind::Bytes, Direction::Out, centre + QPointF(0, size / 4));
        break;
    case Opened:
        mark(EventKind::Connected, Direction::In, centre);
        break;
    case Closed:
        mark(EventKind::Disconnected, Direction::None, centre);
        break;
    case Problem:
        mark(EventKind::Finding, Direction::In, centre);
        break;
    case Accept:
        painter.setPen(QPen(colours.waiting, 1));
        painter.drawLine(QPointF(centre.x(), area.top() + 2), centre);
        mark(EventKind::Connected, Direction::In, QPointF(centre.x(), area.bottom() - size / 2));
        break;
    }
}

} // namespace soquete

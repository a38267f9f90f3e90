#include "shared/views/threads/threadlook.h"

#include "shared/widgets/colours.h"

#include <QPainter>

namespace soquete {

namespace {

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

} // namespace soquete

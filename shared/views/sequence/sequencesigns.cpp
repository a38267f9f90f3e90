#include "shared/views/sequence/sequencesigns.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;
using End = SequenceStep::End;

constexpr int kGrid = 8;          // pixels
constexpr int kBarWidth = 8;      // pixels: of the bar between a message and its reply
constexpr qreal kLine = 1.5;      // pixels
constexpr qreal kThickLine = 2.5; // pixels

enum class Sign { None, Information, Warning, Mistake, Clock, Dot, Square };

Sign signOf(const SequenceStep &step)
{
    if (step.timedOut)
        return Sign::Clock;
    switch (step.kind) {
    case Kind::Finding:
        switch (step.severity) {
        case Severity::Information:
            return Sign::Information;
        case Severity::Warning:
            return Sign::Warning;
        case Severity::Mistake:
            return Sign::Mistake;
        }
        break;
    case Kind::Failure: // an arrow needs no sign
        return isMark(step) ? Sign::Mistake : Sign::None;
    case Kind::Listening:
        return Sign::Dot;
    case Kind::Stopped:
        return Sign::Square;
    default:
        break;
    }
    return Sign::None;
}

QList<qreal> dashesOf(Kind kind)
{
    switch (kind) {
    case Kind::Reply:
        return { 5, 3 };
    case Kind::Close:
        return { 8, 3, 2, 3 };
    case Kind::Failure:
        return { 2, 2 };
    default:
        return {};
    }
}

/** A tip to the left or to the right: filled; open for a reply; with a bar for a close. */
void paintTip(QPainter &painter, QPointF at, bool toLeft, Kind kind, qreal length)
{
    const qreal half = length / 2;
    const qreal back = toLeft ? length : -length;
    if (kind == Kind::Reply) {
        painter.drawPolyline(QPolygonF{ at + QPointF(back, -half), at, at + QPointF(back, half) });
        return;
    }
    painter.drawPolygon(QPolygonF{ at, at + QPointF(back, -half), at + QPointF(back, half) });
    if (kind == Kind::Close)
        painter.drawLine(at + QPointF(0, -half - 1), at + QPointF(0, half + 1));
}

void paintCross(QPainter &painter, QPointF at, qreal half)
{
    painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half));
    painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
}

void paintLetter(QPainter &painter, const QRectF &box, const QString &letter)
{
    const QFont usual = painter.font();
    QFont font = usual;
    font.setBold(true);
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, font.pixelSize() * 3 / 4));
    else
        font.setPointSizeF(std::max(1.0, font.pointSizeF() * 0.75));
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, letter);
    painter.setFont(usual);
}

} // namespace

bool isMark(const SequenceStep &step)
{
    if (step.kind == Kind::Failure) {
        return step.connection == 0
            || (step.reason != Reason::ConnectionRefused && step.reason != Reason::TimedOut);
    }
    return step.kind == Kind::Finding || step.kind == Kind::Listening || step.kind == Kind::Stopped;
}

bool hasSign(const SequenceStep &step)
{
    return signOf(step) != Sign::None;
}

Tone toneOf(const SequenceStep &step)
{
    switch (step.kind) {
    case Kind::Message:
    case Kind::Goodbye:
    case Kind::Reply:
        return step.direction == Direction::In ? Tone::Received : Tone::Sent;
    case Kind::Connect:
        return Tone::Good;
    case Kind::Reset:
    case Kind::Failure:
        return Tone::Bad;
    case Kind::Close:
        return step.from == End::None                           ? Tone::Bad
             : step.timedOut || step.reason == Reason::BadInput ? Tone::Busy
                                                                : Tone::Neutral;
    case Kind::Finding:
        return signOf(step) == Sign::Information ? Tone::Neutral : Tone::Busy;
    case Kind::Listening:
    case Kind::Stopped:
        break;
    }
    return Tone::Neutral;
}

void paintArrow(QPainter &painter, const SequenceStep &step, QPointF client, QPointF server,
                int line, const QPalette &palette)
{
    const QPointF inset(kBarWidth / 2.0 + 1, 0);
    const QPointF middle = (client + server) / 2;
    const qreal length = std::max(kGrid, line / 2);
    const bool isFromServer = step.from == End::Server;
    const bool isLost = step.from == End::None || (step.kind == Kind::Failure && step.timedOut);
    const bool isBroken = step.kind == Kind::Reset || step.kind == Kind::Failure;
    const QPointF tail = isFromServer ? server - inset : client + inset;
    QPointF tip = isFromServer ? client + inset : server - inset;
    if (isLost && step.kind == Kind::Failure)
        tip = middle;
    else if (isBroken)
        tip += QPointF(isFromServer ? kGrid : -kGrid, 0);

    const QColor colour = colourOf(toneOf(step), palette);
    QPen pen(colour, step.kind == Kind::Connect ? kThickLine : kLine);
    pen.setCapStyle(Qt::FlatCap);
    if (const QList<qreal> dashes = dashesOf(step.kind); !dashes.isEmpty())
        pen.setDashPattern(dashes);
    painter.setPen(pen);
    painter.drawLine(tail, tip);

    if (isLost || isBroken) {
        painter.setPen(QPen(colour, kThickLine));
        paintCross(painter, isLost ? middle : tip, length / 2);
    }
    painter.setPen(QPen(colour, kLine));
    painter.setBrush(colour);
    if (!isLost && !isBroken)
        paintTip(painter, tip, isFromServer, step.kind, length);
    if (step.kind == Kind::Connect || (step.kind == Kind::Close && step.from == End::Both))
        paintTip(painter, tail, !isFromServer, step.kind, length);
}

void paintSign(QPainter &painter, const SequenceStep &step, QPointF centre, int line,
               const QPalette &palette)
{
    const qreal size = line * 0.9;
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    painter.setPen(QPen(colourOf(toneOf(step), palette), kLine));
    painter.setBrush(palette.color(QPalette::Base));
    switch (signOf(step)) {
    case Sign::Clock:
        painter.drawEllipse(box);
        painter.drawPolyline(QPolygonF{ centre - QPointF(0, size * 0.32), centre,
                                        centre + QPointF(size * 0.24, 0) });
        break;
    case Sign::Information:
        painter.drawEllipse(box);
        paintLetter(painter, box, u"i"_s);
        break;
    case Sign::Warning:
        painter.drawPolygon(
                QPolygonF{ QPointF(centre.x(), box.top()), box.bottomRight(), box.bottomLeft() });
        paintLetter(painter, box.translated(0, size * 0.12), u"!"_s);
        break;
    case Sign::Mistake:
        painter.drawEllipse(box);
        paintCross(painter, centre, size * 0.2);
        break;
    case Sign::Dot:
        painter.drawEllipse(centre, size / 4, size / 4);
        break;
    case Sign::Square:
        painter.drawRect(QRectF(centre - QPointF(size / 4, size / 4), QSizeF(size / 2, size / 2)));
        break;
    case Sign::None:
        break;
    }
}

} // namespace soquete

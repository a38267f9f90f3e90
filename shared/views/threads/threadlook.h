#pragma once

#include "shared/journal/event.h"

#include <QColor>
#include <QPalette>

class QPainter;

namespace soquete {

/** What the diagram of threads is painted in: 3 to 1 at least against its background. */
struct ThreadColours
{
    QColor background;
    QColor chosen; ///< background of the chosen lane
    QColor grid;   ///< no information of its own
    QColor waiting;
    QColor running;
    QColor finished; ///< instead of running, in the lane of a thread that is no more
    QColor text;
    QColor quietText;
    QColor focus;
};

[[nodiscard]] ThreadColours threadColours(const QPalette &palette);

/** Paints @p bar as the time in which a thread waited. */
void paintWaitingThread(QPainter &painter, const QRect &bar, const ThreadColours &colours);

/** So large a mark still shows its form. Pixels. */
constexpr int kSmallestThreadMark = 6;

/** Paints the sign of such an event, @p size pixels wide, around @p centre. */
void paintThreadMark(QPainter &painter, QPointF centre, qreal size, EventKind kind,
                     Direction direction, const QPalette &palette);

} // namespace soquete

#pragma once

#include "shared/journal/event.h"
#include "shared/widgets/legend.h"

#include <QColor>
#include <QPalette>

class QPainter;

namespace soquete {

/** The colours of the diagram of threads, with a contrast of at least 3 to 1. */
struct ThreadColours
{
    QColor background;
    QColor chosen; ///< background of the chosen lane
    QColor grid;   ///< decoration only
    QColor waiting;
    QColor running;
    QColor finished; ///< replaces running in the lane of a finished thread
    QColor text;
    QColor quietText;
    QColor focus;
};

[[nodiscard]] ThreadColours threadColours(const QPalette &palette);

/** Paints @p bar as time during which a thread waited. */
void paintWaitingThread(QPainter &painter, const QRect &bar, const ThreadColours &colours);

/** The smallest size at which the shape of a mark is visible; pixels. */
constexpr int kSmallestThreadMark = 6;

/** Paints the mark of an event, @p size pixels wide, around @p centre. */
void paintThreadMark(QPainter &painter, QPointF centre, qreal size, EventKind kind,
                     Direction direction, const QPalette &palette);

/** Names the signs of the diagram of threads. */
class ThreadLegend final : public Legend
{
    Q_OBJECT

public:
    explicit ThreadLegend(QWidget *parent = nullptr);

    [[nodiscard]] QStringList names() const override;

protected:
    [[nodiscard]] int signWidth() const override;
    void paintSign(QPainter &painter, int index, const QRect &area) const override;
};

} // namespace soquete

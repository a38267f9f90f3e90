#include "shared/views/threads/threadlegend.h"

#include "shared/views/threads/threadlook.h"
#include "shared/widgets/tooltip.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace soquete {

namespace {

constexpr int kGap = 16;  // pixels, between entries
constexpr int kSpace = 4; // pixels, between a sign and its name, and between lines

} // namespace

ThreadLegend::ThreadLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

QList<ThreadLegend::Entry> ThreadLegend::entries()
{
    return { { Sign::Running,
               tr("Running: from the event that woke it to the last one before a pause") },
             { Sign::Waiting, tr("Waiting") },
             { Sign::Received, tr("Received") },
             { Sign::Sent, tr("Sent") },
             { Sign::Opened, tr("Socket opened") },
             { Sign::Closed, tr("Socket closed") },
             { Sign::Problem, tr("Finding or error") },
             { Sign::Accept, tr("Connection accepted and given a thread") } };
}

void ThreadLegend::retranslate()
{
    setToolTip(plainToolTip(tr("These times come from the recorded events, not from the processor: "
                               "a thread ran at least from the first to the last event of a run. "
                               "Very short runs are drawn wider than they were.")));
    updateGeometry();
    update();
}

int ThreadLegend::heightForWidth(int width) const
{
    return layOut(width, nullptr);
}

QSize ThreadLegend::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return { width, heightForWidth(width) };
}

QSize ThreadLegend::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 20, lineHeight() };
}

int ThreadLegend::lineHeight() const
{
    return fontMetrics().height() + kSpace;
}

int ThreadLegend::signWidth() const
{
    return fontMetrics().height() * 5 / 4;
}

void ThreadLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ThreadLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(width(), &painter);
}

/** Returns the height; paints if there is a painter. */
int ThreadLegend::layOut(int width, QPainter *painter) const
{
    const ThreadColours colours = threadColours(palette());
    int x = 0;
    int y = 0;
    for (const Entry &entry : entries()) {
        const int textWidth = fontMetrics().horizontalAdvance(entry.name);
        const int entryWidth = signWidth() + kSpace + textWidth;
        if (x > 0 && x + entryWidth > width) {
            x = 0;
            y += lineHeight();
        }
        if (painter) {
            paintSign(*painter, QRect(x, y, signWidth(), lineHeight()), entry.sign);
            painter->setPen(colours.quietText);
            const QRect area(x + signWidth() + kSpace, y,
                             std::max(0, width - x - signWidth() - kSpace), lineHeight());
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                              fontMetrics().elidedText(entry.name, Qt::ElideRight, area.width()));
        }
        x += entryWidth + kGap;
    }
    return y + lineHeight();
}

void ThreadLegend::paintSign(QPainter &painter, const QRect &area, Sign sign) const
{
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
    switch (sign) {
    case Sign::Running:
        painter.fillRect(bar, colours.running);
        break;
    case Sign::Waiting:
        paintWaitingThread(painter, bar, colours);
        break;
    case Sign::Received:
        line(centre.y() + size / 2);
        mark(EventKind::Bytes, Direction::In, centre - QPointF(0, size / 4));
        break;
    case Sign::Sent:
        line(centre.y() - size / 2);
        mark(EventKind::Bytes, Direction::Out, centre + QPointF(0, size / 4));
        break;
    case Sign::Opened:
        mark(EventKind::Connected, Direction::In, centre);
        break;
    case Sign::Closed:
        mark(EventKind::Disconnected, Direction::None, centre);
        break;
    case Sign::Problem:
        mark(EventKind::Finding, Direction::In, centre);
        break;
    case Sign::Accept:
        painter.setPen(QPen(colours.waiting, 1));
        painter.drawLine(QPointF(centre.x(), area.top() + 2), centre);
        mark(EventKind::Connected, Direction::In, QPointF(centre.x(), area.bottom() - size / 2));
        break;
    }
}

} // namespace soquete

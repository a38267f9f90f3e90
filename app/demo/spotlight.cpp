#include "app/demo/spotlight.h"

#include <QEvent>
#include <QPainter>

namespace soquete {

namespace {

constexpr int kReach = 4; // pixels around the target
constexpr qreal kPen = 2.5;
constexpr qreal kRadius = 6;

} // namespace

Spotlight::Spotlight(QWidget *window)
    : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

void Spotlight::pointAt(QWidget *target)
{
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = target;
    if (m_target)
        m_target->installEventFilter(this);
    follow();
}

bool Spotlight::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Spotlight::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), kPen));
    const qreal inset = kPen / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), kRadius,
                            kRadius);
}

void Spotlight::follow()
{
    if (!m_target || !m_target->isVisibleTo(parentWidget())) {
        hide();
        return;
    }
    const QRect target(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
    setGeometry(target.adjusted(-kReach, -kReach, kReach, kReach) & parentWidget()->rect());
    raise();
    show();
}

} // namespace soquete

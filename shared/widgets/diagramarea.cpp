#include "shared/widgets/diagramarea.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/emptyhint.h"
#include "shared/widgets/tooltip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace soquete {

namespace {

constexpr int kEdge = 4; // pixels
constexpr double kWheelNotch = 120;

} // namespace

DiagramArea::DiagramArea(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_hint(new EmptyHint(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    onChange(this, { QEvent::FontChange, QEvent::StyleChange, QEvent::LanguageChange }, [this] {
        fit();
        refresh();
    });
    onChange(this, { QEvent::FocusIn, QEvent::FocusOut }, [this] { viewport()->update(); });
}

void DiagramArea::setHint(const QString &text)
{
    m_hintText = text;
    refresh();
}

QString DiagramArea::explain(QPoint position) const
{
    return plainToolTip(tipAt(position).text);
}

void DiagramArea::refresh()
{
    m_hint->setText(hint());
    m_hint->setVisible(isEmpty());
    viewport()->update();
}

void DiagramArea::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void DiagramArea::setFollows(bool follows)
{
    if (m_follows == follows)
        return;
    m_follows = follows;
    emit followsChanged(follows);
}

void DiagramArea::setVerticalRange(int maximum, int pageStep, int singleStep)
{
    const bool follows = m_follows; // before the new range changes it
    QScrollBar *const bar = verticalScrollBar();
    bar->setSingleStep(singleStep);
    bar->setPageStep(pageStep);
    bar->setRange(0, maximum);
    if (follows)
        scrollToEnd();
    setFollows(bar->value() == bar->maximum());
}

void DiagramArea::scrollIntoView(int above, int below)
{
    QScrollBar *const bar = verticalScrollBar();
    if (above > 0)
        bar->setValue(bar->value() - above);
    else if (below > 0)
        bar->setValue(bar->value() + below);
}

void DiagramArea::zoomAt(double factor, QPoint)
{
    zoomBy(factor);
}

void DiagramArea::keyPressEvent(QKeyEvent *event)
{
    struct Key
    {
        QKeySequence::StandardKey move;
        QKeySequence::StandardKey extend;
        Move what;
    };
    static constexpr std::array kKeys{
        Key{ QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Move::Left },
        Key{ QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Move::Right },
        Key{ QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Move::Up },
        Key{ QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Move::Down },
        Key{ QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Move::PageUp },
        Key{ QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Move::PageDown },
        Key{ QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Move::RowStart },
        Key{ QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Move::RowEnd },
        Key{ QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument,
             Move::Start },
        Key{ QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Move::End },
    };
    for (const Key &key : kKeys) {
        const bool extends = event->matches(key.extend);
        if (!isEmpty() && (extends || event->matches(key.move))) {
            moveBy(key.what, extends);
            return;
        }
    }
    // With Ctrl they are the window's, for the size of its text.
    const bool isZoom = zoomStep() > 1 && !(event->modifiers() & Qt::ControlModifier);
    if (isZoom && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomIn();
    else if (isZoom && event->key() == Qt::Key_Minus)
        zoomOut();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void DiagramArea::paintEvent(QPaintEvent *event)
{
    if (isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    paint(painter, event->rect());
}

void DiagramArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
}

void DiagramArea::scrollContentsBy(int, int)
{
    setFollows(verticalScrollBar()->value() == verticalScrollBar()->maximum());
    viewport()->update();
}

bool DiagramArea::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), explain(help->pos()), viewport(),
                       tipAt(help->pos()).area);
    return true;
}

void DiagramArea::wheelEvent(QWheelEvent *event)
{
    if (zoomStep() <= 1 || !(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches != 0)
        zoomAt(std::pow(zoomStep(), notches), event->position().toPoint());
    event->accept();
}

void paintChosenRow(QPainter &painter, const QRect &row, const QColor &background,
                    const QColor &accent, bool hasFocus)
{
    painter.fillRect(row, background);
    painter.fillRect(QRect(row.topLeft(), QSize(kEdge, row.height())), accent);
    if (!hasFocus)
        return;
    painter.setPen(QPen(accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace soquete

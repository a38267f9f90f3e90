#include "shared/views/sequence/sequencecanvas.h"

#include "shared/views/selection.h"
#include "shared/views/sequence/sequencediagram.h"
#include "shared/widgets/tooltip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;

constexpr int kGrid = 8;        // pixels
constexpr int kLabelGap = 4;    // pixels between a label and its arrow
constexpr int kHintMargin = 24; // pixels
constexpr double kZoomStep = 1.25;
constexpr double kSmallestZoom = 1.0 / 16;
constexpr double kLargestZoom = 8;
constexpr double kSmallestTimeZoom = 1.0 / 65536;
constexpr double kLargestTimeZoom = 256;
constexpr int kWheelNotch = 120;

/** On the true scale, at zoom 1, the usual round trip is as long as this many rows. */
constexpr double kUsualRows = 1.5;
constexpr int kUsualSample = 512; // steps
constexpr int kUsualSettled = 32; // steps: with as many the scale no longer changes by itself

/** What a picture may have: more than a painter, or a viewer of pictures, can do is cut. */
constexpr int kPictureSide = 32'000;        // pixels
constexpr qint64 kPictureArea = 40'000'000; // pixels

} // namespace

SequenceCanvas::SequenceCanvas(const SequenceModel &model, Selection *selection, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_connection(selection->connection())
    , m_hint(new QLabel(viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(kHintMargin);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    connect(selection, &Selection::eventChanged, this, [this] {
        takeSelection();
        if (m_chosen != SequenceStep::kNowhere)
            makeVisible(m_layout.indexOf(m_chosen));
    });
    connect(selection, &Selection::connectionChanged, this, [this](quint32 connection) {
        m_connection = connection;
        reset();
    });
    rebuild();
}

void SequenceCanvas::takeNew(qint64 firstNew)
{
    const bool follows = m_follows;
    const int before = m_layout.count();
    const double moved = m_layout.forgetBefore(m_model.firstPlace());
    const qint64 end = m_model.endPlace();
    for (qint64 place = std::max(firstNew, m_model.firstPlace()); place < end; ++place) {
        const Event &event = m_model.at(place)->event;
        if (m_connection == 0 || event.connection == m_connection)
            m_layout.append(place, event.monotonicNs);
    }
    SequenceLayout::Measures measures = m_layout.measures();
    const bool isSettling = before < kUsualSettled && m_layout.count() > before;
    if (isSettling && measures.scale == Scale::TrueTime && measures.zoom == 1) {
        measures.rowNs = usualTime();
        m_layout.arrange(measures);
    }
    if (moved > 0 && !follows)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(moved));
    updateBar();
    if (m_chosen == SequenceStep::kNowhere || !m_model.at(m_chosen))
        takeSelection();
    fitHint();
    viewport()->update();
}

void SequenceCanvas::reset()
{
    rebuild();
    takeSelection();
    const int chosen = m_layout.indexOf(m_chosen);
    goToEnd();
    if (chosen >= 0)
        makeVisible(chosen);
}

/** Which steps are shown, and where: all anew. */
void SequenceCanvas::rebuild()
{
    SequenceLayout::Measures measures = m_layout.measures();
    measures.row = rowHeight();
    m_layout.clear();
    m_layout.arrange(measures);
    for (qint64 place = m_model.firstPlace(); place < m_model.endPlace(); ++place) {
        const Event &event = m_model.at(place)->event;
        if (m_connection == 0 || event.connection == m_connection)
            m_layout.append(place, event.monotonicNs);
    }
    if (measures.scale == Scale::TrueTime) {
        measures.rowNs = usualTime();
        m_layout.arrange(measures);
    }
    updateBar();
    fitHint();
    viewport()->update();
}

void SequenceCanvas::setScale(Scale scale)
{
    SequenceLayout::Measures measures = m_layout.measures();
    if (measures.scale == scale)
        return;
    measures.scale = scale;
    measures.zoom = 1;
    measures.rowNs = usualTime();
    arrange(measures, viewport()->height() / 2);
}

void SequenceCanvas::zoomBy(double factor)
{
    const int chosen = m_layout.indexOf(m_chosen);
    const int y = chosen >= 0 ? viewY(chosen) : viewport()->height() / 2;
    zoomBy(factor, std::clamp(y, headHeight(), viewport()->height()));
}

void SequenceCanvas::zoomBy(double factor, int y)
{
    SequenceLayout::Measures measures = m_layout.measures();
    const bool isTime = measures.scale == Scale::TrueTime;
    measures.zoom = std::clamp(measures.zoom * factor, isTime ? kSmallestTimeZoom : kSmallestZoom,
                               isTime ? kLargestTimeZoom : kLargestZoom);
    if (std::abs(measures.zoom - 1) < 0.01)
        measures.zoom = 1;
    arrange(measures, y);
}

void SequenceCanvas::resetZoom()
{
    SequenceLayout::Measures measures = m_layout.measures();
    measures.zoom = 1;
    measures.rowNs = usualTime();
    arrange(measures, viewport()->height() / 2);
}

/** Moves all steps; the one at @p y in the viewport stays there. */
void SequenceCanvas::arrange(SequenceLayout::Measures measures, int y)
{
    if (measures == m_layout.measures())
        return;
    const bool follows = m_follows;
    const int anchor = indexAt(y);
    const int anchorY = anchor >= 0 ? viewY(anchor) : 0;
    m_layout.arrange(measures);
    updateBar();
    if (!follows && anchor >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + viewY(anchor) - anchorY);
    viewport()->update();
    emit zoomChanged();
}

/** How much time a row stands for on the true scale, so that usual round trips can be seen. */
qint64 SequenceCanvas::usualTime() const
{
    std::vector<qint64> trips;
    std::vector<qint64> pauses;
    for (int index = std::max(1, m_layout.count() - kUsualSample); index < m_layout.count();
         ++index) {
        pauses.push_back(m_layout.sinceLastAt(index));
        const SequenceStep *const step = m_model.at(m_layout.placeAt(index));
        const SequenceStep *const partner = step ? m_model.at(step->partner) : nullptr;
        if (partner && step->kind == Kind::Reply)
            trips.push_back(step->event.monotonicNs - partner->event.monotonicNs);
    }
    std::vector<qint64> &times = trips.empty() ? pauses : trips;
    if (times.empty())
        return SequenceLayout::Measures().rowNs;
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return std::max<qint64>(1, qint64(double(*middle) / kUsualRows));
}

void SequenceCanvas::goToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

int SequenceCanvas::rowHeight() const
{
    return sequenceRowHeight(fontMetrics());
}

int SequenceCanvas::headHeight() const
{
    return sequenceHeadHeight(fontMetrics());
}

int SequenceCanvas::contentHeight() const
{
    return headHeight() + 2 * rowHeight() + int(std::ceil(m_layout.height()));
}

int SequenceCanvas::viewY(int index) const
{
    return headHeight() + rowHeight() + int(std::lround(m_layout.yAt(index)))
         - verticalScrollBar()->value();
}

QRect SequenceCanvas::stepRect(int index) const
{
    const int line = fontMetrics().height();
    return { 0, viewY(index) - line - kLabelGap, viewport()->width(), line + kLabelGap + kGrid };
}

/** The step at @p y in the viewport: the label above an arrow is part of it. */
int SequenceCanvas::indexAt(int y) const
{
    const int line = fontMetrics().height();
    return m_layout.nearest(y + line / 2 - headHeight() - rowHeight()
                            + verticalScrollBar()->value());
}

/** Makes the scroll bar fit the contents; stays at the end if it was there. */
void SequenceCanvas::updateBar()
{
    const bool follows = m_follows;
    QScrollBar *const bar = verticalScrollBar();
    bar->setSingleStep(rowHeight());
    bar->setPageStep(std::max(rowHeight(), viewport()->height() - headHeight() - rowHeight()));
    bar->setRange(0, std::max(0, contentHeight() - viewport()->height()));
    if (follows)
        goToEnd();
    noteFollowing();
}

void SequenceCanvas::noteFollowing()
{
    const bool follows = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    if (m_follows == follows)
        return;
    m_follows = follows;
    emit followsChanged(follows);
}

void SequenceCanvas::choose(int index)
{
    const SequenceStep *const step =
            index >= 0 && index < m_layout.count() ? m_model.at(m_layout.placeAt(index)) : nullptr;
    if (!step)
        return;
    makeVisible(index);
    m_selection->chooseEvent(Event(step->event)); // a copy: the model may change meanwhile
}

/** Marks the step of the event that the window's views have chosen. */
void SequenceCanvas::takeSelection()
{
    const std::optional<Event> &event = m_selection->chosen();
    const qint64 chosen = event ? m_model.placeOf(event->id) : SequenceStep::kNowhere;
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    viewport()->update();
    emit chosenChanged();
}

void SequenceCanvas::makeVisible(int index)
{
    if (index < 0 || index >= m_layout.count())
        return;
    const int above = viewY(index) - rowHeight() - headHeight();
    const int below = viewY(index) + rowHeight() - viewport()->height();
    if (above < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + above);
    else if (below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + below);
}

SequenceCanvas::Picture SequenceCanvas::picture(bool everything) const
{
    const qreal ratio = devicePixelRatioF();
    const int width = std::max(1, viewport()->width());
    Picture picture;
    int height = std::max(1, viewport()->height());
    int scroll = verticalScrollBar()->value();
    if (everything) {
        const qint64 byArea = qint64(double(kPictureArea) / (width * ratio * ratio));
        const int highest = int(std::clamp<qint64>(byArea, 1, qint64(kPictureSide / ratio)));
        const int wanted = contentHeight();
        height = std::min(wanted, highest);
        scroll = wanted - height;
        if (scroll > 0)
            picture.leftOut = m_layout.firstFrom(scroll);
    }
    picture.image = QImage(QSize(int(width * ratio), int(height * ratio)), QImage::Format_RGB32);
    if (picture.image.isNull())
        return picture;
    picture.image.setDevicePixelRatio(ratio);
    QPainter painter(&picture.image);
    paintSequence(&painter, { m_model, m_layout, m_connection, m_chosen, false }, this,
                  QSize(width, height), scroll);
    return picture;
}

void SequenceCanvas::setEmptyHint(const QString &text)
{
    m_hint->setText(text);
    fitHint();
}

void SequenceCanvas::retranslate()
{
    setAccessibleName(tr("Sequence"));
    viewport()->update();
}

void SequenceCanvas::fitHint()
{
    m_hint->setGeometry(viewport()->rect());
    m_hint->setVisible(m_layout.count() == 0);
}

bool SequenceCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos().y());
        const SequenceStep *const step =
                index >= 0 && stepRect(index).contains(help->pos()) && help->y() > headHeight()
                        ? m_model.at(m_layout.placeAt(index))
                        : nullptr;
        if (step) {
            QToolTip::showText(help->globalPos(), plainToolTip(m_model.explanation(*step)),
                               viewport(), stepRect(index));
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void SequenceCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintSequence(&painter, { m_model, m_layout, m_connection, m_chosen, hasFocus() }, this,
                  viewport()->size(), verticalScrollBar()->value());
}

void SequenceCanvas::resizeEvent(QResizeEvent *)
{
    updateBar();
    fitHint();
}

void SequenceCanvas::mousePressEvent(QMouseEvent *event)
{
    const int y = int(event->position().y());
    const int index = indexAt(y);
    if (index >= 0 && y > headHeight() && std::abs(viewY(index) - y) < rowHeight())
        choose(index);
    event->accept();
}

void SequenceCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double notches = double(event->angleDelta().y()) / kWheelNotch;
    if (notches != 0)
        zoomBy(std::pow(kZoomStep, notches), int(event->position().y()));
    event->accept();
}

void SequenceCanvas::keyPressEvent(QKeyEvent *event)
{
    const int count = m_layout.count();
    const int chosen = m_layout.indexOf(m_chosen);
    const int page = std::max(1, verticalScrollBar()->pageStep() / rowHeight());
    const int visible = std::max(0, indexAt(viewport()->height() - rowHeight()));
    switch (event->key()) {
    case Qt::Key_Down:
        choose(chosen < 0 ? visible : std::min(chosen + 1, count - 1));
        return;
    case Qt::Key_Up:
        choose(chosen < 0 ? visible : std::max(chosen - 1, 0));
        return;
    case Qt::Key_PageDown:
        choose(std::min((chosen < 0 ? visible : chosen) + page, count - 1));
        return;
    case Qt::Key_PageUp:
        choose(std::max((chosen < 0 ? visible : chosen) - page, 0));
        return;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(count - 1);
        goToEnd();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: // from a message to its answer, and back
        if (const SequenceStep *const step = this->chosen())
            choose(m_layout.indexOf(step->partner));
        return;
    case Qt::Key_Escape:
        if (m_chosen == SequenceStep::kNowhere)
            break;
        m_selection->clearEvent();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (event->modifiers() & Qt::ControlModifier)
            break; // the window's, for its text
        zoomBy(event->key() == Qt::Key_Plus ? kZoomStep : 1 / kZoomStep);
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void SequenceCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SequenceCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void SequenceCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        SequenceLayout::Measures measures = m_layout.measures();
        measures.row = rowHeight();
        arrange(measures, viewport()->height() / 2);
        updateBar();
    }
}

void SequenceCanvas::scrollContentsBy(int, int)
{
    noteFollowing();
    viewport()->update();
}

} // namespace soquete

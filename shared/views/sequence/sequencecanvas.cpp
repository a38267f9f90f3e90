#include "shared/views/sequence/sequencecanvas.h"

#include "shared/views/selection.h"
#include "shared/views/sequence/sequencediagram.h"
#include "shared/views/sequence/sequencewords.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;

constexpr int kGrid = 8;     // pixels
constexpr int kLabelGap = 4; // pixels between a label and its arrow
constexpr double kSmallestZoom = 1.0 / 16;
constexpr double kLargestZoom = 8;
constexpr double kSmallestTimeZoom = 1.0 / 65536;
constexpr double kLargestTimeZoom = 256;

/** To scale, at zoom 1, the height in rows of a typical round trip. */
constexpr double kTypicalRows = 1.5;
constexpr int kSample = 512; // steps
constexpr int kSettled = 32; // steps after which the scale no longer adapts by itself

/** The largest picture that painters and picture viewers can handle. */
constexpr int kPictureSide = 32'000;        // pixels
constexpr qint64 kPictureArea = 40'000'000; // pixels

} // namespace

SequenceCanvas::SequenceCanvas(const SequenceModel &model, Selection *selection, QWidget *parent)
    : DiagramArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_connection(selection->connection())
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(selection, &Selection::eventChanged, this, [this] {
        updateChosen();
        if (m_chosen != SequenceStep::kNowhere)
            makeVisible(m_layout.indexOf(m_chosen));
    });
    connect(selection, &Selection::connectionChanged, this, [this](quint32 connection) {
        m_connection = connection;
        reset();
    });
    rebuild();
}

void SequenceCanvas::updateFromModel(qint64 firstNew)
{
    const bool follows = this->follows();
    const int before = m_layout.count();
    const double moved = m_layout.removeBefore(m_model.firstPlace());
    appendFrom(firstNew);
    SequenceLayout::Measures measures = m_layout.measures();
    const bool isSettling = before < kSettled && m_layout.count() > before;
    if (isSettling && measures.scale == Scale::Time && measures.zoom == 1) {
        measures.rowNs = typicalRowTime();
        m_layout.arrange(measures);
    }
    if (moved > 0 && !follows)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(moved));
    updateBar();
    if (m_chosen == SequenceStep::kNowhere || !m_model.at(m_chosen))
        updateChosen();
    refresh();
}

void SequenceCanvas::reset()
{
    rebuild();
    updateChosen();
    const int chosen = m_layout.indexOf(m_chosen);
    scrollToEnd();
    if (chosen >= 0)
        makeVisible(chosen);
}

/** Appends the steps of the shown connection from @p place on. */
void SequenceCanvas::appendFrom(qint64 place)
{
    const qint64 end = m_model.endPlace();
    for (place = std::max(place, m_model.firstPlace()); place < end; ++place) {
        const SequenceStep *const step = m_model.at(place);
        if (step && (m_connection == 0 || step->connection == m_connection))
            m_layout.append(place, m_model.eventOf(*step).monotonicNs);
    }
}

/** Lays out all steps again. */
void SequenceCanvas::rebuild()
{
    SequenceLayout::Measures measures = m_layout.measures();
    measures.row = rowHeight();
    m_layout.clear();
    m_layout.arrange(measures);
    appendFrom(m_model.firstPlace());
    if (measures.scale == Scale::Time) {
        measures.rowNs = typicalRowTime();
        m_layout.arrange(measures);
    }
    updateBar();
    refresh();
}

void SequenceCanvas::setScale(Scale scale)
{
    SequenceLayout::Measures measures = m_layout.measures();
    measures.scale = scale;
    measures.zoom = 1;
    measures.rowNs = typicalRowTime();
    arrange(measures, viewport()->height() / 2);
}

void SequenceCanvas::zoomBy(double factor)
{
    const int chosen = m_layout.indexOf(m_chosen);
    const int y = chosen >= 0 ? viewY(chosen) : viewport()->height() / 2;
    zoomAt(factor, { 0, std::clamp(y, headHeight(), viewport()->height()) });
}

void SequenceCanvas::zoomAt(double factor, QPoint position)
{
    SequenceLayout::Measures measures = m_layout.measures();
    const bool isTime = measures.scale == Scale::Time;
    measures.zoom = std::clamp(measures.zoom * factor, isTime ? kSmallestTimeZoom : kSmallestZoom,
                               isTime ? kLargestTimeZoom : kLargestZoom);
    if (std::abs(measures.zoom - 1) < 0.01)
        measures.zoom = 1;
    arrange(measures, position.y());
}

/** Applies @p measures; the step at @p y in the viewport stays there. */
void SequenceCanvas::arrange(SequenceLayout::Measures measures, int y)
{
    if (measures == m_layout.measures())
        return;
    const bool follows = this->follows();
    const int anchor = indexAt(y);
    const int anchorY = anchor >= 0 ? viewY(anchor) : 0;
    m_layout.arrange(measures);
    updateBar();
    if (!follows && anchor >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + viewY(anchor) - anchorY);
    viewport()->update();
    emit zoomChanged();
}

/** The time that a row stands for when drawn to scale, so that typical round trips show. */
qint64 SequenceCanvas::typicalRowTime() const
{
    std::vector<qint64> trips;
    std::vector<qint64> pauses;
    for (int index = std::max(1, m_layout.count() - kSample); index < m_layout.count(); ++index) {
        pauses.push_back(m_layout.sinceLastAt(index));
        const SequenceStep *const step = m_model.at(m_layout.placeAt(index));
        const SequenceStep *const partner = step ? m_model.at(step->partner) : nullptr;
        if (partner && step->kind == Kind::Reply)
            trips.push_back(m_model.eventOf(*step).monotonicNs
                            - m_model.eventOf(*partner).monotonicNs);
    }
    std::vector<qint64> &times = trips.empty() ? pauses : trips;
    if (times.empty())
        return SequenceLayout::Measures().rowNs;
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return std::max<qint64>(1, qint64(double(*middle) / kTypicalRows));
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

/** The step at @p y in the viewport, including the label above its arrow. */
int SequenceCanvas::indexAt(int y) const
{
    const int line = fontMetrics().height();
    return m_layout.nearest(y + line / 2 - headHeight() - rowHeight()
                            + verticalScrollBar()->value());
}

void SequenceCanvas::updateBar()
{
    const int visible = viewport()->height();
    setVerticalRange(std::max(0, contentHeight() - visible),
                     std::max(rowHeight(), visible - headHeight() - rowHeight()), rowHeight());
}

/** Adapts to another size or font. */
void SequenceCanvas::fit()
{
    SequenceLayout::Measures measures = m_layout.measures();
    measures.row = rowHeight();
    arrange(measures, viewport()->height() / 2);
    updateBar();
}

void SequenceCanvas::choose(int index)
{
    const SequenceStep *const step =
            index >= 0 && index < m_layout.count() ? m_model.at(m_layout.placeAt(index)) : nullptr;
    if (!step)
        return;
    makeVisible(index);
    m_selection->chooseEvent(m_model.eventOf(*step));
}

/** Takes over the chosen event of the window. */
void SequenceCanvas::updateChosen()
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
    scrollIntoView(headHeight() + rowHeight() - viewY(index),
                   viewY(index) + rowHeight() - viewport()->height());
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

DiagramArea::Tip SequenceCanvas::tipAt(QPoint position) const
{
    const int index = indexAt(position.y());
    if (index < 0 || !stepRect(index).contains(position) || position.y() <= headHeight())
        return {};
    const SequenceStep *const step = m_model.at(m_layout.placeAt(index));
    return step ? Tip{ stepExplanation(m_model, *step), stepRect(index) } : Tip();
}

void SequenceCanvas::paint(QPainter &painter, const QRect &)
{
    paintSequence(&painter, { m_model, m_layout, m_connection, m_chosen, hasFocus() }, this,
                  viewport()->size(), verticalScrollBar()->value());
}

void SequenceCanvas::mousePressEvent(QMouseEvent *event)
{
    const int y = int(event->position().y());
    const int index = indexAt(y);
    if (index >= 0 && y > headHeight() && std::abs(viewY(index) - y) < rowHeight())
        choose(index);
    event->accept();
}

void SequenceCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen != SequenceStep::kNowhere)
        m_selection->clearEvent();
    else
        DiagramArea::keyPressEvent(event);
}

void SequenceCanvas::moveBy(Move move, bool)
{
    const int last = m_layout.count() - 1;
    const int chosen = m_layout.indexOf(m_chosen);
    const int page = std::max(1, verticalScrollBar()->pageStep() / rowHeight());
    const int visible = std::max(0, indexAt(viewport()->height() - rowHeight()));
    const int from = chosen < 0 ? visible : chosen;
    switch (move) {
    case Move::Down:
        return choose(chosen < 0 ? visible : std::min(chosen + 1, last));
    case Move::Up:
        return choose(chosen < 0 ? visible : std::max(chosen - 1, 0));
    case Move::PageDown:
        return choose(std::min(from + page, last));
    case Move::PageUp:
        return choose(std::max(from - page, 0));
    case Move::RowStart:
    case Move::Start:
        return choose(0);
    case Move::RowEnd:
    case Move::End:
        choose(last);
        return scrollToEnd();
    case Move::Left:
    case Move::Right: // from a message to its reply, and back
        if (const SequenceStep *const step = this->chosen())
            choose(m_layout.indexOf(step->partner));
    }
}

} // namespace soquete

#include "shared/views/python/pythonlisting.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace soquete {

namespace {

constexpr int kGap = 4; // pixels, between the parts of the margin

} // namespace

/** The line numbers and marks left of the text. */
class PythonListing::Margin final : public QWidget
{
public:
    explicit Margin(PythonListing *listing)
        : QWidget(listing)
        , m_listing(listing)
    {}

    [[nodiscard]] QSize sizeHint() const override { return { m_listing->marginWidth(), 0 }; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *const help = static_cast<QHelpEvent *>(event);
            QToolTip::showText(help->globalPos(), m_listing->meaningAt(help->pos().y()), this);
            return true;
        }
        return QWidget::event(event);
    }

    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        m_listing->paintMargin(painter, event->rect());
    }

private:
    PythonListing *const m_listing;
};

PythonListing::PythonListing(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_highlighter(new PythonHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PythonListing::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    setFontLike(font());
    onChange(this, { QEvent::PaletteChange, QEvent::StyleChange }, [this] {
        m_highlighter->setPalette(palette());
        updateLights();
    });
}

PythonListing::~PythonListing() = default;

void PythonListing::setScript(const QString &text)
{
    m_seen = {};
    m_waiting = {};
    setPlainText(text);
    updateLights();
}

void PythonListing::setMarks(const Mark &seen, const Mark &waiting)
{
    if (m_seen == seen && m_waiting == waiting)
        return;
    m_seen = seen;
    m_waiting = waiting;
    updateLights();
}

void PythonListing::showLines(int line, int other)
{
    // Without wrapping, one step of the scroll bar is one line.
    QScrollBar *const bar = verticalScrollBar();
    const int room = bar->pageStep();
    if (std::abs(line - other) >= room)
        other = line;
    const auto [first, last] = std::minmax(line, other);
    if (first < bar->value() || last >= bar->value() + room)
        bar->setValue(first - (room - (last - first + 1)) / 2);
}

void PythonListing::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
}

int PythonListing::signWidth() const
{
    return fontMetrics().ascent();
}

int PythonListing::marginWidth() const
{
    const int digits = int(QString::number(blockCount()).size());
    return fontMetrics().horizontalAdvance(u'9') * digits + 2 * signWidth() + 4 * kGap;
}

void PythonListing::paintMargin(QPainter &painter, const QRect &area) const
{
    painter.fillRect(area, palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const int size = signWidth();
    const int numbersEnd = m_margin->width() - 2 * (size + kGap) - kGap;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > area.bottom())
            break;
        const int number = block.blockNumber();
        painter.setPen(colourOf(Tone::Neutral, palette()));
        painter.drawText(QRectF(0, place.top(), numbersEnd, place.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
        QRectF sign(numbersEnd + kGap, place.center().y() - size / 2.0, size, size);
        if (number == m_waiting.line)
            paintHourglass(painter, sign);
        sign.translate(size + kGap, 0);
        if (number == m_seen.line) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colourOf(Tone::Received, palette()));
            painter.drawPolygon(QPolygonF{ sign.topLeft(), QPointF(sign.right(), sign.center().y()),
                                           sign.bottomLeft() });
        }
    }
}

/** Drawn because not every system has a font with an hourglass. */
void PythonListing::paintHourglass(QPainter &painter, const QRectF &area) const
{
    const QColor colour = colourOf(Tone::Busy, palette());
    const QRectF glass = area.adjusted(area.width() / 6, 0, -area.width() / 6, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{ glass.topLeft(), glass.topRight(), glass.center() });
    painter.drawPolygon(QPolygonF{ glass.bottomLeft(), glass.bottomRight(), glass.center() });
    painter.setPen(QPen(colour, 2));
    painter.drawLine(glass.topLeft(), glass.topRight());
    painter.drawLine(glass.bottomLeft(), glass.bottomRight());
}

QString PythonListing::meaningAt(int y) const
{
    const int line = cursorForPosition({ 0, y }).blockNumber();
    QStringList meanings;
    for (const Mark *const mark : { &m_seen, &m_waiting }) {
        if (mark->line == line)
            meanings << mark->meaning;
    }
    return meanings.join(u'\n');
}

void PythonListing::setFontLike(const QFont &like)
{
    setFont(byteFont(like));
    updateMargin();
}

void PythonListing::updateMargin()
{
    const int width = marginWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), width, area.height());
}

void PythonListing::updateLights()
{
    const PythonColours colours = pythonColours(palette());
    QList<QTextEdit::ExtraSelection> lights;
    const auto light = [&](int line, const QColor &colour) {
        const QTextBlock block = document()->findBlockByNumber(line);
        if (line < 0 || !block.isValid())
            return;
        QTextEdit::ExtraSelection selection;
        selection.format.setBackground(colour);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.cursor = QTextCursor(block);
        lights << selection;
    };
    if (m_waiting.line != m_seen.line)
        light(m_waiting.line, colours.waiting);
    light(m_seen.line, colours.seen);
    setExtraSelections(lights);
    m_margin->update();
}

} // namespace soquete

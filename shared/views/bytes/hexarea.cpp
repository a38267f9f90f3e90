#include "shared/views/bytes/hexarea.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/byteswords.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kFewestRows = 4;

} // namespace

HexArea::HexArea(QWidget *parent)
    : DiagramArea(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    onChange(this, viewport(), { QEvent::Leave }, [this] { hover(-1); });
    fit();
}

void HexArea::setBytes(const ByteStream *stream, Direction direction,
                       const std::optional<ByteRange> &only)
{
    m_stream = stream;
    m_direction = direction;
    m_only = only;
    fit();
    refresh();
}

/** Lays the bytes out, and keeps the first visible one, or the end, where it is. */
void HexArea::fit()
{
    const bool follows = this->follows();
    const qint64 top = row(firstVisibleRow()).place;
    m_layout.fit(m_stream, m_only, font(), viewport()->width());
    const int visible = visibleRows();
    setVerticalRange(std::max(0, rowCount() - visible), visible, 1);
    if (!follows)
        verticalScrollBar()->setValue(rowOf(top));
}

int HexArea::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

/** Whole rows below the headings. */
int HexArea::visibleRows() const
{
    return std::max(1, viewport()->height() / m_layout.columns().rowHeight - 1);
}

void HexArea::scrollTo(qint64 offset)
{
    const int index = rowOf(offset);
    scrollIntoView(firstVisibleRow() - index, index - firstVisibleRow() - visibleRows() + 1);
}

QRect HexArea::cellRect(qint64 offset) const
{
    const int index = rowOf(offset);
    const int y = (index - firstVisibleRow() + 1) * m_layout.columns().rowHeight;
    return m_layout.hexCell(int(offset - row(index).place), y).toRect();
}

qint64 HexArea::byteAt(const QPointF &position) const
{
    const int line = int(position.y()) / m_layout.columns().rowHeight - 1;
    if (position.y() < m_layout.columns().rowHeight || firstVisibleRow() + line >= rowCount())
        return -1;
    return m_layout.byteAt(firstVisibleRow() + line, position.x());
}

QString HexArea::rowText(int index) const
{
    const Row row = this->row(index);
    if (!m_stream || index < 0 || index >= rowCount())
        return {};
    if (row.bytes.isEmpty())
        return gapText(row.missing, index == 0);
    const bool hasPictures = hasControlPictures(byteFont(font()));
    const QByteArray bytes = m_stream->bytes(row.bytes);
    QString hex;
    QString text;
    bool hasEnded = false;
    for (qint64 offset = row.place; offset < row.place + bytesPerRow(); ++offset) {
        const qint64 at = offset - row.bytes.begin;
        const ByteStream::Transfer *const transfer =
                m_stream->knowsTransfers() ? m_stream->transferAt(offset) : nullptr;
        const bool isHere = row.bytes.contains(offset);
        const bool begins = isHere && transfer && transfer->offset == offset;
        hex += begins && hasEnded ? u'|' : begins ? u'[' : hasEnded ? u']' : u' ';
        hasEnded = isHere && transfer && transfer->range().end == offset + 1;
        hex += isHere ? toHexText(QByteArrayView(bytes).sliced(at, 1)) : u"  "_s;
        text += isHere ? signOf(quint8(bytes.at(at)), hasPictures) : QChar(u' ');
    }
    hex += hasEnded ? u']' : u' ';
    return u"%1 %2 %3  %4"_s
            .arg(QString::number(row.place), hex, text, transfersText(*m_stream, row.bytes))
            .trimmed();
}

// The caret and the selection

void HexArea::setCaret(qint64 offset)
{
    m_caret = offset;
    m_anchor = -1;
    viewport()->update();
}

ByteRange HexArea::selection() const
{
    if (m_anchor < 0 || m_caret < 0 || m_anchor == m_caret)
        return {};
    return { std::min(m_anchor, m_caret), std::max(m_anchor, m_caret) + 1 };
}

void HexArea::select(const ByteRange &range)
{
    m_anchor = range.size() > 1 ? range.end - 1 : -1;
    m_caret = range.begin;
    viewport()->update();
}

void HexArea::selectAll()
{
    if (!isEmpty())
        select(m_layout.range());
}

void HexArea::mark(const ByteRange &range)
{
    if (m_marked == range)
        return;
    m_marked = range;
    viewport()->update();
}

qint64 HexArea::moved(Move move) const
{
    const int index = rowOf(m_caret);
    const Row row = this->row(index);
    const qint64 column = m_caret - row.place;
    const int page = std::max(1, visibleRows() - 1);
    switch (move) {
    case Move::Left:
        return m_layout.previous(m_caret);
    case Move::Right:
        return m_layout.next(m_caret);
    case Move::Up:
        return index == 0 ? m_caret : m_layout.byteNear(index - 1, column, -1);
    case Move::Down:
        return index == rowCount() - 1 ? m_caret : m_layout.byteNear(index + 1, column, 1);
    case Move::PageUp:
        return m_layout.byteNear(index - page, column, -1);
    case Move::PageDown:
        return m_layout.byteNear(index + page, column, 1);
    case Move::RowStart:
        return row.bytes.begin;
    case Move::RowEnd:
        return row.bytes.end - 1;
    case Move::Start:
        return m_layout.range().begin;
    case Move::End:
        return m_layout.range().end - 1;
    }
    Q_UNREACHABLE();
    return m_caret;
}

void HexArea::moveBy(Move move, bool extends)
{
    if (m_caret < 0)
        m_caret = row(firstVisibleRow()).bytes.begin;
    moveCaret(moved(move), extends);
}

void HexArea::moveCaret(qint64 offset, bool extends)
{
    m_anchor = !extends ? -1 : m_anchor >= 0 ? m_anchor : m_caret;
    m_caret = offset;
    scrollTo(offset);
    viewport()->update();
    emit caretMoved(offset);
}

void HexArea::hover(qint64 offset)
{
    if (m_hovered == offset)
        return;
    m_hovered = offset;
    emit hovered(offset);
}

void HexArea::mousePressEvent(QMouseEvent *event)
{
    const qint64 offset = byteAt(event->position());
    if (event->button() == Qt::LeftButton && offset >= 0)
        moveCaret(offset, event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexArea::mouseMoveEvent(QMouseEvent *event)
{
    const qint64 offset = byteAt(event->position());
    if (event->buttons().testFlag(Qt::LeftButton) && m_caret >= 0) {
        if (offset >= 0)
            moveCaret(offset, true);
        else if (event->position().y() < m_layout.columns().rowHeight)
            moveCaret(moved(Move::Up), true);
        else if (event->position().y() > viewport()->height())
            moveCaret(moved(Move::Down), true);
        return;
    }
    hover(offset);
}

DiagramArea::Tip HexArea::tipAt(QPoint position) const
{
    const qint64 offset = byteAt(position);
    if (offset < 0 || !m_describe)
        return {};
    QString text = m_describe(offset);
    const ByteStream::Transfer *const transfer =
            m_stream->knowsTransfers() ? m_stream->transferAt(offset) : nullptr;
    if (transfer)
        text += u'\n' + transferText(*transfer, m_direction);
    return { text, {} };
}

// Painting

void HexArea::paint(QPainter &painter, const QRect &exposed)
{
    const int height = m_layout.columns().rowHeight;
    if (exposed.top() < height)
        paintHeadings(painter);
    const int firstLine = std::max(1, exposed.top() / height);
    for (int line = firstLine; line * height <= exposed.bottom(); ++line) {
        const int index = firstVisibleRow() + line - 1;
        if (index >= rowCount())
            break;
        paintRow(painter, index, line * height);
    }
}

void HexArea::paintQuietly(QPainter &painter, qreal x, int y, const QString &text) const
{
    painter.setFont(font());
    painter.setPen(colourOf(Tone::Neutral, palette()));
    painter.drawText(QRectF(x, y, viewport()->width() - x, m_layout.columns().rowHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, text);
}

void HexArea::paintHeadings(QPainter &painter) const
{
    const HexLayout::Columns &columns = m_layout.columns();
    paintQuietly(painter, HexLayout::kMargin, 0, offsetHeading());
    paintQuietly(painter, columns.text, 0, tr("Text"));
    if (columns.transfers >= 0 && m_stream->knowsTransfers())
        paintQuietly(painter, columns.transfers, 0,
                     m_direction == Direction::Out ? tr("Writes") : tr("Reads"));
    painter.setFont(byteFont(font()));
    for (int column = 0; column < bytesPerRow(); ++column)
        painter.drawText(m_layout.hexCell(column, 0), Qt::AlignCenter, QString::number(column));
}

void HexArea::paintRow(QPainter &painter, int index, int y) const
{
    const HexLayout::Columns &columns = m_layout.columns();
    const Row row = this->row(index);
    if (row.bytes.isEmpty()) {
        paintQuietly(painter, columns.hex, y, gapText(row.missing, index == 0));
        return;
    }
    painter.setFont(byteFont(font()));
    painter.setPen(colourOf(Tone::Neutral, palette()));
    painter.drawText(QRectF(0, y, columns.hex - 2 * columns.character, columns.rowHeight),
                     Qt::AlignVCenter | Qt::AlignRight, QString::number(row.place));

    const bool hasPictures = hasControlPictures(painter.font());
    const QByteArray bytes = m_stream->bytes(row.bytes);
    std::array<BytePart, HexLayout::kMostPerRow> parts{};
    for (qint64 i = 0; i < bytes.size(); ++i)
        parts[std::size_t(i)] = m_stream->partAt(row.bytes.begin + i);
    for (qint64 i = 0; i < bytes.size(); ++i) {
        const qint64 offset = row.bytes.begin + i;
        const int column = int(offset - row.place);
        const BytePart part = parts[std::size_t(i)];
        const bool joins = i + 1 < bytes.size() && parts[std::size_t(i + 1)] == part;
        const QRectF text = m_layout.textCell(column, y);
        paintByte(painter, m_layout.hexCell(column, y, joins), m_layout.hexCell(column, y), offset,
                  part, toHexText(QByteArrayView(bytes).sliced(i, 1)));
        paintByte(painter, text, text, offset, part, signOf(quint8(bytes.at(i)), hasPictures));
    }
    paintTransfers(painter, row, y);
}

/** Paints the background of @p cell, and @p text and the caret in @p place. */
void HexArea::paintByte(QPainter &painter, const QRectF &cell, const QRectF &place, qint64 offset,
                        BytePart part, const QString &text) const
{
    const bool isSelected = selection().contains(offset);
    const bool isMarked = m_marked.contains(offset);
    const QColor plain = palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    paintPart(painter, cell, part, m_direction, palette());
    if (isSelected)
        painter.fillRect(cell, palette().color(QPalette::Highlight));
    else if (isMarked)
        painter.fillRect(cell, markColour(palette()));
    if (m_stream->isProblem(offset))
        paintProblem(painter, cell, palette());
    painter.setPen(isSelected || isMarked ? plain : inkOf(part, m_direction, palette()));
    painter.drawText(place, Qt::AlignCenter, text);
    if (offset == m_caret) {
        painter.setPen(QPen(plain, hasFocus() ? 2 : 1));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
}

void HexArea::paintTransfers(QPainter &painter, const Row &row, int y) const
{
    if (!m_stream->knowsTransfers())
        return;
    const QList<ByteStream::Transfer> &all = m_stream->transfers();
    for (qsizetype i = m_stream->firstTransferAfter(row.bytes.begin);
         i < all.size() && all.at(i).offset < row.bytes.end; ++i) {
        const ByteRange range = all.at(i).range();
        const int first = int(range.begin - row.place);
        const int last = int(range.end - 1 - row.place);
        if (row.bytes.contains(range.begin)) {
            paintBegin(painter, m_layout.hexCell(first, y), palette());
            paintBegin(painter, m_layout.textCell(first, y), palette());
        }
        if (row.bytes.contains(range.end - 1)) {
            paintEnd(painter, m_layout.hexCell(last, y), palette());
            paintEnd(painter, m_layout.textCell(last, y), palette());
        }
    }
    if (m_layout.columns().transfers >= 0)
        paintQuietly(painter, m_layout.columns().transfers, y, transfersText(*m_stream, row.bytes));
}

QSize HexArea::minimumSizeHint() const
{
    return { 0, (kFewestRows + 1) * m_layout.columns().rowHeight };
}

} // namespace soquete

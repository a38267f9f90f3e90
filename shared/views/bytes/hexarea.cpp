#include "shared/views/bytes/hexarea.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/byteswords.h"
#include "shared/views/bytes/hexpainter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

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

bool HexArea::moveBy(Move move, bool extends)
{
    if (isEmpty())
        return false;
    if (m_caret < 0)
        m_caret = row(firstVisibleRow()).bytes.begin;
    moveCaret(moved(move), extends);
    return true;
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

bool HexArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return DiagramArea::viewportEvent(event);
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

void HexArea::paint(QPainter &painter, const QRect &exposed)
{
    const HexPainter::Look look{ m_direction, palette(),   font(),  m_caret,
                                 hasFocus(),  selection(), m_marked };
    HexPainter dump(painter, m_layout, look, viewport()->width());
    const int height = m_layout.columns().rowHeight;
    if (exposed.top() < height)
        dump.paintHeadings();
    const int firstLine = std::max(1, exposed.top() / height);
    for (int line = firstLine; line * height <= exposed.bottom(); ++line) {
        const int index = firstVisibleRow() + line - 1;
        if (index >= rowCount())
            break;
        dump.paintRow(index, line * height);
    }
}

QSize HexArea::minimumSizeHint() const
{
    return { 0, (kFewestRows + 1) * m_layout.columns().rowHeight };
}

} // namespace soquete

#include "shared/views/bytes/hexarea.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/tooltip.h"
#include "shared/words/eventwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kMargin = 8;         // pixels, left and right
constexpr int kRowPadding = 8;     // pixels, above and below a line together
constexpr int kCellInset = 2;      // pixels, above and below a pattern
constexpr qreal kCell = 3;         // characters: two digits, and half a space on either side
constexpr qreal kMiddle = 1;       // characters: the space between two halves of a row
constexpr qreal kGap = 2;          // characters, between columns
constexpr qreal kAsciiCell = 1.25; // characters: pictures of control characters are wide
constexpr int kFewestDigits = 4;   // of a place
constexpr int kFewestRows = 4;
constexpr std::array kPerRow{ 16, 8, 4, 2, 1 };

const QString &hexOf(quint8 byte)
{
    static const std::array<QString, 256> table = [] {
        std::array<QString, 256> texts;
        for (int i = 0; i < 256; ++i)
            texts[std::size_t(i)] = QString::number(i, 16).toUpper().rightJustified(2, u'0');
        return texts;
    }();
    return table[byte];
}

qint64 roundDown(qint64 value, qint64 step)
{
    return value - (value % step + step) % step;
}

} // namespace

HexArea::HexArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    retranslate();
    fit();
}

void HexArea::setBytes(const ByteStream *stream, Direction direction,
                       const std::optional<ByteRange> &only)
{
    const bool follows = isAtEnd();
    const qint64 top = m_rowCount > 0 ? row(firstVisibleRow()).place : 0;
    m_stream = stream;
    m_direction = direction;
    m_only = only;
    fit();
    if (follows)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(rowOf(top));
    viewport()->update();
}

void HexArea::setHint(const QString &text)
{
    m_hint = text;
    viewport()->update();
}

// What stands where

QString HexArea::placesHeading()
{
    //: a column of a hex dump: where in the stream its first byte stands
    return tr("Offset");
}

/** Chooses how many bytes a row has room for, and where columns stand. */
void HexArea::fit()
{
    const QFontMetricsF metrics(byteFont(font()));
    m_hasPictures = hasControlPictures(byteFont(font()));
    m_columns.character = metrics.horizontalAdvance(u'0');
    m_columns.rowHeight = int(std::ceil(metrics.height())) + kRowPadding;
    m_columns.asciiCell = m_columns.character * kAsciiCell;
    const int digits = std::max<int>(kFewestDigits, int(QString::number(lastPlace()).size()));
    const qreal places = std::max(digits * m_columns.character,
                                  QFontMetricsF(font()).horizontalAdvance(placesHeading()));
    m_columns.hex = kMargin + places + kGap * m_columns.character;

    ByteStream::Transfer typical;
    typical.number = 10'000;
    typical.bytes = QByteArray(100, ' ');
    const qreal gap = kGap * m_columns.character;
    const qreal transfers =
            gap + QFontMetricsF(font()).horizontalAdvance(shortTransferText(typical));
    for (const int perRow : kPerRow) {
        m_perRow = perRow;
        m_columns.ascii = hexX(perRow) + gap;
        const qreal end = m_columns.ascii + perRow * m_columns.asciiCell + kMargin;
        const bool hasRoom = end + transfers <= viewport()->width();
        m_columns.transfers = hasRoom ? end - kMargin + gap : -1;
        if (end <= viewport()->width())
            break;
    }
    layOut();
}

/** Counts the rows. */
void HexArea::layOut()
{
    m_sections.clear();
    m_rowCount = 0;
    if (m_stream) {
        const ByteRange shown = m_only.value_or(m_stream->range());
        qint64 end = m_only ? shown.begin : 0;
        for (const ByteRange &segment : m_stream->segments()) {
            Section section{ segment.intersected(shown), m_rowCount, 0, 0 };
            if (section.bytes.isEmpty())
                continue;
            section.missingBefore = section.bytes.begin - end;
            end = section.bytes.end;
            const qint64 first = rowStart(section.bytes.begin);
            section.rows = int((rowStart(section.bytes.end - 1) - first) / m_perRow) + 1
                         + (section.missingBefore > 0 ? 1 : 0);
            m_rowCount += section.rows;
            m_sections.append(section);
        }
    }
    verticalScrollBar()->setPageStep(std::max(1, visibleRows()));
    verticalScrollBar()->setRange(0, std::max(0, m_rowCount - visibleRows()));
}

qint64 HexArea::lastPlace() const
{
    return !m_stream ? 0 : m_only ? m_only->end : m_stream->range().end;
}

/** The place of the first cell in the row of @p offset. */
qint64 HexArea::rowStart(qint64 offset) const
{
    const qint64 origin = m_only ? m_only->begin : 0; // a message begins with a row of its own
    return origin + roundDown(offset - origin, m_perRow);
}

const HexArea::Section *HexArea::sectionOfRow(int index) const
{
    const auto found = std::upper_bound(
            m_sections.begin(), m_sections.end(), index,
            [](int at, const Section &section) { return at < section.firstRow + section.rows; });
    return found != m_sections.end() ? &*found : nullptr;
}

const HexArea::Section *HexArea::sectionOf(qint64 offset) const
{
    const auto found = std::upper_bound(
            m_sections.begin(), m_sections.end(), offset,
            [](qint64 at, const Section &section) { return at < section.bytes.end; });
    return found != m_sections.end() ? &*found : nullptr;
}

HexArea::Row HexArea::row(int index) const
{
    const Section *const section = sectionOfRow(index);
    if (!section || index < 0)
        return {};
    const int inSection = index - section->firstRow - (section->missingBefore > 0 ? 1 : 0);
    if (inSection < 0)
        return { section->bytes.begin, {}, section->missingBefore };
    const qint64 place = rowStart(section->bytes.begin) + qint64(inSection) * m_perRow;
    return { place, ByteRange{ place, place + m_perRow }.intersected(section->bytes), 0 };
}

int HexArea::rowOf(qint64 offset) const
{
    const Section *const section = sectionOf(offset);
    if (!section)
        return std::max(0, m_rowCount - 1);
    const qint64 first = rowStart(section->bytes.begin);
    return section->firstRow + (section->missingBefore > 0 ? 1 : 0)
         + int((rowStart(std::max(offset, section->bytes.begin)) - first) / m_perRow);
}

int HexArea::firstVisibleRow() const
{
    return verticalScrollBar()->value();
}

/** Below the headings, whole rows. */
int HexArea::visibleRows() const
{
    return std::max(1, viewport()->height() / m_columns.rowHeight - 1);
}

bool HexArea::isAtEnd() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void HexArea::scrollToEnd()
{
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void HexArea::scrollTo(qint64 offset)
{
    const int index = rowOf(offset);
    if (index < firstVisibleRow())
        verticalScrollBar()->setValue(index);
    else if (index >= firstVisibleRow() + visibleRows())
        verticalScrollBar()->setValue(index - visibleRows() + 1);
}

qreal HexArea::hexX(int column) const
{
    const bool isSecondHalf = m_perRow == kPerRow.front() && column >= m_perRow / 2;
    return m_columns.hex + (column * kCell + (isSecondHalf ? kMiddle : 0)) * m_columns.character;
}

/** @p joinsNext: up to the next cell, across the space in the middle of the row. */
QRectF HexArea::hexCell(int column, int y, bool joinsNext) const
{
    const qreal left = hexX(column);
    const qreal right = joinsNext ? hexX(column + 1) : left + kCell * m_columns.character;
    return { left, qreal(y + kCellInset), right - left,
             qreal(m_columns.rowHeight - 2 * kCellInset) };
}

QRectF HexArea::asciiCell(int column, int y) const
{
    return { m_columns.ascii + column * m_columns.asciiCell, qreal(y + kCellInset),
             m_columns.asciiCell, qreal(m_columns.rowHeight - 2 * kCellInset) };
}

QRect HexArea::cellRect(qint64 offset) const
{
    const int index = rowOf(offset);
    const int y = (index - firstVisibleRow() + 1) * m_columns.rowHeight;
    return hexCell(int(offset - row(index).place), y, false).toRect();
}

qint64 HexArea::byteAt(const QPointF &position) const
{
    const int line = int(position.y()) / m_columns.rowHeight - 1;
    if (position.y() < m_columns.rowHeight || firstVisibleRow() + line >= m_rowCount)
        return -1;
    const Row row = this->row(firstVisibleRow() + line);
    const qreal x = position.x();
    for (qint64 offset = row.bytes.begin; offset < row.bytes.end; ++offset) {
        const int column = int(offset - row.place);
        const QRectF hex = hexCell(column, 0, column + 1 < m_perRow);
        const QRectF ascii = asciiCell(column, 0);
        if ((x >= hex.left() && x < hex.right()) || (x >= ascii.left() && x < ascii.right()))
            return offset;
    }
    return -1;
}

// Words

QString HexArea::transferText(const ByteStream::Transfer &transfer) const
{
    const int size = int(transfer.bytes.size());
    const bool isOut = m_direction == Direction::Out;
    if (transfer.number == 0)
        return isOut ? tr("a write · %n byte(s)", nullptr, size)
                     : tr("a read · %n byte(s)", nullptr, size);
    const QString number = QLocale().toString(transfer.number);
    //: %1 is the number of the write
    return isOut ? tr("write %1 · %n byte(s)", nullptr, size).arg(number)
                 //: %1 is the number of the read
                 : tr("read %1 · %n byte(s)", nullptr, size).arg(number);
}

/** For the column whose heading says what these are. */
QString HexArea::shortTransferText(const ByteStream::Transfer &transfer) const
{
    const QString size = byteCount(transfer.bytes.size());
    return transfer.number == 0 ? size
                                : u"%1 · %2"_s.arg(QLocale().toString(transfer.number), size);
}

/** Of the reads that begin in @p row. */
QString HexArea::transfersOfRow(const Row &row) const
{
    if (row.bytes.isEmpty() || !m_stream->knowsTransfers())
        return {};
    const QList<ByteStream::Transfer> &all = m_stream->transfers();
    qsizetype first = m_stream->firstTransferAfter(row.bytes.begin);
    if (first < all.size() && all.at(first).offset < row.bytes.begin)
        ++first;
    qsizetype last = first;
    while (last < all.size() && row.bytes.contains(all.at(last).offset))
        ++last;
    if (last == first)
        return {};
    if (last == first + 1)
        return shortTransferText(all.at(first));
    if (all.at(first).number == 0)
        return u"× %1"_s.arg(QLocale().toString(qint64(last - first)));
    return u"%1 – %2"_s.arg(QLocale().toString(all.at(first).number),
                            QLocale().toString(all.at(last - 1).number));
}

QString HexArea::gapText(qint64 missing, bool isFirst) const
{
    const int count = int(std::min<qint64>(missing, std::numeric_limits<int>::max()));
    return isFirst ? tr("%n earlier byte(s) not kept", nullptr, count)
                   : tr("%n byte(s) missing here: they came too fast to be kept", nullptr, count);
}

QString HexArea::rowText(int index) const
{
    const Row row = this->row(index);
    if (!m_stream || index < 0 || index >= m_rowCount)
        return {};
    if (row.bytes.isEmpty())
        return gapText(row.missing, index == 0);
    const QByteArray bytes = m_stream->bytes(row.bytes);
    QString hex;
    QString ascii;
    bool hasEnded = false;
    for (qint64 offset = row.place; offset < row.place + m_perRow; ++offset) {
        const qint64 at = offset - row.bytes.begin;
        const ByteStream::Transfer *const transfer =
                m_stream->knowsTransfers() ? m_stream->transferAt(offset) : nullptr;
        const bool isHere = row.bytes.contains(offset);
        const bool begins = isHere && transfer && transfer->offset == offset;
        hex += begins && hasEnded ? u'|' : begins ? u'[' : hasEnded ? u']' : u' ';
        hasEnded = isHere && transfer && transfer->range().end == offset + 1;
        hex += isHere ? hexOf(quint8(bytes.at(at))) : u"  "_s;
        ascii += isHere ? signOf(quint8(bytes.at(at)), m_hasPictures) : QChar(u' ');
    }
    hex += hasEnded ? u']' : u' ';
    return u"%1 %2 %3  %4"_s.arg(QString::number(row.place), hex, ascii, transfersOfRow(row))
            .trimmed();
}

void HexArea::retranslate()
{
    setAccessibleName(tr("Bytes"));
    fit();
    viewport()->update();
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
    if (m_sections.isEmpty())
        return;
    select({ m_sections.first().bytes.begin, m_sections.last().bytes.end });
}

void HexArea::mark(const ByteRange &range)
{
    if (m_marked == range)
        return;
    m_marked = range;
    viewport()->update();
}

/** The byte in @p column of row @p index, or next to it; past gaps in the direction of @p step. */
qint64 HexArea::inRow(int index, qint64 column, int step) const
{
    index = std::clamp(index, 0, m_rowCount - 1);
    while (row(index).bytes.isEmpty()) {
        if (index + step < 0 || index + step >= m_rowCount)
            step = -step;
        index += step;
    }
    const Row found = row(index);
    return std::clamp(found.place + column, found.bytes.begin, found.bytes.end - 1);
}

qint64 HexArea::moved(Move move) const
{
    const qint64 first = m_sections.first().bytes.begin;
    const qint64 last = m_sections.last().bytes.end - 1;
    const int index = rowOf(m_caret);
    const Row row = this->row(index);
    const qint64 column = m_caret - row.place;
    const int page = std::max(1, visibleRows() - 1);
    switch (move) {
    case Move::Left: {
        const Section *const section = sectionOf(std::max(first, m_caret - 1));
        if (section->bytes.contains(m_caret - 1) || section == &m_sections.first())
            return std::max(first, m_caret - 1);
        return (section - 1)->bytes.end - 1;
    }
    case Move::Right:
        return std::max(std::min(last, m_caret + 1),
                        sectionOf(std::min(last, m_caret + 1))->bytes.begin);
    case Move::Up:
        return index == 0 ? m_caret : inRow(index - 1, column, -1);
    case Move::Down:
        return index == m_rowCount - 1 ? m_caret : inRow(index + 1, column, 1);
    case Move::PageUp:
        return inRow(index - page, column, -1);
    case Move::PageDown:
        return inRow(index + page, column, 1);
    case Move::RowStart:
        return row.bytes.begin;
    case Move::RowEnd:
        return row.bytes.end - 1;
    case Move::Start:
        return first;
    case Move::End:
        return last;
    }
    Q_UNREACHABLE();
    return m_caret;
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

void HexArea::keyPressEvent(QKeyEvent *event)
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
    if (m_sections.isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    for (const Key &key : kKeys) {
        const bool extends = event->matches(key.extend);
        if (!extends && !event->matches(key.move))
            continue;
        if (m_caret < 0)
            m_caret = row(firstVisibleRow()).bytes.begin;
        moveCaret(moved(key.what), extends);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
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
        else if (event->position().y() < m_columns.rowHeight)
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
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const qint64 offset = byteAt(help->pos());
    if (offset < 0 || !m_stream || !m_describe) {
        QToolTip::hideText();
        return true;
    }
    QString text = m_describe(offset);
    const ByteStream::Transfer *const transfer = m_stream->transferAt(offset);
    if (transfer && m_stream->knowsTransfers())
        text += u'\n' + transferText(*transfer);
    QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
    return true;
}

// Painting

void HexArea::paintHeadings(QPainter &painter) const
{
    const QRectF line(0, 0, viewport()->width(), m_columns.rowHeight);
    const auto heading = [&](qreal x, const QString &text) {
        painter.drawText(line.adjusted(x, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    };
    painter.setPen(colourOf(Tone::Neutral, palette()));
    painter.setFont(font());
    heading(kMargin, placesHeading());
    heading(m_columns.ascii, tr("ASCII"));
    if (m_columns.transfers >= 0 && m_stream->knowsTransfers())
        heading(m_columns.transfers, m_direction == Direction::Out ? tr("Writes") : tr("Reads"));
    painter.setFont(byteFont(font()));
    for (int column = 0; column < m_perRow; ++column)
        painter.drawText(hexCell(column, 0, false), Qt::AlignCenter, QString::number(column));
}

void HexArea::paintRow(QPainter &painter, int index, int y) const
{
    const Row row = this->row(index);
    const QRectF line(0, y, viewport()->width(), m_columns.rowHeight);
    painter.setPen(colourOf(Tone::Neutral, palette()));
    if (row.bytes.isEmpty()) {
        painter.setFont(font());
        painter.drawText(line.adjusted(m_columns.hex, 0, -kMargin, 0),
                         Qt::AlignVCenter | Qt::AlignLeft, gapText(row.missing, index == 0));
        return;
    }
    painter.drawText(QRectF(0, y, m_columns.hex - kGap * m_columns.character, line.height()),
                     Qt::AlignVCenter | Qt::AlignRight, QString::number(row.place));

    const QByteArray bytes = m_stream->bytes(row.bytes);
    const ByteRange selected = selection();
    std::array<BytePart, kPerRow.front() + 1> parts{};
    for (qint64 i = 0; i < bytes.size(); ++i)
        parts[std::size_t(i)] = m_stream->partAt(row.bytes.begin + i);
    for (qint64 i = 0; i < bytes.size(); ++i) {
        const qint64 offset = row.bytes.begin + i;
        const int column = int(offset - row.place);
        const BytePart part = parts[std::size_t(i)];
        const bool joins = i + 1 < bytes.size() && parts[std::size_t(i + 1)] == part;
        const bool isSelected = selected.contains(offset);
        const bool isMarked = m_marked.contains(offset);
        for (const bool isHex : { true, false }) {
            const QRectF cell = isHex ? hexCell(column, y, joins) : asciiCell(column, y);
            paintPart(painter, cell, part, m_direction, palette());
            if (isSelected)
                painter.fillRect(cell, palette().color(QPalette::Highlight));
            else if (isMarked)
                painter.fillRect(cell, markColour(palette()));
            if (m_stream->isProblem(offset))
                paintProblem(painter, cell, palette());
            painter.setPen(isSelected ? palette().color(QPalette::HighlightedText)
                           : isMarked ? palette().color(QPalette::Text)
                                      : inkOf(part, m_direction, palette()));
            const QRectF place = isHex ? hexCell(column, y, false) : cell;
            const quint8 byte = quint8(bytes.at(i));
            painter.drawText(place, Qt::AlignCenter,
                             isHex ? hexOf(byte) : QString(signOf(byte, m_hasPictures)));
            if (offset == m_caret) {
                painter.setPen(QPen(
                        palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text),
                        hasFocus() ? 2 : 1));
                painter.drawRect(place.adjusted(1, 1, -1, -1));
            }
        }
    }
}

void HexArea::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_rowCount == 0) {
        constexpr int kHintMargin = 24;
        painter.setFont(font());
        painter.setPen(colourOf(Tone::Neutral, palette()));
        painter.drawText(viewport()->rect().adjusted(kHintMargin, 0, -kHintMargin, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    const int height = m_columns.rowHeight;
    if (event->rect().top() < height)
        paintHeadings(painter);
    const int firstLine = std::max(1, event->rect().top() / height);
    for (int line = firstLine; line * height <= event->rect().bottom(); ++line) {
        const int index = firstVisibleRow() + line - 1;
        if (index >= m_rowCount)
            break;
        painter.setFont(byteFont(font()));
        paintRow(painter, index, line * height);
        paintTransfers(painter, index, line * height);
    }
}

void HexArea::paintTransfers(QPainter &painter, int index, int y) const
{
    const Row row = this->row(index);
    if (row.bytes.isEmpty() || !m_stream->knowsTransfers())
        return;
    const QList<ByteStream::Transfer> &all = m_stream->transfers();
    for (qsizetype i = m_stream->firstTransferAfter(row.bytes.begin);
         i < all.size() && all.at(i).offset < row.bytes.end; ++i) {
        const ByteRange range = all.at(i).range();
        if (row.bytes.contains(range.begin)) {
            const int column = int(range.begin - row.place);
            paintBegin(painter, hexCell(column, y, false), palette());
            paintBegin(painter, asciiCell(column, y), palette());
        }
        if (row.bytes.contains(range.end - 1)) {
            const int column = int(range.end - 1 - row.place);
            paintEnd(painter, hexCell(column, y, false), palette());
            paintEnd(painter, asciiCell(column, y), palette());
        }
    }
    const QString text = m_columns.transfers < 0 ? QString() : transfersOfRow(row);
    if (text.isEmpty())
        return;
    painter.setFont(font());
    painter.setPen(colourOf(Tone::Neutral, palette()));
    painter.drawText(QRectF(m_columns.transfers, y, viewport()->width() - m_columns.transfers,
                            m_columns.rowHeight),
                     Qt::AlignVCenter | Qt::AlignLeft, text);
}

// What a window does to it

void HexArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
        updateGeometry();
    }
    QAbstractScrollArea::changeEvent(event);
}

void HexArea::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void HexArea::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void HexArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool follows = isAtEnd();
    const qint64 top = m_rowCount > 0 ? row(firstVisibleRow()).place : 0;
    fit();
    if (follows)
        scrollToEnd();
    else
        verticalScrollBar()->setValue(rowOf(top));
}

void HexArea::scrollContentsBy(int, int)
{
    viewport()->update();
}

QSize HexArea::minimumSizeHint() const
{
    return { 0, (kFewestRows + 1) * m_columns.rowHeight };
}

} // namespace soquete

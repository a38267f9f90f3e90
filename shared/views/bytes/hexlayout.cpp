#include "shared/views/bytes/hexlayout.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/byteswords.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace soquete {

namespace {

constexpr int kRowPadding = 8;    // pixels, above and below a line together
constexpr int kCellInset = 2;     // pixels, above and below a pattern
constexpr qreal kCell = 3;        // characters: two digits, and half a space on either side
constexpr qreal kMiddle = 1;      // characters: the space between two halves of a row
constexpr qreal kGap = 2;         // characters, between columns
constexpr qreal kTextCell = 1.25; // characters: pictures of control characters are wide
constexpr int kFewestDigits = 4;  // of an offset
constexpr std::array kPerRow{ HexLayout::kMostPerRow, 8, 4, 2, 1 };

qint64 roundDown(qint64 value, qint64 step)
{
    return value - (value % step + step) % step;
}

} // namespace

void HexLayout::fit(const ByteStream *stream, const std::optional<ByteRange> &only,
                    const QFont &font, int width)
{
    m_stream = stream;
    m_only = only;
    fitColumns(font, width);
    countRows();
}

/** Shows as many bytes in a row as there is room for. */
void HexLayout::fitColumns(const QFont &font, int width)
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF byteMetrics(byteFont(font));
    m_columns.character = byteMetrics.horizontalAdvance(u'0');
    m_columns.rowHeight = int(std::ceil(byteMetrics.height())) + kRowPadding;
    m_columns.textCell = m_columns.character * kTextCell;
    const qint64 end = !m_stream ? 0 : m_only ? m_only->end : m_stream->range().end;
    const int digits = std::max<int>(kFewestDigits, int(QString::number(end).size()));
    const qreal offsets =
            std::max(digits * m_columns.character, metrics.horizontalAdvance(offsetHeading()));
    const qreal gap = kGap * m_columns.character;
    m_columns.hex = kMargin + offsets + gap;

    ByteStream::Transfer typical;
    typical.number = 10'000;
    typical.bytes = QByteArray(100, ' ');
    const qreal transfers = gap + metrics.horizontalAdvance(shortTransferText(typical));
    for (const int perRow : kPerRow) {
        m_perRow = perRow;
        m_columns.text = hexX(perRow) + gap;
        const qreal right = m_columns.text + perRow * m_columns.textCell + kMargin;
        m_columns.transfers = right + transfers <= width ? right - kMargin + gap : -1;
        if (right <= width)
            break;
    }
}

void HexLayout::countRows()
{
    m_sections.clear();
    m_rowCount = 0;
    if (!m_stream)
        return;
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

ByteRange HexLayout::range() const
{
    return isEmpty() ? ByteRange()
                     : ByteRange{ m_sections.first().bytes.begin, m_sections.last().bytes.end };
}

/** The offset of the first cell in the row of @p offset. A message begins with a row of its own. */
qint64 HexLayout::rowStart(qint64 offset) const
{
    const qint64 origin = m_only ? m_only->begin : 0;
    return origin + roundDown(offset - origin, m_perRow);
}

const HexLayout::Section *HexLayout::sectionOfRow(int index) const
{
    const auto found = std::ranges::upper_bound(m_sections, index, {}, [](const Section &section) {
        return section.firstRow + section.rows;
    });
    return found != m_sections.end() ? &*found : nullptr;
}

const HexLayout::Section *HexLayout::sectionOf(qint64 offset) const
{
    const auto found = std::ranges::upper_bound(
            m_sections, offset, {}, [](const Section &section) { return section.bytes.end; });
    return found != m_sections.end() ? &*found : nullptr;
}

HexLayout::Row HexLayout::row(int index) const
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

int HexLayout::rowOf(qint64 offset) const
{
    const Section *const section = sectionOf(offset);
    if (!section)
        return std::max(0, m_rowCount - 1);
    const qint64 first = rowStart(section->bytes.begin);
    return section->firstRow + (section->missingBefore > 0 ? 1 : 0)
         + int((rowStart(std::max(offset, section->bytes.begin)) - first) / m_perRow);
}

qint64 HexLayout::previous(qint64 offset) const
{
    const qint64 wanted = std::max(m_sections.first().bytes.begin, offset - 1);
    const Section *const section = sectionOf(wanted);
    if (section->bytes.contains(wanted) || section == &m_sections.first())
        return wanted;
    return (section - 1)->bytes.end - 1;
}

qint64 HexLayout::next(qint64 offset) const
{
    const qint64 wanted = std::min(m_sections.last().bytes.end - 1, offset + 1);
    return std::max(wanted, sectionOf(wanted)->bytes.begin);
}

qint64 HexLayout::byteNear(int index, qint64 column, int step) const
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

qreal HexLayout::hexX(int column) const
{
    const bool isSecondHalf = m_perRow == kMostPerRow && column >= m_perRow / 2;
    return m_columns.hex + (column * kCell + (isSecondHalf ? kMiddle : 0)) * m_columns.character;
}

QRectF HexLayout::hexCell(int column, int y, bool joinsNext) const
{
    const qreal left = hexX(column);
    const qreal right = joinsNext ? hexX(column + 1) : left + kCell * m_columns.character;
    return { left, qreal(y + kCellInset), right - left,
             qreal(m_columns.rowHeight - 2 * kCellInset) };
}

QRectF HexLayout::textCell(int column, int y) const
{
    return { m_columns.text + column * m_columns.textCell, qreal(y + kCellInset),
             m_columns.textCell, qreal(m_columns.rowHeight - 2 * kCellInset) };
}

qint64 HexLayout::byteAt(int index, qreal x) const
{
    const Row row = this->row(index);
    for (qint64 offset = row.bytes.begin; offset < row.bytes.end; ++offset) {
        const int column = int(offset - row.place);
        const QRectF hex = hexCell(column, 0, column + 1 < m_perRow);
        const QRectF text = textCell(column, 0);
        if ((x >= hex.left() && x < hex.right()) || (x >= text.left() && x < text.right()))
            return offset;
    }
    return -1;
}

} // namespace soquete

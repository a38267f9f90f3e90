#include "shared/views/bytes/hexpainter.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/byteswords.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/widgets/colours.h"

#include <QPainter>

#include <array>

namespace soquete {

HexPainter::HexPainter(QPainter &painter, const HexLayout &layout, const Look &look, int width)
    : m_painter(painter)
    , m_layout(layout)
    , m_columns(layout.columns())
    , m_stream(*layout.stream())
    , m_look(look)
    , m_byteFont(byteFont(look.font))
    , m_width(width)
    , m_hasPictures(hasControlPictures(m_byteFont))
{}

void HexPainter::paintQuietly(qreal x, int y, const QString &text)
{
    m_painter.setFont(m_look.font);
    m_painter.setPen(colourOf(Tone::Neutral, m_look.palette));
    m_painter.drawText(QRectF(x, y, m_width - x, m_columns.rowHeight),
                       Qt::AlignVCenter | Qt::AlignLeft, text);
}

void HexPainter::paintHeadings()
{
    paintQuietly(HexLayout::kMargin, 0, offsetHeading());
    paintQuietly(m_columns.text, 0, HexArea::tr("Text"));
    if (m_columns.transfers >= 0 && m_stream.knowsTransfers())
        paintQuietly(m_columns.transfers, 0,
                     m_look.direction == Direction::Out ? HexArea::tr("Writes")
                                                        : HexArea::tr("Reads"));
    m_painter.setFont(m_byteFont);
    for (int column = 0; column < m_layout.bytesPerRow(); ++column)
        m_painter.drawText(m_layout.hexCell(column, 0), Qt::AlignCenter, QString::number(column));
}

void HexPainter::paintRow(int index, int y)
{
    const Row row = m_layout.row(index);
    if (row.bytes.isEmpty()) {
        paintQuietly(m_columns.hex, y, gapText(row.missing, index == 0));
        return;
    }
    m_painter.setFont(m_byteFont);
    m_painter.setPen(colourOf(Tone::Neutral, m_look.palette));
    m_painter.drawText(QRectF(0, y, m_columns.hex - 2 * m_columns.character, m_columns.rowHeight),
                       Qt::AlignVCenter | Qt::AlignRight, QString::number(row.place));

    const QByteArray bytes = m_stream.bytes(row.bytes);
    std::array<BytePart, HexLayout::kMostPerRow> parts{};
    for (qint64 i = 0; i < bytes.size(); ++i)
        parts[std::size_t(i)] = m_stream.partAt(row.bytes.begin + i);
    for (qint64 i = 0; i < bytes.size(); ++i) {
        const qint64 offset = row.bytes.begin + i;
        const int column = int(offset - row.place);
        const quint8 byte = quint8(bytes.at(i));
        const BytePart part = parts[std::size_t(i)];
        const bool joins = i + 1 < bytes.size() && parts[std::size_t(i + 1)] == part;
        const QRectF text = m_layout.textCell(column, y);
        paintByte(m_layout.hexCell(column, y, joins), m_layout.hexCell(column, y), offset, part,
                  toHexText(QByteArrayView(bytes).sliced(i, 1)));
        paintByte(text, text, offset, part, QString(signOf(byte, m_hasPictures)));
    }
    paintTransfers(row, y);
}

/** Paints the background of @p cell, and @p text and the caret in @p place. */
void HexPainter::paintByte(const QRectF &cell, const QRectF &place, qint64 offset, BytePart part,
                           const QString &text)
{
    const QPalette &palette = m_look.palette;
    const bool isSelected = m_look.selection.contains(offset);
    const bool isMarked = m_look.marked.contains(offset);
    const QColor plain = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    paintPart(m_painter, cell, part, m_look.direction, palette);
    if (isSelected)
        m_painter.fillRect(cell, palette.color(QPalette::Highlight));
    else if (isMarked)
        m_painter.fillRect(cell, markColour(palette));
    if (m_stream.isProblem(offset))
        paintProblem(m_painter, cell, palette);
    m_painter.setPen(isSelected || isMarked ? plain : inkOf(part, m_look.direction, palette));
    m_painter.drawText(place, Qt::AlignCenter, text);
    if (offset == m_look.caret) {
        m_painter.setPen(QPen(plain, m_look.hasFocus ? 2 : 1));
        m_painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
}

void HexPainter::paintTransfers(const Row &row, int y)
{
    if (!m_stream.knowsTransfers())
        return;
    const QList<ByteStream::Transfer> &all = m_stream.transfers();
    for (qsizetype i = m_stream.firstTransferAfter(row.bytes.begin);
         i < all.size() && all.at(i).offset < row.bytes.end; ++i) {
        const ByteRange range = all.at(i).range();
        const int first = int(range.begin - row.place);
        const int last = int(range.end - 1 - row.place);
        for (const bool isHex : { true, false }) {
            const auto cell = [&](int column) {
                return isHex ? m_layout.hexCell(column, y) : m_layout.textCell(column, y);
            };
            if (row.bytes.contains(range.begin))
                paintBegin(m_painter, cell(first), m_look.palette);
            if (row.bytes.contains(range.end - 1))
                paintEnd(m_painter, cell(last), m_look.palette);
        }
    }
    if (m_columns.transfers >= 0)
        paintQuietly(m_columns.transfers, y, transfersText(m_stream, row.bytes));
}

} // namespace soquete

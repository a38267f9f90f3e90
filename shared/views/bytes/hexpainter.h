#pragma once

#include "shared/views/bytes/hexlayout.h"

#include <QPalette>

class QPainter;

namespace soquete {

/** Paints a hex dump, a row at a time. */
class HexPainter final
{
public:
    /** What is painted beside the bytes. */
    struct Look
    {
        Direction direction = Direction::In;
        QPalette palette;
        QFont font;
        qint64 caret = -1;
        bool hasFocus = false;
        ByteRange selection;
        ByteRange marked;
    };

    HexPainter(QPainter &painter, const HexLayout &layout, const Look &look, int width);

    void paintHeadings();
    void paintRow(int index, int y);

private:
    using Row = HexLayout::Row;

    void paintByte(const QRectF &cell, const QRectF &place, qint64 offset, BytePart part,
                   const QString &text);
    void paintTransfers(const Row &row, int y);
    void paintQuietly(qreal x, int y, const QString &text);

    QPainter &m_painter;
    const HexLayout &m_layout;
    const HexLayout::Columns &m_columns;
    const ByteStream &m_stream;
    const Look &m_look;
    const QFont m_byteFont;
    const int m_width;
    const bool m_hasPictures; ///< of control characters
};

} // namespace soquete

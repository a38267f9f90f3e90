#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QFont>
#include <QRectF>

#include <optional>

namespace soquete {

/** Where the bytes of a stream are in a hex dump: in which row, and at which pixels of it. */
class HexLayout final
{
public:
    /** A row has bytes, or stands for those that are missing. */
    struct Row
    {
        qint64 place = 0; ///< offset of its first cell, which may be empty
        ByteRange bytes;  ///< empty: the row stands for a gap
        qint64 missing = 0;
    };

    /** Where columns begin, in pixels. */
    struct Columns
    {
        qreal character = 0; ///< width of one
        qreal hex = 0;
        qreal text = 0;
        qreal textCell = 0;
        qreal transfers = -1; ///< -1: no room for them
        int rowHeight = 1;
    };

    static constexpr int kMargin = 8;      // pixels, left and right
    static constexpr int kMostPerRow = 16; // bytes

    /** Lays out @p stream, or the bytes @p only of it, in @p width pixels. */
    void fit(const ByteStream *stream, const std::optional<ByteRange> &only, const QFont &font,
             int width);

    [[nodiscard]] bool isEmpty() const { return m_sections.isEmpty(); }
    [[nodiscard]] ByteRange range() const; ///< from the first byte to the last one
    [[nodiscard]] int bytesPerRow() const { return m_perRow; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] const Columns &columns() const { return m_columns; }

    [[nodiscard]] Row row(int index) const;
    /** The row of @p offset; of a missing byte, the next one. */
    [[nodiscard]] int rowOf(qint64 offset) const;

    /** The byte before @p offset, and the one after it, past gaps. */
    [[nodiscard]] qint64 previous(qint64 offset) const;
    [[nodiscard]] qint64 next(qint64 offset) const;
    /** The byte in or next to @p column of row @p index, past gaps in the direction of @p step. */
    [[nodiscard]] qint64 byteNear(int index, qint64 column, int step) const;

    /** The cell of a byte in the row at @p y; with @p joinsNext, up to the next cell. */
    [[nodiscard]] QRectF hexCell(int column, int y, bool joinsNext = false) const;
    [[nodiscard]] QRectF textCell(int column, int y) const;
    /** The byte of row @p index at @p x pixels; -1: none. */
    [[nodiscard]] qint64 byteAt(int index, qreal x) const;

private:
    /** Bytes without a gap, and their rows. */
    struct Section
    {
        ByteRange bytes;
        int firstRow = 0; ///< that of the gap before the bytes, if there is one
        int rows = 0;     ///< including the gap's
        qint64 missingBefore = 0;
    };

    void fitColumns(const QFont &font, int width);
    void countRows();
    [[nodiscard]] qint64 rowStart(qint64 offset) const;
    [[nodiscard]] const Section *sectionOfRow(int index) const;
    [[nodiscard]] const Section *sectionOf(qint64 offset) const;
    [[nodiscard]] qreal hexX(int column) const;

    const ByteStream *m_stream = nullptr;
    std::optional<ByteRange> m_only;
    QList<Section> m_sections;
    Columns m_columns;
    int m_perRow = kMostPerRow;
    int m_rowCount = 0;
};

} // namespace soquete

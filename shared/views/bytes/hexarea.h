#pragma once

#include "shared/views/bytes/hexlayout.h"
#include "shared/widgets/diagramarea.h"

#include <functional>
#include <optional>

namespace soquete {

/**
 * A hex dump: rows with the offset, the bytes in hexadecimal and as text, and the reads or writes
 * that carried them. Paints only what is visible, so its cost does not grow with the stream.
 *
 * One byte has the caret; a range of bytes may be selected, and another range marked.
 */
class HexArea final : public DiagramArea
{
    Q_OBJECT

public:
    using Row = HexLayout::Row;

    explicit HexArea(QWidget *parent = nullptr);

    /**
     * Shows @p stream, or the bytes @p only of it. Call this whenever the stream has changed; it
     * must stay alive until the next call. The visible part stays visible; at the end, the end.
     */
    void setBytes(const ByteStream *stream, Direction direction,
                  const std::optional<ByteRange> &only = std::nullopt);

    /** Sets the function that describes a byte for its tool tip. */
    void setDescription(const std::function<QString(qint64)> &describe) { m_describe = describe; }

    /** The byte with the caret; -1: none. */
    [[nodiscard]] qint64 caret() const { return m_caret; }
    /** Moves the caret without a signal, and clears the selection. */
    void setCaret(qint64 offset);
    /** Empty: nothing is selected. */
    [[nodiscard]] ByteRange selection() const;
    void select(const ByteRange &range);
    void selectAll();
    [[nodiscard]] ByteRange marked() const { return m_marked; }
    void mark(const ByteRange &range);

    void scrollTo(qint64 offset);

    [[nodiscard]] int bytesPerRow() const { return m_layout.bytesPerRow(); }
    [[nodiscard]] int rowCount() const { return m_layout.rowCount(); }
    [[nodiscard]] Row row(int index) const { return m_layout.row(index); }
    [[nodiscard]] int rowOf(qint64 offset) const { return m_layout.rowOf(offset); }
    /** A row as text: "0 [31 32]20 … 12␣…  1 · 2 B". */
    [[nodiscard]] QString rowText(int index) const;
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int visibleRows() const;

    /** The rectangle of the byte at @p offset in the hexadecimal column, in the viewport. */
    [[nodiscard]] QRect cellRect(qint64 offset) const;
    /** The byte at @p position of the viewport; -1: none. */
    [[nodiscard]] qint64 byteAt(const QPointF &position) const;

signals:
    /** The user moved the caret. */
    void caretMoved(qint64 offset);
    /** The mouse is over a byte; -1: no longer. */
    void hovered(qint64 offset);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] bool isEmpty() const override { return m_layout.isEmpty(); }
    [[nodiscard]] Tip tipAt(QPoint position) const override;
    void fit() override;
    void paint(QPainter &painter, const QRect &exposed) override;
    void moveBy(Move move, bool extends) override;

    [[nodiscard]] qint64 moved(Move move) const;
    void moveCaret(qint64 offset, bool extends);
    void hover(qint64 offset);

    void paintQuietly(QPainter &painter, qreal x, int y, const QString &text) const;
    void paintHeadings(QPainter &painter) const;
    void paintRow(QPainter &painter, int index, int y) const;
    void paintByte(QPainter &painter, const QRectF &cell, const QRectF &place, qint64 offset,
                   BytePart part, const QString &text) const;
    void paintTransfers(QPainter &painter, const Row &row, int y) const;

    HexLayout m_layout;
    const ByteStream *m_stream = nullptr;
    Direction m_direction = Direction::In;
    std::optional<ByteRange> m_only;
    std::function<QString(qint64)> m_describe;
    qint64 m_caret = -1;
    qint64 m_anchor = -1; ///< where the selection began; -1: there is none
    qint64 m_hovered = -1;
    ByteRange m_marked;
};

} // namespace soquete

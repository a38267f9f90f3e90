#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QAbstractScrollArea>

#include <functional>
#include <optional>

namespace soquete {

/**
 * A stream's bytes in rows: their places, in hexadecimal, and as ASCII, with the reads that brought
 * them. Paints what is visible alone, so that its cost does not grow with the stream.
 *
 * One byte has the caret; a range of them may be selected, and another one marked.
 */
class HexArea final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /** What stands in a row: bytes, or a word about those that are missing there. */
    struct Row
    {
        qint64 place = 0; ///< of its first cell, which may be empty
        ByteRange bytes;  ///< empty: of a gap
        qint64 missing = 0;
    };

    explicit HexArea(QWidget *parent = nullptr);

    /**
     * Shows @p stream, or the bytes @p only of it. It must live until this is called again, and
     * this must be called whenever it has changed. What was visible stays so; at the end, the end.
     */
    void setBytes(const ByteStream *stream, Direction direction,
                  const std::optional<ByteRange> &only = std::nullopt);

    /** What stands in the middle while there are no bytes. */
    void setHint(const QString &text);

    /** Says what a byte is, for its tool tip. */
    void setDescription(const std::function<QString(qint64)> &describe) { m_describe = describe; }

    /** The byte with the caret; -1: none. */
    [[nodiscard]] qint64 caret() const { return m_caret; }
    /** Moves the caret without a word to others, and forgets the selection. */
    void setCaret(qint64 offset);
    /** Empty: nothing is selected. */
    [[nodiscard]] ByteRange selection() const;
    void select(const ByteRange &range);
    void selectAll();
    [[nodiscard]] ByteRange marked() const { return m_marked; }
    void mark(const ByteRange &range);

    void scrollTo(qint64 offset);
    void scrollToEnd();
    [[nodiscard]] bool isAtEnd() const;

    [[nodiscard]] int bytesPerRow() const { return m_perRow; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] Row row(int index) const;
    [[nodiscard]] int rowOf(qint64 offset) const;
    /** A row as a text: "0 [31 32]20 … 12␣…  1 · 2 B". */
    [[nodiscard]] QString rowText(int index) const;
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int visibleRows() const;

    /** Where the byte at @p offset stands in the hexadecimal column, in the viewport. */
    [[nodiscard]] QRect cellRect(qint64 offset) const;
    /** The byte at @p position of the viewport; -1: none. */
    [[nodiscard]] qint64 byteAt(const QPointF &position) const;

signals:
    /** The user moved the caret. */
    void caretMoved(qint64 offset);
    /** The mouse is over a byte; -1: no longer. */
    void hovered(qint64 offset);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    /** Bytes without a gap, and their rows. */
    struct Section
    {
        ByteRange bytes;
        int firstRow = 0; ///< that of the gap before, if there is one
        int rows = 0;     ///< with it
        qint64 missingBefore = 0;
    };
    /** Where columns stand, in pixels. */
    struct Columns
    {
        qreal character = 0; ///< width of one
        qreal hex = 0;
        qreal ascii = 0;
        qreal asciiCell = 0;
        qreal transfers = -1; ///< -1: there is no room for them
        int rowHeight = 1;
    };
    enum class Move { Left, Right, Up, Down, PageUp, PageDown, RowStart, RowEnd, Start, End };

    [[nodiscard]] static QString placesHeading();
    void fit();
    void layOut();
    [[nodiscard]] qint64 lastPlace() const;
    [[nodiscard]] qint64 rowStart(qint64 offset) const;
    [[nodiscard]] const Section *sectionOfRow(int index) const;
    [[nodiscard]] const Section *sectionOf(qint64 offset) const;
    [[nodiscard]] qreal hexX(int column) const;
    [[nodiscard]] QRectF hexCell(int column, int y, bool joinsNext) const;
    [[nodiscard]] QRectF asciiCell(int column, int y) const;
    [[nodiscard]] QString shortTransferText(const ByteStream::Transfer &transfer) const;
    [[nodiscard]] QString transferText(const ByteStream::Transfer &transfer) const;
    [[nodiscard]] QString transfersOfRow(const Row &row) const;
    [[nodiscard]] QString gapText(qint64 missing, bool isFirst) const;
    void paintHeadings(QPainter &painter) const;
    void paintRow(QPainter &painter, int index, int y) const;
    void paintTransfers(QPainter &painter, int index, int y) const;
    [[nodiscard]] qint64 moved(Move move) const;
    [[nodiscard]] qint64 inRow(int index, qint64 column, int step) const;
    void moveCaret(qint64 offset, bool extends);
    void hover(qint64 offset);
    void retranslate();

    const ByteStream *m_stream = nullptr;
    Direction m_direction = Direction::In;
    std::optional<ByteRange> m_only;
    std::function<QString(qint64)> m_describe;
    QString m_hint;
    QList<Section> m_sections;
    Columns m_columns;
    int m_perRow = 16;
    int m_rowCount = 0;
    bool m_hasPictures = false; ///< of control characters
    qint64 m_caret = -1;
    qint64 m_anchor = -1; ///< where the selection began; -1: there is none
    qint64 m_hovered = -1;
    ByteRange m_marked;
};

} // namespace soquete

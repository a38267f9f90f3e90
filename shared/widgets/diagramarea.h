#pragma once

#include <QAbstractScrollArea>

namespace soquete {

class EmptyHint;

/**
 * A drawing larger than its window, moved through with keyboard, mouse and wheel. Owns what all
 * such drawings share: focus, tool tips, the hint shown while empty, following the end, zooming,
 * and reacting to a change of font, colours or language. A subclass lays out, paints, and moves.
 */
class DiagramArea : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiagramArea(QWidget *parent = nullptr);

    /** Text shown in the middle while the diagram is empty. */
    void setHint(const QString &text);

    /** The tool tip at @p position of the viewport, as HTML; empty: there is none. */
    [[nodiscard]] QString explain(QPoint position) const;

    /** Whether the end stays in sight as the contents grow. */
    [[nodiscard]] bool follows() const { return m_follows; }
    void scrollToEnd();

    /** Magnifies by @p factor. */
    virtual void zoomBy(double factor) { (void)factor; }
    void zoomIn() { zoomBy(zoomStep()); }
    void zoomOut() { zoomBy(1 / zoomStep()); }

signals:
    void followsChanged(bool follows);

protected:
    enum class Move { Left, Right, Up, Down, PageUp, PageDown, RowStart, RowEnd, Start, End };

    struct Tip
    {
        QString text; ///< plain; empty: no tool tip
        QRect area;   ///< where it stays valid; empty: anywhere
    };

    [[nodiscard]] virtual bool isEmpty() const = 0;
    [[nodiscard]] virtual QString hint() const { return m_hintText; }
    [[nodiscard]] virtual Tip tipAt(QPoint position) const = 0;

    /** Lays everything out again, for another size, font or language. */
    virtual void fit() = 0;

    /** Paints at least @p exposed. Not called while empty. */
    virtual void paint(QPainter &painter, const QRect &exposed) = 0;

    /** Moves as a key asks, selecting if @p extends. Not called while empty. */
    virtual void moveBy(Move move, bool extends) = 0;

    /** The factor of one zoom step; 1 if the diagram cannot be zoomed. */
    [[nodiscard]] virtual double zoomStep() const { return 1; }

    /** Magnifies by @p factor and keeps what is at @p position in place. */
    virtual void zoomAt(double factor, QPoint position);

    /** Call after a change of the contents: repaints, and shows or hides the hint. */
    void refresh();

    void setFollows(bool follows);

    /** Sets the vertical range in steps of the subclass; stays at the end while following. */
    void setVerticalRange(int maximum, int pageStep, int singleStep);

    /** Scrolls by what is hidden @p above or @p below the visible part; negative: nothing is. */
    void scrollIntoView(int above, int below);

    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    EmptyHint *const m_hint;
    QString m_hintText;
    bool m_follows = true;
};

/** Paints the chosen row: a background, an edge, and a frame if it has the keyboard focus. */
void paintChosenRow(QPainter &painter, const QRect &row, const QColor &background,
                    const QColor &accent, bool hasFocus);

} // namespace soquete

#pragma once

#include "shared/views/sequence/sequencemodel.h"

#include <QAbstractScrollArea>
#include <QImage>

class QLabel;

namespace soquete {

class Selection;

/**
 * The diagram itself: two lifelines, client left and server right, and an arrow for each step.
 * Draws only what is visible. Follows its end while it is scrolled there.
 */
class SequenceCanvas final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Scale = SequenceLayout::Scale;

    /** What a picture shows, and how many of the older steps did not fit into it. */
    struct Picture
    {
        QImage image;
        int leftOut = 0;
    };

    SequenceCanvas(const SequenceModel &model, Selection *selection, QWidget *parent = nullptr);

    /** Takes over what has changed in the model. */
    void takeNew(qint64 firstNew);
    void reset();

    void setScale(Scale scale);
    [[nodiscard]] Scale scale() const { return m_layout.measures().scale; }

    /** Stretches the time line, with what stands @p y pixels below the viewport's top in place. */
    void zoomBy(double factor, int y);
    void zoomBy(double factor);
    void resetZoom();
    [[nodiscard]] const SequenceLayout::Measures &measures() const { return m_layout.measures(); }

    [[nodiscard]] bool follows() const { return m_follows; }
    void goToEnd();

    [[nodiscard]] const SequenceLayout &steps() const { return m_layout; }
    /** The connection that is shown; 0: all. */
    [[nodiscard]] quint32 connection() const { return m_connection; }
    /** The step that is chosen, or nothing. */
    [[nodiscard]] const SequenceStep *chosen() const { return m_model.at(m_chosen); }
    /** Where the step with @p index stands in the viewport. */
    [[nodiscard]] QRect stepRect(int index) const;

    [[nodiscard]] Picture picture(bool everything) const;

    void setEmptyHint(const QString &text);
    void retranslate();

signals:
    void zoomChanged();
    void followsChanged(bool follows);
    void chosenChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int viewY(int index) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int indexAt(int y) const;
    [[nodiscard]] qint64 usualTime() const;
    void arrange(SequenceLayout::Measures measures, int y);
    void rebuild();
    void updateBar();
    void noteFollowing();
    void choose(int index);
    void takeSelection();
    void makeVisible(int index);
    void fitHint();

    const SequenceModel &m_model;
    Selection *const m_selection;
    SequenceLayout m_layout;
    quint32 m_connection = 0;
    qint64 m_chosen = SequenceStep::kNowhere;
    bool m_follows = true;
    QLabel *const m_hint;
};

} // namespace soquete

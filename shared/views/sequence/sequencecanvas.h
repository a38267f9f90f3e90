#pragma once

#include "shared/views/sequence/sequencelayout.h"
#include "shared/views/sequence/sequencemodel.h"
#include "shared/widgets/diagramarea.h"

#include <QImage>

namespace soquete {

class Selection;

/**
 * The sequence diagram: two lifelines, client left and server right, and an arrow for each step.
 * Its cost depends on what is visible. Follows its end while it is scrolled there.
 */
class SequenceCanvas final : public DiagramArea
{
    Q_OBJECT

public:
    using Scale = SequenceLayout::Scale;

    /** A picture, and the number of older steps that did not fit into it. */
    struct Picture
    {
        QImage image;
        int leftOut = 0;
    };

    SequenceCanvas(const SequenceModel &model, Selection *selection, QWidget *parent = nullptr);

    /** Call whenever the model has changed; steps from place @p firstNew on are new. */
    void updateFromModel(qint64 firstNew);
    void reset();

    /** Draws to @p scale, at zoom 1. */
    void setScale(Scale scale);
    [[nodiscard]] Scale scale() const { return m_layout.measures().scale; }

    /** Stretches the diagram around the chosen step, or around the middle. */
    void zoomBy(double factor) override;
    void resetZoom() { setScale(scale()); }
    [[nodiscard]] const SequenceLayout::Measures &measures() const { return m_layout.measures(); }

    [[nodiscard]] const SequenceLayout &steps() const { return m_layout; }
    /** The shown connection; 0: all. */
    [[nodiscard]] quint32 connection() const { return m_connection; }
    /** The chosen step, or null. */
    [[nodiscard]] const SequenceStep *chosen() const { return m_model.at(m_chosen); }
    /** The rectangle of the step @p index in the viewport. */
    [[nodiscard]] QRect stepRect(int index) const;

    [[nodiscard]] Picture picture(bool everything) const;

signals:
    void zoomChanged();
    void chosenChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool isEmpty() const override { return m_layout.count() == 0; }
    [[nodiscard]] Tip tipAt(QPoint position) const override;
    void fit() override;
    void paint(QPainter &painter, const QRect &exposed) override;
    void moveBy(Move move, bool extends) override;
    [[nodiscard]] double zoomStep() const override { return 1.25; }
    void zoomAt(double factor, QPoint position) override;

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int viewY(int index) const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int indexAt(int y) const;
    [[nodiscard]] qint64 typicalRowTime() const;
    void arrange(SequenceLayout::Measures measures, int y);
    void rebuild();
    void appendFrom(qint64 place);
    void updateBar();
    void choose(int index);
    void updateChosen();
    void makeVisible(int index);

    const SequenceModel &m_model;
    Selection *const m_selection;
    SequenceLayout m_layout;
    quint32 m_connection = 0;
    qint64 m_chosen = SequenceStep::kNowhere;
};

} // namespace soquete

#pragma once

#include "shared/views/sequence/sequencemodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class SequenceView;
}
class Selection;
class SequenceCanvas;

/**
 * A journal as a sequence diagram, with commands to zoom, copy and save it. Follows the window's
 * selection: choosing an arrow chooses its event everywhere.
 */
class SequenceView final : public QWidget
{
    Q_OBJECT

public:
    using Side = SequenceModel::Side;

    SequenceView(const EventLog &log, Side side, Selection *selection, QWidget *parent = nullptr);
    ~SequenceView() override;

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    /** The diagram as text: a line for each shown step, the oldest first. */
    [[nodiscard]] QString textEquivalent() const;

    /**
     * Writes a PNG picture of what is visible, or of everything as far as it fits, to the file
     * @p name. Shows a notice if that fails, or if steps did not fit.
     */
    [[nodiscard]] bool exportPicture(const QString &name, bool everything);

    [[nodiscard]] const SequenceModel &model() const { return m_model; }

private:
    void retranslate();
    void updateHints();
    void updateZoom();
    void describe();
    [[nodiscard]] QString text(int maximumSteps) const;
    void askWhere(bool everything);

    SequenceModel m_model;
    Selection *const m_selection;
    const std::unique_ptr<Ui::SequenceView> m_ui;
    SequenceCanvas *const m_canvas;
    QTimer m_describing{ this };
};

} // namespace soquete

#pragma once

#include "shared/views/sequence/sequencemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace soquete {

class Notice;
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QAction *action(const char *name, const QKeySequence &shortcut);
    void retranslate();
    void updateHints();
    void updateZoom();
    void describe();
    [[nodiscard]] QString text(int maximumSteps) const;
    void copyPicture();
    void copyText() const;
    void askWhere(bool everything);

    SequenceModel m_model;
    Selection *const m_selection;
    SequenceCanvas *const m_canvas;
    Notice *const m_notice;
    QLabel *const m_dropped;
    QLabel *const m_allHint;
    QToolButton *const m_trueTime;
    QToolButton *const m_zoomOut;
    QToolButton *const m_zoomReset;
    QToolButton *const m_zoomIn;
    QToolButton *const m_latest;
    QPushButton *const m_picture;
    QAction *m_copyPicture = nullptr;
    QAction *m_copyText = nullptr;
    QAction *m_exportVisible = nullptr;
    QAction *m_exportAll = nullptr;
    bool m_isDescriptionDue = false;
};

} // namespace soquete

#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace soquete {

class Selection;
class ThreadCanvas;
class ThreadLegend;

/**
 * The threads of a window's engine, and which of them did what: that the acceptor only accepts,
 * and that each connection has a thread of its own. Follows the window's selection: the lane of the
 * chosen connection, and the thread that ran the chosen event, stand out.
 */
class ThreadsView final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadsView(Selection *selection, QWidget *parent = nullptr);
    ThreadsView(Selection *selection, const ThreadModel::Limits &limits, QWidget *parent = nullptr);
    ~ThreadsView() override;

    /** Costs as much as @p batch is long. */
    void add(const Journal::Batch &batch);
    void clear();

    /** A recording has no lane for this window's thread, and time ends with its last event. */
    void setRecorded(bool recorded);

    /** What the view says while it is empty: what to do to fill it. */
    void setEmptyHint(const QString &text);

    /** The diagram in words: what is alive, then a line for each lane that is shown. */
    [[nodiscard]] QString textEquivalent() const;

    [[nodiscard]] const ThreadModel &model() const { return m_model; }
    [[nodiscard]] const ThreadCanvas &canvas() const { return *m_canvas; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar();
    void retranslate();
    void showCounts();
    void showLength();
    void describe();
    [[nodiscard]] QString socketsText() const;
    [[nodiscard]] QString threadsText() const;
    [[nodiscard]] QString text(std::size_t maximumLanes) const;

    ThreadModel m_model;
    bool m_recorded = false;
    bool m_isDescriptionDue = false;
    QString m_emptyHint; ///< empty: the view's own
    QLabel *const m_sockets;
    QLabel *const m_threads;
    QLabel *const m_forgotten;
    QLabel *const m_lengthLabel;
    QComboBox *const m_length;
    QToolButton *const m_zoomOut;
    QToolButton *const m_zoomIn;
    QCheckBox *const m_follow;
    QCheckBox *const m_hideFinished;
    ThreadLegend *const m_legend;
    ThreadCanvas *const m_canvas;
};

} // namespace soquete

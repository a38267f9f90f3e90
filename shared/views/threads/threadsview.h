#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace soquete {

namespace Ui {
class ThreadsView;
}
class Selection;
class ThreadCanvas;

/**
 * The threads of a window's engine and what each of them did. Follows the window's selection: the
 * lane of the chosen connection, or of the chosen event, is highlighted.
 */
class ThreadsView final : public QWidget
{
    Q_OBJECT

public:
    ThreadsView(const EventLog &log, Selection *selection, QWidget *parent = nullptr);
    ~ThreadsView() override;

    /** Shows the log's events up to @p end. */
    void readTo(qint64 end);
    void clear();

    /** For a recording: no lane for this window's thread, and time ends with the last event. */
    void setRecorded(bool recorded);

    /** Sets the text shown while the view is empty. */
    void setEmptyHint(const QString &text);

    /** The diagram as text: the counts, then a line for each shown lane. */
    [[nodiscard]] QString textEquivalent() const;

    [[nodiscard]] const ThreadModel &model() const { return m_model; }
    [[nodiscard]] const ThreadCanvas &canvas() const { return *m_canvas; }

private:
    void retranslate();
    void showCounts();
    void showLength();
    void describe();
    [[nodiscard]] QString socketsText() const;
    [[nodiscard]] QString threadsText() const;
    [[nodiscard]] QString text(std::size_t maximumLanes) const;

    ThreadModel m_model;
    bool m_recorded = false;
    QTimer m_describing{ this };
    QString m_emptyHint; ///< empty: the default one
    const std::unique_ptr<Ui::ThreadsView> m_ui;
    ThreadCanvas *const m_canvas;
};

} // namespace soquete

#pragma once

#include "shared/journal/journal.h"
#include "shared/views/sequencemodel.h"

#include <QTabWidget>

namespace soquete {

class BytesView;
class MessageView;
class Selection;
class SequenceView;
class ThreadsView;

/**
 * The views of what happened, a tab each: what a server window, a client window and the window of a
 * recorded session have in common. They share one selection.
 */
class Inspector final : public QTabWidget
{
    Q_OBJECT

public:
    /** Whose journal is shown. */
    using Side = SequenceModel::Side;
    /** Whether it is being written, or was recorded some time ago. */
    enum class Source { Live, Recording };

    Inspector(Side side, Source source, Selection *selection, QWidget *parent = nullptr);

    void add(const Journal::Batch &batch);
    void clear();

    /** What can be done with a key anywhere in the window that holds this; to be added to it. */
    [[nodiscard]] QList<QAction *> windowActions() const;

    /** What the message log says while it is empty: what to do to fill it. */
    void setEmptyHint(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    MessageView *const m_messages;
    BytesView *const m_bytes;
    SequenceView *const m_sequence;
    ThreadsView *const m_threads;
};

} // namespace soquete

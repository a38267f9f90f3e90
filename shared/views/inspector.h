#pragma once

#include "shared/journal/history.h"
#include "shared/journal/journal.h"
#include "shared/protocol/dialect.h"
#include "shared/script/pythonscript.h"
#include "shared/views/sequence/sequencemodel.h"

#include <QTabWidget>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace soquete {

class BytesView;
class MessageView;
class PythonView;
class Selection;
class SequenceView;
class ThreadsView;

/**
 * The views of what happened, a tab each: what a server window, a client window and the window of a
 * recorded session have in common. They share one selection.
 *
 * Only the view that is shown works. The others catch up when they are, from the latest events,
 * which are kept here: so that a window costs the same however many views it has.
 */
class Inspector final : public QTabWidget
{
    Q_OBJECT

public:
    /** Whose journal is shown. */
    using Side = SequenceModel::Side;
    /** Whether it is being written, or was recorded some time ago. */
    enum class Source { Live, Recording };
    /** In their order. */
    enum class Tab { Messages, Bytes, Sequence, Threads };

    Inspector(Side side, Source source, Selection *selection, QWidget *parent = nullptr);

    void add(const Journal::Batch &batch);
    void clear();

    /** The one whose view is shown. */
    [[nodiscard]] Tab tab() const { return Tab(currentIndex()); }
    void showTab(Tab tab) { setCurrentIndex(int(tab)); }

    /** Keeps @p events in the log from now on; at first LogLimit::current(). */
    void setLogLimit(int events);

    /** Offers the dialects that findings suggest instead of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** What can be done with a key anywhere in the window that holds this; to be added to it. */
    [[nodiscard]] QList<QAction *> windowActions() const;

    /** How long a header is where no message has shown it yet. */
    void setHeaderSize(int bytes);

    /** The program that does what the window is set to do; of no use for a recording. */
    void setScript(const PythonScript &script);

    /** What the message log says while it is empty: what to do to fill it. */
    void setEmptyHint(const QString &text);

signals:
    /** The user wants to go on in the dialect that @p finding suggests. */
    void adoptRequested(const soquete::Event &finding);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** A view, and how far it has read. */
    struct Page
    {
        std::function<void(const Journal::Batch &)> add;
        std::function<void()> clear;
        quint64 place = 0;  ///< in the history
        qint64 skipped = 0; ///< of m_skipped, as the view knows
    };

    template <typename View>
    void addPage(View *view);
    [[nodiscard]] Page &currentPage() { return m_pages[std::size_t(currentIndex())]; }
    void catchUp();
    void retranslate();

    Selection *const m_selection;
    History m_history;
    qint64 m_skipped = 0;      ///< events that never came here
    std::vector<Page> m_pages; ///< in the order of the tabs
    QTimer m_catchUp;
    MessageView *const m_messages;
    BytesView *const m_bytes;
    SequenceView *const m_sequence;
    ThreadsView *const m_threads;
    PythonView *m_python = nullptr; ///< none for a recording, which tells of no settings
};

} // namespace soquete

#pragma once

#include "shared/journal/eventlog.h"
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
 * The event log of a window and its views, each in a tab: what a server window, a client window and
 * the window of a recorded session have in common. The views share one selection.
 *
 * Only the visible view works. The others catch up with the log when they become visible, so that
 * the cost of a window does not depend on the number of its views.
 */
class Inspector final : public QTabWidget
{
    Q_OBJECT

public:
    /** Whose journal is shown. */
    using Side = SequenceModel::Side;
    /** Whether the journal is being written, or was recorded earlier. */
    enum class Source { Live, Recording };
    /** In their order. */
    enum class Tab { Messages, Bytes, Sequence, Threads };

    Inspector(Side side, Source source, Selection *selection, QWidget *parent = nullptr);

    void add(const Journal::Batch &batch);
    void clear();

    /** The visible tab. */
    [[nodiscard]] Tab tab() const { return Tab(currentIndex()); }
    void showTab(Tab tab) { setCurrentIndex(int(tab)); }

    /** Limits the log to @p events; initially LogLimit::current(). */
    void setLogLimit(int events);

    /** Offers the dialects that findings suggest instead of @p agreed; see adoptRequested(). */
    void setAdoptable(const std::optional<Dialect> &agreed);

    /** Actions whose shortcuts work in the whole window; the window must add them. */
    [[nodiscard]] QList<QAction *> windowActions() const;

    /** Sets the header size used until a message shows it. */
    void setHeaderSize(int bytes);

    /** Sets the program that does the same as the window; unused for a recording. */
    void setScript(const PythonScript &script);

    /** Sets the text shown while the message log is empty. */
    void setEmptyHint(const QString &text);

signals:
    /** The user wants to continue in the dialect that @p finding suggests. */
    void adoptRequested(const soquete::Event &finding);

private:
    /** A view, and how far it has read the log. */
    struct Page
    {
        std::function<void(qint64 end)> readTo;
        std::function<void()> clear;
        qint64 place = 0;
    };

    template <typename View>
    void addPage(View *view);
    [[nodiscard]] Page &currentPage() { return m_pages[std::size_t(currentIndex())]; }
    void read(Page &page, qint64 end);
    void catchUp();
    void retranslate();

    Selection *const m_selection;
    EventLog m_log;
    std::vector<Page> m_pages; ///< in the order of the tabs
    QTimer m_catchUp;
    MessageView *const m_messages;
    BytesView *const m_bytes;
    SequenceView *const m_sequence;
    ThreadsView *const m_threads;
    PythonView *m_python = nullptr; ///< null for a recording, which has no settings
};

} // namespace soquete

#pragma once

#include "shared/journal/feed.h"
#include "shared/views/inspector.h"
#include "shared/views/selection.h"

#include <QMainWindow>

#include <memory>

class QAbstractButton;
class QSplitter;

namespace soquete {

class DialectButton;
class ExperimentsButton;
class MessageEditor;
class Notice;
class RecordingControl;
class StateBadge;

/**
 * The window of one side of a conversation: what a server window and a client window share. From
 * top to bottom: commands, a notice, the state, a panel of this side beside the views, an editor.
 */
class SideWindow : public QMainWindow
{
    Q_OBJECT

public:
    ~SideWindow() override;

    [[nodiscard]] Feed &feed() { return m_feed; }
    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] RecordingControl &recording() { return *m_recording; }
    /** Counts the events that the window has shown so far. */
    [[nodiscard]] const Counters &counters() const { return m_counters; }

    /** Hides the choices that the tutorial does not need; they keep their values. */
    virtual void keepToTheTutorial();

protected:
    /** What differs between the sides. The window takes these widgets over. */
    struct Parts
    {
        QList<QWidget *> commands;
        QAbstractButton *start; ///< F5
        QAbstractButton *stop;  ///< Shift+F5
        QWidget *tool;          ///< beside the state, or none
        QWidget *experiments;   ///< what the button for experiments shows
        QWidget *panel;         ///< beside the views
    };

    /** Shows @p journal, which belongs to @p engine. The window owns the engine. */
    SideWindow(Inspector::Side side, QObject *engine, Journal *journal, QWidget *parent);

    /** Creates the window's contents; to be called once, before anything else. */
    void build(const Parts &parts);
    /** Clicks @p button on @p key while the focus is in this window, even as part of another. */
    void addShortcut(const QKeySequence &key, QAbstractButton *button);

    virtual void useDialect(const Dialect &dialect);
    /** Continues @p connection in @p dialect. */
    virtual void adoptDialect(quint32 connection, const Dialect &dialect) = 0;

    virtual void onArrived(const Journal::Batch &batch);
    virtual void onEvent(const Event &event) = 0;

    virtual void retranslate() = 0;
    virtual void updateBadge() = 0;

    /** Whether nothing is running, so that the window can close. */
    [[nodiscard]] virtual bool isIdle() const = 0;
    /** Ends what is running, in order. */
    virtual void finish() = 0;
    /** Closes the window if it waits for finish(); to be called when the state has changed. */
    void closeIfFinished();

    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    Selection m_selection;
    Notice *m_notice = nullptr;
    StateBadge *m_badge = nullptr;
    ExperimentsButton *m_experimentsButton = nullptr;
    DialectButton *m_dialect = nullptr;
    QSplitter *m_splitter = nullptr;
    Inspector *m_inspector = nullptr;
    MessageEditor *m_editor = nullptr;
    RecordingControl *m_recording = nullptr;

private:
    [[nodiscard]] std::optional<Dialect> suggestionOf(const fact::Finding &finding) const;
    void adopt(const Event &finding);

    const Inspector::Side m_side;
    const std::unique_ptr<QObject> m_engine; ///< outlives the feed, which reads its journal
    Journal *const m_journal;
    Feed m_feed;
    Counters m_counters;
    bool m_closesWhenIdle = false;
};

} // namespace soquete

#pragma once

#include "app/console/console.h"
#include "app/console/terminal.h"
#include "shared/journal/feed.h"

namespace soquete {

struct CommandLine;

/** A console that shows a journal: another reader of it, as a window is one. */
class JournalConsole : public Console
{
    Q_OBJECT

protected:
    /** Shows what comes through @p journal, as @p commandLine wants it. */
    JournalConsole(Journal *journal, const CommandLine &commandLine, QObject *parent);

    /** Starts the recording that was asked for; false, and an error line, where that fails. */
    [[nodiscard]] bool startRecording();

    /** Prints @p line for a person: not with --json or --quiet. */
    void printForPerson(const QString &line) const;

    /** Shows all that has happened up to now. */
    void showRest() { m_feed.flush(); }

    /** Shows what is left, and says that this was the end. */
    void finish(int exitCode);

    /** The line, or lines, with which a person sees @p event. */
    virtual void showLine(const Event &event) = 0;
    /** What happened in all, for the end of a quiet run. */
    [[nodiscard]] virtual QString summary(const Counters &counters) const = 0;
    /** Called for every event once it was shown. */
    virtual void note(const Event &) {}

private:
    void show(const Journal::Batch &batch);
    void showWithMark(const Event &event);

    Journal *const m_journal;
    const Verbosity m_verbosity;
    const QString m_recording;
    Feed m_feed;
    Counters m_counters;
};

} // namespace soquete

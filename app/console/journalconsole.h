#pragma once

#include "app/commandline/commandline.h"
#include "app/console/console.h"
#include "app/console/terminal.h"
#include "shared/journal/feed.h"

namespace soquete {

/** Bytes of a line of input that are enough to see that no message of @p dialect can be longer. */
[[nodiscard]] qsizetype longestInputLine(const Dialect &dialect);

/** A console that prints a journal, as a window displays one. */
class JournalConsole : public Console
{
    Q_OBJECT

public:
    /** Starts the recording, if the user asked for one, and runs. */
    void start() override;

protected:
    /** Prints the events of @p journal as @p commandLine asks. */
    JournalConsole(Journal *journal, const CommandLine &commandLine);

    virtual void run() = 0;

    /** Whether only errors and a summary are printed. */
    [[nodiscard]] bool isQuiet() const { return m_commandLine.quiet && !m_commandLine.json; }

    /** Prints @p line, unless --json or --quiet was given. */
    void printForPerson(const QString &line) const;

    /** Prints all pending events. */
    void showRest() { m_feed.flush(); }

    /** Prints all pending events and the summary, then emits finished(). */
    void finish(int exitCode);

    /** Prints one or more lines about @p event for a person. */
    virtual void showLine(const Event &event) = 0;
    /** The totals, printed at the end of a quiet run. */
    [[nodiscard]] virtual QString summary(const Counters &counters) const = 0;
    /** Called for every event, after it was printed. */
    virtual void note(const Event &) {}

    const CommandLine m_commandLine;

private:
    void show(const Journal::Batch &batch);
    void showWithMark(const Event &event);

    Journal *const m_journal;
    Feed m_feed;
    Counters m_counters;
    bool m_hasLostReader = false; ///< of standard output, and was told to stop
};

} // namespace soquete

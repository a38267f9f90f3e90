#include "app/console/journalconsole.h"

#include "shared/journal/eventjson.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"
#include "shared/words/recordingwords.h"

#include <utility>

using namespace std::chrono_literals;

namespace soquete {

qsizetype longestInputLine(const Dialect &dialect)
{
    constexpr qsizetype kLongestCharacter = 4; // bytes in UTF-8; one or more in other encodings
    return (dialect.maximumBody + 1) * kLongestCharacter;
}

JournalConsole::JournalConsole(Journal *journal, const CommandLine &commandLine)
    : m_commandLine(commandLine)
    , m_journal(journal)
    , m_feed(journal, 0ms)
{
    connect(&m_feed, &Feed::arrived, this, &JournalConsole::show);
    connect(journal, &Journal::recordingFailed, this, [this](const QString &error) {
        Event failed;
        auto &fact = failed.fact.emplace<fact::Error>();
        fact.reason = Reason::RecordingFailed;
        fact.address.host = m_commandLine.recording;
        fact.text = error;
        printError(explainError(failed));
    });
}

void JournalConsole::start()
{
    const QString &file = m_commandLine.recording;
    RecordingRefusal refusal;
    if (file.isEmpty() || m_journal->startRecording(file, &refusal, m_commandLine.existing)) {
        run();
        return;
    }
    printError(explainRefusal(refusal, file));
    emit finished(ExitFailure);
}

void JournalConsole::printForPerson(const QString &line) const
{
    if (!m_commandLine.json && !isQuiet())
        printLine(line);
}

void JournalConsole::finish(int exitCode)
{
    showRest();
    m_journal->stopRecording();
    if (isQuiet())
        printLine(summary(m_counters));
    emit finished(exitCode);
}

/** Marks what was provoked, so that it is not mistaken for a failure. */
void JournalConsole::showWithMark(const Event &event)
{
    showLine(event);
    if (event.provoked != Provoked::None && !event.as<fact::Bytes>())
        printLine(kProvokedMark + u' ' + explainProvoked(event.provoked));
}

void JournalConsole::show(const Journal::Batch &batch)
{
    m_counters = batch.counters;
    for (const Event &event : batch.events) {
        if (m_commandLine.json)
            printLine(toJsonLine(event));
        if (event.as<fact::Error>())
            printError(explainError(event));
        else if (!m_commandLine.json && !isQuiet())
            showWithMark(event);
        note(event);
    }
    if (batch.skipped > 0 && !isQuiet())
        printError(tr("%n event(s) could not be printed in time and were skipped.", nullptr,
                      int(batch.skipped)));
    if (outputState() == OutputState::NoReader && !std::exchange(m_hasLostReader, true))
        stop(); // as a program in a pipe does; a full disk ends only the output
}

} // namespace soquete

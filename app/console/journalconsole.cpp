#include "app/console/journalconsole.h"

#include "app/commandline/commandline.h"
#include "shared/journal/eventjson.h"
#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

using namespace std::chrono_literals;

namespace soquete {

JournalConsole::JournalConsole(Journal *journal, const CommandLine &commandLine)
    : m_journal(journal)
    , m_isJson(commandLine.json)
    , m_isQuiet(commandLine.quiet && !commandLine.json)
    , m_recording(commandLine.recording)
    , m_feed(journal, 0ms)
{
    connect(&m_feed, &Feed::arrived, this, &JournalConsole::show);
    connect(journal, &Journal::recordingFailed, this, [this](const QString &error) {
        Event failed;
        auto &fact = failed.fact.emplace<fact::Error>();
        fact.reason = Reason::RecordingFailed;
        fact.address.host = m_recording;
        fact.text = error;
        printError(explainError(failed));
    });
}

bool JournalConsole::startRecording()
{
    QString error;
    if (m_recording.isEmpty() || m_journal->startRecording(m_recording, &error))
        return true;
    printError(tr("%1 cannot be written: %2. Choose another file or folder.")
                       .arg(visibleText(m_recording), error));
    return false;
}

void JournalConsole::dropTraffic()
{
    if (m_isQuiet)
        m_journal->dropTraffic();
}

void JournalConsole::printForPerson(const QString &line) const
{
    if (!m_isJson && !m_isQuiet)
        printLine(line);
}

void JournalConsole::finish(int exitCode)
{
    showRest();
    m_journal->stopRecording();
    if (m_isQuiet)
        printLine(summary(m_counters));
    emit finished(exitCode);
}

/** Marks what was provoked, so that nobody takes it for a failure. */
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
        if (m_isJson)
            printLine(toJsonLine(event));
        if (event.as<fact::Error>())
            printError(explainError(event));
        else if (!m_isJson && !m_isQuiet)
            showWithMark(event);
        note(event);
    }
    if (batch.skipped > 0 && !m_isQuiet)
        printError(tr("%n event(s) could not be printed in time and were skipped.", nullptr,
                      int(batch.skipped)));
}

} // namespace soquete

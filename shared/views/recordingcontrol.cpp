#include "shared/views/recordingcontrol.h"

#include "shared/journal/journal.h"
#include "shared/protocol/text.h"
#include "shared/widgets/notice.h"
#include "shared/words/eventwords.h"

#include <utility>

namespace soquete {

RecordingControl::RecordingControl(Journal *journal, Notice *notice, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_notice(notice)
{
    connect(journal, &Journal::recordingFailed, this, &RecordingControl::onFailed);
}

void RecordingControl::start(const QString &name)
{
    QString error;
    if (m_journal->startRecording(name, &error)) {
        m_file = name;
        m_notice->say(Tone::Neutral, [name] {
            return tr("All events from now on are recorded in %1.").arg(visibleText(name));
        });
    } else {
        m_notice->say(Tone::Bad, [name, error] {
            return tr("%1 cannot be written: %2. Choose another file or folder.")
                    .arg(visibleText(name), error);
        });
    }
    emit changed();
}

void RecordingControl::stop()
{
    if (!isRecording())
        return;
    m_journal->stopRecording();
    m_notice->say(Tone::Neutral, [name = std::exchange(m_file, {})] {
        return tr("The recording is complete: %1. To open it, choose File, Open recording.")
                .arg(visibleText(name));
    });
    emit changed();
}

void RecordingControl::onFailed(const QString &error)
{
    m_file.clear();
    Event failed;
    auto &fact = failed.fact.emplace<fact::Error>();
    fact.reason = Reason::RecordingFailed;
    fact.text = error;
    m_notice->say(Tone::Bad, [failed] { return explainError(failed); });
    emit changed();
}

} // namespace soquete

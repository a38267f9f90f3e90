#include "shared/views/recordingcontrol.h"

#include "shared/journal/journal.h"
#include "shared/protocol/text.h"
#include "shared/widgets/notice.h"
#include "shared/words/eventwords.h"
#include "shared/words/recordingwords.h"

#include <QMessageBox>

#include <utility>

namespace soquete {

RecordingControl::RecordingControl(Journal *journal, Notice *notice, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_notice(notice)
{
    connect(journal, &Journal::recordingFailed, this, &RecordingControl::onFailed);
}

void RecordingControl::start(const QString &name, ExistingRecording existing,
                             const std::function<void()> &then)
{
    RecordingRefusal refusal;
    if (m_journal->startRecording(name, &refusal, existing)) {
        m_file = name;
        m_notice->say(Tone::Neutral, [name] {
            return tr("All events from now on are recorded in %1.").arg(visibleText(name));
        });
    } else if (refusal.kind == RecordingRefusal::Kind::IsRecording) {
        ask(refusal, name, then);
        return;
    } else {
        m_notice->say(Tone::Bad, [refusal, name] { return explainRefusal(refusal, name); });
    }
    emit changed();
    if (then)
        then();
}

/** Asks whether the recording @p name should be replaced. */
void RecordingControl::ask(const RecordingRefusal &refusal, const QString &name,
                           const std::function<void()> &then)
{
    auto *const box =
            new QMessageBox(QMessageBox::Question, tr("Replace the recording"),
                            tr("%1 is a recording already. Replace it? Its events will be lost.")
                                    .arg(visibleText(name)),
                            QMessageBox::Yes | QMessageBox::No, m_notice->window());
    box->setDefaultButton(QMessageBox::No); // Enter loses nothing
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, refusal, name, then](int button) {
        if (button == QMessageBox::Yes) {
            start(name, ExistingRecording::Replace, then);
            return;
        }
        m_notice->say(Tone::Bad, [refusal, name] { return explainRefusal(refusal, name); });
        if (then)
            then();
    });
    box->open();
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

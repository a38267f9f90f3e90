#pragma once

#include "shared/journal/recording/recordingfile.h"

#include <QObject>
#include <QString>

#include <functional>

namespace soquete {

class Journal;
class Notice;

/** Starts and stops the recording of a window's journal, and reports it in the window. */
class RecordingControl final : public QObject
{
    Q_OBJECT

public:
    /** @p journal and @p notice must outlive this. */
    RecordingControl(Journal *journal, Notice *notice, QObject *parent = nullptr);

    [[nodiscard]] bool isRecording() const { return !m_file.isEmpty(); }

    /**
     * Writes every event from now on to the file @p name. Asks before it replaces a recording,
     * unless @p existing says so. Calls @p then when the recording has started or was refused.
     */
    void start(const QString &name, ExistingRecording existing = ExistingRecording::Keep,
               const std::function<void()> &then = {});
    void stop();

signals:
    void changed();

private:
    void ask(const RecordingRefusal &refusal, const QString &name,
             const std::function<void()> &then);
    void onFailed(const QString &error);

    Journal *const m_journal;
    Notice *const m_notice;
    QString m_file; ///< the file being written; empty: none
};

} // namespace soquete

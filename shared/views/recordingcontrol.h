#pragma once

#include <QObject>
#include <QString>

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

    /** Writes every event from now on to the file @p name; replaces an existing file. */
    void start(const QString &name);
    void stop();

signals:
    void changed();

private:
    void onFailed(const QString &error);

    Journal *const m_journal;
    Notice *const m_notice;
    QString m_file; ///< the file being written; empty: none
};

} // namespace soquete

#pragma once

#include "shared/views/messages/messagefilter.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

namespace soquete {

/** The forms in which a log can be written to a file. */
enum class ExportFormat {
    Csv,       ///< comma-separated, quoted as RFC 4180 says
    JsonLines, ///< the events themselves, as in a recording
    PlainText  ///< the columns, with tabs between them
};

/** @p text, so that a spreadsheet takes it for a text even if it begins as a formula does. */
[[nodiscard]] QString spreadsheetText(const QString &text);

/**
 * Writes the rows that a log shows to a file, a part at a time, so that a long log can show its
 * progress and be given up. The file appears when it is complete, and not before. Use it once.
 */
class MessageExport final : public QObject
{
    Q_OBJECT

public:
    /** Reads @p rows, which must live longer. */
    explicit MessageExport(const MessageFilter *rows, QObject *parent = nullptr);

    /** Begins to write to the file @p name; finished() tells how it ended. */
    void start(const QString &name, ExportFormat format);
    void cancel();

signals:
    /** @p written of @p all rows are done. */
    void progressed(int written, int all);
    /** @p error is what the system said; empty: all went well, or it was cancelled. */
    void finished(const QString &error);

private:
    void writeOn();
    [[nodiscard]] QByteArray line(int row) const;
    void finish(const QString &error);

    const MessageFilter *const m_rows;
    QSaveFile m_file;
    QTimer m_timer{ this };
    ExportFormat m_format = ExportFormat::Csv;
    quint64 m_next = 0; ///< id of the event that is to be written next
    int m_written = 0;
    int m_all = 0;
};

} // namespace soquete

#include "shared/views/messages/messageexport.h"

#include "shared/journal/eventjson.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kRowsAtOnce = 2000;

/** A field as RFC 4180 has it. */
QString csvField(const QString &cell)
{
    QString text = spreadsheetText(cell);
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

QString spreadsheetText(const QString &text)
{
    // Some spreadsheets take other forms of these signs, such as the full-width "＝", for them too.
    const QString sign = text.left(1).normalized(QString::NormalizationForm_KC);
    const bool isFormula = !sign.isEmpty() && u"=+-@"_s.contains(sign);
    return isFormula ? u'\'' + text : text;
}

MessageExport::MessageExport(const MessageFilter *rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
    connect(&m_timer, &QTimer::timeout, this, &MessageExport::writeOn);
}

void MessageExport::start(const QString &name, ExportFormat format)
{
    m_format = format;
    m_all = m_rows->rowCount();
    m_file.setFileName(name);
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish(m_file.errorString());
        return;
    }
    if (format == ExportFormat::Csv) {
        QStringList titles;
        for (int column = 0; column < MessageModel::ColumnCount; ++column)
            titles << csvField(m_rows->headerData(column, Qt::Horizontal).toString());
        m_file.write(titles.join(u',').toUtf8() + "\r\n");
    }
    m_next = m_all > 0 ? m_rows->eventAt(0).id : 0;
    m_timer.start(0);
}

void MessageExport::cancel()
{
    if (!m_timer.isActive())
        return;
    m_file.cancelWriting();
    finish({});
}

void MessageExport::writeOn()
{
    // Rows may have gone at the beginning, or come at the end, since the last time.
    const int last = m_rows->rowCount();
    int row = m_rows->firstRowFrom(m_next);
    QByteArray lines;
    for (int i = 0; i < kRowsAtOnce && row < last && m_written < m_all; ++i, ++row, ++m_written) {
        lines += line(row);
        m_next = m_rows->eventAt(row).id + 1;
    }
    if (m_file.write(lines) != lines.size()) {
        finish(m_file.errorString());
        return;
    }
    const bool isComplete = row >= last || m_written >= m_all;
    emit progressed(m_written, m_all);
    // A dialog that shows the progress handles events there: it may be over by now.
    if (isComplete && m_timer.isActive())
        finish(m_file.commit() ? QString() : m_file.errorString());
}

QByteArray MessageExport::line(int row) const
{
    if (m_format == ExportFormat::JsonLines)
        return toJsonLine(m_rows->eventAt(row)) + '\n';
    const bool isCsv = m_format == ExportFormat::Csv;
    QStringList cells;
    for (int column = 0; column < MessageModel::ColumnCount; ++column) {
        const QString text = m_rows->exportText(row, column);
        cells << (isCsv ? csvField(text) : text);
    }
    return cells.join(isCsv ? u',' : u'\t').toUtf8() + (isCsv ? "\r\n" : "\n");
}

void MessageExport::finish(const QString &error)
{
    m_timer.stop();
    emit finished(error);
}

} // namespace soquete

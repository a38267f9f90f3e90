#pragma once

#include <QObject>
#include <QString>

class QSocketNotifier;

namespace soquete {

/**
 * Reads standard input, one line for each request. A program that writes faster than its lines are
 * used has to wait, and no more than a line is kept.
 */
class StandardInput final : public QObject
{
    Q_OBJECT

public:
    /** Of a line longer than @p longestLine bytes, only the beginning is emitted. */
    explicit StandardInput(qsizetype longestLine, QObject *parent = nullptr);

    /** Emits line() for the next line, or ended(). One request at a time. */
    void requestLine();

signals:
    void line(const QString &text);
    void ended();

private:
    void next();
    [[nodiscard]] bool readMore();
    [[nodiscard]] bool takeLine();
    void finish();

    const qsizetype m_longestLine;
    QSocketNotifier *m_readable = nullptr; ///< null where the event loop cannot wait for the input
    QByteArray m_read;
    qsizetype m_begin = 0;     ///< of the next line in m_read
    qsizetype m_scanned = 0;   ///< up to here, that line has no line feed
    bool m_isSkipping = false; ///< the rest of a line that was too long
    bool m_isAtEnd = false;
};

} // namespace soquete

#include "shared/journal/recording/recording.h"

#include "shared/journal/eventjson.h"
#include "shared/protocol/specialfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace soquete {

namespace {

/** Enough for the largest message, in hexadecimal and as escaped text. */
constexpr qint64 kLongestLine = 64 * 1024 * 1024;

constexpr int kSliceMs = 8; // of one call of read()

/** The next line with its line feed, which is missing if the file ends or the line is too long. */
QByteArray readWholeLine(QFile &file)
{
    // In parts, since QFile::readLine() allocates its maximum at once.
    constexpr qint64 kPart = 16 * 1024;
    QByteArray line;
    QByteArray part;
    do {
        part = file.readLine(kPart);
        line += part;
    } while (!part.isEmpty() && !part.endsWith('\n') && line.size() < kLongestLine);
    return line;
}

} // namespace

bool Recording::open(const QString &name)
{
    if (isSpecialFile(name)) {
        m_error = QCoreApplication::translate("Recording", "it is not a regular file");
        return false;
    }
    m_file.setFileName(name);
    if (!m_file.open(QIODevice::ReadOnly)) {
        m_error = m_file.errorString();
        return false;
    }
    return readLine();
}

Recording::Status Recording::read()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_file.atEnd()) {
        if (m_events.size() >= kMaximumEvents || m_bytes >= m_mostBytes)
            return Status::TooLarge;
        if (!readLine())
            return Status::Damaged;
        if (clock.hasExpired(kSliceMs) && !m_file.atEnd())
            return Status::More;
    }
    return Status::Complete;
}

double Recording::progress() const
{
    return m_file.size() > 0 ? double(m_position) / double(m_file.size()) : 1;
}

/** Reads one event; false, with no change of state, if the line is not a whole one. */
bool Recording::readLine()
{
    const QByteArray line = readWholeLine(m_file);
    std::optional<Event> event;
    if (line.endsWith('\n')) // otherwise it is incomplete
        event = fromJsonLine(QByteArrayView(line).chopped(1));
    if (!event)
        return false;
    event->id = m_events.size() + 1;
    m_bytes += contentSize(*event) + event->thread.size() * qint64(sizeof(QChar)); // not shared
    m_events.push_back(std::move(*event));
    m_position += line.size();
    ++m_line;
    return true;
}

} // namespace soquete

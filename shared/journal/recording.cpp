#include "shared/journal/recording.h"

#include "shared/journal/eventjson.h"

#include <QElapsedTimer>

namespace soquete {

namespace {

/** The longest line: the largest message, in hexadecimal and once more as escaped text. */
constexpr qint64 kLongestLine = 64 * 1024 * 1024;

constexpr int kSliceMs = 8; // for one call of read(): half of a screen's frame

/** A line with its end; without it where the file ends there, or the line is too long. */
QByteArray takeLine(QFile &file)
{
    // In parts: QFile would set aside the longest for each.
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
        if (m_events.size() >= kMaximumEvents || m_bytes >= kMaximumBytes)
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

/** Takes one line; false where it is not a whole event, and then nothing has moved. */
bool Recording::readLine()
{
    const QByteArray line = takeLine(m_file);
    std::optional<Event> event;
    if (line.endsWith('\n')) // or else it was cut off in the middle
        event = fromJsonLine(QByteArrayView(line).chopped(1));
    if (!event)
        return false;
    event->id = m_events.size() + 1;
    m_bytes += contentSize(*event);
    m_events.push_back(std::move(*event));
    m_position += line.size();
    ++m_line;
    return true;
}

} // namespace soquete

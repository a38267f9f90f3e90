#pragma once

#include "shared/journal/event.h"

#include <QFile>
#include <QString>

#include <utility>

namespace soquete {

/**
 * Reads a recorded session, a part at a time, so that a long one can be shown with its progress and
 * given up. The file may be damaged or not a recording at all: what stands before the damage is
 * good.
 */
class Recording final
{
public:
    enum class Status {
        More,     ///< call read() again
        Complete, ///< the file was read to its end
        Damaged,  ///< a line is not an event; what was read before it is good
        TooLarge  ///< more than a session that can be shown; what was read is its beginning
    };

    /** How much of a session is held in memory. */
    static constexpr std::size_t kMaximumEvents = 2'000'000;
    static constexpr qint64 kMaximumBytes = 1024LL * 1024 * 1024;

    /** Opens the file @p name; false where that fails or its first line is no event, see
     * errorString(). */
    [[nodiscard]] bool open(const QString &name);

    /** What the system said, or empty where the file could be read but is not a recording. */
    [[nodiscard]] QString errorString() const { return m_error; }

    /** Reads on for a few milliseconds. */
    [[nodiscard]] Status read();

    /** How much was read, from 0 to 1. */
    [[nodiscard]] double progress() const;

    /** The line, from 1, and the place in the file at which reading ended or will go on. */
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qint64 position() const { return m_position; }

    /** What was read so far, in order. */
    [[nodiscard]] const Events &events() const { return m_events; }
    /** The same, to keep. */
    [[nodiscard]] Events releaseEvents() { return std::move(m_events); }

private:
    [[nodiscard]] bool readLine();

    QFile m_file;
    QString m_error;
    Events m_events;
    qint64 m_bytes = 0;
    qint64 m_line = 1;
    qint64 m_position = 0;
};

} // namespace soquete

#pragma once

#include "shared/journal/event.h"

#include <QFile>
#include <QString>

#include <utility>

namespace soquete {

/**
 * Reads a recorded session in parts, so that a long one can show progress and be cancelled. The
 * file may be damaged or not be a recording; the events before the damage are usable.
 */
class Recording final
{
public:
    enum class Status {
        More,     ///< call read() again
        Complete, ///< the file was read to its end
        Damaged,  ///< a line is not an event; the events before it are usable
        TooLarge  ///< only the beginning of the session was read
    };

    /** The most of a session that is kept in memory. */
    static constexpr std::size_t kMaximumEvents = 2'000'000;
    static constexpr qint64 kMaximumBytes = 1024LL * 1024 * 1024;

    /** Keeps no more than about @p mostBytes in memory. */
    explicit Recording(qint64 mostBytes = kMaximumBytes)
        : m_mostBytes(mostBytes)
    {}

    /** Opens the file @p name; false if that fails or its first line is not an event. */
    [[nodiscard]] bool open(const QString &name);

    /** The system's message, or empty if the file is readable but not a recording. */
    [[nodiscard]] QString errorString() const { return m_error; }

    /** Continues to read for a few milliseconds. */
    [[nodiscard]] Status read();

    /** The part of the file that was read, from 0 to 1. */
    [[nodiscard]] double progress() const;

    /** The line, from 1, and the position in the file where reading ended or will continue. */
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qint64 position() const { return m_position; }

    /** The events read so far, in order. */
    [[nodiscard]] const Events &events() const { return m_events; }
    /** Moves the events out of this object. */
    [[nodiscard]] Events releaseEvents() { return std::move(m_events); }

private:
    [[nodiscard]] bool readLine();

    const qint64 m_mostBytes;
    QFile m_file;
    QString m_error;
    Events m_events;
    qint64 m_bytes = 0;
    qint64 m_line = 1;
    qint64 m_position = 0;
};

} // namespace soquete

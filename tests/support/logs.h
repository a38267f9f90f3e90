#pragma once

#include "shared/journal/eventlog.h"

#include <memory>
#include <utility>

namespace soquete::test {

/** A log and what reads it, as an Inspector keeps them: a pointer to the reader. */
template <typename Reader>
class Logged final
{
public:
    Logged() = default;

    template <typename... More>
    explicit Logged(const EventLog::Limits &limits, More... more)
    {
        begin(limits, more...);
    }

    /** Makes an empty log, and a reader from it and from @p more. */
    template <typename... More>
    void begin(const EventLog::Limits &limits, More... more)
    {
        m_reader.reset();
        m_log = EventLog(limits);
        m_reader = std::make_unique<Reader>(m_log, more...);
    }

    /** Appends @p events to the log, @p skipped lost ones before them, and lets the reader read. */
    void append(Events events, qint64 skipped = 0)
    {
        m_log.append(std::move(events), skipped);
        m_reader->readTo(m_log.end());
    }

    /** Clears the log, and what was read of it. */
    void clear()
    {
        m_log.clear();
        m_reader->clear();
    }

    void reset() { m_reader.reset(); }

    [[nodiscard]] const EventLog &log() const { return m_log; }
    [[nodiscard]] Reader *get() const { return m_reader.get(); }
    Reader *operator->() const { return m_reader.get(); }
    Reader &operator*() const { return *m_reader; }

private:
    EventLog m_log;
    std::unique_ptr<Reader> m_reader;
};

} // namespace soquete::test

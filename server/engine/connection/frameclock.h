#pragma once

#include <QtGlobal>

#include <chrono>

namespace soquete {

/** Since when a frame arrives, without the time in which its sender was not read. */
class FrameClock final
{
public:
    using Clock = std::chrono::steady_clock;

    /**
     * A frame is incomplete whose first byte is at @p offset of the stream; if it is new, it began
     * at @p now. Returns whether it is new.
     */
    bool note(qint64 offset, Clock::time_point now)
    {
        if (m_offset == offset)
            return false;
        m_offset = offset;
        m_since = now;
        return true;
    }

    /** No frame is incomplete. */
    void stop() { m_offset = kNone; }

    /** The time from @p since on does not count. */
    void leaveOut(Clock::time_point since) { m_since += Clock::now() - since; }

    [[nodiscard]] bool isRunning() const { return m_offset != kNone; }
    [[nodiscard]] Clock::time_point since() const { return m_since; }

private:
    static constexpr qint64 kNone = -1;

    qint64 m_offset = kNone;
    Clock::time_point m_since;
};

} // namespace soquete

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace soquete {

/**
 * How many bytes the system still keeps of what was sent on stream socket @p descriptor: those that
 * the peer's system has not acknowledged, or, of a Unix-domain socket, that the peer has not read
 * (with the system's overhead). Nothing where the system does not tell. Thread-safe.
 */
[[nodiscard]] std::optional<qint64> bytesInSendQueue(qintptr descriptor);

/**
 * When the peer of a stream socket last took bytes that wait for it: the system could send more, or
 * its send queue has become shorter. Used by the socket's thread.
 */
class SendProgress final
{
public:
    using Clock = std::chrono::steady_clock;

    /** How often to call check(), so that since() is accurate enough. */
    static constexpr std::chrono::milliseconds kInterval{ 500 };

    /** The system has taken some bytes to send on @p descriptor, and the others wait. */
    void begin(qintptr descriptor);
    /** Asks the system whether the peer has taken bytes since the last call. */
    void check(qintptr descriptor);

    [[nodiscard]] Clock::time_point since() const { return m_since; }
    [[nodiscard]] Clock::time_point checked() const { return m_checked; }

private:
    Clock::time_point m_since;
    Clock::time_point m_checked;
    qint64 m_queued = 0; ///< bytes in the system's queue at the last check
};

} // namespace soquete

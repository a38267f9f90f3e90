#pragma once

#include "shared/journal/conversationrecorder.h"
#include "shared/transport/rawsocket.h"

#include <QByteArray>

#include <chrono>

namespace soquete {

class FaultInjector;

/**
 * What a connection has to send and the system has not accepted yet. Every write is recorded. Used
 * by the connection's thread; knows no event loop: the owner calls flush() when there is room.
 */
class SendBuffer final
{
public:
    using Clock = std::chrono::steady_clock;

    SendBuffer(RawSocket &socket, ConversationRecorder &recorder, const FaultInjector &faults)
        : m_socket(socket)
        , m_recorder(recorder)
        , m_faults(faults)
    {}

    /** Sends @p bytes, as far as the system accepts them; only while the buffer is empty. */
    void send(QByteArray bytes, bool withFaults);

    /** Adds @p bytes to those that wait. */
    void append(const QByteArray &bytes) { m_bytes += bytes; }

    /** Sends what the system accepts. */
    void flush(bool withFaults);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

    /** When the peer last made room; only while the buffer is not empty. */
    [[nodiscard]] Clock::time_point since() const { return m_since; }

    /** Whether a write failed: the peer takes nothing any more, but may have sent something. */
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    RawSocket &m_socket;
    ConversationRecorder &m_recorder;
    const FaultInjector &m_faults;
    QByteArray m_bytes;
    Clock::time_point m_since;
    bool m_hasFailed = false;
};

} // namespace soquete

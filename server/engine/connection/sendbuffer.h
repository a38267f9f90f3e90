#pragma once

#include "shared/journal/conversationrecorder.h"
#include "shared/transport/rawsocket.h"
#include "shared/transport/sendqueue.h"

#include <QByteArray>

namespace soquete {

class FaultInjector;

/**
 * Keeps what the system has not accepted yet, and records every write. Used by the connection's
 * thread. It has no event loop: the owner calls flush() when there is room.
 */
class SendBuffer final
{
public:
    SendBuffer(RawSocket &socket, ConversationRecorder &recorder, const FaultInjector &faults)
        : m_socket(socket)
        , m_recorder(recorder)
        , m_faults(faults)
    {}

    /** Sends as much of @p bytes as the system accepts. Only while the buffer is empty. */
    void send(QByteArray bytes, bool withFaults);

    /** Appends @p bytes to those that wait. */
    void append(const QByteArray &bytes) { m_bytes += bytes; }

    /** Sends as much as the system accepts. */
    void flush(bool withFaults);

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

    /** When the client last took bytes. Only while the buffer is not empty. */
    [[nodiscard]] const SendProgress &progress() const { return m_progress; }
    void checkProgress() { m_progress.check(m_socket.descriptor()); }

    /** Whether a write has failed. What the client has sent can still be read. */
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    RawSocket &m_socket;
    ConversationRecorder &m_recorder;
    const FaultInjector &m_faults;
    QByteArray m_bytes;
    SendProgress m_progress;
    bool m_hasFailed = false;
};

} // namespace soquete

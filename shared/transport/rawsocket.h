#pragma once

#include "shared/transport/endpoint.h"

#include <QByteArrayView>

#include <span>
#include <system_error>

namespace soquete {

/**
 * A connected stream socket's descriptor, with the operating system's own receive and send.
 *
 * A server needs what QTcpSocket 6.4 does not give for a socket it has not opened itself: to read
 * what the peer had sent although a write has failed (QTcpSocket closes the descriptor then, and
 * with it what was not yet read), to tell a reset from a close, and to close one direction only.
 * Everything about it that differs between systems is in rawsocket.cpp. Never blocks.
 *
 * A value that owns its descriptor; moved, not copied; used by one thread at a time.
 */
class RawSocket final
{
public:
    enum class Outcome {
        Done,       ///< bytes were transferred
        WouldBlock, ///< not now: wait for the socket to become readable, or writable
        Ended,      ///< the peer sends no more
        Reset,      ///< the peer broke the connection off
        Failed      ///< anything else
    };

    struct Transfer
    {
        Outcome outcome = Outcome::Failed;
        qsizetype bytes = 0;
    };

    RawSocket() = default;
    /** Takes over @p descriptor, and makes it non-blocking. */
    explicit RawSocket(qintptr descriptor);
    RawSocket(RawSocket &&other) noexcept;
    RawSocket &operator=(RawSocket &&other) noexcept;
    ~RawSocket() { close(); }

    /**
     * Begins to connect to @p to. The socket becomes writable when that is decided: takeError()
     * then says how. Not open, with @p error, where the system refused at once.
     */
    [[nodiscard]] static RawSocket connecting(const Endpoint &to, std::error_code &error);

    /** What connecting() came to: no error where it is connected. */
    [[nodiscard]] std::error_code takeError();

    [[nodiscard]] bool isOpen() const { return m_descriptor != kNone; }
    [[nodiscard]] qintptr descriptor() const { return m_descriptor; }

    [[nodiscard]] Endpoint local() const;
    [[nodiscard]] Endpoint peer() const;

    [[nodiscard]] Transfer receive(std::span<char> into);
    [[nodiscard]] Transfer send(QByteArrayView bytes);

    /** Says that no more will be sent (FIN). The peer may still send. */
    void finishSending();

    /** Sends small writes at once, rather than waiting to fill a segment (TCP_NODELAY). */
    void setLowDelay();

    void close();

    /** Closes so that the peer sees the connection broken off (RST). What was not sent is lost. */
    void reset();

    /**
     * Whether the last system call of this thread that failed did so because the peer had broken
     * off the connection. For QTcpSocket, which reports that as a close: ask when it does.
     */
    [[nodiscard]] static bool lastErrorWasReset();

    /** Forgets the error that lastErrorWasReset() looks at. */
    static void clearLastError();

private:
    static constexpr qintptr kNone = -1;

    qintptr m_descriptor = kNone;
};

} // namespace soquete

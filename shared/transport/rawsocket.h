#pragma once

#include "shared/transport/endpoint.h"

#include <QByteArrayView>

#include <span>
#include <system_error>

namespace soquete {

/**
 * Owns the descriptor of a stream socket and calls the system's recv and send directly.
 *
 * The server needs what QTcpSocket 6.4 does not offer: reading what the peer sent before a write
 * failed (QTcpSocket then closes the descriptor and discards unread bytes), telling a reset from a
 * close, and closing one direction only. All code that depends on the system is in rawsocket.cpp.
 * Never blocks. Movable; used by one thread at a time.
 */
class RawSocket final
{
public:
    enum class Outcome {
        Done,       ///< bytes were transferred
        WouldBlock, ///< wait until the socket is readable or writable
        Ended,      ///< the peer has finished sending
        Reset,      ///< the peer reset the connection
        Failed      ///< any other error
    };

    struct Transfer
    {
        Outcome outcome = Outcome::Failed;
        qsizetype bytes = 0;
    };

    RawSocket() = default;
    /** Takes ownership of @p descriptor and makes it non-blocking. */
    explicit RawSocket(qintptr descriptor);
    RawSocket(RawSocket &&other) noexcept;
    RawSocket &operator=(RawSocket &&other) noexcept;
    ~RawSocket() { close(); }

    /**
     * Starts connecting to @p to. The socket becomes writable when the connection is established
     * or has failed; fetchError() then returns the result. If connecting fails immediately, the
     * returned socket is not open and @p error is set. @p relayHops: see setRelayHops(); 0: none.
     */
    [[nodiscard]] static RawSocket connecting(const Endpoint &to, std::error_code &error,
                                              int relayHops = 0);

    /** The result of connecting(): no error if it is connected. */
    [[nodiscard]] std::error_code fetchError();

    [[nodiscard]] bool isOpen() const { return m_descriptor != kNone; }
    [[nodiscard]] qintptr descriptor() const { return m_descriptor; }

    [[nodiscard]] Endpoint local() const;
    [[nodiscard]] Endpoint peer() const;

    [[nodiscard]] Transfer receive(std::span<char> into);
    [[nodiscard]] Transfer send(QByteArrayView bytes);

    /**
     * Whether the peer has finished sending or has left, even if bytes that it sent before are
     * still unread. Some systems tell only after those have been read.
     */
    [[nodiscard]] bool hasPeerFinished() const;

    /** Whether the stream has ended and nothing is left to read. Reads nothing. */
    [[nodiscard]] bool isAtEndOfStream() const;

    /** Closes the sending direction (FIN). The peer may still send. */
    void finishSending();

    /** Sends small writes immediately (TCP_NODELAY). */
    void setLowDelay();

    void close();

    /** Resets the connection (RST) and closes the socket. Unsent bytes are lost. */
    void reset();

    /**
     * Whether this thread's last failed system call failed because the peer had reset the
     * connection. QTcpSocket reports a reset as a close; call this when it does.
     */
    [[nodiscard]] static bool lastErrorWasReset();

    /** Clears the error that lastErrorWasReset() checks. */
    static void clearLastError();

private:
    static constexpr qintptr kNone = -1;

    qintptr m_descriptor = kNone;
};

} // namespace soquete

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDeadlineTimer>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <utility>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

/**
 * The other end for tests of sockets: the system's own calls, so that a test can do what no library
 * would. Every wait ends by itself. Needs no event loop; any thread, one at a time.
 */
namespace soquete::test {

// A broken connection must not raise SIGPIPE; 0: this system has no such option or flag.
#ifdef SO_NOSIGPIPE
constexpr int kNoSignalOption = SO_NOSIGPIPE;
#else
constexpr int kNoSignalOption = 0;
#endif
#ifdef MSG_NOSIGNAL
constexpr int kNoSignalFlag = MSG_NOSIGNAL;
#else
constexpr int kNoSignalFlag = 0;
#endif

/** How a stream ended: in order (FIN), broken off (RST), or not before the wait was over. */
enum class StreamEnd { None, Closed, Reset };

/** A body with its header in front, as the tutorial writes it. */
inline QByteArray framed(const QByteArray &body, int headerSize = 64)
{
    return QByteArray::number(body.size()).leftJustified(headerSize, ' ') + body;
}

/** A connected TCP socket that does as it is told. */
class RawPeer final
{
public:
    /** Far more than anything here takes, on a slow machine and under a sanitizer too. */
    static constexpr std::chrono::milliseconds kPatience{ 30'000 };

    RawPeer() = default;
    explicit RawPeer(int descriptor)
        : m_descriptor(descriptor)
    {
        if (!isOpen())
            return;
        const int on = 1;
        ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
        ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if constexpr (kNoSignalOption != 0)
            ::setsockopt(m_descriptor, SOL_SOCKET, kNoSignalOption, &on, sizeof on);
    }
    RawPeer(RawPeer &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, kNone))
        , m_end(other.m_end)
    {}
    RawPeer &operator=(RawPeer &&other) noexcept
    {
        close();
        m_descriptor = std::exchange(other.m_descriptor, kNone);
        m_end = other.m_end;
        return *this;
    }
    ~RawPeer() { close(); }

    /** Connects to 127.0.0.1; @p receiveBuffer in bytes, 0: the system's own size. */
    [[nodiscard]] static RawPeer connectTo(quint16 port, int receiveBuffer = 0,
                                           std::chrono::milliseconds patience = kPatience)
    {
        RawPeer peer(::socket(AF_INET, SOCK_STREAM, 0));
        if (receiveBuffer > 0) {
            ::setsockopt(peer.m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer,
                         sizeof receiveBuffer);
        }
        const sockaddr_in address = loopback(port);
        if (::connect(peer.m_descriptor, reinterpret_cast<const sockaddr *>(&address),
                      sizeof address)
            == 0)
            return peer;
        int error = errno;
        if (error == EINPROGRESS && peer.wait(POLLOUT, QDeadlineTimer(patience))) {
            socklen_t size = sizeof error;
            ::getsockopt(peer.m_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        }
        if (error != 0)
            peer.close();
        return peer;
    }

    [[nodiscard]] bool isOpen() const { return m_descriptor != kNone; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    [[nodiscard]] quint16 localPort() const { return portOf(&::getsockname); }
    [[nodiscard]] quint16 peerPort() const { return portOf(&::getpeername); }

    /** Sends all of @p bytes; false where the connection is broken, or the other end does not read.
     */
    bool send(QByteArrayView bytes)
    {
        const QDeadlineTimer deadline(kPatience);
        while (!bytes.isEmpty()) {
            const qsizetype sent = sendSome(bytes);
            if (sent < 0 || (sent == 0 && !wait(POLLOUT, deadline)))
                return false;
            bytes = bytes.sliced(sent);
        }
        return true;
    }

    /** Sends all of @p bytes, @p size at a time. */
    bool sendInPieces(QByteArrayView bytes, qsizetype size)
    {
        bool sent = true;
        for (; sent && !bytes.isEmpty(); bytes = bytes.sliced(std::min(size, bytes.size())))
            sent = send(bytes.first(std::min(size, bytes.size())));
        return sent;
    }

    /** Sends @p byte as urgent data. */
    [[nodiscard]] bool sendUrgent(char byte)
    {
        return ::send(m_descriptor, &byte, 1, MSG_OOB | kNoSignalFlag) == 1;
    }

    /** Sends what the system takes at once: 0 where it is full, -1 where the connection is broken.
     */
    [[nodiscard]] qsizetype sendSome(QByteArrayView bytes)
    {
        const ssize_t sent =
                ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), kNoSignalFlag);
        if (sent >= 0)
            return sent;
        return errno == EAGAIN || errno == EINTR ? 0 : -1;
    }

    /** Waits for room to send. */
    [[nodiscard]] bool waitForRoom(std::chrono::milliseconds patience)
    {
        return wait(POLLOUT, QDeadlineTimer(patience));
    }

    /** Waits for something to read: bytes or the end. */
    [[nodiscard]] bool waitForInput(std::chrono::milliseconds patience = kPatience)
    {
        return wait(POLLIN, QDeadlineTimer(patience));
    }

    /** What one system call gives, once there is something; empty at the end. */
    [[nodiscard]] QByteArray readOnce(qsizetype most = 64 * 1024)
    {
        return readOnce(most, QDeadlineTimer(kPatience));
    }

    /** The next @p size bytes; fewer if the stream ends before. */
    [[nodiscard]] QByteArray read(qsizetype size)
    {
        const QDeadlineTimer deadline(kPatience);
        QByteArray all;
        while (all.size() < size) {
            const QByteArray some = readOnce(size - all.size(), deadline);
            if (some.isEmpty())
                break;
            all += some;
        }
        return all;
    }

    /** All that comes until the end. */
    [[nodiscard]] QByteArray readToEnd()
    {
        const QDeadlineTimer deadline(kPatience);
        QByteArray all;
        for (;;) {
            const QByteArray some = readOnce(64 * 1024, deadline);
            if (some.isEmpty())
                return all;
            all += some;
        }
    }

    /** Sends @p bytes, and reads a reply of @p size bytes; fewer if either fails. */
    [[nodiscard]] QByteArray ask(QByteArrayView bytes, qsizetype size)
    {
        return send(bytes) ? read(size) : QByteArray();
    }

    /** Sends @p bytes, which @p other is to read; what it has read. */
    [[nodiscard]] QByteArray sendTo(RawPeer &other, QByteArrayView bytes)
    {
        return send(bytes) ? other.read(bytes.size()) : QByteArray();
    }

    /** Reads, and forgets, up to the end; how that was. */
    [[nodiscard]] StreamEnd waitForEnd()
    {
        (void)readToEnd();
        return m_end;
    }

    /** How the stream has ended, as far as it was read. */
    [[nodiscard]] StreamEnd end() const { return m_end; }

    /** Sends no more (FIN); still reads. */
    void finishSending() { ::shutdown(m_descriptor, SHUT_WR); }

    /** Breaks the connection off (RST). */
    void reset()
    {
        const linger atOnce{ 1, 0 };
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        close();
    }

    void close()
    {
        if (isOpen())
            ::close(std::exchange(m_descriptor, kNone));
    }

    [[nodiscard]] static sockaddr_in loopback(quint16 port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        return address;
    }

private:
    static constexpr int kNone = -1;

    [[nodiscard]] quint16 portOf(decltype(&::getsockname) nameOf) const
    {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        nameOf(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size);
        return ntohs(address.sin_port);
    }

    [[nodiscard]] bool wait(short what, const QDeadlineTimer &deadline) const
    {
        pollfd waiting{ m_descriptor, what, 0 };
        for (;;) {
            const int ready = ::poll(&waiting, 1, int(deadline.remainingTime()));
            if (ready > 0)
                return true;
            if (ready == 0 || errno != EINTR)
                return false;
        }
    }

    [[nodiscard]] QByteArray readOnce(qsizetype most, const QDeadlineTimer &deadline)
    {
        QByteArray bytes(most, Qt::Uninitialized);
        while (m_end == StreamEnd::None && wait(POLLIN, deadline)) {
            const ssize_t size = ::recv(m_descriptor, bytes.data(), std::size_t(most), 0);
            if (size > 0)
                return bytes.first(size);
            if (size == 0)
                m_end = StreamEnd::Closed;
            else if (errno != EAGAIN && errno != EINTR)
                m_end = StreamEnd::Reset;
        }
        return {};
    }

    int m_descriptor = kNone;
    StreamEnd m_end = StreamEnd::None;
};

/** A socket bound to an address, as a server has it. */
class BoundSocket
{
public:
    static constexpr int kBacklog = 64;
    static constexpr int kDeaf = -1; ///< in place of a backlog: connections are refused

    template <typename Address>
    BoundSocket(int family, const Address &address, int backlog)
        : m_socket(::socket(family, SOCK_STREAM, 0))
    {
        const auto *const where = reinterpret_cast<const sockaddr *>(&address);
        const bool isBound = ::bind(m_socket.descriptor(), where, sizeof address) == 0;
        if (!isBound || (backlog != kDeaf && ::listen(m_socket.descriptor(), backlog) != 0))
            m_socket.close();
    }

    [[nodiscard]] bool isOpen() const { return m_socket.isOpen(); }

    /** The port of an IP address; 0: none was free. */
    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }

    /** The next peer; one that is not open if none came. */
    [[nodiscard]] RawPeer accept()
    {
        if (!m_socket.waitForInput())
            return {};
        return RawPeer(::accept(m_socket.descriptor(), nullptr, nullptr));
    }

    void close() { m_socket.close(); }

private:
    RawPeer m_socket;
};

/** A port of 127.0.0.1 that is taken. */
class RawListener final : public BoundSocket
{
public:
    explicit RawListener(int backlog = kBacklog)
        : BoundSocket(AF_INET, RawPeer::loopback(0), backlog)
    {}
};

} // namespace soquete::test

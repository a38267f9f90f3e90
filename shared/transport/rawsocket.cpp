#include "shared/transport/rawsocket.h"

#include "shared/transport/relayhops.h"

#include <QFile>
#include <QNetworkInterface>

#include <algorithm>
#include <climits>
#include <cstring>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace soquete {

namespace {

#ifdef Q_OS_WIN
using Native = SOCKET;
constexpr int kSendFlags = 0;
constexpr int kNoMoreSends = SD_SEND;

int lastError()
{
    return WSAGetLastError();
}

bool isInterrupted(int error)
{
    return error == WSAEINTR;
}

bool isWouldBlock(int error)
{
    return error == WSAEWOULDBLOCK;
}

bool isReset(int error)
{
    return error == WSAECONNRESET || error == WSAECONNABORTED;
}

bool isInProgress(int error)
{
    return error == WSAEWOULDBLOCK;
}

/** On Windows child processes do not inherit sockets. */
void keepFromChildren(Native)
{}

void makeNonBlocking(Native socket)
{
    u_long on = 1;
    ioctlsocket(socket, FIONBIO, &on);
}

void closeNative(Native socket)
{
    closesocket(socket);
}
#else
using Native = int;
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0; // Qt makes the process ignore SIGPIPE
#endif
constexpr int kNoMoreSends = SHUT_WR;

int lastError()
{
    return errno;
}

bool isInterrupted(int error)
{
    return error == EINTR;
}

bool isWouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

bool isReset(int error)
{
    return error == ECONNRESET || error == EPIPE;
}

bool isInProgress(int error)
{
    return error == EINPROGRESS || error == EINTR;
}

/** A child process that inherited the socket would keep the connection open. */
void keepFromChildren(Native socket)
{
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

void makeNonBlocking(Native socket)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void closeNative(Native socket)
{
    ::close(socket);
}
#endif

Native native(qintptr descriptor)
{
    return Native(descriptor);
}

RawSocket::Outcome outcomeOfError(int error)
{
    if (isWouldBlock(error))
        return RawSocket::Outcome::WouldBlock;
    return isReset(error) ? RawSocket::Outcome::Reset : RawSocket::Outcome::Failed;
}

/** Calls recv or send until it is not interrupted, and translates the result. */
template <typename Call>
RawSocket::Transfer transfer(Call call)
{
    for (;;) {
        const auto result = call();
        if (result > 0)
            return { RawSocket::Outcome::Done, qsizetype(result) };
        if (result == 0)
            return { RawSocket::Outcome::Ended };
        const int error = lastError();
        if (!isInterrupted(error))
            return { outcomeOfError(error) };
    }
}

#ifdef Q_OS_WIN
Endpoint unixEndpoint(const sockaddr_storage &, socklen_t)
{
    return {};
}

bool isUnix(const sockaddr_storage &)
{
    return false;
}
#else
/** Most clients are unnamed. On Linux an abstract name starts with NUL, conventionally shown as @.
 */
Endpoint unixEndpoint(const sockaddr_storage &storage, socklen_t size)
{
    constexpr qsizetype kNameAt = offsetof(sockaddr_un, sun_path);
    const qsizetype length = std::min<qsizetype>(size, sizeof storage) - kNameAt;
    const char *const name = reinterpret_cast<const sockaddr_un *>(&storage)->sun_path;
    if (length <= 0 || (length == 1 && name[0] == '\0'))
        return Endpoint::unixSocket({});
    QByteArray path(name, length);
    if (path.startsWith('\0'))
        path[0] = path.count('\0') < path.size() ? '@' : '\0';
    path.truncate(qstrnlen(path.constData(), std::size_t(path.size())));
    return Endpoint::unixSocket(QFile::decodeName(path));
}

bool isUnix(const sockaddr_storage &storage)
{
    return storage.ss_family == AF_UNIX;
}
#endif

using NameCall = decltype(&::getsockname);

Endpoint endpoint(qintptr descriptor, NameCall nameOf)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *const address = reinterpret_cast<sockaddr *>(&storage);
    if (nameOf(native(descriptor), address, &size) != 0)
        return {};
    if (isUnix(storage))
        return unixEndpoint(storage, size);
    const auto port = storage.ss_family == AF_INET6
                            ? reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_port
                            : reinterpret_cast<const sockaddr_in *>(&storage)->sin_port;
    // An IPv4 client of a dual-stack socket: show its IPv4 address.
    return { withoutMapping(QHostAddress(address)), ntohs(port) };
}

struct NativeAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    [[nodiscard]] const sockaddr *get() const
    {
        return reinterpret_cast<const sockaddr *>(&storage);
    }
};

NativeAddress nativeAddress(const Endpoint &of)
{
    NativeAddress native;
    if (of.address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *const address = reinterpret_cast<sockaddr_in6 *>(&native.storage);
        const Q_IPV6ADDR bytes = of.address.toIPv6Address();
        address->sin6_family = AF_INET6;
        address->sin6_port = htons(of.port);
        static_assert(sizeof bytes == sizeof address->sin6_addr);
        std::memcpy(&address->sin6_addr, &bytes, sizeof bytes);
        // On Unix the scope may be an interface's name.
        address->sin6_scope_id =
                quint32(QNetworkInterface::interfaceIndexFromName(of.address.scopeId()));
        if (address->sin6_scope_id == 0)
            address->sin6_scope_id = of.address.scopeId().toUInt();
        native.size = sizeof *address;
    } else {
        auto *const address = reinterpret_cast<sockaddr_in *>(&native.storage);
        address->sin_family = AF_INET;
        address->sin_port = htons(of.port);
        address->sin_addr.s_addr = htonl(of.address.toIPv4Address());
        native.size = sizeof *address;
    }
    return native;
}

std::error_code systemError(int code)
{
    return { code, std::system_category() };
}

/** Limits a length to int, which Windows takes; other systems take size_t. */
int callLength(qsizetype length)
{
    return int(std::min<qsizetype>(length, INT_MAX));
}

} // namespace

RawSocket::RawSocket(qintptr descriptor)
    : m_descriptor(descriptor)
{
    makeNonBlocking(native(m_descriptor));
}

RawSocket RawSocket::connecting(const Endpoint &to, std::error_code &error, int relayHops)
{
    const NativeAddress address = nativeAddress(to);
    const auto made = ::socket(address.storage.ss_family, SOCK_STREAM, 0);
    if (qintptr(made) == kNone) {
        error = systemError(lastError());
        return {};
    }
    RawSocket socket{ qintptr(made) };
    keepFromChildren(made);
    if (relayHops > 0)
        setRelayHops(socket.descriptor(), address.storage.ss_family == AF_INET6, relayHops);
    if (::connect(made, address.get(), address.size) != 0 && !isInProgress(lastError())) {
        error = systemError(lastError());
        return {};
    }
    error.clear();
    return socket;
}

std::error_code RawSocket::fetchError()
{
    int code = 0;
    socklen_t size = sizeof code;
    if (::getsockopt(native(m_descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&code),
                     &size)
        != 0)
        code = lastError();
    return code == 0 ? std::error_code() : systemError(code);
}

RawSocket::RawSocket(RawSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, kNone))
{}

RawSocket &RawSocket::operator=(RawSocket &&other) noexcept
{
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, kNone);
    }
    return *this;
}

Endpoint RawSocket::local() const
{
    return endpoint(m_descriptor, &::getsockname);
}

Endpoint RawSocket::peer() const
{
    return endpoint(m_descriptor, &::getpeername);
}

RawSocket::Transfer RawSocket::receive(std::span<char> into)
{
    return transfer([&] {
        return ::recv(native(m_descriptor), into.data(), callLength(qsizetype(into.size())), 0);
    });
}

RawSocket::Transfer RawSocket::send(QByteArrayView bytes)
{
    return transfer([&] {
        return ::send(native(m_descriptor), bytes.data(), callLength(bytes.size()), kSendFlags);
    });
}

bool RawSocket::hasPeerFinished() const
{
#ifdef POLLRDHUP
    pollfd state{ native(m_descriptor), POLLRDHUP, 0 };
    return ::poll(&state, 1, 0) > 0;
#else
    return isAtEndOfStream();
#endif
}

bool RawSocket::isAtEndOfStream() const
{
    char byte = 0;
    const Outcome outcome =
            transfer([&] { return ::recv(native(m_descriptor), &byte, 1, MSG_PEEK); }).outcome;
    return outcome != Outcome::Done && outcome != Outcome::WouldBlock;
}

void RawSocket::finishSending()
{
    ::shutdown(native(m_descriptor), kNoMoreSends);
}

void RawSocket::setLowDelay()
{
    const int on = 1;
    ::setsockopt(native(m_descriptor), IPPROTO_TCP, TCP_NODELAY,
                 reinterpret_cast<const char *>(&on), sizeof on);
}

void RawSocket::close()
{
    if (isOpen())
        closeNative(native(std::exchange(m_descriptor, kNone)));
}

void RawSocket::reset()
{
    linger atOnce{};
    atOnce.l_onoff = 1;
    ::setsockopt(native(m_descriptor), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&atOnce), sizeof atOnce);
    close();
}

bool RawSocket::lastErrorWasReset()
{
    return isReset(lastError());
}

void RawSocket::clearLastError()
{
#ifdef Q_OS_WIN
    WSASetLastError(0);
#else
    errno = 0;
#endif
}

} // namespace soquete

#include "tests/benchmarks/load.h"

#include <QByteArray>

#include <algorithm>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace load {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kReplySize = qsizetype(sizeof "Msg received" - 1);

[[noreturn]] void fail(const char *what)
{
    std::perror(what);
    ::_exit(1);
}

/** @p source: the last two bytes of a loopback address, so that ports do not run out. */
int connectFrom(quint16 source, quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (source != 0) {
        const int on = 1;
        ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        address.sin_addr.s_addr = htonl(0x7f000000U + source);
        if (::bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            fail("bind");
    }
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail("connect");
    return descriptor;
}

QByteArray frame(const QByteArray &body)
{
    return QByteArray::number(body.size()).leftJustified(64, ' ') + body;
}

const QByteArray &greeting()
{
    static const QByteArray message = frame("Hello World!");
    return message;
}

void send(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent =
                ::send(descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            fail("send");
        bytes = bytes.sliced(sent);
    }
}

/** Waits for one whole answer. */
void awaitReply(int descriptor)
{
    char buffer[kReplySize];
    if (::recv(descriptor, buffer, sizeof buffer, MSG_WAITALL) != kReplySize)
        fail("no answer");
}

Clock::duration toDuration(double seconds)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/** Sends small writes at once. */
int connectTo(quint16 port)
{
    const int descriptor = connectFrom(0, port);
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

} // namespace

Crowd::Crowd(quint16 port, int connections)
    : m_poll(::epoll_create1(0))
{
    for (int i = 0; i < connections; ++i) {
        const int socket = connectTo(port);
        epoll_event interest{};
        interest.events = EPOLLIN;
        interest.data.u32 = quint32(i);
        ::epoll_ctl(m_poll, EPOLL_CTL_ADD, socket, &interest);
        m_sockets.push_back(socket);
        send(socket, greeting());
    }
    for (const int socket : m_sockets)
        awaitReply(socket);
}

Crowd::~Crowd()
{
    for (const int socket : m_sockets)
        ::close(socket);
    ::close(m_poll);
}

double Crowd::press(double seconds, int outstanding)
{
    const QByteArray messages = greeting().repeated(outstanding);
    std::vector<qsizetype> answered(m_sockets.size(), 0); // bytes of answers not yet complete
    std::vector<char> buffer(std::size_t(kReplySize * outstanding));
    std::vector<epoll_event> ready(m_sockets.size());
    qint64 replies = 0;
    const Clock::time_point begin = Clock::now();
    const Clock::time_point end = begin + toDuration(seconds);
    for (const int socket : m_sockets)
        send(socket, messages);
    qsizetype onTheWay = qsizetype(m_sockets.size()) * outstanding;
    double elapsed = 0;
    while (onTheWay > 0) {
        const int count = ::epoll_wait(m_poll, ready.data(), int(ready.size()), -1);
        const bool goesOn = Clock::now() < end;
        for (int i = 0; i < count; ++i) {
            const std::size_t index = ready[std::size_t(i)].data.u32;
            const ssize_t size = ::recv(m_sockets[index], buffer.data(), buffer.size(), 0);
            if (size <= 0)
                fail("the server closed a connection");
            answered[index] += size;
            const qsizetype whole = answered[index] / kReplySize;
            answered[index] %= kReplySize;
            onTheWay -= whole;
            if (!goesOn || whole == 0)
                continue;
            replies += whole;
            onTheWay += whole;
            send(m_sockets[index], QByteArrayView(messages).first(whole * greeting().size()));
        }
        if (goesOn)
            elapsed = secondsSince(begin);
    }
    return double(replies) / elapsed;
}

double Crowd::askAll()
{
    const Clock::time_point begin = Clock::now();
    for (const int socket : m_sockets)
        send(socket, greeting());
    for (const int socket : m_sockets)
        awaitReply(socket);
    return secondsSince(begin);
}

double medianRoundTrip(quint16 port, double seconds, Writes writes)
{
    const int socket = connectFrom(0, port);
    const int on = 1;
    if (writes == Writes::One)
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    constexpr qsizetype kHeader = 64;
    const QByteArrayView message = greeting();
    std::vector<double> times;
    const Clock::time_point begin = Clock::now();
    while (secondsSince(begin) < seconds) {
        const Clock::time_point sent = Clock::now();
        if (writes == Writes::One) {
            send(socket, message);
        } else {
            send(socket, message.first(kHeader));
            send(socket, message.sliced(kHeader));
        }
        awaitReply(socket);
        times.push_back(secondsSince(sent) * 1e6);
    }
    ::close(socket);
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

double connectionsPerSecond(quint16 port, double seconds)
{
    constexpr int kClients = 8;
    constexpr int kSources = 30'000;
    std::atomic_int made = 0;
    const Clock::time_point begin = Clock::now();
    std::vector<std::thread> clients;
    for (int i = 0; i < kClients; ++i) {
        clients.emplace_back([&] {
            while (secondsSince(begin) < seconds) {
                // A closed connection keeps its pair of addresses for a minute.
                const int socket = connectFrom(quint16(256 + made++ % kSources), port);
                send(socket, greeting());
                awaitReply(socket);
                ::close(socket);
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    return double(made) / secondsSince(begin);
}

double bodiesPerSecond(quint16 port, int mebibytes)
{
    const QByteArray message = frame(QByteArray(1024 * 1024, 'x'));
    const int socket = connectTo(port);
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < mebibytes; ++i) {
        send(socket, message);
        awaitReply(socket);
    }
    const double rate = mebibytes / secondsSince(begin);
    ::close(socket);
    return rate;
}

} // namespace load

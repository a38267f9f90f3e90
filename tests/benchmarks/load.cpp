#include "tests/benchmarks/load.h"

#include <QByteArray>

#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr char kReply[] = "Msg received";
constexpr auto kReplySize = ssize_t(sizeof kReply - 1);

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        std::perror("connect");
        ::_exit(1);
    }
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

QByteArray frame(const QByteArray &body)
{
    return QByteArray::number(body.size()).leftJustified(64, ' ') + body;
}

void send(int descriptor, const QByteArray &bytes)
{
    if (::send(descriptor, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL)
        != bytes.size()) {
        std::perror("send");
        ::_exit(1);
    }
}

} // namespace

LoadResult pressServer(quint16 port, int connections, double seconds)
{
    const QByteArray message = frame("Hello World!");
    std::vector<pollfd> sockets;
    std::vector<ssize_t> answered(std::size_t(connections), 0); // bytes of the answer that came
    for (int i = 0; i < connections; ++i)
        sockets.push_back({ connectTo(port), POLLIN, 0 });
    LoadResult result;
    const Clock::time_point begin = Clock::now();
    const Clock::time_point end =
            begin
            + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    for (const pollfd &socket : sockets)
        send(socket.fd, message);
    Clock::time_point now = begin;
    while (now < end) {
        ::poll(sockets.data(), sockets.size(), 1000);
        for (std::size_t i = 0; i < sockets.size(); ++i) {
            if (!(sockets[i].revents & POLLIN))
                continue;
            char buffer[256];
            const ssize_t size = ::recv(sockets[i].fd, buffer, sizeof buffer, 0);
            if (size <= 0) {
                std::fprintf(stderr, "the server closed a connection\n");
                ::_exit(1);
            }
            answered[i] += size;
            if (answered[i] < kReplySize)
                continue;
            answered[i] = 0;
            ++result.roundTrips;
            send(sockets[i].fd, message);
        }
        now = Clock::now();
    }
    result.seconds = std::chrono::duration<double>(now - begin).count();
    for (const pollfd &socket : sockets)
        ::close(socket.fd);
    return result;
}

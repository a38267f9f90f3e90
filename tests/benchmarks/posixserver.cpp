// As little as a thread-per-connection server can be: what the benchmarks measure Soquete against.
//
//     posixserver PORT [together]
//
// Speaks the tutorial's protocol on 127.0.0.1: a thread for each connection, in which recv() and
// send() block, and a send() for each answer; or, together, one for the answers to all messages
// that came in one read. Keeps nothing, checks little, shows nothing.

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t kHeader = 64;
constexpr std::size_t kReadSize = 64 * 1024;
constexpr std::string_view kReply = "Msg received";
constexpr std::string_view kGoodbye = "!DISCONNECT";

bool sendAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0)
            return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

void serve(int descriptor, bool together)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::vector<char> chunk(kReadSize);
    std::string stream;
    std::string replies;
    for (bool goesOn = true; goesOn;) {
        const ssize_t size = ::recv(descriptor, chunk.data(), chunk.size(), 0);
        if (size <= 0)
            break;
        stream.append(chunk.data(), std::size_t(size));
        std::size_t at = 0;
        while (stream.size() - at >= kHeader) {
            const std::size_t length = std::strtoul(stream.c_str() + at, nullptr, 10);
            if (stream.size() - at - kHeader < length)
                break;
            const std::string_view body = std::string_view(stream).substr(at + kHeader, length);
            at += kHeader + length;
            goesOn = body != kGoodbye && goesOn;
            if (together)
                replies += kReply;
            else
                goesOn = sendAll(descriptor, kReply) && goesOn;
        }
        stream.erase(0, at);
        goesOn = sendAll(descriptor, replies) && goesOn;
        replies.clear();
    }
    ::close(descriptor);
}

} // namespace

int main(int argc, char *argv[])
{
    const bool together = argc > 2 && std::string_view(argv[2]) == "together";
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(argc > 1 ? std::atoi(argv[1]) : 5050));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || ::listen(listener, SOMAXCONN) != 0) {
        std::perror("posixserver");
        return 1;
    }
    for (;;) {
        const int descriptor = ::accept(listener, nullptr, nullptr);
        if (descriptor >= 0)
            std::thread(serve, descriptor, together).detach();
    }
}

#include "shared/transport/relayhops.h"

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstring>
#endif

namespace soquete {

#ifdef Q_OS_LINUX

namespace {

/** Systems begin with 64, 128 or 255; no way has more than some thirty routers. */
constexpr int kTimeToLive = 192;

/** The time to live of the packet that completed the connection; 0 if it is not known. */
int receivedTimeToLive(int descriptor, int level, int receive, int options, int type)
{
    const int on = 1;
    alignas(cmsghdr) std::array<char, 256> control{};
    socklen_t size = control.size();
    if (::setsockopt(descriptor, level, receive, &on, sizeof on) != 0
        || ::getsockopt(descriptor, level, options, control.data(), &size) != 0)
        return 0;
    msghdr message{};
    message.msg_control = control.data();
    message.msg_controllen = size;
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level == level && header->cmsg_type == type) {
            int value = 0;
            std::memcpy(&value, CMSG_DATA(header), sizeof value);
            return value;
        }
    }
    return 0;
}

} // namespace

void setRelayHops(qintptr descriptor, bool isIpv6, int hops)
{
    const int value = kTimeToLive + hops;
    ::setsockopt(int(descriptor), isIpv6 ? IPPROTO_IPV6 : IPPROTO_IP,
                 isIpv6 ? IPV6_UNICAST_HOPS : IP_TTL, &value, sizeof value);
}

int relayHops(qintptr descriptor)
{
    const int socket = int(descriptor);
    int value = receivedTimeToLive(socket, IPPROTO_IP, IP_RECVTTL, IP_PKTOPTIONS, IP_TTL);
    if (value == 0)
        value = receivedTimeToLive(socket, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, IPV6_2292PKTOPTIONS,
                                   IPV6_HOPLIMIT);
    const int hops = value - kTimeToLive;
    return hops > 0 && hops <= kMostRelayHops ? hops : 0;
}

#else

void setRelayHops(qintptr, bool, int)
{}

int relayHops(qintptr)
{
    return 0;
}

#endif

} // namespace soquete

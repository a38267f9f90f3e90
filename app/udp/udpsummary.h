#pragma once

#include <QString>

#include <vector>

namespace soquete {

/** The result of sending some datagrams. */
struct UdpSummary
{
    quint32 sent = 0;
    std::vector<quint32> lost; ///< their numbers
    int copies = 0;            ///< arrived again
    int late = 0;              ///< arrived after a datagram with a higher number
    int arrived = 0;           ///< each counted once

    friend bool operator==(const UdpSummary &, const UdpSummary &) = default;
};

/** Compares the datagrams 1 to @p sent with those that arrived, in the order of arrival. */
[[nodiscard]] UdpSummary summarise(quint32 sent, const std::vector<quint32> &arrivals);

/** What UDP did, for the user. */
[[nodiscard]] QString describeUdp(const UdpSummary &summary);

/** What TCP would have done about it, for the user. */
[[nodiscard]] QString describeTcp(const UdpSummary &summary);

} // namespace soquete

#pragma once

#include <QString>

#include <vector>

namespace soquete {

/** What became of some datagrams. */
struct UdpSummary
{
    quint32 sent = 0;
    std::vector<quint32> lost; ///< their numbers
    int copies = 0;            ///< that came once more
    int late = 0;              ///< that came after a later one
    int arrived = 0;           ///< each counted once

    friend bool operator==(const UdpSummary &, const UdpSummary &) = default;
};

/** What became of the datagrams 1 to @p sent, of which @p arrivals came, in this order. */
[[nodiscard]] UdpSummary summarise(quint32 sent, const std::vector<quint32> &arrivals);

/** In words: what UDP did. */
[[nodiscard]] QString describeUdp(const UdpSummary &summary);

/** In words: what TCP would have done about it. */
[[nodiscard]] QString describeTcp(const UdpSummary &summary);

} // namespace soquete

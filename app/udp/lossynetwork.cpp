#include "app/udp/lossynetwork.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace soquete {

namespace {

constexpr int kAll = 100;        // percent
constexpr int kOvertaking = 40;  // percent of the datagrams
constexpr int kCopied = 20;      // percent
constexpr quint32 kFarthest = 3; // places that a datagram can fall back

} // namespace

std::vector<quint32> deliveries(quint32 count, const NetworkConditions &conditions, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto happens = [&random](int percent) { return random.bounded(kAll) < percent; };
    std::vector<quint32> order;
    for (quint32 number = 1; number <= count; ++number) {
        if (happens(conditions.loss))
            continue;
        order.push_back(number);
        if (conditions.duplicates && happens(kCopied))
            order.push_back(number);
    }
    if (!conditions.reorders || order.size() < 2)
        return order;
    bool isInOrder = true;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        const std::size_t other = std::min(order.size() - 1, i + 1 + random.bounded(kFarthest));
        if (happens(kOvertaking) && order[i] < order[other]) {
            std::swap(order[i], order[other]);
            isInOrder = false;
        }
    }
    if (isInOrder) // at least one, since the user asked for it
        std::swap(order.front(), order.back());
    return order;
}

} // namespace soquete

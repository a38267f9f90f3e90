#pragma once

#include <QtGlobal>

#include <vector>

namespace soquete {

/** What a simulated network does to datagrams. */
struct NetworkConditions
{
    int loss = 0;            ///< percent of the datagrams
    bool reorders = false;   ///< some overtake others
    bool duplicates = false; ///< some arrive twice

    friend bool operator==(const NetworkConditions &, const NetworkConditions &) = default;
};

/**
 * The numbers of the datagrams, from 1 to @p count, in the order in which such a network delivers
 * them. The same @p seed gives the same result.
 */
[[nodiscard]] std::vector<quint32> deliveries(quint32 count, const NetworkConditions &conditions,
                                              quint32 seed);

} // namespace soquete

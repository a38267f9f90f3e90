#pragma once

#include <QtGlobal>

#include <vector>

namespace soquete {

/** What a network does to datagrams. That of one computer alone does nothing of it by itself. */
struct NetworkConditions
{
    int loss = 0;            ///< percent of the datagrams that get lost
    bool reorders = false;   ///< some overtake others
    bool duplicates = false; ///< some come twice

    friend bool operator==(const NetworkConditions &, const NetworkConditions &) = default;
};

/**
 * The numbers of @p count datagrams, from 1, in the order in which such a network delivers them:
 * what is lost is missing, and a copy stands there again. The same @p seed gives the same.
 */
[[nodiscard]] std::vector<quint32> deliveries(quint32 count, const NetworkConditions &conditions,
                                              quint32 seed);

} // namespace soquete

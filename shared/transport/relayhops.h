#pragma once

#include <QtGlobal>

namespace soquete {

/**
 * How many relays a connection has passed, so that relays that lead to each other do not connect
 * for ever. A relay cannot add anything to the stream, so the number travels in a header of IP that
 * nothing else uses on the way: a time to live (hop limit) from a range that no system begins with.
 * A router on the way lowers it, so a circle is only recognised within a local network.
 */
constexpr int kMostRelayHops = 8;

/** Marks socket @p descriptor, which is not connected yet, as the way out of relay @p hops. */
void setRelayHops(qintptr descriptor, bool isIpv6, int hops);

/** How many relays the accepted connection @p descriptor has passed; 0 where the system does not
 * tell (only Linux does). */
[[nodiscard]] int relayHops(qintptr descriptor);

} // namespace soquete

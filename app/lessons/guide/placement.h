#pragma once

#include <QRect>

namespace soquete {

/** The places of a lesson's windows, so that all of them are visible. */
struct Placement
{
    QRect lesson;
    QRect server;
    QRect client; ///< the first; see clientPlace()

    friend bool operator==(const Placement &, const Placement &) = default;
};

/**
 * Divides @p screen: the lesson on the right, and server and client next to each other if there is
 * room, or else one above the other.
 */
[[nodiscard]] Placement placementOn(const QRect &screen);

/** The place of the client window @p index, from 0. Further windows are shifted down. */
[[nodiscard]] QRect clientPlace(const Placement &placement, int index);

} // namespace soquete

#pragma once

#include <QRect>

namespace soquete {

/** Where the windows of a lesson stand, so that all of them are seen. */
struct Placement
{
    QRect lesson;
    QRect server;
    QRect client; ///< the first; see clientPlace()

    friend bool operator==(const Placement &, const Placement &) = default;
};

/**
 * Divides @p screen: the lesson on the right, and beside it server and client, next to each other
 * where there is room, or else one above the other.
 */
[[nodiscard]] Placement placementOn(const QRect &screen);

/** The place of the client window @p index, from 0: further ones a little lower. */
[[nodiscard]] QRect clientPlace(const Placement &placement, int index);

} // namespace soquete

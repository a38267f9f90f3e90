#include "app/lessons/guide/placement.h"

#include <algorithm>

namespace soquete {

namespace {

// In pixels.
constexpr int kLessonWidth = 430;
constexpr int kSideBySideWidth = 1100; ///< for server and client together
constexpr int kStep = 32;

} // namespace

Placement placementOn(const QRect &screen)
{
    const int lessonWidth = std::min(kLessonWidth, screen.width() * 2 / 5);
    Placement placement;
    placement.lesson = screen;
    placement.lesson.setLeft(screen.right() + 1 - lessonWidth);
    QRect rest = screen;
    rest.setRight(placement.lesson.left() - 1);
    placement.server = placement.client = rest;
    if (rest.width() >= kSideBySideWidth) {
        placement.server.setWidth(rest.width() / 2);
        placement.client.setLeft(placement.server.right() + 1);
    } else {
        placement.server.setHeight(rest.height() / 2);
        placement.client.setTop(placement.server.bottom() + 1);
    }
    return placement;
}

QRect clientPlace(const Placement &placement, int index)
{
    constexpr int kMostSteps = 4;
    const int step = (index % kMostSteps) * kStep;
    return placement.client.adjusted(step, step, 0, 0);
}

} // namespace soquete

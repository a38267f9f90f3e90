#pragma once

#include <QColor>
#include <QPalette>

namespace soquete {

/** What a colour means. It never says it alone: a word or a sign stands beside it. */
enum class Tone {
    Neutral,
    Received,
    Sent,
    Busy, ///< something is under way
    Good,
    Bad,
    Header ///< the part of a frame that says how long the rest is
};

/** The colour of @p tone on the background of @p palette, with a contrast of 4.5 to 1 at least. */
[[nodiscard]] QColor colourOf(Tone tone, const QPalette &palette);

/** Whether @p palette is a dark one. */
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace soquete

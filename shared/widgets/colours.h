#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace soquete {

/** What a colour means. A word or a sign always says the same. */
enum class Tone {
    Neutral,
    Received,
    Sent,
    Busy, ///< something is under way
    Good,
    Bad,
    Header ///< the part of a frame that gives the length of the rest
};

/** The colour of @p tone, with a contrast of at least 4.5 to 1 on the base of @p palette. */
[[nodiscard]] QColor colourOf(Tone tone, const QPalette &palette);

[[nodiscard]] bool isDark(const QPalette &palette);

/** @p base with @p share, from 0 to 1, of @p other mixed in. */
[[nodiscard]] QColor mixedColour(const QColor &base, const QColor &other, double share);

/** Fills @p widget with a tint of @p colour, and paints a bar of it at the left edge. */
void paintAccent(QWidget *widget, const QColor &colour);

} // namespace soquete

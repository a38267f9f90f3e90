#pragma once

#include <QPalette>

#include <algorithm>
#include <cmath>

/** Palettes, and how readable a colour is on another one, as WCAG 2 defines it. */
namespace soquete::test {

/** A palette as a desktop gives it. */
inline QPalette palette(QRgb window, QRgb base, QRgb text)
{
    QPalette palette{ QColor(window) };
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

constexpr double kReadable = 4.5; ///< level AA

/** From 0 to 1. */
inline double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
         + 0.0722 * linear(colour.blueF());
}

/** From 1 to 21. */
inline double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace soquete::test

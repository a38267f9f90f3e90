#pragma once

#include <QPalette>
#include <QTest>

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

/** Adds a data row for each of the palettes that desktops have, with its highlight. */
inline void addPalettes()
{
    const auto row = [](const char *name, QPalette colours, QRgb highlight) {
        colours.setColor(QPalette::Highlight, highlight);
        QTest::newRow(name) << colours;
    };
    QTest::addColumn<QPalette>("palette");
    row("Soquete, light", palette(0xf3f3f3, 0xffffff, 0x1b1b1b), 0x1f66b5);
    row("Soquete, dark", palette(0x262626, 0x1c1c1c, 0xececec), 0x2f6fb3);
    row("Fusion, light", palette(0xefefef, 0xffffff, 0x000000), 0x308cc6);
    row("Breeze, dark", palette(0x2a2e32, 0x1b1e20, 0xfcfcfc), 0x3daee9);
    row("Adwaita, dark", palette(0x353535, 0x2d2d2d, 0xeeeeec), 0x15539e);
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

#include "shared/widgets/colours.h"

#include <QPainter>
#include <QWidget>

#include <array>

namespace soquete {

namespace {

constexpr int kAccentBar = 4; // pixels
constexpr float kAccentTint = 0.08F;

/** A colour of a tone, on a light base and on a dark one. */
struct ToneColour
{
    QRgb onLight;
    QRgb onDark;
};

/** In the order of Tone. */
constexpr std::array kToneColours{
    ToneColour{ 0x5a5a5a, 0xb4b4b4 }, // Neutral
    ToneColour{ 0x0b57a4, 0x79b8f3 }, // Received
    ToneColour{ 0x9a4400, 0xf0a868 }, // Sent
    ToneColour{ 0x7a5200, 0xecc45a }, // Busy
    ToneColour{ 0x1a6b34, 0x6fcf8f }, // Good
    ToneColour{ 0xb3261e, 0xff9a90 }, // Bad
    ToneColour{ 0x6f2c99, 0xd3a4f5 }, // Header
};

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor colourOf(Tone tone, const QPalette &palette)
{
    const ToneColour &colour = kToneColours.at(std::size_t(tone));
    return isDark(palette) ? colour.onDark : colour.onLight;
}

QColor mixedColour(const QColor &base, const QColor &other, double share)
{
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return { mix(base.red(), other.red()), mix(base.green(), other.green()),
             mix(base.blue(), other.blue()) };
}

void paintAccent(QWidget *widget, const QColor &colour)
{
    QPainter painter(widget);
    QColor tint = colour;
    tint.setAlphaF(kAccentTint);
    painter.fillRect(widget->rect(), tint);
    painter.fillRect(0, 0, kAccentBar, widget->height(), colour);
}

} // namespace soquete

#include "shared/widgets/colours.h"

#include <QPainter>
#include <QWidget>

namespace soquete {

namespace {

constexpr int kAccentBar = 4; // pixels
constexpr float kAccentTint = 0.08F;

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor colourOf(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return dark ? QColor(0xb4b4b4) : QColor(0x5a5a5a);
    case Tone::Received:
        return dark ? QColor(0x79b8f3) : QColor(0x0b57a4);
    case Tone::Sent:
        return dark ? QColor(0xf0a868) : QColor(0x9a4400);
    case Tone::Busy:
        return dark ? QColor(0xecc45a) : QColor(0x7a5200);
    case Tone::Good:
        return dark ? QColor(0x6fcf8f) : QColor(0x1a6b34);
    case Tone::Bad:
        return dark ? QColor(0xff9a90) : QColor(0xb3261e);
    case Tone::Header:
        return dark ? QColor(0xd3a4f5) : QColor(0x6f2c99);
    }
    Q_UNREACHABLE();
    return {};
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

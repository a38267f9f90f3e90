#include "app/desktop/appearance.h"

#include <QApplication>
#include <QMetaEnum>
#include <QSettings>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kSetting = "appearance"_L1;

struct Colours
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor quiet; ///< placeholders and disabled text
    QColor highlight;
    QColor highlightedText;
    QColor link;
    QColor toolTip;
};

const Colours kLight{ 0xf3f3f3, 0xffffff, 0xf7f7f7, 0xececec, 0x1b1b1b,
                      0x6a6a6a, 0x1f66b5, 0xffffff, 0x0b57a4, 0xfffbe6 };
const Colours kDark{ 0x262626, 0x1c1c1c, 0x232323, 0x363636, 0xececec,
                     0x9d9d9d, 0x2f6fb3, 0xffffff, 0x79b8f3, 0x3a3a3a };

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(colours.button, colours.window);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.alternate);
    palette.setColor(QPalette::Highlight, colours.highlight);
    palette.setColor(QPalette::HighlightedText, colours.highlightedText);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::PlaceholderText, colours.quiet);
    palette.setColor(QPalette::ToolTipBase, colours.toolTip);
    for (const auto role :
         { QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText }) {
        palette.setColor(role, colours.text);
        palette.setColor(QPalette::Disabled, role, colours.quiet);
    }
    return palette;
}

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemStyle(QApplication::style()->name())
{
    const QByteArray remembered = QSettings().value(kSetting).toString().toLatin1();
    bool isKnown = false;
    const int theme = QMetaEnum::fromType<Theme>().keyToValue(remembered.constData(), &isKnown);
    if (isKnown)
        m_current = Theme(theme);
    if (m_current != Theme::System)
        apply();
}

void Appearance::choose(Theme theme)
{
    QSettings().setValue(kSetting,
                         QString::fromLatin1(QMetaEnum::fromType<Theme>().valueToKey(int(theme))));
    if (m_current == theme)
        return;
    m_current = theme;
    apply();
}

void Appearance::apply()
{
    if (m_current == Theme::System) {
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(QPalette());
        return;
    }
    // A native style may ignore the palette.
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(paletteOf(m_current == Theme::Dark ? kDark : kLight));
}

} // namespace soquete

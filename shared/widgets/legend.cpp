#include "shared/widgets/legend.h"

#include "shared/widgets/changes.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kGap = 16;        // pixels, between entries
constexpr int kSpace = 6;       // pixels, between a sign and its name
constexpr int kLineSpace = 4;   // pixels, between lines
constexpr int kUsualWidth = 60; // characters

} // namespace

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    onChange(this, { QEvent::LanguageChange }, [this] { updateNames(); });
}

QList<QRect> Legend::layOut(int width) const
{
    QList<QRect> areas;
    const int height = fontMetrics().height();
    int x = 0;
    int y = 0;
    for (const QString &name : names()) {
        const int needed = signWidth() + kSpace + fontMetrics().horizontalAdvance(name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += height + kLineSpace;
        }
        areas << QRect(x, y, needed, height);
        x += needed + kGap;
    }
    return areas;
}

int Legend::heightForWidth(int width) const
{
    return layOut(width).last().bottom() + 1;
}

QSize Legend::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kUsualWidth;
    return { width, heightForWidth(width) };
}

QSize Legend::minimumSizeHint() const
{
    return { 0, fontMetrics().height() };
}

void Legend::updateNames()
{
    setAccessibleDescription(names().join(u", "_s));
    updateGeometry();
    update();
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QStringList names = this->names();
    const QList<QRect> areas = layOut(width());
    for (int index = 0; index < int(names.size()); ++index) {
        const QRect &area = areas.at(index);
        painter.save();
        paintSign(painter, index, QRect(area.topLeft(), QSize(signWidth(), area.height())));
        painter.restore();
        QRect text = area.adjusted(signWidth() + kSpace, 0, 0, 0);
        text.setRight(width()); // elided only where the widget ends
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(names.at(index), Qt::ElideRight, text.width()));
    }
}

} // namespace soquete

#include "shared/views/bytes/bytelegend.h"

#include "shared/views/bytes/bytelook.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpace = 8;     // pixels, between a sign and its name
constexpr int kGap = 16;      // pixels, between entries
constexpr int kLineSpace = 8; // pixels, between lines

} // namespace

ByteLegend::ByteLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void ByteLegend::setDirection(Direction direction)
{
    if (m_direction == direction)
        return;
    m_direction = direction;
    retranslate();
}

void ByteLegend::setFramesOnly(bool framesOnly)
{
    m_framesOnly = framesOnly;
    retranslate();
}

QStringList ByteLegend::names() const
{
    QStringList names;
    for (const Entry &entry : entries(width()))
        names << entry.name;
    return names;
}

int ByteLegend::signWidth() const
{
    return QFontMetrics(byteFont(font())).horizontalAdvance(u"00"_s) + kSpace;
}

QList<ByteLegend::Entry> ByteLegend::entries(int width) const
{
    const bool isOut = m_direction == Direction::Out;
    QList<Entry> entries{
        //: legend: the digits in a header, which say how long the body is
        { Sign::Digits, tr("Header: length"), {} },
        //: legend: the blanks that fill a header
        { Sign::Padding, tr("Header: padding"), {} },
        { Sign::Body, tr("Body: text"), {} },
        { Sign::Unframed, tr("Not in a message"), {} },
        { Sign::Transfer, isOut ? tr("One write") : tr("One read"), {} },
        { Sign::Problem, tr("Problem"), {} },
    };
    if (m_framesOnly)
        entries.removeIf([](const Entry &entry) { return entry.sign > Sign::Body; });
    const QFontMetrics metrics(font());
    const int height = metrics.height();
    int x = 0;
    int y = 0;
    for (Entry &entry : entries) {
        const int needed = signWidth() + kSpace + metrics.horizontalAdvance(entry.name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += height + kLineSpace;
        }
        entry.area = QRect(x, y, needed, height);
        x += needed + kGap;
    }
    return entries;
}

QSize ByteLegend::sizeHint() const
{
    const QRect last = entries(QWIDGETSIZE_MAX).last().area;
    return { last.right() + 1, last.bottom() + 1 };
}

QSize ByteLegend::minimumSizeHint() const
{
    return { 0, QFontMetrics(font()).height() };
}

int ByteLegend::heightForWidth(int width) const
{
    return entries(width).last().area.bottom() + 1;
}

void ByteLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ByteLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont bytes = byteFont(font());
    for (const Entry &entry : entries(width())) {
        const QRect sign(entry.area.topLeft(), QSize(signWidth(), entry.area.height()));
        QString sample;
        BytePart part = BytePart::Unframed;
        switch (entry.sign) {
        case Sign::Digits:
            part = BytePart::HeaderDigits;
            sample = u"31"_s;
            break;
        case Sign::Padding:
            part = BytePart::HeaderPadding;
            sample = u"20"_s;
            break;
        case Sign::Body:
            part = BytePart::Body;
            sample = u"4F"_s;
            break;
        case Sign::Unframed:
            sample = u"4F"_s;
            break;
        case Sign::Transfer:
            paintBegin(painter, sign, palette());
            paintEnd(painter, sign, palette());
            break;
        case Sign::Problem:
            paintProblem(painter, sign, palette());
            break;
        }
        if (!sample.isEmpty()) {
            paintPart(painter, sign, part, m_direction, palette());
            painter.setFont(bytes);
            painter.setPen(inkOf(part, m_direction, palette()));
            painter.drawText(sign, Qt::AlignCenter, sample);
        }
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(entry.area.adjusted(signWidth() + kSpace, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    }
}

void ByteLegend::retranslate()
{
    setAccessibleName(tr("Legend"));
    setAccessibleDescription(names().join(u", "_s));
    updateGeometry();
    update();
}

} // namespace soquete

#include "shared/views/bytes/bytelegend.h"

#include "shared/views/bytes/bytelook.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

enum Sign { Digits, Padding, Body, Unframed, Transfer, Problem };

} // namespace

ByteLegend::ByteLegend(QWidget *parent)
    : Legend(parent)
{
    updateNames();
}

void ByteLegend::setDirection(Direction direction)
{
    if (m_direction == direction)
        return;
    m_direction = direction;
    updateNames();
}

void ByteLegend::setFramesOnly(bool framesOnly)
{
    m_framesOnly = framesOnly;
    updateNames();
}

QStringList ByteLegend::names() const
{
    const QStringList frame{
        //: legend: the digits in a header, which give the length of the body
        tr("Header: length"),
        //: legend: the spaces that fill a header
        tr("Header: padding"),
        tr("Body: text"),
    };
    if (m_framesOnly)
        return frame;
    return frame
         + QStringList{ tr("Not in a message"),
                        m_direction == Direction::Out ? tr("One write") : tr("One read"),
                        tr("Problem") };
}

int ByteLegend::signWidth() const
{
    return QFontMetrics(byteFont(font())).horizontalAdvance(u"00"_s) + 8;
}

void ByteLegend::paintSign(QPainter &painter, int index, const QRect &area) const
{
    const auto sample = [&](BytePart part, const QString &text) {
        paintPart(painter, area, part, m_direction, palette());
        painter.setFont(byteFont(font()));
        painter.setPen(inkOf(part, m_direction, palette()));
        painter.drawText(area, Qt::AlignCenter, text);
    };
    switch (Sign(index)) {
    case Digits:
        return sample(BytePart::HeaderDigits, u"31"_s);
    case Padding:
        return sample(BytePart::HeaderPadding, u"20"_s);
    case Body:
        return sample(BytePart::Body, u"4F"_s);
    case Unframed:
        return sample(BytePart::Unframed, u"4F"_s);
    case Transfer:
        paintBegin(painter, area, palette());
        return paintEnd(painter, area, palette());
    case Problem:
        return paintProblem(painter, area, palette());
    }
}

} // namespace soquete

#include "shared/views/bytes/bytelook.h"

#include "shared/widgets/colours.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qreal kTint = 0.09;
constexpr qreal kHatch = 0.4;
constexpr qreal kMark = 0.35;
constexpr qreal kThick = 2; // pixels
constexpr qreal kFoot = 4;  // pixels: of a bracket
constexpr qreal kWave = 2;  // pixels: half of its height

constexpr quint8 kDelete = 0x7f;
constexpr char16_t kPictures = 0x2400; ///< of NUL; those of the other control characters follow
constexpr char16_t kDeletePicture = 0x2421;
constexpr char16_t kBlankPicture = 0x2423;
constexpr char16_t kDot = 0x2022;

/** The first signs of the legend: bytes as they are painted. */
constexpr std::array<std::pair<BytePart, QLatin1StringView>, 4> kSamples{
    { { BytePart::HeaderDigits, "31"_L1 },
      { BytePart::HeaderPadding, "20"_L1 },
      { BytePart::Body, "4F"_L1 },
      { BytePart::Unframed, "4F"_L1 } }
};

/** The signs after those. */
enum Sign { Transfer = kSamples.size(), Problem };

} // namespace

QFont byteFont(const QFont &like)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (like.pointSizeF() > 0)
        font.setPointSizeF(like.pointSizeF());
    else
        font.setPixelSize(like.pixelSize());
    return font;
}

QColor inkOf(BytePart part, Direction direction, const QPalette &palette)
{
    switch (part) {
    case BytePart::HeaderDigits:
        return colourOf(Tone::Header, palette);
    case BytePart::HeaderPadding:
        return colourOf(Tone::Neutral, palette);
    case BytePart::Body:
        return colourOf(direction == Direction::Out ? Tone::Sent : Tone::Received, palette);
    case BytePart::Unframed:
        break;
    }
    return palette.color(QPalette::Text);
}

QColor backgroundOf(BytePart part, Direction direction, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return part == BytePart::Body ? mixedColour(base, inkOf(part, direction, palette), kTint)
                                  : base;
}

QColor markColour(const QPalette &palette)
{
    return mixedColour(palette.color(QPalette::Base), colourOf(Tone::Busy, palette), kMark);
}

void paintPart(QPainter &painter, const QRectF &area, BytePart part, Direction direction,
               const QPalette &palette)
{
    const QColor ink = inkOf(part, direction, palette);
    switch (part) {
    case BytePart::HeaderDigits:
        painter.fillRect(QRectF(area.left(), area.bottom() - kThick, area.width(), kThick), ink);
        break;
    case BytePart::HeaderPadding:
        painter.fillRect(area, QBrush(mixedColour(palette.color(QPalette::Base), ink, kHatch),
                                      Qt::BDiagPattern));
        break;
    case BytePart::Body:
        painter.fillRect(area, backgroundOf(part, direction, palette));
        break;
    case BytePart::Unframed:
        painter.setPen(QPen(colourOf(Tone::Neutral, palette), 1, Qt::DotLine));
        painter.drawLine(QLineF(area.left(), area.bottom() - 1, area.right(), area.bottom() - 1));
        break;
    }
}

void paintProblem(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    QPainterPath wave(QPointF(area.left(), area.bottom() - kWave));
    bool isUp = true;
    for (qreal x = area.left(); x < area.right(); x += 2 * kWave, isUp = !isUp)
        wave.lineTo(x + 2 * kWave, area.bottom() - (isUp ? 2 * kWave : 0) - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colourOf(Tone::Bad, palette), kThick));
    painter.setClipRect(area);
    painter.drawPath(wave);
    painter.restore();
}

void paintBegin(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::Text);
    painter.fillRect(QRectF(area.left() + 1, area.top(), 1, area.height()), ink);
    painter.fillRect(QRectF(area.left() + 1, area.top(), kFoot, 1), ink);
}

void paintEnd(QPainter &painter, const QRectF &area, const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::Text);
    painter.fillRect(QRectF(area.right() - 2, area.top(), 1, area.height()), ink);
    painter.fillRect(QRectF(area.right() - 1 - kFoot, area.bottom() - 1, kFoot, 1), ink);
}

bool hasControlPictures(const QFont &font)
{
    const QFontMetrics metrics(font);
    return metrics.inFont(QChar(kPictures)) && metrics.inFont(QChar(kDeletePicture));
}

QChar signOf(quint8 byte, bool withPictures)
{
    if (byte == ' ')
        return QChar(kBlankPicture);
    if (byte > ' ' && byte < kDelete)
        return QChar(char16_t(byte));
    if (!withPictures || byte > kDelete)
        return QChar(kDot);
    return QChar(char16_t(byte == kDelete ? kDeletePicture : kPictures + byte));
}

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
    if (index == Problem)
        return paintProblem(painter, area, palette());
    if (index == Transfer) {
        paintBegin(painter, area, palette());
        return paintEnd(painter, area, palette());
    }
    const auto &[part, text] = kSamples.at(std::size_t(index));
    paintPart(painter, area, part, m_direction, palette());
    painter.setFont(byteFont(font()));
    painter.setPen(inkOf(part, m_direction, palette()));
    painter.drawText(area, Qt::AlignCenter, text);
}

} // namespace soquete

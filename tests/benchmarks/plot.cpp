#include "tests/benchmarks/plot.h"

#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 900;
constexpr int kLeft = 190; // for the names
constexpr int kTop = 50;   // for the legend
constexpr int kBar = 16;
constexpr int kGap = 18;
constexpr int kMargin = 50;
constexpr double kMost = 2; // a longer bar is cut, its number tells
constexpr int kColours[] = { 0x1f6feb, 0x8250df, 0xbf8700 };

} // namespace

bool Plot::save(const QString &file, const QStringList &servers) const
{
    const int rowHeight = int(servers.size()) * kBar + kGap;
    QImage image(kWidth, kTop + int(m_rows.size()) * rowHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = (kWidth - kLeft - kMargin) / kMost;
    int x = kLeft;
    for (int i = 0; i < servers.size(); ++i) {
        painter.fillRect(x, 12, 12, 12, QColor::fromRgb(QRgb(kColours[i])));
        painter.drawText(x + 18, 23, servers[i]);
        x += 100;
    }
    painter.drawText(x, 23, u"ratio to the POSIX server; the line: wanted"_s);
    int y = kTop;
    for (const Row &row : m_rows) {
        painter.drawText(12, y + 14, row.name);
        painter.setPen(Qt::darkGray);
        painter.drawText(12, y + 30, row.moreIsBetter ? u"more is better"_s : u"less is better"_s);
        painter.setPen(Qt::black);
        for (int i = 0; i < servers.size(); ++i) {
            const double ratio = row.ratios[std::size_t(i)];
            const double length = qMin(ratio, kMost) * scale;
            const int top = y + i * kBar;
            painter.fillRect(QRectF(kLeft, top, length, kBar - 3),
                             QColor::fromRgb(QRgb(kColours[i])));
            painter.drawText(QPointF(kLeft + length + 6, top + 12), QString::number(ratio, 'f', 2));
        }
        painter.setPen(QPen(Qt::red, 2));
        const double wanted = kLeft + row.wanted * scale;
        painter.drawLine(QPointF(wanted, y - 4), QPointF(wanted, y + rowHeight - kGap + 2));
        painter.setPen(Qt::black);
        y += rowHeight;
    }
    painter.end();
    return image.save(file, "PNG");
}

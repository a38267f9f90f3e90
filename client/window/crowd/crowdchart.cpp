#include "client/window/crowd/crowdchart.h"

#include "client/window/crowd/crowdwords.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/words/eventwords.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kGap = 8;           // pixels
constexpr qreal kSmallestRow = 5; // pixels
constexpr qreal kFill = 0.8;      // of a row's height
constexpr qreal kKeptPart = 0.35; // of that, if a run is kept
constexpr float kPale = 0.35F;
constexpr qreal kRowInLines = 1.5; // of text, at most
constexpr int kTickDistance = 90;  // pixels, about
constexpr qint64 kShortestSpanNs = 1'000'000;
constexpr int kMostShownRows = 12; // in the initial height
constexpr int kWidth = 620;        // pixels, at first

enum Part { Connecting, AwaitingTurn, Served, PartCount };

/** Waiting is paler than being served. */
QColor fillOf(Part part, const QPalette &palette)
{
    constexpr Tone kTones[PartCount] = { Tone::Neutral, Tone::Busy, Tone::Good };
    constexpr float kWaiting = 0.5F;
    QColor colour = colourOf(kTones[part], palette);
    if (part == AwaitingTurn)
        colour.setAlphaF(kWaiting);
    return colour;
}

/** A span of 1, 2 or 5 times a power of ten that is no shorter than @p atLeastNs. */
qint64 roundSpan(double atLeastNs)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(atLeastNs, 1.0))));
    for (const double step : { 1.0, 2.0, 5.0 }) {
        if (step * power >= atLeastNs)
            return qint64(step * power);
    }
    return qint64(10 * power);
}

} // namespace

CrowdChart::CrowdChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    keepTranslated(this, [this] { retranslate(); });
}

void CrowdChart::setRun(const CrowdRun &run)
{
    m_run = run;
    updateGeometry();
    update();
}

void CrowdChart::setKept(const std::optional<CrowdRun> &kept)
{
    m_kept = kept;
    updateGeometry();
    update();
}

QSize CrowdChart::sizeHint() const
{
    return { kWidth, int(fontMetrics().lineSpacing() * kRowInLines * kMostShownRows) };
}

QSize CrowdChart::minimumSizeHint() const
{
    return { kWidth / 2,
             top() + std::max(fontMetrics().lineSpacing() * 3, int(kSmallestRow * rows()) + kGap) };
}

bool CrowdChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const Layout places = layout();
    const int row = int(std::floor((help->pos().y() - places.top) / places.row));
    if (row >= 0 && row < int(m_run.members.size()))
        QToolTip::showText(help->globalPos(),
                           describeMember(m_run.members[std::size_t(row)], row + 1), this);
    else
        QToolTip::hideText();
    return true;
}

void CrowdChart::retranslate()
{
    setAccessibleName(tr("Chart of the crowd: when each client waited and when it was served"));
    update();
}

int CrowdChart::rows() const
{
    const std::size_t kept = m_kept ? m_kept->members.size() : 0;
    return int(std::max(m_run.members.size(), kept));
}

/** The top of the first row, below legend and axis. */
int CrowdChart::top() const
{
    return 2 * fontMetrics().lineSpacing() + 2 * kGap;
}

CrowdChart::Layout CrowdChart::layout() const
{
    const QFontMetrics metrics = fontMetrics();
    Layout places;
    places.left = metrics.horizontalAdvance(u"000"_s) + 2 * kGap;
    places.right = width() - metrics.horizontalAdvance(duration(99'900'000'000)) - 2 * kGap;
    places.top = top();
    const qreal room = std::max(1, height() - places.top - kGap);
    places.row = std::clamp(room / std::max(1, rows()), kSmallestRow,
                            metrics.lineSpacing() * kRowInLines);
    places.spanNs = std::max({ kShortestSpanNs, m_run.elapsedNs, m_kept ? m_kept->elapsedNs : 0 });
    return places;
}

qreal CrowdChart::xOf(const Layout &layout, qint64 timeNs)
{
    return layout.left
         + double(layout.right - layout.left) * double(timeNs) / double(layout.spanNs);
}

void CrowdChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (rows() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(kGap, kGap, -kGap, -kGap),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Press Run: each client gets a row here that shows how long it waits "
                            "and when it is served."));
        return;
    }
    const Layout places = layout();
    paintLegend(painter);
    paintAxis(painter, places);
    for (int row = 0; row < rows(); ++row)
        paintRow(painter, places, row);
}

void CrowdChart::paintLegend(QPainter &painter) const
{
    const std::array<QString, PartCount> names{
        tr("connecting"), tr("waiting"), tr("being served, for as long as the quickest reply took")
    };
    const int size = fontMetrics().ascent();
    int x = kGap;
    for (int part = 0; part < PartCount; ++part) {
        const QString &name = names[std::size_t(part)];
        painter.fillRect(x, kGap + 1, size, size, fillOf(Part(part), palette()));
        painter.setPen(palette().color(QPalette::Text));
        x += size + kGap / 2;
        painter.drawText(x, kGap + fontMetrics().ascent(), name);
        x += fontMetrics().horizontalAdvance(name) + 2 * kGap;
    }
}

void CrowdChart::paintAxis(QPainter &painter, const Layout &layout) const
{
    const int y = layout.top - kGap / 2;
    const int ticks = std::max(1, (layout.right - layout.left) / kTickDistance);
    const qint64 step = roundSpan(double(layout.spanNs) / ticks);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(kPale / 2);
    const int bottom = int(layout.top + layout.row * rows());
    for (qint64 time = 0; time <= layout.spanNs; time += step) {
        const int x = int(xOf(layout, time));
        painter.setPen(line);
        painter.drawLine(x, y, x, bottom);
        painter.setPen(palette().color(QPalette::Text));
        const QString text = time == 0 ? u"0"_s : duration(time);
        const int width = fontMetrics().horizontalAdvance(text);
        painter.drawText(x - width / 2, y - fontMetrics().descent(), text);
    }
}

void CrowdChart::paintRow(QPainter &painter, const Layout &layout, int row) const
{
    const qreal top = layout.top + row * layout.row;
    const qreal height = layout.row * kFill;
    const bool hasText = layout.row >= fontMetrics().ascent();
    constexpr int kEach = 10; // rows have one number if they are too low for more
    const int textRow = hasText ? 1 : kEach;
    const qreal textHeight = fontMetrics().lineSpacing();
    if (row % textRow == 0) {
        painter.setPen(palette().color(QPalette::Text));
        const QRectF place(0, top + height / 2 - textHeight / 2, layout.left - kGap, textHeight);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(row + 1));
    }
    const qreal keptHeight = m_kept ? height * kKeptPart : 0;
    if (m_kept && row < int(m_kept->members.size())) {
        painter.setOpacity(kPale);
        paintBar(painter, layout, QRectF(0, top + height - keptHeight, 0, keptHeight),
                 m_kept->members[std::size_t(row)], *m_kept);
        painter.setOpacity(1);
    }
    if (row >= int(m_run.members.size()))
        return;
    const CrowdMember &member = m_run.members[std::size_t(row)];
    paintBar(painter, layout, QRectF(0, top, 0, height - keptHeight), member, m_run);
    if (!member.isDone() || !hasText)
        return;
    const bool isFailed = member.failure != Reason::None;
    painter.setPen(isFailed ? colourOf(Tone::Bad, palette()) : palette().color(QPalette::Text));
    const QString text = isFailed ? u"✗ "_s + duration(member.endedNs) : duration(member.endedNs);
    const QRectF place(xOf(layout, member.endedNs) + kGap / 2, top, width(), height);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/** Paints what @p member of @p run has done so far. @p place gives only the top and height. */
void CrowdChart::paintBar(QPainter &painter, const Layout &layout, const QRectF &place,
                          const CrowdMember &member, const CrowdRun &run) const
{
    const qint64 end = member.isDone() ? member.endedNs : run.elapsedNs;
    const auto paint = [&](Part part, qint64 from, qint64 to) {
        if (from < 0 || to <= from)
            return;
        const qreal left = xOf(layout, from);
        const qreal width = std::max(1.0, xOf(layout, to) - left);
        painter.fillRect(QRectF(left, place.top(), width, place.height()), fillOf(part, palette()));
    };
    const bool hasReply = member.firstReplyNs >= 0;
    const qint64 served = hasReply ? member.firstReplyNs - run.shortestWaitNs() : end;
    paint(Connecting, 0, member.connectedNs < 0 ? end : member.connectedNs);
    paint(AwaitingTurn, member.firstSentNs, served);
    paint(Served, served, end);
}

} // namespace soquete

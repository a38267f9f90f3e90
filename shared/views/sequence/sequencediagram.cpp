#include "shared/views/sequence/sequencediagram.h"

#include "shared/views/sequence/sequencesigns.h"
#include "shared/views/sequence/sequencewords.h"
#include "shared/widgets/colours.h"
#include "shared/widgets/diagramarea.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;
using End = SequenceStep::End;
using Scale = SequenceLayout::Scale;

constexpr int kGrid = 8;            // pixels
constexpr int kLabelGap = 4;        // pixels between a label and its arrow
constexpr int kBarWidth = 8;        // pixels: of the bar between a message and its reply
constexpr int kWidestArrow = 88;    // characters
constexpr int kNarrowestArrow = 36; // characters; below, the times make room
constexpr int kLookBack = 64;       // steps above the visible ones, whose replies may be visible
constexpr qreal kLine = 1.5;        // pixels
constexpr qreal kChosen = 0.16;     // share of the highlight in the background of the chosen step
constexpr qreal kPartner = 0.07;

int roundUp(int pixels)
{
    return (pixels + kGrid - 1) / kGrid * kGrid;
}

/** Paints a part of the diagram, on a screen or into a picture. */
class Diagram final
{
    Q_DECLARE_TR_FUNCTIONS(SequenceCanvas)

public:
    Diagram(QPainter *painter, const SequencePicture &picture, const QWidget *canvas, QSize size)
        : m_painter(*painter)
        , m_model(picture.model)
        , m_layout(picture.layout)
        , m_connection(picture.connection)
        , m_chosen(picture.chosen)
        , m_hasFocus(picture.hasFocus)
        , m_palette(canvas->palette())
        , m_metrics(canvas->fontMetrics())
        , m_font(canvas->font())
        , m_size(size)
        , m_line(m_metrics.height())
        , m_row(sequenceRowHeight(m_metrics))
        , m_head(sequenceHeadHeight(m_metrics))
    {
        placeLifelines();
    }

    /** Paints what is visible when scrolled down by @p scroll. */
    void paint(int scroll)
    {
        m_scroll = scroll;
        m_painter.setFont(m_font);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.fillRect(QRect(QPoint(), m_size), m_palette.color(QPalette::Base));
        if (m_layout.count() == 0)
            return;
        const double top = scroll - m_row; // y in the layout at the lower edge of the heads
        m_first = std::max(0, m_layout.firstFrom(top) - 1);
        m_last = std::min(m_layout.count(), m_layout.firstFrom(top + m_size.height()) + 2);

        if (const SequenceStep *const chosen = m_model.at(m_chosen))
            paintBackground(chosen->partner, kPartner);
        paintBackground(m_chosen, kChosen);
        paintLifelines();
        paintBars();
        int index = m_first;
        while (index < m_last) {
            paintStep(index);
            ++index;
            if (index < m_last && viewY(index) == viewY(index - 1)) // one arrow per pixel is enough
                index = std::max(index, m_layout.firstFrom(m_layout.yAt(index - 1) + 1));
        }
        paintCrowdedChosen();
        paintHeads();
    }

private:
    [[nodiscard]] int viewY(int index) const
    {
        return m_head + m_row + int(std::lround(m_layout.yAt(index))) - m_scroll;
    }

    [[nodiscard]] QColor colour(Tone tone) const { return colourOf(tone, m_palette); }
    [[nodiscard]] QColor textColour() const { return m_palette.color(QPalette::Text); }

    void placeLifelines()
    {
        const int character = m_metrics.averageCharWidth();
        const int sign = m_line + kGrid; // a sign on a lifeline, and a gap
        const QString clock = m_connection == 0 ? u"#1000  00:00:00.000"_s : u"00:00:00.000"_s;
        m_clockWidth = m_metrics.horizontalAdvance(clock) + sign;
        m_sinceWidth = m_metrics.horizontalAdvance(u"+000,0 ms"_s) + sign;
        const int narrowest = kNarrowestArrow * character;
        if (m_size.width() - m_clockWidth - m_sinceWidth - 2 * kGrid < narrowest)
            m_sinceWidth = 0;
        if (m_size.width() - m_clockWidth - m_sinceWidth - 2 * kGrid < narrowest)
            m_clockWidth = 0;
        const int margin = 2 * kGrid + (m_clockWidth == 0 || m_sinceWidth == 0 ? m_line : 0);
        const int room = std::max(0, m_size.width() - m_clockWidth - m_sinceWidth - margin);
        const int arrow = std::min(room, kWidestArrow * character);
        m_client = m_clockWidth + (margin + room - arrow) / 2;
        m_server = m_client + arrow;
    }

    void paintBackground(qint64 place, qreal share)
    {
        const int index = m_layout.indexOf(place);
        if (index < m_first || index >= m_last)
            return;
        const QColor highlight = m_palette.color(QPalette::Highlight);
        const QRect band = bandOf(index);
        const QColor background = mixedColour(m_palette.color(QPalette::Base), highlight, share);
        if (place == m_chosen)
            paintChosenRow(m_painter, band, background, highlight, m_hasFocus);
        else
            m_painter.fillRect(band, background);
    }

    [[nodiscard]] QRect bandOf(int index) const
    {
        const int y = viewY(index);
        const int top = y - m_line - 2 * kLabelGap;
        return { 0, top, m_size.width(), y + m_line / 2 + kLabelGap - top };
    }

    /** Paints solid lines while the connection is open, and dotted ones before and after. */
    void paintLifelines()
    {
        int from = m_head;
        int to = m_size.height();
        if (m_connection != 0) {
            const SequenceModel::Connection connection = m_model.connection(m_connection);
            const SequenceStep *const first = m_model.at(m_layout.placeAt(0));
            const int begun = m_layout.indexOf(connection.begun);
            const int ended = m_layout.indexOf(connection.ended);
            if (begun >= 0)
                from = std::clamp(viewY(begun), m_head, m_size.height());
            else if (connection.begun == SequenceStep::kNowhere && first
                     && first->kind == Kind::Failure)
                from = to; // the connection was never established
            if (ended >= 0)
                to = std::clamp(viewY(ended), from, m_size.height());
        }
        for (const int x : { m_client, m_server }) {
            paintLifeline(x, m_head, from, false);
            paintLifeline(x, from, to, true);
            paintLifeline(x, to, m_size.height(), false);
        }
    }

    void paintLifeline(int x, int from, int to, bool isOpen)
    {
        if (from >= to)
            return;
        QPen pen(colour(Tone::Neutral), 1);
        if (!isOpen) {
            pen.setDashPattern({ 1, 5 });
            pen.setDashOffset(m_scroll + from);
        }
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(x + 0.5, from), QPointF(x + 0.5, to));
    }

    /** Paints a bar from each message to its reply, on the lifeline of the recording side. */
    void paintBars()
    {
        if (m_last - m_first > m_size.height())
            return; // too small to see
        const int x = m_model.side() == SequenceModel::Side::Server ? m_server : m_client;
        const int last = std::min(m_layout.count(), m_last + kLookBack);
        for (int index = std::max(0, m_first - kLookBack); index < last; ++index) {
            const SequenceStep *const step = m_model.at(m_layout.placeAt(index));
            if (!step || step->kind != Kind::Reply)
                continue;
            const int message = m_layout.indexOf(step->partner);
            if (message < 0)
                continue;
            const int top = std::max(viewY(message), -kGrid);
            const int bottom = std::min(viewY(index), m_size.height() + kGrid);
            if (bottom <= top)
                continue;
            m_painter.setPen(QPen(colour(Tone::Neutral), 1));
            m_painter.setBrush(
                    mixedColour(m_palette.color(QPalette::Base), colour(Tone::Neutral), 0.25));
            m_painter.drawRect(QRectF(x - kBarWidth / 2 + 0.5, top + 0.5, kBarWidth, bottom - top));
        }
    }

    /** Whether the label of the step at @p index touches no other step. */
    [[nodiscard]] bool isRoomy(int index) const
    {
        const auto isMarkAt = [this](int at) {
            const SequenceStep *const step = m_model.at(m_layout.placeAt(at));
            return step && isMark(*step);
        };
        const int y = viewY(index);
        const bool mark = isMarkAt(index);
        const bool goesBelow = mark && index + 1 < m_layout.count();
        if (goesBelow && viewY(index + 1) - y < m_line / 2 + kLabelGap)
            return false;
        if (index == 0)
            return true;
        const int needed = m_line + 2 * kLabelGap + (isMarkAt(index - 1) ? m_line / 2 : 0);
        return y - viewY(index - 1) >= needed;
    }

    void paintStep(int index)
    {
        const SequenceStep *const step = m_model.at(m_layout.placeAt(index));
        if (!step)
            return;
        const int y = viewY(index);
        if (const qint64 silence = m_layout.silenceAt(index); silence > 0)
            paintSilence((viewY(index - 1) + y) / 2, silence);
        const bool isRoomy = this->isRoomy(index);
        paintShape(*step, y);
        if (isRoomy)
            paintLabel(*step, y);
        if ((isRoomy || isEach(index)) && !isBesideChosen(y))
            paintTimes(*step, index, y);
    }

    /** Paints the arrow and the sign of @p step. */
    void paintShape(const SequenceStep &step, int y)
    {
        const qreal middle = y + 0.5;
        if (!isMark(step))
            paintArrow(m_painter, step, QPointF(m_client, middle), QPointF(m_server, middle),
                       m_line, m_palette);
        const int x = step.from == End::Client ? m_client : m_server;
        paintSign(m_painter, step, QPointF(x + 0.5, middle), m_line, m_palette);
    }

    /** Whether the times of the chosen step take the place of those at @p y. */
    [[nodiscard]] bool isBesideChosen(int y) const
    {
        const int chosen = m_layout.indexOf(m_chosen);
        return chosen >= 0 && viewY(chosen) != y && std::abs(viewY(chosen) - y) < m_line;
    }

    /** Whether the step has room for its times although steps are crowded, evenly spaced. */
    [[nodiscard]] bool isEach(int index) const
    {
        const SequenceLayout::Measures &measures = m_layout.measures();
        if (measures.scale != Scale::Even)
            return false;
        const double distance = measures.row * measures.zoom;
        const qint64 each = qint64(std::ceil((m_line + kLabelGap) / distance));
        return m_layout.placeAt(index) % std::max<qint64>(1, each) == 0;
    }

    void paintTimes(const SequenceStep &step, int index, int y)
    {
        m_painter.setPen(colour(Tone::Neutral));
        if (m_clockWidth > 0) {
            const int right = m_client - m_line;
            const QRect place(right - m_clockWidth, y - m_line / 2, m_clockWidth, m_line);
            QString text = QDateTime::fromMSecsSinceEpoch(m_model.eventOf(step).wallMs)
                                   .toString(u"HH:mm:ss.zzz"_s);
            if (m_connection == 0 && step.connection != 0)
                text = u"#%1  %2"_s.arg(QString::number(step.connection), text);
            m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        }
        const qint64 since = m_layout.sinceLastAt(index);
        if (m_sinceWidth > 0 && since >= 0) {
            const QRect place(m_server + m_line, y - m_line / 2, m_sinceWidth, m_line);
            m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                               u"+%1"_s.arg(duration(since)));
        }
    }

    /** Paints a break in both lifelines, with the length of the silence. */
    void paintSilence(int y, qint64 silence)
    {
        const QColor base = m_palette.color(QPalette::Base);
        for (const int x : { m_client, m_server }) {
            m_painter.fillRect(QRect(x - kGrid, y - 2, 2 * kGrid, 5), base);
            m_painter.setPen(QPen(colour(Tone::Neutral), kLine));
            for (const int offset : { -3, 3 })
                m_painter.drawLine(QPointF(x - kGrid + 2, y + offset + 3),
                                   QPointF(x + kGrid - 1, y + offset - 3));
        }
        const QRect place(m_client + 2 * kGrid, y - m_line / 2, m_server - m_client - 4 * kGrid,
                          m_line);
        //: time cut out of the diagram
        const QString text = tr("%1 of silence").arg(duration(silence));
        m_painter.setPen(colour(Tone::Neutral));
        m_painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
                           m_metrics.elidedText(text, Qt::ElideRight, place.width()));
    }

    /** Paints title and note side by side as far as they fit. */
    void paintLabel(const SequenceStep &step, int y)
    {
        const bool mark = isMark(step);
        const int beside = mark || hasSign(step) ? m_line : 2 * kGrid;
        const int top = mark ? y - m_line / 2 : y - m_line - kLabelGap;
        const QRect place(m_client + beside, top, m_server - m_client - 2 * beside, m_line);
        if (place.width() <= 0)
            return;
        const bool isText = step.kind == Kind::Message || step.kind == Kind::Goodbye
                         || step.kind == Kind::Reply;
        const int gap = 2 * m_metrics.averageCharWidth();
        const QString title = stepTitle(m_model, step);
        const QString note = stepNote(m_model, step);
        int titleWidth = m_metrics.horizontalAdvance(title);
        int noteWidth = m_metrics.horizontalAdvance(note);
        int noteGap = noteWidth > 0 && titleWidth > 0 ? gap : 0;
        if (titleWidth + noteGap + noteWidth > place.width()) {
            // Text of the peer may have any length; the words of this program must stay readable.
            const int room = place.width() - noteGap - noteWidth;
            titleWidth = std::min(titleWidth,
                                  isText ? std::max(place.width() / 2, room) : place.width());
            noteWidth = std::min(noteWidth, place.width() - titleWidth - noteGap);
            if (noteWidth < 3 * gap)
                noteWidth = noteGap = 0;
        }
        const int width = titleWidth + noteGap + noteWidth;
        int left = place.left() + (place.width() - width) / 2;
        if (mark)
            left = step.from == End::Client ? place.left() : place.right() + 1 - width;
        const QColor titleColour = isText ? textColour() : colour(toneOf(step));
        paintText({ left, top, titleWidth, m_line }, title, titleColour);
        paintText({ left + titleWidth + noteGap, top, noteWidth, m_line }, note,
                  colour(Tone::Neutral));
    }

    void paintText(const QRect &place, const QString &text, const QColor &colour)
    {
        if (place.width() <= 0 || text.isEmpty())
            return;
        m_painter.save();
        m_painter.setClipRect(place.adjusted(-1, -1, 1, 1), Qt::IntersectClip); // stacked accents
        m_painter.setPen(colour);
        const bool fits = m_metrics.horizontalAdvance(text) <= place.width();
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           fits ? text : m_metrics.elidedText(text, Qt::ElideRight, place.width()));
        m_painter.restore();
    }

    /** Paints the chosen step with its label over the others if there is no room for it. */
    void paintCrowdedChosen()
    {
        const int index = m_layout.indexOf(m_chosen);
        const SequenceStep *const step = m_model.at(m_chosen);
        if (!step || index < m_first || index >= m_last || isRoomy(index))
            return;
        paintBackground(m_chosen, kChosen);
        const int y = viewY(index);
        for (const int x : { m_client, m_server })
            paintLifeline(x, bandOf(index).top(), bandOf(index).bottom() + 1, true);
        paintShape(*step, y);
        paintLabel(*step, y);
        paintTimes(*step, index, y);
    }

    void paintHeads()
    {
        m_painter.fillRect(QRect(0, 0, m_size.width(), m_head), m_palette.color(QPalette::Base));
        if (m_scroll > 0)
            m_painter.fillRect(QRect(0, m_head - 1, m_size.width(), 1),
                               m_palette.color(QPalette::Mid));
        const int middle = (m_client + m_server) / 2;
        paintHead(tr("Client"), End::Client, m_client, 0, middle - kGrid);
        paintHead(tr("Server"), End::Server, m_server, middle + kGrid, m_size.width());
    }

    void paintHead(const QString &name, End end, int x, int from, int to)
    {
        QFont bold = m_font;
        bold.setBold(true);
        const QFontMetrics boldMetrics(bold);
        const QString address = m_model.addressOf(end, m_connection);
        const int wanted =
                std::max(boldMetrics.horizontalAdvance(name), m_metrics.horizontalAdvance(address))
                + 3 * kGrid;
        const int width = std::min(wanted, to - from - 2 * kGrid);
        const int left =
                std::clamp(x - width / 2, from + kGrid, std::max(from + kGrid, to - kGrid - width));
        const QRect box(left, kGrid / 2, width, m_head - kGrid);
        m_painter.setPen(QPen(colour(Tone::Neutral), 1));
        m_painter.setBrush(m_palette.color(QPalette::AlternateBase));
        m_painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kGrid / 2.0,
                                  kGrid / 2.0);
        m_painter.drawLine(QPointF(x + 0.5, box.bottom() + 1), QPointF(x + 0.5, m_head));
        const QRect inner = box.adjusted(kGrid, kGrid / 2, -kGrid, -kGrid / 2);
        m_painter.setFont(bold);
        m_painter.setPen(textColour());
        const bool isAlone = address.isEmpty();
        m_painter.drawText(inner,
                           Qt::AlignHCenter | (isAlone ? Qt::AlignVCenter : Qt::AlignTop)
                                   | Qt::TextSingleLine,
                           boldMetrics.elidedText(name, Qt::ElideRight, inner.width()));
        m_painter.setFont(m_font);
        m_painter.setPen(colour(Tone::Neutral));
        m_painter.drawText(inner, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine,
                           m_metrics.elidedText(address, Qt::ElideMiddle, inner.width()));
    }

    QPainter &m_painter;
    const SequenceModel &m_model;
    const SequenceLayout &m_layout;
    const quint32 m_connection;
    const qint64 m_chosen; // place
    const bool m_hasFocus;
    const QPalette m_palette;
    const QFontMetrics m_metrics;
    const QFont m_font;
    const QSize m_size;
    const int m_line;
    const int m_row;
    const int m_head;
    int m_clockWidth = 0;
    int m_sinceWidth = 0;
    int m_client = 0; // x of its lifeline
    int m_server = 0;
    int m_scroll = 0;
    int m_first = 0; // the visible steps
    int m_last = 0;
};

} // namespace

int sequenceRowHeight(const QFontMetrics &metrics)
{
    return roundUp(metrics.height() * 5 / 2);
}

int sequenceHeadHeight(const QFontMetrics &metrics)
{
    return roundUp(metrics.height() * 2 + 2 * kGrid);
}

void paintSequence(QPainter *painter, const SequencePicture &picture, const QWidget *canvas,
                   QSize size, int scroll)
{
    Diagram(painter, picture, canvas, size).paint(scroll);
}

} // namespace soquete

#include "shared/views/sequence/sequencediagram.h"

#include "shared/protocol/text.h"
#include "shared/widgets/colours.h"
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
constexpr int kBarWidth = 8;        // pixels: of the bar while a message is being answered
constexpr int kWidestArrow = 88;    // characters
constexpr int kNarrowestArrow = 36; // characters; below, the times make room
constexpr int kLookBack = 64;     // steps above the visible ones whose answers may reach into them
constexpr qreal kLine = 1.5;      // pixels
constexpr qreal kThickLine = 2.5; // pixels
constexpr qreal kChosen = 0.16;   // how much of the highlight is in a chosen step's background
constexpr qreal kPartner = 0.07;

/** Whether @p step stands on one lifeline, without an arrow. */
bool isMark(const SequenceStep &step)
{
    if (step.kind == Kind::Failure) {
        const Reason reason = reasonOf(step.event);
        return step.event.connection == 0
            || (reason != Reason::ConnectionRefused && reason != Reason::TimedOut);
    }
    return step.kind == Kind::Finding || step.kind == Kind::Listening || step.kind == Kind::Stopped;
}

/** A sign that says by its shape alone what a mark means. */
enum class Sign { None, Information, Warning, Mistake, Clock, Dot, Square };

Sign signOf(const SequenceStep &step)
{
    if (step.timedOut)
        return Sign::Clock;
    switch (step.kind) {
    case Kind::Finding:
        switch (severityOf(step.event.as<fact::Finding>()->id)) {
        case Severity::Information:
            return Sign::Information;
        case Severity::Warning:
            return Sign::Warning;
        case Severity::Mistake:
            return Sign::Mistake;
        }
        break;
    case Kind::Failure: // an arrow says it itself
        return isMark(step) ? Sign::Mistake : Sign::None;
    case Kind::Listening:
        return Sign::Dot;
    case Kind::Stopped:
        return Sign::Square;
    default:
        break;
    }
    return Sign::None;
}

Tone toneOf(const SequenceStep &step)
{
    switch (step.kind) {
    case Kind::Message:
    case Kind::Goodbye:
    case Kind::Reply:
        return step.event.direction == Direction::In ? Tone::Received : Tone::Sent;
    case Kind::Connect:
        return Tone::Good;
    case Kind::Reset:
    case Kind::Failure:
        return Tone::Bad;
    case Kind::Close:
        return step.from == End::None                                    ? Tone::Bad
             : step.timedOut || reasonOf(step.event) == Reason::BadInput ? Tone::Busy
                                                                         : Tone::Neutral;
    case Kind::Finding:
        return signOf(step) == Sign::Information ? Tone::Neutral : Tone::Busy;
    case Kind::Listening:
    case Kind::Stopped:
        break;
    }
    return Tone::Neutral;
}

int roundUp(int pixels)
{
    return (pixels + kGrid - 1) / kGrid * kGrid;
}

QColor blend(const QColor &back, const QColor &front, qreal share)
{
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return { mix(back.red(), front.red()), mix(back.green(), front.green()),
             mix(back.blue(), front.blue()) };
}
/** Paints a part of the diagram, on a screen or into a picture. */
class Diagram final
{
    Q_DECLARE_TR_FUNCTIONS(SequenceCanvas)

public:
    Diagram(QPainter *painter, const SequenceModel &model, const SequenceLayout &layout,
            quint32 connection, const QWidget *canvas, QSize size)
        : m_painter(*painter)
        , m_model(model)
        , m_layout(layout)
        , m_connection(connection)
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

    void setChosen(qint64 place, bool hasFocus)
    {
        m_chosen = place;
        m_hasFocus = hasFocus;
        const SequenceStep *const step = m_model.at(place);
        m_partner = step ? step->partner : SequenceStep::kNowhere;
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
        const double top = scroll - m_row; // the layout's y at the lower edge of the head
        m_first = std::max(0, m_layout.firstFrom(top) - 1);
        m_last = std::min(m_layout.count(), m_layout.firstFrom(top + m_size.height()) + 2);

        paintChosenBackground();
        paintLifelines();
        paintBars();
        int index = m_first;
        while (index < m_last) {
            paintStep(index);
            ++index;
            if (index < m_last && viewY(index) == viewY(index - 1)) // one arrow a pixel is enough
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
        const int sign = m_line + kGrid; // the signs on a lifeline, and air
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

    void paintChosenBackground()
    {
        paintBackground(m_partner, kPartner);
        paintBackground(m_chosen, kChosen);
    }

    void paintBackground(qint64 place, qreal share)
    {
        const int index = m_layout.indexOf(place);
        if (index < m_first || index >= m_last)
            return;
        const QColor highlight = m_palette.color(QPalette::Highlight);
        const QRect band = bandOf(index);
        m_painter.fillRect(band, blend(m_palette.color(QPalette::Base), highlight, share));
        if (place != m_chosen)
            return;
        m_painter.fillRect(QRect(band.topLeft(), QSize(kGrid / 2, band.height())), highlight);
        if (m_hasFocus) {
            m_painter.setPen(QPen(highlight, 1));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }

    [[nodiscard]] QRect bandOf(int index) const
    {
        const int y = viewY(index);
        const int top = y - m_line - 2 * kLabelGap;
        return { 0, top, m_size.width(), y + m_line / 2 + kLabelGap - top };
    }

    /** Solid while the connection is open, dotted before and after. */
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
                from = to; // there never was a connection
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

    /** While a message waits for its answer, a bar stands on the lifeline of who tells of it. */
    void paintBars()
    {
        if (m_last - m_first > m_size.height())
            return; // too small to be seen
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
            m_painter.setBrush(blend(m_palette.color(QPalette::Base), colour(Tone::Neutral), 0.25));
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
        if (!isMark(*step))
            paintArrow(*step, y);
        const bool isRoomy = this->isRoomy(index);
        paintSign(*step, y);
        if (isRoomy)
            paintLabel(*step, y);
        if ((isRoomy || isEach(index)) && !isBesideChosen(y))
            paintTimes(*step, index, y);
    }

    /** Whether the chosen step's times stand where those of a step at @p y would. */
    [[nodiscard]] bool isBesideChosen(int y) const
    {
        const int chosen = m_layout.indexOf(m_chosen);
        return chosen >= 0 && viewY(chosen) != y && std::abs(viewY(chosen) - y) < m_line;
    }

    /** On a crowded even scale, every so many steps have room for their time. */
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
            QString text =
                    QDateTime::fromMSecsSinceEpoch(step.event.wallMs).toString(u"HH:mm:ss.zzz"_s);
            if (m_connection == 0 && step.event.connection != 0)
                text = u"#%1  %2"_s.arg(QString::number(step.event.connection), text);
            m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        }
        const qint64 since = m_layout.sinceLastAt(index);
        if (m_sinceWidth > 0 && since >= 0) {
            const QRect place(m_server + m_line, y - m_line / 2, m_sinceWidth, m_line);
            m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                               u"+%1"_s.arg(duration(since)));
        }
    }

    void paintArrow(const SequenceStep &step, int y)
    {
        const Tone tone = toneOf(step);
        const qreal inset = kBarWidth / 2.0 + 1;
        const QPointF client(m_client + inset, y + 0.5);
        const QPointF server(m_server - inset, y + 0.5);
        QPen pen(colour(tone), step.kind == Kind::Connect ? kThickLine : kLine);
        pen.setCapStyle(Qt::FlatCap);
        if (step.kind == Kind::Reply)
            pen.setDashPattern({ 5, 3 });
        else if (step.kind == Kind::Close)
            pen.setDashPattern({ 8, 3, 2, 3 });
        else if (step.kind == Kind::Failure)
            pen.setDashPattern({ 2, 2 });
        const bool isFromServer = step.from == End::Server;
        const QPointF tail = isFromServer ? server : client;
        QPointF tip = isFromServer ? client : server;
        const bool isLost = step.from == End::None || (step.kind == Kind::Failure && step.timedOut);
        const bool isBroken = step.kind == Kind::Reset || step.kind == Kind::Failure;
        if (isLost && step.kind == Kind::Failure)
            tip = (client + server) / 2;
        else if (isBroken)
            tip += QPointF(isFromServer ? kGrid : -kGrid, 0);
        m_painter.setPen(pen);
        m_painter.drawLine(tail, tip);

        m_painter.setPen(QPen(pen.color(), kLine));
        m_painter.setBrush(pen.color());
        if (isLost)
            paintCross((client + server) / 2);
        else if (isBroken)
            paintCross(tip);
        else
            paintTip(tip, isFromServer, step.kind);
        if (step.kind == Kind::Connect || (step.kind == Kind::Close && step.from == End::Both))
            paintTip(tail, !isFromServer, step.kind);
    }

    /** A tip to the left or to the right: filled; open for a reply; with a bar for a close. */
    void paintTip(QPointF at, bool toLeft, Kind kind)
    {
        const qreal length = std::max(kGrid, m_line / 2);
        const qreal half = length / 2;
        const qreal back = toLeft ? length : -length;
        if (kind == Kind::Reply) {
            m_painter.drawPolyline(
                    QPolygonF{ at + QPointF(back, -half), at, at + QPointF(back, half) });
            return;
        }
        m_painter.drawPolygon(QPolygonF{ at, at + QPointF(back, -half), at + QPointF(back, half) });
        if (kind == Kind::Close)
            m_painter.drawLine(at + QPointF(0, -half - 1), at + QPointF(0, half + 1));
    }

    void paintCross(QPointF at)
    {
        const qreal half = std::max(kGrid, m_line / 2) / 2.0;
        m_painter.setPen(QPen(m_painter.pen().color(), kThickLine));
        m_painter.drawLine(at + QPointF(-half, -half), at + QPointF(half, half));
        m_painter.drawLine(at + QPointF(-half, half), at + QPointF(half, -half));
    }

    /** A break in both lifelines, and how long nothing happened. */
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
        //: time that was cut out of the diagram
        const QString text = tr("%1 of silence").arg(duration(silence));
        m_painter.setPen(colour(Tone::Neutral));
        m_painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
                           m_metrics.elidedText(text, Qt::ElideRight, place.width()));
    }

    void paintSign(const SequenceStep &step, int y)
    {
        const Sign sign = signOf(step);
        if (sign == Sign::None)
            return;
        const int x = step.from == End::Client ? m_client : m_server;
        const qreal size = m_line * 0.9;
        const QRectF box(x + 0.5 - size / 2, y + 0.5 - size / 2, size, size);
        m_painter.setPen(QPen(colour(toneOf(step)), kLine));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        const QPointF centre = box.center();
        switch (sign) {
        case Sign::Clock:
            m_painter.drawEllipse(box);
            m_painter.drawPolyline(QPolygonF{ centre - QPointF(0, size * 0.32), centre,
                                              centre + QPointF(size * 0.24, 0) });
            break;
        case Sign::Information:
            m_painter.drawEllipse(box);
            paintLetter(box, u"i"_s);
            break;
        case Sign::Warning:
            m_painter.drawPolygon(QPolygonF{ QPointF(centre.x(), box.top()), box.bottomRight(),
                                             box.bottomLeft() });
            paintLetter(box.translated(0, size * 0.12), u"!"_s);
            break;
        case Sign::Mistake:
            m_painter.drawEllipse(box);
            for (const qreal way : { -1.0, 1.0 })
                m_painter.drawLine(centre - QPointF(size * 0.2, way * size * 0.2),
                                   centre + QPointF(size * 0.2, way * size * 0.2));
            break;
        case Sign::Dot:
            m_painter.drawEllipse(centre, size / 4, size / 4);
            break;
        case Sign::Square:
            m_painter.drawRect(
                    QRectF(centre - QPointF(size / 4, size / 4), QSizeF(size / 2, size / 2)));
            break;
        case Sign::None:
            break;
        }
    }

    void paintLetter(const QRectF &box, const QString &letter)
    {
        QFont font = m_font;
        font.setBold(true);
        if (font.pixelSize() > 0)
            font.setPixelSize(std::max(1, font.pixelSize() * 3 / 4));
        else
            font.setPointSizeF(std::max(1.0, font.pointSizeF() * 0.75));
        m_painter.setFont(font);
        m_painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, letter);
        m_painter.setFont(m_font);
    }

    /** Title and note side by side, as far as there is room. */
    void paintLabel(const SequenceStep &step, int y)
    {
        const bool mark = isMark(step);
        const int beside = mark || signOf(step) != Sign::None ? m_line : 2 * kGrid;
        const int top = mark ? y - m_line / 2 : y - m_line - kLabelGap;
        const QRect place(m_client + beside, top, m_server - m_client - 2 * beside, m_line);
        if (place.width() <= 0)
            return;
        const bool isText = step.kind == Kind::Message || step.kind == Kind::Goodbye
                         || step.kind == Kind::Reply;
        const int gap = 2 * m_metrics.averageCharWidth();
        const QString title = m_model.title(step);
        const QString note = m_model.note(step);
        int titleWidth = m_metrics.horizontalAdvance(title);
        int noteWidth = m_metrics.horizontalAdvance(note);
        int noteGap = noteWidth > 0 && titleWidth > 0 ? gap : 0;
        if (titleWidth + noteGap + noteWidth > place.width()) {
            // What a peer wrote may be of any length; what this program says should be read.
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

    /** The chosen step has its label even where there is no room: then above all others. */
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
        if (!isMark(*step))
            paintArrow(*step, y);
        paintSign(*step, y);
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
    qint64 m_chosen = SequenceStep::kNowhere;
    qint64 m_partner = SequenceStep::kNowhere;
    bool m_hasFocus = false;
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
    Diagram diagram(painter, picture.model, picture.layout, picture.connection, canvas, size);
    diagram.setChosen(picture.chosen, picture.hasFocus);
    diagram.paint(scroll);
}

} // namespace soquete

#include "shared/views/threadsview.h"

#include "shared/journal/systemthread.h"
#include "shared/journal/words.h"
#include "shared/protocol/text.h"
#include "shared/views/colours.h"
#include "shared/views/selection.h"
#include "shared/views/tooltip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <chrono>
#include <climits>
#include <cmath>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace soquete {

namespace {

using Role = ThreadModel::Role;

constexpr int kGrid = 8;         // pixels
constexpr int kHalfGrid = 4;     // pixels
constexpr int kShortestRun = 3;  // pixels: so that one is seen, however short it was
constexpr int kSmallestMark = 6; // pixels
constexpr int kHintMargin = 24;  // pixels
constexpr int kChosenEdge = 3;   // pixels
constexpr int kNamesShare = 40;  // percent of the width, at most
constexpr int kTypicalThread = 4'194'304;
constexpr int kTypicalCore = 15;
constexpr int kWheelNotch = 120;
constexpr int kRangeSteps = 1'000'000'000; // of the time's scroll bar

constexpr qint64 kSecondNs = 1'000'000'000;
constexpr qint64 kShortestNs = 100'000; // that can be shown from left to right
constexpr qint64 kLeastAllNs = 1'000'000;
constexpr std::array<std::optional<qint64>, 4> kLengths{ kSecondNs, 10 * kSecondNs, 60 * kSecondNs,
                                                         std::nullopt };
constexpr int kUsualLength = 1;
constexpr double kZoomStep = 1.5;

constexpr auto kTick = 100ms;
constexpr auto kDescribeDelay = 500ms;
constexpr std::size_t kDescribedLanes = 20;

/** Where in its lane a mark stands: what comes in above, what goes out below. */
enum class Track { Above, On, Below };
constexpr std::array kTracks{ Track::Above, Track::On, Track::Below };

Track trackOf(EventKind kind, Direction direction)
{
    switch (kind) {
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
    case EventKind::Disconnected:
    case EventKind::Stopped:
        return Track::On;
    case EventKind::Finding:
    case EventKind::Error:
        return Track::Above;
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        break;
    }
    return direction == Direction::Out ? Track::Below : Track::Above;
}

/** Of several marks in one place, the one of the highest rank is drawn. */
int rankOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Finding:
    case EventKind::Error:
        return 3;
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
    case EventKind::Disconnected:
    case EventKind::Stopped:
        return 2;
    case EventKind::Message:
    case EventKind::Reply:
        return 1;
    case EventKind::Bytes:
        break;
    }
    return 0;
}

int countable(qint64 number)
{
    return int(std::min<qint64>(number, INT_MAX));
}

QColor mixed(const QColor &base, const QColor &other, double share)
{
    const auto channel = [share](int from, int to) { return int(from + share * (to - from)); };
    return QColor(channel(base.red(), other.red()), channel(base.green(), other.green()),
                  channel(base.blue(), other.blue()));
}

QString paragraphs(const QStringList &texts)
{
    return plainToolTip(texts.join(u'\n'));
}

/** @p timeNs in seconds, with as many decimals as two times @p stepNs apart need. */
QString secondsText(qint64 timeNs, qint64 stepNs)
{
    const int decimals = stepNs >= kSecondNs
                               ? 0
                               : int(std::ceil(std::log10(double(kSecondNs) / double(stepNs))));
    //: seconds
    return ThreadCanvas::tr("%1 s").arg(
            QLocale().toString(double(timeNs) / double(kSecondNs), 'f', decimals));
}

void paintWaiting(QPainter &painter, const QRect &bar, const ThreadColours &colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(mixed(colours.background, colours.waiting, 0.5), Qt::BDiagPattern));
    painter.drawRect(bar);
    painter.setPen(QPen(colours.waiting, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5));
}

QColor markColour(EventKind kind, Direction direction, const QPalette &palette)
{
    switch (kind) {
    case EventKind::Error:
        return colourOf(Tone::Bad, palette);
    case EventKind::Finding:
        return colourOf(Tone::Busy, palette);
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        return colourOf(direction == Direction::Out ? Tone::Sent : Tone::Received, palette);
    default:
        return palette.color(QPalette::Text);
    }
}

/** A mark of @p size pixels around @p centre. */
void paintMark(QPainter &painter, QPointF centre, qreal size, EventKind kind, Direction direction,
               const QPalette &palette)
{
    const QColor colour = markColour(kind, direction, palette);
    const qreal half = size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (kind) {
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
        painter.setPen(QPen(palette.color(QPalette::Base), 1));
        painter.drawEllipse(centre, half, half);
        break;
    case EventKind::Disconnected:
    case EventKind::Stopped:
        painter.setPen(QPen(colour, 2));
        painter.setBrush(palette.color(QPalette::Base));
        painter.drawEllipse(centre, half - 1, half - 1);
        break;
    case EventKind::Finding:
    case EventKind::Error:
        painter.drawPolygon(QPolygonF{ centre + QPointF(0, -half), centre + QPointF(half, 0),
                                       centre + QPointF(0, half), centre + QPointF(-half, 0) });
        break;
    case EventKind::Bytes:
    case EventKind::Message:
    case EventKind::Reply:
        painter.drawPolygon(QPolygonF{ centre + QPointF(-half, -half * 0.8),
                                       centre + QPointF(half, -half * 0.8),
                                       centre + QPointF(0, half * 0.8) });
        break;
    }
}

/** Names the signs of the diagram. Takes as many lines as it needs. */
class Legend final : public QWidget
{
public:
    enum class Sign { Running, Waiting, Received, Sent, Opened, Closed, Problem, Accept };

    struct Entry
    {
        Sign sign;
        QString name;
    };

    explicit Legend(QWidget *parent)
        : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setEntries(const QList<Entry> &entries)
    {
        m_entries = entries;
        updateGeometry();
        update();
    }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return layOut(width, nullptr); }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int width = fontMetrics().averageCharWidth() * 60;
        return { width, heightForWidth(width) };
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return { fontMetrics().averageCharWidth() * 20, lineHeight() };
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QWidget::changeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        layOut(width(), &painter);
    }

private:
    [[nodiscard]] int lineHeight() const { return fontMetrics().height() + kHalfGrid; }
    [[nodiscard]] int signWidth() const { return fontMetrics().height() * 5 / 4; }

    /** Returns the height; paints if there is a painter. */
    int layOut(int width, QPainter *painter) const
    {
        const ThreadColours colours = threadColours(palette());
        int x = 0;
        int y = 0;
        for (const Entry &entry : m_entries) {
            const int textWidth = fontMetrics().horizontalAdvance(entry.name);
            const int entryWidth = signWidth() + kHalfGrid + textWidth;
            if (x > 0 && x + entryWidth > width) {
                x = 0;
                y += lineHeight();
            }
            if (painter) {
                paintSign(*painter, QRect(x, y, signWidth(), lineHeight()), entry.sign, colours);
                painter->setPen(colours.quietText);
                const QRect area(x + signWidth() + kHalfGrid, y,
                                 std::max(0, width - x - signWidth() - kHalfGrid), lineHeight());
                painter->drawText(
                        area, Qt::AlignLeft | Qt::AlignVCenter,
                        fontMetrics().elidedText(entry.name, Qt::ElideRight, area.width()));
            }
            x += entryWidth + 2 * kGrid;
        }
        return y + lineHeight();
    }

    void paintSign(QPainter &painter, const QRect &area, Sign sign,
                   const ThreadColours &colours) const
    {
        const int barHeight = fontMetrics().height() / 2;
        const QRect bar(area.left(), area.center().y() - barHeight / 2, area.width(), barHeight);
        const qreal size = std::max(kSmallestMark, fontMetrics().height() / 2);
        const QPointF centre = QRectF(area).center();
        const auto mark = [&](EventKind kind, Direction direction, QPointF at) {
            paintMark(painter, at, size, kind, direction, palette());
        };
        const auto line = [&](qreal y) {
            painter.setPen(QPen(colours.waiting, 2));
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        };
        switch (sign) {
        case Sign::Running:
            painter.fillRect(bar, colours.running);
            break;
        case Sign::Waiting:
            paintWaiting(painter, bar, colours);
            break;
        case Sign::Received:
            line(centre.y() + size / 2);
            mark(EventKind::Bytes, Direction::In, centre - QPointF(0, size / 4));
            break;
        case Sign::Sent:
            line(centre.y() - size / 2);
            mark(EventKind::Bytes, Direction::Out, centre + QPointF(0, size / 4));
            break;
        case Sign::Opened:
            mark(EventKind::Connected, Direction::In, centre);
            break;
        case Sign::Closed:
            mark(EventKind::Disconnected, Direction::None, centre);
            break;
        case Sign::Problem:
            mark(EventKind::Finding, Direction::In, centre);
            break;
        case Sign::Accept:
            painter.setPen(QPen(colours.waiting, 1));
            painter.drawLine(QPointF(centre.x(), area.top() + 2), centre);
            mark(EventKind::Connected, Direction::In,
                 QPointF(centre.x(), area.bottom() - size / 2));
            break;
        }
    }

    QList<Entry> m_entries;
};

QString nameOf(const ThreadModel::Lane &lane)
{
    if (lane.role == Role::Window)
        //: name of the thread in which the window runs
        return ThreadCanvas::tr("window");
    return lane.name.isEmpty() ? ThreadCanvas::tr("unnamed thread") : visibleText(lane.name);
}

QString systemText(qint64 systemThread, int core)
{
    if (systemThread >= 0 && core >= 0)
        //: the operating system's number of a thread, and of the processor core it ran on
        return ThreadCanvas::tr("thread %1 · core %2")
                .arg(QString::number(systemThread), QString::number(core));
    if (systemThread >= 0)
        return ThreadCanvas::tr("thread %1").arg(systemThread);
    return core >= 0 ? ThreadCanvas::tr("core %1").arg(core) : QString();
}

/** What the thread of @p lane is there for, and what it has done. */
QString purposeText(const ThreadModel::Lane &lane)
{
    const int runs = countable(lane.runs);
    switch (lane.role) {
    case Role::Window:
        return ThreadCanvas::tr("This thread shows the window. It records no events, so nothing is "
                                "drawn in its lane; no socket ever waits for it.");
    case Role::Acceptor:
        return ThreadCanvas::tr("This thread only accepts: %n connection(s) so far, each handed "
                                "over to a thread of its own.",
                                nullptr, countable(lane.connections));
    case Role::Connection:
        if (lane.servesAll())
            return ThreadCanvas::tr("This thread serves all connections, one after the other; "
                                    "%n so far.",
                                    nullptr, countable(lane.connections));
        return (lane.alive ? ThreadCanvas::tr("This thread serves only connection %1. It ran %n "
                                              "time(s), about %2 in all, and waits the rest of "
                                              "the time.",
                                              nullptr, runs)
                           : ThreadCanvas::tr("This thread served only connection %1. It ran %n "
                                              "time(s), about %2 in all, and waited the rest of "
                                              "the time.",
                                              nullptr, runs))
                .arg(QString::number(lane.connection), duration(lane.ranNs));
    case Role::Client:
        return ThreadCanvas::tr("This thread owns the client's socket, so that a busy window never "
                                "delays it. It ran %n time(s), about %1 in all, and waits the "
                                "rest of the time.",
                                nullptr, runs)
                .arg(duration(lane.ranNs));
    case Role::Other:
        break;
    }
    return ThreadCanvas::tr("This thread ran %n time(s), about %1 in all.", nullptr, runs)
            .arg(duration(lane.ranNs));
}

QStringList laneTexts(const ThreadModel::Lane &lane)
{
    QStringList texts{ purposeText(lane) };
    if (lane.systemThread >= 0)
        texts << ThreadCanvas::tr("The operating system knows it as thread %1.")
                         .arg(lane.systemThread);
    if (lane.core >= 0)
        texts << ThreadCanvas::tr("Its last event was recorded on processor core %1.")
                         .arg(lane.core);
    if (!lane.alive)
        texts << ThreadCanvas::tr("It has finished.");
    return texts;
}

QString eventText(const Event &event)
{
    constexpr qsizetype kShownText = 200;
    const QString text = visibleText(QStringView(event.text).left(kShownText));
    switch (event.kind) {
    case EventKind::Listening:
        if (hasPath(event))
            return ThreadCanvas::tr("The server began to listen at %1.")
                    .arg(visibleText(event.host));
        return ThreadCanvas::tr("The server began to listen on port %1.").arg(event.port);
    case EventKind::Waiting:
        return ThreadCanvas::tr("Connection %1 waits its turn: the server serves one at a time.")
                .arg(event.connection);
    case EventKind::Connected:
        if (event.thread == ThreadModel::kServingThread)
            return ThreadCanvas::tr("Its turn has come: connection %1 is served by the one thread "
                                    "that serves all.")
                    .arg(event.connection);
        if (hasPath(event) && event.direction == Direction::In)
            return ThreadCanvas::tr("Connection %1, from a program on this computer, was accepted "
                                    "at %2, and got a thread of its own.")
                    .arg(QString::number(event.connection), visibleText(event.host));
        return event.direction == Direction::In
                     ? ThreadCanvas::tr(
                               "Connection %1 from %2 was accepted, and got a thread of its own.")
                               .arg(QString::number(event.connection), visibleText(event.peer))
                     : ThreadCanvas::tr("Connected to %1.").arg(visibleText(event.peer));
    case EventKind::Bytes:
        return event.direction == Direction::In
                     ? ThreadCanvas::tr("Read %1 from the socket.").arg(byteCount(event.size))
                     : ThreadCanvas::tr("Wrote %1 to the socket.").arg(byteCount(event.size));
    case EventKind::Message:
        return event.direction == Direction::In ? ThreadCanvas::tr("Message received: %1").arg(text)
                                                : ThreadCanvas::tr("Message sent: %1").arg(text);
    case EventKind::Reply:
        return event.direction == Direction::In ? ThreadCanvas::tr("Answer received: %1").arg(text)
                                                : ThreadCanvas::tr("Answer sent: %1").arg(text);
    case EventKind::Finding:
        return explainFinding(event);
    case EventKind::Disconnected:
        return ThreadCanvas::tr("The connection ended: %1.").arg(shortReason(event.reason));
    case EventKind::Stopped:
        return ThreadCanvas::tr("The server stopped.");
    case EventKind::Error:
        return explainError(event);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

ThreadColours threadColours(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor neutral = colourOf(Tone::Neutral, palette);
    return { base,
             mixed(base, palette.color(QPalette::Highlight), 0.1),
             mixed(base, palette.color(QPalette::Text), 0.1),
             mixed(base, neutral, 0.75),
             colourOf(Tone::Good, palette),
             neutral,
             palette.color(QPalette::Text),
             neutral,
             colourOf(Tone::Received, palette) };
}

ThreadCanvas::ThreadCanvas(const ThreadModel &model, Selection *selection, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(selection)
    , m_wantedNs(kLengths[kUsualLength])
{
    setObjectName(u"threads"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    connect(selection, &Selection::connectionChanged, this, &ThreadCanvas::onConnectionChosen);
    connect(selection, &Selection::eventChanged, this, &ThreadCanvas::onEventChosen);
    measureNames();
}

void ThreadCanvas::takeNew()
{
    if (!m_sinceLast.isValid() || m_model.endNs() > m_lastEventNs) {
        m_lastEventNs = m_model.endNs();
        m_sinceLast.restart();
    }
    m_nowNs = std::max(m_nowNs, m_lastEventNs);
    if (m_current && !m_model.lane(*m_current))
        setCurrent(std::nullopt);
    updateRows();
    updateTime();
    updateTimer();
}

void ThreadCanvas::reset()
{
    m_beginNs = m_nowNs = m_lastEventNs = 0;
    m_sinceLast.invalidate();
    setCurrent(std::nullopt);
    noteFollows(true);
    updateRows();
    updateTime();
    updateTimer();
}

void ThreadCanvas::setTimeGoesOn(bool goesOn)
{
    m_timeGoesOn = goesOn;
    updateTimer();
}

void ThreadCanvas::setFinishedHidden(bool hidden)
{
    m_finishedHidden = hidden;
    updateRows();
    updateBars();
}

void ThreadCanvas::setFollows(bool follows)
{
    noteFollows(follows);
    updateTime();
}

void ThreadCanvas::setLength(std::optional<qint64> lengthNs)
{
    m_wantedNs = lengthNs;
    if (!lengthNs)
        noteFollows(true);
    updateTime();
    emit lengthChanged();
}

qint64 ThreadCanvas::visibleLengthNs() const
{
    return m_wantedNs.value_or(std::max(m_nowNs - m_model.beginNs(), kLeastAllNs));
}

void ThreadCanvas::zoomBy(double factor)
{
    zoomAt(factor, m_follows ? timeRect().right() : timeRect().center().x());
}

/** Magnifies by @p factor, with what stands at @p x in place. */
void ThreadCanvas::zoomAt(double factor, int x)
{
    const qint64 allNs = std::max(m_nowNs - m_model.beginNs(), kLeastAllNs);
    const qint64 longestNs = std::max(allNs, 60 * kSecondNs);
    const qint64 fixedNs = timeAt(x);
    const qint64 oldNs = visibleLengthNs();
    const qint64 newNs = std::clamp(qint64(double(oldNs) / factor), kShortestNs, longestNs);
    m_wantedNs = newNs;
    m_beginNs = fixedNs - qint64(double(fixedNs - m_beginNs) * double(newNs) / double(oldNs));
    if (newNs < oldNs && x < timeRect().right())
        noteFollows(false);
    updateTime();
    emit lengthChanged();
}

void ThreadCanvas::setEmptyHint(const QString &text)
{
    m_emptyHint = text;
    viewport()->update();
}

int ThreadCanvas::rowHeight() const
{
    const int wanted = 2 * fontMetrics().height() + kGrid;
    return (wanted + kGrid - 1) / kGrid * kGrid;
}

int ThreadCanvas::axisHeight() const
{
    return fontMetrics().height() + kGrid;
}

int ThreadCanvas::barHeight() const
{
    return std::max(kGrid, fontMetrics().height() / 2);
}

int ThreadCanvas::markSize() const
{
    return std::max(kSmallestMark, fontMetrics().height() * 5 / 9);
}

QRect ThreadCanvas::timeRect() const
{
    const int left = std::min(m_nameWidth, viewport()->width() * kNamesShare / 100);
    return QRect(left, axisHeight(), std::max(1, viewport()->width() - left - 2 * kGrid),
                 std::max(0, viewport()->height() - axisHeight()));
}

int ThreadCanvas::rowTop(std::size_t row) const
{
    return axisHeight() + int(row) * rowHeight() - verticalScrollBar()->value();
}

std::optional<std::size_t> ThreadCanvas::rowOf(quint64 serial) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), serial);
    if (found == m_rows.end() || *found != serial)
        return {};
    return std::size_t(found - m_rows.begin());
}

std::optional<std::size_t> ThreadCanvas::rowAt(int y) const
{
    if (y < axisHeight())
        return {};
    const auto row = std::size_t((y - axisHeight() + verticalScrollBar()->value()) / rowHeight());
    return row < m_rows.size() ? std::optional(row) : std::nullopt;
}

double ThreadCanvas::xOf(qint64 timeNs) const
{
    const QRect area = timeRect();
    return area.left()
         + double(timeNs - m_beginNs) * double(area.width()) / double(visibleLengthNs());
}

qint64 ThreadCanvas::timeAt(int x) const
{
    const QRect area = timeRect();
    return m_beginNs
         + qint64(double(x - area.left()) * double(visibleLengthNs()) / double(area.width()));
}

QPoint ThreadCanvas::positionOf(quint64 serial, qint64 timeNs) const
{
    const int row = int(rowOf(serial).value_or(0));
    return { int(xOf(timeNs)), rowTop(std::size_t(row)) + rowHeight() / 2 };
}

QPoint ThreadCanvas::namePosition(quint64 serial) const
{
    return { 2 * kGrid, positionOf(serial, m_beginNs).y() };
}

ThreadCanvas::Hit ThreadCanvas::hitAt(QPoint position) const
{
    Hit hit;
    const std::optional<std::size_t> row = rowAt(position.y());
    hit.lane = row ? m_model.lane(m_rows[*row]) : nullptr;
    const QRect area = timeRect();
    if (!hit.lane || position.x() < area.left() - kHalfGrid)
        return hit;
    const int dy = position.y() - rowTop(*row) - rowHeight() / 2;
    const Track track = std::abs(dy) <= barHeight() / 2 ? Track::On
                      : dy < 0                          ? Track::Above
                                                        : Track::Below;
    const int reach = markSize() / 2 + 1;
    const auto [first, last] = ThreadModel::marksBetween(*hit.lane, timeAt(position.x() - reach),
                                                         timeAt(position.x() + reach));
    std::tuple<bool, int, int> best;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = hit.lane->markList[i];
        const std::tuple<bool, int, int> distance(
                trackOf(mark.kind, mark.direction) != track,
                std::abs(int(std::lround(xOf(mark.timeNs))) - position.x()), -rankOf(mark.kind));
        if (!hit.mark || distance < best) {
            hit.mark = &mark;
            best = distance;
        }
    }
    const auto &runs = hit.lane->runList;
    const auto run = std::lower_bound(
            runs.begin(), runs.end(), timeAt(position.x() - kShortestRun),
            [](const ThreadModel::Run &run, qint64 timeNs) { return run.endNs < timeNs; });
    if (run != runs.end() && run->beginNs <= timeAt(position.x() + 1))
        hit.run = &*run;
    return hit;
}

QString ThreadCanvas::explain(QPoint position) const
{
    if (m_rows.empty())
        return {};
    if (position.y() < axisHeight())
        return paragraphs({ tr("Time, counted from the first event.") });
    const Hit hit = hitAt(position);
    if (!hit.lane)
        return {};
    QStringList texts;
    const Event *const event = hit.mark ? m_model.eventAt(hit.mark->place) : nullptr;
    if (event) {
        texts << eventText(*event);
        if (hit.mark->isAccept)
            texts << tr("This thread accepted the connection and started “%1”, which recorded it.")
                             .arg(visibleText(event->thread));
        texts << tr("%1 after the first event.")
                         .arg(duration(hit.mark->timeNs - m_model.originNs()));
    }
    const bool isOwn = !hit.mark || !hit.mark->isAccept;
    if (hit.run && isOwn && hit.run->events == 1)
        texts << tr("It is the only event of its run, so nobody can tell how long that took.");
    else if (hit.run && isOwn)
        texts << tr("It belongs to a run of at least %1, with %n event(s).", nullptr,
                    countable(hit.run->events))
                         .arg(duration(hit.run->endNs - hit.run->beginNs));
    if (texts.isEmpty()) {
        const qint64 timeNs = timeAt(position.x());
        if (position.x() >= timeRect().left() && hit.lane->role != Role::Window
            && timeNs >= hit.lane->beginNs
            && timeNs <= (hit.lane->alive ? m_nowNs : hit.lane->endNs))
            texts << tr("Here the thread recorded nothing: it waited.");
        texts << laneTexts(*hit.lane);
    }
    return paragraphs(texts);
}

/** Makes room for what stands beside the lanes. */
void ThreadCanvas::measureNames()
{
    QFont bold = font();
    bold.setBold(true);
    const int first = QFontMetrics(bold).horizontalAdvance(u"soquete-accept"_s) + 2 * kGrid
                    + fontMetrics().horizontalAdvance(tr("finished"));
    const int second = fontMetrics().horizontalAdvance(systemText(kTypicalThread, kTypicalCore));
    m_nameWidth = std::max(first, second) + 4 * kGrid;
}

void ThreadCanvas::updateRows()
{
    m_rows.clear();
    for (const Lane &lane : m_model.lanes()) {
        if (lane.alive || !m_finishedHidden || m_current == lane.serial)
            m_rows.push_back(lane.serial);
    }
    viewport()->update();
}

/** Keeps what is visible within what there is, and at its end while that is followed. */
void ThreadCanvas::updateTime()
{
    const qint64 firstNs = m_model.beginNs();
    const qint64 lastNs = std::max(firstNs, m_nowNs - visibleLengthNs());
    m_beginNs = m_follows ? lastNs : std::clamp(m_beginNs, firstNs, lastNs);
    updateBars();
    viewport()->update();
}

void ThreadCanvas::updateBars()
{
    const QScopedValueRollback updating(m_updatingBars, true);
    const int visible = std::max(1, viewport()->height() - axisHeight());
    verticalScrollBar()->setRange(0, std::max(0, int(m_rows.size()) * rowHeight() - visible));
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setPageStep(visible);

    const qint64 firstNs = m_model.beginNs();
    const qint64 hiddenNs = std::max<qint64>(0, m_nowNs - firstNs - visibleLengthNs());
    m_barUnitNs = hiddenNs / kRangeSteps + 1;
    const auto steps = [this](qint64 ns) {
        return int(std::min<qint64>(ns / m_barUnitNs, kRangeSteps));
    };
    horizontalScrollBar()->setRange(0, steps(hiddenNs));
    horizontalScrollBar()->setPageStep(std::max(1, steps(visibleLengthNs())));
    horizontalScrollBar()->setSingleStep(std::max(1, steps(visibleLengthNs() / 10)));
    horizontalScrollBar()->setValue(steps(m_beginNs - firstNs));
}

void ThreadCanvas::updateTimer()
{
    const bool wanted = isVisible() && m_timeGoesOn && m_follows && m_model.live().sockets() > 0;
    if (!wanted)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start(int(kTick.count()), this);
}

void ThreadCanvas::scrollTimeTo(qint64 beginNs)
{
    m_beginNs = beginNs;
    const qint64 lastNs = std::max(m_model.beginNs(), m_nowNs - visibleLengthNs());
    noteFollows(beginNs >= lastNs);
    updateTime();
}

void ThreadCanvas::noteFollows(bool follows)
{
    if (m_follows == follows)
        return;
    m_follows = follows;
    if (!follows && !m_wantedNs) { // all that there was: to show more would not be to stay
        m_wantedNs = visibleLengthNs();
        emit lengthChanged();
    }
    updateTimer();
    emit followsChanged(follows);
}

bool ThreadCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), explain(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ThreadCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const ThreadColours colours = threadColours(palette());
    if (m_rows.empty()) {
        painter.setPen(colours.quietText);
        const QRect area = viewport()->rect().marginsRemoved(
                { kHintMargin, kHintMargin, kHintMargin, kHintMargin });
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         m_model.lanes().empty()
                                 ? m_emptyHint
                                 : tr("All threads have finished, and are hidden."));
        return;
    }
    const auto first = std::size_t(verticalScrollBar()->value() / rowHeight());
    const auto forVisible = [&](auto &&paint) {
        for (std::size_t row = first; row < m_rows.size() && rowTop(row) < viewport()->height();
             ++row) {
            if (const Lane *const lane = m_model.lane(m_rows[row]))
                paint(*lane, rowTop(row));
        }
    };
    painter.setClipRect(viewport()->rect().adjusted(0, axisHeight(), 0, 0));
    forVisible([&](const Lane &lane, int top) {
        const QRect row(0, top, viewport()->width(), rowHeight());
        if (m_current == lane.serial) {
            painter.fillRect(row, colours.chosen);
            painter.fillRect(QRect(0, top, kChosenEdge, rowHeight()), colours.focus);
            if (hasFocus()) {
                painter.setPen(QPen(colours.focus, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        paintName(painter, lane,
                  row.adjusted(2 * kGrid, kHalfGrid, timeRect().left() - row.width() - 2 * kGrid,
                               -kHalfGrid),
                  colours);
    });
    painter.setClipRect(timeRect().adjusted(-kHalfGrid, 0, 2 * kGrid, 0));
    paintAxis(painter, colours, true);
    forVisible([&](const Lane &lane, int top) { paintLane(painter, lane, top, colours); });
    paintAccepts(painter, colours);
    painter.setClipRect(timeRect().adjusted(-kGrid, 0, 2 * kGrid, 0));
    forVisible([&](const Lane &lane, int top) { paintMarks(painter, lane, top, colours); });
    painter.setClipping(false);
    paintAxis(painter, colours, false);
}

void ThreadCanvas::paintName(QPainter &painter, const Lane &lane, QRect area,
                             const ThreadColours &colours)
{
    const int line = fontMetrics().height();
    area.setTop(area.top() + (area.height() - 2 * line) / 2);
    QRect first(area.left(), area.top(), area.width(), line);
    painter.setPen(colours.quietText);
    painter.drawText(first.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(systemText(lane.systemThread, lane.core),
                                              Qt::ElideRight, area.width()));
    if (!lane.alive) {
        //: of a thread
        const QString finished = tr("finished");
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter, finished);
        first.setRight(first.right() - fontMetrics().horizontalAdvance(finished) - kGrid);
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(lane.alive ? colours.text : colours.quietText);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(nameOf(lane), Qt::ElideRight, first.width()));
    painter.setFont(font());
}

/** The lane without its marks. */
void ThreadCanvas::paintLane(QPainter &painter, const Lane &lane, int top,
                             const ThreadColours &colours)
{
    const QRect area = timeRect();
    const int middle = top + rowHeight() / 2;
    const qint64 fromNs = std::max(lane.beginNs, m_model.beginNs());
    const qint64 toNs = lane.alive ? m_nowNs : lane.endNs;
    const int left = std::max(area.left() - kGrid, int(std::floor(xOf(fromNs))));
    const int right = std::min(area.right() + kGrid, int(std::ceil(xOf(toNs))));
    if (right < left)
        return;
    if (lane.role == Role::Window) { // nothing is known of it but that it is there
        painter.setPen(QPen(colours.waiting, 1, Qt::DotLine));
        painter.drawLine(left, middle, right, middle);
        return;
    }
    const QRect bar(left, middle - barHeight() / 2, std::max(kShortestRun, right - left),
                    barHeight());
    paintWaiting(painter, bar, colours);
    const QColor colour = lane.alive ? colours.running : colours.finished;
    const std::vector<ThreadModel::Stripe> stripes =
            ThreadModel::stripes(lane, m_beginNs, visibleLengthNs(), area.width(), kShortestRun);
    for (const ThreadModel::Stripe &stripe : stripes)
        painter.fillRect(QRect(area.left() + stripe.first, bar.top(),
                               stripe.last - stripe.first + 1, bar.height()),
                         colour);
}

/**
 * A line from the acceptor's lane to that of each thread it started; only its beginning where that
 * lane is out of sight, so that a crowd of them covers nothing.
 */
void ThreadCanvas::paintAccepts(QPainter &painter, const ThreadColours &colours)
{
    const qint64 endNs = m_beginNs + visibleLengthNs();
    const auto middleOf = [this](std::size_t row) { return rowTop(row) + rowHeight() / 2; };
    for (const Lane &acceptor : m_model.lanes()) {
        const std::optional<std::size_t> from = rowOf(acceptor.serial);
        if (acceptor.role != Role::Acceptor || !from)
            continue;
        const int stub = rowTop(*from) + rowHeight();
        int nextStub = 0;
        const auto [first, last] = ThreadModel::marksBetween(acceptor, m_beginNs, endNs);
        for (std::size_t i = first; i < last; ++i) {
            const Mark &mark = acceptor.markList[i];
            const Lane *const lane = mark.isAccept ? m_model.laneAt(mark.place) : nullptr;
            const std::optional<std::size_t> to = lane ? rowOf(lane->serial) : std::nullopt;
            if (!to)
                continue;
            const bool isChosen = m_selection->chosen() && m_selection->chosen()->id == mark.id;
            const bool isOutOfSight =
                    rowTop(*to) >= viewport()->height() || rowTop(*to + 1) <= axisHeight();
            const int x = int(std::lround(xOf(mark.timeNs)));
            if (isOutOfSight && !isChosen) {
                if (x < nextStub)
                    continue;
                nextStub = x + kGrid;
            }
            painter.setPen(QPen(isChosen ? colours.text : colours.waiting, isChosen ? 2 : 1));
            const qreal middle = isChosen ? x : x + 0.5;
            const int toY = isOutOfSight && !isChosen ? stub : middleOf(*to);
            painter.drawLine(QPointF(middle, middleOf(*from)), QPointF(middle, toY));
        }
    }
}

void ThreadCanvas::paintMarks(QPainter &painter, const Lane &lane, int top,
                              const ThreadColours &colours)
{
    const qreal middle = top + rowHeight() / 2.0;
    const qreal size = markSize();
    const qreal away = barHeight() / 2.0 + size / 2 + 1;
    const auto place = [&](const Mark &mark) {
        const Track track = trackOf(mark.kind, mark.direction);
        const qreal dy = track == Track::On ? 0 : track == Track::Above ? -away : away;
        return QPointF(xOf(mark.timeNs), middle + dy);
    };
    const auto paint = [&](const Mark &mark) {
        paintMark(painter, place(mark), size, mark.kind, mark.direction, palette());
    };
    const std::optional<Event> &chosen = m_selection->chosen();
    const auto [first, last] = ThreadModel::marksBetween(lane, timeAt(timeRect().left() - kGrid),
                                                         timeAt(timeRect().right() + kGrid));
    // Where marks would cover each other, the one of the highest rank stands for all.
    const int step = std::max(3, markSize() * 3 / 4);
    std::array<const Mark *, kTracks.size()> waiting{};
    std::array<int, kTracks.size()> buckets{};
    const Mark *chosenMark = nullptr;
    for (std::size_t i = first; i < last; ++i) {
        const Mark &mark = lane.markList[i];
        if (chosen && mark.id == chosen->id)
            chosenMark = &mark;
        const auto track = std::size_t(trackOf(mark.kind, mark.direction));
        const int bucket = int(std::floor(xOf(mark.timeNs) / step));
        const Mark *&best = waiting[track];
        if (best && buckets[track] != bucket)
            paint(*std::exchange(best, nullptr));
        if (!best || rankOf(mark.kind) > rankOf(best->kind))
            best = &mark;
        buckets[track] = bucket;
    }
    for (const Mark *const mark : waiting) {
        if (mark)
            paint(*mark);
    }
    if (chosenMark) {
        paint(*chosenMark);
        painter.setPen(QPen(colours.text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(place(*chosenMark), size * 0.85, size * 0.85);
    }
}

/** The lines of the grid, or the axis above them. */
void ThreadCanvas::paintAxis(QPainter &painter, const ThreadColours &colours, bool grid)
{
    const QRect area = timeRect();
    const qint64 lengthNs = visibleLengthNs();
    const qint64 originNs = m_model.originNs();
    qint64 stepNs = 1;
    for (int i = 0; stepNs < lengthNs; ++i) { // 1, 2, 5, 10, 20, …
        const double wanted = fontMetrics().horizontalAdvance(
                                      secondsText(m_beginNs + lengthNs - originNs, stepNs))
                            + 3.0 * kGrid;
        if (double(stepNs) * area.width() / double(lengthNs) >= wanted)
            break;
        stepNs = i % 3 == 1 ? stepNs / 2 * 5 : stepNs * 2;
    }
    const qint64 firstNs = (m_beginNs - originNs + stepNs - 1) / stepNs * stepNs;
    if (!grid)
        painter.fillRect(QRect(0, 0, viewport()->width(), axisHeight()), colours.background);
    for (qint64 timeNs = firstNs; timeNs <= m_beginNs - originNs + lengthNs; timeNs += stepNs) {
        const int x = int(std::lround(xOf(originNs + timeNs)));
        if (grid) {
            painter.fillRect(QRect(x, area.top(), 1, area.height()), colours.grid);
            continue;
        }
        const QString text = secondsText(timeNs, stepNs);
        const int width = fontMetrics().horizontalAdvance(text);
        const int left = std::clamp(x - width / 2, area.left() - kHalfGrid,
                                    std::max(area.left(), viewport()->width() - width));
        painter.setPen(colours.quietText);
        painter.drawText(QRect(left, 0, width + 1, axisHeight()), Qt::AlignCenter, text);
    }
    if (!grid)
        painter.fillRect(QRect(0, axisHeight() - 1, viewport()->width(), 1), colours.grid);
}

void ThreadCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateTime();
}

void ThreadCanvas::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    updateTimer();
}

void ThreadCanvas::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    updateTimer();
}

/** Time goes on, though nothing happens. */
void ThreadCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_clock.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_nowNs = std::max(m_nowNs, m_lastEventNs + m_sinceLast.nsecsElapsed());
    updateTime();
}

void ThreadCanvas::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit.lane)
        return;
    const quint64 lane = hit.lane->serial;
    const Mark *mark = hit.mark;
    if (!mark && hit.run)
        mark = ThreadModel::nearestMark(*hit.lane, timeAt(event->position().toPoint().x()));
    setCurrent(lane);
    if (mark)
        choose(*mark);
    else
        chooseLane(*hit.lane);
}

void ThreadCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(std::pow(kZoomStep, double(delta.y()) / kWheelNotch),
               event->position().toPoint().x());
    } else if (event->modifiers() & Qt::ShiftModifier
               || std::abs(delta.x()) > std::abs(delta.y())) {
        const int notches = delta.x() != 0 ? delta.x() : delta.y();
        scrollTimeTo(m_beginNs
                     - qint64(double(visibleLengthNs()) / 8 * double(notches) / kWheelNotch));
    } else {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->accept();
}

void ThreadCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int page = std::max(1, timeRect().height() / rowHeight() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        goToLane(-1);
        break;
    case Qt::Key_Down:
        goToLane(1);
        break;
    case Qt::Key_PageUp:
        goToLane(-page);
        break;
    case Qt::Key_PageDown:
        goToLane(page);
        break;
    case Qt::Key_Left:
        goToEvent(-1);
        break;
    case Qt::Key_Right:
        goToEvent(1);
        break;
    case Qt::Key_Home:
        scrollTimeTo(m_model.beginNs());
        break;
    case Qt::Key_End:
        setFollows(true);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kZoomStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / kZoomStep);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ThreadCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ThreadCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ThreadCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LanguageChange:
        measureNames();
        updateTime();
        break;
    case QEvent::PaletteChange:
        viewport()->update();
        break;
    default:
        break;
    }
}

void ThreadCanvas::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_updatingBars) {
        const QScrollBar *const bar = horizontalScrollBar();
        noteFollows(bar->value() == bar->maximum());
        m_beginNs = m_model.beginNs() + bar->value() * m_barUnitNs;
    }
    viewport()->update();
}

void ThreadCanvas::setCurrent(std::optional<quint64> serial)
{
    if (m_current == serial)
        return;
    m_current = serial;
    updateRows(); // the chosen lane is shown even if it has finished
    updateBars();
    if (serial)
        makeLaneVisible(*serial);
    emit chosenChanged();
}

/** Tells the others which connection the thread of @p lane serves. */
void ThreadCanvas::chooseLane(const Lane &lane)
{
    switch (lane.role) {
    case Role::Connection:
        m_selection->chooseConnection(lane.connection);
        break;
    case Role::Window:
    case Role::Acceptor:
    case Role::Other:
        m_selection->chooseConnection(0);
        break;
    case Role::Client: // it makes all connections of its window
        break;
    }
}

void ThreadCanvas::choose(const Mark &mark)
{
    const Event *const kept = m_model.eventAt(mark.place);
    if (!kept)
        return;
    const Event event = *kept; // what hears of it may change the model
    if (m_selection->connection() != 0 && m_selection->connection() != event.connection)
        m_selection->chooseConnection(event.connection); // the other views would not show it
    m_selection->chooseEvent(event);
}

void ThreadCanvas::goToLane(int distance)
{
    if (m_rows.empty())
        return;
    const int last = int(m_rows.size()) - 1;
    const std::optional<std::size_t> row = m_current ? rowOf(*m_current) : std::nullopt;
    const int target = row ? std::clamp(int(*row) + distance, 0, last) : distance > 0 ? 0 : last;
    const quint64 serial = m_rows[std::size_t(target)];
    setCurrent(serial);
    if (const Lane *const lane = m_model.lane(serial))
        chooseLane(*lane);
}

void ThreadCanvas::goToEvent(int distance)
{
    const Lane *const lane = m_current ? m_model.lane(*m_current) : nullptr;
    if (!lane || lane->markList.empty())
        return;
    const std::optional<Event> &chosen = m_selection->chosen();
    const Mark *const mark = chosen ? ThreadModel::markOf(*lane, chosen->id) : nullptr;
    if (!mark) { // begin with what is in sight
        const qint64 timeNs = distance > 0 ? m_beginNs : m_beginNs + visibleLengthNs();
        choose(*ThreadModel::nearestMark(*lane, timeNs));
        return;
    }
    const auto found =
            std::lower_bound(lane->markList.begin(), lane->markList.end(), mark->place,
                             [](const Mark &other, quint64 place) { return other.place < place; });
    const qsizetype target = found - lane->markList.begin() + distance;
    if (target >= 0 && target < qsizetype(lane->markList.size()))
        choose(lane->markList[std::size_t(target)]);
}

void ThreadCanvas::makeLaneVisible(quint64 serial)
{
    const std::optional<std::size_t> row = rowOf(serial);
    if (!row)
        return;
    const int top = rowTop(*row);
    const int bottom = top + rowHeight();
    QScrollBar *const bar = verticalScrollBar();
    if (top < axisHeight())
        bar->setValue(bar->value() - (axisHeight() - top));
    else if (bottom > viewport()->height())
        bar->setValue(bar->value() + bottom - viewport()->height());
}

void ThreadCanvas::onConnectionChosen(quint32 connection)
{
    const Lane *const current = m_current ? m_model.lane(*m_current) : nullptr;
    const bool isServing = current && current->role == Role::Connection;
    if (connection == 0) {
        if (isServing)
            setCurrent(std::nullopt);
        return;
    }
    if (isServing && current->connection == connection)
        return;
    const Lane *const lane = m_model.laneOfConnection(connection);
    setCurrent(lane ? std::optional(lane->serial) : std::nullopt);
}

void ThreadCanvas::onEventChosen()
{
    viewport()->update();
    const std::optional<Event> &event = m_selection->chosen();
    if (!event)
        return;
    const Lane *lane = m_current ? m_model.lane(*m_current) : nullptr;
    const Mark *mark = lane ? ThreadModel::markOf(*lane, event->id) : nullptr;
    if (!mark) {
        lane = m_model.laneOf(*event);
        if (!lane)
            return;
        setCurrent(lane->serial);
        mark = ThreadModel::markOf(*lane, event->id);
    }
    const qint64 lengthNs = visibleLengthNs();
    if (mark && (mark->timeNs < m_beginNs || mark->timeNs > m_beginNs + lengthNs))
        scrollTimeTo(mark->timeNs - lengthNs / 2);
}

ThreadsView::ThreadsView(Selection *selection, QWidget *parent)
    : ThreadsView(selection, ThreadModel::Limits(), parent)
{}

ThreadsView::ThreadsView(Selection *selection, const ThreadModel::Limits &limits, QWidget *parent)
    : QWidget(parent)
    , m_model(limits)
    , m_sockets(new QLabel)
    , m_threads(new QLabel)
    , m_forgotten(new QLabel)
    , m_lengthLabel(new QLabel)
    , m_length(new QComboBox)
    , m_zoomOut(new QToolButton)
    , m_zoomIn(new QToolButton)
    , m_follow(new QCheckBox)
    , m_hideFinished(new QCheckBox)
    , m_legend(new Legend(this))
    , m_canvas(new ThreadCanvas(m_model, selection))
{
    m_model.setWindowThread(currentSystemThread());
    m_sockets->setObjectName(u"liveSockets"_s);
    m_threads->setObjectName(u"liveThreads"_s);
    m_forgotten->setObjectName(u"forgotten"_s);
    m_legend->setObjectName(u"legend"_s);
    m_forgotten->setForegroundRole(QPalette::PlaceholderText);
    m_forgotten->hide();
    for (QLabel *const label : { m_sockets, m_threads, m_forgotten }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_sockets); // which is short, and stands beside another
    }

    auto *const counts = new QHBoxLayout;
    counts->setSpacing(3 * kGrid);
    counts->addWidget(m_sockets);
    counts->addWidget(m_threads, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addLayout(counts);
    layout->addWidget(buildBar());
    layout->addWidget(m_forgotten);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_legend);

    connect(m_canvas, &ThreadCanvas::followsChanged, m_follow, &QCheckBox::setChecked);
    connect(m_canvas, &ThreadCanvas::lengthChanged, this, &ThreadsView::showLength);
    connect(m_canvas, &ThreadCanvas::chosenChanged, this, &ThreadsView::describe);
    retranslate();
}

ThreadsView::~ThreadsView() = default;

void ThreadsView::add(const Journal::Batch &batch)
{
    m_model.add(batch);
    m_canvas->takeNew();
    showCounts();
    if (!m_isDescriptionDue) {
        m_isDescriptionDue = true;
        QTimer::singleShot(kDescribeDelay, this, &ThreadsView::describe); // not for each batch
    }
}

void ThreadsView::clear()
{
    m_model.clear();
    m_canvas->reset();
    showCounts();
    describe();
}

void ThreadsView::setRecorded(bool recorded)
{
    m_recorded = recorded;
    m_model.setWindowThread(recorded ? std::nullopt : std::optional(currentSystemThread()));
    m_canvas->setTimeGoesOn(!recorded);
    m_canvas->takeNew();
    showCounts();
    describe();
}

void ThreadsView::setEmptyHint(const QString &text)
{
    m_emptyHint = text;
    retranslate();
}

QString ThreadsView::textEquivalent() const
{
    return text(m_canvas->rows().size());
}

void ThreadsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QWidget *ThreadsView::buildBar()
{
    auto *const bar = new QWidget(this);
    m_length->setObjectName(u"length"_s);
    m_zoomOut->setObjectName(u"zoomOut"_s);
    m_zoomIn->setObjectName(u"zoomIn"_s);
    m_follow->setObjectName(u"follow"_s);
    m_hideFinished->setObjectName(u"hideFinished"_s);
    m_lengthLabel->setBuddy(m_length);
    for (std::size_t i = 0; i < kLengths.size(); ++i)
        m_length->addItem(QString());
    m_length->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_follow->setChecked(true);
    m_zoomOut->setText(u"−"_s);
    m_zoomIn->setText(u"+"_s);
    for (QToolButton *const button : { m_zoomOut, m_zoomIn })
        button->setAutoRaise(true);

    auto *const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{ m_lengthLabel, m_length, m_zoomOut, m_zoomIn })
        layout->addWidget(widget);
    layout->addSpacing(kGrid);
    layout->addWidget(m_follow);
    layout->addWidget(m_hideFinished);
    layout->addStretch();

    connect(m_length, &QComboBox::activated, this,
            [this](int index) { m_canvas->setLength(kLengths.at(std::size_t(index))); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / kZoomStep); });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(kZoomStep); });
    connect(m_follow, &QCheckBox::toggled, m_canvas, &ThreadCanvas::setFollows);
    connect(m_hideFinished, &QCheckBox::toggled, m_canvas, &ThreadCanvas::setFinishedHidden);
    connect(m_hideFinished, &QCheckBox::toggled, this, &ThreadsView::describe);
    return bar;
}

void ThreadsView::retranslate()
{
    //: beside a list of durations
    m_lengthLabel->setText(tr("Show:"));
    const QStringList lengths{ tr("1 second"), tr("10 seconds"), tr("60 seconds"),
                               tr("everything") };
    for (int i = 0; i < lengths.size(); ++i)
        m_length->setItemText(i, lengths.at(i));
    m_length->setToolTip(tr("How much time there is from the left edge to the right"));
    m_length->setAccessibleName(tr("Time shown"));
    m_zoomOut->setToolTip(tr("Show more time (-)"));
    m_zoomOut->setAccessibleName(tr("Show more time"));
    m_zoomIn->setToolTip(
            tr("Show less time, in more detail (+); or turn the wheel with Ctrl held"));
    m_zoomIn->setAccessibleName(tr("Show less time"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest events in sight; off: stay where you are (End)"));
    m_follow->setAccessibleName(tr("Follow the newest events"));
    m_hideFinished->setText(tr("Only live threads"));
    m_hideFinished->setToolTip(tr("Hide the lanes of threads that have finished"));
    m_hideFinished->setAccessibleName(tr("Only live threads"));
    m_sockets->setToolTip(paragraphs({ tr("A listening socket only waits for connections; each "
                                          "accepted connection is a socket of its own.") }));
    m_threads->setToolTip(paragraphs({ tr("Each connection has a thread of its own, so that one "
                                          "that waits never delays another.") }));
    static_cast<Legend *>(m_legend)->setEntries(
            { { Legend::Sign::Running,
                tr("Running: from the event that woke it to its last one before a silence") },
              { Legend::Sign::Waiting, tr("Waiting") },
              { Legend::Sign::Received, tr("Received") },
              { Legend::Sign::Sent, tr("Sent") },
              { Legend::Sign::Opened, tr("Socket opened") },
              { Legend::Sign::Closed, tr("Socket closed") },
              { Legend::Sign::Problem, tr("Note or error") },
              { Legend::Sign::Accept, tr("Connection accepted, and given a thread") } });
    m_legend->setToolTip(paragraphs(
            { tr("These times come from the recorded events, not from the processor: a thread ran "
                 "at least from the first to the last event of a run. A run too short to be seen "
                 "is drawn wider than it was.") }));
    m_canvas->setAccessibleName(tr("Threads"));
    m_canvas->setEmptyHint(
            m_emptyHint.isEmpty()
                    ? tr("No threads yet. Start the server or connect the client: every thread "
                         "that takes part gets a lane here.")
                    : m_emptyHint);
    showCounts();
    showLength();
    describe();
}

QString ThreadsView::socketsText() const
{
    const ThreadModel::Live &live = m_model.live();
    const QLocale locale;
    const bool isServer =
            std::any_of(m_model.lanes().begin(), m_model.lanes().end(),
                        [](const ThreadModel::Lane &lane) { return lane.role == Role::Acceptor; });
    if (!isServer)
        return tr("Open sockets: %1").arg(locale.toString(live.sockets()));
    return tr("Open sockets: %1 (listening %2, connected %3)")
            .arg(locale.toString(live.sockets()), locale.toString(live.listening),
                 locale.toString(live.connected));
}

QString ThreadsView::threadsText() const
{
    const ThreadModel::Live &live = m_model.live();
    const QLocale locale;
    const QString all = locale.toString(live.threads());
    const QString acceptors = locale.toString(live.acceptors);
    const QString connections = locale.toString(live.connectionThreads);
    const bool isServer = live.acceptors + live.connectionThreads > 0;
    if (live.others == 0 && live.clients == 0 && isServer && live.window > 0)
        return tr("Live threads: %1 (window %2, acceptor %3, connections %4)")
                .arg(all, locale.toString(live.window), acceptors, connections);
    if (live.others == 0 && live.clients == 0 && isServer)
        return tr("Live threads: %1 (acceptor %2, connections %3)")
                .arg(all, acceptors, connections);
    if (live.others == 0 && live.clients > 0 && !isServer && live.window > 0)
        return tr("Live threads: %1 (window %2, client %3)")
                .arg(all, locale.toString(live.window), locale.toString(live.clients));
    return tr("Live threads: %1").arg(all);
}

void ThreadsView::showCounts()
{
    m_sockets->setText(socketsText());
    m_threads->setText(threadsText());
    const qint64 events = m_model.forgottenEvents();
    const qint64 lanes = m_model.forgottenLanes();
    m_forgotten->setVisible(events + lanes > 0);
    m_forgotten->setText(
            lanes == 0 ? tr("Older events that are no longer shown: %1")
                                 .arg(QLocale().toString(events))
                       : tr("Older events that are no longer shown: %1; threads: %2")
                                 .arg(QLocale().toString(events), QLocale().toString(lanes)));
}

void ThreadsView::showLength()
{
    const auto found = std::find(kLengths.begin(), kLengths.end(), m_canvas->length());
    m_length->setCurrentIndex(found == kLengths.end() ? -1 : int(found - kLengths.begin()));
    m_length->setPlaceholderText(duration(m_canvas->visibleLengthNs()));
}

/** Says the diagram in words to those who do not see it. */
void ThreadsView::describe()
{
    m_isDescriptionDue = false;
    m_canvas->setAccessibleDescription(text(kDescribedLanes));
}

QString ThreadsView::text(std::size_t maximumLanes) const
{
    const std::vector<quint64> &rows = m_canvas->rows();
    if (rows.empty())
        return m_emptyHint.isEmpty() ? tr("No threads yet.") : m_emptyHint;
    QStringList lines{ socketsText(), threadsText() };
    const auto line = [this, &lines](quint64 serial) {
        if (const ThreadModel::Lane *const lane = m_model.lane(serial))
            //: a thread's name, and what there is to say about it
            lines << tr("%1: %2").arg(nameOf(*lane), laneTexts(*lane).join(u' '));
    };
    // The chosen lane first: of many, a listener hears it without waiting for the others.
    const std::optional<quint64> current = m_canvas->currentLane();
    if (current)
        line(*current);
    for (std::size_t row = 0; row < std::min(rows.size(), maximumLanes); ++row) {
        if (rows[row] != current)
            line(rows[row]);
    }
    if (rows.size() > maximumLanes)
        lines << tr("And %n more thread(s).", nullptr, int(rows.size() - maximumLanes));
    return lines.join(u'\n');
}

} // namespace soquete

#include "shared/views/threads/threadlayout.h"

#include "shared/protocol/text.h"
#include "shared/views/threads/threadcanvas.h"
#include "shared/views/threads/threadlook.h"
#include "shared/views/threads/threadwords.h"
#include "shared/words/eventwords.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <tuple>

namespace soquete {

namespace {

constexpr int kNamesShare = 40; // percent of the width, at most

} // namespace

ThreadTrack trackOf(const ThreadModel::Mark &mark)
{
    const ThreadRank rank = rankOf(mark.kind);
    if (rank == ThreadRank::Socket)
        return ThreadTrack::On;
    const bool isSent = rank != ThreadRank::Problem && mark.direction == Direction::Out;
    return isSent ? ThreadTrack::Below : ThreadTrack::Above;
}

ThreadRank rankOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Finding:
    case EventKind::Error:
        return ThreadRank::Problem;
    case EventKind::Listening:
    case EventKind::Waiting:
    case EventKind::Connected:
    case EventKind::Disconnected:
    case EventKind::Stopped:
        return ThreadRank::Socket;
    case EventKind::Message:
    case EventKind::Reply:
        return ThreadRank::Text;
    case EventKind::Bytes:
        break;
    }
    return ThreadRank::Bytes;
}

int ThreadLayout::rowHeight() const
{
    return (2 * line + 2 * kThreadGrid - 1) / kThreadGrid * kThreadGrid;
}

int ThreadLayout::markSize() const
{
    return std::max(kSmallestThreadMark, line * 5 / 9);
}

QRect ThreadLayout::timeRect() const
{
    const int left = std::min(nameWidth, size.width() * kNamesShare / 100);
    return QRect(left, axisHeight(), std::max(1, size.width() - left - 2 * kThreadGrid),
                 std::max(0, size.height() - axisHeight()));
}

int ThreadLayout::rowTop(std::size_t row) const
{
    return axisHeight() + int(row) * rowHeight() - scroll;
}

std::optional<std::size_t> ThreadLayout::rowOf(quint64 serial) const
{
    const auto found = std::ranges::lower_bound(rows, serial);
    if (found == rows.end() || *found != serial)
        return {};
    return std::size_t(found - rows.begin());
}

std::optional<std::size_t> ThreadLayout::rowAt(int y) const
{
    if (y < axisHeight())
        return {};
    const auto row = std::size_t((y - axisHeight() + scroll) / rowHeight());
    return row < rows.size() ? std::optional(row) : std::nullopt;
}

double ThreadLayout::xOf(qint64 timeNs) const
{
    const QRect area = timeRect();
    return area.left() + double(timeNs - beginNs) * double(area.width()) / double(lengthNs);
}

qint64 ThreadLayout::timeAt(int x) const
{
    const QRect area = timeRect();
    return beginNs + qint64(double(x - area.left()) * double(lengthNs) / double(area.width()));
}

ThreadLayout::Hit ThreadLayout::hitAt(QPoint position) const
{
    Hit hit;
    const std::optional<std::size_t> row = rowAt(position.y());
    hit.lane = row ? model.lane(rows[*row]) : nullptr;
    if (!hit.lane || position.x() < timeRect().left() - kThreadGrid / 2)
        return hit;
    const int dy = position.y() - rowMiddle(*row);
    const ThreadTrack track = std::abs(dy) <= barHeight() / 2 ? ThreadTrack::On
                            : dy < 0                          ? ThreadTrack::Above
                                                              : ThreadTrack::Below;
    const int reach = markSize() / 2 + 1;
    const auto [first, last] = ThreadModel::marksBetween(*hit.lane, timeAt(position.x() - reach),
                                                         timeAt(position.x() + reach));
    std::tuple<bool, int, int> best;
    for (std::size_t i = first; i < last; ++i) {
        const ThreadModel::Mark &mark = hit.lane->markList[i];
        const std::tuple<bool, int, int> distance(
                trackOf(mark) != track, std::abs(int(std::lround(xOf(mark.timeNs))) - position.x()),
                -int(rankOf(mark.kind)));
        if (!hit.mark || distance < best) {
            hit.mark = &mark;
            best = distance;
        }
    }
    const auto &runs = hit.lane->runList;
    const auto run = std::ranges::lower_bound(runs, timeAt(position.x() - kShortestThreadRun), {},
                                              &ThreadModel::Run::endNs);
    if (run != runs.end() && run->beginNs <= timeAt(position.x() + 1))
        hit.run = &*run;
    return hit;
}

QString ThreadLayout::explain(QPoint position) const
{
    if (rows.empty())
        return {};
    if (position.y() < axisHeight())
        return ThreadCanvas::tr("Time since the first event");
    const Hit hit = hitAt(position);
    if (!hit.lane)
        return {};
    QStringList texts;
    const Event *const event = hit.mark ? model.eventAt(hit.mark->place) : nullptr;
    if (event) {
        texts << threadEventText(*event);
        if (hit.mark->isAccept)
            texts << ThreadCanvas::tr("This thread accepted the connection and started “%1”, "
                                      "which recorded the event.")
                             .arg(visibleName(event->thread));
        texts << ThreadCanvas::tr("%1 after the first event.")
                         .arg(duration(hit.mark->timeNs - model.originNs()));
    }
    const bool isOwn = !hit.mark || !hit.mark->isAccept;
    if (hit.run && isOwn && hit.run->events == 1)
        texts << ThreadCanvas::tr("It is the only event of its run, so the duration of the run is "
                                  "unknown.");
    else if (hit.run && isOwn)
        texts << ThreadCanvas::tr("It belongs to a run of at least %1, with %n event(s).", nullptr,
                                  int(std::min<qint64>(hit.run->events, INT_MAX)))
                         .arg(duration(hit.run->endNs - hit.run->beginNs));
    if (texts.isEmpty()) {
        const qint64 timeNs = timeAt(position.x());
        if (position.x() >= timeRect().left() && hit.lane->role != ThreadModel::Role::Window
            && timeNs >= hit.lane->beginNs && timeNs <= (hit.lane->alive ? nowNs : hit.lane->endNs))
            texts << ThreadCanvas::tr("The thread recorded nothing here: it waited.");
        texts << threadFacts(*hit.lane);
    }
    return texts.join(u'\n');
}

} // namespace soquete

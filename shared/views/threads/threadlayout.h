#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QRect>

#include <optional>

namespace soquete {

constexpr int kThreadGrid = 8;        // pixels
constexpr int kShortestThreadRun = 3; // pixels: the least width of a run

/** Position of a mark in its lane: incoming above, outgoing below. */
enum class ThreadTrack { Above, On, Below };

[[nodiscard]] ThreadTrack trackOf(const ThreadModel::Mark &mark);

/** Of several marks in one place, the one of the highest rank is drawn. */
enum class ThreadRank { Bytes, Text, Socket, Problem };

[[nodiscard]] ThreadRank rankOf(EventKind kind);

/**
 * Where lanes and times are in the diagram of threads: lanes from top to bottom, time from left to
 * right, the names of the threads left of it. A snapshot; positions are in pixels of the viewport.
 */
struct ThreadLayout
{
    using Lane = ThreadModel::Lane;

    /** What is at a position. */
    struct Hit
    {
        const Lane *lane = nullptr;
        const ThreadModel::Mark *mark = nullptr;
        const ThreadModel::Run *run = nullptr;
    };

    const ThreadModel &model;
    const std::vector<quint64> &rows; ///< serials of the visible lanes, in ascending order
    QSize size;
    int scroll = 0;
    int line = 0;      ///< height of a line of text
    int nameWidth = 0; ///< wanted width of the names
    qint64 beginNs = 0;
    qint64 lengthNs = 1;
    qint64 nowNs = 0;

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int axisHeight() const { return line + kThreadGrid; }
    [[nodiscard]] int barHeight() const { return std::max(kThreadGrid, line / 2); }
    [[nodiscard]] int markSize() const;
    [[nodiscard]] QRect timeRect() const;
    [[nodiscard]] qint64 endNs() const { return beginNs + lengthNs; }

    [[nodiscard]] int rowTop(std::size_t row) const;
    [[nodiscard]] int rowMiddle(std::size_t row) const { return rowTop(row) + rowHeight() / 2; }
    [[nodiscard]] std::optional<std::size_t> rowOf(quint64 serial) const;
    [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
    [[nodiscard]] double xOf(qint64 timeNs) const;
    [[nodiscard]] qint64 timeAt(int x) const;
    [[nodiscard]] Hit hitAt(QPoint position) const;

    /** An explanation of what is at @p position; plain text, empty if nothing is. */
    [[nodiscard]] QString explain(QPoint position) const;
};

} // namespace soquete

#include "shared/views/sequence/sequencelayout.h"

#include <algorithm>

namespace soquete {

void SequenceLayout::arrange(const Measures &measures)
{
    m_measures = measures;
    const Mark *previous = nullptr;
    for (Mark &mark : m_marks) {
        putBelow(previous, mark);
        previous = &mark;
    }
}

void SequenceLayout::putBelow(const Mark *previous, Mark &mark) const
{
    mark.y = 0;
    mark.silenceNs = 0;
    if (!previous)
        return;
    double rows = m_measures.zoom;
    if (m_measures.scale == Scale::Time) {
        const qint64 passed = std::max<qint64>(0, mark.timeNs - previous->timeNs);
        rows = double(passed) / double(m_measures.rowNs) * m_measures.zoom;
        if (rows > kLongestRows) {
            rows = kCutRows;
            mark.silenceNs = passed;
        }
    }
    mark.y = previous->y + rows * m_measures.row;
}

void SequenceLayout::append(qint64 place, qint64 timeNs)
{
    Mark mark{ place, timeNs };
    putBelow(m_marks.empty() ? nullptr : &m_marks.back(), mark);
    m_marks.push_back(mark);
}

double SequenceLayout::removeBefore(qint64 place)
{
    if (m_marks.empty())
        return 0;
    const double top = m_marks.front().y;
    const double end = m_marks.back().y;
    while (!m_marks.empty() && m_marks.front().place < place)
        m_marks.pop_front();
    if (m_marks.empty())
        return end - top;
    m_marks.front().silenceNs = 0;
    return m_marks.front().y - top;
}

void SequenceLayout::clear()
{
    m_marks.clear();
}

qint64 SequenceLayout::sinceLastAt(int index) const
{
    return index > 0 ? std::max<qint64>(0, mark(index).timeNs - mark(index - 1).timeNs) : -1;
}

int SequenceLayout::firstFrom(double y) const
{
    if (m_marks.empty())
        return 0;
    const double wanted = y + m_marks.front().y;
    return int(std::ranges::lower_bound(m_marks, wanted, {}, &Mark::y) - m_marks.begin());
}

int SequenceLayout::nearest(double y) const
{
    const int below = firstFrom(y);
    if (below == count())
        return count() - 1;
    if (below > 0 && y - yAt(below - 1) < yAt(below) - y)
        return below - 1;
    return below;
}

int SequenceLayout::indexOf(qint64 place) const
{
    const auto found = std::ranges::lower_bound(m_marks, place, {}, &Mark::place);
    const bool isThere = found != m_marks.end() && found->place == place;
    return isThere ? int(found - m_marks.begin()) : -1;
}

} // namespace soquete

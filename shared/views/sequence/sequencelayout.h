#pragma once

#include <QtGlobal>

#include <deque>

namespace soquete {

/** Where the steps of a sequence diagram stand on the time axis, in pixels below the first. */
class SequenceLayout final
{
public:
    enum class Scale {
        Even, ///< the same distance between all steps
        Time  ///< distance is time; long silences are cut
    };

    struct Measures
    {
        Scale scale = Scale::Even;
        double row = 40;          ///< pixels between two steps of the even scale, at zoom 1
        qint64 rowNs = 1'000'000; ///< time that a row stands for on the time scale, at zoom 1
        double zoom = 1;

        friend bool operator==(const Measures &, const Measures &) = default;
    };

    /** A silence longer than this many rows is cut to kCutRows. */
    static constexpr double kLongestRows = 6;
    static constexpr double kCutRows = 3;

    /** Applies @p measures to all steps. */
    void arrange(const Measures &measures);
    [[nodiscard]] const Measures &measures() const { return m_measures; }

    /** Adds a step below the last. Places ascend. */
    void append(qint64 place, qint64 timeNs);

    /** Removes the steps before @p place; returns by how many pixels the others moved up. */
    double removeBefore(qint64 place);
    void clear();

    [[nodiscard]] int count() const { return int(m_marks.size()); }
    [[nodiscard]] qint64 placeAt(int index) const { return mark(index).place; }
    [[nodiscard]] double yAt(int index) const { return mark(index).y - m_marks.front().y; }
    [[nodiscard]] double height() const { return count() > 0 ? yAt(count() - 1) : 0; }

    /** The silence before a step if it was cut, otherwise 0. */
    [[nodiscard]] qint64 silenceAt(int index) const { return mark(index).silenceNs; }

    /** The time since the step before, or -1. */
    [[nodiscard]] qint64 sinceLastAt(int index) const;

    /** The first step at or below @p y; count() if there is none. */
    [[nodiscard]] int firstFrom(double y) const;

    /** The step nearest to @p y, or -1. */
    [[nodiscard]] int nearest(double y) const;

    /** The index of the step at @p place, or -1. */
    [[nodiscard]] int indexOf(qint64 place) const;

private:
    struct Mark
    {
        qint64 place = 0;
        qint64 timeNs = 0;
        qint64 silenceNs = 0;
        double y = 0;
    };

    [[nodiscard]] const Mark &mark(int index) const { return m_marks[std::size_t(index)]; }
    void putBelow(const Mark *previous, Mark &mark) const;

    Measures m_measures;
    std::deque<Mark> m_marks;
};

} // namespace soquete

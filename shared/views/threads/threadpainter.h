#pragma once

#include "shared/views/threads/threadlayout.h"
#include "shared/views/threads/threadlook.h"

#include <QFontMetrics>

class QPainter;

namespace soquete {

/** Paints the diagram of threads. Marks that fall on the same pixels are drawn as one. */
class ThreadPainter final
{
public:
    /** What stands out. */
    struct Choice
    {
        std::optional<quint64> lane; ///< serial
        std::optional<quint64> event;
        bool hasFocus = false;
    };

    ThreadPainter(QPainter &painter, const ThreadLayout &layout, const Choice &choice,
                  const QPalette &palette);

    void paint();

private:
    using Lane = ThreadModel::Lane;
    using Mark = ThreadModel::Mark;

    void paintBackground(const Lane &lane, int top);
    void paintName(const Lane &lane, QRect area);
    void paintRuns(const Lane &lane, int top);
    void paintAccepts(const Lane &acceptor, int middle);
    void paintMarks(const Lane &lane, int top);
    [[nodiscard]] QPointF placeOf(const Mark &mark, int top) const;
    void paintMark(const Mark &mark, int top);
    [[nodiscard]] qint64 axisStep() const;
    template <typename Paint>
    void forEachTick(const Paint &paint);
    void paintGrid();
    void paintAxis();

    QPainter &m_painter;
    const ThreadLayout &m_layout;
    const Choice m_choice;
    const QPalette m_palette;
    const ThreadColours m_colours;
    const QFont m_font;
    const QFontMetrics m_metrics;
    const QRect m_area; ///< of time
};

} // namespace soquete

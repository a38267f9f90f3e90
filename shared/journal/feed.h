#pragma once

#include "shared/journal/journal.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace soquete {

/**
 * The journal's one reader: takes what came, some times a second at the most, and hands it to
 * whoever shows it. However much happens, a window is woken no more often than it can paint, and
 * never gets more at once than it can take in before its user notices.
 */
class Feed final : public QObject
{
    Q_OBJECT

public:
    /** How often a window takes what came: about as often as a screen is drawn anew. */
    static constexpr std::chrono::milliseconds kFrame{ 33 };
    /** How many events are handed out at once. */
    static constexpr std::size_t kSlice = 4096;
    /** How long events are handed out before the event loop turns, and the others follow. */
    static constexpr std::chrono::milliseconds kTurn{ 4 };
    /**
     * How often when more than kSlice come in one interval: nobody can read what changes wholly
     * thirty times a second, and whoever is served needs the time that painting it takes.
     */
    static constexpr std::chrono::milliseconds kBusyFrame{ 100 };

    /** Reads @p journal, which must live longer, at most once in @p interval. */
    Feed(Journal *journal, std::chrono::milliseconds interval, QObject *parent = nullptr);

    /** Hands out all that was recorded before this call. */
    void flush();

signals:
    /**
     * What came, a part at a time. Where Batch::more is set the next part follows within a few
     * milliseconds: it is not worth while to paint before it.
     */
    void arrived(const soquete::Journal::Batch &batch);

private:
    void takeTurn();
    [[nodiscard]] bool takeSlice();

    Journal *const m_journal;
    const std::chrono::milliseconds m_interval;
    QDeadlineTimer m_frameEnd; ///< when something is to be painted, however much follows
    std::size_t m_taken = 0;   ///< since the timer was last at rest
    bool m_isBusy = false;     ///< more came in one interval than anyone can read
    QTimer m_timer{ this };
};

} // namespace soquete

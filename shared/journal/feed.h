#pragma once

#include "shared/journal/journal.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace soquete {

/**
 * The journal's reader. It takes events at a limited rate and in limited slices, so that a window
 * is not woken more often than it can paint and stays responsive under any load.
 */
class Feed final : public QObject
{
    Q_OBJECT

public:
    /** The interval for a window: about as often as a screen is refreshed. */
    static constexpr std::chrono::milliseconds kFrame{ 33 };
    /** The most events in one batch. */
    static constexpr std::size_t kSlice = 4096;
    /** How long batches are emitted before control returns to the event loop. */
    static constexpr std::chrono::milliseconds kTurn{ 4 };
    /**
     * The interval while more than kSlice events arrive in each. Nobody can read faster changes,
     * and clients need the processor time that painting would take.
     */
    static constexpr std::chrono::milliseconds kBusyFrame{ 100 };

    /** Reads @p journal, which must outlive this object, at most once per @p interval. */
    Feed(Journal *journal, std::chrono::milliseconds interval, QObject *parent = nullptr);

    /** Emits all events recorded before this call. */
    void flush();

signals:
    /**
     * New events, one slice at a time. If Batch::more is set, the next slice follows within a few
     * milliseconds, so painting can wait for it.
     */
    void arrived(const soquete::Journal::Batch &batch);

private:
    void takeTurn();
    [[nodiscard]] bool takeSlice();

    Journal *const m_journal;
    const std::chrono::milliseconds m_interval;
    QDeadlineTimer m_frameEnd; ///< when to paint even if more events follow
    std::size_t m_taken = 0;   ///< since the timer last stopped
    bool m_isBusy = false;     ///< more than kSlice events came in one interval
    QTimer m_timer{ this };
};

} // namespace soquete

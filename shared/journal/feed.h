#pragma once

#include "shared/journal/journal.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace soquete {

/**
 * The journal's one reader: takes what came, some times a second at the most, and hands it to
 * whoever shows it. However much happens, a window is woken no more often than it can paint.
 */
class Feed final : public QObject
{
    Q_OBJECT

public:
    /** How often a window takes what came: about as often as a screen is drawn anew. */
    static constexpr std::chrono::milliseconds kFrame{ 33 };

    /** Reads @p journal, which must live longer, at most once in @p interval. */
    Feed(Journal *journal, std::chrono::milliseconds interval, QObject *parent = nullptr);

    /** Hands out all that was recorded before this call. */
    void flush();

signals:
    void arrived(const soquete::Journal::Batch &batch);

private:
    void takeNow();

    Journal *const m_journal;
    QTimer m_timer{ this };
};

} // namespace soquete

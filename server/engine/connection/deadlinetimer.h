#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

namespace soquete {

/** A time limit of an @p Owner: whether it applies, since when, how long, and what happens then. */
template <typename Owner>
struct Deadline
{
    using Clock = std::chrono::steady_clock;

    bool applies = false;
    Clock::time_point since;
    std::chrono::milliseconds limit{ 0 }; ///< 0: none
    void (Owner::*then)() = nullptr;      ///< must end the condition that made the limit apply

    [[nodiscard]] bool isOn() const { return applies && limit.count() > 0; }
    [[nodiscard]] Clock::time_point due() const { return since + limit; }
};

/**
 * One timer for all time limits of an @p Owner, which lists them in deadlines(). If several have
 * passed, they are handled in that order. Lives in the owner's thread.
 */
template <typename Owner>
class DeadlineTimer final
{
    using Clock = std::chrono::steady_clock;

public:
    /** A child of @p owner, so that it moves to another thread with it. */
    explicit DeadlineTimer(Owner *owner)
        : m_owner(owner)
        , m_timer(owner)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, owner, [this] { check(); });
    }

    /** Call this when a limit begins to apply. Sets the timer to the nearest limit if it is
     * earlier. */
    void arm()
    {
        std::optional<Clock::time_point> nearest;
        for (const Deadline<Owner> &deadline : m_owner->deadlines()) {
            if (deadline.isOn() && (!nearest || deadline.due() < *nearest))
                nearest = deadline.due();
        }
        if (!nearest || (m_timer.isActive() && m_due <= *nearest))
            return;
        m_due = *nearest;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due - Clock::now());
        m_timer.start(std::max(left, std::chrono::milliseconds(0)));
    }

    void stop() { m_timer.stop(); }

private:
    void check()
    {
        const Clock::time_point now = Clock::now();
        for (;;) {
            const auto deadlines = m_owner->deadlines();
            const auto passed =
                    std::find_if(deadlines.begin(), deadlines.end(), [now](const auto &deadline) {
                        return deadline.isOn() && now >= deadline.due();
                    });
            if (passed == deadlines.end())
                break;
            (m_owner->*passed->then)();
        }
        arm();
    }

    Owner *const m_owner;
    QTimer m_timer;
    Clock::time_point m_due;
};

} // namespace soquete

#pragma once

#include "app/lessons/guide/stepactions.h"

#include <QObject>
#include <QTimer>

namespace soquete {

/** Does the steps of the lessons for the user, in the windows that are open or in new ones. */
class LessonGuide final : public QObject
{
    Q_OBJECT

public:
    /** Keeps @p lesson, the widget that shows the lesson, visible. @p watch must outlive this. */
    LessonGuide(LessonWatch *watch, QWidget *lesson);

    [[nodiscard]] bool isBusy() const { return !m_actions.isEmpty(); }

    /** Starts the step @p id, and cancels the one in progress. */
    void perform(const QString &id);
    void cancel();

signals:
    /** isBusy() has changed. */
    void changed();
    /** The step could not be done. @p why is for the user. */
    void failed(const QString &why);

private:
    void advance();
    void fail(const QString &why);

    LessonWatch *const m_watch;
    StepActions m_actions;
    QTimer m_deadline{ this };
    bool m_isAdvancing = false; ///< guards against an action that makes the watch report a change
};

} // namespace soquete

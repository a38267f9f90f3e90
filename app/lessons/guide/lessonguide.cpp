#include "app/lessons/guide/lessonguide.h"

#include "app/lessons/guide/lessonsteps.h"
#include "app/lessons/guide/lessonwatch.h"

#include <QWidget>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr auto kLongestStep = 60s; // a client waits five seconds for each reply

} // namespace

LessonGuide::LessonGuide(LessonWatch *watch, QWidget *lesson)
    : QObject(lesson)
    , m_watch(watch)
    , m_actions(watch, lesson)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(kLongestStep);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail(tr("This took too long. Look at what the windows say, then try again."));
    });
    // Queued: the next action must not run inside a window's own function.
    connect(watch, &LessonWatch::changed, this, &LessonGuide::advance, Qt::QueuedConnection);
}

void LessonGuide::perform(const QString &id)
{
    cancel();
    const GuidedStep *const step = findStep(id);
    if (!step || isStepImpossible(id))
        return;
    const auto isDone = [this, step] { return step->isDone(*m_watch); };
    m_actions.begin(isDone);
    step->plan(m_actions);
    m_actions.present();
    m_actions.waitFor(isDone);
    m_deadline.start();
    emit changed();
    advance();
}

void LessonGuide::cancel()
{
    m_deadline.stop();
    m_actions.clear();
    emit changed();
}

void LessonGuide::advance()
{
    if (std::exchange(m_isAdvancing, true))
        return;
    const StepActions::Progress progress = m_actions.advance();
    m_isAdvancing = false;
    if (!m_deadline.isActive())
        return;
    if (progress == StepActions::Progress::Failed)
        fail(m_actions.error());
    else if (m_actions.isEmpty())
        cancel();
}

void LessonGuide::fail(const QString &why)
{
    cancel();
    emit failed(why);
}

} // namespace soquete

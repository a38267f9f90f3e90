#pragma once

#include <QString>

#include <span>

namespace soquete {

class LessonGuide;
class LessonWatch;

/** A step of the lessons: how to see that it is done, and how to do it. */
struct GuidedStep
{
    const char *id;
    bool (*isDone)(const LessonWatch &watch);
    void (*plan)(LessonGuide &guide); ///< adds the actions that do the step
};

/** The step @p id; null if there is none. */
[[nodiscard]] const GuidedStep *findStep(const QString &id);

[[nodiscard]] std::span<const GuidedStep> guidedSteps();

/**
 * Whether the step @p id is done: by the current state of the windows, or by an event since
 * LessonWatch::begin(). False for an unknown step.
 */
[[nodiscard]] bool isStepDone(const QString &id, const LessonWatch &watch);

/** Whether this system lacks what the step @p id needs. Such a step counts as done. */
[[nodiscard]] bool isStepImpossible(const QString &id);

} // namespace soquete

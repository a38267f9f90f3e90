#pragma once

#include <QStringList>

namespace soquete {

class LessonWatch;

/** The ids of all steps that can be checked. */
[[nodiscard]] QStringList lessonCheckIds();

/**
 * Whether the step @p id is done: as the windows are now, or by what has happened since @p watch
 * began. An unknown step never is.
 */
[[nodiscard]] bool isStepDone(const QString &id, const LessonWatch &watch);

/** Whether this system cannot do the step @p id at all: then it counts as done. */
[[nodiscard]] bool isStepImpossible(const QString &id);

} // namespace soquete

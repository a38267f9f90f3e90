#pragma once

#include "app/lessons/content/lesson.h"

#include <QStringList>

namespace soquete {

/** The names of all lessons, such as "01-exercise", in the order of the course. */
[[nodiscard]] QStringList lessonNames();

/**
 * The name of the lesson that @p text identifies by its name, its number ("1"), or the part after
 * the number ("exercise"). Nothing if there is no such lesson.
 */
[[nodiscard]] std::optional<QString> lessonFromText(QStringView text);

/** The lesson @p name, one of lessonNames(), in @p language. */
[[nodiscard]] ParsedLesson loadLesson(const QString &name, const QString &language);

/**
 * The text of @p label in @p language, without its mnemonic. Empty if the program has no such
 * label.
 */
[[nodiscard]] QString labelText(const LabelReference &label, const QString &language);

} // namespace soquete

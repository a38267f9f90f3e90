#pragma once

#include "app/lessons/content/lesson.h"

#include <QStringList>

namespace soquete {

/** The names of all lessons, as "01-exercise", in the order of the course. */
[[nodiscard]] QStringList lessonNames();

/**
 * The name of the lesson that @p text means: the name itself, its number ("1"), or the part after
 * it ("exercise"). Nothing where there is no such lesson.
 */
[[nodiscard]] std::optional<QString> lessonFromText(QStringView text);

/** The lesson @p name, one of lessonNames(), in @p language. */
[[nodiscard]] ParsedLesson loadLesson(const QString &name, const QString &language);

/**
 * What @p label is called in the program in @p language, without the mark of its mnemonic. Empty
 * where the program has no such label.
 */
[[nodiscard]] QString labelText(const LabelReference &label, const QString &language);

} // namespace soquete

#pragma once

#include <QString>
#include <QStringList>

namespace soquete {

struct Lesson;

/** How far somebody has come in the lessons. It is remembered, and always read anew. */
class LessonProgress final
{
public:
    /** What there is to do in @p lesson: the ids of its steps, and its questions. */
    [[nodiscard]] static QStringList tasks(const Lesson &lesson);

    /** What is called the question on page @p page of a lesson, from 0, among its tasks. */
    [[nodiscard]] static QString questionOn(int page);

    /** Whether @p task of the lesson @p name was done. */
    [[nodiscard]] bool isDone(const QString &name, const QString &task) const;
    void markDone(const QString &name, const QString &task);

    /** How many of @p tasks were done. */
    [[nodiscard]] int done(const QString &name, const QStringList &tasks) const;

    /** Forgets what was done in the lesson @p name. */
    void startAgain(const QString &name);

    /** Where the reader was last: a lesson's name, empty at first, and its page, from 0. */
    [[nodiscard]] QString lesson() const;
    [[nodiscard]] int page() const;
    void setPlace(const QString &name, int page);
};

} // namespace soquete

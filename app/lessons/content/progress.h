#pragma once

#include <QString>
#include <QStringList>

namespace soquete {

struct Lesson;

/** The progress in the lessons, kept in the settings. */
class LessonProgress final
{
public:
    /** The tasks of @p lesson: the ids of its steps and questions. */
    [[nodiscard]] static QStringList tasks(const Lesson &lesson);

    /** The id of the question on page @p page of a lesson, from 0. */
    [[nodiscard]] static QString questionOn(int page);

    /** Whether @p task of the lesson @p name is done. */
    [[nodiscard]] bool isDone(const QString &name, const QString &task) const;
    void markDone(const QString &name, const QString &task);

    /** The number of @p tasks that are done. */
    [[nodiscard]] int done(const QString &name, const QStringList &tasks) const;

    /** Clears the progress in the lesson @p name. */
    void startAgain(const QString &name);

    /** The reader's last lesson, empty at first, and its page, from 0. */
    [[nodiscard]] QString lesson() const;
    [[nodiscard]] int page() const;
    void setPlace(const QString &name, int page);
};

} // namespace soquete

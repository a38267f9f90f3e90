#include "app/lessons/content/progress.h"

#include "app/lessons/content/lesson.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kLesson = "lessons/lesson"_L1;
constexpr auto kPage = "lessons/page"_L1;

/** Limits a damaged settings file; a lesson has few tasks. */
constexpr qsizetype kMostTasks = 100;

QString doneKey(const QString &name)
{
    return u"lessons/done/"_s + name;
}

QStringList doneIn(const QString &name)
{
    return QSettings().value(doneKey(name)).toStringList().mid(0, kMostTasks);
}

} // namespace

QStringList LessonProgress::tasks(const Lesson &lesson)
{
    QStringList tasks;
    for (int page = 0; page < lesson.pages.size(); ++page) {
        if (lesson.pages.at(page).step)
            tasks << lesson.pages.at(page).step->id;
        if (lesson.pages.at(page).question)
            tasks << questionOn(page);
    }
    return tasks;
}

QString LessonProgress::questionOn(int page)
{
    return u"question/%1"_s.arg(page);
}

bool LessonProgress::isDone(const QString &name, const QString &task) const
{
    return doneIn(name).contains(task);
}

void LessonProgress::markDone(const QString &name, const QString &task)
{
    const QStringList done = doneIn(name);
    if (!done.contains(task))
        QSettings().setValue(doneKey(name), done + QStringList{ task });
}

int LessonProgress::done(const QString &name, const QStringList &tasks) const
{
    const QStringList done = doneIn(name);
    return int(std::count_if(tasks.begin(), tasks.end(),
                             [&done](const QString &task) { return done.contains(task); }));
}

void LessonProgress::startAgain(const QString &name)
{
    QSettings().remove(doneKey(name));
}

QString LessonProgress::lesson() const
{
    return QSettings().value(kLesson).toString();
}

int LessonProgress::page() const
{
    return QSettings().value(kPage).toInt();
}

void LessonProgress::setPlace(const QString &name, int page)
{
    QSettings settings;
    settings.setValue(kLesson, name);
    settings.setValue(kPage, page);
}

} // namespace soquete

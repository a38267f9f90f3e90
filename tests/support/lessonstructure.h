#pragma once

#include "app/lessons/content/lesson.h"

#include <QStringList>

namespace soquete::test {

/** The labels that @p markdown quotes, in order, except in code. */
inline QList<LabelReference> labelsIn(const QString &markdown)
{
    QList<LabelReference> labels;
    (void)withLabels(markdown, [&labels](const LabelReference &label) {
        labels << label;
        return QString();
    });
    return labels;
}

/**
 * What has to be the same in all languages, one line each: pages, steps, questions with their
 * right answer, and labels. @p lesson has to be read without a text for its labels.
 */
inline QStringList structureOf(const Lesson &lesson)
{
    QStringList structure;
    for (const LessonPage &page : lesson.pages) {
        QStringList texts{ page.title, page.text };
        structure << QStringLiteral("page");
        if (page.step) {
            structure << QStringLiteral("step ") + page.step->id;
            texts << page.step->text;
        }
        if (page.question) {
            QString answers;
            texts << page.question->text;
            for (const LessonAnswer &answer : page.question->answers) {
                answers += answer.isRight ? u'x' : u'-';
                texts << answer.text << answer.explanation;
            }
            structure << QStringLiteral("question ") + answers;
        }
        // Languages may quote labels in different orders.
        QStringList labels;
        for (const QString &text : texts) {
            for (const LabelReference &label : labelsIn(text))
                labels << QStringLiteral("label %1|%2").arg(label.context, label.source);
        }
        labels.removeDuplicates();
        labels.sort();
        structure << labels;
    }
    return structure;
}

} // namespace soquete::test

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace soquete {

/** Something to do in the program, which ticks itself when it was done. Text is Markdown. */
struct LessonStep
{
    QString id; ///< names the check, see LessonChecks
    QString text;

    friend bool operator==(const LessonStep &, const LessonStep &) = default;
};

/** One of the answers to choose from. Texts are Markdown. */
struct LessonAnswer
{
    QString text;
    QString explanation; ///< why it is right, or is not
    bool isRight = false;

    friend bool operator==(const LessonAnswer &, const LessonAnswer &) = default;
};

struct LessonQuestion
{
    QString text; ///< Markdown
    QList<LessonAnswer> answers;

    friend bool operator==(const LessonQuestion &, const LessonQuestion &) = default;
};

/** What is read at once. It has a step or a question, or neither. */
struct LessonPage
{
    QString title;
    QString text; ///< Markdown, without the title
    std::optional<LessonStep> step;
    std::optional<LessonQuestion> question;

    friend bool operator==(const LessonPage &, const LessonPage &) = default;
};

/**
 * A lesson, as its file has it:
 *
 *     # Title of the lesson, and of its first page
 *     Markdown. {ServerWindow|Start} is a label of the program: context and source text.
 *     > [!STEP server-listening]
 *     > What to do.
 *     ---
 *     ## Title of a further page
 *     > [!QUESTION]
 *     > What is asked?
 *     > - [ ] An answer. | Why it is not right.
 *     > - [x] Another. | Why it is.
 */
struct Lesson
{
    QString title;
    QList<LessonPage> pages;

    static constexpr qsizetype kLargestFile = 256 * 1024; ///< bytes

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

/** What makes a file no lesson. */
enum class LessonError {
    TooLarge,
    NotUtf8,
    NoTitle,      ///< a lesson begins with "# Title"
    NoPageTitle,  ///< a page begins with "## Title"
    UnknownTag,   ///< "> [!…]" that is neither a step nor a question
    BadStep,      ///< without a name of small letters, digits and hyphens, or without text
    BadQuestion,  ///< without text, or without two answers, one of them right, each explained
    SecondTask,   ///< a further step or question on a page
    UnclosedCode, ///< a fence that does not end
    NotPlain      ///< HTML, a link, or an image
};

/** A lesson, or what is wrong with its file and in which line, from 1. */
struct ParsedLesson
{
    Lesson lesson;
    std::optional<LessonError> error;
    int line = 0;
};

[[nodiscard]] ParsedLesson parseLesson(QByteArrayView file);

/** A label of the program that a lesson names: as in the translation files, without mnemonic. */
struct LabelReference
{
    QString context;
    QString source;

    friend bool operator==(const LabelReference &, const LabelReference &) = default;
};

/** The labels that @p markdown names, in their order; code names none. */
[[nodiscard]] QList<LabelReference> labelsIn(const QString &markdown);

/** @p markdown with each label in bold, as @p shown gives it. */
[[nodiscard]] QString withLabels(const QString &markdown,
                                 const std::function<QString(const LabelReference &)> &shown);

/** All texts of @p lesson that may name labels. */
[[nodiscard]] QStringList textsOf(const Lesson &lesson);

/**
 * What must be the same in all languages, a line for each: pages, steps, questions with which
 * answer is right, and labels.
 */
[[nodiscard]] QStringList structureOf(const Lesson &lesson);

} // namespace soquete

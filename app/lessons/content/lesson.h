#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace soquete {

/** Something to do in the program, which detects when it is done. */
struct LessonStep
{
    QString id;   ///< see GuidedStep
    QString text; ///< Markdown

    friend bool operator==(const LessonStep &, const LessonStep &) = default;
};

/** An answer to choose. Its texts are Markdown. */
struct LessonAnswer
{
    QString text;
    QString explanation; ///< why it is right or wrong
    bool isRight = false;

    friend bool operator==(const LessonAnswer &, const LessonAnswer &) = default;
};

struct LessonQuestion
{
    QString text; ///< Markdown
    QList<LessonAnswer> answers;

    friend bool operator==(const LessonQuestion &, const LessonQuestion &) = default;
};

/** A page of a lesson. It has at most one step or question. */
struct LessonPage
{
    QString title;
    QString text; ///< Markdown, without the title
    std::optional<LessonStep> step;
    std::optional<LessonQuestion> question;

    friend bool operator==(const LessonPage &, const LessonPage &) = default;
};

/**
 * A lesson, read from a file of this form:
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

/** What makes a file invalid as a lesson. */
enum class LessonError {
    TooLarge,
    NotUtf8,
    NoTitle,      ///< a lesson begins with "# Title"
    NoPageTitle,  ///< a page begins with "## Title"
    UnknownTag,   ///< "> [!…]" other than a step or a question
    BadStep,      ///< its name is not lower case, digits and hyphens, or it has no text
    BadQuestion,  ///< no text, fewer than two answers, or not exactly one right; each explained
    SecondTask,   ///< more than one step or question on a page
    UnclosedCode, ///< a code fence is not closed
    NotPlain      ///< HTML, a link, or an image
};

/** A lesson, or the first error in its file with its line, from 1. */
struct ParsedLesson
{
    Lesson lesson;
    std::optional<LessonError> error;
    int line = 0;
};

/** A label that a lesson quotes: as in the translation files, without mnemonic. */
struct LabelReference
{
    QString context;
    QString source;

    friend bool operator==(const LabelReference &, const LabelReference &) = default;
};

/** What to show for a label. */
using LabelText = std::function<QString(const LabelReference &)>;

/** Reads the lesson in @p file. Replaces its labels as withLabels() does, if @p shown is given. */
[[nodiscard]] ParsedLesson parseLesson(QByteArrayView file, const LabelText &shown = {});

/** @p markdown with each label outside code replaced by what @p shown returns, in bold. */
[[nodiscard]] QString withLabels(const QString &markdown, const LabelText &shown);

} // namespace soquete

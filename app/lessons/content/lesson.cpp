#include "app/lessons/content/lesson.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** Thrown by the parser, and caught by parseLesson(). */
struct Failure
{
    LessonError error;
    int line;
};

bool isFence(QStringView line)
{
    return line.trimmed().startsWith("```"_L1);
}

/** Whether @p line has no HTML, link or image. */
bool isPlain(QStringView line)
{
    static const QRegularExpression foreign(
            u"<[A-Za-z/!?]|\\]\\(|^ {0,3}\\[[^\\]]+\\]: |https?://"_s);
    static const QRegularExpression code(u"`[^`]*`"_s);
    return !line.toString().remove(code).contains(foreign);
}

class Parser
{
public:
    explicit Parser(const QString &text)
        : m_lines(text.split(u'\n'))
    {}

    Lesson parse()
    {
        Lesson lesson;
        lesson.pages << readPage(u"# "_s, LessonError::NoTitle);
        lesson.title = lesson.pages.first().title;
        while (m_next < m_lines.size())
            lesson.pages << readPage(u"## "_s, LessonError::NoPageTitle);
        return lesson;
    }

private:
    [[noreturn]] void fail(LessonError error) const { throw Failure{ error, int(m_next) }; }

    QString readLine() { return m_lines.at(m_next++); }

    [[nodiscard]] bool atEnd() const { return m_next >= m_lines.size(); }

    LessonPage readPage(const QString &mark, LessonError withoutTitle)
    {
        LessonPage page;
        QString title;
        while (title.isEmpty() && !atEnd())
            title = readLine().trimmed();
        if (!title.startsWith(mark) || title.sliced(mark.size()).trimmed().isEmpty())
            fail(withoutTitle);
        page.title = title.sliced(mark.size()).trimmed();
        if (!isPlain(page.title))
            fail(LessonError::NotPlain);
        QStringList text;
        while (!atEnd()) {
            const QString line = readLine();
            if (isFence(line)) {
                text << line << readCode();
            } else if (line.trimmed() == "---"_L1) {
                break;
            } else if (line.startsWith("> [!"_L1)) {
                if (page.step || page.question)
                    fail(LessonError::SecondTask);
                readTask(page, line);
            } else {
                if (!isPlain(line))
                    fail(LessonError::NotPlain);
                text << line;
            }
        }
        page.text = text.join(u'\n').trimmed();
        return page;
    }

    /** The lines of code up to and including the closing fence. */
    QStringList readCode()
    {
        QStringList code;
        const qsizetype begin = m_next;
        while (!atEnd()) {
            code << readLine();
            if (isFence(code.last()))
                return code;
        }
        m_next = begin;
        fail(LessonError::UnclosedCode);
    }

    void readTask(LessonPage &page, const QString &line)
    {
        static const QRegularExpression tag(u"^> \\[!(STEP|QUESTION)\\b([^\\]]*)\\]\\s*$"_s);
        const QRegularExpressionMatch match = tag.match(line);
        if (!match.hasMatch())
            fail(LessonError::UnknownTag);
        if (match.captured(1) == "STEP"_L1)
            page.step = readStep(match.captured(2).trimmed());
        else
            page.question = readQuestion();
    }

    /** The remaining lines of a block quote, without their marks. */
    QStringList readQuote()
    {
        QStringList quote;
        while (!atEnd() && m_lines.at(m_next).startsWith(u'>')) {
            const QString line = readLine();
            quote << line.sliced(line.startsWith("> "_L1) ? 2 : 1);
            if (!isPlain(quote.last()))
                fail(LessonError::NotPlain);
        }
        return quote;
    }

    LessonStep readStep(const QString &id)
    {
        static const QRegularExpression name(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        const LessonStep step{ id, readQuote().join(u'\n').trimmed() };
        if (!name.match(id).hasMatch() || step.text.isEmpty())
            fail(LessonError::BadStep);
        return step;
    }

    LessonQuestion readQuestion()
    {
        LessonQuestion question;
        QStringList answers;
        for (const QString &line : readQuote()) {
            const bool isAnswer = line.startsWith("- ["_L1);
            if (isAnswer)
                answers << line;
            else if (!answers.isEmpty() && !line.trimmed().isEmpty())
                answers.last() += u' ' + line.trimmed();
            else if (answers.isEmpty())
                question.text += line + u'\n';
        }
        question.text = question.text.trimmed();
        for (const QString &answer : answers)
            question.answers << readAnswer(answer);
        const auto right = std::count_if(question.answers.begin(), question.answers.end(),
                                         [](const LessonAnswer &answer) { return answer.isRight; });
        if (question.text.isEmpty() || question.answers.size() < 2 || right != 1)
            fail(LessonError::BadQuestion);
        return question;
    }

    LessonAnswer readAnswer(const QString &line) const
    {
        // The bar before the explanation is the first one outside code.
        static const QRegularExpression parts(u"^- \\[([ xX])\\] ((?:`[^`]*`|[^`])*?) \\| (.*)$"_s);
        const QRegularExpressionMatch match = parts.match(line);
        const LessonAnswer answer{ match.captured(2).trimmed(), match.captured(3).trimmed(),
                                   match.captured(1) != " "_L1 };
        if (answer.text.isEmpty() || answer.explanation.isEmpty())
            fail(LessonError::BadQuestion);
        return answer;
    }

    const QStringList m_lines;
    qsizetype m_next = 0;
};

/** @p text escaped for Markdown. */
QString escaped(const QString &text)
{
    static const QRegularExpression special(u"([\\\\`*_{}\\[\\]<>()#+!|~&])"_s);
    return QString(text).replace(special, u"\\\\1"_s);
}

} // namespace

QString withLabels(const QString &markdown, const LabelText &shown)
{
    // Code, which is left alone, or {Context|Source text}.
    static const QRegularExpression pattern(u"```.*?(?:```|$)|`[^`]*`|\\{(\\w+)\\|([^{}|`]+)\\}"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    QString text;
    qsizetype begin = 0;
    for (auto matches = pattern.globalMatch(markdown); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!match.hasCaptured(1))
            continue;
        text += markdown.sliced(begin, match.capturedStart() - begin);
        const LabelReference label{ match.captured(1), match.captured(2).simplified() };
        text += u"**%1**"_s.arg(escaped(shown(label)));
        begin = match.capturedEnd();
    }
    return text + markdown.sliced(begin);
}

ParsedLesson parseLesson(QByteArrayView file, const LabelText &shown)
{
    if (file.size() > Lesson::kLargestFile)
        return { {}, LessonError::TooLarge, 0 };
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(file);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return { {}, LessonError::NotUtf8, 0 };
    text = text.replace(u"\r\n"_s, u"\n"_s).trimmed();
    try {
        return { Parser(shown ? withLabels(text, shown) : text).parse(), {}, 0 };
    } catch (const Failure &failure) {
        return { {}, failure.error, failure.line };
    }
}

} // namespace soquete

#include "app/lessons/content/lesson.h"

#include "tests/support/lessonstructure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr auto kWhole = R"(# A *title*

Some **text** with {ServerWindow|Start}.

```
---
> [!STEP not-a-step]
{NoLabel|In code}
```

> a quote that is no task

> [!STEP do-this]
> First `line`,
> and the second.
---

## Second page

> [!QUESTION]
> What is it?
>
> - [ ] This `a | b`. | No,
>   it is not.
> - [x] That: {ClientWindow|Connect}. | Yes.
)";

Lesson parse(const QByteArray &text)
{
    const ParsedLesson parsed = parseLesson(text);
    return parsed.error ? Lesson() : parsed.lesson;
}

QString inBrackets(const LabelReference &label)
{
    return u"<%1|%2>"_s.arg(label.context, label.source);
}

} // namespace

class TestLesson final : public QObject
{
    Q_OBJECT

private slots:
    void readsAWholeLesson();
    void readsLinesOfEverySystem();
    void refusesWhatIsNoLesson_data();
    void refusesWhatIsNoLesson();
    void survivesEveryPart();
    void findsLabels();
    void showsLabels();
    void comparesStructure();
};

void TestLesson::readsAWholeLesson()
{
    const ParsedLesson parsed = parseLesson(kWhole);
    QVERIFY(!parsed.error);
    const Lesson &lesson = parsed.lesson;
    QCOMPARE(lesson.title, u"A *title*"_s);
    QCOMPARE(lesson.pages.size(), 2);
    const LessonPage &first = lesson.pages.first();
    QCOMPARE(first.title, lesson.title);
    QVERIFY(first.text.startsWith("Some **text**"_L1));
    QVERIFY(first.text.contains("\n---\n> [!STEP not-a-step]\n"_L1)); // code is code
    QVERIFY(first.text.endsWith("> a quote that is no task"_L1));
    QVERIFY(first.step);
    QCOMPARE(first.step->id, u"do-this"_s);
    QCOMPARE(first.step->text, u"First `line`,\nand the second."_s);
    QVERIFY(!first.question);
    const LessonPage &second = lesson.pages.last();
    QCOMPARE(second.title, u"Second page"_s);
    QCOMPARE(second.text, QString());
    QVERIFY(!second.step);
    QVERIFY(second.question);
    QCOMPARE(second.question->text, u"What is it?"_s);
    const QList<LessonAnswer> answers{
        { u"This `a | b`."_s, u"No, it is not."_s, false },
        { u"That: {ClientWindow|Connect}."_s, u"Yes."_s, true },
    };
    QCOMPARE(second.question->answers, answers);
}

void TestLesson::readsLinesOfEverySystem()
{
    QCOMPARE(parse(QByteArray(kWhole).replace("\n", "\r\n")), parse(kWhole));
    QCOMPARE(parse("\xEF\xBB\xBF" + QByteArray(kWhole)), parse(kWhole));
    QCOMPARE(parse(QByteArray(kWhole) + "\n\n"), parse(kWhole));
}

void TestLesson::refusesWhatIsNoLesson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<LessonError>("error");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, LessonError error, int line) {
        QTest::newRow(name) << text << error << line;
    };
    row("nothing", "", LessonError::NoTitle, 1);
    row("text before the title", "Hello\n# Title\n", LessonError::NoTitle, 1);
    row("a title without words", "#  \n", LessonError::NoTitle, 1);
    row("a page title first", "## Title\n", LessonError::NoTitle, 1);
    row("a page without a title", "# Title\n---\n\nText\n", LessonError::NoPageTitle, 4);
    row("an empty page", "# Title\n---\n---\n", LessonError::NoPageTitle, 3);
    row("two titles", "# Title\n---\n# Title\n", LessonError::NoPageTitle, 3);
    row("an unknown tag", "# T\n> [!NOTE]\n> Hm.\n", LessonError::UnknownTag, 2);
    row("a tag that does not end", "# T\n> [!STEP a\n> Hm.\n", LessonError::UnknownTag, 2);
    row("a step without a name", "# T\n> [!STEP]\n> Do.\n", LessonError::BadStep, 3);
    row("a step with a strange name", "# T\n> [!STEP A b]\n> Do.\n", LessonError::BadStep, 3);
    row("a step without text", "# T\n> [!STEP a]\n\nDo.\n", LessonError::BadStep, 2);
    row("two tasks", "# T\n> [!STEP a]\n> Do.\n\n> [!STEP b]\n> Do.\n", LessonError::SecondTask, 5);
    row("one answer", "# T\n> [!QUESTION]\n> What?\n> - [x] A. | B.\n", LessonError::BadQuestion,
        4);
    row("no right answer", "# T\n> [!QUESTION]\n> What?\n> - [ ] A. | B.\n> - [ ] C. | D.\n",
        LessonError::BadQuestion, 5);
    row("two right answers", "# T\n> [!QUESTION]\n> What?\n> - [x] A. | B.\n> - [x] C. | D.\n",
        LessonError::BadQuestion, 5);
    row("nothing asked", "# T\n> [!QUESTION]\n> - [x] A. | B.\n> - [ ] C. | D.\n",
        LessonError::BadQuestion, 4);
    row("no explanation", "# T\n> [!QUESTION]\n> What?\n> - [x] A.\n> - [ ] C. | D.\n",
        LessonError::BadQuestion, 5);
    row("a strange box", "# T\n> [!QUESTION]\n> What?\n> - [?] A. | B.\n> - [x] C. | D.\n",
        LessonError::BadQuestion, 5);
    row("code that does not end", "# T\n```\n---\n", LessonError::UnclosedCode, 2);
    row("HTML", "# T\nA <b>bold</b> word\n", LessonError::NotPlain, 2);
    row("an image", "# T\n![a](b)\n", LessonError::NotPlain, 2);
    row("a link", "# T\n> [!STEP a]\n> Go [there](http)\n", LessonError::NotPlain, 3);
    row("an address", "# T\nhttps://example.org\n", LessonError::NotPlain, 2);
    row("not UTF-8", "# T\n\xff\n", LessonError::NotUtf8, 0);
    row("a zero", QByteArray("# T\n\0\n", 6), LessonError::NotUtf8, 0);
    row("very much", "# T\n" + QByteArray(Lesson::kLargestFile, 'a'), LessonError::TooLarge, 0);
}

void TestLesson::refusesWhatIsNoLesson()
{
    QFETCH(QByteArray, text);
    QFETCH(LessonError, error);
    QFETCH(int, line);
    const ParsedLesson parsed = parseLesson(text);
    QVERIFY(parsed.error);
    QCOMPARE(*parsed.error, error);
    QCOMPARE(parsed.line, line);
}

/** Any beginning, and any end, of a lesson is a lesson or none, and never more than that. */
void TestLesson::survivesEveryPart()
{
    const QByteArray whole(kWhole);
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        for (const QByteArray &part : { whole.first(size), whole.last(size) }) {
            const ParsedLesson parsed = parseLesson(part);
            QVERIFY(parsed.error || !parsed.lesson.pages.isEmpty());
            (void)structureOf(parsed.lesson);
        }
    }
}

void TestLesson::findsLabels()
{
    const QList<LabelReference> labels{ { u"A"_s, u"One two"_s }, { u"B"_s, u"Three"_s } };
    QCOMPARE(labelsIn(u"{A|One\n  two}, `{No|Code}`, {B|Three}, {C} and {|D}"_s), labels);
    QCOMPARE(labelsIn(u"```\n{No|Code}\n```\n"_s), QList<LabelReference>());
}

void TestLesson::showsLabels()
{
    QCOMPARE(withLabels(u"Press {A|One}, `{A|One}`."_s, inBrackets),
             u"Press **\\<A\\|One\\>**, `{A|One}`."_s);
    QCOMPARE(withLabels(u"None."_s, inBrackets), u"None."_s);
    const Lesson lesson = parseLesson(kWhole, [](const LabelReference &label) {
                              return u"[%1]"_s.arg(label.source);
                          }).lesson;
    QCOMPARE(lesson.pages.size(), 2);
    QVERIFY(lesson.pages.first().text.contains("**\\[Start\\]**."_L1));
    QVERIFY(lesson.pages.first().text.contains("{NoLabel|In code}"_L1));
    QCOMPARE(lesson.pages.last().question->answers.last().text, u"That: **\\[Connect\\]**."_s);
}

void TestLesson::comparesStructure()
{
    const QStringList structure{
        u"page"_s, u"step do-this"_s, u"label ServerWindow|Start"_s,
        u"page"_s, u"question -x"_s,  u"label ClientWindow|Connect"_s,
    };
    QCOMPARE(structureOf(parse(kWhole)), structure);
}

QTEST_GUILESS_MAIN(TestLesson)
#include "tst_lesson.moc"

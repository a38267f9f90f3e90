#include "app/lessons/content/course.h"

#include "app/desktop/language.h"
#include "app/lessons/content/progress.h"
#include "app/lessons/guide/lessonguide.h"
#include "app/lessons/guide/lessonsteps.h"
#include "tests/support/lessonstructure.h"
#include "tests/support/widgets.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

/** The words of a page beside its task, as a person counts them. */
qsizetype wordsIn(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
    qsizetype words = 0;
    for (auto match = word.globalMatch(text); match.hasNext(); match.next())
        ++words;
    return words;
}

/** The lesson @p name as its file has it, with the labels that it quotes. */
QByteArray fileOf(const QString &name, const QString &language)
{
    QFile file(u":/lessons/%1/%2.md"_s.arg(language, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** The lessons that come with the program. */
class TestCourse final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isReadable_data();
    void isReadable();
    void saysTheSameInEveryLanguage_data();
    void saysTheSameInEveryLanguage();
    void namesWhatIsInTheProgram_data() { isReadable_data(); }
    void namesWhatIsInTheProgram();
    void asksForWhatCanBeCheckedAndShown_data() { isReadable_data(); }
    void asksForWhatCanBeCheckedAndShown();
    void hasEveryStep();
    void fitsAScreen_data() { isReadable_data(); }
    void fitsAScreen();
    void findsALesson();
    void translatesLabels();
    void remembersProgress();

private:
    OwnSettings m_settings;
};

void TestCourse::initTestCase()
{
    m_settings.clear();
    QVERIFY(!lessonNames().isEmpty());
}

void TestCourse::isReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const QString &name : lessonNames()) {
        for (const QString &language : Language::names())
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(language)) << name << language;
    }
}

void TestCourse::isReadable()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    const ParsedLesson parsed = loadLesson(name, language);
    QVERIFY2(!parsed.error, qPrintable(u"line %1"_s.arg(parsed.line)));
    QVERIFY2(parsed.lesson.pages.last().question, "A lesson ends with a question.");
}

void TestCourse::saysTheSameInEveryLanguage_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : lessonNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestCourse::saysTheSameInEveryLanguage()
{
    QFETCH(QString, name);
    QCOMPARE(structureOf(parseLesson(fileOf(name, u"pt_BR"_s)).lesson).join(u'\n'),
             structureOf(parseLesson(fileOf(name, u"en"_s)).lesson).join(u'\n'));
}

void TestCourse::namesWhatIsInTheProgram()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    QStringList unknown;
    for (const LabelReference &label : labelsIn(QString::fromUtf8(fileOf(name, language)))) {
        if (labelText(label, language).isEmpty())
            unknown << u"{%1|%2}"_s.arg(label.context, label.source);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
}

void TestCourse::asksForWhatCanBeCheckedAndShown()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    for (const LessonPage &page : loadLesson(name, language).lesson.pages) {
        if (!page.step)
            continue;
        const GuidedStep *const step = findStep(page.step->id);
        QVERIFY2(step && step->isDone && step->plan, qPrintable(page.step->id));
    }
}

/** The lessons ask for each step of the table once. */
void TestCourse::hasEveryStep()
{
    QStringList asked;
    for (const QString &name : lessonNames()) {
        for (const LessonPage &page : loadLesson(name, u"en"_s).lesson.pages) {
            if (page.step)
                asked << page.step->id;
        }
    }
    asked.sort();
    QStringList steps;
    for (const GuidedStep &step : guidedSteps())
        steps << QLatin1StringView(step.id);
    steps.sort();
    QCOMPARE(steps.removeDuplicates(), 0);
    QCOMPARE(asked, steps);
}

void TestCourse::fitsAScreen()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    constexpr qsizetype kMostWords = 160;
    for (const LessonPage &page : loadLesson(name, language).lesson.pages)
        QVERIFY2(wordsIn(page.text) <= kMostWords,
                 qPrintable(u"%1: %2"_s.arg(page.title).arg(wordsIn(page.text))));
}

void TestCourse::findsALesson()
{
    const QString first = lessonNames().first();
    QCOMPARE(lessonFromText(first), first);
    QCOMPARE(lessonFromText(u"1"_s), first);
    QCOMPARE(lessonFromText(first.sliced(first.indexOf(u'-') + 1).toUpper()), first);
    for (const QString &wrong : { u""_s, u"0"_s, u"99"_s, u"-1"_s, u"../en/01"_s, u"no"_s })
        QCOMPARE(lessonFromText(wrong), std::nullopt);
}

void TestCourse::translatesLabels()
{
    const LabelReference start{ u"ServerWindow"_s, u"Start"_s }; // "&Start" in the program
    QCOMPARE(labelText(start, u"en"_s), u"Start"_s);
    QCOMPARE(labelText(start, u"pt_BR"_s), u"Iniciar"_s);
    QCOMPARE(labelText({ u"Inspector"_s, u"Bytes"_s }, u"en"_s), u"Bytes"_s);
    QCOMPARE(labelText({ u"ServerWindow"_s, u"Begin"_s }, u"en"_s), QString());
    QCOMPARE(labelText({ u"Nowhere"_s, u"Start"_s }, u"en"_s), QString());
}

void TestCourse::remembersProgress()
{
    const QString name = lessonNames().first();
    const QStringList tasks = LessonProgress::tasks(loadLesson(name, u"en"_s).lesson);
    QVERIFY(tasks.size() >= 2);
    LessonProgress progress;
    QCOMPARE(progress.done(name, tasks), 0);
    progress.markDone(name, tasks.first());
    progress.markDone(name, tasks.first());
    progress.markDone(name, u"of another time"_s);
    QVERIFY(LessonProgress().isDone(name, tasks.first()));
    QVERIFY(!LessonProgress().isDone(name, tasks.last()));
    QCOMPARE(LessonProgress().done(name, tasks), 1);
    progress.setPlace(name, 2);
    QCOMPARE(LessonProgress().lesson(), name);
    QCOMPARE(LessonProgress().page(), 2);
    progress.startAgain(name);
    QCOMPARE(progress.done(name, tasks), 0);
    // Settings may hold anything.
    QSettings().setValue(u"lessons/done/"_s + name, 17);
    QSettings().setValue(u"lessons/page"_s, u"many"_s);
    QCOMPARE(progress.done(name, tasks), 0);
    QCOMPARE(progress.page(), 0);
}

QTEST_MAIN(TestCourse)
#include "tst_course.moc"

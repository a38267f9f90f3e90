#include "app/lessons/widgets/lessonpane.h"

#include "app/application.h"
#include "app/desktop/appearance.h"
#include "app/desktop/language.h"
#include "app/lessons/content/course.h"
#include "app/lessons/content/progress.h"
#include "app/lessons/guide/lessonsteps.h"
#include "app/lessons/widgets/stepbox.h"
#include "client/window/clientwindow.h"
#include "server/window/serverwindow.h"
#include "tests/support/widgets.h"

#include <QApplication>
#include <QDockWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTextBrowser>

#include <memory>

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

constexpr int kPatienceMs = 70'000;

} // namespace

/** The lessons as a student sees them. */
class TestLessonPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensTheFirstLesson();
    void turnsPages();
    void turnsPagesByKeyboard();
    void ticksWhatWasDone();
    void showsAStep();
    void showsAStepByKeyboard();
    void explainsAnswers();
    void remembersWhereTheReaderWas();
    void startsAgain();
    void choosesALesson();
    void changesLanguageOnTheSamePage();
    void namesLabelsInTheProgramsLanguage_data();
    void namesLabelsInTheProgramsLanguage();
    void isOneWindow();
    void isDockedInAnyWindow();
    void sharesProgress();
    void teachesEverywhere_data() { addLanguages(); }
    void teachesEverywhere();
    void fitsASmallScreen_data();
    void fitsASmallScreen();
    void survivesStrangeSettings();
    void runsTheWholeCourse_data() { addLanguages(); }
    void runsTheWholeCourse();

private:
    void open();
    [[nodiscard]] StepBox *step() const { return find<StepBox>(m_window, "step"_L1); }
    [[nodiscard]] QString title() const { return find<QLabel>(m_window, "pageTitle"_L1)->text(); }
    [[nodiscard]] QString place() const { return find<QLabel>(m_window, "pagePlace"_L1)->text(); }
    [[nodiscard]] LessonPage page() const
    {
        return loadLesson(m_pane->lesson(), m_language.current()).lesson.pages.at(m_pane->page());
    }
    /** Turns pages until there is a question. */
    void goToQuestion();
    void answer(bool rightly);

    OwnSettings m_settings;
    Language m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Application> m_application;
    QMainWindow *m_window = nullptr;
    LessonPane *m_pane = nullptr;
};

void TestLessonPane::initTestCase()
{
    m_appearance = std::make_unique<Appearance>();
    m_application = std::make_unique<Application>(&m_language, m_appearance.get());
}

void TestLessonPane::init()
{
    m_settings.clear();
    m_language.use(u"en"_s);
    open();
}

void TestLessonPane::cleanup()
{
    m_application->windows().closeAll();
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::topLevelWidgets().isEmpty(), kPatienceMs);
}

void TestLessonPane::open()
{
    m_application->openLessons();
    for (QWidget *const widget : QApplication::topLevelWidgets()) {
        if (widget->objectName() == "lessonWindow"_L1 && !widget->isHidden())
            m_window = qobject_cast<QMainWindow *>(widget);
    }
    m_pane = m_window->findChild<LessonPane *>();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestLessonPane::goToQuestion()
{
    while (!page().question)
        click(m_window, "nextPage"_L1);
    QCoreApplication::processEvents(); // the answers get their places
}

void TestLessonPane::answer(bool rightly)
{
    const QList<LessonAnswer> answers = page().question->answers;
    for (int i = 0; i < answers.size(); ++i) {
        if (answers.at(i).isRight != rightly)
            continue;
        auto *const button = m_window->findChild<QRadioButton *>(u"answer%1"_s.arg(i));
        QVERIFY(button);
        click(button);
        return;
    }
}

void TestLessonPane::opensTheFirstLesson()
{
    QCOMPARE(m_pane->lesson(), lessonNames().first());
    QCOMPARE(m_pane->page(), 0);
    QCOMPARE(title(), page().title);
    QVERIFY(!find<QPushButton>(m_window, "previousPage"_L1)->isEnabled());
    QVERIFY(find<QTextBrowser>(m_window, "pageText"_L1)->toPlainText().size() > 50);
    QVERIFY(place().startsWith("1 of "_L1));
}

void TestLessonPane::turnsPages()
{
    const qsizetype pages = loadLesson(m_pane->lesson(), u"en"_s).lesson.pages.size();
    for (int i = 1; i < pages; ++i) {
        click(m_window, "nextPage"_L1);
        QCOMPARE(m_pane->page(), i);
        QCOMPARE(step()->isVisible(), page().step.has_value());
        QCOMPARE(find<QWidget>(m_window, "questionBox"_L1)->isVisible(),
                 page().question.has_value());
    }
    if (lessonNames().size() > 1) {
        click(m_window, "nextPage"_L1);
        QCOMPARE(m_pane->lesson(), lessonNames().at(1));
        QCOMPARE(m_pane->page(), 0);
    }
    m_pane->open(lessonNames().last(), 1000); // there is no such page
    QVERIFY(page().question);
    QVERIFY(!find<QPushButton>(m_window, "nextPage"_L1)->isEnabled());
    click(m_window, "previousPage"_L1);
    QVERIFY(!page().question);
}

void TestLessonPane::turnsPagesByKeyboard()
{
    find<QWidget>(m_window, "nextPage"_L1)->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_pane->page(), 1);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_pane->page(), 0);
}

void TestLessonPane::ticksWhatWasDone()
{
    while (!page().step)
        click(m_window, "nextPage"_L1);
    QCOMPARE(page().step->id, u"server-listening"_s);
    QCOMPARE(step()->state(), StepBox::State::ToDo);
    ServerWindow *const server = m_application->windows().openServer({ .port = 0 });
    QCOMPARE(step()->state(), StepBox::State::ToDo);
    click(server, "start"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(step()->state(), StepBox::State::Done, kPatienceMs);
    QVERIFY(find<QLabel>(m_window, "stepMark"_L1)->text().contains(u'✓'));
    // It remains done.
    click(server, "stop"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(server->server().state(), Server::State::Stopped, kPatienceMs);
    QCOMPARE(step()->state(), StepBox::State::Done);
}

void TestLessonPane::showsAStep()
{
    while (!page().step)
        click(m_window, "nextPage"_L1);
    click(m_window, "doStep"_L1);
    QCOMPARE(step()->state(), StepBox::State::Doing);
    QTRY_COMPARE_WITH_TIMEOUT(step()->state(), StepBox::State::Done, kPatienceMs);
    QCOMPARE(m_application->windows().servers().size(), 1);
}

void TestLessonPane::showsAStepByKeyboard()
{
    while (!page().step)
        click(m_window, "nextPage"_L1);
    find<QWidget>(m_window, "nextPage"_L1)->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(step()->state(), StepBox::State::Done, kPatienceMs);
}

void TestLessonPane::explainsAnswers()
{
    goToQuestion();
    const auto *const explanation = find<QLabel>(m_window, "explanation"_L1);
    QVERIFY(!explanation->isVisible());
    const QString task = LessonProgress::questionOn(m_pane->page());
    answer(false);
    QVERIFY(explanation->isVisible());
    QVERIFY(explanation->text().startsWith(u'✗'));
    QVERIFY(!LessonProgress().isDone(m_pane->lesson(), task));
    answer(true);
    QVERIFY(explanation->text().startsWith(u'✓'));
    QVERIFY(LessonProgress().isDone(m_pane->lesson(), task));
    // By keyboard alone.
    QTest::keyClick(m_window, Qt::Key_1, Qt::AltModifier);
    QTRY_VERIFY(m_window->findChild<QRadioButton *>(u"answer0"_s)->isChecked());
    // The next page asks anew.
    click(m_window, "previousPage"_L1);
    goToQuestion();
    QVERIFY(!explanation->isVisible());
}

void TestLessonPane::remembersWhereTheReaderWas()
{
    click(m_window, "nextPage"_L1);
    const QString before = title();
    m_window->close();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
    open();
    QCOMPARE(title(), before);
    QCOMPARE(m_pane->page(), 1);
}

void TestLessonPane::startsAgain()
{
    goToQuestion();
    answer(true);
    const auto *const list = find<QComboBox>(m_window, "lessonList"_L1);
    QVERIFY(list->currentText().contains("(1 of "_L1));
    click(m_window, "startAgain"_L1);
    QCOMPARE(m_pane->page(), 0);
    QVERIFY(list->currentText().contains("(0 of "_L1));
}

void TestLessonPane::choosesALesson()
{
    auto *const list = find<QComboBox>(m_window, "lessonList"_L1);
    QCOMPARE(list->count(), lessonNames().size());
    pressOn(list, Qt::Key_End);
    QCOMPARE(m_pane->lesson(), lessonNames().last());
    m_application->openLessons(lessonNames().first());
    QCOMPARE(m_pane->lesson(), lessonNames().first());
    QCOMPARE(list->currentIndex(), 0);
}

void TestLessonPane::changesLanguageOnTheSamePage()
{
    goToQuestion();
    answer(true);
    const int before = m_pane->page();
    m_language.use(u"pt_BR"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_pane->page(), before);
    QCOMPARE(title(), page().title);
    QCOMPARE(find<QLabel>(m_window, "explanation"_L1)->text().isEmpty(), false);
    QVERIFY(find<QLabel>(m_window, "explanation"_L1)->isVisible());
    QCOMPARE(m_window->windowTitle().isEmpty(), false);
    m_language.use(u"en"_s);
    QCoreApplication::processEvents();
    QCOMPARE(title(), page().title);
}

void TestLessonPane::namesLabelsInTheProgramsLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("start");
    QTest::newRow("English") << u"en"_s << u"Start"_s;
    QTest::newRow("Portuguese") << u"pt_BR"_s << u"Iniciar"_s;
}

void TestLessonPane::namesLabelsInTheProgramsLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, start);
    m_language.use(language);
    QCoreApplication::processEvents();
    while (!page().step)
        click(m_window, "nextPage"_L1);
    const QString text = find<QLabel>(m_window, "stepText"_L1)->text();
    QVERIFY2(text.contains(u"**%1**"_s.arg(start)), qPrintable(text));
    QVERIFY2(!text.contains(u'{'), qPrintable(text));
}

void TestLessonPane::isOneWindow()
{
    m_application->openLessons();
    m_application->openLessons();
    int windows = 0;
    for (QWidget *const widget : QApplication::topLevelWidgets())
        windows += widget->objectName() == "lessonWindow"_L1 ? 1 : 0;
    QCOMPARE(windows, 1);
}

void TestLessonPane::isDockedInAnyWindow()
{
    ServerWindow *const server = m_application->windows().openServer({ .port = 0 });
    ClientWindow *const client = m_application->windows().openClient({});
    for (QMainWindow *const window :
         { static_cast<QMainWindow *>(server), static_cast<QMainWindow *>(client) }) {
        auto *const action = find<QAction>(window, "lessonsHere"_L1);
        action->trigger();
        auto *const dock = find<QDockWidget>(window, "lessonDock"_L1);
        QVERIFY(dock->isVisible());
        QVERIFY(dock->findChild<LessonPane *>());
        dock->close();
        QTRY_VERIFY(!window->findChild<QDockWidget *>());
        QVERIFY(!action->isChecked());
        action->trigger();
        QVERIFY(window->findChild<LessonPane *>());
        action->trigger();
        QVERIFY(!window->findChild<LessonPane *>());
    }
    QVERIFY(!find<QAction>(m_window, "lessonsHere"_L1)->isVisible());
    // A docked one is worked with like any other.
    find<QAction>(server, "lessonsHere"_L1)->trigger();
    auto *const pane = find<LessonPane>(server, "lessonPane"_L1);
    pane->open(lessonNames().first());
    while (!loadLesson(pane->lesson(), u"en"_s).lesson.pages.at(pane->page()).step)
        click(find<QPushButton>(pane, "nextPage"_L1));
    click(find<QPushButton>(pane, "doStep"_L1));
    QTRY_COMPARE_WITH_TIMEOUT(server->server().state(), Server::State::Listening, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(find<StepBox>(pane, "step"_L1)->state(), StepBox::State::Done,
                              kPatienceMs);
    QCOMPARE(m_application->windows().servers().size(), 1);
}

void TestLessonPane::sharesProgress()
{
    ClientWindow *const client = m_application->windows().openClient({});
    goToQuestion();
    answer(true);
    find<QAction>(client, "lessonsHere"_L1)->trigger();
    auto *const pane = find<LessonPane>(client, "lessonPane"_L1);
    QCOMPARE(pane->lesson(), m_pane->lesson());
    QCOMPARE(pane->page(), m_pane->page());
    QVERIFY(find<QComboBox>(pane, "lessonList"_L1)->itemText(0).contains("(1 of "_L1));
}

void TestLessonPane::teachesEverywhere()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    for (const bool atQuestion : { false, true }) {
        if (atQuestion)
            goToQuestion();
        QVERIFY(controls(m_window).size() >= 4);
        QCOMPARE(unexplained(m_window), QByteArrayList());
        // All that can be pressed is reached by Tab; of answers, the first or the chosen one.
        find<QWidget>(m_window, "lessonList"_L1)->setFocus();
        const QList<QWidget *> reached = tabOrder(m_window);
        for (QWidget *const widget : controls(m_window)) {
            if (widget->isEnabled() && !qobject_cast<QRadioButton *>(widget))
                QVERIFY2(reached.contains(widget), describe(widget));
        }
        QCOMPARE(collisions(mnemonics(m_window)), QString());
    }
}

void TestLessonPane::fitsASmallScreen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("language");
    for (const QString &name : lessonNames()) {
        for (const QString &language : Language::names())
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(language)) << name << language;
    }
}

/** No page is wider than the window, and all of it can be scrolled to. */
void TestLessonPane::fitsASmallScreen()
{
    QFETCH(QString, name);
    QFETCH(QString, language);
    m_language.use(language);
    m_window->resize(400, 600);
    const auto *const scroll = find<QScrollArea>(m_window, "lessonScroll"_L1);
    const qsizetype pages = loadLesson(name, language).lesson.pages.size();
    for (int i = 0; i < pages; ++i) {
        m_pane->open(name, i);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->width(), 400);
        QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(page().title));
    }
}

void TestLessonPane::survivesStrangeSettings()
{
    m_window->close();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
    QSettings().setValue(u"lessons/lesson"_s, u"../../etc"_s);
    QSettings().setValue(u"lessons/page"_s, -5);
    open();
    QCOMPARE(m_pane->lesson(), lessonNames().first());
    QCOMPARE(m_pane->page(), 0);
    m_window->close();
    QTRY_VERIFY(QApplication::topLevelWidgets().isEmpty());
    QSettings().setValue(u"lessons/page"_s, 1'000'000);
    open();
    QVERIFY(page().question); // the last there is
}

/** From the first page to the last, pressing only Do it for me and Next. */
void TestLessonPane::runsTheWholeCourse()
{
    QFETCH(QString, language);
    m_language.use(language);
    QCoreApplication::processEvents();
    for (const QString &name : lessonNames()) {
        QCOMPARE(m_pane->lesson(), name);
        const QStringList tasks = LessonProgress::tasks(loadLesson(name, language).lesson);
        QCOMPARE(LessonProgress().done(name, tasks), 0);
        const qsizetype pages = loadLesson(name, language).lesson.pages.size();
        for (int i = 0; i < pages; ++i) {
            QCOMPARE(m_pane->page(), i);
            if (page().step && step()->state() != StepBox::State::Impossible) {
                click(m_window, "doStep"_L1);
                QTRY_VERIFY2_WITH_TIMEOUT(step()->state() == StepBox::State::Done,
                                          qPrintable(page().step->id), kPatienceMs);
                QVERIFY2(find<QLabel>(m_window, "stepProblem"_L1)->text().isEmpty(),
                         qPrintable(page().step->id));
            }
            if (page().question) {
                QCoreApplication::processEvents(); // the answers get their places
                answer(true);
            }
            if (find<QPushButton>(m_window, "nextPage"_L1)->isEnabled())
                click(m_window, "nextPage"_L1);
        }
        QCOMPARE(LessonProgress().done(name, tasks), tasks.size());
    }
    const auto *const list = find<QComboBox>(m_window, "lessonList"_L1);
    for (int i = 0; i < list->count(); ++i)
        QVERIFY2(list->itemText(i).startsWith(u'✓'), qPrintable(list->itemText(i)));
}

QTEST_MAIN(TestLessonPane)
#include "tst_lessonpane.moc"

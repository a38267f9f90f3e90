#include "app/lessons/widgets/lessonpane.h"

#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "app/lessons/content/course.h"
#include "app/lessons/guide/lessonsteps.h"
#include "shared/widgets/changes.h"

#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qreal kTitleScale = 1.35;

} // namespace

LessonPane::LessonPane(WindowList *windows, QWidget *parent)
    : QWidget(parent)
    , m_windows(windows)
    , m_watch(windows)
    , m_guide(&m_watch, this)
{
    m_ui.setupUi(this);
    m_ui.lessonScroll->setBackgroundRole(QPalette::Base);
    m_ui.paper->setBackgroundRole(QPalette::Base);
    connectControls();
    retranslate();
    connect(&m_watch, &LessonWatch::changed, this, &LessonPane::updateProgress);
    connect(&m_guide, &LessonGuide::changed, this, &LessonPane::updateStep);
    connect(&m_guide, &LessonGuide::failed, m_ui.step, &StepBox::setProblem);
    const QStringList names = lessonNames();
    const bool isKnown = names.contains(m_progress.lesson());
    open(isKnown ? m_progress.lesson() : names.value(0), isKnown ? m_progress.page() : 0);
    onChange(this, { QEvent::LanguageChange }, [this] {
        load();
        retranslate();
        showPage();
    });
    onChange(this, { QEvent::FontChange }, [this] { retranslate(); });
}

void LessonPane::open(const QString &name, int page)
{
    m_name = name;
    load();
    goTo(page);
}

void LessonPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillList(); // another pane may have changed the progress
}

void LessonPane::connectControls()
{
    connect(m_ui.lessonList, &QComboBox::activated, this,
            [this] { open(m_ui.lessonList->currentData().toString()); });
    connect(m_ui.startAgain, &QPushButton::clicked, this, [this] {
        m_progress.startAgain(m_name);
        goTo(0);
    });
    connect(m_ui.previousPage, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_ui.nextPage, &QPushButton::clicked, this, &LessonPane::goOn);
    connect(m_ui.questionBox, &QuestionBox::answered, this, &LessonPane::onAnswered);
    connect(m_ui.step, &StepBox::doRequested, this, [this] {
        m_ui.step->setProblem({});
        if (const std::optional<LessonStep> step = current().step) // the shortcut works on any page
            m_guide.perform(step->id);
    });
    // Shortcuts rather than mnemonics, which could clash with those of the window around the pane.
    const auto onKey = [this](const QKeySequence &key, QPushButton *button) {
        new QShortcut(
                key, this, [button] { button->click(); }, Qt::WidgetWithChildrenShortcut);
    };
    auto *const doStep = m_ui.step->findChild<QPushButton *>(u"doStep"_s);
    onKey(Qt::ALT | Qt::Key_Left, m_ui.previousPage);
    onKey(Qt::ALT | Qt::Key_Right, m_ui.nextPage);
    onKey(Qt::CTRL | Qt::Key_Return, doStep);
    onKey(Qt::CTRL | Qt::Key_Enter, doStep);
}

void LessonPane::retranslate()
{
    m_ui.retranslateUi(this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kTitleScale);
    large.setBold(true);
    m_ui.pageTitle->setFont(large);
    fillList();
}

/** Loads the lesson in the current language. */
void LessonPane::load()
{
    const ParsedLesson parsed = loadLesson(m_name, m_windows->language().current());
    m_lesson = parsed.lesson;
    if (parsed.error)
        m_lesson = { {}, { { tr("This lesson cannot be read"), explainError(parsed), {}, {} } } };
}

void LessonPane::fillList()
{
    const QSignalBlocker blocker(m_ui.lessonList);
    m_ui.lessonList->clear();
    for (const QString &name : lessonNames()) {
        const Lesson lesson = loadLesson(name, m_windows->language().current()).lesson;
        const QStringList tasks = LessonProgress::tasks(lesson);
        const int done = m_progress.done(name, tasks);
        m_ui.lessonList->addItem(
                done == tasks.size()
                        //: number and title of a lesson that is done
                        ? tr("✓ %1 · %2").arg(m_ui.lessonList->count() + 1).arg(lesson.title)
                        //: number and title of a lesson; %3 of its %4 steps are done
                        : tr("%1 · %2 (%3 of %4)")
                                  .arg(QString::number(m_ui.lessonList->count() + 1), lesson.title,
                                       QString::number(done), QString::number(tasks.size())),
                name);
    }
    m_ui.lessonList->setCurrentIndex(m_ui.lessonList->findData(m_name));
}

void LessonPane::goTo(int page)
{
    m_page = std::clamp(page, 0, std::max(int(m_lesson.pages.size()) - 1, 0));
    m_progress.setPlace(m_name, m_page);
    m_guide.cancel();
    m_ui.step->setProblem({});
    m_ui.questionBox->ask({}, -1);
    showPage();
    m_ui.lessonScroll->verticalScrollBar()->setValue(0);
    m_watch.begin(); // a step counts only what happens from now on
}

void LessonPane::goOn()
{
    if (m_page + 1 < m_lesson.pages.size()) {
        goTo(m_page + 1);
        return;
    }
    const QStringList names = lessonNames();
    open(names.value(names.indexOf(m_name) + 1, m_name));
}

/** Shows the texts of the current page. */
void LessonPane::showPage()
{
    const LessonPage page = current();
    m_ui.pageTitle->setText(page.title);
    m_ui.pageText->show(page.text);
    m_ui.pageText->setVisible(!page.text.isEmpty());
    m_ui.step->setVisible(page.step.has_value());
    if (page.step)
        m_ui.step->setText(page.step->text);
    m_ui.questionBox->setVisible(page.question.has_value());
    if (page.question)
        m_ui.questionBox->ask(*page.question, m_ui.questionBox->chosen());
    const bool isLast = m_page + 1 == m_lesson.pages.size();
    const bool isLastLesson = lessonNames().indexOf(m_name) + 1 == lessonNames().size();
    m_ui.previousPage->setEnabled(m_page > 0);
    m_ui.nextPage->setEnabled(!(isLast && isLastLesson));
    m_ui.nextPage->setText(isLast ? tr("Next lesson ▶") : tr("Next ▶"));
    m_ui.nextPage->setAccessibleName(isLast ? tr("Next lesson") : tr("Next page"));
    m_ui.nextPage->setToolTip(isLast ? tr("Go to the next lesson (Alt+Right)")
                                     : tr("Go to the next page (Alt+Right)"));
    //: the page of a lesson: 2 of 7
    m_ui.pagePlace->setText(tr("%1 of %2").arg(m_page + 1).arg(m_lesson.pages.size()));
    updateStep();
    fillList();
}

/** Marks the step of this page as done when it is. */
void LessonPane::updateProgress()
{
    const LessonPage page = current();
    if (!page.step || m_progress.isDone(m_name, page.step->id)
        || !isStepDone(page.step->id, m_watch))
        return;
    m_progress.markDone(m_name, page.step->id);
    m_ui.step->setProblem({});
    updateStep();
    fillList();
}

void LessonPane::updateStep()
{
    const LessonPage page = current();
    if (!page.step)
        return;
    const QString &id = page.step->id;
    m_ui.step->setState(isStepImpossible(id)            ? StepBox::State::Impossible
                        : m_guide.isBusy()              ? StepBox::State::Doing
                        : m_progress.isDone(m_name, id) ? StepBox::State::Done
                                                        : StepBox::State::ToDo);
}

void LessonPane::onAnswered(bool isRight)
{
    if (!isRight)
        return;
    m_progress.markDone(m_name, LessonProgress::questionOn(m_page));
    fillList();
}

QString LessonPane::explainError(const ParsedLesson &parsed) const
{
    if (parsed.error == LessonError::TooLarge)
        return tr("Its file is too large.");
    if (parsed.error == LessonError::NotUtf8)
        return tr("Its file is not text in UTF-8.");
    return tr("Line %1 of its file is not valid in a lesson.").arg(parsed.line);
}

} // namespace soquete

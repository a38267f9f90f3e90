#include "app/lessons/widgets/lessonpane.h"

#include "app/desktop/language.h"
#include "app/desktop/windowlist.h"
#include "app/lessons/content/course.h"
#include "app/lessons/guide/lessonsteps.h"
#include "app/lessons/widgets/lessontext.h"
#include "app/lessons/widgets/questionbox.h"
#include "app/lessons/widgets/stepbox.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr int kMargin = 12;
constexpr qreal kTitleScale = 1.35;

} // namespace

LessonPane::LessonPane(WindowList *windows, QWidget *parent)
    : QWidget(parent)
    , m_windows(windows)
    , m_watch(windows)
    , m_guide(&m_watch, this)
{
    build();
    connect(&m_watch, &LessonWatch::changed, this, &LessonPane::check);
    connect(&m_guide, &LessonGuide::changed, this, &LessonPane::updateStep);
    connect(&m_guide, &LessonGuide::failed, m_step, &StepBox::setProblem);
    const QStringList names = lessonNames();
    const bool isKnown = names.contains(m_progress.lesson());
    open(isKnown ? m_progress.lesson() : names.value(0), isKnown ? m_progress.page() : 0);
}

void LessonPane::open(const QString &name, int page)
{
    m_name = name;
    load();
    goTo(page);
}

void LessonPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        load();
        retranslate();
        showPage();
    }
    if (event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LessonPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillList(); // another pane may have been worked in
}

void LessonPane::build()
{
    setObjectName(u"lessonPane"_s);
    m_list = new QComboBox(this);
    m_list->setObjectName(u"lessonList"_s);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_startAgain = new QPushButton(this);
    m_startAgain->setObjectName(u"startAgain"_s);
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"lessonScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const paper = new QWidget(m_scroll);
    m_title = new QLabel(paper);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::MarkdownText);
    m_text = new LessonText(paper);
    m_text->setObjectName(u"pageText"_s);
    m_step = new StepBox(paper);
    m_step->setObjectName(u"step"_s);
    m_question = new QuestionBox(paper);
    m_question->setObjectName(u"questionBox"_s);
    m_previous = new QPushButton(this);
    m_previous->setObjectName(u"previousPage"_s);
    m_place = new QLabel(this);
    m_place->setObjectName(u"pagePlace"_s);
    m_place->setAlignment(Qt::AlignCenter);
    m_next = new QPushButton(this);
    m_next->setObjectName(u"nextPage"_s);

    auto *const head = new QHBoxLayout;
    head->addWidget(m_list, 1);
    head->addWidget(m_startAgain);
    auto *const page = new QVBoxLayout(paper);
    page->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    page->setSpacing(kMargin);
    page->addWidget(m_title);
    page->addWidget(m_text);
    page->addWidget(m_step);
    page->addWidget(m_question);
    page->addStretch(1);
    m_scroll->setWidget(paper);
    m_scroll->setBackgroundRole(QPalette::Base);
    paper->setBackgroundRole(QPalette::Base);
    paper->setAutoFillBackground(true);
    auto *const foot = new QHBoxLayout;
    foot->addWidget(m_previous);
    foot->addWidget(m_place, 1);
    foot->addWidget(m_next);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(foot);

    connect(m_list, &QComboBox::activated, this,
            [this] { open(m_list->currentData().toString()); });
    connect(m_startAgain, &QPushButton::clicked, this, &LessonPane::startAgain);
    connect(m_previous, &QPushButton::clicked, this, &LessonPane::goBack);
    connect(m_next, &QPushButton::clicked, this, &LessonPane::goOn);
    connect(m_question, &QuestionBox::answered, this, &LessonPane::onAnswered);
    connect(m_step, &StepBox::doRequested, this, [this] {
        m_step->setProblem({});
        if (const LessonPage *const page = current(); page && page->step)
            m_guide.perform(page->step->id);
    });
    // Keys rather than mnemonics: the pane may be a part of any window, with mnemonics of its own.
    const auto onKey = [this](const QKeySequence &key, QPushButton *button) {
        new QShortcut(
                key, this, [button] { button->click(); }, Qt::WidgetWithChildrenShortcut);
    };
    auto *const doStep = m_step->findChild<QPushButton *>(u"doStep"_s);
    onKey(Qt::ALT | Qt::Key_Left, m_previous);
    onKey(Qt::ALT | Qt::Key_Right, m_next);
    onKey(Qt::CTRL | Qt::Key_Return, doStep);
    onKey(Qt::CTRL | Qt::Key_Enter, doStep);
    retranslate();
}

void LessonPane::retranslate()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kTitleScale);
    large.setBold(true);
    m_title->setFont(large);
    m_list->setAccessibleName(tr("Lesson"));
    m_list->setToolTip(tr("The lessons, and how much of each you have done"));
    m_startAgain->setText(tr("Start again"));
    m_startAgain->setToolTip(tr("Forget what was done in this lesson, and go to its first page"));
    m_scroll->setAccessibleName(tr("Page of the lesson"));
    m_text->setAccessibleName(tr("Text of the page"));
    m_text->setToolTip(QString());
    m_previous->setText(tr("◀ Previous"));
    m_previous->setAccessibleName(tr("Previous page"));
    m_previous->setToolTip(tr("Go to the previous page (Alt+Left)"));
    fillList();
}

/** Reads the lesson in the program's language. */
void LessonPane::load()
{
    const ParsedLesson parsed = loadLesson(m_name, m_windows->language().current());
    m_lesson = parsed.lesson;
    if (parsed.error)
        m_lesson = { {}, { { tr("This lesson cannot be read"), explainError(parsed), {}, {} } } };
}

void LessonPane::fillList()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &name : lessonNames()) {
        const Lesson lesson = loadLesson(name, m_windows->language().current()).lesson;
        const QStringList tasks = LessonProgress::tasks(lesson);
        const int done = m_progress.done(name, tasks);
        m_list->addItem(done == tasks.size()
                                //: a lesson's number and title, all of which was done
                                ? tr("✓ %1 · %2").arg(m_list->count() + 1).arg(lesson.title)
                                //: a lesson's number and title; %3 of its %4 steps were done
                                : tr("%1 · %2 (%3 of %4)")
                                          .arg(QString::number(m_list->count() + 1), lesson.title,
                                               QString::number(done),
                                               QString::number(tasks.size())),
                        name);
    }
    m_list->setCurrentIndex(m_list->findData(m_name));
}

void LessonPane::goTo(int page)
{
    m_page = std::clamp(page, 0, std::max(int(m_lesson.pages.size()) - 1, 0));
    m_progress.setPlace(m_name, m_page);
    m_guide.cancel();
    m_step->setProblem({});
    m_question->ask({}, -1);
    showPage();
    m_scroll->verticalScrollBar()->setValue(0);
    m_watch.begin(); // what has happened before is not what this page asks for
}

void LessonPane::goBack()
{
    goTo(m_page - 1);
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

void LessonPane::startAgain()
{
    m_progress.startAgain(m_name);
    goTo(0);
}

/** Says anew all that is on the page. */
void LessonPane::showPage()
{
    const LessonPage *const page = current();
    if (!page)
        return;
    m_title->setText(shown(page->title));
    m_text->show(shown(page->text));
    m_text->setVisible(!page->text.isEmpty());
    m_step->setVisible(page->step.has_value());
    if (page->step)
        m_step->setText(shown(page->step->text));
    m_question->setVisible(page->question.has_value());
    if (page->question) {
        LessonQuestion question = *page->question;
        question.text = shown(question.text);
        for (LessonAnswer &answer : question.answers) {
            answer.text = shown(answer.text);
            answer.explanation = shown(answer.explanation);
        }
        m_question->ask(question, m_question->chosen());
    }
    const bool isLast = m_page + 1 == m_lesson.pages.size();
    const bool isLastLesson = lessonNames().indexOf(m_name) + 1 == lessonNames().size();
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(!(isLast && isLastLesson));
    m_next->setText(isLast ? tr("Next lesson ▶") : tr("Next ▶"));
    m_next->setAccessibleName(isLast ? tr("Next lesson") : tr("Next page"));
    m_next->setToolTip(isLast ? tr("Go to the next lesson (Alt+Right)")
                              : tr("Go to the next page (Alt+Right)"));
    //: the page of a lesson: 2 of 7
    m_place->setText(tr("%1 of %2").arg(m_page + 1).arg(m_lesson.pages.size()));
    updateStep();
    fillList();
}

/** Ticks the step, when it was done. */
void LessonPane::check()
{
    const LessonPage *const page = current();
    if (!page || !page->step || m_progress.isDone(m_name, page->step->id)
        || !isStepDone(page->step->id, m_watch))
        return;
    m_progress.markDone(m_name, page->step->id);
    m_step->setProblem({});
    updateStep();
    fillList();
}

void LessonPane::updateStep()
{
    const LessonPage *const page = current();
    if (!page || !page->step)
        return;
    const QString &id = page->step->id;
    m_step->setState(isStepImpossible(id)            ? StepBox::State::Impossible
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

/** The page that is shown; none only where there is no lesson at all. */
const LessonPage *LessonPane::current() const
{
    return m_page < m_lesson.pages.size() ? &m_lesson.pages.at(m_page) : nullptr;
}

/** @p markdown with the program's labels as they are called in its language. */
QString LessonPane::shown(const QString &markdown) const
{
    return withLabels(markdown, [this](const LabelReference &label) {
        const QString text = labelText(label, m_windows->language().current());
        return text.isEmpty() ? label.source : text;
    });
}

QString LessonPane::explainError(const ParsedLesson &parsed) const
{
    switch (*parsed.error) {
    case LessonError::TooLarge:
        return tr("Its file is too large.");
    case LessonError::NotUtf8:
        return tr("Its file is not text in UTF-8.");
    case LessonError::NoTitle:
    case LessonError::NoPageTitle:
    case LessonError::UnknownTag:
    case LessonError::BadStep:
    case LessonError::BadQuestion:
    case LessonError::SecondTask:
    case LessonError::UnclosedCode:
    case LessonError::NotPlain:
        break;
    }
    return tr("Line %1 of its file is not as a lesson is written.").arg(parsed.line);
}

} // namespace soquete

#include "app/lessons/widgets/questionbox.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;   // pixels
constexpr int kLighter = 160; // percent

/** The text of @p markdown for a screen reader. */
QString plain(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    return document.toPlainText();
}

} // namespace

QuestionBox::QuestionBox(QWidget *parent)
    : QFrame(parent)
{
    m_ui.setupUi(this);
    onChange(this, { QEvent::PaletteChange }, [this] {
        colourButtons();
        explain();
    });
}

void QuestionBox::ask(const LessonQuestion &question, int chosen)
{
    m_question = question;
    m_ui.question->setText(question.text);
    delete m_rows;
    m_rows = new QWidget(this);
    m_group = new QButtonGroup(m_rows);
    auto *const rows = new QGridLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSpacing);
    rows->setColumnStretch(1, 1);
    for (int i = 0; i < question.answers.size(); ++i) {
        const QString &text = question.answers.at(i).text;
        auto *const button = new QRadioButton(u"&%1"_s.arg(i + 1), m_rows);
        button->setObjectName(u"answer%1"_s.arg(i));
        button->setAccessibleName(plain(text));
        button->setToolTip(plain(text));
        button->setChecked(i == chosen);
        m_group->addButton(button, i);
        auto *const label = new QLabel(text, m_rows);
        label->setTextFormat(Qt::MarkdownText);
        label->setWordWrap(true);
        label->setProperty("answer", i);
        label->installEventFilter(this);
        rows->addWidget(button, i, 0, Qt::AlignTop);
        rows->addWidget(label, i, 1);
    }
    m_ui.layout->insertWidget(1, m_rows); // above the explanation
    colourButtons();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int answer) {
        explain();
        emit answered(m_question.answers.at(answer).isRight);
    });
    explain();
}

int QuestionBox::chosen() const
{
    return m_group ? m_group->checkedId() : -1;
}

/** Chooses an answer when its text is clicked. */
bool QuestionBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const QVariant answer = watched->property("answer");
        if (answer.isValid())
            m_group->button(answer.toInt())->click();
    }
    return QFrame::eventFilter(watched, event);
}

/** Lightens the buttons on a dark page, where the style draws them too dark. */
void QuestionBox::colourButtons()
{
    if (!m_group)
        return;
    QPalette colours = palette();
    if (isDark(colours))
        colours.setColor(QPalette::Base, colours.color(QPalette::Button).lighter(kLighter));
    for (QAbstractButton *const button : m_group->buttons())
        button->setPalette(colours);
}

void QuestionBox::explain()
{
    const int chosen = this->chosen();
    m_ui.explanation->setVisible(chosen >= 0);
    if (chosen < 0)
        return;
    const LessonAnswer &answer = m_question.answers.at(chosen);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     colourOf(answer.isRight ? Tone::Good : Tone::Bad, colours));
    m_ui.explanation->setPalette(colours);
    m_ui.explanation->setText(u"%1 %2"_s.arg(answer.isRight ? u"✓"_s : u"✗"_s, answer.explanation));
    m_ui.explanation->setAccessibleName(plain(answer.explanation));
}

} // namespace soquete

#include "app/lessons/widgets/stepbox.h"

#include "shared/widgets/colours.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kBar = 4; // pixels
constexpr int kMargin = 10;
constexpr int kSpacing = 6;
constexpr qreal kTint = 0.08;

Tone toneOf(StepBox::State state)
{
    switch (state) {
    case StepBox::State::ToDo:
        return Tone::Sent;
    case StepBox::State::Doing:
        return Tone::Busy;
    case StepBox::State::Done:
        return Tone::Good;
    case StepBox::State::Impossible:
        break;
    }
    return Tone::Neutral;
}

} // namespace

StepBox::StepBox(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_do(new QPushButton(this))
{
    m_mark->setObjectName(u"stepMark"_s);
    m_text->setObjectName(u"stepText"_s);
    m_problem->setObjectName(u"stepProblem"_s);
    m_do->setObjectName(u"doStep"_s);
    m_mark->setTextFormat(Qt::PlainText);
    m_mark->setWordWrap(true);
    m_text->setTextFormat(Qt::MarkdownText);
    m_text->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *const head = new QHBoxLayout;
    head->addWidget(m_mark, 1);
    head->addWidget(m_do);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kBar + kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    connect(m_do, &QPushButton::clicked, this, &StepBox::doRequested);
    retranslate();
}

void StepBox::setText(const QString &markdown)
{
    m_text->setText(markdown);
}

void StepBox::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    retranslate();
}

void StepBox::setProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

void StepBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StepBox::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QColor colour = colourOf(toneOf(m_state), palette());
    QColor tint = colour;
    tint.setAlphaF(kTint);
    painter.fillRect(rect(), tint);
    painter.fillRect(QRect(0, 0, kBar, height()), colour);
}

void StepBox::retranslate()
{
    const auto words = [this] {
        switch (m_state) {
        case State::ToDo:
            return tr("○ Your turn");
        case State::Doing:
            return tr("◐ Watch the windows");
        case State::Done:
            return tr("✓ Done");
        case State::Impossible:
            break;
        }
        return tr("– Not available: Soquete cannot use Unix-domain sockets on this system.");
    }();
    m_mark->setText(words);
    QFont bold = font();
    bold.setBold(true);
    m_mark->setFont(bold);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(toneOf(m_state), colours));
    m_mark->setPalette(colours);
    colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_problem->setPalette(colours);
    m_do->setText(tr("Do it for me"));
    m_do->setToolTip(tr("Does this step in the windows while you watch (Ctrl+Enter)"));
    m_do->setEnabled(m_state != State::Doing && m_state != State::Impossible);
    update();
}

} // namespace soquete

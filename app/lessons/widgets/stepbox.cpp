#include "app/lessons/widgets/stepbox.h"

#include "shared/widgets/colours.h"
#include "ui_stepbox.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

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
    , m_ui(std::make_unique<Ui::StepBox>())
{
    m_ui->setupUi(this);
    m_ui->stepProblem->hide();
    connect(m_ui->doStep, &QPushButton::clicked, this, &StepBox::doRequested);
    retranslate();
}

StepBox::~StepBox() = default;

void StepBox::setText(const QString &markdown)
{
    m_ui->stepText->setText(markdown);
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
    m_ui->stepProblem->setText(why);
    m_ui->stepProblem->setVisible(!why.isEmpty());
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
    paintAccent(this, colourOf(toneOf(m_state), palette()));
}

void StepBox::retranslate()
{
    m_ui->retranslateUi(this);
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
    m_ui->stepMark->setText(words);
    QFont bold = font();
    bold.setBold(true);
    m_ui->stepMark->setFont(bold);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(toneOf(m_state), colours));
    m_ui->stepMark->setPalette(colours);
    colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_ui->stepProblem->setPalette(colours);
    m_ui->doStep->setEnabled(m_state != State::Doing && m_state != State::Impossible);
    update();
}

} // namespace soquete

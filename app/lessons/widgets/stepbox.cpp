#include "app/lessons/widgets/stepbox.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

struct Look
{
    Tone tone;
    const char *mark;
};

/** By StepBox::State. */
constexpr Look kLooks[] = {
    { Tone::Sent, QT_TRANSLATE_NOOP("soquete::StepBox", "○ Your turn") },
    { Tone::Busy, QT_TRANSLATE_NOOP("soquete::StepBox", "◐ Watch the windows") },
    { Tone::Good, QT_TRANSLATE_NOOP("soquete::StepBox", "✓ Done") },
    { Tone::Neutral,
      QT_TRANSLATE_NOOP("soquete::StepBox", "– Not available: Soquete cannot use Unix-domain "
                                            "sockets on this system.") },
};

} // namespace

StepBox::StepBox(QWidget *parent)
    : QFrame(parent)
{
    m_ui.setupUi(this);
    m_ui.stepProblem->hide();
    connect(m_ui.doStep, &QPushButton::clicked, this, &StepBox::doRequested);
    retranslate();
    onChange(this, { QEvent::LanguageChange, QEvent::PaletteChange, QEvent::FontChange },
             [this] { retranslate(); });
}

void StepBox::setText(const QString &markdown)
{
    m_ui.stepText->setText(markdown);
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
    m_ui.stepProblem->setText(why);
    m_ui.stepProblem->setVisible(!why.isEmpty());
}

void StepBox::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    paintAccent(this, colourOf(kLooks[int(m_state)].tone, palette()));
}

void StepBox::retranslate()
{
    m_ui.retranslateUi(this);
    const auto &[tone, mark] = kLooks[int(m_state)];
    m_ui.stepMark->setText(tr(mark));
    QFont bold = font();
    bold.setBold(true);
    m_ui.stepMark->setFont(bold);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colourOf(tone, colours));
    m_ui.stepMark->setPalette(colours);
    colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_ui.stepProblem->setPalette(colours);
    m_ui.doStep->setEnabled(m_state != State::Doing && m_state != State::Impossible);
    update();
}

} // namespace soquete

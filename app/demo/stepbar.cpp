#include "app/demo/stepbar.h"

#include "ui_stepbar.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kProgressHeight = 4; // pixels
constexpr int kTextLines = 3;      // reserved, so that the windows above keep their size
constexpr qreal kTextScale = 1.15;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::StepBar>())
{
    m_ui->setupUi(this);
    QFont font = m_ui->stepText->font();
    font.setPointSizeF(font.pointSizeF() * kTextScale);
    m_ui->stepText->setFont(font);
    m_ui->stepText->setMinimumHeight(QFontMetrics(font).lineSpacing() * kTextLines);
    QFont bold = m_ui->number->font();
    bold.setBold(true);
    m_ui->number->setFont(bold);
    m_ui->progress->setFixedHeight(kProgressHeight);
    connect(m_ui->back, &QPushButton::clicked, this, &StepBar::backRequested);
    connect(m_ui->next, &QPushButton::clicked, this, &StepBar::nextRequested);
    connect(m_ui->play, &QPushButton::clicked, this, &StepBar::playRequested);
    setFocusProxy(m_ui->next);
    retranslate();
}

StepBar::~StepBar() = default;

void StepBar::show(int step, int count, const QString &text)
{
    m_step = step;
    m_count = count;
    m_ui->progress->setRange(0, count);
    m_ui->progress->setValue(step);
    m_ui->stepText->setText(text);
    m_ui->stepText->setAccessibleName(text);
    retranslate();
}

void StepBar::allow(bool back, bool play)
{
    m_ui->back->setEnabled(back);
    m_ui->play->setEnabled(play);
}

void StepBar::setPlaying(bool playing)
{
    m_playing = playing;
    retranslate();
}

void StepBar::setAtEnd(bool atEnd)
{
    m_atEnd = atEnd;
    retranslate();
}

QString StepBar::text() const
{
    return m_step == 0 ? m_ui->stepText->text()
                       : u"%1 · %2"_s.arg(m_ui->number->text(), m_ui->stepText->text());
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StepBar::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->number->setText(m_step == 0 ? QString()
                                      //: the step of the demonstration: 1 of 8
                                      : tr("%1 of %2").arg(m_step).arg(m_count));
    m_ui->next->setText(m_atEnd ? tr("&Once more") : tr("Ne&xt"));
    m_ui->next->setToolTip(m_atEnd ? tr("Start the demonstration again")
                                   : tr("Perform the next step"));
    m_ui->play->setText(m_playing ? tr("Pa&use") : tr("Pla&y"));
    m_ui->play->setToolTip(m_playing ? tr("Stop after this step")
                                     : tr("Perform all steps, one after another"));
}

} // namespace soquete

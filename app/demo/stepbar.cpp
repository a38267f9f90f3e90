#include "app/demo/stepbar.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr int kMargin = 12;
constexpr int kProgressHeight = 4;
constexpr int kTextLines = 3; // reserved, so that the windows above keep their size
constexpr qreal kTextScale = 1.15;

} // namespace

StepBar::StepBar(QWidget *parent)
    : QFrame(parent)
    , m_progress(new QProgressBar(this))
    , m_place(new QLabel(this))
    , m_text(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
    , m_play(new QPushButton(this))
{
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    m_play->setObjectName(u"play"_s);
    m_text->setObjectName(u"stepText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QFont font = m_text->font();
    font.setPointSizeF(font.pointSizeF() * kTextScale);
    m_text->setFont(font);
    m_text->setMinimumHeight(QFontMetrics(font).lineSpacing() * kTextLines);
    QFont bold = m_place->font();
    bold.setBold(true);
    m_place->setFont(bold);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);

    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_place, 1);
    for (QPushButton *const button : { m_back, m_next, m_play })
        buttons->addWidget(button);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kSpacing, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    layout->addWidget(m_text);
    connect(m_back, &QPushButton::clicked, this, &StepBar::backRequested);
    connect(m_next, &QPushButton::clicked, this, &StepBar::nextRequested);
    connect(m_play, &QPushButton::clicked, this, &StepBar::playRequested);
    m_next->setDefault(true);
    setFocusProxy(m_next);
    retranslate();
}

void StepBar::show(int step, int count, const QString &text)
{
    m_step = step;
    m_count = count;
    m_progress->setRange(0, count);
    m_progress->setValue(step);
    m_text->setText(text);
    m_text->setAccessibleName(text);
    retranslate();
}

void StepBar::allow(bool back, bool play)
{
    m_back->setEnabled(back);
    m_play->setEnabled(play);
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
    return m_step == 0 ? m_text->text() : u"%1 · %2"_s.arg(m_place->text(), m_text->text());
}

void StepBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StepBar::retranslate()
{
    m_place->setText(m_step == 0 ? QString()
                                 //: the step of the demonstration: 1 of 8
                                 : tr("%1 of %2").arg(m_step).arg(m_count));
    m_back->setText(tr("&Back"));
    m_back->setToolTip(tr("Show the previous step again; nothing is undone"));
    m_next->setText(m_atEnd ? tr("&Once more") : tr("Ne&xt"));
    m_next->setToolTip(m_atEnd ? tr("Start the demonstration again") : tr("Perform the next step"));
    m_play->setText(m_playing ? tr("Pa&use") : tr("Pla&y"));
    m_play->setToolTip(m_playing ? tr("Stop after this step")
                                 : tr("Perform all steps, one after another"));
    m_progress->setAccessibleName(tr("Progress of the demonstration"));
}

} // namespace soquete

#include "shared/views/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace soquete {

namespace {

constexpr int kBar = 4; // pixels
constexpr int kMargin = 8;
constexpr qreal kTint = 0.10;

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kBar + kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // a long word is cut, rather than to widen the window
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &Notice::clear);
    retranslate();
    hide();
}

void Notice::say(Tone tone, const std::function<QString()> &text)
{
    m_tone = tone;
    m_say = text;
    retranslate();
    show();
    update();
}

void Notice::say(Tone tone, const QString &text)
{
    say(tone, [text] { return text; });
}

void Notice::clear()
{
    m_say = nullptr;
    m_text->clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor colour = colourOf(m_tone, palette());
    painter.fillRect(0, 0, kBar, height(), colour);
    colour.setAlphaF(float(kTint));
    painter.fillRect(kBar, 0, width() - kBar, height(), colour);
}

void Notice::retranslate()
{
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    if (!m_say)
        return;
    m_text->setText(m_say());
    setAccessibleName(m_text->text());
}

} // namespace soquete

#include "shared/widgets/notice.h"

#include "shared/widgets/tooltip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
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
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kBar + kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // a long word is cut instead of widening the window
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(QStringLiteral("remedy"));
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> apply = m_apply;
        clear();
        apply();
    });
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &Notice::clear);
    retranslate();
    hide();
}

void Notice::say(Tone tone, const std::function<QString()> &text)
{
    say(tone, text, nullptr, nullptr);
}

void Notice::say(Tone tone, const std::function<QString()> &text,
                 const std::function<QString()> &remedy, const std::function<void()> &apply)
{
    m_tone = tone;
    m_say = text;
    m_remedy = remedy;
    m_apply = apply;
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
    m_say = m_remedy = nullptr;
    m_apply = nullptr;
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
    m_button->setVisible(bool(m_remedy));
    if (m_remedy) {
        m_button->setText(m_remedy());
        m_button->setToolTip(plainToolTip(m_text->text()));
    }
}

} // namespace soquete

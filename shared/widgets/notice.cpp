#include "shared/widgets/notice.h"

#include "shared/widgets/changes.h"
#include "shared/widgets/tooltip.h"
#include "ui_notice.h"

namespace soquete {

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::Notice>())
{
    m_ui->setupUi(this);
    connect(m_ui->remedy, &QPushButton::clicked, this, [this] {
        const std::function<void()> apply = m_apply;
        clear();
        apply();
    });
    connect(m_ui->closeNotice, &QToolButton::clicked, this, &Notice::clear);
    keepTranslated(this, [this] { retranslate(); });
    hide();
}

Notice::~Notice() = default;

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
    m_ui->noticeText->clear();
    hide();
}

QString Notice::text() const
{
    return m_ui->noticeText->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    paintAccent(this, colourOf(m_tone, palette()));
}

void Notice::retranslate()
{
    m_ui->retranslateUi(this);
    if (!m_say)
        return;
    m_ui->noticeText->setText(m_say());
    setAccessibleName(m_ui->noticeText->text());
    m_ui->remedy->setVisible(bool(m_remedy));
    if (m_remedy) {
        m_ui->remedy->setText(m_remedy());
        m_ui->remedy->setToolTip(plainToolTip(m_ui->noticeText->text()));
    }
}

} // namespace soquete

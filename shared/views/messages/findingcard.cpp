#include "shared/views/messages/findingcard.h"

#include "shared/protocol/recogniser.h"
#include "shared/widgets/colours.h"
#include "shared/words/findingwords.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kBar = 4; // pixels
constexpr int kMargin = 8;
constexpr int kSpacing = 4;
constexpr qreal kTint = 0.08;

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return Tone::Received;
    case Severity::Warning:
        return Tone::Busy;
    case Severity::Mistake:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
    return Tone::Neutral;
}

QString signOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return u"ⓘ"_s;
    case Severity::Warning:
        return u"⚠"_s;
    case Severity::Mistake:
        return u"✗"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

FindingCard::FindingCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_what(new QLabel(this))
    , m_why(new QLabel(this))
    , m_fix(new QLabel(this))
    , m_code(new QLabel(this))
    , m_copy(new QPushButton(this))
    , m_adopt(new QPushButton(this))
{
    setObjectName(u"findingCard"_s);
    m_adopt->setObjectName(u"adopt"_s);
    m_copy->setObjectName(u"copyCode"_s);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kBar + kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kSpacing);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_adopt);
    head->addWidget(m_copy);
    layout->addLayout(head);
    for (QLabel *const label : { m_title, m_what, m_why, m_fix, m_code }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_code);
        label->setMinimumWidth(1); // cuts a long word instead of widening the window
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (label != m_title)
            layout->addWidget(label);
    }
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setContentsMargins(2 * kMargin, 0, 0, 0);
    connect(m_copy, &QPushButton::clicked, this, &FindingCard::copyCode);
    connect(m_adopt, &QPushButton::clicked, this, [this] {
        if (m_finding)
            emit adoptRequested(*m_finding);
    });
    hide();
}

void FindingCard::show(const Event &finding)
{
    m_finding = finding;
    retranslate();
    setVisible(true);
    update();
}

void FindingCard::clear()
{
    m_finding.reset();
    hide();
}

void FindingCard::setAdoptable(const std::optional<Dialect> &agreed)
{
    m_agreed = agreed;
    retranslate();
}

QString FindingCard::text() const
{
    QStringList lines;
    for (const QLabel *const label : { m_title, m_what, m_why, m_fix, m_code }) {
        if (m_finding && !label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(u'\n');
}

void FindingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange) {
        QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        code.setPointSizeF(font().pointSizeF());
        m_code->setFont(code);
    }
    QFrame::changeEvent(event);
}

void FindingCard::paintEvent(QPaintEvent *)
{
    if (!m_finding)
        return;
    QPainter painter(this);
    QColor colour = colourOf(toneOf(severityOf(m_finding->as<fact::Finding>()->id)), palette());
    painter.fillRect(0, 0, kBar, height(), colour);
    colour.setAlphaF(float(kTint));
    painter.fillRect(kBar, 0, width() - kBar, height(), colour);
}

void FindingCard::retranslate()
{
    m_copy->setText(tr("Copy the lines"));
    m_copy->setToolTip(tr("Copies the Python lines, so that you can paste them into your script"));
    if (!m_finding)
        return;
    const fact::Finding &finding = *m_finding->as<fact::Finding>();
    const Severity severity = severityOf(finding.id);
    const FindingWords words = describeFinding(finding);
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    say(m_title, u"%1 %2"_s.arg(signOf(severity), words.title));
    say(m_what, words.what);
    say(m_why, words.why.isEmpty() ? QString() : tr("Why: %1").arg(words.why));
    say(m_fix, words.fix.isEmpty() ? QString() : tr("How to fix it: %1").arg(words.fix));
    say(m_code, words.code.toString());
    m_copy->setVisible(!words.code.isEmpty());
    setAccessibleName(words.title);
    setAccessibleDescription(text());

    const std::optional<Dialect> suggestion =
            m_agreed ? suggestedDialect(finding.id, finding.measure, *m_agreed) : std::nullopt;
    m_adopt->setVisible(suggestion.has_value());
    if (!suggestion)
        return;
    if (suggestion->headerSize != m_agreed->headerSize)
        m_adopt->setText(tr("Use headers of %n byte(s)", nullptr, suggestion->headerSize));
    else if (suggestion->replyMode == ReplyMode::Framed)
        m_adopt->setText(tr("Expect replies with a header"));
    else
        m_adopt->setText(tr("Expect replies without a header"));
    m_adopt->setToolTip(tr("Applies to this connection from now on, and to new ones"));
}

void FindingCard::copyCode() const
{
    QGuiApplication::clipboard()->setText(m_code->text());
}

} // namespace soquete

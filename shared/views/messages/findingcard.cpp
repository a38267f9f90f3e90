#include "shared/views/messages/findingcard.h"

#include "shared/protocol/recogniser.h"
#include "shared/views/bytes/bytelook.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/words/findingwords.h"
#include "ui_findingcard.h"

#include <QClipboard>
#include <QGuiApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

struct Look
{
    Tone tone;
    QChar sign;
};

Look lookOf(const fact::Finding &finding)
{
    // In the order of Severity: information, warning, mistake.
    static constexpr std::array kLooks{ Look{ Tone::Received, u'ⓘ' }, Look{ Tone::Busy, u'⚠' },
                                        Look{ Tone::Bad, u'✗' } };
    return kLooks.at(std::size_t(severityOf(finding.id)));
}

} // namespace

FindingCard::FindingCard(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::FindingCard>())
{
    m_ui->setupUi(this);
    m_ui->findingCode->setFont(byteFont(font()));
    connect(m_ui->copyCode, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->findingCode->text()); });
    connect(m_ui->adopt, &QPushButton::clicked, this, [this] {
        if (m_finding)
            emit adoptRequested(*m_finding);
    });
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::FontChange },
             [this] { m_ui->findingCode->setFont(byteFont(font())); });
}

FindingCard::~FindingCard() = default;

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
    for (const QLabel *const label : { m_ui->findingTitle, m_ui->findingWhat, m_ui->findingWhy,
                                       m_ui->findingFix, m_ui->findingCode }) {
        if (m_finding && !label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(u'\n');
}

void FindingCard::paintEvent(QPaintEvent *)
{
    if (m_finding)
        paintAccent(this, colourOf(lookOf(*m_finding->as<fact::Finding>()).tone, palette()));
}

void FindingCard::retranslate()
{
    m_ui->retranslateUi(this);
    if (!m_finding)
        return;
    const fact::Finding &finding = *m_finding->as<fact::Finding>();
    const FindingWords words = describeFinding(finding);
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_ui->findingTitle, u"%1 %2"_s.arg(lookOf(finding).sign, words.title));
    say(m_ui->findingWhat, words.what);
    say(m_ui->findingWhy, words.why.isEmpty() ? QString() : tr("Why: %1").arg(words.why));
    say(m_ui->findingFix, words.fix.isEmpty() ? QString() : tr("How to fix it: %1").arg(words.fix));
    say(m_ui->findingCode, words.code.toString());
    m_ui->copyCode->setVisible(!words.code.isEmpty());
    setAccessibleName(words.title);
    setAccessibleDescription(text());

    const std::optional<Dialect> suggestion =
            m_agreed ? suggestedDialect(finding.id, finding.measure, *m_agreed) : std::nullopt;
    m_ui->adopt->setVisible(suggestion.has_value());
    if (!suggestion)
        return;
    if (suggestion->headerSize != m_agreed->headerSize)
        m_ui->adopt->setText(tr("Use headers of %n byte(s)", nullptr, suggestion->headerSize));
    else if (suggestion->replyMode == ReplyMode::Framed)
        m_ui->adopt->setText(tr("Expect replies with a header"));
    else
        m_ui->adopt->setText(tr("Expect replies without a header"));
}

} // namespace soquete

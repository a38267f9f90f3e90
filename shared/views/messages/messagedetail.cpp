#include "shared/views/messages/messagedetail.h"

#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"
#include "ui_messagedetail.h"

#include <QLocale>
#include <QScrollBar>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kTextLines = 3;
constexpr int kCardLines = 7;

/** Characters. A longer text wraps anywhere: finding the ends of its words takes seconds. */
constexpr qsizetype kLongText = 10'000;

/** Whether @p point belongs to the character before it, or has no width: no line ends before it. */
bool joins(char32_t point)
{
    const bool isPartOfSyllable = (point >= 0x1100 && point <= 0x11ff) // Hangul letters
                               || (point >= 0xa960 && point <= 0xa97f)
                               || (point >= 0xd7b0 && point <= 0xd7ff);
    return isPartOfSyllable || QChar::isMark(point)
        || QChar::category(point) == QChar::Other_Format;
}

/**
 * @p text with lines short enough to be painted. A character with 500000 accents would be a single
 * line that takes seconds at each repaint, so that only the first accents are shown.
 */
QString paintable(const QString &text)
{
    constexpr qsizetype kMostJoined = 1000;
    constexpr char32_t kJoiner = 0x200d; // also joins what follows it
    if (text.size() < kLongText)
        return text;
    QString shown;
    shown.reserve(text.size());
    qsizetype joined = 0;
    char32_t before = 0;
    for (const char32_t point : text.toUcs4()) {
        joined = joins(point) || before == kJoiner ? joined + 1 : 0;
        before = point;
        if (joined < kMostJoined)
            shown += QChar::fromUcs4(point);
        else if (joined == kMostJoined)
            shown += u'…';
    }
    return shown;
}

} // namespace

MessageDetail::MessageDetail(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MessageDetail>())
{
    m_ui->setupUi(this);
    const int line = m_ui->detailText->fontMetrics().lineSpacing();
    m_ui->cardArea->setMinimumHeight(line * kCardLines);
    m_ui->detailText->setMinimumHeight(line * kTextLines);
    keepTranslated(this, [this] { retranslate(); });
}

MessageDetail::~MessageDetail() = default;

FindingCard *MessageDetail::card() const
{
    return m_ui->findingCard;
}

void MessageDetail::show(const Event &event, const QString &text, const QString &ack,
                         const Event *finding)
{
    m_event = event;
    m_ack = ack;
    if (finding)
        m_ui->findingCard->show(*finding);
    else
        m_ui->findingCard->clear();
    m_ui->cardArea->verticalScrollBar()->setValue(0);
    m_ui->detailText->clear(); // so that the old text is not laid out in the new mode
    m_ui->detailText->setWordWrapMode(text.size() < kLongText
                                              ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                              : QTextOption::WrapAnywhere);
    m_ui->detailText->setPlainText(paintable(text));
    retranslate();
}

void MessageDetail::clear()
{
    m_event.reset();
    m_ui->findingCard->clear();
    m_ui->detailText->clear();
    retranslate();
}

QString MessageDetail::summary() const
{
    return m_ui->detailSummary->text();
}

void MessageDetail::retranslate()
{
    m_ui->retranslateUi(this);
    if (!m_event) {
        m_ui->detailSummary->setText(tr("Select a row for details."));
        m_ui->detailText->setVisible(false);
        m_ui->cardArea->setVisible(false);
        return;
    }
    m_ui->detailText->setVisible(!m_event->as<fact::Finding>()); // the card shows its text
    m_ui->cardArea->setVisible(!m_ui->findingCard->text().isEmpty());
    QString summary = facts().join(u" · "_s);
    if (m_event->provoked != Provoked::None)
        summary += u'\n' + provokedNote(m_event->provoked);
    m_ui->detailSummary->setText(summary);
}

/** What is known about the event, a phrase each. */
QStringList MessageDetail::facts() const
{
    const QLocale locale;
    const Event &event = *m_event;
    QStringList facts;
    const auto *const reply = event.as<fact::Reply>();
    if (const fact::Text *const text = textOf(event)) {
        const QString number = locale.toString(text->number);
        if (text->number == 0)
            facts << tr("Unexpected data");
        else
            facts << (reply ? tr("Reply to message %1").arg(number) : tr("Message %1").arg(number));
        facts << tr("characters: %1").arg(locale.toString(text->text.toUcs4().size()));
        facts << tr("bytes: %1").arg(locale.toString(text->size));
        if (text->headerSize > 0)
            facts << tr("header: %1").arg(byteCount(text->headerSize));
    }
    if (event.connection != 0)
        facts << tr("connection %1").arg(event.connection);
    if (!event.thread.isEmpty())
        facts << tr("thread %1").arg(visibleName(event.thread));
    if (!m_ack.isEmpty())
        facts << tr("acknowledgement: %1").arg(m_ack);
    if (reply && reply->roundTripNs >= 0)
        facts << tr("after %1").arg(duration(reply->roundTripNs));
    return facts;
}

} // namespace soquete

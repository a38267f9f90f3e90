#include "shared/views/messages/messagedetail.h"

#include "shared/protocol/text.h"
#include "shared/views/messages/findingcard.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextOption>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kMargin = 4; // pixels
constexpr int kTextLines = 3;
constexpr int kCardLines = 7;

/** Longer texts wrap anywhere: finding their word boundaries would take seconds. */
constexpr qsizetype kLongText = 10'000;

} // namespace

MessageDetail::MessageDetail(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_card(new FindingCard)
    , m_cardArea(new QScrollArea(this))
    , m_text(new QPlainTextEdit(this))
{
    m_summary->setObjectName(u"detailSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"detailText"_s);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_summary);
    layout->addWidget(m_cardArea, 1);
    layout->addWidget(m_text, 1);
    m_cardArea->setWidget(m_card);
    m_cardArea->setWidgetResizable(true);
    m_cardArea->setFrameShape(QFrame::NoFrame);
    m_cardArea->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kCardLines);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    retranslate();
}

void MessageDetail::show(const Event &event, const QString &text, const QString &ack,
                         const Event *finding)
{
    m_event = event;
    m_ack = ack;
    if (finding)
        m_card->show(*finding);
    else
        m_card->clear();
    m_cardArea->verticalScrollBar()->setValue(0);
    m_text->clear(); // otherwise the old text is laid out again first
    m_text->setWordWrapMode(text.size() < kLongText ? QTextOption::WrapAtWordBoundaryOrAnywhere
                                                    : QTextOption::WrapAnywhere);
    m_text->setPlainText(text);
    retranslate();
}

void MessageDetail::clear()
{
    m_event.reset();
    m_card->clear();
    m_text->clear();
    retranslate();
}

QString MessageDetail::summary() const
{
    return m_summary->text();
}

void MessageDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessageDetail::retranslate()
{
    m_text->setAccessibleName(tr("Text of the selected row"));
    if (!m_event) {
        m_summary->setText(tr("Select a row for details."));
        m_text->setVisible(false);
        m_cardArea->setVisible(false);
        return;
    }
    m_text->setVisible(!m_event->as<fact::Finding>()); // the card shows it
    m_cardArea->setVisible(!m_card->text().isEmpty());
    const QLocale locale;
    const Event &event = *m_event;
    QStringList facts;
    const auto *const reply = event.as<fact::Reply>();
    if (const fact::Text *const text = textOf(event)) {
        const QString number = locale.toString(text->number);
        if (text->number == 0)
            facts << tr("Data that no message asked for");
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
        facts << tr("thread %1").arg(visibleText(event.thread));
    if (!m_ack.isEmpty())
        facts << tr("acknowledgement: %1").arg(m_ack);
    if (reply && reply->roundTripNs >= 0)
        facts << tr("after %1").arg(duration(reply->roundTripNs));
    QString summary = facts.join(u" · "_s);
    if (event.provoked != Provoked::None)
        summary += u'\n' + provokedNote(event.provoked);
    m_summary->setText(summary);
}

} // namespace soquete

#include "server/window/replybar.h"

#include "server/engine/connection/responder.h"
#include "shared/protocol/text.h"
#include "shared/widgets/colours.h"
#include "shared/words/eventwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;           // pixels
constexpr int kLongestText = 100'000; // characters: what a line edit handles with ease
constexpr qsizetype kShownText = 60;  // characters of the message that is answered

} // namespace

ReplyBar::ReplyBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    m_text->setObjectName(u"replyText"_s);
    m_text->setMaxLength(kLongestText);
    m_send->setObjectName(u"sendReply"_s);
    m_hint->setObjectName(u"replyHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_label->setBuddy(m_text);
    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_send, 0, 2);
    layout->addWidget(m_hint, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    connect(m_text, &QLineEdit::textChanged, this, &ReplyBar::update);
    connect(m_text, &QLineEdit::returnPressed, this, &ReplyBar::send);
    connect(m_send, &QPushButton::clicked, this, &ReplyBar::send);
    retranslate();
}

void ReplyBar::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    update();
}

void ReplyBar::setMessage(const std::optional<WaitingMessages::Message> &message,
                          quint32 connection)
{
    if (m_message == message && m_connection == connection)
        return;
    m_message = message;
    m_connection = connection;
    update();
}

void ReplyBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void ReplyBar::retranslate()
{
    m_label->setText(tr("Repl&y"));
    m_text->setPlaceholderText(tr("Write the answer and press Enter"));
    m_text->setAccessibleName(tr("Answer to send"));
    m_text->setToolTip(tr("The answer to the oldest message that waits for one: of the connection "
                          "that is chosen, or of all of them. The client waits until it comes."));
    m_send->setText(tr("S&end reply"));
    m_send->setToolTip(tr("Send the answer to the client that waits for it"));
    update();
}

void ReplyBar::update()
{
    const QString wrong = problem();
    m_text->setEnabled(m_message.has_value());
    m_send->setEnabled(m_message && wrong.isEmpty() && !m_text->text().isEmpty());
    QPalette colours = palette();
    if (!wrong.isEmpty())
        colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_hint->setPalette(colours);
    m_hint->setText(wrong.isEmpty() ? hint() : wrong);
}

void ReplyBar::send()
{
    if (!m_send->isEnabled())
        return;
    const QString text = m_text->text();
    m_text->clear();
    emit replyGiven(m_message->connection, text);
    m_text->setFocus();
}

QString ReplyBar::problem() const
{
    const std::optional<FrameError> error = findReplyError(m_text->text(), m_dialect);
    return error ? explainFrameError(*error, m_dialect) : QString();
}

QString ReplyBar::hint() const
{
    if (!m_message)
        return m_connection == 0
                     ? tr("No message waits for an answer. When a client sends one, answer it "
                          "here.")
                     : tr("Connection %1 waits for no answer. Choose another one to answer it.")
                               .arg(m_connection);
    const QString text = visibleText(m_message->text.left(kShownText));
    const bool isCut = m_message->text.size() > kShownText;
    return tr("Answers message %1 of connection %2: “%3”")
            .arg(QString::number(m_message->number), QString::number(m_message->connection),
                 isCut ? text + u"…"_s : text);
}

} // namespace soquete

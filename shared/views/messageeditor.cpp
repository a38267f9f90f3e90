#include "shared/views/messageeditor.h"

#include "shared/protocol/frame.h"
#include "shared/widgets/colours.h"
#include "shared/words/eventwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;           // pixels
constexpr int kLongestText = 100'000; // characters: what a line edit handles with ease

} // namespace

MessageEditor::MessageEditor(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_label(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_note(new QLabel(this))
{
    const bool isReply = kind == Kind::Reply;
    m_text->setObjectName(isReply ? u"replyText"_s : u"messageText"_s);
    m_text->setMaxLength(kLongestText);
    m_send->setObjectName(isReply ? u"sendReply"_s : u"send"_s);
    m_note->setObjectName(isReply ? u"replyHint"_s : u"messageCount"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_label->setBuddy(m_text);
    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_send, 0, 2);
    layout->addWidget(m_note, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    connect(m_text, &QLineEdit::textChanged, this, &MessageEditor::updateControls);
    connect(m_text, &QLineEdit::returnPressed, this, &MessageEditor::send);
    connect(m_send, &QPushButton::clicked, this, &MessageEditor::send);
    retranslate();
}

void MessageEditor::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    updateControls();
}

void MessageEditor::setReady(bool ready)
{
    if (m_ready == ready)
        return;
    m_ready = ready;
    updateControls();
}

void MessageEditor::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    updateControls();
}

void MessageEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        updateControls();
    QWidget::changeEvent(event);
}

void MessageEditor::retranslate()
{
    if (m_kind == Kind::Reply) {
        m_label->setText(tr("Repl&y"));
        m_text->setPlaceholderText(tr("Write the reply and press Enter"));
        m_text->setAccessibleName(tr("Reply to send"));
        m_text->setToolTip(tr("The reply to the oldest message that waits for one: of the selected "
                              "connection, or of all of them. The client waits until it comes."));
        m_send->setText(tr("S&end reply"));
        m_send->setToolTip(tr("Send the reply to the client that waits for it"));
    } else {
        m_label->setText(tr("&Message"));
        m_text->setPlaceholderText(tr("Write a message and press Enter"));
        m_text->setAccessibleName(tr("Message to send"));
        m_text->setToolTip(tr("Any text. Its length is shown below: the header announces bytes, "
                              "and in UTF-8 an accented letter takes two."));
        m_send->setText(tr("&Send"));
        m_send->setToolTip(tr("Send the message: its header and its body in one write"));
    }
    updateControls();
}

void MessageEditor::updateControls()
{
    const QString wrong = problem();
    const bool isReply = m_kind == Kind::Reply;
    m_text->setEnabled(m_ready || !isReply);
    m_send->setEnabled(m_ready && wrong.isEmpty() && !(isReply && m_text->text().isEmpty()));
    QPalette colours = palette();
    if (!wrong.isEmpty())
        colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_note->setPalette(colours);
    m_note->setText(!wrong.isEmpty() ? wrong : isReply ? m_hint : sizeOfText());
}

void MessageEditor::send()
{
    if (!m_send->isEnabled())
        return;
    const QString text = m_text->text();
    m_text->clear();
    emit sendRequested(text);
    m_text->setFocus();
}

QString MessageEditor::problem() const
{
    std::optional<FrameError> error;
    if (m_kind == Kind::Message || m_dialect.replyMode == ReplyMode::Framed)
        error = encodeFrame(m_text->text(), m_dialect).error;
    else if (!encodeText(m_text->text(), m_dialect.encoding).isComplete())
        error = FrameError::Unencodable;
    return error ? explainFrameError(*error, m_dialect) : QString();
}

QString MessageEditor::sizeOfText() const
{
    const QLocale locale;
    const QString text = m_text->text();
    const QByteArray bytes = encodeText(text, m_dialect.encoding).bytes;
    return tr("Characters: %1 · Bytes: %2")
            .arg(locale.toString(text.toUcs4().size()), locale.toString(bytes.size()));
}

} // namespace soquete

#include "shared/views/messageeditor.h"

#include "shared/protocol/frame.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "shared/words/eventwords.h"
#include "ui_messageeditor.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace soquete {

MessageEditor::MessageEditor(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_ui(std::make_unique<Ui::MessageEditor>())
{
    m_ui->setupUi(this);
    const bool isReply = kind == Kind::Reply;
    m_ui->text->setObjectName(isReply ? u"replyText"_s : u"messageText"_s);
    m_ui->send->setObjectName(isReply ? u"sendReply"_s : u"send"_s);
    m_ui->note->setObjectName(isReply ? u"replyHint"_s : u"messageCount"_s);
    connect(m_ui->text, &QLineEdit::textChanged, this, &MessageEditor::updateControls);
    connect(m_ui->text, &QLineEdit::returnPressed, this, &MessageEditor::send);
    connect(m_ui->send, &QPushButton::clicked, this, &MessageEditor::send);
    keepTranslated(this, [this] { retranslate(); });
    onChange(this, { QEvent::PaletteChange }, [this] { updateControls(); });
}

MessageEditor::~MessageEditor() = default;

void MessageEditor::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    updateControls();
}

void MessageEditor::setReady(bool ready)
{
    m_ready = ready;
    updateControls();
}

void MessageEditor::setHint(const QString &hint)
{
    m_hint = hint;
    updateControls();
}

void MessageEditor::retranslate()
{
    m_ui->retranslateUi(this);
    if (m_kind == Kind::Reply) {
        m_ui->label->setText(tr("Repl&y"));
        m_ui->text->setPlaceholderText(tr("Write the reply and press Enter"));
        m_ui->text->setAccessibleName(tr("Reply to send"));
        m_ui->text->setToolTip(
                tr("The reply to the oldest message that waits for one: of the selected "
                   "connection, or of all of them. The client waits until it comes."));
        m_ui->send->setText(tr("S&end reply"));
        m_ui->send->setToolTip(tr("Send the reply to the client that waits for it"));
    }
    updateControls();
}

void MessageEditor::updateControls()
{
    const QString wrong = problem();
    const bool isReply = m_kind == Kind::Reply;
    m_ui->text->setEnabled(m_ready || !isReply);
    m_ui->send->setEnabled(m_ready && wrong.isEmpty()
                           && !(isReply && m_ui->text->text().isEmpty()));
    QPalette colours = palette();
    if (!wrong.isEmpty())
        colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_ui->note->setPalette(colours);
    m_ui->note->setText(!wrong.isEmpty() ? wrong : isReply ? m_hint : sizeOfText());
}

void MessageEditor::send()
{
    if (!m_ui->send->isEnabled())
        return;
    const QString text = m_ui->text->text();
    m_ui->text->clear();
    emit sendRequested(text);
    m_ui->text->setFocus();
}

QString MessageEditor::problem() const
{
    std::optional<FrameError> error;
    if (m_kind == Kind::Message || m_dialect.replyMode == ReplyMode::Framed)
        error = encodeFrame(m_ui->text->text(), m_dialect).error;
    else if (!encodeText(m_ui->text->text(), m_dialect.encoding).isComplete())
        error = FrameError::Unencodable;
    return error ? explainFrameError(*error, m_dialect) : QString();
}

QString MessageEditor::sizeOfText() const
{
    const QLocale locale;
    const QString text = m_ui->text->text();
    const QByteArray bytes = encodeText(text, m_dialect.encoding).bytes;
    return tr("Characters: %1 · Bytes: %2")
            .arg(locale.toString(text.toUcs4().size()), locale.toString(bytes.size()));
}

} // namespace soquete

#include "client/window/messageeditor.h"

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

MessageEditor::MessageEditor(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_send(new QPushButton(this))
    , m_count(new QLabel(this))
{
    m_text->setObjectName(u"messageText"_s);
    m_text->setMaxLength(kLongestText);
    m_send->setObjectName(u"send"_s);
    m_count->setObjectName(u"messageCount"_s);
    m_count->setWordWrap(true);
    m_label->setBuddy(m_text);
    auto *const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_send, 0, 2);
    layout->addWidget(m_count, 1, 1, 1, 2);
    layout->setColumnStretch(1, 1);
    connect(m_text, &QLineEdit::textChanged, this, &MessageEditor::update);
    connect(m_text, &QLineEdit::returnPressed, this, &MessageEditor::send);
    connect(m_send, &QPushButton::clicked, this, &MessageEditor::send);
    retranslate();
}

void MessageEditor::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    update();
}

void MessageEditor::setConnected(bool connected)
{
    m_connected = connected;
    update();
}

void MessageEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void MessageEditor::retranslate()
{
    m_label->setText(tr("&Message"));
    m_text->setPlaceholderText(tr("Write a message and press Enter"));
    m_text->setAccessibleName(tr("Message to send"));
    m_text->setToolTip(tr("Any text. Its length is shown below: the header announces bytes, and in "
                          "UTF-8 an accented letter takes two."));
    m_send->setText(tr("&Send"));
    m_send->setToolTip(tr("Send the message: its header and its body in one write"));
    update();
}

void MessageEditor::update()
{
    const QString text = m_text->text();
    const QString wrong = problem();
    m_send->setEnabled(m_connected && wrong.isEmpty());
    QPalette colours = palette();
    if (!wrong.isEmpty())
        colours.setColor(QPalette::WindowText, colourOf(Tone::Bad, colours));
    m_count->setPalette(colours);
    const QLocale locale;
    m_count->setText(
            !wrong.isEmpty()
                    ? wrong
                    : tr("Characters: %1 · Bytes: %2")
                              .arg(locale.toString(text.toUcs4().size()),
                                   locale.toString(
                                           encodeText(text, m_dialect.encoding).bytes.size())));
}

void MessageEditor::send()
{
    if (!m_send->isEnabled())
        return;
    emit sendRequested(m_text->text());
    m_text->clear();
    m_text->setFocus();
}

QString MessageEditor::problem() const
{
    const std::optional<FrameError> error = encodeFrame(m_text->text(), m_dialect).error;
    return error ? explainFrameError(*error, m_dialect) : QString();
}

} // namespace soquete

#include "shared/views/dialect/dialectexample.h"

#include "shared/protocol/frame.h"
#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"
#include "shared/words/eventwords.h"
#include "ui_dialectexample.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qsizetype kShown = 40; // characters of a text, in a sentence

QString shown(const QString &text)
{
    return visibleText(text.size() > kShown ? text.left(kShown) + u'…' : text);
}

} // namespace

DialectExample::DialectExample(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DialectExample>())
{
    m_ui->setupUi(this);
    m_ui->byteLegend->setFramesOnly(true);
    for (int i = MessageExample; i <= WordExample; ++i)
        m_ui->examples->addTab(QString());
    connect(m_ui->examples, &QTabBar::currentChanged, this, &DialectExample::showExample);
    keepTranslated(this, [this] { retranslate(); });
}

DialectExample::~DialectExample() = default;

void DialectExample::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    m_ui->examples->setTabEnabled(ReplyExample, dialect.replyMode != ReplyMode::None);
    m_ui->examples->setTabEnabled(WordExample, !dialect.disconnectWord.isEmpty());
    showExample();
}

void DialectExample::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->examples->setTabText(MessageExample, tr("Message"));
    m_ui->examples->setTabText(ReplyExample, tr("Reply"));
    m_ui->examples->setTabText(WordExample, tr("Disconnection"));
    showExample();
}

/** A message that shows the difference between characters and bytes, if it can be encoded. */
QString DialectExample::sample() const
{
    for (const QString &text : { tr("Olá!"), tr("Hello!"), u"A"_s }) {
        if (!encodeFrame(text, m_dialect).error)
            return text;
    }
    return {};
}

Event DialectExample::chosenExample() const
{
    const bool isReply = m_ui->examples->currentIndex() == ReplyExample;
    const bool isFramed = !isReply || m_dialect.replyMode == ReplyMode::Framed;
    fact::Text text;
    text.text = m_ui->examples->currentIndex() == WordExample ? m_dialect.disconnectWord : sample();
    if (isReply)
        text.text = m_dialect.replyTo(text.text).value_or(QString());
    text.headerSize = isFramed ? m_dialect.headerSize : 0;
    text.bytes = isFramed ? encodeFrame(text.text, m_dialect).bytes
                          : encodeText(text.text, m_dialect.encoding).bytes;
    text.size = text.bytes.size() - text.headerSize;
    Event event;
    event.direction = m_direction;
    if (isReply)
        event.direction = m_direction == Direction::In ? Direction::Out : Direction::In;
    if (isReply)
        event.fact = fact::Reply{ std::move(text) };
    else
        event.fact = fact::Message{ std::move(text) };
    return event;
}

void DialectExample::showExample()
{
    const bool isUsable = !findError(m_dialect);
    const Event event = chosenExample();
    const bool hasBytes = !textOf(event)->bytes.isEmpty();
    m_stream = isUsable && hasBytes ? ByteStream::of(event) : ByteStream();
    m_ui->example->setBytes(&m_stream, event.direction);
    m_ui->example->scrollTo(0);
    m_ui->example->setHint(isUsable ? tr("No bytes.")
                                    : tr("Correct the mistake described above to see an example."));
    m_ui->byteLegend->setDirection(event.direction);
    m_ui->exampleSentence->setText(isUsable ? description() : QString());
    m_ui->example->setAccessibleDescription(m_ui->exampleSentence->text());
}

/** Describes the message, its reply and the end of the conversation. */
QString DialectExample::description() const
{
    const QString message = sample();
    const QString reply = m_dialect.replyTo(message).value_or(QString());
    const QString &word = m_dialect.disconnectWord;
    const QString header = byteCount(m_dialect.headerSize);
    const auto sizeOf = [this](const QString &text) {
        return int(encodeText(text, m_dialect.encoding).bytes.size());
    };
    QStringList sentences;
    //: %1 is a text, %2 the size of a header with its unit
    sentences << tr("“%1” is %n byte(s): a header of %2 that says so, then the body.", nullptr,
                    sizeOf(message))
                         .arg(message, header);
    if (m_dialect.replyMode == ReplyMode::None)
        sentences << tr("It gets no reply.");
    else if (m_dialect.replyMode == ReplyMode::Text)
        sentences << tr("The reply is “%1”: %n byte(s) without a header.", nullptr, sizeOf(reply))
                             .arg(shown(reply));
    else
        sentences << tr("The reply is “%1”: a header of %2, then %n byte(s).", nullptr,
                        sizeOf(reply))
                             .arg(shown(reply), header);
    if (word.isEmpty())
        sentences << tr("There is no disconnect word: a client just closes the connection.");
    else if (m_dialect.replyMode == ReplyMode::None || !m_dialect.answersDisconnectWord)
        sentences << tr("“%1” is the disconnect word, and gets no reply.").arg(shown(word));
    else
        sentences << tr("“%1” is the disconnect word; the reply to it is “%2”.")
                             .arg(shown(word), shown(m_dialect.replyTo(word).value_or(QString())));
    return sentences.join(u' ');
}

} // namespace soquete

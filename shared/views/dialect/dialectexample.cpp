#include "shared/views/dialect/dialectexample.h"

#include "shared/protocol/frame.h"
#include "shared/protocol/text.h"
#include "shared/views/bytes/bytelegend.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/words/eventwords.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;      // pixels
constexpr qsizetype kShown = 40; // characters of a text, in a sentence

QString shown(const QString &text)
{
    return visibleText(text.size() > kShown ? text.left(kShown) + u'…' : text);
}

} // namespace

DialectExample::DialectExample(QWidget *parent)
    : QWidget(parent)
    , m_examples(new QTabBar(this))
    , m_hex(new HexArea(this))
    , m_legend(new ByteLegend(this))
    , m_sentence(new QLabel(this))
{
    m_examples->setObjectName(u"examples"_s);
    m_hex->setObjectName(u"example"_s);
    m_sentence->setObjectName(u"exampleSentence"_s);
    m_examples->setDrawBase(false);
    m_examples->setExpanding(false);
    for (int i = MessageExample; i <= WordExample; ++i)
        m_examples->addTab(QString());
    m_legend->setFramesOnly(true);
    m_hex->setSizePolicy(QSizePolicy::Expanding,
                         QSizePolicy::Ignored); // fills the rest, or scrolls
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(1);
    auto *const bytes = new QVBoxLayout;
    bytes->setSpacing(0);
    bytes->addWidget(m_examples);
    bytes->addWidget(m_hex, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(bytes, 1);
    layout->addWidget(m_legend);
    layout->addWidget(m_sentence);
    connect(m_examples, &QTabBar::currentChanged, this, &DialectExample::showExample);
    retranslate();
}

void DialectExample::setDialect(const Dialect &dialect)
{
    m_dialect = dialect;
    m_examples->setTabEnabled(ReplyExample, dialect.replyMode != ReplyMode::None);
    m_examples->setTabEnabled(WordExample, !dialect.disconnectWord.isEmpty());
    showExample();
}

void DialectExample::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DialectExample::retranslate()
{
    m_examples->setAccessibleName(tr("Example"));
    m_examples->setToolTip(tr("An example of the bytes that are sent in this dialect"));
    m_examples->setTabText(MessageExample, tr("Message"));
    m_examples->setTabText(ReplyExample, tr("Reply"));
    m_examples->setTabText(WordExample, tr("Disconnection"));
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
    const bool isReply = m_examples->currentIndex() == ReplyExample;
    const bool isFramed = !isReply || m_dialect.replyMode == ReplyMode::Framed;
    fact::Text text;
    text.text = m_examples->currentIndex() == WordExample ? m_dialect.disconnectWord : sample();
    if (isReply)
        text.text = m_dialect.replyTo(text.text);
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
    m_hex->setBytes(&m_stream, event.direction);
    m_hex->scrollTo(0);
    m_hex->setHint(isUsable ? tr("No bytes.")
                            : tr("Correct the mistake described above to see an example."));
    m_legend->setDirection(event.direction);
    m_sentence->setText(isUsable ? description() : QString());
    m_hex->setAccessibleDescription(m_sentence->text());
}

/** Describes the message, its reply and the end of the conversation. */
QString DialectExample::description() const
{
    const QString message = sample();
    const QString reply = m_dialect.replyTo(message);
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
                             .arg(shown(word), shown(m_dialect.replyTo(word)));
    return sentences.join(u' ');
}

} // namespace soquete

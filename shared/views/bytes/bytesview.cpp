#include "shared/views/bytes/bytesview.h"

#include "shared/views/bytes/bytelegend.h"
#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/byteswords.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/views/bytes/pagetext.h"
#include "shared/views/selection.h"
#include "shared/widgets/colours.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpace = 8;                       // pixels
constexpr int kHexStretch = 4;                  // the text has 1
constexpr qint64 kMostCopied = 4 * 1024 * 1024; // bytes
constexpr int kRowsInWords = 64;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QLabel *newLabel(QWidget *parent, const QString &name)
{
    auto *const label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

BytesView::BytesView(const EventLog &log, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_selection(selection)
    , m_read(log.begin())
    , m_chooser(new QComboBox(this))
    , m_title(newLabel(this, u"title"_s))
    , m_copyButton(new QToolButton(this))
    , m_dropped(newLabel(this, u"dropped"_s))
    , m_progress(newLabel(this, u"progress"_s))
    , m_hex(new HexArea(this))
    , m_legend(new ByteLegend(this))
    , m_textTitle(newLabel(this, u"textTitle"_s))
    , m_text(new PageText(this))
    , m_sentence(newLabel(this, u"sentence"_s))
{
    build();
    connect(m_chooser, &QComboBox::activated, this, &BytesView::onChoice);
    connect(m_hex, &HexArea::caretMoved, this, &BytesView::onCaretMoved);
    connect(m_hex, &HexArea::hovered, this, &BytesView::onHovered);
    connect(m_text, &PageText::caretMoved, this, &BytesView::onTextCaretMoved);
    connect(m_text, &PageText::hovered, this,
            [this](qint64 offset) { point(offset >= 0 ? offset : m_hex->caret()); });
    connect(m_selection, &Selection::connectionChanged, this, &BytesView::onConnectionChanged);
    connect(m_selection, &Selection::eventChanged, this, &BytesView::onEventChanged);
    retranslate();
    onEventChanged();
}

void BytesView::build()
{
    m_chooser->setObjectName(u"chooser"_s);
    m_hex->setObjectName(u"hex"_s);
    m_text->setObjectName(u"text"_s);

    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_textTitle->setForegroundRole(QPalette::PlaceholderText);
    m_hex->setDescription([this](qint64 offset) { return describe(offset); });
    buildActions();

    auto *const bar = new QHBoxLayout;
    bar->setSpacing(kSpace);
    bar->addWidget(m_chooser);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_copyButton);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    layout->setSpacing(kSpace);
    layout->addLayout(bar);
    layout->addWidget(m_dropped);
    layout->addWidget(m_progress);
    layout->addWidget(m_hex, kHexStretch);
    layout->addWidget(m_legend);
    layout->addWidget(m_textTitle);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_sentence);
}

void BytesView::buildActions()
{
    const auto newAction = [this](const QKeySequence &shortcut, auto &&slot) {
        auto *const action = new QAction(m_hex);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        m_hex->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_copyHex = newAction(QKeySequence::Copy, [this] { copy(toHexText); });
    m_copyArray = newAction(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copy(toCArray); });
    m_copyPython = newAction(Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] { copy(toPythonLiteral); });
    m_selectAll = newAction(QKeySequence::SelectAll, [this] { m_hex->selectAll(); });
    m_hex->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *const menu = new QMenu(m_copyButton);
    menu->addActions({ m_copyHex, m_copyArray, m_copyPython });
    m_copyButton->setMenu(menu);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_copyButton->setAutoRaise(true);
}

void BytesView::readTo(qint64 end)
{
    m_log.read(m_read, end, [this](qint64, const Event &event) { m_store.add(event); });
    refresh();
}

void BytesView::clear()
{
    m_read = m_log.end();
    m_store.clear();
    m_direction.reset();
    startAnew();
}

// What is shown

bool BytesView::hasMessage() const
{
    const std::optional<Event> &event = m_selection->chosen();
    return event && textOf(*event) && !textOf(*event)->bytes.isEmpty();
}

quint32 BytesView::connection() const
{
    const std::optional<Event> &event = m_selection->chosen();
    if (event && event->connection > 0)
        return event->connection;
    return m_selection->connection() > 0 ? m_selection->connection() : m_store.latest();
}

Direction BytesView::direction() const
{
    if (showsMessage())
        return m_selection->chosen()->direction;
    if (m_direction)
        return *m_direction;
    // Received bytes are the more interesting ones, if there are any.
    const ByteStream *const in = m_store.stream(connection(), Direction::In);
    const bool isOut = !m_store.isAccepted(connection()) && in && in->isEmpty();
    return isOut ? Direction::Out : Direction::In;
}

/** The shown stream; null if there is none. */
const ByteStream *BytesView::stream() const
{
    return showsMessage() && m_alone ? &*m_alone : m_store.stream(connection(), direction());
}

/** The range of the chosen message in stream(). */
ByteRange BytesView::messageRange() const
{
    if (const ByteStream *const all = stream()) {
        if (m_alone)
            return all->range();
        if (const ByteStream::Frame *const frame = all->frameOf(*m_selection->chosen()))
            return frame->range;
    }
    return {};
}

/** The start of the last message, or of what follows it. */
qint64 BytesView::liveOffset() const
{
    const ByteStream *const shown = stream();
    if (!shown || shown->isEmpty())
        return -1;
    return showsMessage() ? messageRange().begin : shown->unitAt(shown->range().end - 1).begin;
}

/** Shows the current bytes. The caret stays where the user put it, or follows the end. */
void BytesView::refresh()
{
    m_alone.reset();
    if (showsMessage()) {
        const Event &event = *m_selection->chosen();
        const ByteStream *const all = m_store.stream(event.connection, event.direction);
        const ByteStream::Frame *const frame = all ? all->frameOf(event) : nullptr;
        if (!frame || all->bytes(frame->range) != textOf(event)->bytes)
            m_alone = ByteStream::of(event);
    }
    const ByteStream *const shown = stream();
    const bool isEmpty = !shown || shown->isEmpty();
    m_hex->setBytes(shown, direction(),
                    showsMessage() ? std::optional(messageRange()) : std::nullopt);
    m_hex->setHint(hint());
    m_legend->setDirection(direction());
    for (QWidget *const widget :
         { static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_textTitle),
           static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_sentence) })
        widget->setVisible(!isEmpty);
    m_copyButton->setEnabled(!isEmpty);
    m_dropped->setVisible(m_store.dropped() > 0);
    m_dropped->setText(tr("Older bytes no longer kept: %1").arg(number(m_store.dropped())));
    fillChooser();
    showTitle();
    showProgress();

    const bool isKept = !isEmpty && shown->byteAt(m_hex->caret()).has_value();
    if (!m_userPlacedCaret || !isKept)
        m_hex->setCaret(liveOffset());
    const bool isHovered = m_hovered >= 0 && !isEmpty && shown->byteAt(m_hovered);
    point(isHovered ? m_hovered : m_hex->caret());
}

/** Shows other bytes than before. */
void BytesView::startAnew()
{
    m_userPlacedCaret = false;
    m_hex->mark({});
    refresh();
    if (showsMessage())
        m_hex->scrollTo(m_hex->caret());
    else
        m_hex->scrollToEnd();
}

void BytesView::fillChooser()
{
    const QSignalBlocker blocker(m_chooser);
    QList<std::pair<QString, Choice>> choices;
    if (hasMessage())
        choices.append({ messageChoice(*m_selection->chosen()), Choice::Message });
    choices.append({ tr("← All bytes received"), Choice::In });
    choices.append({ tr("→ All bytes sent"), Choice::Out });
    const Choice current = showsMessage()                ? Choice::Message
                         : direction() == Direction::Out ? Choice::Out
                                                         : Choice::In;
    if (m_chooser->count() != choices.size())
        m_chooser->clear();
    for (int i = 0; i < int(choices.size()); ++i) {
        if (i >= m_chooser->count())
            m_chooser->addItem(QString());
        if (m_chooser->itemText(i) != choices.at(i).first)
            m_chooser->setItemText(i, choices.at(i).first);
        m_chooser->setItemData(i, int(choices.at(i).second));
        if (choices.at(i).second == current)
            m_chooser->setCurrentIndex(i);
    }
}

void BytesView::showTitle()
{
    const ByteStream *const shown = stream();
    m_title->setText(!shown || shown->isEmpty() ? QString()
                     : showsMessage()           ? messageTitle(*m_selection->chosen(), connection())
                                                : streamTitle(*shown, direction(), connection()));
}

void BytesView::showProgress()
{
    const ByteStream *const shown = stream();
    const auto begun = shown && !showsMessage() ? shown->progress() : std::nullopt;
    m_progress->setVisible(begun.has_value());
    if (!begun)
        return;
    m_progress->setText(progressText(*begun));
    QPalette palette = m_progress->palette();
    palette.setColor(QPalette::WindowText,
                     colourOf(begun->wasCutOff ? Tone::Bad : Tone::Busy, this->palette()));
    m_progress->setPalette(palette);
}

QString BytesView::hint() const
{
    const bool isLost = connection() != 0 && m_store.dropped() > 0
                     && !m_store.stream(connection(), Direction::In);
    return isLost ? lostBytesHint(connection()) : noBytesHint(connection(), direction());
}

// The selection

void BytesView::onConnectionChanged()
{
    if (!m_isChoosing && !m_selection->chosen())
        startAnew();
}

void BytesView::onEventChanged()
{
    if (m_isChoosing) {
        fillChooser();
        return;
    }
    const std::optional<Event> &event = m_selection->chosen();
    m_showsMessage = hasMessage() && !m_keepsStream;
    if (event && !m_showsMessage && event->direction != Direction::None
        && !excerptOf(*event).bytes.isEmpty())
        m_direction = event->direction;
    startAnew();
    if (event && !m_showsMessage)
        pointAtEvent();
}

/** Selects the bytes of the chosen event in their stream. */
void BytesView::pointAtEvent()
{
    const Event &event = *m_selection->chosen();
    const ByteStream *const shown = stream();
    const fact::Bytes bytes = excerptOf(event);
    if (!shown || bytes.bytes.isEmpty() || event.direction != direction())
        return;
    const ByteStream::Frame *const frame = shown->frameOf(event);
    ByteRange range{ bytes.offset, bytes.offset + bytes.bytes.size() };
    if (frame)
        range = frame->range;
    else if (shown->bytes(range) != bytes.bytes)
        range.end = range.begin + 1; // evidence from elsewhere that concerns this byte
    if (!shown->byteAt(range.begin))
        return;
    m_userPlacedCaret = true;
    m_hex->select(range);
    m_hex->scrollTo(range.end - 1);
    m_hex->scrollTo(range.begin);
    point(range.begin);
}

void BytesView::onChoice(int index)
{
    const Choice choice = Choice(m_chooser->itemData(index).toInt());
    m_showsMessage = choice == Choice::Message;
    m_keepsStream = !m_showsMessage && hasMessage();
    if (!m_showsMessage)
        m_direction = choice == Choice::Out ? Direction::Out : Direction::In;
    startAnew();
    if (!m_showsMessage && m_selection->chosen())
        pointAtEvent();
}

/** The user selected a byte: chooses its message everywhere. */
void BytesView::onCaretMoved(qint64 offset)
{
    m_userPlacedCaret = true;
    point(offset);
    const ByteStream *const shown = stream();
    const ByteStream::Frame *const frame =
            showsMessage() || !shown ? nullptr : shown->frameAt(offset);
    const std::optional<Event> &event = m_selection->chosen();
    if (!frame || (event && event->id == frame->event.id))
        return;
    m_isChoosing = true;
    m_selection->chooseEvent(shown->eventOf(*frame));
    m_isChoosing = false;
}

// Bytes and characters

QString BytesView::describe(qint64 offset) const
{
    const ByteStream *const shown = stream();
    return shown ? describeByte(*shown, pageAt(offset), offset) : QString();
}

/** The page that is shown if it has the byte at @p offset, or another one. */
TextPage BytesView::pageAt(qint64 offset) const
{
    return m_text->page().bytes.contains(offset) ? m_text->page() : TextPage::at(stream(), offset);
}

/** Shows the text around @p offset. */
void BytesView::showText(qint64 offset)
{
    const TextPage page = TextPage::at(stream(), offset);
    m_text->setPage(page);
    const bool isAll = page.bytes == page.body;
    //: the heading of the decoded text
    m_textTitle->setText(isAll ? tr("Text")
                               : tr("Text, bytes %1 to %2 of %3")
                                         .arg(number(page.bytes.begin - page.body.begin + 1),
                                              number(page.bytes.end - page.body.begin),
                                              number(page.body.size())));
}

/** Marks and describes the character of the byte at @p offset. */
void BytesView::point(qint64 offset)
{
    if (offset == m_hex->caret())
        showText(offset); // the text stays while the mouse moves
    const TextPage page = pageAt(offset);
    const CharacterMap::Character *const character = page.characterAt(offset);
    m_hex->mark(character ? page.bytesOf(*character) : ByteRange());
    m_text->mark(page.bytes == m_text->page().bytes ? character : nullptr);
    const QString sentence = describe(offset);
    m_sentence->setText(sentence);
    m_hex->setAccessibleDescription(sentence);
}

void BytesView::onHovered(qint64 offset)
{
    m_hovered = offset;
    point(offset >= 0 ? offset : m_hex->caret());
}

void BytesView::onTextCaretMoved(qint64 offset)
{
    m_hex->setCaret(offset);
    m_hex->scrollTo(offset);
    onCaretMoved(offset);
}

void BytesView::copy(QString (*format)(QByteArrayView))
{
    const ByteStream *const shown = stream();
    if (!shown || shown->isEmpty())
        return;
    ByteRange range = m_hex->selection();
    if (range.isEmpty())
        range = showsMessage() ? messageRange() : shown->unitAt(m_hex->caret());
    const bool isTooMuch = range.size() > kMostCopied;
    range.end = std::min(range.end, range.begin + kMostCopied);
    const QByteArray bytes = shown->bytes(range);
    QApplication::clipboard()->setText(format(bytes));
    const int size = int(bytes.size());
    m_sentence->setText(isTooMuch ? tr("Only the first %n byte(s) were copied.", nullptr, size)
                                  : tr("Copied %n byte(s).", nullptr, size));
}

// Words

QString BytesView::textEquivalent() const
{
    QStringList lines{ m_chooser->currentText() };
    if (m_hex->rowCount() == 0)
        return (lines << hint()).join(u'\n');
    lines << m_title->text();
    for (const QLabel *const label : { m_dropped, m_progress }) {
        if (!label->isHidden())
            lines << label->text();
    }
    const int first = m_hex->firstVisibleRow();
    const int end =
            std::min(m_hex->rowCount(), first + std::min(kRowsInWords, m_hex->visibleRows()));
    for (int index = first; index < end; ++index)
        lines << m_hex->rowText(index);
    lines << m_textTitle->text() << m_text->page().map.text() << describe(m_hex->caret());
    return lines.join(u'\n');
}

void BytesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        refresh();
}

void BytesView::retranslate()
{
    m_chooser->setAccessibleName(tr("Which bytes are shown"));
    m_chooser->setToolTip(
            tr("One message alone, or the whole stream in one direction. TCP only knows streams: "
               "the programs must find out where a message ends."));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copy the selected bytes, or the message at the caret"));
    m_copyHex->setText(tr("Copy as &hexadecimal"));
    m_copyArray->setText(tr("Copy as a &C array"));
    m_copyPython->setText(tr("Copy as a &Python bytes literal"));
    m_selectAll->setText(tr("Select &all"));
    m_hex->setAccessibleName(tr("Bytes"));
    m_text->setAccessibleName(tr("Text"));
    m_textTitle->setToolTip(tr("The text of the body. Point at a character to see its bytes."));
}

} // namespace soquete

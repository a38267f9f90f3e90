#include "shared/views/bytes/bytesview.h"

#include "shared/views/bytes/bytelegend.h"
#include "shared/views/bytes/bytelook.h"
#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/views/selection.h"
#include "shared/widgets/colours.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpace = 8;                       // pixels
constexpr int kTextLines = 3;                   // of the decoded text, at least
constexpr int kHexStretch = 4;                  // beside the text's 1
constexpr qint64 kPage = 8192;                  // bytes of a long text that are shown at once
constexpr qint64 kLookAround = 3;               // bytes: the longest rest of a character in UTF-8
constexpr qint64 kMostCopied = 4 * 1024 * 1024; // bytes
constexpr qint64 kHexInSentence = 16;           // bytes of one character
constexpr int kRowsInWords = 64;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QLabel *newLabel(QWidget *parent)
{
    auto *const label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

BytesView::BytesView(Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_chooser(new QComboBox(this))
    , m_title(newLabel(this))
    , m_copyButton(new QToolButton(this))
    , m_dropped(newLabel(this))
    , m_progress(newLabel(this))
    , m_hex(new HexArea(this))
    , m_legend(new ByteLegend(this))
    , m_textTitle(newLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_sentence(newLabel(this))
{
    m_chooser->setObjectName(u"chooser"_s);
    m_title->setObjectName(u"title"_s);
    m_dropped->setObjectName(u"dropped"_s);
    m_progress->setObjectName(u"progress"_s);
    m_hex->setObjectName(u"hex"_s);
    m_text->setObjectName(u"text"_s);
    m_sentence->setObjectName(u"sentence"_s);

    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
    m_copyButton->setAutoRaise(true);
    m_dropped->setForegroundRole(QPalette::PlaceholderText);
    m_textTitle->setForegroundRole(QPalette::PlaceholderText);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->viewport()->setMouseTracking(true);
    m_text->viewport()->installEventFilter(this);

    const auto newAction = [this](const QKeySequence &shortcut) {
        auto *const action = new QAction(m_hex);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
        m_hex->addAction(action);
        return action;
    };
    m_copyHex = newAction(QKeySequence::Copy);
    m_copyArray = newAction(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyPython = newAction(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_selectAll = newAction(QKeySequence::SelectAll);
    m_hex->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *const menu = new QMenu(m_copyButton);
    menu->addActions({ m_copyHex, m_copyArray, m_copyPython });
    m_copyButton->setMenu(menu);
    connect(m_copyHex, &QAction::triggered, this, [this] { copy(toHexText); });
    connect(m_copyArray, &QAction::triggered, this, [this] { copy(toCArray); });
    connect(m_copyPython, &QAction::triggered, this, [this] { copy(toPythonLiteral); });
    connect(m_selectAll, &QAction::triggered, m_hex, &HexArea::selectAll);

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

    connect(m_chooser, &QComboBox::activated, this, &BytesView::onChoice);
    connect(m_hex, &HexArea::caretMoved, this, &BytesView::onCaretMoved);
    connect(m_hex, &HexArea::hovered, this, &BytesView::onHovered);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &BytesView::onTextCaretMoved);
    connect(m_selection, &Selection::connectionChanged, this, &BytesView::onConnectionChanged);
    connect(m_selection, &Selection::eventChanged, this, &BytesView::onEventChanged);
    m_hex->setDescription([this](qint64 offset) { return describe(offset); });
    retranslate();
    onEventChanged();
}

void BytesView::add(const Journal::Batch &batch)
{
    m_store.add(batch.events);
    refresh();
}

void BytesView::clear()
{
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
    // What the other side says is what there is to see; unless it has not said anything.
    const ByteStream *const in = m_store.stream(connection(), Direction::In);
    const bool isOut = !m_store.isAccepted(connection()) && in && in->isEmpty();
    return isOut ? Direction::Out : Direction::In;
}

/** Null where there is none. */
const ByteStream *BytesView::stream() const
{
    return showsMessage() && m_alone ? &*m_alone : m_store.stream(connection(), direction());
}

/** Where the chosen message stands in stream(). */
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

/** What came last: the last message, or what follows it. */
qint64 BytesView::liveOffset() const
{
    const ByteStream *const shown = stream();
    if (!shown || shown->isEmpty())
        return -1;
    return showsMessage() ? messageRange().begin : shown->unitAt(shown->range().end - 1).begin;
}

/** Shows what there is now. The caret stays where the user has put it, or else follows the end. */
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
    m_dropped->setText(
            tr("Older bytes that are no longer kept: %1").arg(number(m_store.dropped())));
    fillChooser();
    sayTitle();
    sayProgress();

    const bool isKept = !isEmpty && shown->byteAt(m_hex->caret()).has_value();
    if (!m_caretIsTheirs || !isKept)
        m_hex->setCaret(liveOffset());
    const bool isHovered = m_hovered >= 0 && !isEmpty && shown->byteAt(m_hovered);
    point(isHovered ? m_hovered : m_hex->caret());
}

/** Shows something else than before. */
void BytesView::startAnew()
{
    m_caretIsTheirs = false;
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
    if (hasMessage()) {
        const Event &event = *m_selection->chosen();
        const QString message = number(qint64(messageNumber(event)));
        const QString way = event.direction == Direction::Out ? u"→"_s : u"←"_s;
        //: %1 is an arrow, %2 the number of the message
        choices.append({ event.as<fact::Reply>()    ? tr("%1 Reply to message %2").arg(way, message)
                         : messageNumber(event) > 0 ? tr("%1 Message %2").arg(way, message)
                                                    : tr("%1 Message that nobody awaited").arg(way),
                         Choice::Message });
    }
    choices.append({ tr("← All that was received"), Choice::In });
    choices.append({ tr("→ All that was sent"), Choice::Out });
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

void BytesView::sayTitle()
{
    const ByteStream *const shown = stream();
    if (!shown || shown->isEmpty()) {
        m_title->clear();
        return;
    }
    const QString connection = QString::number(this->connection());
    if (showsMessage()) {
        const Event &event = *m_selection->chosen();
        const fact::Text &text = *textOf(event);
        const qint64 body = text.bytes.size() - text.headerSize;
        const QString title =
                text.headerSize > 0
                        ? tr("Connection %1 · header: %2 · body: %3")
                                  .arg(connection, byteCount(text.headerSize), byteCount(body))
                        : tr("Connection %1 · no header · body: %2")
                                  .arg(connection, byteCount(body));
        m_title->setText(event.provoked == Provoked::None
                                 ? title
                                 : title + u"\n"_s + provokedNote(event.provoked));
        return;
    }
    const QString size = byteCount(shown->range().end);
    const QString transfers = number(qint64(shown->transfers().last().number));
    if (shown->transfers().last().number == 0)
        m_title->setText(tr("Connection %1 · %2").arg(connection, size));
    else if (direction() == Direction::Out)
        m_title->setText(tr("Connection %1 · %2 · writes: %3").arg(connection, size, transfers));
    else
        m_title->setText(tr("Connection %1 · %2 · reads: %3").arg(connection, size, transfers));
}

/** How much has come of a message that is not complete. */
void BytesView::sayProgress()
{
    const ByteStream *const shown = stream();
    const auto begun = shown && !showsMessage() ? shown->progress() : std::nullopt;
    m_progress->setVisible(begun.has_value());
    if (!begun)
        return;
    const QString header = number(begun->header);
    const QString headerSize = number(begun->headerSize);
    if (begun->bodySize < 0) {
        m_progress->setText(
                begun->wasCutOff
                        ? tr("✖ Cut off by the end of the connection: header %1/%2")
                                  .arg(header, headerSize)
                        : tr("◐ A message is coming: header %1/%2").arg(header, headerSize));
    } else {
        const QString body = number(begun->body);
        const QString bodySize = number(begun->bodySize);
        m_progress->setText(
                begun->wasCutOff
                        ? tr("✖ Cut off by the end of the connection: header %1/%2 · body %3/%4")
                                  .arg(header, headerSize, body, bodySize)
                        : tr("◐ A message is coming: header %1/%2 · body %3/%4")
                                  .arg(header, headerSize, body, bodySize));
    }
    QPalette palette = m_progress->palette();
    palette.setColor(QPalette::WindowText,
                     colourOf(begun->wasCutOff ? Tone::Bad : Tone::Busy, this->palette()));
    m_progress->setPalette(palette);
}

QString BytesView::hint() const
{
    const quint32 shown = connection();
    if (shown == 0)
        return tr("No bytes yet. Start the server, connect a client and send a message: every "
                  "byte of it appears here.");
    if (!m_store.stream(shown, Direction::In) && m_store.dropped() > 0)
        return tr("The bytes of connection %1 are no longer kept. Choose a newer connection.")
                .arg(shown);
    return direction() == Direction::Out
                 ? tr("Nothing has been sent on connection %1 yet. Choose above what was received, "
                      "or send something.")
                           .arg(shown)
                 : tr("Nothing has been received on connection %1 yet. Choose above what was sent, "
                      "or let the other side send something.")
                           .arg(shown);
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

/** Points at the bytes of the chosen event in their stream. */
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
        range.end = range.begin + 1; // evidence from elsewhere, for this byte
    if (!shown->byteAt(range.begin))
        return;
    m_caretIsTheirs = true;
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

/** The user touches a byte: its message is chosen everywhere. */
void BytesView::onCaretMoved(qint64 offset)
{
    m_caretIsTheirs = true;
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

/** Of a message whose text was decoded, as that was. */
Encoding BytesView::encodingAt(const ByteStream::Frame &frame) const
{
    const QString &text = textOf(frame.event)->text;
    if (text.size() != frame.body().size())
        return Encoding::Utf8; // in Latin-1 a character is a byte
    const QByteArray body = stream()->bytes(frame.body());
    return CharacterMap::encodingOf(body, text);
}

/** The text around @p offset; of a header, its body's. */
BytesView::Page BytesView::pageAt(qint64 offset) const
{
    Page page;
    const ByteStream *const shown = stream();
    if (!shown || !shown->byteAt(offset))
        return page;
    const ByteStream::Frame *const frame = shown->frameAt(offset);
    page.unit = shown->unitAt(offset);
    page.body = page.unit;
    if (frame) {
        page.body = frame->body();
    } else if (const auto begun = shown->progress(); begun && offset >= begun->offset) {
        page.body.begin = std::min(page.unit.end, begun->offset + begun->headerSize);
    }
    for (const ByteRange &segment : shown->segments()) {
        if (segment.contains(offset))
            page.body = page.body.intersected(segment);
    }
    page.bytes = { page.body.begin, page.body.begin };
    if (page.body.isEmpty())
        return page;
    const Encoding encoding = frame ? encodingAt(*frame) : Encoding::Utf8;
    const qint64 at = std::max<qint64>(0, offset - page.body.begin);
    const qint64 begin = page.body.begin + at / kPage * kPage;
    const ByteRange around =
            ByteRange{ begin - kLookAround, begin + kPage + kLookAround }.intersected(page.body);
    const QByteArray bytes = shown->bytes(around);
    const auto border = [&](qint64 place) {
        return around.begin
             + CharacterMap::startOfCharacter(bytes, std::min(place, around.end) - around.begin,
                                              encoding);
    };
    page.bytes = { border(begin), border(begin + kPage) };
    page.map = CharacterMap(
            QByteArrayView(bytes)
                    .sliced(std::min<qint64>(page.bytes.begin - around.begin, bytes.size()))
                    .first(std::clamp<qint64>(around.begin + bytes.size() - page.bytes.begin, 0,
                                              page.bytes.size())),
            encoding);
    return page;
}

ByteRange BytesView::bytesOf(const Page &page, const CharacterMap::Character &character)
{
    const qint64 begin = page.bytes.begin + character.byteAt;
    return { begin, begin + character.byteSize };
}

QString BytesView::describeCharacter(const Page &page,
                                     const CharacterMap::Character &character) const
{
    const qint64 begin = page.bytes.begin + character.byteAt;
    QString hex = toHexText(stream()->bytes(
            { begin, begin + std::min<qint64>(character.byteSize, kHexInSentence) }));
    if (character.byteSize > kHexInSentence)
        hex += u" …"_s;
    const QString shown = page.map.text().sliced(character.textAt, character.textSize);
    const int size = int(character.byteSize);
    if (!character.isValid)
        return tr("The byte %1 is no character of this text’s encoding; “�” stands for it.")
                .arg(hex);
    if (character.codePoints > 1)
        return tr("“%1” is one character of %2 code points, and takes %n byte(s): %3", nullptr,
                  size)
                .arg(shown, QString::number(character.codePoints), hex);
    const QString codePoint =
            u"U+%1"_s.arg(QString::number(uint(character.codePoint), 16).toUpper(), 4, u'0');
    //: %1 is a character, %2 its code point as U+00E7, %3 its bytes in hexadecimal
    return tr("“%1” (%2) takes %n byte(s): %3", nullptr, size).arg(shown, codePoint, hex);
}

QString BytesView::describe(qint64 offset) const
{
    const ByteStream *const shown = stream();
    const std::optional<quint8> byte = shown ? shown->byteAt(offset) : std::nullopt;
    if (!byte)
        return {};
    const Page page = m_page.bytes.contains(offset) ? m_page : pageAt(offset);
    if (!page.body.contains(offset)) {
        const QString place = number(offset - page.unit.begin + 1);
        const auto begun = shown->progress();
        const ByteStream::Frame *const frame = shown->frameAt(offset);
        const qint64 size = frame ? frame->headerSize : begun ? begun->headerSize : 0;
        if (shown->partAt(offset) == BytePart::HeaderDigits) {
            const QString digits = QString::fromLatin1(
                    shown->bytes({ page.unit.begin, page.unit.begin + size }).trimmed());
            return tr("Byte %1 of the header’s %2: a digit of “%3”, the length of the body in "
                      "bytes")
                    .arg(place, number(size), visibleText(digits));
        }
        if (*byte == ' ')
            return tr("Byte %1 of the header’s %2: a blank (20), to fill the header up")
                    .arg(place, number(size));
        return tr("Byte %1 of the header’s %2: %3, which is neither a digit nor a blank")
                .arg(place, number(size), toHexText(QByteArray(1, char(*byte))));
    }
    const CharacterMap::Character *const character =
            page.map.atByte(qsizetype(offset - page.bytes.begin));
    return character ? describeCharacter(page, *character) : QString();
}

/** Shows the text around @p offset. */
void BytesView::showText(qint64 offset)
{
    Page page = pageAt(offset);
    const bool isSame = page.map.text() == m_page.map.text();
    m_page = std::move(page);
    if (!isSame) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(m_page.map.text());
    }
    const bool isAll = m_page.bytes == m_page.body;
    //: the heading of the decoded text
    m_textTitle->setText(isAll ? tr("Text")
                               : tr("Text, bytes %1 to %2 of %3")
                                         .arg(number(m_page.bytes.begin - m_page.body.begin + 1),
                                              number(m_page.bytes.end - m_page.body.begin),
                                              number(m_page.body.size())));
}

/** Marks the character of the byte at @p offset, its bytes, and says what it is. */
void BytesView::point(qint64 offset)
{
    if (offset == m_hex->caret())
        showText(offset); // the text stays while the mouse wanders
    const bool isOnPage = m_page.bytes.contains(offset);
    const Page page = isOnPage ? m_page : pageAt(offset);
    const CharacterMap::Character *const character =
            page.body.contains(offset) ? page.map.atByte(qsizetype(offset - page.bytes.begin))
                                       : nullptr;
    m_hex->mark(character ? bytesOf(page, *character) : ByteRange());
    QList<QTextEdit::ExtraSelection> marks;
    if (character && isOnPage) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(int(character->textAt));
        mark.cursor.setPosition(int(character->textAt + character->textSize),
                                QTextCursor::KeepAnchor);
        mark.format.setBackground(markColour(palette()));
        mark.format.setForeground(palette().color(QPalette::Text));
        marks.append(mark);
        if (!m_text->hasFocus()) {
            const QSignalBlocker blocker(m_text);
            mark.cursor.setPosition(int(character->textAt));
            m_text->setTextCursor(mark.cursor); // so that it is seen
        }
    }
    m_text->setExtraSelections(marks);
    const QString sentence = describe(offset);
    m_sentence->setText(sentence);
    m_hex->setAccessibleDescription(sentence);
}

void BytesView::onHovered(qint64 offset)
{
    m_hovered = offset;
    point(offset >= 0 ? offset : m_hex->caret());
}

void BytesView::onTextCaretMoved()
{
    const QTextCursor cursor = m_text->textCursor();
    const CharacterMap::Character *const character = m_page.map.atText(cursor.position());
    if (!character || cursor.hasSelection())
        return;
    const qint64 offset = bytesOf(m_page, *character).begin;
    m_hex->setCaret(offset);
    m_hex->scrollTo(offset);
    onCaretMoved(offset);
}

void BytesView::hoverText(const QPoint &position)
{
    QTextCursor cursor = m_text->cursorForPosition(position); // between two characters
    const bool isLeft = position.x() < m_text->cursorRect(cursor).left();
    if (isLeft && !cursor.atStart())
        cursor.movePosition(QTextCursor::PreviousCharacter);
    const CharacterMap::Character *const character = m_page.map.atText(cursor.position());
    point(character ? bytesOf(m_page, *character).begin : m_hex->caret());
}

bool BytesView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto *const mouse = static_cast<QMouseEvent *>(event);
        if (mouse->buttons() == Qt::NoButton)
            hoverText(mouse->position().toPoint());
    } else if (event->type() == QEvent::Leave) {
        point(m_hex->caret());
    }
    return QWidget::eventFilter(watched, event);
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
    lines << m_textTitle->text() << m_page.map.text() << describe(m_hex->caret());
    return lines.join(u'\n');
}

void BytesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        refresh();
        break;
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        m_text->setMinimumHeight((kTextLines + 1) * QFontMetrics(font()).lineSpacing());
        refresh();
        break;
    default:
        break;
    }
}

void BytesView::retranslate()
{
    m_chooser->setAccessibleName(tr("Which bytes are shown"));
    m_chooser->setToolTip(
            tr("One message alone, or the whole stream in one direction. TCP itself knows streams "
               "only: where one message ends is for the programs to find out."));
    m_copyButton->setText(tr("Copy"));
    m_copyButton->setToolTip(tr("Copies the selected bytes, or the message at the caret"));
    m_copyHex->setText(tr("Copy as &hexadecimal"));
    m_copyArray->setText(tr("Copy as a &C array"));
    m_copyPython->setText(tr("Copy as a &Python bytes literal"));
    m_selectAll->setText(tr("Select &all"));
    m_hex->setAccessibleName(tr("Bytes"));
    m_text->setAccessibleName(tr("Text"));
    m_textTitle->setToolTip(
            tr("The text that the body’s bytes stand for. Point at a character to see "
               "its bytes."));
    m_text->setMinimumHeight((kTextLines + 1) * QFontMetrics(font()).lineSpacing());
}

} // namespace soquete

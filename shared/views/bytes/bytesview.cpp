#include "shared/views/bytes/bytesview.h"

#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/byteswords.h"
#include "shared/views/selection.h"
#include "shared/widgets/changes.h"
#include "shared/widgets/colours.h"
#include "ui_bytesview.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace soquete {

namespace {

constexpr qint64 kMostCopied = 4 * 1024 * 1024; // bytes
constexpr int kRowsInWords = 64;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

BytesView::BytesView(const EventLog &log, Selection *selection, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_selection(selection)
    , m_read(log.begin())
    , m_ui(std::make_unique<Ui::BytesView>())
{
    m_ui->setupUi(this);
    m_ui->dropped->setForegroundRole(QPalette::PlaceholderText);
    m_ui->textTitle->setForegroundRole(QPalette::PlaceholderText);
    m_ui->hex->setDescription([this](qint64 offset) { return describe(offset); });
    connectControls();
    onEventChanged();
    onChange(this, { QEvent::LanguageChange, QEvent::PaletteChange, QEvent::FontChange }, [this] {
        m_ui->retranslateUi(this);
        refresh();
    });
}

BytesView::~BytesView() = default;

void BytesView::connectControls()
{
    connect(m_ui->chooser, &QComboBox::activated, this, &BytesView::onChoice);
    connect(m_ui->hex, &HexArea::caretMoved, this, &BytesView::onCaretMoved);
    connect(m_ui->hex, &HexArea::hovered, this, [this](qint64 offset) {
        m_hovered = offset;
        point(offset >= 0 ? offset : m_ui->hex->caret());
    });
    connect(m_ui->text, &PageText::caretMoved, this, [this](qint64 offset) {
        m_ui->hex->setCaret(offset);
        m_ui->hex->scrollTo(offset);
        onCaretMoved(offset);
    });
    connect(m_ui->text, &PageText::hovered, this,
            [this](qint64 offset) { point(offset >= 0 ? offset : m_ui->hex->caret()); });
    connect(m_ui->copyHex, &QAction::triggered, this, [this] { copy(toHexText); });
    connect(m_ui->copyArray, &QAction::triggered, this, [this] { copy(toCArray); });
    connect(m_ui->copyPython, &QAction::triggered, this, [this] { copy(toPythonLiteral); });
    connect(m_ui->selectAll, &QAction::triggered, m_ui->hex, &HexArea::selectAll);
    connect(m_selection, &Selection::connectionChanged, this, [this] {
        if (!m_isChoosing && !m_selection->chosen())
            startAnew();
    });
    connect(m_selection, &Selection::eventChanged, this, &BytesView::onEventChanged);
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
    m_ui->hex->setBytes(shown, direction(),
                        showsMessage() ? std::optional(messageRange()) : std::nullopt);
    m_ui->hex->setHint(hint());
    m_ui->byteLegend->setDirection(direction());
    for (QWidget *const widget : std::initializer_list<QWidget *>{
                 m_ui->byteLegend, m_ui->textTitle, m_ui->text, m_ui->sentence })
        widget->setVisible(!isEmpty);
    m_ui->copyButton->setEnabled(!isEmpty);
    m_ui->dropped->setVisible(m_store.dropped() > 0);
    m_ui->dropped->setText(tr("Older bytes no longer kept: %1").arg(number(m_store.dropped())));
    fillChooser();
    m_ui->title->setText(isEmpty          ? QString()
                         : showsMessage() ? messageTitle(*m_selection->chosen(), connection())
                                          : streamTitle(*shown, direction(), connection()));
    showProgress();

    const bool isKept = !isEmpty && shown->byteAt(m_ui->hex->caret()).has_value();
    if (!m_userPlacedCaret || !isKept)
        m_ui->hex->setCaret(liveOffset());
    const bool isHovered = m_hovered >= 0 && !isEmpty && shown->byteAt(m_hovered);
    point(isHovered ? m_hovered : m_ui->hex->caret());
}

/** Shows other bytes than before. */
void BytesView::startAnew()
{
    m_userPlacedCaret = false;
    m_ui->hex->mark({});
    refresh();
    if (showsMessage())
        m_ui->hex->scrollTo(m_ui->hex->caret());
    else
        m_ui->hex->scrollToEnd();
}

void BytesView::fillChooser()
{
    const QSignalBlocker blocker(m_ui->chooser);
    QList<std::pair<QString, Choice>> choices;
    if (hasMessage())
        choices.append({ messageChoice(*m_selection->chosen()), Choice::Message });
    choices.append({ tr("← All bytes received"), Choice::In });
    choices.append({ tr("→ All bytes sent"), Choice::Out });
    const Choice current = showsMessage()                ? Choice::Message
                         : direction() == Direction::Out ? Choice::Out
                                                         : Choice::In;
    if (m_ui->chooser->count() != choices.size())
        m_ui->chooser->clear();
    for (int i = 0; i < int(choices.size()); ++i) {
        if (i >= m_ui->chooser->count())
            m_ui->chooser->addItem(QString());
        if (m_ui->chooser->itemText(i) != choices.at(i).first)
            m_ui->chooser->setItemText(i, choices.at(i).first);
        m_ui->chooser->setItemData(i, int(choices.at(i).second));
        if (choices.at(i).second == current)
            m_ui->chooser->setCurrentIndex(i);
    }
}

void BytesView::showProgress()
{
    const ByteStream *const shown = stream();
    const auto begun = shown && !showsMessage() ? shown->progress() : std::nullopt;
    m_ui->progress->setVisible(begun.has_value());
    if (!begun)
        return;
    m_ui->progress->setText(progressText(*begun));
    QPalette palette = m_ui->progress->palette();
    palette.setColor(QPalette::WindowText,
                     colourOf(begun->wasCutOff ? Tone::Bad : Tone::Busy, this->palette()));
    m_ui->progress->setPalette(palette);
}

QString BytesView::hint() const
{
    const bool isLost = connection() != 0 && m_store.dropped() > 0
                     && !m_store.stream(connection(), Direction::In);
    return isLost ? lostBytesHint(connection()) : noBytesHint(connection(), direction());
}

// The selection

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
    m_ui->hex->select(range);
    m_ui->hex->scrollTo(range.end - 1);
    m_ui->hex->scrollTo(range.begin);
    point(range.begin);
}

void BytesView::onChoice(int index)
{
    const Choice choice = Choice(m_ui->chooser->itemData(index).toInt());
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
    return m_ui->text->page().bytes.contains(offset) ? m_ui->text->page()
                                                     : TextPage::at(stream(), offset);
}

/** Shows the text around @p offset. */
void BytesView::showText(qint64 offset)
{
    const TextPage page = TextPage::at(stream(), offset);
    m_ui->text->setPage(page);
    const bool isAll = page.bytes == page.body;
    //: the heading of the decoded text
    m_ui->textTitle->setText(isAll ? tr("Text")
                                   : tr("Text, bytes %1 to %2 of %3")
                                             .arg(number(page.bytes.begin - page.body.begin + 1),
                                                  number(page.bytes.end - page.body.begin),
                                                  number(page.body.size())));
}

/** Marks and describes the character of the byte at @p offset. */
void BytesView::point(qint64 offset)
{
    if (offset == m_ui->hex->caret())
        showText(offset); // the text stays while the mouse moves
    const TextPage page = pageAt(offset);
    const CharacterMap::Character *const character = page.characterAt(offset);
    m_ui->hex->mark(character ? page.bytesOf(*character) : ByteRange());
    m_ui->text->mark(page.bytes == m_ui->text->page().bytes ? character : nullptr);
    const QString sentence = describe(offset);
    m_ui->sentence->setText(sentence);
    m_ui->hex->setAccessibleDescription(sentence);
}

void BytesView::copy(QString (*format)(QByteArrayView))
{
    const ByteStream *const shown = stream();
    if (!shown || shown->isEmpty())
        return;
    ByteRange range = m_ui->hex->selection();
    if (range.isEmpty())
        range = showsMessage() ? messageRange() : shown->unitAt(m_ui->hex->caret());
    const bool isTooMuch = range.size() > kMostCopied;
    range.end = std::min(range.end, range.begin + kMostCopied);
    const QByteArray bytes = shown->bytes(range);
    QApplication::clipboard()->setText(format(bytes));
    const int size = int(bytes.size());
    m_ui->sentence->setText(isTooMuch ? tr("Only the first %n byte(s) were copied.", nullptr, size)
                                      : tr("Copied %n byte(s).", nullptr, size));
}

// Words

QString BytesView::textEquivalent() const
{
    QStringList lines{ m_ui->chooser->currentText() };
    if (m_ui->hex->rowCount() == 0)
        return (lines << hint()).join(u'\n');
    lines << m_ui->title->text();
    for (const QLabel *const label : { m_ui->dropped, m_ui->progress }) {
        if (!label->isHidden())
            lines << label->text();
    }
    const int first = m_ui->hex->firstVisibleRow();
    const int end = std::min(m_ui->hex->rowCount(),
                             first + std::min(kRowsInWords, m_ui->hex->visibleRows()));
    for (int index = first; index < end; ++index)
        lines << m_ui->hex->rowText(index);
    lines << m_ui->textTitle->text() << m_ui->text->page().map.text()
          << describe(m_ui->hex->caret());
    return lines.join(u'\n');
}

} // namespace soquete

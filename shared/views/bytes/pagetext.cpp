#include "shared/views/bytes/pagetext.h"

#include "shared/views/bytes/bytelook.h"
#include "shared/widgets/changes.h"

#include <QMouseEvent>
#include <QSignalBlocker>

namespace soquete {

namespace {

constexpr int kFewestLines = 3;

} // namespace

PageText::PageText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setMouseTracking(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &PageText::onCursorMoved);
    fit();
    onChange(this, { QEvent::FontChange }, [this] { fit(); });
    onChange(this, viewport(), { QEvent::Leave }, [this] { emit hovered(-1); });
}

void PageText::setPage(const TextPage &page)
{
    const bool isSame = page.map.text() == m_page.map.text();
    m_page = page;
    if (isSame)
        return;
    const QSignalBlocker blocker(this);
    setPlainText(m_page.map.text());
}

void PageText::mark(const CharacterMap::Character *character)
{
    if (!character) {
        setExtraSelections({});
        return;
    }
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(int(character->textAt));
    mark.cursor.setPosition(int(character->textAt + character->textSize), QTextCursor::KeepAnchor);
    mark.format.setBackground(markColour(palette()));
    mark.format.setForeground(palette().color(QPalette::Text));
    setExtraSelections({ mark });
    if (hasFocus())
        return;
    const QSignalBlocker blocker(this);
    mark.cursor.setPosition(int(character->textAt));
    setTextCursor(mark.cursor); // scrolls it into view
}

void PageText::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        emit hovered(offsetAt(event->position().toPoint()));
    QPlainTextEdit::mouseMoveEvent(event);
}

void PageText::fit()
{
    setMinimumHeight((kFewestLines + 1) * fontMetrics().lineSpacing());
}

void PageText::onCursorMoved()
{
    const QTextCursor cursor = textCursor();
    const CharacterMap::Character *const character = m_page.map.atText(cursor.position());
    if (character && !cursor.hasSelection())
        emit caretMoved(m_page.bytesOf(*character).begin);
}

qint64 PageText::offsetAt(const QPoint &position) const
{
    QTextCursor cursor = cursorForPosition(position); // between two characters
    const bool isLeft = position.x() < cursorRect(cursor).left();
    if (isLeft && !cursor.atStart())
        cursor.movePosition(QTextCursor::PreviousCharacter);
    const CharacterMap::Character *const character = m_page.map.atText(cursor.position());
    return character ? m_page.bytesOf(*character).begin : -1;
}

} // namespace soquete

#pragma once

#include "shared/views/bytes/textpage.h"

#include <QPlainTextEdit>

namespace soquete {

/** Shows a page of decoded text, and tells which byte the caret or the mouse is at. Read-only. */
class PageText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PageText(QWidget *parent = nullptr);

    void setPage(const TextPage &page);
    [[nodiscard]] const TextPage &page() const { return m_page; }

    /** Marks @p character of the page, and scrolls to it without the focus; null: marks nothing. */
    void mark(const CharacterMap::Character *character);

signals:
    /** The user moved the caret to the character that begins at the byte @p offset. */
    void caretMoved(qint64 offset);
    /** The mouse is over the character that begins at the byte @p offset; -1: over none. */
    void hovered(qint64 offset);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void fit();
    void onCursorMoved();
    [[nodiscard]] qint64 offsetAt(const QPoint &position) const;

    TextPage m_page;
};

} // namespace soquete

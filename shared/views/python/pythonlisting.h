#pragma once

#include "shared/views/python/pythonhighlighter.h"

#include <QPlainTextEdit>

namespace soquete {

/**
 * A script with line numbers. One line can be highlighted (▶), and one marked as the line at which
 * the script waits (an hourglass). Read-only.
 */
class PythonListing final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PythonListing(QWidget *parent = nullptr);
    ~PythonListing() override;

    /** Shows the script in a monospaced font in the size of @p like. */
    void setFontLike(const QFont &like);

    /** Shows @p text without marks. */
    void setScript(const QString &text);

    /** A marked line, and the meaning of the mark in words. */
    struct Mark
    {
        int line = -1; ///< from 0; -1: none
        QString meaning;

        friend bool operator==(const Mark &, const Mark &) = default;
    };

    /** Marks the line of the latest step, and the one at which the script waits. */
    void setMarks(const Mark &seen, const Mark &waiting);
    [[nodiscard]] const Mark &seen() const { return m_seen; }
    [[nodiscard]] const Mark &waiting() const { return m_waiting; }

    /** Scrolls to @p line if needed, and to @p other if both fit. */
    void showLines(int line, int other);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Margin;

    [[nodiscard]] int marginWidth() const;
    [[nodiscard]] int signWidth() const;
    void paintMargin(QPainter &painter, const QRect &area) const;
    void paintHourglass(QPainter &painter, const QRectF &area) const;
    [[nodiscard]] QString meaningAt(int y) const;
    void updateMargin();
    void updateLights();

    Margin *const m_margin;
    PythonHighlighter *const m_highlighter;
    Mark m_seen;
    Mark m_waiting;
};

} // namespace soquete

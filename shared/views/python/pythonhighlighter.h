#pragma once

#include <QColor>
#include <QPalette>
#include <QSyntaxHighlighter>

namespace soquete {

/** The colours of a script. Each text colour is readable on each background. */
struct PythonColours
{
    QColor keyword;
    QColor string;
    QColor comment;
    QColor seen;    ///< background of the line of the latest step
    QColor waiting; ///< background of the line at which the script waits
};

[[nodiscard]] PythonColours pythonColours(const QPalette &palette);

/** Colours the keywords, strings and comments of a Python program. */
class PythonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit PythonHighlighter(QTextDocument *document);

    /** Paints in the colours for @p palette from now on. */
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    [[nodiscard]] qsizetype endOfString(const QString &text, qsizetype begin);

    PythonColours m_colours;
};

} // namespace soquete

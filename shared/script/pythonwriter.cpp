#include "shared/script/pythonwriter.h"

#include "shared/script/pythonliteral.h"
#include "shared/script/scriptparts.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qsizetype kWidth = 79; // characters, as Python's own guide to style has it

QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > width) {
            lines << line;
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return lines << line;
}

/** @p text as it may stand between the quotes of a docstring. */
QString inDocstring(const QString &text)
{
    const QString literal = pythonLiteral(text);
    return literal.sliced(1, literal.size() - 2);
}

} // namespace

void PythonWriter::code(const QString &lines, PythonStep step)
{
    for (const QString &line : lines.split(u'\n')) {
        m_lines.push_back({ line, step });
        step = PythonStep::None;
    }
}

void PythonWriter::call(int indentation, const QString &function, const QString &text)
{
    constexpr int kDeeper = 4;
    const QString lead(indentation, u' ');
    const QString whole = lead + u"%1(%2)"_s.arg(function, pythonLiteral(text));
    if (whole.size() <= kWidth) {
        code(whole);
        return;
    }
    const QString deeper = lead + QString(kDeeper, u' ');
    QStringList parts = wrapped(text, kWidth - deeper.size() - 4); // quotes, a blank, a parenthesis
    code(lead + function + u'(');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        code(deeper + pythonLiteral(isLast ? parts[i] : parts[i] + u' ')
             + (isLast ? u")"_s : u""_s));
    }
}

void PythonWriter::blank(int count)
{
    for (int i = 0; i < count; ++i)
        m_lines.push_back({});
}

void PythonWriter::comment(int indentation, const QString &text)
{
    const QString lead = QString(indentation, u' ') + u"# "_s;
    for (const QString &line : wrapped(text, kWidth - lead.size()))
        code(lead + line);
}

void PythonWriter::weakness(int indentation, const QString &text)
{
    //: in front of a comment in a Python program, on what that program does not do well
    comment(indentation, ScriptText::tr("WEAKNESS:") + u' ' + text);
}

void PythonWriter::docstring(int indentation, const QStringList &paragraphs)
{
    const QString lead(indentation, u' ');
    const auto quotes = u"\"\"\""_s;
    QStringList lines;
    for (const QString &paragraph : paragraphs) {
        if (!lines.isEmpty())
            lines << QString();
        lines << wrapped(inDocstring(paragraph), kWidth - indentation - 2 * quotes.size());
    }
    if (lines.size() == 1) {
        code(lead + quotes + lines.first() + quotes);
        return;
    }
    lines.first().prepend(quotes);
    lines << quotes;
    for (const QString &line : std::as_const(lines))
        code(line.isEmpty() ? line : lead + line);
}

} // namespace soquete

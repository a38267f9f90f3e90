#pragma once

#include "shared/script/pythonscript.h"

#include <QString>

namespace soquete {

/** Puts a script together, a line at a time. Comments are broken into lines of 79 characters. */
class PythonWriter final
{
public:
    /** Lines of code as they stand, with their indentation; the first of them is at @p step. */
    void code(const QString &lines, PythonStep step = PythonStep::None);
    /** A call of @p function with the sentence @p text, on as many lines as that takes. */
    void call(int indentation, const QString &function, const QString &text);
    void blank(int count = 1);
    /** @p text behind "#", so many blanks from the left. */
    void comment(int indentation, const QString &text);
    /** A comment on what the tutorial's program does not do well. */
    void weakness(int indentation, const QString &text);
    /** What a function, or the whole script, is for; one paragraph each. */
    void docstring(int indentation, const QStringList &paragraphs);

    [[nodiscard]] PythonLines take() { return std::move(m_lines); }

private:
    PythonLines m_lines;
};

} // namespace soquete

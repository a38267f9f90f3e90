#pragma once

#include "shared/script/pythonscript.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace soquete {

/**
 * Python programs from the sections of the file resources/scripts/python.txt, which explains its
 * form. Comments and docstrings are broken into lines of 79 characters.
 */
class ScriptTemplate final
{
public:
    /** @p facts: for the conditions of lines; @p values: for the names between angle brackets. */
    ScriptTemplate(const QSet<QString> &facts, const QHash<QString, QString> &values);

    [[nodiscard]] PythonLines lines(const QString &section);

private:
    void writeSection(const QString &section);
    void writeLine(QString line);
    void add(const QString &code, PythonStep step = PythonStep::None);
    void addComment(const QString &lead, const QString &text);
    void addDocstring(const QString &lead, const QString &text);
    void addCall(const QString &lead, const QString &function, const QString &text);
    [[nodiscard]] bool applies(const QString &condition) const;
    [[nodiscard]] QString filledIn(const QString &line) const;

    const QSet<QString> m_facts;
    const QHash<QString, QString> m_values;
    PythonLines m_lines;
};

} // namespace soquete

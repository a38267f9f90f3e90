#include "shared/script/scripttemplate.h"

#include "shared/protocol/names.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qsizetype kWidth = 79; // characters, as Python's style guide (PEP 8) recommends

constexpr Named<PythonStep> kSteps[] = {
    { PythonStep::Bind, "Bind"_L1 },
    { PythonStep::Listen, "Listen"_L1 },
    { PythonStep::Accept, "Accept"_L1 },
    { PythonStep::Connect, "Connect"_L1 },
    { PythonStep::ReceiveHeader, "ReceiveHeader"_L1 },
    { PythonStep::ReceiveBody, "ReceiveBody"_L1 },
    { PythonStep::TakeMessage, "TakeMessage"_L1 },
    { PythonStep::SendReply, "SendReply"_L1 },
    { PythonStep::SendMessage, "SendMessage"_L1 },
    { PythonStep::SayGoodbye, "SayGoodbye"_L1 },
    { PythonStep::ReceiveReply, "ReceiveReply"_L1 },
    { PythonStep::Close, "Close"_L1 },
    { PythonStep::Stop, "Stop"_L1 },
};

/** The lines of each section of the template. */
const QHash<QString, QStringList> &sections()
{
    static const QHash<QString, QStringList> sections = [] {
        QFile file(u":/scripts/python.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The template of the Python programs is missing.");
        QHash<QString, QStringList> sections;
        QString name;
        for (const QString &line : QString::fromUtf8(file.readAll()).trimmed().split(u'\n')) {
            if (line.startsWith("== "_L1))
                name = line.sliced(3);
            else
                sections[name] << line;
        }
        return sections;
    }();
    return sections;
}

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

} // namespace

ScriptTemplate::ScriptTemplate(const QSet<QString> &facts, const QHash<QString, QString> &values)
    : m_facts(facts)
    , m_values(values)
{}

PythonLines ScriptTemplate::lines(const QString &section)
{
    m_lines.clear();
    writeSection(section);
    return m_lines;
}

void ScriptTemplate::writeSection(const QString &section)
{
    for (const QString &line : sections().value(section))
        writeLine(line);
}

void ScriptTemplate::writeLine(QString line)
{
    static const QRegularExpression form(
            uR"(^(?:\[([^\]]*)\])?(?:> (\w+)|(<\w+>| *)(# |"""|sys\.exit\(")?(.*?)(?:  @(\w+))?)$)"_s);
    const QRegularExpressionMatch parts = form.match(line);
    if (!applies(parts.captured(1)))
        return;
    const QString lead = filledIn(parts.captured(3));
    const QString mark = parts.captured(4);
    const QString text = filledIn(parts.captured(5));
    if (!parts.captured(2).isEmpty())
        writeSection(parts.captured(2));
    else if (mark == "# "_L1)
        addComment(lead + mark, text);
    else if (mark == "\"\"\""_L1)
        addDocstring(lead, text);
    else if (!mark.isEmpty())
        addCall(lead, u"sys.exit"_s, text.chopped(2));
    else
        add(lead + text, valueIn(kSteps, parts.captured(6)).value_or(PythonStep::None));
}

/** Adds @p code, of one or more lines; the first of them is at @p step. */
void ScriptTemplate::add(const QString &code, PythonStep step)
{
    for (const QString &line : code.split(u'\n'))
        m_lines.push_back({ line, std::exchange(step, PythonStep::None) });
}

void ScriptTemplate::addComment(const QString &lead, const QString &text)
{
    for (const QString &line : wrapped(text, kWidth - lead.size()))
        add(lead + line);
}

void ScriptTemplate::addDocstring(const QString &lead, const QString &text)
{
    const auto quotes = u"\"\"\""_s;
    QStringList lines;
    for (const QString &paragraph : text.split(u" ¶ "_s)) {
        if (!lines.isEmpty())
            lines << QString();
        lines << wrapped(paragraph, kWidth - lead.size() - 2 * quotes.size());
    }
    lines.first().prepend(quotes);
    if (lines.size() == 1)
        lines.first().append(quotes);
    else
        lines << quotes;
    for (const QString &line : std::as_const(lines))
        add(line.isEmpty() ? line : lead + line);
}

/** Adds a call of @p function with the string @p text, on as many lines as that takes. */
void ScriptTemplate::addCall(const QString &lead, const QString &function, const QString &text)
{
    const QString whole = lead + u"%1(\"%2\")"_s.arg(function, text);
    if (whole.size() <= kWidth) {
        add(whole);
        return;
    }
    const QString deeper = lead + u"    "_s;
    const QStringList parts = wrapped(text, kWidth - deeper.size() - 4); // quotes, blank, bracket
    add(lead + function + u'(');
    for (const QString &part : parts.first(parts.size() - 1))
        add(deeper + u"\"%1 \""_s.arg(part));
    add(deeper + u"\"%1\")"_s.arg(parts.last()));
}

bool ScriptTemplate::applies(const QString &condition) const
{
    const QStringList facts = condition.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(facts.begin(), facts.end(), [this](const QString &fact) {
        return fact.startsWith(u'!') ? !m_facts.contains(fact.sliced(1)) : m_facts.contains(fact);
    });
}

/** In one pass: what a value contains is not replaced again. */
QString ScriptTemplate::filledIn(const QString &line) const
{
    static const QRegularExpression name(u"<(\\w+)>"_s);
    QString filled;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : name.globalMatch(line)) {
        filled += line.sliced(done, match.capturedStart() - done) + m_values[match.captured(1)];
        done = match.capturedEnd();
    }
    return filled + line.sliced(done);
}

} // namespace soquete

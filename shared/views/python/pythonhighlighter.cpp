#include "shared/views/python/pythonhighlighter.h"

#include "shared/widgets/colours.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kDocstring = "\"\"\""_L1;
constexpr double kTint = 0.13; // the strongest that keeps text readable

/** Docstring: the block begins inside a docstring. */
enum State { Plain = -1, Docstring = 1 };

const QSet<QString> &keywords()
{
    static const QSet<QString> all{ u"False"_s, u"None"_s,   u"True"_s,     u"and"_s,   u"as"_s,
                                    u"break"_s, u"class"_s,  u"continue"_s, u"def"_s,   u"elif"_s,
                                    u"else"_s,  u"except"_s, u"finally"_s,  u"for"_s,   u"from"_s,
                                    u"if"_s,    u"import"_s, u"in"_s,       u"is"_s,    u"lambda"_s,
                                    u"not"_s,   u"or"_s,     u"pass"_s,     u"raise"_s, u"return"_s,
                                    u"try"_s,   u"while"_s,  u"with"_s,     u"yield"_s };
    return all;
}

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

} // namespace

PythonColours pythonColours(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    return { colourOf(Tone::Header, palette), colourOf(Tone::Sent, palette),
             colourOf(Tone::Neutral, palette),
             mixedColour(base, colourOf(Tone::Received, palette), kTint),
             mixedColour(base, colourOf(Tone::Busy, palette), kTint) };
}

PythonHighlighter::PythonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
    , m_colours(pythonColours({}))
{}

void PythonHighlighter::setPalette(const QPalette &palette)
{
    m_colours = pythonColours(palette);
    rehighlight();
}

void PythonHighlighter::highlightBlock(const QString &text)
{
    qsizetype at = 0;
    if (previousBlockState() == Docstring) {
        const qsizetype end = text.indexOf(kDocstring);
        at = end < 0 ? text.size() : end + kDocstring.size();
        setCurrentBlockState(end < 0 ? Docstring : Plain);
        setFormat(0, int(at), m_colours.comment);
    } else {
        setCurrentBlockState(Plain);
    }
    while (at < text.size()) {
        const qsizetype begin = at;
        if (text[at] == u'#') {
            setFormat(int(at), int(text.size() - at), m_colours.comment);
            return;
        }
        if (QStringView(text).sliced(at).startsWith(kDocstring)) {
            const qsizetype end = text.indexOf(kDocstring, at + kDocstring.size());
            at = end < 0 ? text.size() : end + kDocstring.size();
            setCurrentBlockState(end < 0 ? Docstring : Plain);
            setFormat(int(begin), int(at - begin), m_colours.comment);
        } else if (text[at] == u'"') {
            at = endOfString(text, at);
            setFormat(int(begin), int(at - begin), m_colours.string);
        } else if (isWordCharacter(text[at])) {
            while (at < text.size() && isWordCharacter(text[at]))
                ++at;
            if (keywords().contains(text.sliced(begin, at - begin)))
                setFormat(int(begin), int(at - begin), m_colours.keyword);
        } else {
            ++at;
        }
    }
}

/** The position after the string that starts at @p begin. */
qsizetype PythonHighlighter::endOfString(const QString &text, qsizetype begin)
{
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == u'"')
            return at + 1;
    }
    return text.size();
}

} // namespace soquete

#include "shared/script/pythonliteral.h"

#include <QChar>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** Whether @p character is visible and has no effect in an editor. */
bool isPlain(char32_t character)
{
    if (character == U' ')
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

QString hexadecimal(char32_t character, int digits)
{
    return QString::number(uint(character), 16).rightJustified(digits, u'0');
}

QString escaped(char32_t character)
{
    switch (character) {
    case U'\\':
        return u"\\\\"_s;
    case U'"':
        return u"\\\""_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (isPlain(character))
        return QString::fromUcs4(&character, 1);
    if (character <= 0xff)
        return u"\\x"_s + hexadecimal(character, 2);
    if (character <= 0xffff)
        return u"\\u"_s + hexadecimal(character, 4);
    return u"\\U"_s + hexadecimal(character, 8);
}

} // namespace

QString pythonLiteral(QStringView text)
{
    QString literal = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        const bool isPair =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
        literal += escaped(character);
        i += isPair ? 1 : 0;
    }
    return literal + u'"';
}

} // namespace soquete

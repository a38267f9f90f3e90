#include "shared/views/bytes/bytesformat.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qsizetype kArrayLine = 12; // bytes

/** The two digits of @p byte in hexadecimal. */
QString hexOf(char byte)
{
    return QString::fromLatin1(QByteArray(1, byte).toHex());
}

} // namespace

QString toHexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex(' ').toUpper());
}

QString toCArray(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    QString text = u"const unsigned char data[] = {"_s;
    text.reserve(text.size() + bytes.size() * 7);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text += (i % kArrayLine == 0 ? u"\n    0x"_s : u" 0x"_s) + hexOf(bytes[i]) + u',';
    }
    text += u"\n};\n"_s;
    return text;
}

QString toPythonLiteral(QByteArrayView bytes)
{
    // Python uses double quotes only if that saves a backslash.
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    QString text;
    text.reserve(bytes.size() + 3);
    text += u'b';
    text += QLatin1Char(quote);
    for (const char byte : bytes) {
        switch (byte) {
        case '\t':
            text += "\\t"_L1;
            break;
        case '\n':
            text += "\\n"_L1;
            break;
        case '\r':
            text += "\\r"_L1;
            break;
        default:
            if (byte == quote || byte == '\\') {
                text += u'\\';
                text += QLatin1Char(byte);
            } else if (byte >= 0x20 && byte < 0x7f) {
                text += QLatin1Char(byte);
            } else {
                text += "\\x"_L1 + hexOf(byte);
            }
        }
    }
    text += QLatin1Char(quote);
    return text;
}

} // namespace soquete

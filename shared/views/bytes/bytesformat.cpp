#include "shared/views/bytes/bytesformat.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qsizetype kArrayLine = 12; // bytes

QLatin1Char digit(int value, bool upperCase)
{
    return QLatin1Char((upperCase ? "0123456789ABCDEF" : "0123456789abcdef")[value & 0xf]);
}

void appendHex(QString &text, char byte, bool upperCase)
{
    text += digit(uchar(byte) >> 4, upperCase);
    text += digit(uchar(byte), upperCase);
}

} // namespace

QString toHexText(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() * 3);
    for (const char byte : bytes) {
        if (!text.isEmpty())
            text += u' ';
        appendHex(text, byte, true);
    }
    return text;
}

QString toCArray(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    QString text = u"const unsigned char data[] = {"_s;
    text.reserve(text.size() + bytes.size() * 7);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text += i % kArrayLine == 0 ? u"\n    0x"_s : u" 0x"_s;
        appendHex(text, bytes[i], false);
        text += u',';
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
                text += "\\x"_L1;
                appendHex(text, byte, false);
            }
        }
    }
    text += QLatin1Char(quote);
    return text;
}

} // namespace soquete

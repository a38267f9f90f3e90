#include "app/udp/datagram.h"

#include "shared/protocol/text.h"

#include <algorithm>

namespace soquete {

QByteArray encodeDatagram(const Datagram &datagram)
{
    QString text = datagram.text;
    QByteArray bytes;
    do {
        bytes = QByteArray::number(datagram.number) + ' ' + encodeText(text, Encoding::Utf8).bytes;
        text.chop(int(std::max<qsizetype>(1, (bytes.size() - Datagram::kLargest) / 4)));
    } while (bytes.size() > Datagram::kLargest);
    return bytes;
}

std::optional<Datagram> decodeDatagram(const QByteArray &bytes)
{
    const qsizetype blank = bytes.indexOf(' ');
    const QByteArray digits = bytes.left(std::max<qsizetype>(blank, 0));
    const bool isNumber = !digits.isEmpty()
                       && std::all_of(digits.begin(), digits.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const quint32 number = digits.toUInt(&fits);
    if (!isNumber || !fits || number == 0)
        return std::nullopt;
    return Datagram{ number, decodeText(bytes.mid(blank + 1), Encoding::Utf8).text };
}

} // namespace soquete

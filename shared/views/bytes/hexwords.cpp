#include "shared/views/bytes/hexwords.h"

#include "shared/views/bytes/hexarea.h"
#include "shared/words/eventwords.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

QString offsetHeading()
{
    //: column of a hex dump: the offset of the row's first byte in the stream
    return HexArea::tr("Offset");
}

QString transferText(const ByteStream::Transfer &transfer, Direction direction)
{
    const int size = int(transfer.bytes.size());
    const bool isOut = direction == Direction::Out;
    if (transfer.number == 0)
        return isOut ? HexArea::tr("a write · %n byte(s)", nullptr, size)
                     : HexArea::tr("a read · %n byte(s)", nullptr, size);
    const QString number = QLocale().toString(transfer.number);
    //: %1 is the number of the write
    return isOut ? HexArea::tr("write %1 · %n byte(s)", nullptr, size).arg(number)
                 //: %1 is the number of the read
                 : HexArea::tr("read %1 · %n byte(s)", nullptr, size).arg(number);
}

QString shortTransferText(const ByteStream::Transfer &transfer)
{
    const QString size = byteCount(transfer.bytes.size());
    return transfer.number == 0 ? size
                                : u"%1 · %2"_s.arg(QLocale().toString(transfer.number), size);
}

QString transfersText(const ByteStream &stream, const ByteRange &bytes)
{
    if (bytes.isEmpty() || !stream.knowsTransfers())
        return {};
    const QList<ByteStream::Transfer> &all = stream.transfers();
    qsizetype first = stream.firstTransferAfter(bytes.begin);
    if (first < all.size() && all.at(first).offset < bytes.begin)
        ++first;
    qsizetype last = first;
    while (last < all.size() && bytes.contains(all.at(last).offset))
        ++last;
    if (last == first)
        return {};
    if (last == first + 1)
        return shortTransferText(all.at(first));
    if (all.at(first).number == 0)
        return u"× %1"_s.arg(QLocale().toString(qint64(last - first)));
    return u"%1 – %2"_s.arg(QLocale().toString(all.at(first).number),
                            QLocale().toString(all.at(last - 1).number));
}

QString gapText(qint64 missing, bool isFirst)
{
    const int count = int(std::min<qint64>(missing, std::numeric_limits<int>::max()));
    return isFirst ? HexArea::tr("%n earlier byte(s) not kept", nullptr, count)
                   : HexArea::tr("%n byte(s) missing here: they arrived too fast to be kept",
                                 nullptr, count);
}

const QString &hexOf(quint8 byte)
{
    static const std::array<QString, 256> table = [] {
        std::array<QString, 256> texts;
        for (int i = 0; i < 256; ++i)
            texts[std::size_t(i)] = QString::number(i, 16).toUpper().rightJustified(2, u'0');
        return texts;
    }();
    return table[byte];
}

} // namespace soquete

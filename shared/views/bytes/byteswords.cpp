#include "shared/views/bytes/byteswords.h"

#include "shared/views/bytes/bytesview.h"
#include "shared/views/bytes/hexarea.h"
#include "shared/words/eventwords.h"
#include "shared/words/provokedwords.h"

#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

QString noBytesHint(quint32 connection, Direction direction)
{
    if (connection == 0)
        return BytesView::tr("No bytes yet. Start the server, connect a client and send a message: "
                             "all its bytes appear here.");
    const QString text =
            direction == Direction::Out
                    ? BytesView::tr("Nothing has been sent on connection %1 yet. Choose the "
                                    "received bytes above, or send something.")
                    : BytesView::tr("Nothing has been received on connection %1 yet. Choose the "
                                    "sent bytes above, or let the peer send something.");
    return text.arg(connection);
}

QString lostBytesHint(quint32 connection)
{
    return BytesView::tr("The bytes of connection %1 are no longer kept. Choose a newer "
                         "connection.")
            .arg(connection);
}

QString messageChoice(const Event &event)
{
    const QString way = event.direction == Direction::Out ? u"→"_s : u"←"_s;
    const quint64 message = messageNumber(event);
    const QString number = QLocale().toString(qint64(message));
    //: %1 is an arrow, %2 the number of the message
    return event.as<fact::Reply>() ? BytesView::tr("%1 Reply to message %2").arg(way, number)
         : message > 0             ? BytesView::tr("%1 Message %2").arg(way, number)
                                   : BytesView::tr("%1 Unexpected message").arg(way);
}

QString messageTitle(const Event &event, quint32 connection)
{
    const QString name = QString::number(connection);
    const fact::Text &text = *textOf(event);
    const QString body = byteCount(text.bytes.size() - text.headerSize);
    const QString title =
            text.headerSize > 0
                    ? BytesView::tr("Connection %1 · header: %2 · body: %3")
                              .arg(name, byteCount(text.headerSize), body)
                    : BytesView::tr("Connection %1 · no header · body: %2").arg(name, body);
    return event.provoked == Provoked::None ? title
                                            : title + u"\n"_s + provokedNote(event.provoked);
}

QString streamTitle(const ByteStream &stream, Direction direction, quint32 connection)
{
    const QString name = QString::number(connection);
    const QString size = byteCount(stream.range().end);
    const quint64 transfers = stream.transfers().last().number;
    if (transfers == 0)
        return BytesView::tr("Connection %1 · %2").arg(name, size);
    const QString title = direction == Direction::Out
                                ? BytesView::tr("Connection %1 · %2 · writes: %3")
                                : BytesView::tr("Connection %1 · %2 · reads: %3");
    return title.arg(name, size, QLocale().toString(qint64(transfers)));
}

QString progressText(const ByteStream::Progress &progress)
{
    const QLocale locale;
    const QString header = locale.toString(progress.header);
    const QString headerSize = locale.toString(progress.headerSize);
    if (progress.bodySize < 0) {
        const QString text =
                progress.wasCutOff
                        ? BytesView::tr("✖ Cut off by the end of the connection: header %1/%2")
                        : BytesView::tr("◐ Receiving a message: header %1/%2");
        return text.arg(header, headerSize);
    }
    const QString text =
            progress.wasCutOff ? BytesView::tr(
                    "✖ Cut off by the end of the connection: header %1/%2 · body %3/%4")
                               : BytesView::tr("◐ Receiving a message: header %1/%2 · body %3/%4");
    return text.arg(header, headerSize, locale.toString(progress.body),
                    locale.toString(progress.bodySize));
}

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

} // namespace soquete

#include "shared/views/bytes/textpage.h"

#include "shared/views/bytes/bytesformat.h"
#include "shared/views/bytes/bytesview.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr qint64 kPage = 8192;        // bytes
constexpr qint64 kLookAround = 3;     // bytes: the longest rest of a character in UTF-8
constexpr qint64 kHexInSentence = 16; // bytes of one character

/** The encoding in which the text of @p frame was decoded. */
Encoding encodingOf(const ByteStream &stream, const ByteStream::Frame &frame)
{
    const QString &text = textOf(frame.event)->text;
    if (text.size() != frame.body().size())
        return Encoding::Utf8; // in Latin-1 a character is a byte
    return CharacterMap::encodingOf(stream.bytes(frame.body()), text);
}

/** The part of @p unit around @p offset that is text and was kept. */
ByteRange bodyAt(const ByteStream &stream, const ByteRange &unit, qint64 offset)
{
    ByteRange body = unit;
    if (const ByteStream::Frame *const frame = stream.frameAt(offset))
        body = frame->body();
    else if (const auto begun = stream.progress(); begun && offset >= begun->offset)
        body.begin = std::min(unit.end, begun->offset + begun->headerSize);
    for (const ByteRange &segment : stream.segments()) {
        if (segment.contains(offset))
            body = body.intersected(segment);
    }
    return body;
}

QString describeCharacter(const ByteStream &stream, const TextPage &page,
                          const CharacterMap::Character &character)
{
    const qint64 begin = page.bytesOf(character).begin;
    const int size = int(character.byteSize);
    const qint64 shownSize = std::min<qint64>(size, kHexInSentence);
    QString hex = toHexText(stream.bytes({ begin, begin + shownSize }));
    if (size > kHexInSentence)
        hex += u" …"_s;
    const QString shown =
            visibleName(QStringView(page.map.text()).sliced(character.textAt, character.textSize));
    if (!character.isValid)
        return BytesView::tr("The byte %1 is not a character in the encoding of this text; “�” is "
                             "shown instead.")
                .arg(hex);
    if (character.codePoints > 1)
        return BytesView::tr("“%1” is one character of %2 code points and takes %n byte(s): %3",
                             nullptr, size)
                .arg(shown, QString::number(character.codePoints), hex);
    const QString codePoint =
            u"U+%1"_s.arg(QString::number(uint(character.codePoint), 16).toUpper(), 4, u'0');
    //: %1 is a character, %2 its code point as U+00E7, %3 its bytes in hexadecimal
    return BytesView::tr("“%1” (%2) takes %n byte(s): %3", nullptr, size)
            .arg(shown, codePoint, hex);
}

QString describeHeader(const ByteStream &stream, const TextPage &page, qint64 offset, quint8 byte)
{
    const QString place = QLocale().toString(offset - page.unit.begin + 1);
    const auto begun = stream.progress();
    const ByteStream::Frame *const frame = stream.frameAt(offset);
    const qint64 size = frame ? frame->headerSize : begun ? begun->headerSize : 0;
    const QString sizeText = QLocale().toString(size);
    if (stream.partAt(offset) == BytePart::HeaderDigits) {
        const ByteRange header{ page.unit.begin, page.unit.begin + size };
        return BytesView::tr("Byte %1 of %2 of the header: a digit of “%3”, the length of the body "
                             "in bytes")
                .arg(place, sizeText,
                     visibleName(QString::fromLatin1(stream.bytes(header).trimmed())));
    }
    if (byte == ' ')
        return BytesView::tr("Byte %1 of %2 of the header: a space (20) that fills the header")
                .arg(place, sizeText);
    return BytesView::tr("Byte %1 of %2 of the header: %3, which is neither a digit nor a space")
            .arg(place, sizeText, toHexText(QByteArray(1, char(byte))));
}

} // namespace

TextPage TextPage::at(const ByteStream *stream, qint64 offset)
{
    TextPage page;
    if (!stream || !stream->byteAt(offset))
        return page;
    page.unit = stream->unitAt(offset);
    page.body = bodyAt(*stream, page.unit, offset);
    page.bytes = { page.body.begin, page.body.begin };
    if (page.body.isEmpty())
        return page;
    const ByteStream::Frame *const frame = stream->frameAt(offset);
    const Encoding encoding = frame ? encodingOf(*stream, *frame) : Encoding::Utf8;
    const qint64 inBody = std::max<qint64>(0, offset - page.body.begin);
    const qint64 begin = page.body.begin + inBody / kPage * kPage;
    const ByteRange around =
            ByteRange{ begin - kLookAround, begin + kPage + kLookAround }.intersected(page.body);
    const QByteArray bytes = stream->bytes(around);
    const auto border = [&](qint64 place) {
        const qint64 at = std::min(place, around.end) - around.begin;
        return around.begin + CharacterMap::startOfCharacter(bytes, at, encoding);
    };
    page.bytes = { border(begin), border(begin + kPage) };
    const qint64 first = std::min<qint64>(page.bytes.begin - around.begin, bytes.size());
    const qint64 size = std::clamp<qint64>(bytes.size() - first, 0, page.bytes.size());
    page.map = CharacterMap(QByteArrayView(bytes).sliced(first).first(size), encoding);
    return page;
}

const CharacterMap::Character *TextPage::characterAt(qint64 offset) const
{
    return body.contains(offset) ? map.atByte(qsizetype(offset - bytes.begin)) : nullptr;
}

ByteRange TextPage::bytesOf(const CharacterMap::Character &character) const
{
    const qint64 begin = bytes.begin + character.byteAt;
    return { begin, begin + character.byteSize };
}

QString describeByte(const ByteStream &stream, const TextPage &page, qint64 offset)
{
    const std::optional<quint8> byte = stream.byteAt(offset);
    if (!byte)
        return {};
    if (!page.body.contains(offset))
        return describeHeader(stream, page, offset, *byte);
    const CharacterMap::Character *const character = page.characterAt(offset);
    return character ? describeCharacter(stream, page, *character) : QString();
}

} // namespace soquete

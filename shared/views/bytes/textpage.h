#pragma once

#include "shared/views/bytes/bytestream.h"
#include "shared/views/bytes/charactermap.h"

namespace soquete {

/** The text around a byte of a stream: a page of a body, so that long texts stay cheap. */
struct TextPage
{
    ByteRange unit;  ///< the frame or the read it belongs to
    ByteRange body;  ///< the part of that which is text
    ByteRange bytes; ///< of this page
    CharacterMap map;

    /** The text around @p offset of @p stream, which may be null; of a header, that of its body. */
    [[nodiscard]] static TextPage at(const ByteStream *stream, qint64 offset);

    /** The character of the byte at @p offset; null for a byte that is not part of this text. */
    [[nodiscard]] const CharacterMap::Character *characterAt(qint64 offset) const;
    [[nodiscard]] ByteRange bytesOf(const CharacterMap::Character &character) const;
};

/** A sentence about the byte at @p offset of @p stream, which is around @p page. */
[[nodiscard]] QString describeByte(const ByteStream &stream, const TextPage &page, qint64 offset);

} // namespace soquete

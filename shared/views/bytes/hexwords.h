#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QString>

namespace soquete {

/** Texts of the hex dump, in the user's language. */

/** The heading of the column with the offset of each row. */
[[nodiscard]] QString offsetHeading();

/** "read 12 · 76 bytes" */
[[nodiscard]] QString transferText(const ByteStream::Transfer &transfer, Direction direction);

/** The same for a column whose heading says what these are: "12 · 76 B". */
[[nodiscard]] QString shortTransferText(const ByteStream::Transfer &transfer);

/** The transfers that begin in @p bytes of @p stream; empty if there are none. */
[[nodiscard]] QString transfersText(const ByteStream &stream, const ByteRange &bytes);

/** In place of @p missing bytes, at the start of the stream or later. */
[[nodiscard]] QString gapText(qint64 missing, bool isFirst);

/** Two hexadecimal digits. */
[[nodiscard]] const QString &hexOf(quint8 byte);

} // namespace soquete

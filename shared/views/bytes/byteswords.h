#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QString>

namespace soquete {

/** Texts of the view of bytes and of its hex dump, in the user's language. */

/** Shown in place of bytes: how to get some on @p connection; 0: there is none. */
[[nodiscard]] QString noBytesHint(quint32 connection, Direction direction);

/** Shown in place of the bytes of @p connection that are no longer kept. */
[[nodiscard]] QString lostBytesHint(quint32 connection);

/** The choice that stands for the message or reply @p event. */
[[nodiscard]] QString messageChoice(const Event &event);

/** The title above the bytes of the message @p event alone. */
[[nodiscard]] QString messageTitle(const Event &event, quint32 connection);

/** The title above the whole @p stream, which is not empty. */
[[nodiscard]] QString streamTitle(const ByteStream &stream, Direction direction,
                                  quint32 connection);

/** How much of an incomplete message has arrived. */
[[nodiscard]] QString progressText(const ByteStream::Progress &progress);

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

} // namespace soquete

#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QString>

namespace soquete {

/** What the view of bytes says about a message or a stream, in the user's language. */

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

} // namespace soquete

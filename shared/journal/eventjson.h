#pragma once

#include "shared/journal/event.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace soquete {

/**
 * @p event as one JSON object on one line, without a line feed: what --json prints and a recording
 * holds. Only fields that apply are written. Bytes are written as hexadecimal digits. Any thread.
 */
[[nodiscard]] QByteArray toJsonLine(const Event &event);

/**
 * The reverse. Nothing where the line is not such an object: it may come from anywhere. Unknown
 * fields are ignored, so that an older program can open a newer recording. Any thread.
 */
[[nodiscard]] std::optional<Event> fromJsonLine(QByteArrayView line);

} // namespace soquete

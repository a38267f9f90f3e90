#pragma once

#include "shared/journal/event.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace soquete {

/**
 * @p event as a JSON object on one line, without a line feed, as --json prints it and a recording
 * holds it. Only fields that apply are written, and bytes as hexadecimal digits. Any thread.
 */
[[nodiscard]] QByteArray toJsonLine(const Event &event);

/** The most characters of a name that is read: of a host, a peer, a thread, a program. */
constexpr qsizetype kLongestName = 1024;

/**
 * The reverse; nothing if @p line, which need not be trusted, is not such an object. Unknown fields
 * are ignored, so that an older program can open a newer recording. Names longer than kLongestName,
 * and evidence longer than Finding::kMaximumEvidence, are cut. Any thread.
 */
[[nodiscard]] std::optional<Event> fromJsonLine(QByteArrayView line);

} // namespace soquete

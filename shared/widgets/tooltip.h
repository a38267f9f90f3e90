#pragma once

#include <QString>

namespace soquete {

/**
 * Converts plain @p text to HTML for a tool tip: so it wraps, and text from a peer is never taken
 * for markup. Each line becomes a paragraph.
 */
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace soquete

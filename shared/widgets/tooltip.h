#pragma once

#include <QString>

namespace soquete {

/**
 * @p text for a tool tip, a paragraph for each of its lines: as HTML, so that it wraps; and
 * escaped, since a tool tip takes whatever looks like HTML for it, and the text may be a peer's.
 */
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace soquete

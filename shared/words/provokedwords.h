#pragma once

#include "shared/journal/provoked.h"

#include <QChar>
#include <QString>

namespace soquete {

/** In the user's language: what was done on purpose. Empty for Provoked::None. */
[[nodiscard]] QString explainProvoked(Provoked provoked);

/** What stands before whatever was provoked, wherever it is shown. */
constexpr QChar kProvokedMark = u'⚑';

/** The mark, and what was done on purpose. Not for Provoked::None. */
[[nodiscard]] QString provokedNote(Provoked provoked);

} // namespace soquete

#pragma once

#include "shared/journal/provoked.h"

#include <QChar>
#include <QString>

namespace soquete {

/** What was provoked, in the user's language; empty for Provoked::None. */
[[nodiscard]] QString explainProvoked(Provoked provoked);

/** Marks whatever was provoked, wherever it is shown. */
constexpr QChar kProvokedMark = u'⚑';

/** kProvokedMark and explainProvoked(). Not for Provoked::None. */
[[nodiscard]] QString provokedNote(Provoked provoked);

} // namespace soquete

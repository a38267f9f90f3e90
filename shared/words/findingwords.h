#pragma once

#include "shared/journal/event.h"

#include <QString>

namespace soquete {

/** A finding in the user's language. Each part but the title may be empty. */
struct FindingWords
{
    QString title;    ///< a few words: "A length that counts characters"
    QString what;     ///< what was seen
    QString why;      ///< why that goes wrong, or what it costs
    QString fix;      ///< what to do about it
    QStringView code; ///< the Python lines that do it; the same in every language
};

/** The words for @p finding. See eventwords.h for threads. */
[[nodiscard]] FindingWords describeFinding(const fact::Finding &finding);

} // namespace soquete

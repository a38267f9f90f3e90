#pragma once

#include "shared/protocol/dialectfile.h"
#include "shared/protocol/presets.h"

#include <QString>

namespace soquete {

/** The names of dialects and their errors, in the user's language. */

/** The name of @p preset to show. */
[[nodiscard]] QString presetName(const Preset &preset);

/** What makes @p dialect unusable, and what to do about it. */
[[nodiscard]] QString explainDialectError(DialectError error, const Dialect &dialect);

/** Why the file @p fileName holds no dialect, in one or two sentences. */
[[nodiscard]] QString explainDialectFileError(const DialectFileError &error,
                                              const QString &fileName);

} // namespace soquete

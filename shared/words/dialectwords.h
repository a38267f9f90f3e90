#pragma once

#include "shared/protocol/dialectfile.h"
#include "shared/protocol/presets.h"

#include <QString>

namespace soquete {

/** What dialects are called, and what is wrong with one, in the user's language. */

/** The name of @p preset, for people. */
[[nodiscard]] QString presetName(const Preset &preset);

/** What makes @p dialect unusable, and what to do about it. */
[[nodiscard]] QString explainDialectError(DialectError error, const Dialect &dialect);

/** Why the file @p fileName holds no dialect, in one sentence or two. */
[[nodiscard]] QString explainDialectFileError(const DialectFileError &error,
                                              const QString &fileName);

} // namespace soquete

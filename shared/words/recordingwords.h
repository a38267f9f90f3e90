#pragma once

#include "shared/journal/recording/recordingfile.h"

#include <QString>

namespace soquete {

/** Explains why nothing is recorded to the file @p name. */
[[nodiscard]] QString explainRefusal(const RecordingRefusal &refusal, const QString &name);

} // namespace soquete

#pragma once

#include "shared/protocol/dialect.h"

#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace soquete {

/** A common dialect with its name. */
struct Preset
{
    QLatin1StringView id; ///< the stable name, for the command line
    Dialect dialect;
};

/** All presets; the first is the tutorial's. */
[[nodiscard]] const QList<Preset> &dialectPresets();

/** The preset @p id, ignoring case; nothing for an unknown one. */
[[nodiscard]] std::optional<Preset> presetFromId(QStringView id);

} // namespace soquete

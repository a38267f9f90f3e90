#pragma once

#include "shared/protocol/dialect.h"

#include <QLatin1StringView>
#include <QList>

#include <optional>

namespace soquete {

/** A dialect that many programs in the wild speak, with the name by which it is asked for. */
struct Preset
{
    QLatin1StringView id; ///< stable: on the command line
    Dialect dialect;
};

/** All of them; the first is the tutorial's. */
[[nodiscard]] const QList<Preset> &dialectPresets();

/** The preset @p id, without regard to case; nothing for an unknown one. */
[[nodiscard]] std::optional<Preset> presetFromId(QStringView id);

} // namespace soquete

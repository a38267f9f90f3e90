#pragma once

#include "client/engine/crowd/crowd.h"

#include <QString>

#include <optional>

namespace soquete {

/** Describes a crowd in plain sentences, in the user's language. */

/** The total time and the slowest client; while it runs, its progress. */
[[nodiscard]] QString describeRun(const CrowdRun &run);

/** How @p run differs from @p kept; empty if there is nothing to compare. */
[[nodiscard]] QString compareRuns(const CrowdRun &run, const std::optional<CrowdRun> &kept);

/** Why a finished run took as long as it did; empty if the figures do not tell. */
[[nodiscard]] QString explainRun(const CrowdRun &run);

/** Describes one client, for its row in the chart; @p number counts from 1. */
[[nodiscard]] QString describeMember(const CrowdMember &member, int number);

} // namespace soquete

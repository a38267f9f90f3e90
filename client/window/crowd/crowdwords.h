#pragma once

#include "client/engine/crowd/crowd.h"

#include <QString>

#include <optional>

namespace soquete {

/** In words what a crowd has seen. Plain sentences, in the user's language. */

/** How long it took in all, and who was slowest; while it is under way, how far it is. */
[[nodiscard]] QString describeRun(const CrowdRun &run);

/** How @p run differs from @p kept; empty where there is nothing to compare. */
[[nodiscard]] QString compareRuns(const CrowdRun &run, const std::optional<CrowdRun> &kept);

/** Why the figures of a run that is over are as they are; empty where they do not tell. */
[[nodiscard]] QString explainRun(const CrowdRun &run);

/** What one client has seen, for its row in the chart; @p number counts from 1. */
[[nodiscard]] QString describeMember(const CrowdMember &member, int number);

} // namespace soquete

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace soquete {

/** How long a processor has worked for this thread. Where nobody tells: the time that passed. */
[[nodiscard]] std::chrono::nanoseconds threadProcessorTime();

/**
 * How long processors have worked for @p process of this computer, in steps of some milliseconds;
 * nothing where the system does not tell.
 */
[[nodiscard]] std::optional<std::chrono::nanoseconds> processorTimeOf(qint64 process);

} // namespace soquete

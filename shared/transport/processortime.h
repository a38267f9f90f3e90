#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace soquete {

/** The processor time that this thread has used; elapsed time where the system does not tell. */
[[nodiscard]] std::chrono::nanoseconds threadProcessorTime();

/**
 * The processor time that @p process of this computer has used, with a resolution of some
 * milliseconds; nothing where the system does not tell.
 */
[[nodiscard]] std::optional<std::chrono::nanoseconds> processorTimeOf(qint64 process);

} // namespace soquete

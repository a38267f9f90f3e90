#pragma once

#include <QtGlobal>

namespace soquete {

/** The operating system's number of this thread (as `top -H` shows it); -1: unknown. */
[[nodiscard]] qint64 currentSystemThread();

/** The processor core on which this thread currently runs; -1: unknown. */
[[nodiscard]] int currentCore();

} // namespace soquete

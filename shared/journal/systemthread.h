#pragma once

#include <QtGlobal>

namespace soquete {

/** The number by which the operating system knows this thread (as `top -H` shows it); -1: unknown.
 */
[[nodiscard]] qint64 currentSystemThread();

/** The processor core that this thread is running on at this moment; -1 where nobody tells. */
[[nodiscard]] int currentCore();

} // namespace soquete

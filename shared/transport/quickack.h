#pragma once

#include <QtGlobal>

namespace soquete {

/** Whether this system supports immediate acknowledgements (TCP_QUICKACK). */
[[nodiscard]] bool hasQuickAck();

/**
 * Makes the system acknowledge the next segments on TCP socket @p descriptor immediately instead
 * of together with the next reply. The system may reset this setting, so call it after every read.
 */
void acknowledgeAtOnce(qintptr descriptor);

} // namespace soquete

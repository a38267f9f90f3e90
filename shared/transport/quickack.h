#pragma once

#include <QtGlobal>

namespace soquete {

/** Whether this system can be told to acknowledge segments at once (TCP_QUICKACK). */
[[nodiscard]] bool hasQuickAck();

/**
 * Lets the system acknowledge what comes next on the TCP socket @p descriptor at once, rather than
 * with the next answer. The system forgets it now and then: to be said again after each read.
 */
void acknowledgeAtOnce(qintptr descriptor);

} // namespace soquete

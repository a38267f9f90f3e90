#pragma once

#include <QString>

namespace soquete {

/**
 * Names this thread for debuggers and for the system's lists of threads, which a QThread does only
 * when it starts. Does nothing on systems other than Linux and macOS.
 */
void setThreadName(const QString &name);

} // namespace soquete

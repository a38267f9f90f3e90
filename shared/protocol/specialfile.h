#pragma once

#include <QString>

namespace soquete {

/**
 * Whether @p name is a device, a pipe, a socket or a folder. Check it before a file of the user's
 * is read: opening a pipe may block, and reading a device may never end.
 */
[[nodiscard]] bool isSpecialFile(const QString &name);

} // namespace soquete

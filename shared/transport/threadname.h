#pragma once

#include <QString>

namespace soquete {

/**
 * The name of the thread that serves connection @p number, as shown by the window, a debugger and
 * `top -H`: "soquete-conn-7". Linux truncates names to 15 characters, so large numbers get a
 * shorter prefix: "conn-12345".
 */
[[nodiscard]] QString connectionThreadName(quint32 number);

} // namespace soquete

#pragma once

#include <QString>

namespace soquete {

/**
 * The name of the thread that serves connection @p number, as the window, a debugger and
 * `top -H` show it: "soquete-conn-7". Linux keeps 15 characters of a name, so that a large number
 * goes with a shorter one: "conn-12345".
 */
[[nodiscard]] QString connectionThreadName(quint32 number);

} // namespace soquete

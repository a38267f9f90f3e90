#pragma once

#include "server/engine/serveroptions.h"
#include "shared/script/pythonscript.h"

namespace soquete {

/** The script that does what a server with @p options does, as far as a short script can. */
[[nodiscard]] PythonScript pythonScriptOf(const ServerOptions &options);

} // namespace soquete

#pragma once

#include "client/engine/clientoptions.h"
#include "shared/script/pythonscript.h"

#include <QStringList>

#include <chrono>

namespace soquete {

/** The script that does what a client with @p options does when it sends @p messages. */
[[nodiscard]] PythonScript pythonScriptOf(const ClientOptions &options, const QStringList &messages,
                                          std::chrono::milliseconds interval);

} // namespace soquete

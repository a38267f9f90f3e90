#include "client/window/pythonclient.h"

namespace soquete {

PythonScript pythonScriptOf(const ClientOptions &options, const QStringList &messages,
                            std::chrono::milliseconds interval)
{
    PythonScript script;
    script.role = PythonScript::Role::Client;
    script.dialect = options.dialect;
    script.host = options.host;
    script.port = options.port;
    script.path = options.path;
    script.messages = messages;
    script.interval = interval;
    script.replyTimeout = options.limits.reply;
    return script;
}

} // namespace soquete

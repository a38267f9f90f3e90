#include "server/window/pythonserver.h"

namespace soquete {

namespace {

PythonScript::Behaviour simpleBehaviour(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Acknowledge:
        return PythonScript::Behaviour::Acknowledge;
    case Behaviour::Echo:
        return PythonScript::Behaviour::Echo;
    case Behaviour::Silent:
        return PythonScript::Behaviour::Silent;
    default:
        return PythonScript::Behaviour::Other;
    }
}

} // namespace

PythonScript pythonScriptOf(const ServerOptions &options)
{
    PythonScript script;
    script.role = PythonScript::Role::Server;
    script.dialect = options.dialect;
    script.host = options.address.toString();
    script.port = options.port;
    script.path = options.path;
    script.behaviour = simpleBehaviour(options.behaviour);
    // The default limit would only make the script longer.
    if (options.limits.connections != ServerLimits().connections)
        script.maximumConnections = options.limits.connections;
    script.idle = options.limits.idle;
    return script;
}

} // namespace soquete

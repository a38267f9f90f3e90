#include "server/engine/listener.h"

#include "server/engine/tcplistener.h"
#include "server/engine/unixlistener.h"

namespace soquete {

std::unique_ptr<Listener> Listener::create(const ServerOptions &options)
{
    if (!options.path.isEmpty())
        return std::make_unique<UnixListener>(options.path, options.replacesStale);
    return std::make_unique<TcpListener>(options.address, options.port);
}

} // namespace soquete

#include "server/engine/serveroptions.h"

using namespace Qt::StringLiterals;

namespace soquete {

QString behaviourName(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Acknowledge:
        return u"acknowledge"_s;
    case Behaviour::Echo:
        return u"echo"_s;
    case Behaviour::Broadcast:
        return u"broadcast"_s;
    case Behaviour::Manual:
        return u"manual"_s;
    case Behaviour::Silent:
        return u"silent"_s;
    case Behaviour::Relay:
        return u"relay"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<Behaviour> behaviourFromName(QStringView name)
{
    for (const Behaviour behaviour :
         { Behaviour::Acknowledge, Behaviour::Echo, Behaviour::Broadcast, Behaviour::Manual,
           Behaviour::Silent, Behaviour::Relay }) {
        if (name.compare(behaviourName(behaviour), Qt::CaseInsensitive) == 0)
            return behaviour;
    }
    return std::nullopt;
}

} // namespace soquete

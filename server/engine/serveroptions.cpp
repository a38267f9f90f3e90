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
    case Behaviour::Silent:
        return u"silent"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<Behaviour> behaviourFromName(QStringView name)
{
    for (const Behaviour behaviour :
         { Behaviour::Acknowledge, Behaviour::Echo, Behaviour::Silent }) {
        if (name.compare(behaviourName(behaviour), Qt::CaseInsensitive) == 0)
            return behaviour;
    }
    return std::nullopt;
}

} // namespace soquete

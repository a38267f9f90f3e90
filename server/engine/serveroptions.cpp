#include "server/engine/serveroptions.h"

#include "shared/protocol/names.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr Named<Behaviour> kBehaviours[] = {
    { Behaviour::Acknowledge, "acknowledge"_L1 }, { Behaviour::Echo, "echo"_L1 },
    { Behaviour::Broadcast, "broadcast"_L1 },     { Behaviour::Manual, "manual"_L1 },
    { Behaviour::Silent, "silent"_L1 },           { Behaviour::Relay, "relay"_L1 },
};

} // namespace

QString behaviourName(Behaviour behaviour)
{
    return nameIn(kBehaviours, behaviour);
}

std::optional<Behaviour> behaviourFromName(QStringView name)
{
    return valueIn(kBehaviours, name, Qt::CaseInsensitive);
}

} // namespace soquete

#include "server/engine/serveroptions.h"

#include <array>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** In the order of Behaviour. */
constexpr std::array<QLatin1StringView, 6> kBehaviours{
    "acknowledge"_L1, "echo"_L1, "broadcast"_L1, "manual"_L1, "silent"_L1, "relay"_L1,
};

} // namespace

QString behaviourName(Behaviour behaviour)
{
    return kBehaviours[std::size_t(behaviour)];
}

std::optional<Behaviour> behaviourFromName(QStringView name)
{
    for (std::size_t i = 0; i < kBehaviours.size(); ++i) {
        if (name.compare(kBehaviours[i], Qt::CaseInsensitive) == 0)
            return Behaviour(i);
    }
    return std::nullopt;
}

} // namespace soquete

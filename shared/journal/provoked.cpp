#include "shared/journal/provoked.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr std::array<std::pair<Provoked, QLatin1StringView>, 12> kNames{ {
        { Provoked::Delay, "delay"_L1 },
        { Provoked::Drop, "drop"_L1 },
        { Provoked::Bytewise, "bytewise"_L1 },
        { Provoked::Twice, "twice"_L1 },
        { Provoked::Close, "close"_L1 },
        { Provoked::Refuse, "refuse"_L1 },
        { Provoked::QuickAck, "quickack"_L1 },
        { Provoked::TwoWrites, "two-writes"_L1 },
        { Provoked::Nagle, "nagle"_L1 },
        { Provoked::Characters, "characters"_L1 },
        { Provoked::HeaderSize, "header"_L1 },
        { Provoked::Silence, "silence"_L1 },
} };

} // namespace

QString provokedName(Provoked provoked)
{
    for (const auto &[named, name] : kNames) {
        if (named == provoked)
            return name;
    }
    return {};
}

std::optional<Provoked> provokedFromName(QStringView name)
{
    for (const auto &[named, known] : kNames) {
        if (name == known)
            return named;
    }
    return std::nullopt;
}

std::optional<FaultText> faultFromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const auto fault = provokedFromName(colon < 0 ? text : text.first(colon));
    if (fault && colon < 0)
        return FaultText{ *fault, std::nullopt };
    bool isNumber = false;
    const int number = text.sliced(colon + 1).toInt(&isNumber);
    return fault && isNumber ? std::optional(FaultText{ *fault, number }) : std::nullopt;
}

} // namespace soquete

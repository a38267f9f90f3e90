#include "shared/journal/provoked.h"

#include "shared/protocol/names.h"

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr Named<Provoked> kNames[] = {
    { Provoked::Delay, "delay"_L1 },       { Provoked::Drop, "drop"_L1 },
    { Provoked::Bytewise, "bytewise"_L1 }, { Provoked::Twice, "twice"_L1 },
    { Provoked::Close, "close"_L1 },       { Provoked::Refuse, "refuse"_L1 },
    { Provoked::QuickAck, "quickack"_L1 }, { Provoked::TwoWrites, "two-writes"_L1 },
    { Provoked::Nagle, "nagle"_L1 },       { Provoked::Characters, "characters"_L1 },
    { Provoked::HeaderSize, "header"_L1 }, { Provoked::Silence, "silence"_L1 },
};

} // namespace

QString provokedName(Provoked provoked)
{
    return nameIn(kNames, provoked);
}

std::optional<Provoked> provokedFromName(QStringView name)
{
    return valueIn(kNames, name);
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

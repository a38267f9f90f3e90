#include "server/engine/experiments/experiment.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr std::array<std::pair<Provoked, bool ServerFaults::*>, 7> kFaults{ {
        { Provoked::Delay, &ServerFaults::delays },
        { Provoked::Drop, &ServerFaults::dropsReplies },
        { Provoked::Bytewise, &ServerFaults::isBytewise },
        { Provoked::Twice, &ServerFaults::repliesTwice },
        { Provoked::Close, &ServerFaults::resets },
        { Provoked::Refuse, &ServerFaults::refuses },
        { Provoked::QuickAck, &ServerFaults::sendsAckAtOnce },
} };

} // namespace

QString serveModeName(ServeMode mode)
{
    return mode == ServeMode::Threads ? u"threads"_s : u"one-at-a-time"_s;
}

std::optional<ServeMode> serveModeFromName(QStringView name)
{
    for (const ServeMode mode : { ServeMode::Threads, ServeMode::OneAtATime }) {
        if (name.compare(serveModeName(mode), Qt::CaseInsensitive) == 0)
            return mode;
    }
    return std::nullopt;
}

std::optional<Work> workFromText(QStringView text)
{
    if (text == "none"_L1)
        return Work();
    const bool waits = text.startsWith("wait:"_L1);
    if (!waits && !text.startsWith("compute:"_L1))
        return std::nullopt;
    bool isNumber = false;
    const std::chrono::milliseconds time(text.sliced(text.indexOf(u':') + 1).toInt(&isNumber));
    if (!isNumber || time.count() < 0 || time > Work::kLongest)
        return std::nullopt;
    return Work{ waits ? Work::Kind::Wait : Work::Kind::Compute, time };
}

Provoked ServerFaults::insteadOfReply() const
{
    if (resets)
        return Provoked::Close;
    return dropsReplies ? Provoked::Drop : Provoked::None;
}

Provoked ServerFaults::ofReply() const
{
    if (repliesTwice)
        return Provoked::Twice;
    if (isBytewise)
        return Provoked::Bytewise;
    return delays ? Provoked::Delay : Provoked::None;
}

int ServerFaults::count() const
{
    return int(std::count_if(kFaults.begin(), kFaults.end(),
                             [this](const auto &fault) { return this->*fault.second; }));
}

bool addFault(ServerFaults &faults, QStringView text)
{
    const std::optional<FaultText> named = faultFromText(text);
    if (!named || named->number.has_value() != (named->fault == Provoked::Delay))
        return false;
    const auto found = std::find_if(kFaults.begin(), kFaults.end(), [&named](const auto &fault) {
        return fault.first == named->fault;
    });
    if (found == kFaults.end())
        return false;
    if (named->number) {
        const std::chrono::milliseconds delay(*named->number);
        if (delay.count() < 0 || delay > ServerFaults::kLongestDelay)
            return false;
        faults.delay = delay;
    }
    faults.*found->second = true;
    return true;
}

int Experiment::count() const
{
    return (mode == ServeMode::OneAtATime) + (work.kind != Work::Kind::None) + faults.count();
}

} // namespace soquete

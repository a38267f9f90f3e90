#include "server/engine/experiments/experiment.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

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

std::optional<std::chrono::milliseconds> millisecondsFromText(QStringView text,
                                                              std::chrono::milliseconds longest)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0 || number > longest.count())
        return std::nullopt;
    return std::chrono::milliseconds(number);
}

std::optional<Work> workFromText(QStringView text)
{
    if (text == "none"_L1)
        return Work();
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const QStringView name = text.first(colon);
    const auto time = millisecondsFromText(text.sliced(colon + 1), Work::kLongest);
    const bool waits = name == "wait"_L1;
    if (!time || (!waits && name != "compute"_L1))
        return std::nullopt;
    return Work{ waits ? Work::Kind::Wait : Work::Kind::Compute, *time };
}

Provoked ServerFaults::ofMessage() const
{
    if (breaksOff)
        return Provoked::Close;
    return leavesOut ? Provoked::Drop : Provoked::None;
}

Provoked ServerFaults::ofAnswer() const
{
    if (answersTwice)
        return Provoked::Twice;
    if (isBytewise)
        return Provoked::Bytewise;
    return delays ? Provoked::Delay : Provoked::None;
}

int ServerFaults::count() const
{
    return delays + leavesOut + isBytewise + answersTwice + breaksOff + refuses
         + acknowledgesAtOnce;
}

bool addFault(ServerFaults &faults, QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const bool hasValue = colon >= 0;
    const std::optional<Provoked> fault = provokedFromName(hasValue ? text.first(colon) : text);
    if (fault == Provoked::Delay && hasValue) {
        const auto delay =
                millisecondsFromText(text.sliced(colon + 1), ServerFaults::kLongestDelay);
        faults.delays = delay.has_value();
        faults.delay = delay.value_or(faults.delay);
        return faults.delays;
    }
    if (!fault || hasValue)
        return false;
    switch (*fault) {
    case Provoked::Drop:
        faults.leavesOut = true;
        break;
    case Provoked::Bytewise:
        faults.isBytewise = true;
        break;
    case Provoked::Twice:
        faults.answersTwice = true;
        break;
    case Provoked::Close:
        faults.breaksOff = true;
        break;
    case Provoked::Refuse:
        faults.refuses = true;
        break;
    case Provoked::QuickAck:
        faults.acknowledgesAtOnce = true;
        break;
    default:
        return false;
    }
    return true;
}

int Experiment::count() const
{
    return (mode == ServeMode::OneAtATime) + (work.kind != Work::Kind::None) + faults.count();
}

} // namespace soquete

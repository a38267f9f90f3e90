#include "client/engine/faults.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace soquete {

namespace {

constexpr std::array<std::pair<Provoked, bool Faults::*>, 5> kFaults{ {
        { Provoked::TwoWrites, &Faults::writesTwice },
        { Provoked::Nagle, &Faults::mayDelay },
        { Provoked::Characters, &Faults::countsCharacters },
        { Provoked::HeaderSize, &Faults::hasOtherHeader },
        { Provoked::Silence, &Faults::fallsSilent },
} };

} // namespace

int Faults::count() const
{
    return int(std::count_if(kFaults.begin(), kFaults.end(),
                             [this](const auto &fault) { return this->*fault.second; }));
}

bool addFault(Faults &faults, QStringView text)
{
    const std::optional<FaultText> named = faultFromText(text);
    if (!named || named->number.has_value() != (named->fault == Provoked::HeaderSize))
        return false;
    const auto found = std::find_if(kFaults.begin(), kFaults.end(), [&named](const auto &fault) {
        return fault.first == named->fault;
    });
    if (found == kFaults.end())
        return false;
    if (named->number) {
        if (*named->number < Dialect::kSmallestHeader || *named->number > Dialect::kLargestHeader)
            return false;
        faults.headerSize = *named->number;
    }
    faults.*found->second = true;
    return true;
}

SpoiltFrame spoil(const QByteArray &frame, const QString &text, const Dialect &dialect,
                  const Faults &faults)
{
    const QByteArray body = frame.sliced(dialect.headerSize);
    const qsizetype characters = text.toUcs4().size();
    const bool countsTooFew = faults.countsCharacters && characters != body.size();
    const bool isOtherHeader = faults.hasOtherHeader && faults.headerSize != dialect.headerSize;
    SpoiltFrame spoilt{ frame, dialect.headerSize, Provoked::None };
    if (countsTooFew || isOtherHeader) {
        spoilt.headerSize = isOtherHeader ? faults.headerSize : dialect.headerSize;
        const qsizetype length = countsTooFew ? characters : body.size();
        const QByteArray header = QByteArray::number(length).leftJustified(spoilt.headerSize, ' ');
        spoilt.headerSize = int(header.size()); // a header too small for the digits grows
        spoilt.bytes = header + body;
    }
    if (faults.fallsSilent)
        spoilt.provoked = Provoked::Silence;
    else if (isOtherHeader)
        spoilt.provoked = Provoked::HeaderSize;
    else if (countsTooFew)
        spoilt.provoked = Provoked::Characters;
    else if (faults.writesTwice)
        spoilt.provoked = Provoked::TwoWrites;
    else if (faults.mayDelay)
        spoilt.provoked = Provoked::Nagle;
    return spoilt;
}

} // namespace soquete

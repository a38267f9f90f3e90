#include "client/engine/faults.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace soquete {

int Faults::count() const
{
    return writesTwice + mayDelay + countsCharacters + hasOtherHeader + fallsSilent;
}

bool addFault(Faults &faults, QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const bool hasValue = colon >= 0;
    const std::optional<Provoked> fault = provokedFromName(hasValue ? text.first(colon) : text);
    if (!fault || hasValue != (fault == Provoked::HeaderSize))
        return false;
    switch (*fault) {
    case Provoked::TwoWrites:
        faults.writesTwice = true;
        return true;
    case Provoked::Nagle:
        faults.mayDelay = true;
        return true;
    case Provoked::Characters:
        faults.countsCharacters = true;
        return true;
    case Provoked::Silence:
        faults.fallsSilent = true;
        return true;
    case Provoked::HeaderSize: {
        bool isNumber = false;
        const int size = text.sliced(colon + 1).toInt(&isNumber);
        faults.hasOtherHeader =
                isNumber && size >= Dialect::kSmallestHeader && size <= Dialect::kLargestHeader;
        if (faults.hasOtherHeader)
            faults.headerSize = size;
        return faults.hasOtherHeader;
    }
    default:
        return false;
    }
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
        spoilt.headerSize = int(header.size()); // one too small for the digits grows
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

#include "shared/transport/threadname.h"

using namespace Qt::StringLiterals;

namespace soquete {

QString connectionThreadName(quint32 number)
{
    constexpr quint32 kLargestWithFullName = 99;
    return (number <= kLargestWithFullName ? u"soquete-conn-%1"_s : u"conn-%1"_s).arg(number);
}

} // namespace soquete

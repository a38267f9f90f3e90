#include "shared/journal/threadrole.h"

using namespace Qt::StringLiterals;

namespace soquete {

QString threadName(ThreadRole role, quint32 connection)
{
    constexpr quint32 kLargestWithFullName = 99;
    switch (role) {
    case ThreadRole::Acceptor:
        return u"soquete-accept"_s;
    case ThreadRole::Turns:
        return u"soquete-serve"_s;
    case ThreadRole::Client:
        return u"soquete-client"_s;
    case ThreadRole::Connection:
        return (connection <= kLargestWithFullName ? u"soquete-conn-%1"_s : u"conn-%1"_s)
                .arg(connection);
    case ThreadRole::Other:
        break;
    }
    return {};
}

ThreadRole roleOfThread(QStringView name)
{
    for (const ThreadRole role : { ThreadRole::Acceptor, ThreadRole::Turns, ThreadRole::Client }) {
        if (name == threadName(role))
            return role;
    }
    return name.contains(u"conn-") ? ThreadRole::Connection : ThreadRole::Other;
}

} // namespace soquete

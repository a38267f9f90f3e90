#include "server/engine/relay/relaytarget.h"

#include <QHostAddress>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The longest host name (RFC 1035). */
constexpr qsizetype kLongestHost = 253;

bool isAddress6(const QString &host)
{
    return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
}

/** Whether @p host has only characters that are safe for a resolver and on a terminal. */
bool isName(QStringView host)
{
    return !host.isEmpty() && host.size() <= kLongestHost
        && std::all_of(host.begin(), host.end(), [](QChar c) {
               return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
           });
}

} // namespace

QString RelayTarget::toString() const
{
    if (host.isEmpty())
        return {};
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host, QString::number(port));
}

std::optional<RelayTarget> relayTargetFromText(QStringView text)
{
    text = text.trimmed();
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const QStringView digits = text.sliced(colon + 1);
    const bool hasOnlyDigits = std::all_of(digits.begin(), digits.end(),
                                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    const uint port = hasOnlyDigits ? digits.toUInt() : 0;
    if (port == 0 || port > std::numeric_limits<quint16>::max())
        return std::nullopt;
    QStringView host = text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')
        && isAddress6(host.sliced(1).chopped(1).toString()))
        host = host.sliced(1).chopped(1);
    else if (!isName(host))
        return std::nullopt;
    return RelayTarget{ host.toString(), quint16(port) };
}

} // namespace soquete

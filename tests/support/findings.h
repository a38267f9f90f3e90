#pragma once

#include "shared/journal/event.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

/** What was found in a conversation. */
namespace soquete::test {

/** The findings among @p events that are warnings or mistakes: a peer that behaves well has none,
 * though there may be things worth knowing of it, as that it writes twice. */
inline Events complaintsIn(const Events &events)
{
    Events complaints;
    for (const Event &event : events) {
        const auto *finding = event.as<fact::Finding>();
        if (finding && severityOf(finding->id) != Severity::Information)
            complaints.push_back(event);
    }
    return complaints;
}

/** The names of the findings among @p events. */
inline QStringList findingNames(const Events &events)
{
    QStringList names;
    for (const Event &event : events) {
        if (const auto *finding = event.as<fact::Finding>())
            names.append(findingName(finding->id));
    }
    return names;
}

/** The same of what a console printed. */
inline QList<QJsonObject> complaintsIn(const QList<QJsonObject> &objects)
{
    QList<QJsonObject> complaints;
    for (const QJsonObject &object : objects) {
        const bool isInformation =
                object.value(u"severity").toString() == QLatin1StringView("information");
        if (object.value(u"kind").toString() == QLatin1StringView("finding") && !isInformation)
            complaints.append(object);
    }
    return complaints;
}

inline QStringList findingNames(const QList<QJsonObject> &objects)
{
    QStringList names;
    for (const QJsonObject &object : objects) {
        if (object.value(u"kind").toString() == QLatin1StringView("finding"))
            names.append(object.value(u"finding").toString());
    }
    return names;
}

} // namespace soquete::test

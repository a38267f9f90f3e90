#include "shared/views/messages/loglimit.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace soquete::LogLimit {

namespace {

constexpr auto kSetting = "log/events"_L1;

} // namespace

int current()
{
    bool isNumber = false;
    const int events = QSettings().value(kSetting).toInt(&isNumber);
    return isNumber && events >= kSmallest && events <= kLargest ? events : kUsual;
}

void remember(int events)
{
    QSettings().setValue(kSetting, events);
}

} // namespace soquete::LogLimit

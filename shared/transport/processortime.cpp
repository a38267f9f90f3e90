#include "shared/transport/processortime.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <ctime>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace soquete {

std::chrono::nanoseconds threadProcessorTime()
{
#if defined(Q_OS_WIN)
    FILETIME begun, ended, system, user;
    if (GetThreadTimes(GetCurrentThread(), &begun, &ended, &system, &user)) {
        constexpr qint64 kUnitNs = 100;
        const auto units = [](const FILETIME &time) {
            return qint64(time.dwHighDateTime) << 32 | qint64(time.dwLowDateTime);
        };
        return std::chrono::nanoseconds((units(system) + units(user)) * kUnitNs);
    }
#elif defined(CLOCK_THREAD_CPUTIME_ID)
    timespec time{};
    if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0)
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#endif
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::optional<std::chrono::nanoseconds> processorTimeOf(qint64 process)
{
#ifdef Q_OS_LINUX
    // Fields of /proc/PID/stat, counted from the state, which follows the program's name.
    enum Field { User = 11, System = 12 };
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const long ticksPerSecond = ::sysconf(_SC_CLK_TCK);
    if (fields.size() <= System || ticksPerSecond <= 0)
        return std::nullopt;
    constexpr qint64 kSecondNs = 1'000'000'000;
    const qint64 ticks = fields.at(User).toLongLong() + fields.at(System).toLongLong();
    return std::chrono::nanoseconds(ticks * (kSecondNs / ticksPerSecond));
#else
    Q_UNUSED(process)
    return std::nullopt;
#endif
}

} // namespace soquete

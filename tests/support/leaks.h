#pragma once

#include <QDir>
#include <QFile>
#include <QStringList>

/** What this process holds, where the system says so: Linux. Elsewhere nothing is found. */
namespace soquete::test {

#ifdef Q_OS_LINUX
constexpr bool kCanSeeLeaks = true;
#else
constexpr bool kCanSeeLeaks = false;
#endif

/** The names of this process's threads that begin with @p prefix. */
inline QStringList threadNames(const QString &prefix)
{
    QStringList names;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + QStringLiteral("/comm")));
        if (!file.open(QIODevice::ReadOnly))
            continue; // it has just ended
        const QString name = QString::fromUtf8(file.readAll()).trimmed();
        if (name.startsWith(prefix))
            names.append(name);
    }
    return names;
}

/** How many files and sockets are open. */
inline qsizetype descriptorCount()
{
    return QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
            .size();
}

/** How much memory this process really has, in bytes; 0 where the system does not say. */
inline qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr qint64 kPage = 4096;
    return file.readAll().split(' ').value(1).toLongLong() * kPage;
}

} // namespace soquete::test

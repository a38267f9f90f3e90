#include "shared/transport/portuse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The fields of a line, named as in the kernel's documentation (proc_net_tcp). */
enum Field { Slot, Local, Remote, Status, Queues, Timer, Retransmits, User, Timeout, Inode };

constexpr int kListening = 0x0a;
constexpr int kTimeWait = 0x06;
constexpr int kTicksPerSecond = 100; // USER_HZ on all common platforms

/** Parses an address as the kernel prints it: 32-bit words in host byte order, in hexadecimal. */
QHostAddress readAddress(const QByteArray &hex)
{
    QByteArray words = QByteArray::fromHex(hex);
    if (words.size() != 4 && words.size() != 16)
        return {};
    for (qsizetype at = 0; at < words.size(); at += 4) {
        quint32 word = qFromBigEndian<quint32>(words.constData() + at);
        std::memcpy(words.data() + at, &word, sizeof word);
    }
    if (words.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(words.constData()));
    return QHostAddress(reinterpret_cast<const quint8 *>(words.constData()));
}

} // namespace

QList<PortUse> readPortUses(const QByteArray &table, quint16 port)
{
    QList<PortUse> uses;
    for (const QByteArray &line : table.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        const QList<QByteArray> local = fields.value(Local).split(':');
        bool isPort = false;
        if (fields.size() <= Inode || local.size() != 2 || local.at(1).toUShort(&isPort, 16) != port
            || !isPort)
            continue;
        PortUse use;
        use.local = { readAddress(local.at(0)), port };
        const int status = fields.at(Status).toInt(nullptr, 16);
        if (status == kListening)
            use.state = PortUse::State::Listening;
        if (status == kTimeWait) {
            const int ticks = fields.at(Timer).split(':').value(1).toInt(nullptr, 16);
            use.state = PortUse::State::TimeWait;
            use.secondsLeft = (std::max(ticks, 0) + kTicksPerSecond - 1) / kTicksPerSecond;
        }
        use.socket = fields.at(Inode).toULongLong();
        if (!use.local.address.isNull())
            uses.append(use);
    }
    return uses;
}

QList<PortUse> usesOfPort(quint16 port)
{
    QList<PortUse> uses;
#ifdef Q_OS_LINUX
    for (const QString &name : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        QFile table(name);
        if (table.open(QIODevice::ReadOnly))
            uses += readPortUses(table.readAll(), port);
    }
    std::stable_sort(uses.begin(), uses.end(), [](const PortUse &left, const PortUse &right) {
        return left.state < right.state;
    });
#else
    Q_UNUSED(port)
#endif
    return uses;
}

std::optional<qint64> processOf(const PortUse &use)
{
#ifdef Q_OS_LINUX
    if (use.socket == 0) // no process has it open any more
        return std::nullopt;
    const QString wanted = u"socket:[%1]"_s.arg(use.socket);
    // This program first: it is the most likely one.
    QStringList processes{ QString::number(QCoreApplication::applicationPid()) };
    processes += QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        bool isProcess = false;
        const qint64 number = process.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        // Other users' processes appear to have no open files.
        const QDir files(u"/proc/%1/fd"_s.arg(process));
        for (const QString &file : files.entryList(QDir::System | QDir::Files)) {
            if (QFile::symLinkTarget(files.filePath(file)).endsWith(wanted))
                return number;
        }
    }
#else
    Q_UNUSED(use)
#endif
    return std::nullopt;
}

QString programOf(const PortUse &use)
{
    const std::optional<qint64> process = processOf(use);
    QFile name(u"/proc/%1/comm"_s.arg(process.value_or(0)));
    if (!process || !name.open(QIODevice::ReadOnly))
        return {};
    return u"%1 (%2)"_s.arg(QString::fromUtf8(name.readAll().trimmed()), QString::number(*process));
}

} // namespace soquete

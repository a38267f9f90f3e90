#pragma once

#include "tests/support/rawpeer.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>

#include <cstring>

#include <sys/stat.h>
#include <sys/un.h>

/** Unix-domain sockets for tests, with the system's own calls. */
namespace soquete::test {

/** The address of @p path, which must be short enough. */
[[nodiscard]] inline sockaddr_un addressOfFile(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(),
                std::min(std::size_t(name.size()), sizeof address.sun_path - 1));
    return address;
}

/** Connects to the server at @p path; not open where there is none. */
[[nodiscard]] inline RawPeer connectToFile(const QString &path)
{
    RawPeer peer(::socket(AF_UNIX, SOCK_STREAM, 0));
    const sockaddr_un address = addressOfFile(path);
    const auto *const where = reinterpret_cast<const sockaddr *>(&address);
    if (::connect(peer.descriptor(), where, sizeof address) != 0)
        peer.close();
    return peer;
}

/** A socket bound to a file, which it leaves behind as a careless server does. */
class FileListener final : public BoundSocket
{
public:
    explicit FileListener(const QString &path, int backlog = kBacklog)
        : BoundSocket(AF_UNIX, addressOfFile(path), backlog)
    {}
};

/** Leaves a socket's file at @p path on which nobody listens; whether it is there. */
[[nodiscard]] inline bool leaveStale(const QString &path)
{
    return FileListener(path).isOpen();
}

/** The kind and permissions of what stands at @p path itself; 0: nothing. */
[[nodiscard]] inline mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode : 0;
}

/** Its number in the file system, by which it is known to be the same; 0: nothing. */
[[nodiscard]] inline quint64 fileNumberOf(const QString &path)
{
    struct stat status = {};
    const bool isThere = ::lstat(QFile::encodeName(path).constData(), &status) == 0;
    return isThere ? quint64(status.st_ino) : 0;
}

} // namespace soquete::test

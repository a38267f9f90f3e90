#include "shared/transport/unixsocket.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <chrono>
#include <cstring>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace soquete {

QString absoluteUnixPath(const QString &path)
{
    // Not cleaned: removing ".." after a symbolic link would change where the path leads.
    return path.isEmpty() || QDir::isAbsolutePath(path) ? path : QDir::currentPath() + u'/' + path;
}

QString usualUnixPath()
{
    return QDir::tempPath() + u"/soquete.sock"_s;
}

#ifdef Q_OS_UNIX

namespace {

using namespace std::chrono_literals;
using File = UnixListeningSocket::File;

constexpr int kNone = -1;
constexpr mode_t kForUserAlone = S_IRUSR | S_IWUSR;
constexpr mode_t kAllPermissions = S_IRWXU | S_IRWXG | S_IRWXO;

/** Closes what it holds. */
class Descriptor final
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~Descriptor()
    {
        if (m_descriptor != kNone)
            ::close(m_descriptor);
    }

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, kNone); }

private:
    Q_DISABLE_COPY_MOVE(Descriptor)

    int m_descriptor;
};

UnixError errorOf(int number)
{
    switch (number) {
    case ENAMETOOLONG:
        return UnixError::PathTooLong;
    case ENOENT:
    case ENOTDIR:
        return UnixError::NotThere;
    case EACCES:
    case EPERM:
    case EROFS:
        return UnixError::NotPermitted;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return UnixError::NoResources;
    case EAGAIN:
        return UnixError::Busy;
    default:
        return UnixError::Other;
    }
}

UnixFailure failureOf(UnixError error, int number)
{
    return { error, QString::fromLocal8Bit(std::generic_category().message(number)) };
}

UnixFailure failureOf(int number)
{
    return failureOf(errorOf(number), number);
}

/** Returns the address for @p name, or nothing if the name is empty, too long or contains NUL. */
std::optional<sockaddr_un> addressOf(const QByteArray &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || name.contains('\0') || name.size() > longestUnixPath())
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    return address;
}

UnixFailure failureOfName(const QByteArray &name)
{
    return name.size() > longestUnixPath() ? failureOf(ENAMETOOLONG) : failureOf(EINVAL);
}

/** Opens a non-blocking socket that child processes do not inherit. */
int openSocket()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (descriptor != kNone) {
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    }
    return descriptor;
}

/** Returns 0, or the error number. */
int connectTo(int descriptor, const sockaddr_un &address)
{
    int result = 0;
    do
        result =
                ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

/** Identifies the socket file @p name; nothing if there is no file or it is not a socket. */
std::optional<File> socketFile(const QByteArray &name)
{
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0 || !S_ISSOCK(status.st_mode))
        return std::nullopt;
    return File{ quint64(status.st_dev), quint64(status.st_ino) };
}

bool isThere(const QByteArray &name)
{
    struct stat status = {};
    return ::lstat(name.constData(), &status) == 0;
}

QByteArray folderOf(const QByteArray &name)
{
    return name.left(name.lastIndexOf('/') + 1);
}

/** Deletes @p name if it still is @p file; returns whether it was deleted. */
bool removeIfSame(const QByteArray &name, const File &file)
{
    return socketFile(name) == file && ::unlink(name.constData()) == 0;
}

/**
 * Serialises servers that start in the same folder. A socket that is bound but does not listen yet
 * looks stale, so another Soquete that starts at the same time could delete it. Without the lock
 * tst_unixsocket (isReplacedByOneAlone) fails in 2 of 100 runs: two servers listen on one file.
 */
class StartingLock final
{
public:
    explicit StartingLock(const QByteArray &name)
        : m_folder(::open(folderOf(name).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        constexpr int kTries = 50; // half a second; starting takes far less
        for (int i = 0; i < kTries && m_folder.get() != kNone && !m_isHeld; ++i) {
            m_isHeld = ::flock(m_folder.get(), LOCK_EX | LOCK_NB) == 0;
            if (!m_isHeld)
                std::this_thread::sleep_for(10ms);
        }
    }

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    const Descriptor m_folder;
    bool m_isHeld = false;
};

/** Explains why an existing file prevents binding to @p name. */
UnixFailure whatIsInTheWay(const QByteArray &name, const sockaddr_un &address)
{
    if (!socketFile(name))
        return failureOf(UnixError::NotASocket, EADDRINUSE);
    const Descriptor probe(openSocket());
    if (probe.get() == kNone)
        return failureOf(errno);
    switch (const int number = connectTo(probe.get(), address)) {
    case ECONNREFUSED:
        return failureOf(UnixError::Stale, EADDRINUSE);
    case EACCES:
    case EPERM:
        return failureOf(number); // another user's: it is unknown whether a server listens
    default:
        return failureOf(UnixError::InUse, EADDRINUSE);
    }
}

/** Binds to @p name; with @p replace, a stale socket file there is deleted first. */
UnixFailure bindTo(int descriptor, const QByteArray &name, const sockaddr_un &address, bool replace)
{
    const auto bind = [&] {
        const auto *const where = reinterpret_cast<const sockaddr *>(&address);
        return ::bind(descriptor, where, sizeof address) == 0 ? 0 : errno;
    };
    int number = bind();
    if (number == EADDRINUSE && !isThere(name))
        number = bind(); // the file has just been deleted
    if (number == 0)
        return {};
    if (number != EADDRINUSE)
        return failureOf(number);
    const std::optional<File> file = socketFile(name); // identified before it is probed
    const UnixFailure inTheWay = whatIsInTheWay(name, address);
    if (inTheWay.error != UnixError::Stale || !replace)
        return inTheWay;
    if (!file || !removeIfSame(name, *file))
        return socketFile(name) == file ? failureOf(EACCES)
                                        : failureOf(UnixError::InUse, EADDRINUSE);
    number = bind();
    if (number == EADDRINUSE)
        return failureOf(UnixError::InUse, number); // another server was faster
    return number == 0 ? UnixFailure() : failureOf(number);
}

} // namespace

bool hasUnixSockets()
{
    return true;
}

qsizetype longestUnixPath()
{
    return sizeof(sockaddr_un::sun_path) - 1;
}

qintptr connectUnixSocket(const QString &path, UnixFailure *failure)
{
    const QByteArray name = QFile::encodeName(path);
    const std::optional<sockaddr_un> address = addressOf(name);
    if (!address) {
        *failure = failureOfName(name);
        return kNone;
    }
    Descriptor socket(openSocket());
    if (socket.get() == kNone) {
        *failure = failureOf(errno);
        return kNone;
    }
    const int number = connectTo(socket.get(), *address);
    if (number == 0)
        return socket.release();
    struct stat status = {};
    const bool isOther = ::stat(name.constData(), &status) == 0 && !S_ISSOCK(status.st_mode);
    *failure = failureOf(number);
    if (isOther)
        failure->error = UnixError::NotASocket;
    else if (number == ECONNREFUSED)
        failure->error = UnixError::Stale;
    return kNone;
}

UnixFailure UnixListeningSocket::listen(const QString &path, int backlog, bool replace)
{
    close();
    m_name = QFile::encodeName(path);
    const std::optional<sockaddr_un> address = addressOf(m_name);
    if (!address)
        return failureOfName(m_name);
    m_descriptor = openSocket();
    if (!isOpen())
        return failureOf(errno);
    // On Linux the file gets the socket's mode less the umask, so other users never have access.
    ::fchmod(int(m_descriptor), kForUserAlone);
    const StartingLock lock(m_name);
    UnixFailure failure = bindTo(int(m_descriptor), m_name, *address, replace && lock.isHeld());
    if (failure.error == UnixError::None) {
        m_file = socketFile(m_name);
        // On other systems the mode is changed before anyone can connect.
        struct stat status = {};
        if (m_file && ::lstat(m_name.constData(), &status) == 0
            && (status.st_mode & kAllPermissions) != kForUserAlone)
            ::chmod(m_name.constData(), kForUserAlone);
        if (::listen(int(m_descriptor), backlog) != 0)
            failure = failureOf(errno);
    }
    if (failure.error != UnixError::None)
        close();
    return failure;
}

qintptr UnixListeningSocket::accept(UnixFailure *failure)
{
    for (;;) {
        const int descriptor = ::accept(int(m_descriptor), nullptr, nullptr);
        if (descriptor != kNone) {
            ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
            return descriptor;
        }
        const int number = errno;
        if (number == EINTR || number == ECONNABORTED)
            continue;
        if (number != EAGAIN && number != EWOULDBLOCK)
            *failure = failureOf(number);
        return kNone;
    }
}

void UnixListeningSocket::close()
{
    // The file first, so that a client finds no file rather than a stale one.
    if (m_file)
        (void)removeIfSame(m_name, *std::exchange(m_file, std::nullopt));
    if (isOpen())
        ::close(int(std::exchange(m_descriptor, kNone)));
}

#else

bool hasUnixSockets()
{
    return false;
}

qsizetype longestUnixPath()
{
    return 0;
}

qintptr connectUnixSocket(const QString &, UnixFailure *failure)
{
    *failure = { UnixError::NotSupported, u"Unix-domain sockets are not supported here"_s };
    return -1;
}

UnixFailure UnixListeningSocket::listen(const QString &, int, bool)
{
    return { UnixError::NotSupported, u"Unix-domain sockets are not supported here"_s };
}

qintptr UnixListeningSocket::accept(UnixFailure *)
{
    return kNone;
}

void UnixListeningSocket::close()
{}

#endif

} // namespace soquete

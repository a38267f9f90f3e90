#pragma once

#include "tests/support/process.h"

#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

/** For tests of what a shell does with a program: its descriptors, its signals, its pipes. */
namespace soquete::test {

/** A program that the script starts with `exec "$0" "$@"`. */
struct Shell final : Process
{
    Shell(const QString &script, const QString &program, const QStringList &arguments = {})
        : Process(QStringLiteral("/bin/sh"),
                  QStringList{ QStringLiteral("-c"), script, program } + arguments)
    {}
};

/** One end of a pipe in a folder, which the other program opens by its name. Never blocks. */
class NamedPipe final
{
public:
    explicit NamedPipe(const QString &name)
        : m_name(name)
    {
        ::mkfifo(QFile::encodeName(name).constData(), S_IRUSR | S_IWUSR);
    }
    ~NamedPipe() { close(); }
    Q_DISABLE_COPY_MOVE(NamedPipe)

    [[nodiscard]] const QString &name() const { return m_name; }

    /** Opens the end to read from. */
    [[nodiscard]] bool openToRead() { return open(O_RDONLY); }

    /** Opens the end to write to, once the other program has opened its own. */
    [[nodiscard]] bool openToWrite()
    {
        return QTest::qWaitFor([this] { return open(O_WRONLY); }, kPatienceMs);
    }

    void close()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

    /** How many bytes wait to be read. */
    [[nodiscard]] int waiting() const
    {
        int bytes = 0;
        return ::ioctl(m_descriptor, FIONREAD, &bytes) == 0 ? bytes : -1;
    }

    [[nodiscard]] QByteArray read()
    {
        QByteArray bytes(64 * 1024, Qt::Uninitialized);
        bytes.resize(std::max<qsizetype>(
                ::read(m_descriptor, bytes.data(), std::size_t(bytes.size())), 0));
        return bytes;
    }

    /**
     * Writes @p chunk again and again, until @p most bytes are written or the reader has gone, or
     * takes nothing for a while. Returns the number of bytes.
     */
    [[nodiscard]] qint64 pour(const QByteArray &chunk, qint64 most)
    {
        constexpr int kWhileMs = 1000;
        qint64 written = 0;
        while (written < most) {
            pollfd end{ m_descriptor, POLLOUT, 0 };
            if (::poll(&end, 1, kWhileMs) <= 0 || (end.revents & POLLERR))
                break;
            const ssize_t size =
                    ::write(m_descriptor, chunk.constData(), std::size_t(chunk.size()));
            if (size < 0)
                break;
            written += size;
        }
        return written;
    }

private:
    [[nodiscard]] bool open(int mode)
    {
        m_descriptor = ::open(QFile::encodeName(m_name).constData(), mode | O_NONBLOCK | O_CLOEXEC);
        return m_descriptor >= 0;
    }

    const QString m_name;
    int m_descriptor = -1;
};

/** Waits until the recording @p name of a server says on which port it listens; 0: it does not. */
inline quint16 recordedPort(const QString &name)
{
    quint16 port = 0;
    const auto isThere = [&] {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonObject first = QJsonDocument::fromJson(file.readLine()).object();
            port = quint16(first.value(u"port").toInt());
        }
        return port != 0;
    };
    return QTest::qWaitFor(isThere, kPatienceMs) ? port : quint16(0);
}

} // namespace soquete::test

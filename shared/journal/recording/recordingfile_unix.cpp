#include "shared/journal/recording/recordingfile.h"

#include <QCoreApplication>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace soquete {

namespace {

constexpr mode_t kForUserAlone = S_IRUSR | S_IWUSR;

/** How long the reader of a pipe may keep the journal's thread waiting. */
constexpr int kLongestWaitMs = 2000;

RecordingRefusal refusalOf(int error, const QByteArray &name)
{
    struct stat status = {};
    const bool isPipe = ::stat(name.constData(), &status) == 0 && S_ISFIFO(status.st_mode);
    if (error == ENXIO && isPipe)
        return { RecordingRefusal::Kind::PipeWithoutReader, {} };
    return { RecordingRefusal::Kind::NotWritable, qt_error_string(error) };
}

} // namespace

std::optional<RecordingRefusal> RecordingFile::open(const QString &name, ExistingRecording existing)
{
    const QByteArray encoded = QFile::encodeName(name);
    // Without O_NONBLOCK, opening a pipe waits for a reader.
    const int descriptor =
            ::open(encoded.constData(), O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
                   kForUserAlone);
    if (descriptor < 0)
        return refusalOf(errno, encoded);
    (void)m_file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered,
                      QFileDevice::AutoCloseHandle);
    if (m_file.isSequential())
        return std::nullopt;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return RecordingRefusal{ RecordingRefusal::Kind::InUse, {} };
    if (m_file.size() > 0) {
        if (const std::optional<RecordingRefusal> refusal = findRefusal(name, existing))
            return refusal;
    }
    ::fchmod(descriptor, kForUserAlone);
    if (!m_file.resize(0))
        return RecordingRefusal{ RecordingRefusal::Kind::NotWritable, m_file.errorString() };
    return std::nullopt;
}

qsizetype RecordingFile::writeSome(QByteArrayView bytes, QString *error)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(done);
        const ssize_t written = ::write(m_file.handle(), rest.data(), std::size_t(rest.size()));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            pollfd pipe{ m_file.handle(), POLLOUT, 0 };
            if (::poll(&pipe, 1, kLongestWaitMs) == 0) {
                *error = QCoreApplication::translate("Recording",
                                                     "the program at the other end of the pipe "
                                                     "does not read");
                break;
            }
        } else if (errno != EINTR) {
            *error = qt_error_string(errno);
            break;
        }
    }
    return done;
}

} // namespace soquete

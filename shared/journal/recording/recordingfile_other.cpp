#include "shared/journal/recording/recordingfile.h"

#include <QFileInfo>

namespace soquete {

std::optional<RecordingRefusal> RecordingFile::open(const QString &name, ExistingRecording existing)
{
    using Kind = RecordingRefusal::Kind;
    m_lock = std::make_unique<QLockFile>(name + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // only the lock of a program that has ended is ignored
    if (!m_lock->tryLock() && m_lock->error() == QLockFile::LockFailedError)
        return RecordingRefusal{ Kind::InUse, {} };
    if (QFileInfo(name).size() > 0) {
        if (const std::optional<RecordingRefusal> refusal = findRefusal(name, existing))
            return refusal;
    }
    m_file.setFileName(name);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return RecordingRefusal{ Kind::NotWritable, m_file.errorString() };
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return std::nullopt;
}

qsizetype RecordingFile::writeSome(QByteArrayView bytes, QString *error)
{
    qsizetype done = 0;
    while (done < bytes.size()) { // after a partial write, only the next one reports the error
        const qint64 written = m_file.write(bytes.data() + done, bytes.size() - done);
        if (written <= 0) {
            *error = m_file.errorString();
            break;
        }
        done += written;
    }
    return done;
}

} // namespace soquete

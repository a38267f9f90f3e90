#include "shared/journal/recording/recordingfile.h"

#include "shared/journal/recording/recording.h"

namespace soquete {

bool RecordingFile::write(QByteArrayView lines, QString *error)
{
    const qsizetype done = writeSome(lines, error);
    m_size += lines.first(done).lastIndexOf('\n') + 1;
    if (done == lines.size())
        return true;
    if (!m_file.isSequential()) { // an incomplete last line would make the file look damaged
        m_file.resize(m_size);
        m_file.seek(m_size);
    }
    return false;
}

std::optional<RecordingRefusal> findRefusal(const QString &name, ExistingRecording existing)
{
    if (Recording recording; !recording.open(name))
        return RecordingRefusal{ RecordingRefusal::Kind::IsOtherFile, {} };
    if (existing == ExistingRecording::Keep)
        return RecordingRefusal{ RecordingRefusal::Kind::IsRecording, {} };
    return std::nullopt;
}

} // namespace soquete

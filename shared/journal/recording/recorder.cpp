#include "shared/journal/recording/recorder.h"

#include "shared/journal/eventjson.h"

namespace soquete {

bool Recorder::open(const QString &name, ExistingRecording existing)
{
    const std::optional<RecordingRefusal> refusal = m_file.open(name, existing);
    m_refusal = refusal.value_or(RecordingRefusal{});
    m_error = m_refusal.systemText;
    return !refusal;
}

bool Recorder::write(const Events &events)
{
    // Few system calls, and little is lost on a full disk.
    constexpr qsizetype kChunk = 256 * 1024;
    QByteArray lines;
    for (const Event &event : events) {
        lines += toJsonLine(event);
        lines += '\n';
        if (lines.size() < kChunk)
            continue;
        if (!m_file.write(lines, &m_error))
            return false;
        lines.clear();
    }
    return m_file.write(lines, &m_error);
}

} // namespace soquete

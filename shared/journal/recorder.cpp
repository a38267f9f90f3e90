#include "shared/journal/recorder.h"

#include "shared/journal/eventjson.h"

namespace soquete {

bool Recorder::open(const QString &name)
{
    m_file.setFileName(name);
    const bool opened =
            m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    m_error = opened ? QString() : m_file.errorString();
    return opened;
}

bool Recorder::write(const Events &events)
{
    // About this much at a time: few system calls, and little lost where the disk is full.
    constexpr qsizetype kChunk = 256 * 1024;
    QByteArray lines;
    const auto writeLines = [&] {
        const qint64 goodUpTo = m_file.pos();
        if (m_file.write(lines) == lines.size()) {
            lines.clear();
            return true;
        }
        // Half a line would make the rest of the file look damaged: take it back.
        m_error = m_file.errorString();
        if (!m_file.isSequential()) {
            m_file.resize(goodUpTo);
            m_file.seek(goodUpTo);
        }
        return false;
    };
    for (const Event &event : events) {
        lines += toJsonLine(event);
        lines += '\n';
        if (lines.size() >= kChunk && !writeLines())
            return false;
    }
    return lines.isEmpty() || writeLines();
}

} // namespace soquete

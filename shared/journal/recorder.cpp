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
    // Few system calls, and little is lost on a full disk.
    constexpr qsizetype kChunk = 256 * 1024;
    QByteArray lines;
    const auto writeLines = [&] {
        const qint64 begin = m_file.pos();
        for (qint64 done = 0; done < lines.size();) {
            // After a partial write, only the next one reports the error.
            const qint64 written = m_file.write(lines.constData() + done, lines.size() - done);
            if (written <= 0) {
                m_error = m_file.errorString();
                endAfter(begin + QByteArrayView(lines).first(done).lastIndexOf('\n') + 1);
                return false;
            }
            done += written;
        }
        lines.clear();
        return true;
    };
    for (const Event &event : events) {
        lines += toJsonLine(event);
        lines += '\n';
        if (lines.size() >= kChunk && !writeLines())
            return false;
    }
    return lines.isEmpty() || writeLines();
}

/** Removes an incomplete last line, which would make the file look damaged. */
void Recorder::endAfter(qint64 size)
{
    if (m_file.isSequential())
        return;
    m_file.resize(size);
    m_file.seek(size);
}

} // namespace soquete

#include "app/platform/standardinput.h"

#include <QSocketNotifier>

#include <algorithm>
#include <utility>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#else
#include <cstdio>
#endif

namespace soquete {

namespace {

constexpr qsizetype kChunk = 64 * 1024; // bytes

} // namespace

StandardInput::StandardInput(qsizetype longestLine, QObject *parent)
    : QObject(parent)
    , m_longestLine(longestLine)
{
#ifdef Q_OS_UNIX
    m_readable = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    m_readable->setEnabled(false);
    connect(m_readable, &QSocketNotifier::activated, this, [this] {
        m_readable->setEnabled(false);
        m_isAtEnd = !readMore();
        next();
    });
#endif
}

void StandardInput::requestLine()
{
    // Queued, since the receiver of a line may request the next one.
    QMetaObject::invokeMethod(this, &StandardInput::next, Qt::QueuedConnection);
}

void StandardInput::next()
{
    while (!takeLine()) {
        if (m_isAtEnd) {
            finish();
            return;
        }
        if (m_readable) {
            m_readable->setEnabled(true);
            return;
        }
        m_isAtEnd = !readMore();
    }
}

/** Reads what there is; false at the end. */
bool StandardInput::readMore()
{
    m_read.remove(0, m_begin);
    m_scanned -= std::exchange(m_begin, 0);
    const qsizetype before = m_read.size();
    m_read.resize(before + kChunk);
#ifdef Q_OS_UNIX
    const ssize_t size = ::read(STDIN_FILENO, m_read.data() + before, std::size_t(kChunk));
    m_read.resize(before + std::max<ssize_t>(size, 0));
    return size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR));
#else
    // One line at most, so that a person's line is used at once; this blocks the event loop.
    const bool isRead = std::fgets(m_read.data() + before, int(kChunk), stdin) != nullptr;
    m_read.resize(before + (isRead ? qsizetype(qstrlen(m_read.constData() + before)) : 0));
    return isRead;
#endif
}

/** Emits line() if the next line is complete or too long, and returns whether it is. */
bool StandardInput::takeLine()
{
    qsizetype end = m_read.indexOf('\n', m_scanned);
    if (m_isSkipping) {
        m_isSkipping = end < 0;
        m_begin = m_scanned = m_isSkipping ? m_read.size() : end + 1;
        end = m_read.indexOf('\n', m_scanned);
    }
    m_scanned = end < 0 ? m_read.size() : end;
    const qsizetype size = m_scanned - m_begin;
    if (end < 0 && (m_isSkipping || size <= m_longestLine))
        return false;
    QByteArrayView text = QByteArrayView(m_read).sliced(m_begin, std::min(size, m_longestLine));
    if (text.endsWith('\r'))
        text.chop(1);
    const QString decoded = QString::fromUtf8(text);
    m_isSkipping = end < 0;
    m_begin = m_scanned = m_isSkipping ? m_read.size() : end + 1;
    emit line(decoded);
    return true;
}

/** Emits a last line without a line feed, and only then, on the next request, ended(). */
void StandardInput::finish()
{
    const QByteArray rest = std::exchange(m_read, {}).sliced(m_begin);
    m_begin = m_scanned = 0;
    if (rest.isEmpty())
        emit ended();
    else
        emit line(QString::fromUtf8(rest));
}

} // namespace soquete

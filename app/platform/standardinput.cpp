#include "app/platform/standardinput.h"

#include <array>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>
#include <cerrno>
#include <unistd.h>
#else
#include <QFile>
#include <QTimer>
#endif

namespace soquete {

#ifdef Q_OS_UNIX
StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
{
    auto *const readable = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(readable, &QSocketNotifier::activated, this, [this, readable] {
        std::array<char, 4096> chunk;
        const ssize_t size = ::read(STDIN_FILENO, chunk.data(), chunk.size());
        if (size > 0) {
            append(QByteArray(chunk.data(), size));
        } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
            readable->setEnabled(false);
            finish();
        }
    });
}
#else
/** Reads everything at once: here, an event loop cannot wait for both sockets and a console. */
StandardInput::StandardInput(QObject *parent)
    : QObject(parent)
{
    QTimer::singleShot(0, this, [this] {
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly))
            append(input.readAll());
        finish();
    });
}
#endif

void StandardInput::append(const QByteArray &bytes)
{
    m_rest += bytes;
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', begin)) {
        QByteArray text = m_rest.sliced(begin, end - begin);
        if (text.endsWith('\r'))
            text.chop(1);
        begin = end + 1;
        emit line(QString::fromUtf8(text));
    }
    m_rest.remove(0, begin);
}

void StandardInput::finish()
{
    if (!m_rest.isEmpty())
        emit line(QString::fromUtf8(m_rest));
    m_rest.clear();
    emit ended();
}

} // namespace soquete

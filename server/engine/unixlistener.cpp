#include "server/engine/unixlistener.h"

#include <QSocketNotifier>

namespace soquete {

namespace {

Reason reasonOf(UnixError error)
{
    switch (error) {
    case UnixError::None:
        return Reason::None;
    case UnixError::PathTooLong:
        return Reason::PathTooLong;
    case UnixError::NotThere:
        return Reason::AddressNotAvailable;
    case UnixError::InUse:
        return Reason::AddressInUse;
    case UnixError::Stale:
        return Reason::StaleSocket;
    case UnixError::NotASocket:
        return Reason::NotASocket;
    case UnixError::NotPermitted:
        return Reason::PermissionDenied;
    case UnixError::NoResources:
        return Reason::OutOfResources;
    case UnixError::NotSupported:
    case UnixError::Busy:
    case UnixError::Other:
        break;
    }
    return Reason::Other;
}

} // namespace

UnixListener::UnixListener(const QString &path, bool replacesStale)
    : m_path(absoluteUnixPath(path))
    , m_replacesStale(replacesStale)
{}

Listener::Failure UnixListener::listen()
{
    const UnixFailure failure = m_socket.listen(m_path, kBacklog, m_replacesStale);
    if (failure.error != UnixError::None)
        return { reasonOf(failure.error), failure.text };
    m_readable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(m_readable, &QSocketNotifier::activated, this, &UnixListener::accept);
    return {};
}

Endpoint UnixListener::endpoint() const
{
    return Endpoint::unixSocket(m_path);
}

qintptr UnixListener::descriptor() const
{
    return m_socket.descriptor();
}

void UnixListener::pause()
{
    m_readable->setEnabled(false);
}

void UnixListener::resume()
{
    m_readable->setEnabled(true);
}

/** Accepts waiting clients until it is paused; the event loop calls again for the rest. */
void UnixListener::accept()
{
    for (int accepted = 0; accepted < kAtOnce && m_readable->isEnabled(); ++accepted) {
        UnixFailure failure;
        const qintptr descriptor = m_socket.accept(&failure);
        if (failure.error != UnixError::None) {
            pause();
            emit acceptFailed(reasonOf(failure.error), failure.text);
        }
        if (descriptor < 0)
            return;
        emit incoming(descriptor);
    }
}

} // namespace soquete

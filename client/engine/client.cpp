#include "client/engine/client.h"

#include "client/engine/clientworker.h"

namespace soquete {

Client::Client(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<ClientWorker>(m_journal.writer(ThreadRole::Client)))
{
    m_thread.setObjectName(threadName(ThreadRole::Client));
    m_worker->moveToThread(&m_thread);
    connect(m_worker.get(), &ClientWorker::stateChanged, this, &Client::setState);
    connect(m_worker.get(), &ClientWorker::settled, this, &Client::settled);
    m_thread.start();
}

Client::~Client()
{
    QMetaObject::invokeMethod(m_worker.get(), &ClientWorker::cancel, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

/** Calls @p command in the worker's thread. */
template <typename... Parameters, typename... Arguments>
void Client::post(void (ClientWorker::*command)(Parameters...), const Arguments &...arguments)
{
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), command, arguments...] {
        (worker->*command)(arguments...);
    });
}

void Client::connectTo(const ClientOptions &options)
{
    if (!isIdle())
        return;
    m_options = options;
    m_lastNumber = 0;
    setState(State::LookingUp);
    post(&ClientWorker::connectTo, options);
}

std::optional<FrameError> Client::send(const QString &text)
{
    if (m_state != State::Connected)
        return std::nullopt;
    if (m_options.dialect.isDisconnectWord(text)) {
        leave();
        return std::nullopt;
    }
    const EncodedFrame frame = encodeFrame(text, m_options.dialect);
    if (frame.error)
        return frame.error;
    ++m_lastNumber; // the worker counts in the same way
    post(&ClientWorker::send, text, frame.bytes);
    return std::nullopt;
}

void Client::adopt(const Dialect &dialect)
{
    m_options.dialect = dialect;
    post(&ClientWorker::adopt, dialect);
}

void Client::setFaults(const Faults &faults)
{
    m_options.faults = faults;
    post(&ClientWorker::setFaults, faults);
}

void Client::leave()
{
    if (m_state != State::Connected)
        return;
    setState(State::Leaving);
    post(&ClientWorker::leave);
}

void Client::cancel()
{
    post(&ClientWorker::cancel);
}

void Client::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace soquete

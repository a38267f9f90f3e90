#include "client/engine/client.h"

#include "client/engine/clientworker.h"

using namespace Qt::StringLiterals;

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
    ClientWorker *const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, &ClientWorker::cancel, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Client::connectTo(const ClientOptions &options)
{
    if (!isIdle())
        return;
    m_options = options;
    m_lastNumber = 0;
    setState(State::LookingUp);
    ClientWorker *const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, [worker, options] { worker->connectTo(options); });
}

std::optional<FrameError> Client::send(const QString &text)
{
    if (m_state != State::Connected)
        return std::nullopt;
    if (m_options.dialect.isDisconnectWord(text)) {
        leave();
        return std::nullopt;
    }
    EncodedFrame frame = encodeFrame(text, m_options.dialect);
    if (frame.error)
        return frame.error;
    ++m_lastNumber; // as the worker will count it
    ClientWorker *const worker = m_worker.get();
    QMetaObject::invokeMethod(
            worker, [worker, text, bytes = std::move(frame.bytes)] { worker->send(text, bytes); });
    return std::nullopt;
}

void Client::adopt(const Dialect &dialect)
{
    m_options.dialect = dialect;
    ClientWorker *const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, [worker, dialect] { worker->adopt(dialect); });
}

void Client::setFaults(const Faults &faults)
{
    m_options.faults = faults;
    ClientWorker *const worker = m_worker.get();
    QMetaObject::invokeMethod(worker, [worker, faults] { worker->setFaults(faults); });
}

void Client::leave()
{
    if (m_state != State::Connected)
        return;
    setState(State::Leaving);
    QMetaObject::invokeMethod(m_worker.get(), &ClientWorker::leave);
}

void Client::cancel()
{
    QMetaObject::invokeMethod(m_worker.get(), &ClientWorker::cancel);
}

void Client::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace soquete

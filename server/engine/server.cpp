#include "server/engine/server.h"

#include "server/engine/acceptor.h"

using namespace Qt::StringLiterals;

namespace soquete {

Server::Server(QObject *parent)
    : Server(EventLog::Limits{}, parent)
{}

Server::Server(const EventLog::Limits &unread, QObject *parent)
    : QObject(parent)
    , m_journal(unread)
{}

/**
 * Makes a new one, in a new thread, each time that the server listens. Qt 6.4 remembers an address
 * within the thread that a QThread has started first, and what is moved to it when it is started
 * once more, QTimer above all, uses that address.
 */
void Server::makeAcceptor()
{
    const quint32 lastNumber = m_acceptor ? m_acceptor->lastNumber() : 0;
    m_acceptor = std::make_unique<Acceptor>(&m_journal, lastNumber);
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(threadName(ThreadRole::Acceptor));
    m_acceptor->moveToThread(m_thread.get());
    connect(m_acceptor.get(), &Acceptor::listening, this, [this](const Endpoint &endpoint) {
        m_endpoint = endpoint;
        if (m_state == State::Starting)
            setState(State::Listening);
    });
    connect(m_acceptor.get(), &Acceptor::failed, this, [this] {
        if (m_state == State::Starting) // otherwise it was told to stop, and will say so
            endThread(State::Failed);
    });
    connect(m_acceptor.get(), &Acceptor::stopped, this, [this] { endThread(State::Stopped); });
}

Server::~Server()
{
    if (!m_thread || !m_thread->isRunning())
        return;
    // No event loop of this thread will run any more: the acceptor ends its thread itself.
    connect(m_acceptor.get(), &Acceptor::stopped, m_thread.get(), &QThread::quit,
            Qt::DirectConnection);
    QMetaObject::invokeMethod(m_acceptor.get(), &Acceptor::stop);
    m_thread->wait();
}

void Server::listen(const ServerOptions &options)
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    makeAcceptor();
    m_thread->start();
    setState(State::Starting);
    Acceptor *const acceptor = m_acceptor.get();
    QMetaObject::invokeMethod(acceptor, [acceptor, options] { acceptor->start(options); });
}

void Server::stop()
{
    if (m_state != State::Starting && m_state != State::Listening)
        return;
    setState(State::Stopping);
    QMetaObject::invokeMethod(m_acceptor.get(), &Acceptor::stop);
}

void Server::adopt(quint32 connection, const Dialect &dialect)
{
    if (m_state != State::Listening)
        return;
    Acceptor *const acceptor = m_acceptor.get();
    QMetaObject::invokeMethod(
            acceptor, [acceptor, connection, dialect] { acceptor->adopt(connection, dialect); });
}

void Server::reply(quint32 connection, const QString &text)
{
    if (m_state != State::Listening)
        return;
    Acceptor *const acceptor = m_acceptor.get();
    QMetaObject::invokeMethod(acceptor, [acceptor, connection, text] {
        emit acceptor->replyGiven(connection, text);
    });
}

void Server::setExperiment(const Experiment &experiment)
{
    if (m_state != State::Starting && m_state != State::Listening)
        return;
    Acceptor *const acceptor = m_acceptor.get();
    QMetaObject::invokeMethod(acceptor,
                              [acceptor, experiment] { acceptor->setExperiment(experiment); });
}

void Server::endThread(State state)
{
    m_thread->quit();
    m_thread->wait();
    setState(state);
}

void Server::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace soquete

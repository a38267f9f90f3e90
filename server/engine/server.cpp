#include "server/engine/server.h"

#include "server/engine/acceptor.h"

namespace soquete {

Server::Server(QObject *parent)
    : Server(EventLog::Limits{}, parent)
{}

Server::Server(const EventLog::Limits &unread, QObject *parent)
    : QObject(parent)
    , m_journal(unread)
{}

/**
 * Creates acceptor and thread anew each time the server listens. A QThread of Qt 6.4 cannot be
 * restarted here: it keeps data of its first run, and timers moved to it would use them.
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
        if (m_state == State::Starting) // otherwise stopped() follows
            endThread(State::Failed);
    });
    connect(m_acceptor.get(), &Acceptor::stopped, this, [this] { endThread(State::Stopped); });
}

Server::~Server()
{
    if (!m_thread || !m_thread->isRunning())
        return;
    // This thread's event loop may not run again, so the acceptor ends its thread itself.
    connect(m_acceptor.get(), &Acceptor::stopped, m_thread.get(), &QThread::quit,
            Qt::DirectConnection);
    QMetaObject::invokeMethod(m_acceptor.get(), &Acceptor::stop);
    m_thread->wait();
}

/** Calls @p command in the acceptor's thread, unless the server is stopped. */
template <typename... Parameters, typename... Arguments>
void Server::post(void (Acceptor::*command)(Parameters...), const Arguments &...arguments)
{
    if (m_state == State::Starting || m_state == State::Listening)
        QMetaObject::invokeMethod(m_acceptor.get(),
                                  [acceptor = m_acceptor.get(), command, arguments...] {
                                      (acceptor->*command)(arguments...);
                                  });
}

void Server::listen(const ServerOptions &options)
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    makeAcceptor();
    m_thread->start();
    setState(State::Starting);
    post(&Acceptor::start, options);
}

void Server::stop()
{
    if (m_state != State::Starting && m_state != State::Listening)
        return;
    post(&Acceptor::stop);
    setState(State::Stopping);
}

void Server::adopt(quint32 connection, const Dialect &dialect)
{
    post(&Acceptor::adopt, connection, dialect);
}

void Server::reply(quint32 connection, const QString &text)
{
    post(&Acceptor::replyGiven, connection, text);
}

void Server::setExperiment(const Experiment &experiment)
{
    post(&Acceptor::setExperiment, experiment);
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

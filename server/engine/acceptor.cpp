#include "server/engine/acceptor.h"

#include "server/engine/connection.h"
#include "server/engine/listener.h"
#include "server/engine/refusal.h"
#include "server/engine/relayconnection.h"
#include "server/engine/turns.h"
#include "shared/journal/systemthread.h"
#include "shared/transport/portuse.h"
#include "shared/transport/rawsocket.h"
#include "shared/transport/threadname.h"
#include "shared/transport/unixsocket.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** So many connections at once can keep a window from answering; fewer do not (measured). */
constexpr int kCrowd = 8;

/** How long to leave peers waiting when the system has no descriptor for them. */
constexpr auto kRecoveryInterval = 200ms;

/** Says in @p error who has the port, or how long the system still keeps it. */
void describePortUse(Event &error)
{
    const QList<PortUse> uses = usesOfPort(error.port);
    if (uses.isEmpty())
        return;
    if (uses.first().state == PortUse::State::TimeWait)
        error.size = uses.first().secondsLeft;
    else
        error.peer = programOf(uses.first());
}

} // namespace

void Acceptor::WaitForThread::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

Acceptor::Acceptor(Journal *journal)
    : m_journal(journal)
    , m_writer(journal->writer(u"soquete-accept"_s))
{}

Acceptor::~Acceptor() = default;

void Acceptor::start(const ServerOptions &options)
{
    m_options = options;
    m_stopping = false;
    m_listener = Listener::create(options);
    if (options.experiment.mode == ServeMode::OneAtATime) {
        m_turns = std::make_unique<Turns>([this](RawSocket socket, quint32 number) {
            return makeWorker(std::move(socket), number, Turns::kThreadName);
        });
        // Queued: it may end these turns, which call.
        connect(m_turns.get(), &Turns::oneEnded, this, &Acceptor::checkStopped,
                Qt::QueuedConnection);
    }
    connect(m_listener.get(), &Listener::incoming, this, &Acceptor::take);
    connect(m_listener.get(), &Listener::acceptFailed, this, &Acceptor::recover);
    const Listener::Failure failure = m_listener->listen();
    m_endpoint = m_listener->endpoint();
    Event event;
    event.host = m_endpoint.host();
    event.port = m_endpoint.port;
    if (failure.reason != Reason::None) {
        m_listener.reset();
        m_turns.reset();
        event.kind = EventKind::Error;
        event.reason = failure.reason;
        event.text = failure.text;
        event.size = failure.reason == Reason::PathTooLong ? longestUnixPath() : 0;
        if (failure.reason == Reason::AddressInUse && event.port != 0)
            describePortUse(event);
        m_writer.record(std::move(event));
        emit failed();
        return;
    }
    m_serving = true;
    event.kind = EventKind::Listening;
    event.descriptor = m_listener->descriptor();
    m_writer.record(std::move(event));
    emit listening(m_endpoint);
}

void Acceptor::adopt(quint32 number, const Dialect &dialect)
{
    m_options.dialect = dialect;
    emit dialectFound(number, dialect);
}

void Acceptor::setExperiment(const Experiment &experiment)
{
    const ServeMode mode = m_options.experiment.mode;
    m_options.experiment = experiment;
    m_options.experiment.mode = mode;
    emit experimentChanged(m_options.experiment);
}

void Acceptor::stop()
{
    m_listener.reset();
    if (!m_stopping) {
        m_stopping = true;
        m_stopDeadline = std::make_unique<QTimer>();
        m_stopDeadline->setSingleShot(true);
        connect(m_stopDeadline.get(), &QTimer::timeout, this,
                [this] { emit abortAll(Reason::Stopped); });
        m_stopDeadline->start(m_options.limits.stop);
        emit finishAll(Reason::Stopped);
        for (const auto &[number, thread] : m_threads)
            thread->requestInterruption(); // of what is done for a message
        stopTurns();
    }
    checkStopped();
}

void Acceptor::take(qintptr descriptor)
{
    RawSocket socket(descriptor);
    const int count = int(m_threads.size()) + (m_turns ? m_turns->count() : 0);
    if (m_options.experiment.faults.refuses)
        turnAway(std::move(socket));
    else if (count >= m_options.limits.connections)
        refuse(std::move(socket), Reason::ConnectionLimit, {});
    else if (m_turns)
        serveInTurn(std::move(socket));
    else
        serve(std::move(socket));
}

void Acceptor::serve(RawSocket socket)
{
    const quint32 number = ++m_lastNumber;
    const QString name = connectionThreadName(number);
    std::unique_ptr<QThread, WaitForThread> thread(new QThread);
    thread->setObjectName(name);
    ConnectionWorker *const connection = makeWorker(std::move(socket), number, name);
    connection->moveToThread(thread.get());
    connect(thread.get(), &QThread::started, connection, &ConnectionWorker::start);
    connect(connection, &ConnectionWorker::ended, thread.get(), &QThread::quit,
            Qt::DirectConnection);
    connect(thread.get(), &QThread::finished, connection, &QObject::deleteLater);
    connect(thread.get(), &QThread::finished, this, [this, number] { reap(number); });
    connect(this, &Acceptor::crowded, connection, giveWay);
    thread->start();
    if (!thread->isRunning() && !thread->isFinished()) {
        refuse(connection->takeSocket(), Reason::OutOfResources, u"threads"_s);
        delete connection;
        return;
    }
    m_threads.emplace(number, std::move(thread));
    // All of them, so that none is served better than another.
    if (m_options.hasWindow && int(m_threads.size()) >= kCrowd)
        emit crowded();
}

/** The next connection is served when those before it have gone. */
void Acceptor::serveInTurn(RawSocket socket)
{
    const quint32 number = ++m_lastNumber;
    if (m_turns->isBusy())
        recordWaiting(number, socket);
    if (!m_turns->add(socket, number))
        refuse(std::move(socket), Reason::OutOfResources, u"threads"_s);
}

void Acceptor::recordWaiting(quint32 number, const RawSocket &socket)
{
    const Endpoint local = socket.local();
    Event waiting;
    waiting.kind = EventKind::Waiting;
    waiting.direction = Direction::In;
    waiting.connection = number;
    waiting.host = local.host();
    waiting.port = local.port;
    waiting.peer = socket.peer().toString();
    waiting.descriptor = socket.descriptor();
    m_writer.record(std::move(waiting));
}

void Acceptor::stopTurns()
{
    if (!m_turns)
        return;
    m_turns->hurry();
    for (const quint32 number : m_turns->clear()) {
        Event ended;
        ended.kind = EventKind::Disconnected;
        ended.reason = Reason::Stopped;
        ended.connection = number;
        m_writer.record(std::move(ended));
    }
}

/** Breaks off a connection that was just made, because that was asked for. */
void Acceptor::turnAway(RawSocket socket)
{
    Event refused;
    refused.reason = Reason::ConnectionRefused;
    refused.provoked = Provoked::Refuse;
    refused.host = m_endpoint.host();
    refused.port = m_endpoint.port;
    refused.peer = socket.peer().toString();
    m_writer.record(std::move(refused));
    socket.reset();
}

/** What serves a connection as the options want it, for the thread @p name. */
ConnectionWorker *Acceptor::makeWorker(RawSocket socket, quint32 number, const QString &name)
{
    JournalWriter journal = m_journal->writer(name);
    if (m_options.behaviour == Behaviour::Relay) {
        auto *const relay =
                new RelayConnection(std::move(socket), number, m_options, std::move(journal));
        command(relay);
        return relay;
    }
    auto *const connection =
            new Connection(std::move(socket), number, m_options, std::move(journal));
    command(connection);
    connect(connection, &Connection::said, this, &Acceptor::said);
    connect(this, &Acceptor::said, connection, &Connection::deliver);
    connect(this, &Acceptor::replyGiven, connection, &Connection::reply);
    connect(this, &Acceptor::dialectFound, connection, &Connection::adopt);
    connect(this, &Acceptor::experimentChanged, connection, &Connection::setExperiment);
    return connection;
}

/** Lets @p worker end with all others. */
void Acceptor::command(const ConnectionWorker *worker)
{
    connect(this, &Acceptor::finishAll, worker, &ConnectionWorker::finish);
    connect(this, &Acceptor::abortAll, worker, &ConnectionWorker::abort);
}

void Acceptor::refuse(RawSocket socket, Reason reason, const QString &text)
{
    Event refused;
    refused.reason = reason;
    refused.host = m_endpoint.host();
    refused.port = m_endpoint.port;
    refused.peer = socket.peer().toString();
    refused.text = text;
    m_writer.record(std::move(refused));
    new Refusal(std::move(socket), this);
}

void Acceptor::reap(quint32 number)
{
    m_threads.erase(number);
    checkStopped();
}

/** The system had no descriptor for a peer: no more are accepted. Say so, and try again soon. */
void Acceptor::recover(Reason reason, const QString &text)
{
    Event event;
    event.reason = reason;
    event.host = m_endpoint.host();
    event.port = m_endpoint.port;
    event.text = text;
    m_writer.record(std::move(event));
    // The listener is gone once it was told to stop.
    QTimer::singleShot(kRecoveryInterval, m_listener.get(), &Listener::resume);
}

void Acceptor::checkStopped()
{
    const bool isServing = !m_threads.empty() || (m_turns && m_turns->count() > 0);
    if (!m_stopping || isServing)
        return;
    m_turns.reset();
    m_stopping = false; // said once
    m_stopDeadline.reset();
    qDeleteAll(findChildren<Refusal *>());
    if (std::exchange(m_serving, false)) {
        Event event;
        event.kind = EventKind::Stopped;
        m_writer.record(std::move(event));
    }
    emit stopped();
}

} // namespace soquete

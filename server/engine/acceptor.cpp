#include "server/engine/acceptor.h"

#include "server/engine/connection/connection.h"
#include "server/engine/connectionthreads.h"
#include "server/engine/relay/relayconnection.h"
#include "server/engine/tcplistener.h"
#include "server/engine/turns.h"
#include "server/engine/unixlistener.h"
#include "shared/transport/memoryarenas.h"
#include "shared/transport/portuse.h"
#include "shared/transport/rawsocket.h"
#include "shared/transport/sparedescriptors.h"
#include "shared/transport/unixsocket.h"

#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <memory>
#include <system_error>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** Ended connections give their memory back to the system at most this often. */
constexpr auto kTidyingInterval = 5s;

/** How often to look for clients that have left before their turn. */
constexpr auto kAbandonedInterval = 500ms;

/** How long clients wait before the next attempt if the system has no descriptor for them. */
constexpr auto kRecoveryInterval = 200ms;

/**
 * Refuses a client cleanly: shuts down sending, then reads and discards what the client sends until
 * it closes, or for a second. A plain close would reset the connection of a client that has already
 * written. The notifier owns the socket, deletes itself, and is a child of @p parent.
 */
void closeCleanly(RawSocket &&refused, QObject *parent)
{
    const auto socket = std::make_shared<RawSocket>(std::move(refused));
    auto *const readable = new QSocketNotifier(socket->descriptor(), QSocketNotifier::Read, parent);
    QObject::connect(readable, &QSocketNotifier::activated, readable, [readable, socket] {
        std::array<char, 4096> discarded;
        const RawSocket::Outcome outcome = socket->receive(discarded).outcome;
        if (outcome != RawSocket::Outcome::Done && outcome != RawSocket::Outcome::WouldBlock) {
            readable->setEnabled(false);
            readable->deleteLater();
        }
    });
    QTimer::singleShot(1s, readable, &QObject::deleteLater);
    socket->finishSending();
}

/** Adds to @p error which program uses the port, or how long the system keeps it. */
void addPortUse(fact::Error &error)
{
    const QList<PortUse> uses = usesOfPort(error.address.port);
    if (uses.isEmpty())
        return;
    if (uses.first().state == PortUse::State::TimeWait)
        error.secondsLeft = uses.first().secondsLeft;
    else
        error.program = programOf(uses.first());
}

} // namespace

Acceptor::Acceptor(Journal *journal, quint32 lastNumber)
    : m_journal(journal)
    , m_writer(journal->writer(ThreadRole::Acceptor))
    , m_lastNumber(lastNumber)
{
    m_tidying.setSingleShot(true);
    connect(&m_tidying, &QTimer::timeout, this, &returnFreeMemory);
    m_stopDeadline.setSingleShot(true);
    connect(&m_stopDeadline, &QTimer::timeout, this, [this] { emit abortAll(Reason::Stopped); });
}

Acceptor::~Acceptor() = default;

void Acceptor::start(const ServerOptions &options)
{
    m_options = options;
    m_threads = std::make_unique<ConnectionThreads>(options.hasWindow);
    connect(m_threads.get(), &ConnectionThreads::oneEnded, this, &Acceptor::onConnectionEnded);
    if (options.path.isEmpty())
        m_listener = std::make_unique<TcpListener>(options.address, options.port);
    else
        m_listener = std::make_unique<UnixListener>(options.path, options.replacesStale);
    if (options.experiment.mode == ServeMode::OneAtATime) {
        m_turns = std::make_unique<Turns>([this](RawSocket socket, quint32 number) {
            return makeWorker(std::move(socket), number, ThreadRole::Turns);
        });
        // Queued, since checkStopped() may delete the sender.
        connect(m_turns.get(), &Turns::oneEnded, this, &Acceptor::checkStopped,
                Qt::QueuedConnection);
        connect(&m_abandonedCheck, &QTimer::timeout, this, [this] { closeAbandoned(false); });
        m_abandonedCheck.start(kAbandonedInterval);
    }
    connect(m_listener.get(), &Listener::incoming, this, &Acceptor::accept);
    connect(m_listener.get(), &Listener::acceptFailed, this, &Acceptor::pause);
    const Listener::Failure failure = m_listener->listen();
    m_endpoint = m_listener->endpoint();
    if (failure.reason != Reason::None) {
        m_listener.reset();
        m_turns.reset();
        fact::Error error = errorHere(failure.reason, failure.text);
        error.longestPath = failure.reason == Reason::PathTooLong ? longestUnixPath() : 0;
        if (failure.reason == Reason::AddressInUse && error.address.port != 0)
            addPortUse(error);
        m_writer.record({ .fact = std::move(error) });
        emit failed();
        return;
    }
    m_hasListened = true;
    m_writer.record({ .fact = fact::Listening{ { m_endpoint.host(), m_endpoint.port },
                                               m_listener->descriptor() } });
    checkDescriptors();
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
        m_stopDeadline.start(m_options.limits.stop);
        emit finishAll(Reason::Stopped);
        m_threads->requestInterruption();
        stopTurns();
    }
    checkStopped();
}

void Acceptor::accept(qintptr descriptor)
{
    RawSocket socket(descriptor);
    if (count() >= m_options.limits.connections)
        closeAbandoned(true);
    if (m_options.experiment.faults.refuses) {
        recordRefusal(socket, Reason::ConnectionRefused, {}, Provoked::Refuse);
        socket.reset();
    } else if (count() >= m_options.limits.connections) {
        refuse(std::move(socket), Reason::ConnectionLimit);
    } else if (m_turns) {
        serveInTurn(std::move(socket));
    } else {
        serve(std::move(socket));
    }
}

void Acceptor::serve(RawSocket socket)
{
    const quint32 number = ++m_lastNumber;
    ConnectionWorker *const worker = makeWorker(std::move(socket), number, ThreadRole::Connection);
    m_hasRecordedPause = false;
    if (!m_threads->start(worker, number)) {
        refuse(worker->releaseSocket(), Reason::OutOfResources, u"threads"_s);
        delete worker;
    }
    checkDescriptors();
}

/** Stops accepting until there are enough descriptors for the next client and its thread. */
void Acceptor::checkDescriptors()
{
    if (m_threads->lacksDescriptors())
        pause(Reason::OutOfResources,
              QString::fromLocal8Bit(
                      std::make_error_code(std::errc::too_many_files_open).message().c_str()));
}

/** Serves the connection after the earlier ones have ended. */
void Acceptor::serveInTurn(RawSocket socket)
{
    const quint32 number = ++m_lastNumber;
    if (m_turns->isBusy()) {
        const Endpoint local = socket.local();
        m_writer.record({ .connection = number,
                          .direction = Direction::In,
                          .fact = fact::Waiting{ { local.host(), local.port },
                                                 socket.peer().toString(),
                                                 socket.descriptor() } });
    }
    if (!m_turns->add(socket, number))
        refuse(std::move(socket), Reason::OutOfResources, u"threads"_s);
}

/** How many connections are served or wait for their turn. */
int Acceptor::count() const
{
    return m_threads->count() + (m_turns ? m_turns->count() : 0);
}

/** See Turns::closeAbandoned(). */
void Acceptor::closeAbandoned(bool all)
{
    if (!m_turns)
        return;
    for (const quint32 number : m_turns->closeAbandoned(all))
        m_writer.record(
                { .connection = number, .fact = fact::Disconnected{ Reason::ClosedByPeer } });
}

void Acceptor::stopTurns()
{
    if (!m_turns)
        return;
    m_turns->requestInterruption();
    for (const quint32 number : m_turns->refuseWaiting())
        m_writer.record({ .connection = number, .fact = fact::Disconnected{ Reason::Stopped } });
}

/** An error at the address where the server listens. */
fact::Error Acceptor::errorHere(Reason reason, const QString &text) const
{
    return { .reason = reason, .address = { m_endpoint.host(), m_endpoint.port }, .text = text };
}

/** Creates the worker that serves a connection, for a thread with @p role. */
ConnectionWorker *Acceptor::makeWorker(RawSocket socket, quint32 number, ThreadRole role)
{
    JournalWriter journal = m_journal->writer(role, number);
    ConnectionWorker *worker = nullptr;
    if (m_options.behaviour == Behaviour::Relay) {
        worker = new RelayConnection(std::move(socket), number, m_options, std::move(journal));
    } else {
        auto *const connection =
                new Connection(std::move(socket), number, m_options, std::move(journal));
        connect(connection, &Connection::said, this, &Acceptor::said);
        connect(this, &Acceptor::said, connection, &Connection::deliver);
        connect(this, &Acceptor::replyGiven, connection, &Connection::reply);
        connect(this, &Acceptor::dialectFound, connection, &Connection::adopt);
        connect(this, &Acceptor::experimentChanged, connection, &Connection::setExperiment);
        worker = connection;
    }
    connect(this, &Acceptor::finishAll, worker, &ConnectionWorker::finish);
    connect(this, &Acceptor::abortAll, worker, &ConnectionWorker::abort);
    return worker;
}

void Acceptor::recordRefusal(const RawSocket &socket, Reason reason, const QString &text,
                             Provoked provoked)
{
    fact::Error refused = errorHere(reason, text);
    refused.peer = socket.peer().toString();
    m_writer.record({ .provoked = provoked, .fact = std::move(refused) });
}

void Acceptor::refuse(RawSocket socket, Reason reason, const QString &text)
{
    recordRefusal(socket, reason, text);
    closeCleanly(std::move(socket), this);
}

void Acceptor::onConnectionEnded()
{
    if (!m_tidying.isActive())
        m_tidying.start(kTidyingInterval);
    checkStopped();
}

/**
 * Leaves clients waiting because the system has no descriptor for them, and tries again soon.
 * Records it once until the next client is served.
 */
void Acceptor::pause(Reason reason, const QString &text)
{
    m_listener->pause();
    resumeSoon();
    if (std::exchange(m_hasRecordedPause, true))
        return;
    m_writer.record({ .fact = errorHere(reason, text) });
}

/** Accepts again once there are enough descriptors. */
void Acceptor::resumeSoon()
{
    // stop() deletes the listener, and with it this timer.
    QTimer::singleShot(kRecoveryInterval, m_listener.get(), [this] {
        if (hasSpareDescriptors(kSpareDescriptors))
            m_listener->resume();
        else
            resumeSoon();
    });
}

void Acceptor::checkStopped()
{
    if (!m_stopping || count() > 0)
        return;
    m_turns.reset();
    m_abandonedCheck.stop();
    m_tidying.stop();
    m_threads->endIdle();
    m_stopping = false; // so that stopped() is emitted once
    m_stopDeadline.stop();
    qDeleteAll(findChildren<QSocketNotifier *>(QString(), Qt::FindDirectChildrenOnly)); // refusals
    if (std::exchange(m_hasListened, false))
        m_writer.record({ .fact = fact::Stopped{} });
    emit stopped();
}

} // namespace soquete

#include "server/engine/relay/relayconnection.h"

#include "shared/transport/relayhops.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <array>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr std::size_t kReadSize = 64 * 1024;

/** Reads from one side before the event loop runs again. */
constexpr int kReadsInARow = 16;

/** How long the start of an expected reply waits for its rest. */
constexpr auto kSettle = 200ms;

Reason reasonOf(const std::error_code &error)
{
    if (error == std::errc::connection_refused || error == std::errc::connection_reset)
        return Reason::ConnectionRefused;
    if (error == std::errc::timed_out)
        return Reason::TimedOut;
    if (error == std::errc::network_unreachable || error == std::errc::host_unreachable)
        return Reason::NetworkUnreachable;
    if (error == std::errc::too_many_files_open
        || error == std::errc::too_many_files_open_in_system)
        return Reason::OutOfResources;
    return Reason::Other;
}

} // namespace

RelayConnection::RelayConnection(RawSocket client, quint32 number, const ServerOptions &options,
                                 JournalWriter journal)
    : m_options(options)
    , m_recorder(number, options.dialect, std::move(journal))
{
    m_client.socket = std::move(client);
}

RelayConnection::~RelayConnection() = default;

void RelayConnection::start()
{
    m_client.socket.setLowDelay();
    const Endpoint local = m_client.socket.local();
    m_recorder.recordConnected({ { local.host(), local.port },
                                 m_client.socket.peer().toString(),
                                 m_client.socket.descriptor(),
                                 m_options.relayTo.toString() });
    setPhase(Phase::Connecting);
    resolve();
}

void RelayConnection::finish(Reason reason)
{
    linger(reason);
}

void RelayConnection::abort(Reason reason)
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase != Phase::Lingering)
        m_reason = reason;
    end();
}

void RelayConnection::resolve()
{
    const QString &host = m_options.relayTo.host;
    if (const QHostAddress address(host); !address.isNull()) {
        m_addresses = { address };
        connectToNext();
    } else {
        m_lookup = QHostInfo::lookupHost(host, this, &RelayConnection::onResolved);
    }
}

void RelayConnection::onResolved(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_phase != Phase::Connecting)
        return;
    m_addresses = info.addresses();
    if (m_addresses.isEmpty())
        giveUp(Reason::UnknownHost, info.errorString());
    else
        connectToNext();
}

void RelayConnection::connectToNext()
{
    const int hops = relayHops(m_client.socket.descriptor());
    if (hops >= kMostRelayHops) {
        giveUp(Reason::RelayCircle, {});
        return;
    }
    while (!m_addresses.isEmpty()) {
        const Endpoint target{ withoutMapping(m_addresses.takeFirst()), m_options.relayTo.port };
        if (isThisServer(target)) {
            giveUp(Reason::TargetIsThisServer, {});
            return;
        }
        m_target.socket = RawSocket::connecting(target, m_connectError, hops + 1);
        if (!m_target.socket.isOpen())
            continue;
        m_target.writable =
                new QSocketNotifier(m_target.socket.descriptor(), QSocketNotifier::Write, this);
        connect(m_target.writable, &QSocketNotifier::activated, this,
                &RelayConnection::onConnectDecided);
        return;
    }
    giveUp(reasonOf(m_connectError), QString::fromLocal8Bit(m_connectError.message().c_str()));
}

void RelayConnection::onConnectDecided()
{
    delete std::exchange(m_target.writable, nullptr);
    m_connectError = m_target.socket.fetchError();
    // If no program listens on a port, the system may choose that very port for this end.
    if (!m_connectError && m_target.socket.local() == m_target.socket.peer())
        m_connectError = std::make_error_code(std::errc::connection_refused);
    if (m_connectError) {
        m_target.socket.close();
        connectToNext();
    } else {
        beginRelaying();
    }
}

bool RelayConnection::isThisServer(const Endpoint &target) const
{
    // A relay to another address of this server is found when the connection arrives here again.
    const Endpoint here = m_client.socket.local();
    const bool isAny = target.address == QHostAddress(QHostAddress::AnyIPv4)
                    || target.address == QHostAddress(QHostAddress::AnyIPv6);
    return target.port == here.port
        && (target.address == here.address || (isAny && here.address.isLoopback()));
}

/** Records that the target cannot be reached, and closes the client's connection. */
void RelayConnection::giveUp(Reason reason, const QString &text)
{
    m_recorder.recordError({ .reason = reason,
                             .address = { m_options.relayTo.host, m_options.relayTo.port },
                             .text = text });
    linger(reason);
}

void RelayConnection::beginRelaying()
{
    m_target.socket.setLowDelay();
    m_lastActivity = Clock::now();
    setPhase(Phase::Relaying);
    watch(m_client);
    watch(m_target);
    updateNotifiers();
}

void RelayConnection::watch(Side &side)
{
    const qintptr descriptor = side.socket.descriptor();
    side.readable = new QSocketNotifier(descriptor, QSocketNotifier::Read, this);
    side.writable = new QSocketNotifier(descriptor, QSocketNotifier::Write, this);
    side.writable->setEnabled(false);
    connect(side.readable, &QSocketNotifier::activated, this, [this, &side] { read(side); });
    connect(side.writable, &QSocketNotifier::activated, this, [this, &side] {
        write(side);
        updateNotifiers();
    });
}

bool RelayConnection::mayRead(const Side &from)
{
    const Side &to = other(from);
    switch (m_phase) {
    case Phase::Relaying:
        return !from.ended && !to.broken && to.piece.isEmpty();
    case Phase::Lingering:
        return !from.ended;
    case Phase::Connecting:
    case Phase::Ended:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

void RelayConnection::read(Side &from)
{
    std::array<char, kReadSize> chunk; // on the stack, so that an idle connection keeps no buffer
    for (int i = 0; i < kReadsInARow && mayRead(from); ++i) {
        const RawSocket::Transfer transfer = from.socket.receive(chunk);
        if (transfer.outcome == RawSocket::Outcome::WouldBlock)
            break;
        if (transfer.outcome == RawSocket::Outcome::Done)
            forward(from, QByteArray(chunk.data(), transfer.bytes));
        else
            onEndOf(from, transfer.outcome);
    }
    updateNotifiers();
}

void RelayConnection::forward(Side &from, const QByteArray &bytes)
{
    m_lastActivity = Clock::now();
    if (&from == &m_client)
        m_recorder.fromClient(bytes);
    if (m_phase != Phase::Relaying)
        return; // read only so that the close is clean
    Side &to = other(from);
    to.piece = bytes;
    to.sent = 0;
    write(to);
    if (!to.piece.isEmpty())
        beginWaiting(to);
    noteFrameProgress();
}

/** The system does not take more for @p side, so see whether the side takes what it has. */
void RelayConnection::beginWaiting(Side &side)
{
    side.waitingSince = Clock::now();
    side.progress.begin(side.socket.descriptor());
    m_deadlines.arm();
}

/** Notes when the current message started arriving. */
void RelayConnection::noteFrameProgress()
{
    if (m_phase != Phase::Relaying || !m_recorder.isInsideFrame()) {
        m_frame.stop();
    } else if (m_frame.note(m_recorder.frameOffset(), m_lastActivity)) {
        m_deadlines.arm();
    }
}

void RelayConnection::write(Side &to)
{
    while (to.sent < to.piece.size()) {
        const RawSocket::Transfer transfer =
                to.socket.send(QByteArrayView(to.piece).sliced(to.sent));
        if (transfer.outcome == RawSocket::Outcome::WouldBlock)
            return;
        if (transfer.outcome != RawSocket::Outcome::Done) {
            onWriteFailed(to);
            return;
        }
        to.sent += transfer.bytes;
        m_lastActivity = Clock::now();
        if (to.waitingSince != Clock::time_point{})
            to.progress.begin(to.socket.descriptor());
    }
    const QByteArray piece = std::exchange(to.piece, {});
    const Clock::time_point waitingSince = std::exchange(to.waitingSince, {});
    if (&to == &m_target && waitingSince != Clock::time_point{})
        m_frame.leaveOut(waitingSince);
    if (&to == &m_client && !piece.isEmpty()) {
        m_recorder.toClient(piece);
        m_holdsBack = m_recorder.holdsBack();
        m_heldSince = Clock::now();
        if (m_holdsBack)
            m_deadlines.arm();
    }
    if (m_phase == Phase::Lingering)
        finishSide(to);
}

void RelayConnection::onWriteFailed(Side &to)
{
    to.broken = true;
    const QByteArray written = std::exchange(to.piece, {}).first(to.sent);
    if (&to == &m_client && !written.isEmpty())
        m_recorder.toClient(written);
    if (to.ended || other(to).broken)
        breakOff(to); // there is nothing left to read, or the peer cannot take it
}

void RelayConnection::onEndOf(Side &from, RawSocket::Outcome outcome)
{
    from.ended = true;
    if (from.broken || outcome != RawSocket::Outcome::Ended) {
        breakOff(from);
        return;
    }
    if (m_phase == Phase::Relaying) {
        if (m_reason == Reason::None)
            m_reason = &from == &m_client ? Reason::ClosedByPeer : Reason::ClosedByTarget;
        finishSide(other(from));
    }
    if (m_client.ended && m_target.ended)
        end();
}

/** Reads a side while the other can take more, and writes to it while a piece is waiting. */
void RelayConnection::updateNotifiers()
{
    for (Side *const side : { &m_client, &m_target }) {
        if (side->readable)
            side->readable->setEnabled(mayRead(*side));
        if (side->writable)
            side->writable->setEnabled(!side->piece.isEmpty());
    }
}

/** Closes both sides in order, in any phase. */
void RelayConnection::linger(Reason reason)
{
    if (m_phase == Phase::Lingering || m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Connecting) {
        delete std::exchange(m_target.writable, nullptr);
        m_target.socket.close();
        m_target.ended = true;
        watch(m_client);
    }
    m_reason = reason;
    setPhase(Phase::Lingering);
    for (Side *const side : { &m_client, &m_target }) {
        if (side->socket.isOpen() && side->piece.isEmpty())
            finishSide(*side);
    }
    updateNotifiers();
    if (m_client.ended && m_target.ended)
        end();
}

void RelayConnection::finishSide(Side &side)
{
    if (!std::exchange(side.finished, true))
        side.socket.finishSending();
}

/** The connection to @p by is broken, so the connection to the other peer is reset. */
void RelayConnection::breakOff(Side &by)
{
    if (m_phase == Phase::Relaying) {
        m_reason = &by == &m_client ? Reason::Reset : Reason::ResetByTarget;
        end(&other(by));
    } else if (m_phase == Phase::Lingering) {
        by.ended = true;
        if (other(by).ended)
            end();
    }
}

void RelayConnection::end(Side *toReset)
{
    const bool closedInOrder =
            m_reason == Reason::ClosedByPeer || m_reason == Reason::ClosedByTarget;
    const bool wasCutOff = m_reason == Reason::Reset || m_reason == Reason::ResetByTarget;
    if (m_recorder.saidGoodbye() && (closedInOrder || wasCutOff))
        m_reason = Reason::DisconnectWord;
    m_phase = Phase::Ended;
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    m_holdsBack = false;
    m_deadlines.stop();
    for (Side *const side : { &m_client, &m_target }) {
        delete std::exchange(side->readable, nullptr);
        delete std::exchange(side->writable, nullptr);
        if (side == toReset)
            side->socket.reset();
        else
            side->socket.close();
    }
    m_recorder.recordEnd(m_reason);
    emit ended();
}

void RelayConnection::setPhase(Phase phase)
{
    m_phase = phase;
    m_phaseSince = Clock::now();
    m_deadlines.arm();
}

std::array<Deadline<RelayConnection>, 9> RelayConnection::deadlines() const
{
    const ServerLimits &limits = m_options.limits;
    const bool clientWaits = m_phase != Phase::Ended && !m_client.piece.isEmpty();
    const bool targetWaits = m_phase != Phase::Ended && !m_target.piece.isEmpty();
    return { {
            { clientWaits, m_client.progress.checked(), SendProgress::kInterval,
              &RelayConnection::checkClient },
            { targetWaits, m_target.progress.checked(), SendProgress::kInterval,
              &RelayConnection::checkTarget },
            { clientWaits, m_client.progress.since(), limits.unsent,
              &RelayConnection::onClientNotReading },
            { targetWaits, m_target.progress.since(), limits.unsent,
              &RelayConnection::onTargetNotReading },
            { m_phase == Phase::Relaying && m_frame.isRunning() && !targetWaits, m_frame.since(),
              limits.frame, &RelayConnection::onFrameTimedOut },
            { m_phase == Phase::Connecting, m_phaseSince, limits.connect,
              &RelayConnection::onConnectTimedOut },
            { m_phase == Phase::Relaying, m_lastActivity, limits.idle, &RelayConnection::onIdle },
            { m_phase == Phase::Lingering, m_phaseSince, limits.linger,
              &RelayConnection::onLingered },
            { m_holdsBack, m_heldSince, kSettle, &RelayConnection::settle },
    } };
}

void RelayConnection::settle()
{
    m_holdsBack = false;
    m_recorder.settle();
}

} // namespace soquete

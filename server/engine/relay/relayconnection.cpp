#include "server/engine/relay/relayconnection.h"

#include <QHostInfo>
#include <QSocketNotifier>

#include <array>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr std::size_t kReadSize = 64 * 1024;

/** So often one side is read before the other, and the thread's commands, have their turn. */
constexpr int kReadsInTurn = 16;

/** How long the beginning of an expected answer waits for its rest. */
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
    m_timer.setSingleShot(true);
    m_settle.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RelayConnection::onTimeout);
    connect(&m_settle, &QTimer::timeout, this, [this] { m_recorder.settle(); });
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
    m_timer.start(m_options.limits.connect);
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
    while (!m_addresses.isEmpty()) {
        const Endpoint target{ m_addresses.takeFirst(), m_options.relayTo.port };
        if (isThisServer(target)) {
            giveUp(Reason::TargetIsThisServer, {});
            return;
        }
        m_target.socket = RawSocket::connecting(target, m_connectError);
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
    // The system may give the end that is to be connected the very port that nobody listens on.
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
    // By way of another of its addresses it comes back once, and then by the same.
    const Endpoint here = m_client.socket.local();
    const bool isAny = target.address == QHostAddress(QHostAddress::AnyIPv4)
                    || target.address == QHostAddress(QHostAddress::AnyIPv6);
    return target.port == here.port
        && (target.address == here.address || (isAny && here.address.isLoopback()));
}

/** The target cannot be reached: the client is told by a close, and a person by the journal. */
void RelayConnection::giveUp(Reason reason, const QString &text)
{
    m_recorder.recordError({ .reason = reason,
                             .address = { m_options.relayTo.host, m_options.relayTo.port },
                             .text = text });
    linger(reason);
}

void RelayConnection::beginRelaying()
{
    m_phase = Phase::Relaying;
    m_target.socket.setLowDelay();
    m_lastActivity = Clock::now();
    if (m_options.limits.idle > 0ms)
        m_timer.start(m_options.limits.idle);
    else
        m_timer.stop();
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
    std::array<char, kReadSize> chunk; // on the stack: an idle connection keeps no buffer
    for (int turn = 0; turn < kReadsInTurn && mayRead(from); ++turn) {
        const RawSocket::Transfer transfer = from.socket.receive(chunk);
        if (transfer.outcome == RawSocket::Outcome::WouldBlock)
            break;
        if (transfer.outcome == RawSocket::Outcome::Done)
            pass(from, QByteArray(chunk.data(), transfer.bytes));
        else
            onEndOf(from, transfer.outcome);
    }
    updateNotifiers();
}

void RelayConnection::pass(Side &from, const QByteArray &bytes)
{
    m_lastActivity = Clock::now();
    if (&from == &m_client)
        m_recorder.fromClient(bytes);
    if (m_phase != Phase::Relaying)
        return; // read so that the close is clean
    Side &to = other(from);
    to.piece = bytes;
    to.sent = 0;
    write(to);
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
    }
    const QByteArray piece = std::exchange(to.piece, {});
    if (&to == &m_client && !piece.isEmpty()) {
        m_recorder.toClient(piece);
        if (m_recorder.holdsBack())
            m_settle.start(kSettle);
        else
            m_settle.stop();
    }
    if (m_phase == Phase::Lingering)
        finishSide(to);
}

void RelayConnection::onWriteFailed(Side &to)
{
    to.broken = true;
    const QByteArray passed = std::exchange(to.piece, {}).first(to.sent);
    if (&to == &m_client && !passed.isEmpty())
        m_recorder.toClient(passed);
    if (to.ended || other(to).broken)
        breakOff(to); // nothing is left to be read of it, or nobody to take it
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

/** A side is read while the other can take it, and written to while there is something for it. */
void RelayConnection::updateNotifiers()
{
    for (Side *const side : { &m_client, &m_target }) {
        if (side->readable)
            side->readable->setEnabled(mayRead(*side));
        if (side->writable)
            side->writable->setEnabled(!side->piece.isEmpty());
    }
}

/** Closes both in order, whatever has been reached. */
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
    m_phase = Phase::Lingering;
    m_reason = reason;
    for (Side *const side : { &m_client, &m_target }) {
        if (side->socket.isOpen() && side->piece.isEmpty())
            finishSide(*side);
    }
    updateNotifiers();
    m_timer.start(m_options.limits.linger);
    if (m_client.ended && m_target.ended)
        end();
}

void RelayConnection::finishSide(Side &side)
{
    if (!std::exchange(side.finished, true))
        side.socket.finishSending();
}

/** @p by has broken the connection off: so the other sees it broken off too. */
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
    m_timer.stop();
    m_settle.stop();
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

void RelayConnection::onTimeout()
{
    switch (m_phase) {
    case Phase::Connecting:
        giveUp(Reason::TimedOut, {});
        break;
    case Phase::Relaying: {
        const auto silence = Clock::now() - m_lastActivity;
        const std::chrono::milliseconds limit = m_options.limits.idle;
        if (silence >= limit)
            linger(Reason::Idle);
        else
            m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(limit - silence));
        break;
    }
    case Phase::Lingering:
        end();
        break;
    case Phase::Ended:
        break;
    }
}

} // namespace soquete

#include "tests/soak/crowd.h"

#include "tests/soak/crowdpeer.h"
#include "tests/soak/effort.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace soquete::test {

namespace {

/** Longer than anything here takes on a slow machine: who is still there is stuck. */
constexpr auto kPatience = kIsSanitized ? 120s : 60s;

/** A peer that never reads stays for so long once nothing more is taken. */
constexpr auto kNeverReadStay = 1500ms;

/** So much fits into the server's receive buffer whatever it does: sent, it has arrived. */
constexpr qsizetype kSurelyTaken = 16 * 1024;

constexpr qsizetype kReadSize = 64 * 1024;

/** A SlowSteady reads a piece at a time for so long, and then as the others. */
constexpr auto kSlowTime = 6s;
constexpr auto kSlowPause = 60ms;
constexpr qsizetype kSlowPiece = 16 * 1024;

/** Who has not read for so long, on a busy machine, is not steady: a third of the server's time. */
constexpr auto kSteadyPause = 1s;

const char *const kNames[] = { "regular",    "batch",  "half-close",          "drop",
                               "reset",      "vanish", "stall in the header", "stall in the body",
                               "slow-loris", "flood",  "slow and steady",     "never read",
                               "garbage" };

const QByteArray kWord = "!DISCONNECT";

} // namespace

Crowd::Crowd(const Options &options, Ledger *ledger)
    : m_options(options)
    , m_ledger(ledger)
    , m_random(options.seed)
    , m_peers(std::size_t(options.size))
    , m_thread([this] { run(); })
{}

Crowd::~Crowd()
{
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

CrowdReport Crowd::join()
{
    m_thread.join();
    return m_report;
}

void Crowd::run()
{
    std::vector<pollfd> waiting(m_peers.size());
    for (;;) {
        int present = 0;
        const bool mayCome = !m_stopping && (!m_options.mayCome || m_options.mayCome());
        const Clock::time_point now = Clock::now();
        for (std::size_t i = 0; i < m_peers.size(); ++i) {
            Peer &peer = m_peers[i];
            if (peer.state == Peer::State::Away && !peer.isLast && mayCome)
                begin(peer);
            short wanted = 0;
            if (peer.state == Peer::State::Connecting || peer.hasOutput())
                wanted |= POLLOUT;
            const bool isPausing = peer.manner == Manner::SlowSteady && now < peer.nextAt;
            if (peer.state != Peer::State::Connecting && peer.reads && !isPausing)
                wanted |= POLLIN;
            waiting[i] = { peer.state == Peer::State::Away ? -1 : peer.socket.descriptor(), wanted,
                           0 };
            present += peer.state != Peer::State::Away;
        }
        m_present = present;
        const bool isOver = m_stopping
                         || std::all_of(m_peers.begin(), m_peers.end(),
                                        [](const Peer &peer) { return peer.isLast; });
        if (present == 0 && isOver)
            break;
        constexpr int kTickMs = 10;
        ::poll(waiting.data(), nfds_t(waiting.size()), kTickMs);
        for (std::size_t i = 0; i < m_peers.size(); ++i) {
            if (m_peers[i].state == Peer::State::Away)
                continue;
            if (waiting[i].revents != 0)
                step(m_peers[i], waiting[i].revents);
            if (m_peers[i].state != Peer::State::Away)
                checkTime(m_peers[i]);
        }
    }
    m_ended = true;
}

void Crowd::begin(Peer &peer)
{
    peer = Peer();
    peer.socket = RawPeer(::socket(AF_INET, SOCK_STREAM, 0));
    if (!peer.socket.isOpen()) {
        say(peer, "no descriptor");
        peer.isLast = true;
        return;
    }
    const auto anyOf = [this](quint32 least, quint32 most) {
        return std::uniform_int_distribution<quint32>(least, most)(m_random);
    };
    peer.manner = m_options.manners[anyOf(0, quint32(m_options.manners.size()) - 1)];
    peer.id = m_ledger->open();
    peer.since = peer.movedAt = Clock::now();
    peer.greets = anyOf(0, 1) == 1;
    peer.isLast = !m_options.returns;
    switch (peer.manner) {
    case Manner::Regular:
        peer.wanted = anyOf(20, 200);
        break;
    case Manner::Flood:
    case Manner::NeverRead:
        peer.wanted = anyOf(100, 1'000);
        break;
    case Manner::SlowSteady: {
        peer.wanted = anyOf(600, 1'000);
        peer.isSteady = true;
        const int buffer = 2 * kSlowPiece;
        ::setsockopt(peer.socket.descriptor(), SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
        break;
    }
    case Manner::Vanish:
        peer.greets = false;
        break;
    default:
        peer.wanted = anyOf(0, 20);
    }
    peer.state = Peer::State::Connecting;
    const sockaddr_in address = RawPeer::loopback(m_options.port);
    if (::connect(peer.socket.descriptor(), reinterpret_cast<const sockaddr *>(&address),
                  sizeof address)
                != 0
        && errno != EINPROGRESS) {
        say(peer, "could not connect");
        leave(peer, false);
    }
}

void Crowd::step(Peer &peer, short ready)
{
    if (peer.state == Peer::State::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(peer.socket.descriptor(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) {
            if (m_options.serverStays)
                say(peer, "was refused");
            leave(peer, false);
            return;
        }
        peer.state = peer.greets ? Peer::State::Greeting : Peer::State::Talking;
        if (peer.greets) {
            peer.queueMessage();
            peer.wanted = std::max(peer.wanted, 1U);
            write(peer);
        } else {
            next(peer);
        }
        return;
    }
    if ((ready & POLLOUT) && peer.hasOutput())
        write(peer);
    if (peer.state == Peer::State::Away)
        return;
    if (peer.reads && (ready & (POLLIN | POLLHUP | POLLERR)))
        read(peer);
    else if (ready & POLLERR) // who does not read is told so
        onEnd(peer);
}

void Crowd::write(Peer &peer)
{
    const qsizetype left = peer.out.size() - peer.outAt;
    // A part now and then, so that the server sees all kinds of pieces.
    const qsizetype most = m_random() % 8 == 0 ? 1 + qsizetype(m_random() % 100) : left;
    const qsizetype sent =
            peer.socket.sendSome(QByteArrayView(peer.out).sliced(peer.outAt, std::min(left, most)));
    if (sent < 0) {
        peer.out.clear(); // the server has ended it: what it had answered may still be read
        peer.outAt = 0;
        if (!peer.reads)
            onEnd(peer);
        return;
    }
    if (sent > 0)
        peer.movedAt = Clock::now();
    peer.sent += sent;
    peer.outAt += sent;
    if (peer.hasOutput())
        return;
    peer.out.clear();
    peer.outAt = 0;
    if (peer.state == Peer::State::Talking)
        next(peer);
}

void Crowd::read(Peer &peer)
{
    std::array<char, kReadSize> bytes;
    const bool isSlow = peer.manner == Manner::SlowSteady && Clock::now() - peer.since < kSlowTime;
    const std::size_t most = isSlow ? kSlowPiece : kReadSize;
    const ssize_t size = ::recv(peer.socket.descriptor(), bytes.data(), most, 0);
    if (size > 0) {
        noteRead(peer);
        if (isSlow)
            peer.nextAt = Clock::now() + kSlowPause;
        peer.in.append(bytes.data(), size);
        takeReplies(peer);
    } else if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
        onEnd(peer);
    }
}

/** Notices whether this machine has let @p peer read as steadily as it wants. */
void Crowd::noteRead(Peer &peer)
{
    const Clock::time_point now = Clock::now();
    if (peer.readAt != Clock::time_point() && now - peer.readAt > kSteadyPause)
        peer.isSteady = false;
    peer.readAt = now;
}

/** Each answer is to be the message itself: this peer's, and the next that has none. */
void Crowd::takeReplies(Peer &peer)
{
    while (!peer.in.isEmpty()) {
        const quint32 awaited = peer.awaited(*m_ledger);
        const bool isOfWord = awaited == peer.queued;
        const QByteArray expected =
                m_ledger->reply(isOfWord ? kWord : Ledger::message(peer.id, awaited))
                        .value_or(QByteArray());
        if (isOfWord && (!peer.saysWord || peer.wordAnswered)) {
            say(peer, "an answer to nothing");
            peer.in.clear();
            return;
        }
        if (!expected.startsWith(peer.in.first(std::min(peer.in.size(), expected.size())))) {
            say(peer, "another's answer");
            peer.in.clear();
            return;
        }
        if (peer.in.size() < expected.size())
            return;
        peer.in.remove(0, expected.size());
        ++m_report.replies;
        peer.isAccepted = true;
        if (isOfWord) {
            peer.wordAnswered = true;
            continue;
        }
        peer.replies = awaited + 1;
        if (peer.manner == Manner::Regular && peer.state == Peer::State::Talking) {
            const auto trip = Clock::now() - peer.sentAt;
            m_report.worst = std::max<std::chrono::nanoseconds>(m_report.worst, trip);
            m_report.total += trip;
            ++m_report.roundTrips;
            peer.nextAt = Clock::now() + m_options.pause;
            if (m_options.pause == 0ms)
                next(peer);
        } else if (peer.state == Peer::State::Greeting) {
            peer.state = Peer::State::Talking;
            next(peer);
        }
        if (peer.state == Peer::State::Away)
            return;
    }
}

/** What comes once all that was queued is sent: of each manner its own. */
void Crowd::next(Peer &peer)
{
    const auto queueAll = [&peer] {
        while (peer.queued < peer.wanted)
            peer.queueMessage();
    };
    const bool isComplete = peer.queued >= peer.wanted;
    switch (peer.manner) {
    case Manner::Regular:
        if (peer.awaited(*m_ledger) < peer.queued)
            return;
        if (!isComplete && !m_stopping) {
            peer.queueMessage();
            peer.sentAt = Clock::now();
            write(peer);
            return;
        }
        peer.wanted = peer.queued;
        [[fallthrough]];
    case Manner::Batch:
        queueAll();
        peer.out += framed(kWord);
        peer.saysWord = true;
        peer.state = Peer::State::Leaving;
        write(peer);
        return;
    case Manner::HalfClose:
    case Manner::Flood:
    case Manner::SlowSteady:
        if (!isComplete) {
            peer.reads = peer.manner != Manner::Flood;
            queueAll();
            write(peer);
            return;
        }
        peer.reads = true;
        peer.state = Peer::State::Leaving;
        peer.socket.finishSending();
        return;
    case Manner::Drop:
    case Manner::Reset:
        if (!isComplete) {
            queueAll();
            write(peer);
            return;
        }
        leave(peer, peer.isAccepted && peer.sent <= kSurelyTaken);
        return;
    case Manner::Vanish:
        leave(peer, true);
        return;
    case Manner::StallHeader:
    case Manner::StallBody:
    case Manner::Loris: {
        if (!isComplete) {
            queueAll();
            write(peer);
            return;
        }
        const QByteArray frame = framed(Ledger::message(peer.id, peer.queued));
        peer.state = Peer::State::Stalled;
        peer.nextAt = Clock::now();
        if (peer.manner == Manner::Loris)
            return;
        peer.out = frame.first(peer.manner == Manner::StallHeader ? 1 + m_random() % 63
                                                                  : 64 + m_random() % 4);
        peer.stalledAt = Clock::now();
        write(peer);
        return;
    }
    case Manner::NeverRead:
        peer.reads = false;
        peer.state = Peer::State::Leaving;
        queueAll();
        write(peer);
        return;
    case Manner::Garbage:
        queueAll();
        peer.out += QByteArray("GET / HTTP/1.1\r\n").leftJustified(64 + m_random() % 64, 'x');
        peer.state = Peer::State::Leaving;
        write(peer);
        return;
    case Manner::Count:
        break;
    }
}

void Crowd::checkTime(Peer &peer)
{
    const Clock::time_point now = Clock::now();
    if (now - peer.since > kPatience && peer.manner != Manner::Regular) {
        say(peer, "is stuck");
        leave(peer, false);
        return;
    }
    switch (peer.manner) {
    case Manner::Regular:
        if (peer.state == Peer::State::Talking && now >= peer.nextAt
            && peer.awaited(*m_ledger) == peer.queued && !peer.hasOutput())
            next(peer);
        else if (peer.awaited(*m_ledger) < peer.queued && now - peer.sentAt > kPatience
                 && now - peer.since > kPatience) {
            say(peer, "has no answer");
            leave(peer, false);
        }
        break;
    case Manner::Loris:
        if (peer.state == Peer::State::Stalled && now >= peer.nextAt) {
            const QByteArray frame = framed(Ledger::message(peer.id, peer.queued));
            const qint64 begin = peer.ends.empty() ? 0 : peer.ends.back().first;
            const qint64 at = peer.sent - begin;
            if (at == 0)
                peer.stalledAt = now;
            if (at < frame.size() - 1 && !peer.hasOutput()) {
                peer.out = frame.sliced(at, 1);
                peer.outAt = 0;
                peer.nextAt = now + m_options.lorisPause;
                write(peer);
            }
        }
        break;
    case Manner::Flood: // once nothing more is taken it reads
        if (peer.state == Peer::State::Talking && now - peer.movedAt > 100ms)
            peer.reads = true;
        break;
    case Manner::NeverRead: // until the server ends it, or it goes
        if (peer.state == Peer::State::Leaving && now - peer.movedAt > kNeverReadStay)
            leave(peer, false);
        break;
    default:
        break;
    }
}

/** The server has ended the connection, or broken it off. */
void Crowd::onEnd(Peer &peer)
{
    if (!m_options.serverStays) {
        leave(peer, false);
        return;
    }
    noteRead(peer);
    const bool allAnswered =
            peer.awaited(*m_ledger) == peer.queued && (!peer.saysWord || peer.wordAnswered);
    switch (peer.manner) {
    case Manner::StallHeader:
    case Manner::StallBody:
    case Manner::Loris:
        if (peer.state == Peer::State::Stalled && allAnswered) {
            const auto stalled = std::chrono::duration_cast<std::chrono::milliseconds>(
                    Clock::now() - peer.stalledAt);
            m_report.longestStall = std::max(m_report.longestStall, stalled);
            // What was sent may have been read a moment later, but never before.
            if (stalled < m_options.frameLimit)
                say(peer, "was ended before its time");
            ++m_report.dropped;
        } else {
            say(peer, "was ended, and not for its stall");
        }
        leave(peer, allAnswered);
        break;
    case Manner::NeverRead:
        leave(peer, false);
        break;
    case Manner::SlowSteady:
        if (!allAnswered && peer.isSteady)
            say(peer, "was ended though it read steadily");
        leave(peer, allAnswered);
        break;
    case Manner::Drop:
    case Manner::Reset:
    case Manner::Vanish:
        say(peer, "was ended by the server");
        leave(peer, false);
        break;
    default:
        if (!allAnswered)
            say(peer, "was ended before all was answered");
        leave(peer, allAnswered);
    }
}

/** Goes away; @p isExact: all it has sent has certainly arrived. */
void Crowd::leave(Peer &peer, bool isExact)
{
    const quint32 sent = peer.messagesSent();
    m_ledger->close(peer.id, isExact && m_options.serverStays ? sent : peer.replies, sent,
                    peer.isSteady);
    m_report.steady += peer.isSteady;
    ++m_report.ended[std::size_t(peer.manner)];
    if (peer.manner == Manner::Reset || peer.manner == Manner::NeverRead)
        peer.socket.reset();
    else
        peer.socket.close();
    peer.state = Peer::State::Away;
    peer.out.clear();
    peer.outAt = 0;
}

void Crowd::say(const Peer &peer, const char *what)
{
    constexpr qsizetype kMost = 20;
    if (m_report.problems.size() < kMost)
        m_report.problems += QStringLiteral("%1 %2 (state %3, %4 of %5 messages, %6 answers): %7")
                                     .arg(QLatin1StringView(kNames[std::size_t(peer.manner)]))
                                     .arg(peer.id)
                                     .arg(int(peer.state))
                                     .arg(peer.messagesSent())
                                     .arg(peer.wanted)
                                     .arg(peer.replies)
                                     .arg(QLatin1StringView(what));
}

} // namespace soquete::test

#include "server/engine/connection/connection.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr qsizetype kReadSize = 64 * 1024;
/**
 * Full reads before the event loop runs again. With one, `bench bodies` takes 1.09 times the
 * processor time (median of 15 paired turns, slower in 13).
 */
constexpr int kReadsInARow = 16;

/** After this silence, a message that resembles the disconnect word was meant to be it. */
constexpr auto kSilence = 2s;

/**
 * A client that takes none of its replies for this long is not just slow. On the loopback interface
 * the system of a client that reads 64 KiB a second acknowledges every two seconds.
 */
constexpr auto kNotReading = 3s;

/** How often to ask the system whether a client has left while it is not read. */
constexpr auto kFinishInterval = 1s;

} // namespace

Connection::Connection(RawSocket socket, quint32 number, const ServerOptions &options,
                       JournalWriter journal)
    : m_socket(std::move(socket))
    , m_limits(options.limits)
    , m_recorder(std::move(journal), Direction::In)
    , m_faults(options.experiment)
    , m_conversation(options, m_recorder, m_faults)
{
    m_recorder.start(number);
}

Connection::~Connection()
{
    if (m_sender)
        m_sender->disconnect();
}

void Connection::start()
{
    m_socket.setLowDelay();
    m_lastActivity = Clock::now();
    m_readable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(m_readable, &QSocketNotifier::activated, this, &Connection::read);

    const Endpoint local = m_socket.local();
    m_recorder.record(Direction::In, fact::Connected{ { local.host(), local.port },
                                                      m_socket.peer().toString(),
                                                      m_socket.descriptor() });
    (void)m_faults.acknowledge(m_socket);
    m_deadlines.arm();
    read(); // most clients send immediately
}

void Connection::finish(Reason reason)
{
    beginClosing(reason);
    closeWhenSent();
}

void Connection::abort(Reason reason)
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Serving)
        m_reason = reason;
    end();
}

void Connection::read()
{
    std::array<char, kReadSize> chunk; // on the stack, so that an idle connection keeps no buffer
    bool more = true;
    for (int i = 0; i < kReadsInARow && more; ++i) {
        const RawSocket::Transfer transfer = m_socket.receive(chunk);
        switch (transfer.outcome) {
        case RawSocket::Outcome::Done:
            receive(QByteArrayView(chunk.data(), transfer.bytes));
            more = transfer.bytes == kReadSize && isReading();
            break;
        case RawSocket::Outcome::WouldBlock:
            more = false;
            break;
        case RawSocket::Outcome::Ended:
        case RawSocket::Outcome::Reset:
        case RawSocket::Outcome::Failed:
            endOfStream(transfer.outcome);
            more = false;
            break;
        }
    }
}

void Connection::receive(QByteArrayView bytes)
{
    m_lastActivity = Clock::now();
    const QByteArray kept = m_recorder.keepsTraffic() ? bytes.toByteArray() : QByteArray();
    m_recorder.recordBytes(Direction::In, kept, bytes.size(), m_faults.acknowledge(m_socket));
    if (m_phase == Phase::Serving) {
        m_conversation.feed(bytes, kept, m_lastActivity);
        replyToFrames();
    } else if (m_reason == Reason::DisconnectWord) {
        // Read so that the close is clean, and recorded, but not replied to.
        m_conversation.recordDataAfterGoodbye(m_recorder.bytesIn() - bytes.size(), bytes);
    }
}

void Connection::replyToFrames()
{
    bool moreMayBeComplete = true;
    while (moreMayBeComplete && mayHandleFrames())
        moreMayBeComplete = replyToBatch();
    updateReading();
    noteFrameProgress();
    closeWhenSent();
    if (m_conversation.watchesSilence())
        m_deadlines.arm();
}

/** Replies to the frames that are complete in one write; returns whether to go on. */
bool Connection::replyToBatch()
{
    Conversation::Batch batch = m_conversation.handleFrames(m_limits.unsentBytes);
    if (m_faults.handlesOneByOne())
        m_lastActivity = Clock::now(); // the server was not reading, so the client was not silent
    if (batch.resets) {
        breakOff();
        return false;
    }
    if (batch.closing != Reason::None)
        beginClosing(batch.closing);
    if (batch.holds)
        hold();
    if (!batch.replies.empty()) {
        const qint64 offset = m_recorder.bytesOut();
        send(std::move(batch.out));
        if (!m_outgoing.hasFailed())
            m_conversation.recordSent(std::move(batch.replies), offset);
    }
    broadcast(std::move(batch.broadcast));
    return batch.mayGoOn && m_phase == Phase::Serving;
}

/** Stops reading until the user has chosen the dialect; bytes wait in the system's buffer. */
void Connection::hold()
{
    m_isHeld = true;
    m_heldSince = Clock::now();
    updateReading();
    m_deadlines.arm();
}

void Connection::adopt(quint32 connection, const Dialect &dialect)
{
    if (connection != m_recorder.connection() || !m_isHeld || m_phase != Phase::Serving)
        return;
    m_isHeld = false;
    m_lastActivity = Clock::now(); // the server was not reading, so the client was not silent
    updateReading();
    m_conversation.startOver(dialect);
    replyToFrames();
}

/** Passes @p responses to the other connections, and stops reading until they have sent them. */
void Connection::broadcast(std::vector<Response> responses)
{
    if (responses.empty())
        return;
    m_sender = std::make_shared<Sender>(this, &Connection::onDelivered);
    updateReading();
    emit said(std::make_shared<Broadcast>(m_recorder.connection(), std::move(responses), m_sender));
}

void Connection::onDelivered()
{
    m_sender.reset();
    updateReading();
}

void Connection::deliver(const SharedBroadcast &broadcast)
{
    if (broadcast->from() == m_recorder.connection())
        return;
    QByteArray bytes;
    for (const Response &response : broadcast->responses())
        bytes += response.bytes;
    const qint64 offset = m_recorder.bytesOut() + m_outgoing.size();
    if (sendUnrequested(bytes))
        m_conversation.recordSent(broadcast->responses(), offset);
}

void Connection::reply(quint32 connection, const QString &text)
{
    if (connection != m_recorder.connection() || m_phase != Phase::Serving)
        return;
    std::optional<Conversation::SentReply> reply = m_conversation.replyByHand(text);
    const qint64 offset = m_recorder.bytesOut() + m_outgoing.size();
    if (!reply || !sendUnrequested(reply->response.bytes))
        return;
    const bool wasFull = m_conversation.isFull();
    m_conversation.recordSentByHand(std::move(*reply), offset);
    if (wasFull) {
        m_lastActivity = Clock::now(); // the server was not reading, so the client was not silent
        replyToFrames();
    }
}

/** Sends @p bytes that were not requested. Ends the connection if too much is unread. */
bool Connection::sendUnrequested(const QByteArray &bytes)
{
    if (m_phase != Phase::Serving || m_outgoing.hasFailed())
        return false;
    if (m_outgoing.isEmpty()) {
        send(bytes);
    } else if (m_outgoing.size() + bytes.size() <= m_limits.unsentBytes) {
        m_outgoing.append(bytes);
    } else {
        abort(Reason::RepliesNotRead);
        return false;
    }
    noteFrameProgress();
    return !m_outgoing.hasFailed();
}

/** Records when the current frame started arriving. */
void Connection::noteFrameProgress()
{
    if (m_phase != Phase::Serving || !m_conversation.isInsideFrame()) {
        m_frame.stop();
    } else if (m_frame.note(m_conversation.frameOffset(), m_lastActivity)) {
        m_deadlines.arm();
    }
}

void Connection::send(QByteArray bytes)
{
    m_outgoing.send(std::move(bytes), m_phase == Phase::Serving);
    waitToSend(!m_outgoing.isEmpty());
}

/** Whether frames can be handled before the replies to earlier ones are sent, or after. */
bool Connection::mayHandleFrames() const
{
    return m_outgoing.isEmpty() || (m_phase == Phase::Serving && m_conversation.onlyBroadcasts());
}

bool Connection::isReading() const
{
    return m_readable && m_readable->isEnabled();
}

/** Reads only while nothing else must happen first; bytes wait in the system's buffer. */
void Connection::updateReading()
{
    const bool isFull = m_phase == Phase::Serving && m_conversation.isFull();
    const bool reads = mayHandleFrames() && !m_sender && !m_isHeld && !isFull;
    if (!m_readable || reads == isReading())
        return;
    m_readable->setEnabled(reads);
    if (reads)
        m_frame.leaveOut(m_notReadingSince);
    else
        m_notReadingSince = m_finishChecked = Clock::now();
    m_deadlines.arm();
}

/** Waits either for room to send or for something to read. */
void Connection::waitToSend(bool waiting)
{
    updateReading();
    if (waiting && !m_writable) {
        m_writable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Write, this);
        connect(m_writable, &QSocketNotifier::activated, this, &Connection::resumeSending);
    }
    if (m_writable)
        m_writable->setEnabled(waiting);
    if (waiting)
        m_deadlines.arm();
}

void Connection::resumeSending()
{
    m_outgoing.flush(m_phase == Phase::Serving);
    waitToSend(!m_outgoing.isEmpty());
    if (!m_outgoing.isEmpty())
        return;
    m_lastActivity = Clock::now(); // the server was not reading, so the client was not silent
    m_deadlines.arm();
    replyToFrames();
}

void Connection::beginClosing(Reason reason)
{
    if (m_phase != Phase::Serving)
        return;
    m_phase = Phase::Closing;
    m_reason = reason;
    m_isHeld = false;
}

void Connection::closeWhenSent()
{
    if (m_phase != Phase::Closing || !m_outgoing.isEmpty())
        return;
    m_phase = Phase::Lingering;
    m_socket.finishSending();
    updateReading(); // to notice that the client closes
    m_lingeringSince = Clock::now();
    m_deadlines.arm();
}

/** Resets the connection because an experiment asks for it. */
void Connection::breakOff()
{
    m_reason = Reason::ClosedHere;
    m_endProvoked = Provoked::Close;
    m_socket.reset();
    end();
}

void Connection::endOfStream(RawSocket::Outcome outcome)
{
    const bool wasReset = m_outgoing.hasFailed() || outcome == RawSocket::Outcome::Reset;
    if (m_phase == Phase::Serving) {
        m_reason = wasReset ? Reason::Reset : Reason::ClosedByPeer;
        m_conversation.recordEndOfStream(wasReset ? Doctor::End::Reset : Doctor::End::Closed);
        if (!wasReset && !m_outgoing.isEmpty()) { // a broadcast, which the client may still read
            beginClosing(Reason::ClosedByPeer);
            updateReading();
            return;
        }
    }
    end();
}

void Connection::end()
{
    m_phase = Phase::Ended;
    m_deadlines.stop();
    delete std::exchange(m_readable, nullptr);
    delete std::exchange(m_writable, nullptr);
    m_socket.close();
    m_conversation.recordUnacknowledged();
    m_recorder.recordEnd(m_reason, m_endProvoked);
    emit ended();
}

std::array<Deadline<Connection>, 9> Connection::deadlines() const
{
    const bool serving = m_phase == Phase::Serving;
    const bool isSending = m_phase != Phase::Ended && !m_outgoing.isEmpty();
    return { {
            { isSending, m_outgoing.progress().checked(), SendProgress::kInterval,
              &Connection::checkProgress },
            { isSending && !m_hasRecordedNotRead, m_outgoing.progress().since(), kNotReading,
              &Connection::onRepliesNotRead },
            { serving && m_conversation.watchesSilence(), m_lastActivity, kSilence,
              &Connection::onSilence },
            { m_phase == Phase::Lingering, m_lingeringSince, m_limits.linger, &Connection::end },
            { isSending, m_outgoing.progress().since(), m_limits.unsent,
              &Connection::onUnsentTooLong },
            { m_isHeld, m_heldSince, m_limits.hold, &Connection::onHeldTooLong },
            { serving && isReading() && m_frame.isRunning(), m_frame.since(), m_limits.frame,
              &Connection::onFrameTimedOut },
            { serving && isReading() && !isSending, m_lastActivity, m_limits.idle,
              &Connection::onIdle },
            { serving && m_conversation.isFull(), m_finishChecked, kFinishInterval,
              &Connection::checkWhetherFinished },
    } };
}

void Connection::onRepliesNotRead()
{
    m_hasRecordedNotRead = true;
    m_recorder.recordFinding(
            { FindingId::RepliesNotRead, m_recorder.bytesIn(), {}, m_outgoing.size() },
            m_recorder.messages());
}

/** The user need not reply before a client that has left is noticed. */
void Connection::checkWhetherFinished()
{
    m_finishChecked = Clock::now();
    if (!m_socket.hasPeerFinished())
        return;
    m_conversation.expectNoMoreReplies();
    replyToFrames();
}

void Connection::onSilence()
{
    m_conversation.recordSilence();
}

void Connection::onUnsentTooLong()
{
    abort(Reason::RepliesNotRead);
}

void Connection::onHeldTooLong()
{
    finish(Reason::BadInput);
}

void Connection::onFrameTimedOut()
{
    m_conversation.recordIncompleteFrame();
    finish(Reason::FrameTimedOut);
}

void Connection::onIdle()
{
    if (m_conversation.isInsideFrame())
        m_conversation.recordIncompleteFrame();
    finish(Reason::Idle);
}

} // namespace soquete

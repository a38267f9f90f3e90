#include "client/engine/clientworker.h"

#include "client/engine/connecting.h"
#include "shared/transport/endpoint.h"
#include "shared/transport/rawsocket.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** How many bytes of its replies show how a server replies. */
constexpr qsizetype kRecognised = 1024;

} // namespace

ClientWorker::ClientWorker(JournalWriter journal)
    : m_recorder(std::move(journal), Direction::Out)
{
    for (QTimer *const timer : m_timers)
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { fail(Reason::TimedOut, {}); });
    connect(&m_retryTimer, &QTimer::timeout, this, &ClientWorker::tryFile);
    connect(&m_replyTimer, &QTimer::timeout, this, &ClientWorker::expireReplies);
    connect(&m_settleTimer, &QTimer::timeout, this, &ClientWorker::settleHeldBack);
    connect(&m_leaveTimer, &QTimer::timeout, this,
            [this] { end(Reason::DisconnectWord, Client::State::Disconnected); });
}

ClientWorker::~ClientWorker() = default;

void ClientWorker::connectTo(const ClientOptions &options)
{
    if (m_socket)
        return;
    m_options = options;
    m_options.path = absoluteUnixPath(options.path);
    m_replies = std::make_unique<ReplyMatcher>(options.dialect);
    m_recorder.start(m_recorder.connection() + 1);
    m_wordNumber = 0;
    m_isHeld = m_isRecognised = false;
    m_beginning.clear();
    m_keptBack.clear();
    m_isSilent = false;
    m_state = Client::State::LookingUp;

    m_socket = makeSocket();
    m_connectTimer.start(options.limits.connect);
    if (!options.path.isEmpty()) {
        setState(Client::State::Connecting);
        tryFile();
        return;
    }
    QTcpSocket *const socket = m_socket.get();
    connect(socket, &QTcpSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::ConnectingState)
            setState(Client::State::Connecting);
    });
    connect(socket, &QTcpSocket::connected, this, &ClientWorker::onConnected);
    watchSocket();
    socket->connectToHost(options.host, options.port);
}

void ClientWorker::tryFile()
{
    const UnixFailure failure = connectToFile(*m_socket, m_options.path);
    if (failure.error == UnixError::Busy) {
        m_retryTimer.start(kUnixRetry);
    } else if (failure.error != UnixError::None) {
        fail(connectFailure(failure.error), failure.text);
    } else {
        watchSocket();
        onConnected();
    }
}

void ClientWorker::watchSocket()
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ClientWorker::onReadyRead);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &ClientWorker::settleWritten);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &ClientWorker::onError);
    RawSocket::clearLastError();
}

void ClientWorker::send(const QString &text, const QByteArray &frame)
{
    if (m_state == Client::State::Connected)
        sendFrame(text, spoil(frame, text, m_options.dialect, m_options.faults),
                  m_options.dialect.replyMode != ReplyMode::None);
}

void ClientWorker::adopt(const Dialect &dialect)
{
    m_options.dialect = dialect;
    if (!m_socket || !m_replies)
        return;
    m_isHeld = false;
    follow(m_replies->adopt(dialect, ReplyMatcher::Clock::now()));
    if (m_socket && m_socket->bytesAvailable() > 0)
        onReadyRead();
}

void ClientWorker::setFaults(const Faults &faults)
{
    m_options.faults = faults;
    if (m_state != Client::State::Connected)
        return;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, faults.mayDelay ? 0 : 1);
    if (m_isSilent && !faults.fallsSilent) {
        m_isSilent = false;
        write(std::exchange(m_keptBack, {}), Provoked::None);
    }
}

void ClientWorker::leave()
{
    if (m_state != Client::State::Connected)
        return;
    setState(Client::State::Leaving);
    const Dialect &dialect = m_options.dialect;
    if (dialect.disconnectWord.isEmpty() || m_isSilent) {
        end(Reason::ClosedHere, Client::State::Disconnected);
        return;
    }
    m_leaveTimer.start(m_options.limits.leave);
    m_wordNumber = m_recorder.messages() + 1;
    sendFrame(dialect.disconnectWord,
              { encodeFrame(dialect.disconnectWord, dialect).bytes, dialect.headerSize },
              dialect.replyMode != ReplyMode::None && dialect.answersDisconnectWord);
}

void ClientWorker::cancel()
{
    if (!m_socket)
        return;
    if (m_state == Client::State::LookingUp || m_state == Client::State::Connecting) {
        fail(Reason::Cancelled, {});
        return;
    }
    m_socket->abort(); // unsent bytes could otherwise wait for a server that does not read
    end(Reason::ClosedHere, Client::State::Disconnected);
}

void ClientWorker::setState(Client::State state)
{
    m_state = state;
    emit stateChanged(state);
}

void ClientWorker::onConnected()
{
    m_connectTimer.stop();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, m_options.faults.mayDelay ? 0 : 1);
    fact::Connected connected;
    if (m_options.path.isEmpty()) {
        connected.local = { m_socket->localAddress().toString(), m_socket->localPort() };
        connected.peer = Endpoint{ m_socket->peerAddress(), m_socket->peerPort() }.toString();
    } else {
        connected.local.host = connected.peer = m_options.path;
    }
    connected.descriptor = m_socket->socketDescriptor();
    m_recorder.record(Direction::Out, std::move(connected));
    setState(Client::State::Connected);
}

void ClientWorker::onReadyRead()
{
    if (m_isHeld)
        return; // what arrives waits in the socket
    const auto now = ReplyMatcher::Clock::now();
    const QByteArray bytes = m_socket->readAll();
    m_recorder.recordBytes(Direction::In, bytes, bytes.size());
    RawSocket::clearLastError();

    recognise(bytes);
    follow(m_replies->feed(bytes, now));
}

/** Looks at the first bytes for replies that differ from the dialect. */
void ClientWorker::recognise(const QByteArray &bytes)
{
    const bool isFirst = m_beginning.isEmpty();
    if (m_isRecognised || m_options.dialect.replyMode != ReplyMode::Text
        || m_beginning.size() > kRecognised)
        return;
    m_beginning += bytes;
    const auto recognition = recogniseReplies(m_beginning, m_options.dialect);
    if (!recognition)
        return;
    m_isRecognised = true;
    const auto suggested = recordRecognised(*recognition, 0, m_beginning);
    if (!m_options.adoptsDialect || !suggested || !isFirst)
        return;
    m_options.dialect = *suggested;
    (void)m_replies->adopt(*suggested, ReplyMatcher::Clock::now()); // nothing arrived earlier
}

/** Records how the server replies, and returns the dialect that this suggests, if any. */
std::optional<Dialect> ClientWorker::recordRecognised(const Recognition &recognition, qint64 offset,
                                                      const QByteArray &evidence)
{
    m_recorder.recordFinding({ recognition.id, offset, evidence, recognition.measure }, 0);
    return suggestedDialect(recognition.id, recognition.measure, m_options.dialect);
}

/** Handles @p replies, and what follows them if it breaks the dialect. */
void ClientWorker::follow(std::vector<ReplyMatcher::Reply> replies)
{
    handleReplies(replies);
    if (!m_socket)
        return;
    if (const std::optional<Finding> violation = m_replies->violation()) {
        const auto recognition = recogniseReplies(m_replies->pendingBytes(), m_options.dialect);
        if (!recognition) {
            m_recorder.recordFinding(*violation, 0);
            end(Reason::BadInput, Client::State::Failed);
            return;
        }
        const auto suggested =
                recordRecognised(*recognition, violation->offset, violation->evidence);
        if (m_options.adoptsDialect && suggested)
            adopt(*suggested);
        else if (m_options.hasWindow && suggested)
            m_isHeld = true;
        else
            end(Reason::BadInput, Client::State::Failed);
        return;
    }
    if (m_replies->holdsBack())
        m_settleTimer.start(m_options.limits.settle);
    else
        m_settleTimer.stop();
}

void ClientWorker::onError(QAbstractSocket::SocketError error)
{
    const bool wasReset = RawSocket::lastErrorWasReset(); // before anything changes it
    if (m_state == Client::State::LookingUp || m_state == Client::State::Connecting) {
        fail(error == QAbstractSocket::RemoteHostClosedError ? Reason::Reset
                                                             : connectFailure(error),
             m_socket->errorString());
        return;
    }
    m_isHeld = false; // nothing more arrives
    if (error == QAbstractSocket::RemoteHostClosedError && m_socket->bytesAvailable() > 0
        && !m_replies->violation())
        onReadyRead();
    if (!m_socket)
        return;
    handleReplies(m_replies->settle(ReplyMatcher::Clock::now()));
    if (!m_socket)
        return;
    if (m_wordNumber > 0) {
        end(Reason::DisconnectWord, Client::State::Disconnected);
    } else if (error != QAbstractSocket::RemoteHostClosedError) {
        end(Reason::Other, Client::State::Failed);
    } else if (wasReset) {
        m_recorder.recordFinding({ FindingId::ConnectionReset, m_recorder.bytesIn(), {} }, 0);
        end(Reason::Reset, Client::State::Failed);
    } else {
        m_recorder.recordFinding({ FindingId::ClosedEarly, m_recorder.bytesIn(), {} }, 0);
        end(Reason::ClosedByPeer, Client::State::Disconnected);
    }
}

void ClientWorker::sendFrame(const QString &text, const SpoiltFrame &frame, bool replyExpected)
{
    const auto now = ReplyMatcher::Clock::now();
    const bool isWord = m_wordNumber > 0;
    m_recorder.recordMessage({ { .offset = m_recorder.bytesOut() + m_keptBack.size(),
                                 .size = frame.bytes.size() - frame.headerSize,
                                 .headerSize = frame.headerSize,
                                 .text = text,
                                 .bytes = frame.bytes },
                               replyExpected },
                             frame.provoked);
    const quint64 number = m_recorder.messages();
    if (replyExpected)
        m_replies->expect(number, text, now, now + m_options.limits.reply);
    if (m_isSilent) {
        m_keptBack += frame.bytes;
    } else if (m_options.faults.fallsSilent && !isWord) {
        const qsizetype half = frame.headerSize + (frame.bytes.size() - frame.headerSize) / 2;
        m_isSilent = true;
        m_keptBack = frame.bytes.sliced(half);
        write(frame.bytes.first(half), frame.provoked);
    } else if (m_options.faults.writesTwice && !isWord) {
        write(frame.bytes.first(frame.headerSize), frame.provoked);
        if (m_socket)
            write(frame.bytes.sliced(frame.headerSize), frame.provoked);
    } else {
        write(frame.bytes, frame.provoked);
    }
    if (!replyExpected) {
        m_unsettled.push_back(number);
        settleWritten();
    } else if (m_socket) {
        armReplyTimer();
    }
}

/**
 * Settles messages that get no reply once the system has taken them, so that a script waits for a
 * server that does not read.
 */
void ClientWorker::settleWritten()
{
    if (m_socket && m_socket->bytesToWrite() > 0)
        return;
    for (const quint64 number : std::exchange(m_unsettled, {}))
        emit settled(number, Client::Outcome::NoReplyExpected);
}

/** Writes @p bytes in one system call. May end the connection. */
void ClientWorker::write(const QByteArray &bytes, Provoked provoked)
{
    if (bytes.isEmpty())
        return;
    m_recorder.recordBytes(Direction::Out, bytes, bytes.size(), provoked);
    m_socket->write(bytes);
    m_socket->flush();
}

void ClientWorker::handleReplies(const std::vector<ReplyMatcher::Reply> &replies)
{
    const auto count = std::count_if(replies.begin(), replies.end(),
                                     [](const auto &reply) { return reply.number.has_value(); });
    if (count > 1 && m_options.dialect.replyMode == ReplyMode::Text)
        m_recorder.recordGluedReplies(replies.front().number.value_or(0), replies.front().offset,
                                      count);
    for (const ReplyMatcher::Reply &reply : replies) {
        m_recorder.recordReply(reply);
        if (reply.number && !reply.isLate)
            emit settled(*reply.number, Client::Outcome::Acknowledged);
    }
    armReplyTimer();
    closeIfDone(); // last, since it may end the connection
}

void ClientWorker::settleHeldBack()
{
    handleReplies(m_replies->settle(ReplyMatcher::Clock::now()));
}

void ClientWorker::expireReplies()
{
    for (const quint64 number : m_replies->expire(ReplyMatcher::Clock::now())) {
        m_recorder.recordMissingReplies({ number });
        emit settled(number, Client::Outcome::NotAcknowledged);
    }
    armReplyTimer();
}

void ClientWorker::armReplyTimer()
{
    const auto deadline = m_replies->nextDeadline();
    if (!deadline) {
        m_replyTimer.stop();
    } else if (!m_replyTimer.isActive()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
                *deadline - ReplyMatcher::Clock::now());
        m_replyTimer.start(std::max(left, 0ms));
    }
}

/** Closes after the disconnect word, when all replies have arrived. */
void ClientWorker::closeIfDone()
{
    const bool wordHasReply = m_options.dialect.replyMode != ReplyMode::None
                           && m_options.dialect.answersDisconnectWord;
    if (m_wordNumber > 0 && wordHasReply && m_replies->waiting().empty())
        end(Reason::DisconnectWord, Client::State::Disconnected);
}

/** Ends an attempt to connect. */
void ClientWorker::fail(Reason reason, const QString &text)
{
    const bool isTcp = m_options.path.isEmpty();
    fact::Error error{ .reason = reason, .text = text };
    error.address.host = isTcp ? m_options.host : m_options.path;
    error.address.port = isTcp ? m_options.port : 0;
    error.longestPath = reason == Reason::PathTooLong ? longestUnixPath() : 0;
    m_recorder.record(Direction::None, std::move(error));
    if (isTcp && reason == Reason::ConnectionRefused) {
        if (const std::optional<Endpoint> elsewhere = listeningElsewhere(m_options))
            m_recorder.record(Direction::None, fact::Finding{ .id = FindingId::BoundElsewhere,
                                                              .elsewhere = elsewhere->toString() });
    }
    end(Reason::None,
        reason == Reason::Cancelled ? Client::State::Disconnected : Client::State::Failed);
}

/** Drops the socket in any state. Reason::None: there was no connection. */
void ClientWorker::end(Reason reason, Client::State state)
{
    for (QTimer *const timer : m_timers)
        timer->stop();
    QTcpSocket *const socket = m_socket.release();
    socket->disconnect(this);
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (reason != Reason::None)
        socket->disconnectFromHost(); // after sending what is left
    if (socket->state() == QAbstractSocket::UnconnectedState || reason == Reason::None)
        socket->deleteLater(); // it may be the caller
    const std::vector<quint64> waiting = m_replies->waiting();
    std::vector<quint64> missing = waiting;
    std::erase(missing, m_wordNumber); // closing is a reply to the disconnect word
    m_recorder.recordMissingReplies(missing);
    if (reason != Reason::None)
        m_recorder.recordEnd(reason);
    for (const quint64 number : waiting)
        emit settled(number, Client::Outcome::NotAcknowledged);
    settleWritten();
    setState(state);
}

} // namespace soquete

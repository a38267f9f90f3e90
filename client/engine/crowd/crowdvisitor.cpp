#include "client/engine/crowd/crowdvisitor.h"

#include "client/engine/connectfailure.h"
#include "shared/protocol/frame.h"
#include "shared/transport/unixsocket.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** Who is served last may wait for all others; but not for ever where nothing comes at all. */
constexpr auto kPatience = 10min;

/** How long to wait for answer or close after goodbye, where nothing else says that it was heard.
 */
constexpr auto kGoodbye = 2s;

constexpr qint64 kReadSize = 64 * 1024;

Reason reasonOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError:
        return Reason::ClosedByPeer;
    case QAbstractSocket::SocketResourceError:
        return Reason::OutOfResources;
    default:
        return connectFailure(error);
    }
}

} // namespace

CrowdVisitor::CrowdVisitor(const CrowdOptions &options, CrowdClock::time_point begun)
    : m_options(options)
    , m_begun(begun)
    , m_socket(std::make_unique<QTcpSocket>())
    , m_replies(options.client.dialect)
{
    for (QTimer *const timer : { &m_pause, &m_patience, &m_retry })
        timer->setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // others may end early by a twentieth
    connect(&m_pause, &QTimer::timeout, this, &CrowdVisitor::sendNext);
    connect(&m_retry, &QTimer::timeout, this, &CrowdVisitor::connectToFile);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { end(m_hasSaidGoodbye ? Reason::None : Reason::TimedOut); });
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(kReadSize);
}

CrowdVisitor::~CrowdVisitor() = default;

void CrowdVisitor::start()
{
    m_patience.start(kPatience);
    if (!m_options.client.path.isEmpty()) {
        connectToFile();
        return;
    }
    connect(m_socket.get(), &QTcpSocket::connected, this, &CrowdVisitor::onConnected);
    watchSocket();
    m_socket->connectToHost(m_options.client.host, m_options.client.port);
}

void CrowdVisitor::connectToFile()
{
    UnixFailure failure;
    const qintptr descriptor = connectUnixSocket(m_options.client.path, &failure);
    if (failure.error == UnixError::Busy) {
        m_retry.start(kUnixRetry);
    } else if (descriptor < 0 || !m_socket->setSocketDescriptor(descriptor)) {
        end(Reason::ConnectionRefused);
    } else {
        watchSocket();
        onConnected();
    }
}

void CrowdVisitor::watchSocket()
{
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &CrowdVisitor::onReadyRead);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &CrowdVisitor::onError);
}

void CrowdVisitor::stop()
{
    m_socket->abort();
    end(Reason::Cancelled);
}

void CrowdVisitor::onConnected()
{
    m_seen.connectedNs = now();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    sendNext();
}

void CrowdVisitor::sendNext()
{
    if (m_sent == m_options.messages) {
        sayGoodbye();
        return;
    }
    ++m_sent;
    const bool isAnswered = m_options.client.dialect.replyMode != ReplyMode::None;
    if (m_seen.firstSentNs < 0)
        m_seen.firstSentNs = now();
    send(m_options.message, isAnswered);
    if (!isAnswered && !m_seen.isDone())
        m_pause.start(m_options.interval);
}

void CrowdVisitor::send(const QString &text, bool isAnswered)
{
    const auto sent = CrowdClock::now();
    if (isAnswered)
        m_replies.expect(quint64(m_sent), text, sent, sent + kPatience);
    m_socket->write(encodeFrame(text, m_options.client.dialect).bytes);
    m_socket->flush(); // may end it
}

void CrowdVisitor::onReadyRead()
{
    const auto come = CrowdClock::now();
    m_patience.start(m_hasSaidGoodbye ? std::chrono::milliseconds(kGoodbye) : kPatience);
    std::vector<ReplyMatcher::Reply> replies = m_replies.feed(m_socket->readAll(), come);
    if (replies.empty() && m_replies.holdsBack())
        replies = m_replies.settle(come); // nobody here reads on with care
    for (const ReplyMatcher::Reply &reply : replies) {
        if (!m_seen.isDone())
            takeAnswer(reply);
    }
    if (m_replies.violation() && !m_seen.isDone())
        end(Reason::BadInput);
}

void CrowdVisitor::takeAnswer(const ReplyMatcher::Reply &reply)
{
    if (m_hasSaidGoodbye) {
        end(Reason::None);
        return;
    }
    if (!reply.number)
        return; // it answers nothing
    ++m_seen.replies;
    m_seen.lastReplyNs = now();
    if (m_seen.firstReplyNs < 0)
        m_seen.firstReplyNs = m_seen.lastReplyNs;
    m_seen.longestRoundTripNs =
            std::max<qint64>(m_seen.longestRoundTripNs, reply.roundTrip.count());
    if (m_sent == m_options.messages || m_options.interval == 0ms)
        sendNext();
    else
        m_pause.start(m_options.interval);
}

void CrowdVisitor::sayGoodbye()
{
    const Dialect &dialect = m_options.client.dialect;
    if (dialect.disconnectWord.isEmpty()) {
        end(Reason::None);
        return;
    }
    m_hasSaidGoodbye = true;
    ++m_sent;
    m_patience.start(kGoodbye);
    send(dialect.disconnectWord,
         dialect.replyMode != ReplyMode::None && dialect.answersDisconnectWord);
}

void CrowdVisitor::onError(QAbstractSocket::SocketError error)
{
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (!m_seen.isDone())
        end(m_hasSaidGoodbye ? Reason::None : reasonOf(error));
}

void CrowdVisitor::end(Reason failure)
{
    if (m_seen.isDone())
        return;
    m_seen.endedNs = now();
    m_seen.failure = failure;
    for (QTimer *const timer : { &m_pause, &m_patience, &m_retry })
        timer->stop();
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    emit ended();
}

qint64 CrowdVisitor::now() const
{
    return std::chrono::nanoseconds(CrowdClock::now() - m_begun).count();
}

} // namespace soquete

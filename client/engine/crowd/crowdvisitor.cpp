#include "client/engine/crowd/crowdvisitor.h"

#include "client/engine/connecting.h"
#include "shared/protocol/frame.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** How long a client waits if nothing arrives: the last one waits for all others. */
constexpr auto kPatience = 10min;

/** How long to wait for the server to reply or close after the disconnect word. */
constexpr auto kLeave = 2s;

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
    , m_socket(makeSocket())
    , m_replies(options.client.dialect)
{
    for (QTimer *const timer : { &m_pause, &m_patience, &m_retry })
        timer->setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // a coarse timer may end 5 % early
    connect(&m_pause, &QTimer::timeout, this, &CrowdVisitor::sendNext);
    connect(&m_retry, &QTimer::timeout, this, &CrowdVisitor::tryFile);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { end(m_isLeaving ? Reason::None : Reason::TimedOut); });
}

CrowdVisitor::~CrowdVisitor() = default;

void CrowdVisitor::start()
{
    m_patience.start(kPatience);
    if (!m_options.client.path.isEmpty()) {
        tryFile();
        return;
    }
    connect(m_socket.get(), &QTcpSocket::connected, this, &CrowdVisitor::onConnected);
    watchSocket();
    m_socket->connectToHost(m_options.client.host, m_options.client.port);
}

void CrowdVisitor::tryFile()
{
    const UnixError error = connectToFile(*m_socket, m_options.client.path).error;
    if (error == UnixError::Busy) {
        m_retry.start(kUnixRetry);
    } else if (error != UnixError::None) {
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
    m_member.connectedNs = now();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    sendNext();
}

void CrowdVisitor::sendNext()
{
    if (m_sent == m_options.messages) {
        leave();
        return;
    }
    ++m_sent;
    const bool replyExpected = m_options.client.dialect.replyMode != ReplyMode::None;
    if (m_member.firstSentNs < 0)
        m_member.firstSentNs = now();
    send(m_options.message, replyExpected);
    if (!replyExpected && !m_member.isDone())
        m_pause.start(m_options.interval);
}

void CrowdVisitor::send(const QString &text, bool replyExpected)
{
    const auto sent = CrowdClock::now();
    if (replyExpected)
        m_replies.expect(quint64(m_sent), text, sent, sent + kPatience);
    m_socket->write(encodeFrame(text, m_options.client.dialect).bytes);
    m_socket->flush(); // may end the connection
}

void CrowdVisitor::onReadyRead()
{
    const auto received = CrowdClock::now();
    m_patience.start(m_isLeaving ? std::chrono::milliseconds(kLeave) : kPatience);
    std::vector<ReplyMatcher::Reply> replies = m_replies.feed(m_socket->readAll(), received);
    if (replies.empty() && m_replies.holdsBack())
        replies = m_replies.settle(received); // this client does not wait for the rest
    for (const ReplyMatcher::Reply &reply : replies) {
        if (!m_member.isDone())
            onReply(reply);
    }
    if (m_replies.violation() && !m_member.isDone())
        end(Reason::BadInput);
}

void CrowdVisitor::onReply(const ReplyMatcher::Reply &reply)
{
    if (m_isLeaving) {
        end(Reason::None);
        return;
    }
    if (!reply.number)
        return; // not a reply to a message
    ++m_member.replies;
    m_member.lastReplyNs = now();
    if (m_member.firstReplyNs < 0)
        m_member.firstReplyNs = m_member.lastReplyNs;
    m_member.longestRoundTripNs =
            std::max<qint64>(m_member.longestRoundTripNs, reply.roundTrip.count());
    if (m_sent == m_options.messages || m_options.interval == 0ms)
        sendNext();
    else
        m_pause.start(m_options.interval);
}

void CrowdVisitor::leave()
{
    const Dialect &dialect = m_options.client.dialect;
    if (dialect.disconnectWord.isEmpty()) {
        end(Reason::None);
        return;
    }
    m_isLeaving = true;
    ++m_sent;
    m_patience.start(kLeave);
    send(dialect.disconnectWord,
         dialect.replyMode != ReplyMode::None && dialect.answersDisconnectWord);
}

void CrowdVisitor::onError(QAbstractSocket::SocketError error)
{
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (!m_member.isDone())
        end(m_isLeaving ? Reason::None : reasonOf(error));
}

void CrowdVisitor::end(Reason failure)
{
    if (m_member.isDone())
        return;
    m_member.endedNs = now();
    m_member.failure = failure;
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

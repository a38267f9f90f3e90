#include "app/lessons/guide/evidence.h"

#include <algorithm>

namespace soquete {

namespace {

/** Updates @p evidence by the end of a connection, on either side. */
void noteEnd(Reason reason, Evidence &evidence)
{
    if (reason == Reason::DisconnectWord)
        evidence.goodbye = true;
    else if (reason == Reason::Reset)
        evidence.wasReset = true;
    else if (reason == Reason::FrameTimedOut)
        evidence.incomplete = true;
}

} // namespace

void ClientTrace::add(const Event &event, const Dialect &dialect, Evidence &evidence)
{
    switch (event.kind()) {
    case EventKind::Connected:
        m_isUnix = hasPath(event);
        m_sent.clear();
        m_acknowledged.clear();
        break;
    case EventKind::Message:
        evidence.wroteTwice |= event.provoked == Provoked::TwoWrites;
        if (event.direction == Direction::Out)
            noteMessage(*event.as<fact::Message>(), dialect);
        break;
    case EventKind::Reply:
        noteReply(*event.as<fact::Reply>(), evidence);
        break;
    case EventKind::Finding:
        evidence.replyMissing |= isFinding(event, FindingId::ReplyMissing);
        break;
    case EventKind::Disconnected:
        m_sent.clear();
        noteEnd(reasonOf(event), evidence);
        break;
    case EventKind::Error:
        evidence.refused |= reasonOf(event) == Reason::ConnectionRefused;
        break;
    default:
        break;
    }
}

bool ClientTrace::wereAcknowledged(const QStringList &messages) const
{
    QHash<std::size_t, int> wanted;
    for (const QString &message : messages)
        ++wanted[qHash(message)];
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (m_acknowledged.value(it.key()) < it.value())
            return false;
    }
    return !messages.isEmpty();
}

void ClientTrace::noteMessage(const fact::Message &message, const Dialect &dialect)
{
    const bool isNoted = m_sent.size() < kMostRemembered && !dialect.isDisconnectWord(message.text);
    if (isNoted)
        m_sent.insert(message.number,
                      { qHash(message.text), message.size > message.text.toUcs4().size() });
}

void ClientTrace::noteReply(const fact::Reply &reply, Evidence &evidence)
{
    const auto sent = m_sent.constFind(reply.number);
    if (sent == m_sent.cend())
        return;
    evidence.acknowledged = true;
    evidence.unixAcknowledged |= m_isUnix;
    evidence.accentAcknowledged |= sent->isLonger;
    if (m_acknowledged.size() < kMostRemembered || m_acknowledged.contains(sent->text))
        ++m_acknowledged[sent->text];
    m_sent.erase(sent);
}

void ServerTrace::add(const Event &event, const Experiment &experiment, Evidence &evidence)
{
    constexpr quint64 kMessageAndGoodbye = 2;
    switch (event.kind()) {
    case EventKind::Listening:
        m_present.clear();
        begin();
        break;
    case EventKind::Waiting:
    case EventKind::Connected:
        m_present.insert(event.connection);
        m_most = std::max(m_most, int(m_present.size()));
        break;
    case EventKind::Bytes:
        if (event.direction == Direction::In)
            m_reads[event.connection] = { event.as<fact::Bytes>()->offset, 0 };
        break;
    case EventKind::Message:
        if (event.direction == Direction::In)
            noteMessage(event.connection, *event.as<fact::Message>(), evidence);
        break;
    case EventKind::Finding:
        evidence.charactersForBytes |= isFinding(event, FindingId::LengthInCharacters);
        evidence.incomplete |= isFinding(event, FindingId::FrameIncomplete);
        break;
    case EventKind::Disconnected: {
        const auto &[reason, messages] = *event.as<fact::Disconnected>();
        m_reads.remove(event.connection);
        m_present.remove(event.connection);
        if (reason == Reason::DisconnectWord && messages >= kMessageAndGoodbye)
            noteServed(experiment, evidence);
        evidence.closedWithoutWord |= reason == Reason::ClosedByPeer;
        noteEnd(reason, evidence);
        break;
    }
    case EventKind::Error:
        evidence.addressInUse |= reasonOf(event) == Reason::AddressInUse;
        break;
    default:
        break;
    }
}

void ServerTrace::begin()
{
    m_most = int(m_present.size());
    m_served = 0;
}

/** One more client has been served until the disconnect word. */
void ServerTrace::noteServed(const Experiment &experiment, Evidence &evidence)
{
    if (++m_served < Evidence::kCrowd || m_most < Evidence::kCrowd)
        return;
    const bool hasWaited = experiment.work.kind == Work::Kind::Wait;
    evidence.waitedInTurn |= hasWaited && experiment.mode == ServeMode::OneAtATime;
    evidence.waitedAtOnce |= hasWaited && experiment.mode == ServeMode::Threads;
    evidence.computed |= experiment.work.kind == Work::Kind::Compute;
}

void ServerTrace::noteMessage(quint32 connection, const fact::Message &message, Evidence &evidence)
{
    const auto read = m_reads.find(connection);
    if (read == m_reads.end())
        return;
    if (message.offset < read->offset)
        evidence.cameInPieces = true;
    else if (++read->messages > 1)
        evidence.manyInOneRead = true;
}

} // namespace soquete

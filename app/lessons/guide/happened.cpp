#include "app/lessons/guide/happened.h"

#include <algorithm>

namespace soquete {

namespace {

/** Updates @p happened by the end of a connection, on either side. */
void noteEnd(Reason reason, Happened &happened)
{
    if (reason == Reason::DisconnectWord)
        happened.goodbye = true;
    else if (reason == Reason::Reset)
        happened.brokenOff = true;
    else if (reason == Reason::FrameTimedOut)
        happened.incomplete = true;
}

} // namespace

void ClientTrace::add(const Event &event, const Dialect &dialect, Happened &happened)
{
    switch (event.kind()) {
    case EventKind::Connected:
        m_isUnix = hasPath(event);
        m_sent.clear();
        m_answered.clear();
        break;
    case EventKind::Message:
        happened.wroteTwice |= event.provoked == Provoked::TwoWrites;
        if (event.direction == Direction::Out)
            noteMessage(*event.as<fact::Message>(), dialect);
        break;
    case EventKind::Reply:
        noteReply(*event.as<fact::Reply>(), happened);
        break;
    case EventKind::Finding:
        happened.notAnswered |= isFinding(event, FindingId::ReplyMissing);
        break;
    case EventKind::Disconnected:
        m_sent.clear();
        noteEnd(reasonOf(event), happened);
        break;
    case EventKind::Error:
        happened.refused |= reasonOf(event) == Reason::ConnectionRefused;
        break;
    default:
        break;
    }
}

bool ClientTrace::wereAnswered(const QStringList &messages) const
{
    QHash<std::size_t, int> wanted;
    for (const QString &message : messages)
        ++wanted[qHash(message)];
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        if (m_answered.value(it.key()) < it.value())
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

void ClientTrace::noteReply(const fact::Reply &reply, Happened &happened)
{
    const auto sent = m_sent.constFind(reply.number);
    if (sent == m_sent.cend())
        return;
    happened.acknowledged = true;
    happened.unixAcknowledged |= m_isUnix;
    happened.accentAcknowledged |= sent->isLonger;
    if (m_answered.size() < kMostRemembered || m_answered.contains(sent->text))
        ++m_answered[sent->text];
    m_sent.erase(sent);
}

void ServerTrace::add(const Event &event, const Experiment &experiment, Happened &happened)
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
            noteMessage(event.connection, *event.as<fact::Message>(), happened);
        break;
    case EventKind::Finding:
        happened.charactersForBytes |= isFinding(event, FindingId::LengthInCharacters);
        happened.incomplete |= isFinding(event, FindingId::FrameIncomplete);
        break;
    case EventKind::Disconnected: {
        const auto &[reason, messages] = *event.as<fact::Disconnected>();
        m_reads.remove(event.connection);
        m_present.remove(event.connection);
        if (reason == Reason::DisconnectWord && messages >= kMessageAndGoodbye)
            noteServed(experiment, happened);
        happened.closedWithoutWord |= reason == Reason::ClosedByPeer;
        noteEnd(reason, happened);
        break;
    }
    case EventKind::Error:
        happened.addressInUse |= reasonOf(event) == Reason::AddressInUse;
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
void ServerTrace::noteServed(const Experiment &experiment, Happened &happened)
{
    if (++m_served < Happened::kCrowd || m_most < Happened::kCrowd)
        return;
    const bool hasWaited = experiment.work.kind == Work::Kind::Wait;
    happened.waitedInTurn |= hasWaited && experiment.mode == ServeMode::OneAtATime;
    happened.waitedAtOnce |= hasWaited && experiment.mode == ServeMode::Threads;
    happened.computed |= experiment.work.kind == Work::Kind::Compute;
}

void ServerTrace::noteMessage(quint32 connection, const fact::Message &message, Happened &happened)
{
    const auto read = m_reads.find(connection);
    if (read == m_reads.end())
        return;
    if (message.offset < read->offset)
        happened.cameInPieces = true;
    else if (++read->messages > 1)
        happened.manyInOneRead = true;
}

} // namespace soquete

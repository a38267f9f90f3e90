#include "shared/views/sequence/sequencemodel.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <algorithm>
#include <climits>

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;
using End = SequenceStep::End;
using Reply = SequenceStep::Reply;

/** With more connections than this, idle ones are not remembered once their steps are gone. */
constexpr qsizetype kMostConnections = 100'000;

bool isTimeOut(const Event &event)
{
    switch (reasonOf(event)) {
    case Reason::Idle:
    case Reason::FrameTimedOut:
    case Reason::RepliesNotRead:
    case Reason::NotReadByTarget:
    case Reason::TimedOut:
        return true;
    default:
        return isFinding(event, FindingId::ReplyMissing);
    }
}

} // namespace

SequenceModel::SequenceModel(const EventLog &log, Side side)
    : m_log(log)
    , m_side(side)
    , m_read(log.begin())
{}

void SequenceModel::readTo(qint64 end)
{
    m_log.read(m_read, end, [this](qint64 place, const Event &event) {
        if (!event.as<fact::Bytes>() && !event.as<fact::Waiting>())
            append(place, event);
    });
    removeDropped();
}

void SequenceModel::clear()
{
    m_read = m_log.end();
    m_removed += count();
    m_steps.clear();
    m_connections.clear();
    m_waiting.clear();
    m_server.clear();
}

const SequenceStep *SequenceModel::at(qint64 place) const
{
    if (place < firstPlace() || place >= endPlace())
        return nullptr;
    const SequenceStep &step = m_steps[std::size_t(place - m_removed)];
    return step.event < m_log.begin() ? nullptr : &step;
}

SequenceStep *SequenceModel::find(qint64 place)
{
    return const_cast<SequenceStep *>(std::as_const(*this).at(place));
}

qint64 SequenceModel::placeOf(quint64 id) const
{
    const auto found = std::ranges::lower_bound(
            m_steps, id, {}, [this](const SequenceStep &step) { return eventOf(step).id; });
    const bool isThere = found != m_steps.end() && eventOf(*found).id == id;
    return isThere ? found->place : SequenceStep::kNowhere;
}

void SequenceModel::append(qint64 place, const Event &event)
{
    SequenceStep step = makeStep(event);
    step.event = place;
    step.place = endPlace();
    if (const auto *const listening = event.as<fact::Listening>())
        m_server = addressText(listening->local);
    if (event.connection != 0) {
        Connection &connection = m_connections[event.connection];
        ++connection.steps;
        if (step.kind == Kind::Message && step.from == End::Client && messageNumber(event) > 0)
            connection.lastMessage = step.place;
        if (event.as<fact::Connected>())
            begin(step, event);
        else if (event.as<fact::Disconnected>())
            end(step, event);
        pairUp(step, event);
    }
    m_steps.push_back(step);
}

SequenceStep SequenceModel::makeStep(const Event &event) const
{
    const End here = m_side == Side::Server ? End::Server : End::Client;
    SequenceStep step;
    step.connection = event.connection;
    step.direction = event.direction;
    step.reason = reasonOf(event);
    step.from = here;
    step.timedOut = isTimeOut(event);
    switch (event.kind()) {
    case EventKind::Listening:
        step.kind = Kind::Listening;
        step.from = End::Server;
        break;
    case EventKind::Stopped:
        step.kind = Kind::Stopped;
        step.from = End::Server;
        break;
    case EventKind::Connected:
        step.kind = Kind::Connect;
        step.from = End::Client;
        break;
    case EventKind::Message:
        step.kind = Kind::Message;
        step.from = endOf(event.direction);
        if (const auto &message = *event.as<fact::Message>(); message.number > 0)
            step.reply = message.replyExpected ? Reply::Awaited : Reply::NotExpected;
        break;
    case EventKind::Reply:
        step.kind = Kind::Reply;
        step.from = endOf(event.direction);
        break;
    case EventKind::Finding:
        step.kind = Kind::Finding;
        step.severity = severityOf(event.as<fact::Finding>()->id);
        break;
    case EventKind::Disconnected:
        step.kind = step.reason == Reason::Reset ? Kind::Reset : Kind::Close;
        step.from = closerOf(step.reason);
        break;
    case EventKind::Error:
    case EventKind::Waiting:
    case EventKind::Bytes:
        step.kind = Kind::Failure;
        break;
    }
    return step;
}

/** Which end sent what this journal calls @p direction. */
End SequenceModel::endOf(Direction direction) const
{
    const bool isFromClient = (direction == Direction::In) == (m_side == Side::Server);
    return isFromClient ? End::Client : End::Server;
}

End SequenceModel::closerOf(Reason reason) const
{
    const End here = m_side == Side::Server ? End::Server : End::Client;
    switch (reason) {
    case Reason::DisconnectWord:
        return End::Both;
    case Reason::ClosedByPeer:
    case Reason::Reset:
        return m_side == Side::Server ? End::Client : End::Server;
    case Reason::ClosedHere:
    case Reason::Idle:
    case Reason::FrameTimedOut:
    case Reason::RepliesNotRead:
    case Reason::NotReadByTarget:
    case Reason::ConnectionLimit:
    case Reason::BadInput:
    case Reason::Stopped:
        return here;
    default:
        return End::None;
    }
}

void SequenceModel::begin(const SequenceStep &step, const Event &event)
{
    const auto &connected = *event.as<fact::Connected>();
    Connection &connection = m_connections[event.connection];
    connection.begun = step.place;
    connection.ended = SequenceStep::kNowhere;
    connection.client = clientOf(event);
    connection.atPath = connected.local.isPath();
    connection.server =
            m_side == Side::Server ? addressText(connected.local) : visibleName(connected.peer);
    m_server = connection.server;
}

void SequenceModel::end(const SequenceStep &step, const Event &event)
{
    Connection &connection = m_connections[event.connection];
    connection.ended = step.place;
    // Only now is it certain that the last message was the disconnect word.
    const auto &disconnected = *event.as<fact::Disconnected>();
    SequenceStep *const last = find(connection.lastMessage);
    if (last && disconnected.reason == Reason::DisconnectWord
        && messageNumber(eventOf(*last)) == disconnected.messages)
        last->kind = Kind::Goodbye;
}

/** Joins a reply and its message; remembers a message whose reply may come. */
void SequenceModel::pairUp(SequenceStep &step, const Event &event)
{
    const MessageKey key{ event.connection, messageNumber(event) };
    if (step.reply == Reply::Awaited)
        m_waiting.insert(key, step.place);
    const bool isMissing = isFinding(event, FindingId::ReplyMissing);
    if (step.kind != Kind::Reply && !isMissing)
        return;
    SequenceStep *const message = find(m_waiting.value(key, SequenceStep::kNowhere));
    if (!message)
        return;
    message->reply = isMissing ? Reply::Missing : Reply::Sent;
    message->partner = step.place;
    step.partner = message->place;
    if (!isMissing) // a missing reply may still come
        m_waiting.remove(key);
}

void SequenceModel::removeDropped()
{
    const qint64 first = m_removed;
    for (; !m_steps.empty() && m_steps.front().event < m_log.begin(); ++m_removed) {
        const auto connection = m_connections.find(m_steps.front().connection);
        m_steps.pop_front();
        if (connection == m_connections.end() || --connection->steps > 0)
            continue;
        // The address of an idle connection is still shown.
        if (connection->ended != SequenceStep::kNowhere || m_connections.size() > kMostConnections)
            m_connections.erase(connection);
    }
    if (m_removed > first)
        m_waiting.removeIf([this](const auto &waiting) { return waiting.value() < m_removed; });
}

Reply SequenceModel::replyOf(const SequenceStep &step) const
{
    if (step.reply != Reply::Awaited)
        return step.reply;
    const auto connection = m_connections.constFind(step.connection);
    const bool isOver =
            connection != m_connections.cend() && connection->ended != SequenceStep::kNowhere;
    if (!isOver)
        return Reply::Awaited;
    return step.kind == Kind::Goodbye ? Reply::None : Reply::Missing; // closing is enough
}

QString SequenceModel::clientOf(const Event &connected) const
{
    if (m_side == Side::Server)
        return peerName(connected);
    return hasPath(connected) ? QString() : addressText(*soquete::addressOf(connected));
}

QString SequenceModel::addressOf(End end, quint32 number) const
{
    const bool isClient = end == End::Client;
    if (number == 0 && !isClient)
        return m_server;
    if (number == 0 && m_connections.size() > 1)
        return tr("%n connection(s)", nullptr,
                  int(std::min<qsizetype>(connectionCount(), INT_MAX)));
    const auto known = number == 0 ? m_connections.cbegin() : m_connections.constFind(number);
    if (known == m_connections.cend())
        return {};
    if (isClient && known->atPath && known->client.isEmpty())
        //: where an address belongs: this client of a Unix-domain socket has none
        return tr("no address");
    return isClient ? known->client : known->server;
}

} // namespace soquete

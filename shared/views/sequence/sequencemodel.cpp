#include "shared/views/sequence/sequencemodel.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"
#include "shared/words/findingwords.h"
#include "shared/words/provokedwords.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;
using End = SequenceStep::End;
using Answer = SequenceStep::Answer;

/** A label shows this much of a long text; all of it is in the event. */
constexpr qsizetype kShownText = 500;

/** Steps go in lots, so that a full model does not remove one for each that comes. */
constexpr int kRemovalLot = 1024;

constexpr QStringView kBetweenNotes = u" · ";

End otherEnd(End end)
{
    switch (end) {
    case End::Client:
        return End::Server;
    case End::Server:
        return End::Client;
    case End::None:
    case End::Both:
        break;
    }
    return end;
}

bool isTimeOut(const Event &event)
{
    switch (reasonOf(event)) {
    case Reason::Idle:
    case Reason::FrameTimedOut:
    case Reason::RepliesNotRead:
    case Reason::TimedOut:
        return true;
    default:
        return isFinding(event, FindingId::ReplyMissing);
    }
}

} // namespace

SequenceModel::SequenceModel(Side side)
    : SequenceModel(side, Limits())
{}

SequenceModel::SequenceModel(Side side, const Limits &limits)
    : m_side(side)
    , m_limits(limits)
{}

void SequenceModel::add(const Journal::Batch &batch)
{
    for (const Event &event : batch.events) {
        if (!event.as<fact::Bytes>() && !event.as<fact::Waiting>())
            append(event);
    }
    makeRoom(batch.skipped);
}

void SequenceModel::clear()
{
    m_removed += count();
    m_steps.clear();
    m_connections.clear();
    m_unanswered.clear();
    m_server.clear();
    m_bytes = 0;
    m_forgotten = 0;
}

const SequenceStep *SequenceModel::at(qint64 place) const
{
    if (place < firstPlace() || place >= endPlace())
        return nullptr;
    return &m_steps[std::size_t(place - m_removed)];
}

SequenceStep *SequenceModel::find(qint64 place)
{
    return const_cast<SequenceStep *>(std::as_const(*this).at(place));
}

qint64 SequenceModel::placeOf(quint64 id) const
{
    const auto found = std::lower_bound(
            m_steps.begin(), m_steps.end(), id,
            [](const SequenceStep &step, quint64 wanted) { return step.event.id < wanted; });
    const bool isThere = found != m_steps.end() && found->event.id == id;
    return isThere ? found->place : SequenceStep::kNowhere;
}

void SequenceModel::append(const Event &event)
{
    SequenceStep step = stepOf(event);
    step.place = endPlace();
    if (const auto *const listening = event.as<fact::Listening>())
        m_server = addressText(listening->local);
    if (event.connection != 0) {
        Connection &connection = m_connections[event.connection];
        ++connection.steps;
        if (step.kind == Kind::Message && step.from == End::Client && messageNumber(event) > 0)
            connection.lastMessage = step.place;
        if (step.kind == Kind::Connect)
            begin(step);
        else if (event.as<fact::Disconnected>())
            end(step);
        pairUp(step);
    }
    m_bytes += contentSize(event);
    m_steps.push_back(std::move(step));
}

SequenceStep SequenceModel::stepOf(const Event &event) const
{
    const End here = m_side == Side::Server ? End::Server : End::Client;
    SequenceStep step;
    step.event = event;
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
            step.answer = message.replyExpected ? Answer::Awaited : Answer::NotExpected;
        break;
    case EventKind::Reply:
        step.kind = Kind::Reply;
        step.from = endOf(event.direction);
        break;
    case EventKind::Finding:
        step.kind = Kind::Finding;
        break;
    case EventKind::Disconnected:
        step.kind = reasonOf(event) == Reason::Reset ? Kind::Reset : Kind::Close;
        step.from = closerOf(reasonOf(event));
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
        return otherEnd(here);
    case Reason::ClosedHere:
    case Reason::Idle:
    case Reason::FrameTimedOut:
    case Reason::RepliesNotRead:
    case Reason::ConnectionLimit:
    case Reason::BadInput:
    case Reason::Stopped:
        return here;
    default:
        return End::None;
    }
}

void SequenceModel::begin(const SequenceStep &step)
{
    const Event &event = step.event;
    const auto &connected = *event.as<fact::Connected>();
    Connection &connection = m_connections[event.connection];
    connection.begun = step.place;
    connection.ended = SequenceStep::kNowhere;
    connection.client = clientOf(event);
    connection.atPath = connected.local.isPath();
    connection.server =
            m_side == Side::Server ? addressText(connected.local) : visibleText(connected.peer);
    m_server = connection.server;
}

/** The client's address in a Connected event; empty where it has none. */
QString SequenceModel::clientOf(const Event &connected) const
{
    if (m_side == Side::Server)
        return peerName(connected);
    return hasPath(connected) ? QString() : addressText(*soquete::addressOf(connected));
}

bool SequenceModel::isAtPath(const SequenceStep &step) const
{
    return m_connections.value(step.event.connection).atPath;
}

void SequenceModel::end(const SequenceStep &step)
{
    Connection &connection = m_connections[step.event.connection];
    connection.ended = step.place;
    // Only now is it certain that the last message was the word.
    const auto &disconnected = *step.event.as<fact::Disconnected>();
    SequenceStep *const last = find(connection.lastMessage);
    if (last && disconnected.reason == Reason::DisconnectWord
        && messageNumber(last->event) == disconnected.messages)
        last->kind = Kind::Goodbye;
}

/** Notes which message @p step answers, or that it will be answered. */
void SequenceModel::pairUp(SequenceStep &step)
{
    const Event &event = step.event;
    const MessageKey key{ event.connection, messageNumber(event) };
    if (step.answer == Answer::Awaited)
        m_unanswered.insert(key, step.place);
    const bool isMissing = isFinding(event, FindingId::ReplyMissing);
    if (step.kind != Kind::Reply && !isMissing)
        return;
    SequenceStep *const message = find(m_unanswered.value(key, SequenceStep::kNowhere));
    if (!message)
        return;
    message->answer = isMissing ? Answer::Missing : Answer::Given;
    message->partner = step.place;
    step.partner = message->place;
    if (!isMissing) // a missing one may still come late
        m_unanswered.remove(key);
}

void SequenceModel::makeRoom(qint64 skipped)
{
    int surplus = 0;
    if (count() > m_limits.steps)
        surplus = std::min(count(),
                           count() - m_limits.steps + std::min(kRemovalLot, m_limits.steps / 10));
    int removed = 0;
    while (removed < count() && (removed < surplus || m_bytes > m_limits.bytes)) {
        const SequenceStep &step = m_steps[std::size_t(removed++)];
        const Event &event = step.event;
        m_bytes -= contentSize(event);
        if (step.answer == Answer::Awaited || step.answer == Answer::Missing)
            m_unanswered.remove({ event.connection, messageNumber(event) });
        const auto connection = m_connections.find(event.connection);
        if (connection == m_connections.end() || --connection->steps > 0)
            continue;
        // An idle connection is still shown by its address, unless there are too many.
        if (connection->ended != SequenceStep::kNowhere || m_connections.size() > m_limits.steps)
            m_connections.erase(connection);
    }
    m_steps.erase(m_steps.begin(), m_steps.begin() + removed);
    m_removed += removed;
    m_forgotten += removed + skipped;
}

Answer SequenceModel::answerOf(const SequenceStep &step) const
{
    if (step.answer != Answer::Awaited)
        return step.answer;
    const auto connection = m_connections.constFind(step.event.connection);
    const bool isOver =
            connection != m_connections.cend() && connection->ended != SequenceStep::kNowhere;
    if (!isOver)
        return Answer::Awaited;
    return step.kind == Kind::Goodbye ? Answer::None : Answer::Missing; // a close answers goodbye
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

QString SequenceModel::title(const SequenceStep &step) const
{
    const QString title = plainTitle(step);
    return step.event.provoked == Provoked::None ? title : kProvokedMark + u' ' + title;
}

QString SequenceModel::plainTitle(const SequenceStep &step) const
{
    const Event &event = step.event;
    const bool isClient = step.from == End::Client;
    switch (step.kind) {
    case Kind::Listening:
        return tr("Listening on %1").arg(addressText(*soquete::addressOf(event)));
    case Kind::Stopped:
        return tr("The server has stopped");
    case Kind::Connect:
        if (hasPath(event))
            return tr("A program on this computer connects");
        return tr("%1 connects").arg(clientOf(event));
    case Kind::Message:
    case Kind::Goodbye:
    case Kind::Reply:
        return visibleText(QStringView(textOf(event)->text).left(kShownText));
    case Kind::Reset:
        return isClient ? tr("The client breaks the connection off")
                        : tr("The server breaks the connection off");
    case Kind::Close:
        if (step.from == End::Both)
            return tr("Both sides close the connection");
        if (step.from == End::None)
            return tr("The connection is lost");
        return isClient ? tr("The client closes the connection")
                        : tr("The server closes the connection");
    case Kind::Finding:
        return describeFinding(*event.as<fact::Finding>()).title;
    case Kind::Failure:
        if (event.connection != 0)
            return tr("No connection to %1").arg(addressText(*soquete::addressOf(event)));
        return explainError(event);
    }
    return {};
}

QString SequenceModel::note(const SequenceStep &step) const
{
    const Event &event = step.event;
    const Reason reason = reasonOf(event);
    QStringList notes;
    switch (step.kind) {
    case Kind::Connect:
        if (isAtPath(step))
            notes << tr("without a handshake");
        else
            //: the three segments of TCP's handshake, which opens a connection
            notes << tr("SYN, SYN-ACK, ACK");
        break;
    case Kind::Goodbye:
    case Kind::Message:
        if (step.kind == Kind::Goodbye)
            notes << tr("goodbye");
        if (messageNumber(event) > 0)
            notes << tr("message %1").arg(messageNumber(event));
        notes << byteCount(textOf(event)->size);
        switch (answerOf(step)) {
        case Answer::Awaited:
            notes << tr("… waiting for the answer");
            break;
        case Answer::NotExpected:
            notes << tr("no answer expected");
            break;
        case Answer::Missing:
            notes << tr("✗ not answered");
            break;
        case Answer::None:
        case Answer::Given:
            break;
        }
        break;
    case Kind::Reply:
        if (const qint64 roundTripNs = event.as<fact::Reply>()->roundTripNs; roundTripNs >= 0)
            notes << (m_side == Side::Client ? tr("✓ round trip %1") : tr("✓ sent after %1"))
                             .arg(duration(roundTripNs));
        notes << tr("answers message %1").arg(messageNumber(event));
        break;
    case Kind::Reset:
        if (!isAtPath(step))
            //: the TCP segment that breaks a connection off
            notes << tr("RST");
        break;
    case Kind::Close:
        if (step.from != End::None && reason != Reason::RepliesNotRead && !isAtPath(step))
            //: the TCP segment that closes one direction of a connection
            notes << tr("FIN");
        if (reason == Reason::DisconnectWord)
            notes << tr("after the goodbye");
        else if (reason == Reason::ClosedByPeer || reason == Reason::ClosedHere)
            notes << tr("without a goodbye");
        else
            notes << shortReason(event);
        break;
    case Kind::Failure:
        if (event.connection != 0)
            notes << shortReason(event);
        break;
    case Kind::Finding:
        if (step.timedOut)
            notes << tr("time-out");
        break;
    case Kind::Listening:
    case Kind::Stopped:
        break;
    }
    notes.removeAll(QString());
    return notes.join(kBetweenNotes);
}

QString SequenceModel::sentence(const SequenceStep &step) const
{
    const Event &event = step.event;
    QStringList parts{ QDateTime::fromMSecsSinceEpoch(event.wallMs).toString(u"HH:mm:ss.zzz"_s) };
    if (event.connection != 0)
        parts << u"#%1"_s.arg(event.connection);
    const bool isArrow = step.kind != Kind::Listening && step.kind != Kind::Stopped
                      && step.kind != Kind::Finding && step.kind != Kind::Failure;
    switch (step.from) {
    case End::Client:
        parts << (isArrow ? tr("client → server") : tr("at the client"));
        break;
    case End::Server:
        parts << (isArrow ? tr("server → client") : tr("at the server"));
        break;
    case End::Both:
        parts << tr("client ↔ server");
        break;
    case End::None:
        break;
    }
    parts << title(step) << note(step);
    parts.removeAll(QString());
    return parts.join(kBetweenNotes);
}

QString SequenceModel::explanation(const SequenceStep &step) const
{
    const QString explanation = plainExplanation(step);
    return step.event.provoked == Provoked::None
                 ? explanation
                 : explanation + u'\n' + provokedNote(step.event.provoked);
}

QString SequenceModel::plainExplanation(const SequenceStep &step) const
{
    const QString sentence = this->sentence(step);
    switch (step.kind) {
    case Kind::Finding:
        return sentence + u'\n' + explainFinding(*step.event.as<fact::Finding>());
    case Kind::Failure:
        return sentence + u'\n' + explainError(step.event);
    case Kind::Connect:
        if (isAtPath(step))
            return sentence + u'\n'
                 + tr("Both programs are on this computer, so that the system joins their two "
                      "sockets by itself, at once. Nothing goes over a network: there is no "
                      "handshake, and no port.");
        return sentence + u'\n'
             + tr("The client's system asks (SYN), the server's system agrees (SYN-ACK), the "
                  "client's confirms (ACK). Only then do the programs hear of it.");
    case Kind::Goodbye:
        return sentence + u'\n'
             + tr("The disconnect word: both programs now know that the conversation is over.");
    case Kind::Reset:
        if (isAtPath(step))
            return sentence + u'\n'
                 + tr("A program closed without reading all that had come for it, or was ended. "
                      "The system tells the other one, as TCP does with a reset.");
        return sentence + u'\n'
             + tr("A reset (RST) ends both directions at once; what was still on its way is lost. "
                  "It comes from a program that was ended, or that closed without reading all.");
    case Kind::Close:
        if (step.from == End::None)
            return sentence;
        if (isAtPath(step))
            return sentence + u'\n'
                 + tr("Closing tells the other side that nothing more comes. What was sent before "
                      "it still arrives.");
        return sentence + u'\n'
             + tr("Closing sends a FIN: nothing more comes from this side. What was sent before "
                  "it still arrives.");
    case Kind::Listening:
    case Kind::Message:
    case Kind::Reply:
    case Kind::Stopped:
        break;
    }
    return sentence;
}

void SequenceLayout::arrange(const Measures &measures)
{
    m_measures = measures;
    const Mark *previous = nullptr;
    for (Mark &mark : m_marks) {
        putBelow(previous, mark);
        previous = &mark;
    }
}

void SequenceLayout::putBelow(const Mark *previous, Mark &mark) const
{
    mark.y = 0;
    mark.silenceNs = 0;
    if (!previous)
        return;
    double rows = m_measures.zoom;
    if (m_measures.scale == Scale::TrueTime) {
        const qint64 passed = std::max<qint64>(0, mark.timeNs - previous->timeNs);
        rows = double(passed) / double(m_measures.rowNs) * m_measures.zoom;
        if (rows > kLongestRows) {
            rows = kCutRows;
            mark.silenceNs = passed;
        }
    }
    mark.y = previous->y + rows * m_measures.row;
}

void SequenceLayout::append(qint64 place, qint64 timeNs)
{
    Mark mark{ place, timeNs };
    putBelow(m_marks.empty() ? nullptr : &m_marks.back(), mark);
    m_marks.push_back(mark);
}

double SequenceLayout::forgetBefore(qint64 place)
{
    if (m_marks.empty())
        return 0;
    const double top = m_marks.front().y;
    const double end = m_marks.back().y;
    while (!m_marks.empty() && m_marks.front().place < place)
        m_marks.pop_front();
    if (m_marks.empty())
        return end - top;
    m_marks.front().silenceNs = 0;
    return m_marks.front().y - top;
}

void SequenceLayout::clear()
{
    m_marks.clear();
}

qint64 SequenceLayout::sinceLastAt(int index) const
{
    return index > 0 ? std::max<qint64>(0, mark(index).timeNs - mark(index - 1).timeNs) : -1;
}

int SequenceLayout::firstFrom(double y) const
{
    if (m_marks.empty())
        return 0;
    const auto found =
            std::lower_bound(m_marks.begin(), m_marks.end(), y + m_marks.front().y,
                             [](const Mark &mark, double wanted) { return mark.y < wanted; });
    return int(found - m_marks.begin());
}

int SequenceLayout::nearest(double y) const
{
    const int below = firstFrom(y);
    if (below == count())
        return count() - 1;
    if (below > 0 && y - yAt(below - 1) < yAt(below) - y)
        return below - 1;
    return below;
}

int SequenceLayout::indexOf(qint64 place) const
{
    const auto found =
            std::lower_bound(m_marks.begin(), m_marks.end(), place,
                             [](const Mark &mark, qint64 wanted) { return mark.place < wanted; });
    const bool isThere = found != m_marks.end() && found->place == place;
    return isThere ? int(found - m_marks.begin()) : -1;
}

} // namespace soquete

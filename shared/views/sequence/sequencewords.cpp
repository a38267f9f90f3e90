#include "shared/views/sequence/sequencewords.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"
#include "shared/words/findingwords.h"
#include "shared/words/provokedwords.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = SequenceStep::Kind;
using End = SequenceStep::End;
using Reply = SequenceStep::Reply;

/** A label shows this many characters of a long text. */
constexpr qsizetype kShownText = 500;

constexpr QStringView kBetweenNotes = u" · ";

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SequenceModel)
};

QString plainTitle(const SequenceModel &model, const SequenceStep &step)
{
    const Event &event = model.eventOf(step);
    const bool isClient = step.from == End::Client;
    switch (step.kind) {
    case Kind::Listening:
        return Words::tr("Listening on %1").arg(addressText(*addressOf(event)));
    case Kind::Stopped:
        return Words::tr("The server has stopped");
    case Kind::Connect:
        if (hasPath(event))
            return Words::tr("A program on this computer connects");
        return Words::tr("%1 connects").arg(model.clientOf(event));
    case Kind::Message:
    case Kind::Goodbye:
    case Kind::Reply:
        return visibleText(beginningOf(textOf(event)->text, kShownText));
    case Kind::Reset:
        return isClient ? Words::tr("The client resets the connection")
                        : Words::tr("The server resets the connection");
    case Kind::Close:
        if (step.from == End::Both)
            return Words::tr("Both sides close the connection");
        if (step.from == End::None)
            return Words::tr("The connection is lost");
        return isClient ? Words::tr("The client closes the connection")
                        : Words::tr("The server closes the connection");
    case Kind::Finding:
        return describeFinding(*event.as<fact::Finding>()).title;
    case Kind::Failure:
        if (event.connection != 0)
            return Words::tr("No connection to %1").arg(addressText(*addressOf(event)));
        return explainError(event);
    }
    return {};
}

QStringList messageNotes(const SequenceModel &model, const SequenceStep &step)
{
    const Event &event = model.eventOf(step);
    QStringList notes;
    if (step.kind == Kind::Goodbye)
        notes << Words::tr("goodbye");
    if (messageNumber(event) > 0)
        notes << Words::tr("message %1").arg(messageNumber(event));
    notes << byteCount(textOf(event)->size);
    switch (model.replyOf(step)) {
    case Reply::Awaited:
        notes << Words::tr("… waiting for the reply");
        break;
    case Reply::NotExpected:
        notes << Words::tr("no reply expected");
        break;
    case Reply::Missing:
        notes << Words::tr("✗ no reply");
        break;
    default:
        break;
    }
    return notes;
}

QStringList replyNotes(const SequenceModel &model, const SequenceStep &step)
{
    const Event &event = model.eventOf(step);
    QStringList notes;
    if (const qint64 roundTripNs = event.as<fact::Reply>()->roundTripNs; roundTripNs >= 0)
        notes << (model.side() == SequenceModel::Side::Client ? Words::tr("✓ round trip %1")
                                                              : Words::tr("✓ sent after %1"))
                         .arg(duration(roundTripNs));
    notes << Words::tr("reply to message %1").arg(messageNumber(event));
    return notes;
}

QStringList closeNotes(const SequenceModel &model, const SequenceStep &step)
{
    const bool isAtPath = model.connection(step.connection).atPath;
    QStringList notes;
    const Reason reason = step.reason;
    if (step.from != End::None && reason != Reason::RepliesNotRead && !isAtPath)
        //: the TCP segment that closes one direction of a connection
        notes << Words::tr("FIN");
    if (reason == Reason::DisconnectWord)
        notes << Words::tr("after the goodbye");
    else if (reason == Reason::ClosedByPeer || reason == Reason::ClosedHere)
        notes << Words::tr("without a goodbye");
    else
        notes << shortReason(reason);
    return notes;
}

/** More than the title says; empty if there is nothing to explain. */
QString furtherExplanation(const SequenceModel &model, const SequenceStep &step)
{
    const bool isAtPath = model.connection(step.connection).atPath;
    const Event &event = model.eventOf(step);
    switch (step.kind) {
    case Kind::Finding:
        return explainFinding(*event.as<fact::Finding>());
    case Kind::Failure:
        return explainError(event);
    case Kind::Connect:
        if (isAtPath)
            return Words::tr("Both programs are on this computer, so the system joins their two "
                             "sockets directly. Nothing goes over a network: there is no "
                             "handshake, and no port.");
        return Words::tr("The client's system asks (SYN), the server's system agrees (SYN-ACK), "
                         "and the client's system confirms (ACK). Only then do the two programs "
                         "learn of the connection.");
    case Kind::Goodbye:
        return Words::tr(
                "The disconnect word: both programs now know that the conversation is over.");
    case Kind::Reset:
        if (isAtPath)
            return Words::tr("A program was ended, or closed without reading everything that it "
                             "had received. The system tells the other program, as TCP does with "
                             "a reset.");
        return Words::tr("A reset (RST) ends both directions at once; data still on its way is "
                         "lost. It is sent when a program is ended, or closes without reading "
                         "everything.");
    case Kind::Close:
        if (step.from == End::None)
            return {};
        if (isAtPath)
            return Words::tr("Closing tells the peer that no more data will come. Data sent "
                             "before still arrives.");
        return Words::tr("Closing sends a FIN: no more data will come from this side. Data sent "
                         "before still arrives.");
    default:
        return {};
    }
}

} // namespace

QString stepTitle(const SequenceModel &model, const SequenceStep &step)
{
    const Event &event = model.eventOf(step);
    const QString title = plainTitle(model, step);
    return event.provoked == Provoked::None ? title : kProvokedMark + u' ' + title;
}

QString stepNote(const SequenceModel &model, const SequenceStep &step)
{
    const bool isAtPath = model.connection(step.connection).atPath;
    QStringList notes;
    switch (step.kind) {
    case Kind::Connect:
        //: SYN, SYN-ACK, ACK: the three segments of TCP's handshake, which opens a connection
        notes << (isAtPath ? Words::tr("without a handshake") : Words::tr("SYN, SYN-ACK, ACK"));
        break;
    case Kind::Goodbye:
    case Kind::Message:
        notes = messageNotes(model, step);
        break;
    case Kind::Reply:
        notes = replyNotes(model, step);
        break;
    case Kind::Reset:
        if (!isAtPath)
            //: the TCP segment that resets a connection
            notes << Words::tr("RST");
        break;
    case Kind::Close:
        notes = closeNotes(model, step);
        break;
    case Kind::Failure:
        if (step.connection != 0)
            notes << shortReason(step.reason);
        break;
    case Kind::Finding:
        if (step.timedOut)
            notes << Words::tr("time-out");
        break;
    default:
        break;
    }
    notes.removeAll(QString());
    return notes.join(kBetweenNotes);
}

QString stepSentence(const SequenceModel &model, const SequenceStep &step)
{
    const Event &event = model.eventOf(step);
    QStringList parts{ QDateTime::fromMSecsSinceEpoch(event.wallMs).toString(u"HH:mm:ss.zzz"_s) };
    if (event.connection != 0)
        parts << u"#%1"_s.arg(event.connection);
    const bool isArrow = step.kind != Kind::Listening && step.kind != Kind::Stopped
                      && step.kind != Kind::Finding && step.kind != Kind::Failure;
    switch (step.from) {
    case End::Client:
        parts << (isArrow ? Words::tr("client → server") : Words::tr("at the client"));
        break;
    case End::Server:
        parts << (isArrow ? Words::tr("server → client") : Words::tr("at the server"));
        break;
    case End::Both:
        parts << Words::tr("client ↔ server");
        break;
    case End::None:
        break;
    }
    parts << stepTitle(model, step) << stepNote(model, step);
    parts.removeAll(QString());
    return parts.join(kBetweenNotes);
}

QString stepExplanation(const SequenceModel &model, const SequenceStep &step)
{
    const Provoked provoked = model.eventOf(step).provoked;
    QStringList lines{ stepSentence(model, step), furtherExplanation(model, step) };
    if (provoked != Provoked::None)
        lines << provokedNote(provoked);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace soquete

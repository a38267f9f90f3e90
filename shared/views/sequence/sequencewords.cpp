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

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(SequenceModel)

public:
    Words(const SequenceModel &model, const SequenceStep &step)
        : m_model(model)
        , m_step(step)
        , m_event(model.eventOf(step))
        , m_isAtPath(model.connection(step.connection).atPath)
    {}

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString explanation() const;

private:
    [[nodiscard]] QString plainTitle() const;
    [[nodiscard]] QStringList messageNotes() const;
    [[nodiscard]] QStringList replyNotes() const;
    [[nodiscard]] QStringList closeNotes() const;

    const SequenceModel &m_model;
    const SequenceStep &m_step;
    const Event &m_event;
    const bool m_isAtPath;
};

QString Words::title() const
{
    const QString title = plainTitle();
    return m_event.provoked == Provoked::None ? title : kProvokedMark + u' ' + title;
}

QString Words::plainTitle() const
{
    const bool isClient = m_step.from == End::Client;
    switch (m_step.kind) {
    case Kind::Listening:
        return tr("Listening on %1").arg(addressText(*addressOf(m_event)));
    case Kind::Stopped:
        return tr("The server has stopped");
    case Kind::Connect:
        if (hasPath(m_event))
            return tr("A program on this computer connects");
        return tr("%1 connects").arg(m_model.clientOf(m_event));
    case Kind::Message:
    case Kind::Goodbye:
    case Kind::Reply:
        return visibleText(QStringView(textOf(m_event)->text).left(kShownText));
    case Kind::Reset:
        return isClient ? tr("The client resets the connection")
                        : tr("The server resets the connection");
    case Kind::Close:
        if (m_step.from == End::Both)
            return tr("Both sides close the connection");
        if (m_step.from == End::None)
            return tr("The connection is lost");
        return isClient ? tr("The client closes the connection")
                        : tr("The server closes the connection");
    case Kind::Finding:
        return describeFinding(*m_event.as<fact::Finding>()).title;
    case Kind::Failure:
        if (m_event.connection != 0)
            return tr("No connection to %1").arg(addressText(*addressOf(m_event)));
        return explainError(m_event);
    }
    return {};
}

QString Words::note() const
{
    QStringList notes;
    switch (m_step.kind) {
    case Kind::Connect:
        //: SYN, SYN-ACK, ACK: the three segments of TCP's handshake, which opens a connection
        notes << (m_isAtPath ? tr("without a handshake") : tr("SYN, SYN-ACK, ACK"));
        break;
    case Kind::Goodbye:
    case Kind::Message:
        notes = messageNotes();
        break;
    case Kind::Reply:
        notes = replyNotes();
        break;
    case Kind::Reset:
        if (!m_isAtPath)
            //: the TCP segment that resets a connection
            notes << tr("RST");
        break;
    case Kind::Close:
        notes = closeNotes();
        break;
    case Kind::Failure:
        if (m_step.connection != 0)
            notes << shortReason(m_step.reason);
        break;
    case Kind::Finding:
        if (m_step.timedOut)
            notes << tr("time-out");
        break;
    default:
        break;
    }
    notes.removeAll(QString());
    return notes.join(kBetweenNotes);
}

QStringList Words::messageNotes() const
{
    QStringList notes;
    if (m_step.kind == Kind::Goodbye)
        notes << tr("goodbye");
    if (messageNumber(m_event) > 0)
        notes << tr("message %1").arg(messageNumber(m_event));
    notes << byteCount(textOf(m_event)->size);
    switch (m_model.replyOf(m_step)) {
    case Reply::Awaited:
        notes << tr("… waiting for the reply");
        break;
    case Reply::NotExpected:
        notes << tr("no reply expected");
        break;
    case Reply::Missing:
        notes << tr("✗ no reply");
        break;
    default:
        break;
    }
    return notes;
}

QStringList Words::replyNotes() const
{
    QStringList notes;
    if (const qint64 roundTripNs = m_event.as<fact::Reply>()->roundTripNs; roundTripNs >= 0)
        notes << (m_model.side() == SequenceModel::Side::Client ? tr("✓ round trip %1")
                                                                : tr("✓ sent after %1"))
                         .arg(duration(roundTripNs));
    notes << tr("reply to message %1").arg(messageNumber(m_event));
    return notes;
}

QStringList Words::closeNotes() const
{
    QStringList notes;
    const Reason reason = m_step.reason;
    if (m_step.from != End::None && reason != Reason::RepliesNotRead && !m_isAtPath)
        //: the TCP segment that closes one direction of a connection
        notes << tr("FIN");
    if (reason == Reason::DisconnectWord)
        notes << tr("after the goodbye");
    else if (reason == Reason::ClosedByPeer || reason == Reason::ClosedHere)
        notes << tr("without a goodbye");
    else
        notes << shortReason(reason);
    return notes;
}

QString Words::sentence() const
{
    QStringList parts{ QDateTime::fromMSecsSinceEpoch(m_event.wallMs).toString(u"HH:mm:ss.zzz"_s) };
    if (m_event.connection != 0)
        parts << u"#%1"_s.arg(m_event.connection);
    const bool isArrow = m_step.kind != Kind::Listening && m_step.kind != Kind::Stopped
                      && m_step.kind != Kind::Finding && m_step.kind != Kind::Failure;
    switch (m_step.from) {
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
    parts << title() << note();
    parts.removeAll(QString());
    return parts.join(kBetweenNotes);
}

/** More than the title says; empty if there is nothing to explain. */
QString Words::explanation() const
{
    switch (m_step.kind) {
    case Kind::Finding:
        return explainFinding(*m_event.as<fact::Finding>());
    case Kind::Failure:
        return explainError(m_event);
    case Kind::Connect:
        return m_isAtPath
                     ? tr("Both programs are on this computer, so the system joins their two "
                          "sockets directly. Nothing goes over a network: there is no handshake, "
                          "and no port.")
                     : tr("The client's system asks (SYN), the server's system agrees (SYN-ACK), "
                          "and the client's system confirms (ACK). Only then do the two programs "
                          "learn of the connection.");
    case Kind::Goodbye:
        return tr("The disconnect word: both programs now know that the conversation is over.");
    case Kind::Reset:
        return m_isAtPath
                     ? tr("A program was ended, or closed without reading everything that it had "
                          "received. The system tells the other program, as TCP does with a reset.")
                     : tr("A reset (RST) ends both directions at once; data still on its way is "
                          "lost. It is sent when a program is ended, or closes without reading "
                          "everything.");
    case Kind::Close:
        if (m_step.from == End::None)
            return {};
        return m_isAtPath
                     ? tr("Closing tells the other side that no more data will come. Data sent "
                          "before still arrives.")
                     : tr("Closing sends a FIN: no more data will come from this side. Data sent "
                          "before still arrives.");
    default:
        return {};
    }
}

} // namespace

QString stepTitle(const SequenceModel &model, const SequenceStep &step)
{
    return Words(model, step).title();
}

QString stepNote(const SequenceModel &model, const SequenceStep &step)
{
    return Words(model, step).note();
}

QString stepSentence(const SequenceModel &model, const SequenceStep &step)
{
    return Words(model, step).sentence();
}

QString stepExplanation(const SequenceModel &model, const SequenceStep &step)
{
    const Words words(model, step);
    const Provoked provoked = model.eventOf(step).provoked;
    QStringList lines{ words.sentence(), words.explanation() };
    if (provoked != Provoked::None)
        lines << provokedNote(provoked);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace soquete

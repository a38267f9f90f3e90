#pragma once

#include "shared/journal/eventlog.h"

#include <QCoreApplication>
#include <QHash>

#include <deque>
#include <utility>

namespace soquete {

/** One step of a conversation, as a sequence diagram shows it. */
struct SequenceStep
{
    enum class Kind : quint8 {
        Listening, ///< a server waits for connections
        Connect,   ///< a connection was made: the whole handshake is one step
        Message,
        Goodbye, ///< the message that held the disconnect word
        Reply,
        Close,   ///< a connection ended, in order or not; its end is `from`
        Reset,   ///< a connection was reset by `from`
        Finding, ///< seen by `from`
        Failure, ///< something that `from` could not do
        Stopped  ///< a server no longer listens
    };

    /** An end of the connection. */
    enum class End : quint8 { None, Client, Server, Both };

    /** What became of the reply to a message. */
    enum class Reply : quint8 { None, Awaited, Sent, NotExpected, Missing };

    static constexpr qint64 kNowhere = -1;

    qint64 event = kNowhere; ///< place of its event in the log
    quint32 connection = 0;
    Kind kind = Kind::Message;
    End from = End::None; ///< where its arrow begins, or whose lifeline it stands on
    Direction direction = Direction::None;
    Reason reason = Reason::None;
    Severity severity = Severity::Information; ///< of a finding
    Reply reply = Reply::None;
    bool timedOut = false;     ///< whether it is about something that did not happen in time
    qint64 place = 0;          ///< the number of steps that were ever before it
    qint64 partner = kNowhere; ///< of a reply: the place of its message; of a message: of its reply
};

/**
 * The events of a log as the steps of a sequence diagram: who did what to whom, and which reply
 * belongs to which message. Knows no pixels; sequencewords.h has its texts.
 */
class SequenceModel final
{
    Q_DECLARE_TR_FUNCTIONS(SequenceModel)

public:
    /** Whose journal it is. In a server's, Direction::In is from client to server. */
    enum class Side { Server, Client };

    /** What is known of a connection. */
    struct Connection
    {
        QString client; ///< address and port; empty: unknown
        QString server;
        bool atPath = false; ///< of a Unix-domain socket: without handshake, FIN and RST
        qint64 begun = SequenceStep::kNowhere; ///< place of its Connect step
        qint64 ended = SequenceStep::kNowhere; ///< place of its Close or Reset step
        qint64 steps = 0;                      ///< how many of its steps are kept
        qint64 lastMessage = SequenceStep::kNowhere;
    };

    /** The steps of @p log, which must live longer. */
    SequenceModel(const EventLog &log, Side side);

    [[nodiscard]] Side side() const { return m_side; }

    /** Adds steps for the log's events up to @p end, and removes those of dropped events. */
    void readTo(qint64 end);
    /** Starts anew at the end of the log. */
    void clear();

    /** How many older events are not in the log any more. */
    [[nodiscard]] qint64 dropped() const { return m_log.dropped(); }

    [[nodiscard]] int count() const { return int(m_steps.size()); }
    [[nodiscard]] qint64 firstPlace() const { return m_removed; }
    [[nodiscard]] qint64 endPlace() const { return m_removed + count(); }

    /** The step at @p place; null if there is none, or its event was dropped. */
    [[nodiscard]] const SequenceStep *at(qint64 place) const;

    [[nodiscard]] const Event &eventOf(const SequenceStep &step) const
    {
        return m_log.at(step.event);
    }

    /** The place of the step that shows event @p id, or kNowhere. */
    [[nodiscard]] qint64 placeOf(quint64 id) const;

    [[nodiscard]] Connection connection(quint32 number) const { return m_connections[number]; }
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

    /** What became of the reply to @p step, now that its connection may have ended. */
    [[nodiscard]] SequenceStep::Reply replyOf(const SequenceStep &step) const;

    /** The client's address in a Connected event; empty if it has none. */
    [[nodiscard]] QString clientOf(const Event &connected) const;

    /** The address of @p end in connection @p number, or in all connections if that is 0. */
    [[nodiscard]] QString addressOf(SequenceStep::End end, quint32 number) const;

private:
    using MessageKey = std::pair<quint32, quint64>; ///< connection and number

    void append(qint64 place, const Event &event);
    [[nodiscard]] SequenceStep makeStep(const Event &event) const;
    void pairUp(SequenceStep &step, const Event &event);
    void begin(const SequenceStep &step, const Event &event);
    void end(const SequenceStep &step, const Event &event);
    void removeDropped();
    [[nodiscard]] SequenceStep *find(qint64 place);
    [[nodiscard]] SequenceStep::End endOf(Direction direction) const;
    [[nodiscard]] SequenceStep::End closerOf(Reason reason) const;

    const EventLog &m_log;
    const Side m_side;
    std::deque<SequenceStep> m_steps;
    qint64 m_read;        ///< how far the log was read
    qint64 m_removed = 0; ///< steps that were before the first
    QHash<quint32, Connection> m_connections;
    QHash<MessageKey, qint64> m_waiting; ///< places of messages whose reply may still come
    QString m_server;                    ///< the newest known address of a server
};

} // namespace soquete

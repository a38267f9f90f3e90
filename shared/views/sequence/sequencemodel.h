#pragma once

#include "shared/journal/journal.h"

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
        Reset,   ///< a connection was broken off by `from`
        Finding, ///< seen by `from`
        Failure, ///< something that `from` could not do
        Stopped  ///< a server no longer listens
    };

    /** An end of the connection. */
    enum class End : quint8 { None, Client, Server, Both };

    /** What became of the answer to a message. */
    enum class Answer : quint8 { None, Awaited, Given, NotExpected, Missing };

    static constexpr qint64 kNowhere = -1;

    Event event;
    Kind kind = Kind::Message;
    End from = End::None; ///< where its arrow begins, or whose lifeline it stands on
    Answer answer = Answer::None;
    bool timedOut = false;     ///< it happened because nothing else did in time
    qint64 place = 0;          ///< counted from the first step that there ever was
    qint64 partner = kNowhere; ///< of a reply: its message's place; and the other way round
};

/**
 * A journal as the steps of a sequence diagram: who did what to whom, and which answer belongs to
 * which message. Bounded: the oldest steps go, and are counted. Knows nothing of pixels.
 */
class SequenceModel final
{
    Q_DECLARE_TR_FUNCTIONS(SequenceModel)

public:
    /** Whose journal it is. In a server's, Direction::In is from client to server. */
    enum class Side { Server, Client };

    /** How much is kept. */
    struct Limits
    {
        int steps = 100'000;
        qint64 bytes = 64 * 1024 * 1024; ///< of texts and raw bytes
    };

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

    explicit SequenceModel(Side side);
    SequenceModel(Side side, const Limits &limits);

    [[nodiscard]] Side side() const { return m_side; }

    void add(const Journal::Batch &batch);
    void clear();

    /** How many events are no longer shown, or never were. */
    [[nodiscard]] qint64 forgotten() const { return m_forgotten; }

    [[nodiscard]] int count() const { return int(m_steps.size()); }
    [[nodiscard]] qint64 firstPlace() const { return m_removed; }
    [[nodiscard]] qint64 endPlace() const { return m_removed + count(); }

    /** The step at @p place; nothing where it is forgotten, or is not there yet. */
    [[nodiscard]] const SequenceStep *at(qint64 place) const;

    /** The place of the step that shows event @p id, or kNowhere. */
    [[nodiscard]] qint64 placeOf(quint64 id) const;

    [[nodiscard]] Connection connection(quint32 number) const { return m_connections[number]; }
    [[nodiscard]] qsizetype connectionCount() const { return m_connections.size(); }

    /** What became of the answer to @p step, now that its connection may have ended. */
    [[nodiscard]] SequenceStep::Answer answerOf(const SequenceStep &step) const;

    // In the user's language.

    /** The addresses below a lifeline's name; of all connections together where @p number is 0. */
    [[nodiscard]] QString addressOf(SequenceStep::End end, quint32 number) const;

    /**
     * What stands on the arrow: the text of a message, or what happened; with a mark where that was
     * provoked. One line.
     */
    [[nodiscard]] QString title(const SequenceStep &step) const;

    /** What stands beside the title, more quietly: number, size, round trip, FIN or RST. */
    [[nodiscard]] QString note(const SequenceStep &step) const;

    /** The whole step in one line: time, connection, direction, title and note. */
    [[nodiscard]] QString sentence(const SequenceStep &step) const;

    /** The same, with an explanation where there is one. More than one line. */
    [[nodiscard]] QString explanation(const SequenceStep &step) const;

private:
    [[nodiscard]] QString plainTitle(const SequenceStep &step) const;
    [[nodiscard]] QString plainExplanation(const SequenceStep &step) const;

    using MessageKey = std::pair<quint32, quint64>; ///< connection and number

    void append(const Event &event);
    void pairUp(SequenceStep &step);
    void begin(const SequenceStep &step);
    void end(const SequenceStep &step);
    void makeRoom(qint64 skipped);
    [[nodiscard]] SequenceStep *find(qint64 place);
    [[nodiscard]] SequenceStep::End endOf(Direction direction) const;
    [[nodiscard]] SequenceStep::End closerOf(Reason reason) const;
    [[nodiscard]] QString clientOf(const Event &connected) const;
    [[nodiscard]] bool isAtPath(const SequenceStep &step) const;
    [[nodiscard]] SequenceStep stepOf(const Event &event) const;

    const Side m_side;
    const Limits m_limits;
    std::deque<SequenceStep> m_steps;
    qint64 m_bytes = 0;
    qint64 m_removed = 0; ///< steps that once stood before the first
    qint64 m_forgotten = 0;
    QHash<quint32, Connection> m_connections;
    QHash<MessageKey, qint64> m_unanswered; ///< places of messages
    QString m_server;                       ///< the newest address that is known of a server
};

/** Where steps stand on the time line: plain arithmetic, from the first step downwards. */
class SequenceLayout final
{
public:
    enum class Scale {
        Even,    ///< the same distance between all steps
        TrueTime ///< distance is time; long silences are cut
    };

    struct Measures
    {
        Scale scale = Scale::Even;
        double row = 40;          ///< pixels between two steps of the even scale, at zoom 1
        qint64 rowNs = 1'000'000; ///< time in as many pixels on the true scale, at zoom 1
        double zoom = 1;

        friend bool operator==(const Measures &, const Measures &) = default;
    };

    /** A silence longer than this many rows is cut to kCutRows. */
    static constexpr double kLongestRows = 6;
    static constexpr double kCutRows = 3;

    /** Moves all steps to where @p measures wants them. */
    void arrange(const Measures &measures);
    [[nodiscard]] const Measures &measures() const { return m_measures; }

    /** Adds a step below the last. Places ascend. */
    void append(qint64 place, qint64 timeNs);

    /** Forgets the steps before @p place; returns by how much all others have moved up. */
    double forgetBefore(qint64 place);
    void clear();

    [[nodiscard]] int count() const { return int(m_marks.size()); }
    [[nodiscard]] qint64 placeAt(int index) const { return mark(index).place; }
    [[nodiscard]] double yAt(int index) const { return mark(index).y - m_marks.front().y; }
    [[nodiscard]] double height() const { return count() > 0 ? yAt(count() - 1) : 0; }

    /** The silence before a step that was cut, or 0. */
    [[nodiscard]] qint64 silenceAt(int index) const { return mark(index).silenceNs; }

    /** The time since the step before, or -1. */
    [[nodiscard]] qint64 sinceLastAt(int index) const;

    /** The first step at @p y or below it; count() where there is none. */
    [[nodiscard]] int firstFrom(double y) const;

    /** The step nearest to @p y, or -1. */
    [[nodiscard]] int nearest(double y) const;

    /** The index of the step at @p place, or -1. */
    [[nodiscard]] int indexOf(qint64 place) const;

private:
    struct Mark
    {
        qint64 place = 0;
        qint64 timeNs = 0;
        qint64 silenceNs = 0;
        double y = 0;
    };

    [[nodiscard]] const Mark &mark(int index) const { return m_marks[std::size_t(index)]; }
    void putBelow(const Mark *previous, Mark &mark) const;

    Measures m_measures;
    std::deque<Mark> m_marks;
};

} // namespace soquete

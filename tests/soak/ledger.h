#pragma once

#include "shared/journal/event.h"

#include <QHash>
#include <QStringList>

#include <mutex>
#include <optional>

namespace soquete::test {

/**
 * What the peers of a server have sent, beside what its journal says: every message is to be there
 * once, in its order and in its connection. Each connection of a peer has a number of its own,
 * which stands with the message's in the message, so that neither can be taken for another.
 *
 * Keeps only what is not settled yet, so that it may go on for hours.
 */
class Ledger final
{
public:
    /** Of a server that repeats each message @p copies times in its reply. */
    explicit Ledger(qsizetype copies = 1)
        : m_copies(copies)
    {}

    /** The text of message @p index, from 0, of the connection @p id. */
    [[nodiscard]] static QByteArray message(quint32 id, quint32 index);

    /** The reply to @p message; nothing: the server refuses to repeat it so often. Any thread. */
    [[nodiscard]] std::optional<QByteArray> reply(const QByteArray &message) const;

    /** A number for a connection that is about to be made. Any thread. */
    [[nodiscard]] quint32 open();

    /**
     * The peer's account of @p id: from @p least to @p most of its messages arrived. Who has
     * @p readSteadily must not be said not to read. Any thread.
     */
    void close(quint32 id, quint32 least, quint32 most, bool readSteadily = false);

    /** The journal's account. One thread. */ void read(const Event &event);

    /** What does not agree, once all connections have ended; the first few. Empty: all is well. */
    [[nodiscard]] QStringList problems();

    /** How many messages, and connections with one at least, agreed. */
    [[nodiscard]] qint64 messages() const { return m_messages; }
    [[nodiscard]] qint64 connections() const { return m_connections; }

    /** How many replies were refused as too long, each as it should. */
    [[nodiscard]] qint64 refusals() const { return m_refusals; }

private:
    /** A connection of the server's that has not ended. */
    struct Live
    {
        quint32 id = 0; ///< of the peer; 0: it has said nothing yet
        quint64 messages = 0;
        quint64 replies = 0;
        qint64 bytesIn = 0;
        qint64 bytesOut = 0;
        bool saidGoodbye = false;
        bool wasBlamed = false;  ///< it was said not to read
        quint64 refusalsDue = 0; ///< replies that are too long, and not yet said to be
    };

    /** The journal's account of a connection. */
    struct Arrived
    {
        quint32 messages = 0;
        bool wasBlamed = false;
    };

    struct Claim
    {
        quint32 least = 0;
        quint32 most = 0;
        bool readSteadily = false;
    };

    void readBytes(Live &live, Direction direction, const fact::Bytes &read);
    void readMessage(Live &live, Direction direction, const fact::Message &received);
    void readReply(Live &live, const fact::Reply &reply);
    void readFinding(Live &live, const fact::Finding &finding);
    void readEnd(const Live &live, const fact::Disconnected &end);
    void settle(quint32 id, const Claim &claim, const Arrived &arrived);
    void say(const QString &problem);

    const qsizetype m_copies;
    std::mutex m_mutex; // guards what follows
    quint32 m_last = 0;
    QHash<quint32, Claim> m_claims;    ///< of peers, by their number
    QHash<quint32, Arrived> m_arrived; ///< by the journal, by the peer's number
    QStringList m_problems;
    qint64 m_messages = 0;
    qint64 m_connections = 0;
    qint64 m_refusals = 0;

    std::mutex m_readMutex;      // guards what follows; to be taken before the other
    QHash<quint32, Live> m_live; ///< by the server's number
};

} // namespace soquete::test

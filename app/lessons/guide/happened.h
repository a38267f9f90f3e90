#pragma once

#include "server/engine/experiments/experiment.h"
#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace soquete {

/** What the steps of the lessons ask for, as far as it is seen in the windows' journals. */
struct Happened
{
    bool acknowledged = false;       ///< a client's message was answered
    bool unixAcknowledged = false;   ///< the same over a Unix-domain socket
    bool accentAcknowledged = false; ///< the same of one with more bytes than characters
    bool goodbye = false;            ///< a connection ended with the disconnect word
    bool refused = false;            ///< nobody listened where a client wanted to connect
    bool notAnswered = false;        ///< a client waited for an answer in vain
    bool wroteTwice = false;         ///< a client wrote header and body apart, on purpose
    bool cameInPieces = false;       ///< a server needed several reads for one message
    bool manyInOneRead = false;      ///< a server got several messages with one read
    bool closedWithoutWord = false;  ///< a client closed without goodbye (FIN)
    bool brokenOff = false;          ///< a connection was reset (RST)
    bool addressInUse = false;       ///< a server could not listen: its port was taken
    bool incomplete = false;         ///< a message had begun and was never complete
    bool charactersForBytes = false; ///< a header counted characters
    // A crowd was served: at least kCrowd clients, who were there at the same time.
    bool waitedInTurn = false; ///< one at a time, with Work::Kind::Wait
    bool waitedAtOnce = false; ///< the same with a thread for each
    bool computed = false;     ///< with Work::Kind::Compute

    // The UDP experiment.
    bool datagramsArrived = false;   ///< all of them
    bool datagramsLost = false;      ///< some, as was asked for
    bool datagramsReordered = false; ///< the same

    static constexpr int kCrowd = 3;

    friend bool operator==(const Happened &, const Happened &) = default;
};

/** Reads along in one client's journal. Pure: knows no windows. */
class ClientTrace final
{
public:
    /** Takes note of @p event in @p happened. */
    void add(const Event &event, const Dialect &dialect, Happened &happened);

    /** Whether each of @p messages was answered since the last call of begin(), in one connection.
     */
    [[nodiscard]] bool wereAnswered(const QStringList &messages) const;

    /** Forgets what was answered. */
    void begin() { m_answered.clear(); }

    static constexpr qsizetype kMostRemembered = 10'000; ///< messages

private:
    /** A message that waits for its answer. */
    struct Sent
    {
        std::size_t text = 0; ///< what hashes to this: the text may be long
        bool isLonger = false;
    };

    void noteMessage(const fact::Message &message, const Dialect &dialect);
    void noteReply(const fact::Reply &reply, Happened &happened);

    bool m_isUnix = false;
    QHash<quint64, Sent> m_sent; ///< by number
    QHash<std::size_t, int> m_answered;
};

/** Reads along in one server's journal. Pure: knows no windows. */
class ServerTrace final
{
public:
    /** Takes note of @p event of a server that makes @p experiment. */
    void add(const Event &event, const Experiment &experiment, Happened &happened);

    /** Forgets who has been served. */
    void begin();

private:
    /** What a connection read last. */
    struct Read
    {
        qint64 offset = 0; ///< of its first byte
        int messages = 0;  ///< that began and ended in it
    };

    void noteMessage(quint32 connection, const fact::Message &message, Happened &happened);
    void noteServed(const Experiment &experiment, Happened &happened);

    QSet<quint32> m_present;      ///< connections that are open, or wait
    int m_most = 0;               ///< of them, at the same time
    int m_served = 0;             ///< to the end
    QHash<quint32, Read> m_reads; ///< by connection, for as long as it is open
};

} // namespace soquete

#pragma once

#include "server/engine/experiments/experiment.h"
#include "shared/journal/event.h"
#include "shared/protocol/dialect.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace soquete {

/** Which of the events that the lessons' steps ask for are in the windows' journals. */
struct Evidence
{
    bool acknowledged = false;       ///< a client's message
    bool unixAcknowledged = false;   ///< the same over a Unix-domain socket
    bool accentAcknowledged = false; ///< a message with more bytes than characters
    bool goodbye = false;            ///< a connection ended with the disconnect word
    bool refused = false;            ///< no server listened where a client connected
    bool replyMissing = false;       ///< a client's message got no reply
    bool wroteTwice = false;    ///< a client wrote header and body separately (a provoked fault)
    bool cameInPieces = false;  ///< a server needed several reads for one message
    bool manyInOneRead = false; ///< a server received several messages in one read
    bool closedWithoutWord = false;  ///< a client closed without the disconnect word (FIN)
    bool wasReset = false;           ///< a connection was reset (RST)
    bool addressInUse = false;       ///< a server could not listen on a port in use
    bool incomplete = false;         ///< a message ended before it was complete
    bool charactersForBytes = false; ///< a header counted characters
    // At least kCrowd clients were connected at the same time, and were served.
    bool waitedInTurn = false; ///< one at a time, with Work::Kind::Wait
    bool waitedAtOnce = false; ///< the same with a thread for each
    bool computed = false;     ///< with Work::Kind::Compute

    // The UDP experiment.
    bool datagramsArrived = false;   ///< none was lost
    bool datagramsLost = false;      ///< with loss
    bool datagramsReordered = false; ///< with reordering

    static constexpr int kCrowd = 3;

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/** Reads one client's journal. */
class ClientTrace final
{
public:
    /** Updates @p evidence by @p event. */
    void add(const Event &event, const Dialect &dialect, Evidence &evidence);

    /** Whether one connection has acknowledged all of @p messages since begin(). */
    [[nodiscard]] bool wereAcknowledged(const QStringList &messages) const;

    /** Forgets the acknowledged messages. */
    void begin() { m_acknowledged.clear(); }

    static constexpr qsizetype kMostRemembered = 10'000; ///< messages

private:
    /** A message without a reply so far. */
    struct Sent
    {
        std::size_t text = 0; ///< hash of the text, which may be long
        bool isLonger = false;
    };

    void noteMessage(const fact::Message &message, const Dialect &dialect);
    void noteReply(const fact::Reply &reply, Evidence &evidence);

    bool m_isUnix = false;
    QHash<quint64, Sent> m_sent; ///< by number
    QHash<std::size_t, int> m_acknowledged;
};

/** Reads one server's journal. */
class ServerTrace final
{
public:
    /** Updates @p evidence by @p event of a server that runs @p experiment. */
    void add(const Event &event, const Experiment &experiment, Evidence &evidence);

    /** Forgets the clients that were served. */
    void begin();

private:
    /** The last read of a connection. */
    struct Read
    {
        qint64 offset = 0; ///< of its first byte
        int messages = 0;  ///< that started and ended in it
    };

    void noteMessage(quint32 connection, const fact::Message &message, Evidence &evidence);
    void noteServed(const Experiment &experiment, Evidence &evidence);

    QSet<quint32> m_present;      ///< connections that are open or waiting
    int m_most = 0;               ///< of them at the same time
    int m_served = 0;             ///< until the disconnect word
    QHash<quint32, Read> m_reads; ///< by open connection
};

} // namespace soquete

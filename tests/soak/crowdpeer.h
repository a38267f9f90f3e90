#pragma once

#include "tests/soak/crowd.h"

#include <algorithm>
#include <utility>

namespace soquete::test {

/** One of a crowd, and how far it has come. */
struct Crowd::Peer
{
    enum class State {
        Away,
        Connecting,
        Greeting, ///< has sent one message, and waits for its answer: then it was accepted
        Talking,
        Stalled, ///< in a frame that is not going to be complete
        Leaving  ///< has sent all: waits for answers and the server's close
    };

    RawPeer socket;
    Manner manner = Manner::Regular;
    State state = State::Away;
    quint32 id = 0;
    quint32 wanted = 0;  ///< messages it is to send
    quint32 queued = 0;  ///< of those, in `out` or sent
    quint32 replies = 0; ///< messages up to the newest that was answered
    bool saysWord = false;
    bool wordAnswered = false;
    bool greets = false;
    bool isAccepted = false; ///< an answer came
    bool reads = true;
    bool isSteady = false; ///< a SlowSteady that has never paused for long
    bool isLast = false;   ///< it does not come again
    QByteArray out;
    qsizetype outAt = 0;
    QByteArray in;
    qint64 sent = 0;                              ///< bytes
    std::vector<std::pair<qint64, quint32>> ends; ///< offset after each message, and its number
    Clock::time_point since;
    Clock::time_point sentAt;    ///< the newest message of a Regular
    Clock::time_point nextAt;    ///< a loris' next byte, a regular's next message
    Clock::time_point stalledAt; ///< when it took the first byte of that frame
    Clock::time_point readAt;    ///< a SlowSteady's newest read
    Clock::time_point movedAt;   ///< when the socket last took something

    [[nodiscard]] bool hasOutput() const { return outAt < out.size(); }

    void queueMessage()
    {
        out += framed(Ledger::message(id, queued++));
        ends.emplace_back(sent + out.size() - outAt, queued);
    }

    /** The next message that gets a reply; `queued` if there is none. */
    [[nodiscard]] quint32 awaited(const Ledger &ledger) const
    {
        quint32 index = replies;
        while (index < queued && !ledger.reply(Ledger::message(id, index)))
            ++index;
        return index;
    }

    /** How many messages the system has taken whole. */
    [[nodiscard]] quint32 messagesSent() const
    {
        const auto after = std::upper_bound(
                ends.begin(), ends.end(), sent,
                [](qint64 bytes, const auto &message) { return bytes < message.first; });
        return after == ends.begin() ? 0 : std::prev(after)->second;
    }
};

} // namespace soquete::test

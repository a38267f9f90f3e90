#pragma once

#include "tests/soak/ledger.h"
#include "tests/support/rawpeer.h"

#include <QStringList>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <thread>
#include <vector>

namespace soquete::test {

/** How a peer behaves. All but the first do what a server must survive. */
enum class Manner {
    Regular,     ///< message, answer, message …; then goodbye
    Batch,       ///< many messages at once, then goodbye
    HalfClose,   ///< sends no more, but reads all its answers
    Drop,        ///< closes without reading its answers
    Reset,       ///< breaks the connection off
    Vanish,      ///< connects, and goes
    StallHeader, ///< stops within a header
    StallBody,   ///< stops within a body
    Loris,       ///< sends a byte from time to time
    Flood,       ///< sends until nothing more is taken, and only then reads
    SlowSteady,  ///< sends all at once, and reads slowly, but all the time
    NeverRead,   ///< sends for as long as anything is taken, and never reads
    Garbage,     ///< sends what is no frame after some that are
    Count
};

/** What a crowd has seen. */
struct CrowdReport
{
    std::array<qint64, std::size_t(Manner::Count)> ended{}; ///< connections, by manner
    qint64 replies = 0;                                     ///< each compared with its message
    qint64 steady = 0;                                      ///< SlowSteady ones that were so
    qint64 dropped = 0;                  ///< that stalled, and were ended by the server
    std::chrono::nanoseconds worst{ 0 }; ///< round trip of a Regular
    std::chrono::nanoseconds total{ 0 }; ///< of all of those
    qint64 roundTrips = 0;               ///< how many those are
    std::chrono::milliseconds longestStall{
        0
    };                    ///< from a frame's first byte to the server's close
    QStringList problems; ///< the first few
};

/**
 * Many peers of one server that behaves as it echoes, in one thread of their own. Whoever ends
 * comes again, in another manner, until the crowd is told to stop.
 */
class Crowd final
{
public:
    struct Options
    {
        quint16 port = 0;
        int size = 0;
        std::vector<Manner> manners; ///< each as likely as the others
        quint32 seed = 0;
        std::chrono::milliseconds pause{ 0 };        ///< of a Regular, between two messages
        std::chrono::milliseconds lorisPause{ 300 }; ///< between two bytes
        std::chrono::milliseconds frameLimit{ 0 };   ///< of the server
        bool returns = true;                         ///< whether who has ended comes again
        bool serverStays = true;       ///< or may go at any time: then to be ended is no problem
        std::function<bool()> mayCome; ///< whether others may come now; none: always
    };

    Crowd(const Options &options, Ledger *ledger);
    ~Crowd();

    /** Nobody comes any more. */
    void stop() { m_stopping = true; }

    /** Whether all have ended. */
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    /** How many are there now. */
    [[nodiscard]] int present() const { return m_present; }

    /** Waits for the end of all, after stop(). */
    [[nodiscard]] CrowdReport join();

private:
    struct Peer;
    using Clock = std::chrono::steady_clock;

    void run();
    void begin(Peer &peer);
    void step(Peer &peer, short ready);
    void write(Peer &peer);
    void read(Peer &peer);
    void noteRead(Peer &peer);
    void takeReplies(Peer &peer);
    void next(Peer &peer);
    void checkTime(Peer &peer);
    void onEnd(Peer &peer);
    void settle(Peer &peer, bool isExact);
    void leave(Peer &peer, bool isExact);
    void say(const Peer &peer, const char *what);

    const Options m_options;
    Ledger *const m_ledger;
    std::mt19937 m_random;
    std::vector<Peer> m_peers;
    CrowdReport m_report;
    std::atomic_bool m_stopping = false;
    std::atomic_bool m_ended = false;
    std::atomic_int m_present = 0;
    std::thread m_thread;
};

} // namespace soquete::test

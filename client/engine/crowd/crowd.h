#pragma once

#include "client/engine/clientoptions.h"
#include "shared/journal/event.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <vector>

namespace soquete {

class CrowdWorker;

/** How many clients connect, where, and what each sends. */
struct CrowdOptions
{
    static constexpr int kMostClients = 200;
    static constexpr int kMostMessages = 1000;
    static constexpr std::chrono::milliseconds kLongestInterval{ 60'000 };

    ClientOptions client; ///< where, and in which dialect; its faults are ignored
    QString message = QStringLiteral("Hello World!");
    int clients = 5;
    int messages = 1;                        ///< from each client
    std::chrono::milliseconds interval{ 0 }; ///< after a reply, before the next message
};

/** The figures of one client. Times are nanoseconds since the start of the run; -1: not yet. */
struct CrowdMember
{
    qint64 connectedNs = -1;
    qint64 firstSentNs = -1;
    qint64 firstReplyNs = -1;
    qint64 lastReplyNs = -1;
    qint64 endedNs = -1;
    int replies = 0;
    qint64 longestRoundTripNs = 0; ///< of a message
    Reason failure = Reason::None; ///< why it did not complete

    [[nodiscard]] bool isDone() const { return endedNs >= 0; }

    friend bool operator==(const CrowdMember &, const CrowdMember &) = default;
};

/** The figures of one run, so far. */
struct CrowdRun
{
    int messages = 1;
    std::vector<CrowdMember> members;
    qint64 elapsedNs = 0; ///< until now, or until the last client ended
    bool isOver = false;
    bool wasStopped = false;
    qint64 serverCpuNs = -1; ///< processor time of the server; -1: unknown
    int cores = 1;           ///< of this machine

    /** How many clients completed. */
    [[nodiscard]] int served() const;
    [[nodiscard]] int failed() const;
    /** The index of the client that took longest, or -1. */
    [[nodiscard]] int slowest() const;
    /** The shortest wait for a first reply; 0: there was none. */
    [[nodiscard]] qint64 shortestWaitNs() const;
    /** How many cores the server used on average; 0: unknown. */
    [[nodiscard]] double coresAtWork() const;

    friend bool operator==(const CrowdRun &, const CrowdRun &) = default;
};

/**
 * Many clients at the same time. Each connects, sends its messages, each after the reply to the
 * previous one, then the disconnect word, and closes. All live in one thread, whose event loop
 * tells which socket has something to read.
 *
 * It reports its figures several times a second and at the end; it writes no journal. It can run
 * repeatedly. Used by one thread.
 */
class Crowd final : public QObject
{
    Q_OBJECT

public:
    explicit Crowd(QObject *parent = nullptr);
    /** Stops a run in progress. */
    ~Crowd() override;

    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Starts unless it is running. Limits @p options to what CrowdOptions allows. */
    void start(const CrowdOptions &options);

    /** Resets all connections. */
    void stop();

signals:
    /** Reports the figures so far; the last time with CrowdRun::isOver. */
    void progressed(const soquete::CrowdRun &run);

private:
    QThread m_thread;
    CrowdWorker *const m_worker; ///< deleted when its thread finishes
    bool m_running = false;
};

} // namespace soquete

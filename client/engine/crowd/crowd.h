#pragma once

#include "client/engine/clientoptions.h"
#include "shared/journal/event.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <vector>

namespace soquete {

class CrowdWorker;

/** Who comes, and what each of them says. */
struct CrowdOptions
{
    static constexpr int kMostClients = 200;
    static constexpr int kMostMessages = 1000;
    static constexpr std::chrono::milliseconds kLongestInterval{ 60'000 };

    ClientOptions client; ///< where, and in which dialect; without its faults
    QString message = QStringLiteral("Hello World!");
    int clients = 5;
    int messages = 1;                        ///< of each client
    std::chrono::milliseconds interval{ 0 }; ///< after an answer, before the next message
};

/** What one client of a crowd has seen. Times are nanoseconds since the crowd set out; -1: not yet.
 */
struct CrowdMember
{
    qint64 connectedNs = -1;
    qint64 firstSentNs = -1;
    qint64 firstReplyNs = -1;
    qint64 lastReplyNs = -1;
    qint64 endedNs = -1;
    int answered = 0;              ///< messages
    qint64 longestRoundTripNs = 0; ///< of one of its messages
    Reason failure = Reason::None; ///< why it could not do all it came for

    [[nodiscard]] bool isDone() const { return endedNs >= 0; }

    friend bool operator==(const CrowdMember &, const CrowdMember &) = default;
};

/** A visit of a crowd, as far as it has come. */
struct CrowdRun
{
    int messages = 1;
    std::vector<CrowdMember> members;
    qint64 elapsedNs = 0; ///< up to now, or to the end of the last
    bool isOver = false;
    bool wasStopped = false;
    qint64 serverCpuNs = -1; ///< what processors did for the server meanwhile; -1: unknown
    int cores = 1;           ///< of this machine

    /** How many came through. */
    [[nodiscard]] int served() const;
    [[nodiscard]] int failed() const;
    /** The one that took longest, or -1. */
    [[nodiscard]] int slowest() const;
    /** How long the quickest waited for the answer to one message; 0: nobody was answered. */
    [[nodiscard]] qint64 shortestWaitNs() const;
    /** How many cores were at work for the server; 0: unknown. */
    [[nodiscard]] double coresAtWork() const;

    friend bool operator==(const CrowdRun &, const CrowdRun &) = default;
};

/**
 * Many clients at once: each connects, sends its messages, each when the one before was answered,
 * says goodbye and closes. All of them live in one thread, whose event loop tells which of their
 * sockets has something to read: two hundred connections are no reason for two hundred threads.
 *
 * What it sees it says some times a second, as one value, and at the end; it writes no journal. To
 * be used by one thread. Can run again as often as wanted.
 */
class Crowd final : public QObject
{
    Q_OBJECT

public:
    explicit Crowd(QObject *parent = nullptr);
    /** Breaks off what is under way. */
    ~Crowd() override;

    [[nodiscard]] bool isRunning() const { return m_running; }

    /** Sets out, unless it is under way; more than CrowdOptions allows is cut to that. */
    void start(const CrowdOptions &options);

    /** Breaks off at once. */
    void stop();

signals:
    /** How far they have come; the last time with CrowdRun::isOver. */
    void progressed(const soquete::CrowdRun &run);

private:
    QThread m_thread;
    CrowdWorker *const m_worker; ///< ends with its thread
    bool m_running = false;
};

} // namespace soquete

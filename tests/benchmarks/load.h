#pragma once

#include <QtGlobal>

#include <vector>

/**
 * What the benchmarks press a server on 127.0.0.1 with: clients of the tutorial's protocol. They
 * check that every answer comes; where one does not, the program ends and says so. Linux.
 */
namespace load {

/** Open connections that were each answered once; closed by the destructor. */
class Crowd final
{
public:
    Crowd(quint16 port, int connections);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /**
     * For @p seconds sends on each a message, again as soon as its answer has come; with
     * @p outstanding messages on the way at once. Answers a second.
     */
    [[nodiscard]] double press(double seconds, int outstanding = 1);

    /** Sends one message on each at the same moment; seconds until all were answered. */
    [[nodiscard]] double askAll();

private:
    std::vector<int> m_sockets;
    int m_poll = -1;
};

/** How a client writes a message. */
enum class Writes {
    One, ///< header and body together, at once
    Two  ///< the header, then the body, as the tutorial's client does; the system may wait
};

/** One connection, one message at a time, for @p seconds: the median round trip in microseconds. */
[[nodiscard]] double medianRoundTrip(quint16 port, double seconds, Writes writes);

/** Connections made, answered once and closed a second, by eight clients at the same time. */
[[nodiscard]] double connectionsPerSecond(quint16 port, double seconds);

/** Bodies of 1 MiB on one connection, each answered, @p mebibytes in all: MiB a second. */
[[nodiscard]] double bodiesPerSecond(quint16 port, int mebibytes);

} // namespace load

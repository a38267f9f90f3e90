#pragma once

#include <QtGlobal>

/** A crowd of clients that send as fast as they are answered: what the benchmarks press with. */
struct LoadResult
{
    qint64 roundTrips = 0;
    double seconds = 0;

    [[nodiscard]] double perSecond() const { return double(roundTrips) / seconds; }
};

/**
 * Opens @p connections to @p port on 127.0.0.1, and for @p seconds sends on each a message of the
 * tutorial's form, again as soon as its answer has come. One thread, blocking nowhere but in
 * poll().
 */
[[nodiscard]] LoadResult pressServer(quint16 port, int connections, double seconds);

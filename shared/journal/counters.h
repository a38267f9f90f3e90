#pragma once

#include "shared/journal/event.h"

namespace soquete {

/** The numbers of events since the journal was created, including those that were dropped. */
struct Counters
{
    qint64 events = 0;
    qint64 connections = 0; ///< connections made
    qint64 ended = 0;       ///< connections ended
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 repliesIn = 0;
    qint64 repliesOut = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 findings = 0;

    void count(const Event &event);
    Counters &operator+=(const Counters &other);

    friend bool operator==(const Counters &, const Counters &) = default;
};

} // namespace soquete

#include "shared/journal/counters.h"

namespace soquete {

void Counters::count(const Event &event)
{
    const bool in = event.direction == Direction::In;
    ++events;
    connections += event.as<fact::Connected>() ? 1 : 0;
    ended += event.as<fact::Disconnected>() ? 1 : 0;
    findings += event.as<fact::Finding>() ? 1 : 0;
    if (const auto *const bytes = event.as<fact::Bytes>())
        (in ? bytesIn : bytesOut) += bytes->size;
    else if (event.as<fact::Message>())
        ++(in ? messagesIn : messagesOut);
    else if (event.as<fact::Reply>())
        ++(in ? repliesIn : repliesOut);
}

Counters &Counters::operator+=(const Counters &other)
{
    events += other.events;
    connections += other.connections;
    ended += other.ended;
    messagesIn += other.messagesIn;
    messagesOut += other.messagesOut;
    repliesIn += other.repliesIn;
    repliesOut += other.repliesOut;
    bytesIn += other.bytesIn;
    bytesOut += other.bytesOut;
    findings += other.findings;
    return *this;
}

} // namespace soquete

#pragma once

#include "shared/journal/journal.h"

namespace soquete::test {

/** Appends @p batch to @p log, and lets @p reader read it, as the Inspector does. */
template <typename Reader>
void append(EventLog &log, Reader &reader, Journal::Batch batch)
{
    log.append(std::move(batch.events), batch.skipped);
    reader.readTo(log.end());
}

/** Clears @p log, and what @p reader has read of it. */
template <typename Reader>
void clear(EventLog &log, Reader &reader)
{
    log.clear();
    reader.clear();
}

} // namespace soquete::test

#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QString>

namespace soquete {

/** Threads, and what they did, in the user's language. Plain text. */

/** What a person calls the thread of @p lane. */
[[nodiscard]] QString threadName(const ThreadModel::Lane &lane);

/** Said of a thread that no longer exists. */
[[nodiscard]] QString finishedThreadText();

/** The operating system's number of a thread and its processor core; what is negative is unknown.
 */
[[nodiscard]] QString threadPlace(qint64 systemThread, int core);

/** A sentence each: what the thread of @p lane is there for, and what is known of it. */
[[nodiscard]] QStringList threadFacts(const ThreadModel::Lane &lane);

/** What happened in its thread with @p event, in a sentence. */
[[nodiscard]] QString threadEventText(const Event &event);

} // namespace soquete

#pragma once

#include "shared/views/threads/threadmodel.h"

#include <QString>

namespace soquete {

/** Texts about threads and what they did, in the user's language. Plain text. */

/** The display name of the thread of @p lane. */
[[nodiscard]] QString threadName(const ThreadModel::Lane &lane);

/** The state of a thread that no longer exists. */
[[nodiscard]] QString finishedThreadText();

/** The system's number of a thread and its processor core; a negative number is unknown. */
[[nodiscard]] QString threadPlace(qint64 systemThread, int core);

/** Sentences about the purpose of the thread of @p lane and its facts. */
[[nodiscard]] QStringList threadFacts(const ThreadModel::Lane &lane);

/** A sentence about what happened with @p event in its thread. */
[[nodiscard]] QString threadEventText(const Event &event);

} // namespace soquete

#pragma once

#include "shared/views/sequence/sequencemodel.h"

namespace soquete {

// What the steps of a sequence diagram are called, in the user's language.

/**
 * The text of a message, or what happened; marked if it was provoked. One line, to be shown on the
 * arrow.
 */
[[nodiscard]] QString stepTitle(const SequenceModel &model, const SequenceStep &step);

/** Number, size, round trip, FIN or RST; to be shown less prominently beside the title. */
[[nodiscard]] QString stepNote(const SequenceModel &model, const SequenceStep &step);

/** The whole step in one line: time, connection, direction, title and note. */
[[nodiscard]] QString stepSentence(const SequenceModel &model, const SequenceStep &step);

/** The sentence, and an explanation if there is one. Several lines. */
[[nodiscard]] QString stepExplanation(const SequenceModel &model, const SequenceStep &step);

} // namespace soquete

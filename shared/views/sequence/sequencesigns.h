#pragma once

#include "shared/views/sequence/sequencemodel.h"
#include "shared/widgets/colours.h"

#include <QPointF>

class QPainter;

namespace soquete {

/** The arrow or the sign of a step of a sequence diagram. */

/** Whether @p step is on one lifeline, without an arrow. */
[[nodiscard]] bool isMark(const SequenceStep &step);

[[nodiscard]] bool hasSign(const SequenceStep &step);

[[nodiscard]] Tone toneOf(const SequenceStep &step);

/**
 * Paints the arrow of @p step between the points @p client and @p server of the lifelines, for text
 * of @p line pixels. Its line and tip tell kinds of steps apart without colour.
 */
void paintArrow(QPainter &painter, const SequenceStep &step, QPointF client, QPointF server,
                int line, const QPalette &palette);

/** Paints the sign of @p step around @p centre; its shape alone says what it means. */
void paintSign(QPainter &painter, const SequenceStep &step, QPointF centre, int line,
               const QPalette &palette);

} // namespace soquete

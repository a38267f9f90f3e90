#pragma once

#include "shared/views/sequence/sequencelayout.h"
#include "shared/views/sequence/sequencemodel.h"

#include <QFontMetrics>
#include <QSize>

class QPainter;
class QWidget;

namespace soquete {

/** What to paint of a sequence diagram. */
struct SequencePicture
{
    const SequenceModel &model;
    const SequenceLayout &layout;
    quint32 connection = 0;                 ///< the shown one; 0: all
    qint64 chosen = SequenceStep::kNowhere; ///< place of the chosen step in the model
    bool hasFocus = false;                  ///< whether the chosen step has the keyboard focus
};

/** The height of a step, and of the heads of the lifelines, for a font; pixels. */
[[nodiscard]] int sequenceRowHeight(const QFontMetrics &metrics);
[[nodiscard]] int sequenceHeadHeight(const QFontMetrics &metrics);

/**
 * Paints the part of @p size pixels that is visible when scrolled down by @p scroll, on a screen or
 * into a picture, with the font and the colours of @p canvas.
 */
void paintSequence(QPainter *painter, const SequencePicture &picture, const QWidget *canvas,
                   QSize size, int scroll);

} // namespace soquete

#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;

namespace soquete {

/** How bytes look, wherever they are shown. Each part has a colour and a pattern of its own. */

/** The font of bytes, as large as @p like: the platform's monospaced one. */
[[nodiscard]] QFont byteFont(const QFont &like);

/** The colour in which a byte of @p part is written; readable on backgroundOf() too. */
[[nodiscard]] QColor inkOf(BytePart part, Direction direction, const QPalette &palette);

/** What a byte of @p part stands on. */
[[nodiscard]] QColor backgroundOf(BytePart part, Direction direction, const QPalette &palette);

/** What marks the bytes of a character; palette.text() is readable on it. */
[[nodiscard]] QColor markColour(const QPalette &palette);

/** The pattern of @p part: digits a line, padding a hatch, a body a tint, other bytes dots. */
void paintPart(QPainter &painter, const QRectF &area, BytePart part, Direction direction,
               const QPalette &palette);

/** What marks a byte at which a finding points: a wave. */
void paintProblem(QPainter &painter, const QRectF &area, const QPalette &palette);

/** Where a read or a write begins: a bracket at the left of @p area. */
void paintBegin(QPainter &painter, const QRectF &area, const QPalette &palette);
/** Where it ends: a bracket at the right of @p area. */
void paintEnd(QPainter &painter, const QRectF &area, const QPalette &palette);

/** Whether @p font, or one that stands in for it, has pictures of control characters. */
[[nodiscard]] bool hasControlPictures(const QFont &font);

/** One character for any byte: ASCII, a picture of a control character, or else a dot. */
[[nodiscard]] QChar signOf(quint8 byte, bool withPictures);

} // namespace soquete

#pragma once

#include "shared/views/bytes/bytestream.h"
#include "shared/widgets/legend.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;

namespace soquete {

/** The look of bytes in all views. Each part of a frame has its own colour and pattern. */

/** The monospaced font of the system, in the size of @p like. */
[[nodiscard]] QFont byteFont(const QFont &like);

/** The text colour of a byte of @p part; readable on backgroundOf() too. */
[[nodiscard]] QColor inkOf(BytePart part, Direction direction, const QPalette &palette);

/** The background of a byte of @p part. */
[[nodiscard]] QColor backgroundOf(BytePart part, Direction direction, const QPalette &palette);

/** The background of marked bytes; palette.text() is readable on it. */
[[nodiscard]] QColor markColour(const QPalette &palette);

/** Paints the pattern of @p part: a line, a hatch, a tint, or dots. */
void paintPart(QPainter &painter, const QRectF &area, BytePart part, Direction direction,
               const QPalette &palette);

/** Paints a wave below a byte that a finding points at. */
void paintProblem(QPainter &painter, const QRectF &area, const QPalette &palette);

/** Paints a bracket at the left of @p area, where a read or a write begins. */
void paintBegin(QPainter &painter, const QRectF &area, const QPalette &palette);
/** Paints a bracket at the right of @p area, where a read or a write ends. */
void paintEnd(QPainter &painter, const QRectF &area, const QPalette &palette);

/** Whether @p font, or its substitute, has pictures of control characters. */
[[nodiscard]] bool hasControlPictures(const QFont &font);

/** One character for a byte: ASCII, a picture of a control character, or a dot. */
[[nodiscard]] QChar signOf(quint8 byte, bool withPictures);

/** Names the colours and patterns of bytes. */
class ByteLegend final : public Legend
{
    Q_OBJECT

public:
    explicit ByteLegend(QWidget *parent = nullptr);

    void setDirection(Direction direction);

    /** Names only what a complete frame has. */
    void setFramesOnly(bool framesOnly);

    [[nodiscard]] QStringList names() const override;

protected:
    [[nodiscard]] int signWidth() const override;
    void paintSign(QPainter &painter, int index, const QRect &area) const override;

private:
    Direction m_direction = Direction::In;
    bool m_framesOnly = false;
};

} // namespace soquete

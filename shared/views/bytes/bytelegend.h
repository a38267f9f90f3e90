#pragma once

#include "shared/views/bytes/bytestream.h"
#include "shared/widgets/legend.h"

namespace soquete {

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

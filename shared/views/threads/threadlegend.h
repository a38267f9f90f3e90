#pragma once

#include "shared/widgets/legend.h"

namespace soquete {

/** Names the signs of the diagram of threads. */
class ThreadLegend final : public Legend
{
    Q_OBJECT

public:
    explicit ThreadLegend(QWidget *parent = nullptr);

    [[nodiscard]] QStringList names() const override;

protected:
    [[nodiscard]] int signWidth() const override;
    void paintSign(QPainter &painter, int index, const QRect &area) const override;
};

} // namespace soquete

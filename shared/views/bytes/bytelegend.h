#pragma once

#include "shared/views/bytes/bytestream.h"

#include <QWidget>

namespace soquete {

/** Names the colours and patterns of bytes. Takes as many lines as it needs. */
class ByteLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ByteLegend(QWidget *parent = nullptr);

    void setDirection(Direction direction);

    /** Names what a whole frame has, and nothing else. */
    void setFramesOnly(bool framesOnly);

    /** What it names, in order. */
    [[nodiscard]] QStringList names() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Sign { Digits, Padding, Body, Unframed, Transfer, Problem };
    struct Entry
    {
        Sign sign;
        QString name;
        QRect area; ///< sign and name
    };

    [[nodiscard]] QList<Entry> entries(int width) const;
    [[nodiscard]] int signWidth() const;
    void retranslate();

    Direction m_direction = Direction::In;
    bool m_framesOnly = false;
};

} // namespace soquete

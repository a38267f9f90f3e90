#pragma once

#include <QWidget>

namespace soquete {

/** Names the signs of a drawing. Wraps into as many lines as needed. */
class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    /** The names of the signs, in order. */
    [[nodiscard]] virtual QStringList names() const = 0;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] virtual int signWidth() const = 0;
    virtual void paintSign(QPainter &painter, int index, const QRect &area) const = 0;

    /** Call in the constructor, and whenever the names change. */
    void updateNames();

    void paintEvent(QPaintEvent *event) override;

private:
    /** The areas of the entries, each with its sign and name. */
    [[nodiscard]] QList<QRect> layOut(int width) const;
};

} // namespace soquete

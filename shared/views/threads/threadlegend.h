#pragma once

#include <QWidget>

namespace soquete {

/** Names the signs of the diagram of threads. Takes as many lines as it needs. */
class ThreadLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadLegend(QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Sign { Running, Waiting, Received, Sent, Opened, Closed, Problem, Accept };
    struct Entry
    {
        Sign sign;
        QString name;
    };

    [[nodiscard]] static QList<Entry> entries();
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int signWidth() const;
    int layOut(int width, QPainter *painter) const;
    void paintSign(QPainter &painter, const QRect &area, Sign sign) const;
    void retranslate();
};

} // namespace soquete

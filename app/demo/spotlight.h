#pragma once

#include <QPointer>
#include <QWidget>

namespace soquete {

/** A frame that points at a widget. It lets the widget show through and get the clicks. */
class Spotlight final : public QWidget
{
    Q_OBJECT

public:
    /** Draws in @p window, above its other widgets. */
    explicit Spotlight(QWidget *window);

    /** Points at @p target, a descendant of the window. Hides if @p target is null. */
    void pointAt(QWidget *target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
};

} // namespace soquete

#pragma once

#include <QPointer>
#include <QWidget>

namespace soquete {

/** A frame around a widget, to point at it. It covers nothing and takes no clicks. */
class Spotlight final : public QWidget
{
    Q_OBJECT

public:
    /** Draws within @p window, above all that is in it. */
    explicit Spotlight(QWidget *window);

    /** Points at @p target, somewhere in the window; at nothing where it is null. */
    void pointAt(QWidget *target);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
};

} // namespace soquete

#pragma once

#include <QDockWidget>

namespace soquete {

class WindowList;

/** The lessons beside the contents of another window. Deletes itself when it is closed. */
class LessonDock final : public QDockWidget
{
    Q_OBJECT

public:
    LessonDock(WindowList *windows, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace soquete

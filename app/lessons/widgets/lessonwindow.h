#pragma once

#include <QMainWindow>

namespace soquete {

class LessonPane;
class WindowList;

/** The lessons in a window of their own. */
class LessonWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit LessonWindow(WindowList *windows);

    [[nodiscard]] LessonPane &pane() { return *m_pane; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LessonPane *const m_pane;
};

} // namespace soquete

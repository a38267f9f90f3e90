#include "app/lessons/widgets/lessonwindow.h"

#include "app/lessons/widgets/lessonpane.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace soquete {

LessonWindow::LessonWindow(WindowList *windows)
    : m_pane(new LessonPane(windows, this))
{
    setObjectName(u"lessonWindow"_s);
    setCentralWidget(m_pane);
    resize(460, 700);
    retranslate();
}

void LessonWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void LessonWindow::retranslate()
{
    setWindowTitle(tr("Lessons · Soquete"));
}

} // namespace soquete

#include "app/lessons/widgets/lessondock.h"

#include "app/lessons/widgets/lessonpane.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace soquete {

LessonDock::LessonDock(WindowList *windows, QWidget *parent)
    : QDockWidget(parent)
{
    setObjectName(u"lessonDock"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWidget(new LessonPane(windows, this));
    retranslate();
}

void LessonDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDockWidget::changeEvent(event);
}

void LessonDock::retranslate()
{
    setWindowTitle(tr("Lessons"));
}

} // namespace soquete

#pragma once

#include "app/lessons/content/lesson.h"
#include "app/lessons/content/progress.h"
#include "app/lessons/guide/lessonguide.h"
#include "app/lessons/guide/lessonwatch.h"
#include "ui_lessonpane.h"

#include <QWidget>

namespace soquete {

/** Shows a page of a lesson with its step or question, and remembers the progress. */
class LessonPane final : public QWidget
{
    Q_OBJECT

public:
    /** Opens the reader's last page. @p windows must outlive this. */
    explicit LessonPane(WindowList *windows, QWidget *parent = nullptr);

    /** Opens the lesson @p name, one of lessonNames(), at its page @p page, from 0. */
    void open(const QString &name, int page = 0);

    [[nodiscard]] QString lesson() const { return m_name; }
    [[nodiscard]] int page() const { return m_page; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectControls();
    void retranslate();
    void load();
    void fillList();
    void showPage();
    void goTo(int page);
    void goOn();
    void updateProgress();
    void updateStep();
    void onAnswered(bool isRight);
    /** The page that is shown. */
    [[nodiscard]] LessonPage current() const { return m_lesson.pages.value(m_page); }
    [[nodiscard]] QString explainError(const ParsedLesson &parsed) const;

    Ui::LessonPane m_ui;
    WindowList *const m_windows;
    LessonWatch m_watch;
    LessonGuide m_guide;
    LessonProgress m_progress;
    QString m_name;
    Lesson m_lesson;
    int m_page = 0;
};

} // namespace soquete

#pragma once

#include "app/lessons/content/lesson.h"
#include "app/lessons/content/progress.h"
#include "app/lessons/guide/lessonguide.h"
#include "app/lessons/guide/lessonwatch.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace soquete {

class LessonText;
class QuestionBox;
class StepBox;

/** The lessons: a page to read, to do, to see and to check; and how far one has come. */
class LessonPane final : public QWidget
{
    Q_OBJECT

public:
    /** @p windows must live longer. Opens where the reader was last. */
    explicit LessonPane(WindowList *windows, QWidget *parent = nullptr);

    /** Opens the lesson @p name, one of lessonNames(), at its page @p page, from 0. */
    void open(const QString &name, int page = 0);

    [[nodiscard]] QString lesson() const { return m_name; }
    [[nodiscard]] int page() const { return m_page; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void load();
    void fillList();
    void showPage();
    void goTo(int page);
    void goBack();
    void goOn();
    void startAgain();
    void check();
    void updateStep();
    void onAnswered(bool isRight);
    [[nodiscard]] const LessonPage *current() const;
    [[nodiscard]] QString shown(const QString &markdown) const;
    [[nodiscard]] QString explainError(const ParsedLesson &parsed) const;

    WindowList *const m_windows;
    LessonWatch m_watch;
    LessonGuide m_guide;
    LessonProgress m_progress;
    QString m_name;
    Lesson m_lesson;
    int m_page = 0;

    QComboBox *m_list = nullptr;
    QPushButton *m_startAgain = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_title = nullptr;
    LessonText *m_text = nullptr;
    StepBox *m_step = nullptr;
    QuestionBox *m_question = nullptr;
    QPushButton *m_previous = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace soquete

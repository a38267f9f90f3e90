#pragma once

#include "app/lessons/content/lesson.h"
#include "ui_questionbox.h"

#include <QFrame>

class QButtonGroup;

namespace soquete {

/** A question with answers to choose from, and an explanation of the chosen answer. */
class QuestionBox final : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBox(QWidget *parent = nullptr);

    /** Asks @p question with the answer @p chosen selected; -1 selects none. */
    void ask(const LessonQuestion &question, int chosen);

    /** The chosen answer, or -1. */
    [[nodiscard]] int chosen() const;

signals:
    void answered(bool isRight);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void colourButtons();
    void explain();

    LessonQuestion m_question;
    Ui::QuestionBox m_ui;
    QButtonGroup *m_group = nullptr;
    QWidget *m_rows = nullptr; ///< the answers of the question
};

} // namespace soquete

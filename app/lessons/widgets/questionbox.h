#pragma once

#include "app/lessons/content/lesson.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace soquete {

/** A question, its answers to choose from, and what is to be said of the chosen one. */
class QuestionBox final : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBox(QWidget *parent = nullptr);

    /** Asks @p question, whose texts are ready to be shown; @p chosen: an answer, or -1. */
    void ask(const LessonQuestion &question, int chosen);

    /** The chosen answer; -1: none. */
    [[nodiscard]] int chosen() const;

signals:
    void answered(bool isRight);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void colourButtons();
    void explain();

    LessonQuestion m_question;
    QLabel *const m_text;
    QLabel *const m_explanation;
    QVBoxLayout *const m_answers;
    QButtonGroup *m_group = nullptr;
    QWidget *m_rows = nullptr; ///< the answers of the question
};

} // namespace soquete

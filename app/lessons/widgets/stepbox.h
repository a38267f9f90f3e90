#pragma once

#include "ui_stepbox.h"

#include <QFrame>

namespace soquete {

/** Says what to do and whether it is done, with a button that does it for the user. */
class StepBox final : public QFrame
{
    Q_OBJECT

public:
    enum class State {
        ToDo,
        Doing, ///< by the program
        Done,
        Impossible ///< on this system
    };

    explicit StepBox(QWidget *parent = nullptr);

    /** Sets the description of the step. */
    void setText(const QString &markdown);
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }

    /** Shows why the step could not be done. Hidden if @p why is empty. */
    void setProblem(const QString &why);

signals:
    void doRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    State m_state = State::ToDo;
    Ui::StepBox m_ui;
};

} // namespace soquete

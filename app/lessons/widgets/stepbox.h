#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace soquete {

/** Something to do, whether it was done, and a button that does it. */
class StepBox final : public QFrame
{
    Q_OBJECT

public:
    enum class State {
        ToDo,
        Doing, ///< it is being shown
        Done,
        Impossible ///< on this system
    };

    explicit StepBox(QWidget *parent = nullptr);

    /** Shows @p markdown, which says what to do. */
    void setText(const QString &markdown);
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }

    /** Says why it could not be shown; empty: nothing is to be said. */
    void setProblem(const QString &why);

signals:
    void doRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    State m_state = State::ToDo;
    QLabel *const m_mark;
    QLabel *const m_text;
    QLabel *const m_problem;
    QPushButton *const m_do;
};

} // namespace soquete

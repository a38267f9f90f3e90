#pragma once

#include <QFrame>

#include <memory>

namespace soquete {

namespace Ui {
class StepBar;
}

/** Shows the number and description of a step, with the buttons Back, Next and Play. */
class StepBar final : public QFrame
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);
    ~StepBar() override;

    /** Shows @p text for step @p step of @p count, from 1, or 0 before the first. */
    void show(int step, int count, const QString &text);

    /** Enables buttons. Next is always enabled, so that it keeps the keyboard focus. */
    void allow(bool back, bool play);
    void setPlaying(bool playing);
    /** Whether Next starts the demonstration again. */
    void setAtEnd(bool atEnd);

    [[nodiscard]] QString text() const;

signals:
    void backRequested();
    void nextRequested();
    void playRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_playing = false;
    bool m_atEnd = false;
    int m_step = 0;
    int m_count = 0;
    const std::unique_ptr<Ui::StepBar> m_ui;
};

} // namespace soquete

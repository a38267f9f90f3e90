#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace soquete {

/** Says which step of how many this is, and what happened in it; Back, Next, Play. */
class StepBar final : public QFrame
{
    Q_OBJECT

public:
    explicit StepBar(QWidget *parent = nullptr);

    /** Shows @p text for step @p step of @p count, from 1; 0: before the first. */
    void show(int step, int count, const QString &text);

    /** Which buttons can be pressed. Next always can, so that it never loses the keyboard. */
    void allow(bool back, bool play);
    void setPlaying(bool playing);
    /** Whether Next begins anew instead. */
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
    QProgressBar *const m_progress;
    QLabel *const m_place;
    QLabel *const m_text;
    QPushButton *const m_back;
    QPushButton *const m_next;
    QPushButton *const m_play;
};

} // namespace soquete

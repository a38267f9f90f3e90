#pragma once

#include "app/session/playback.h"
#include "shared/journal/recording.h"
#include "shared/views/selection.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace soquete {

class Inspector;
class Notice;

/** A recorded session, to look at and to play back. Nothing in it can be changed. */
class SessionWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit SessionWindow(QWidget *parent = nullptr);
    ~SessionWindow() override;

    /** Starts to read the file @p name; the window says so where that fails. */
    void open(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, Reading, Showing, Paused, Playing };

    void build();
    QWidget *buildControls();
    void buildInspector();
    void retranslate();
    void readOn();
    void finishReading(Recording::Status status);
    void cancel();
    void showOn();
    void togglePlaying();
    void playOn();
    void stepOn();
    void rewind();
    void showAll();
    void addToViews(std::span<const Event> events);
    void setState(State state);
    void updateControls();
    void sayHowReadingEnded();
    [[nodiscard]] QString howReadingEnded() const;

    Recording m_recording;
    Playback m_playback;
    Selection m_selection;
    State m_state = State::Empty;
    QString m_name; ///< of the file
    Recording::Status m_ended = Recording::Status::Complete;
    bool m_cancelled = false;
    bool m_opened = true;
    QTimer m_timer{ this };
    QElapsedTimer m_clock; ///< since the last part that was played

    Notice *m_notice = nullptr;
    QPushButton *m_rewind = nullptr;
    QPushButton *m_play = nullptr;
    QPushButton *m_step = nullptr;
    QPushButton *m_all = nullptr;
    QLabel *m_speedLabel = nullptr;
    QComboBox *m_speed = nullptr;
    QLabel *m_place = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    Inspector *m_inspector = nullptr; ///< once a session was read
};

} // namespace soquete

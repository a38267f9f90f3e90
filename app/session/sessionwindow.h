#pragma once

#include "app/session/playback.h"
#include "shared/journal/recording/recording.h"
#include "shared/views/selection.h"
#include "ui_sessionwindow.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

namespace soquete {

class Inspector;

/** Shows a recorded session, and plays it back. */
class SessionWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit SessionWindow(QWidget *parent = nullptr);

    /** Starts reading the file @p name. Shows a notice if that fails. */
    void open(const QString &name);

private:
    enum class State { Empty, Reading, Showing, Paused, Playing };

    void connectControls();
    void buildInspector();
    void retranslate();
    void readMore();
    void finishReading(Recording::Status status);
    void cancel();
    void showMore();
    void togglePlaying();
    void playMore();
    void step();
    void rewind();
    void showAll();
    void addToViews(std::span<const Event> events);
    void setState(State state);
    void updateControls();
    void showReadingResult();
    [[nodiscard]] QString readingResult() const;

    Ui::SessionWindow m_ui;
    Recording m_recording;
    Playback m_playback;
    Selection m_selection;
    State m_state = State::Empty;
    QString m_name;                                          ///< of the file
    Recording::Status m_ended = Recording::Status::Complete; ///< More: reading was cancelled
    bool m_opened = true;
    QTimer m_timer{ this };
    QElapsedTimer m_clock;            ///< since the last playback tick
    Inspector *m_inspector = nullptr; ///< null until a session has been read
};

} // namespace soquete

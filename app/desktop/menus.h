#pragma once

#include <QMainWindow>
#include <QObject>
#include <QPointer>

class QAction;
class QDockWidget;
class QMenu;

namespace soquete {

class RecordingControl;
class Windows;

/** The menu bar that every window has: windows, language, appearance, help. */
class Menus final : public QObject
{
    Q_OBJECT

public:
    /** Puts the menus into @p window, whose child this is. */
    Menus(QMainWindow *window, Windows *windows);

    /** Adds a way to record what happens in the window. */
    void offerRecording(RecordingControl *recording);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showAbout();
    void openRecording();
    void toggleRecording();
    void zoom(int steps);
    void askLogLimit();
    void dockLessons(bool shown);

    QMainWindow *const m_window;
    Windows *const m_windows;
    QMenu *const m_file;
    QMenu *const m_view;
    QMenu *const m_language;
    QMenu *const m_appearance;
    QMenu *const m_help;
    QAction *const m_newServer;
    QAction *const m_newClient;
    QAction *const m_demo;
    QAction *const m_udp;
    QAction *const m_open;
    QAction *const m_record;
    QAction *const m_close;
    QAction *const m_quit;
    QAction *const m_system;
    QAction *const m_light;
    QAction *const m_dark;
    QAction *const m_zoomIn;
    QAction *const m_zoomOut;
    QAction *const m_zoomReset;
    QAction *const m_logLimit;
    QAction *const m_lessonsHere;
    QAction *const m_lessons;
    QAction *const m_about;
    QPointer<QDockWidget> m_dock;            ///< of the lessons, while they are shown here
    RecordingControl *m_recording = nullptr; ///< where the window has something to record
    int m_zoom = 0;                          ///< steps from the usual size
};

} // namespace soquete

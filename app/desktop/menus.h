#pragma once

#include "app/desktop/appearance.h"
#include "ui_menus.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace soquete {

class RecordingControl;
class WindowList;

/** The menu bar that every window has: file, view, help. */
class Menus final : public QObject
{
    Q_OBJECT

public:
    /** Adds the menus to @p window, which becomes the parent. @p recording may be null. */
    Menus(QMainWindow *window, WindowList *windows, RecordingControl *recording);

    /** The lessons in this window were closed. */
    void uncheckLessonsHere();

signals:
    void lessonsRequested();
    /** The lessons are to be shown in this window, or no longer. */
    void lessonsHereToggled(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void addLanguages();
    void addTheme(QAction *action, Appearance::Theme theme);
    void retranslate();
    void showAbout();
    void openRecording();
    void toggleRecording();
    void zoom(int steps);
    void askLogLimit();

    Ui::Menus m_ui;
    QMainWindow *const m_window;
    WindowList *const m_windows;
    RecordingControl *const m_recording; ///< null if the window has nothing to record
    int m_zoom = 0;                      ///< steps from the default size
};

} // namespace soquete

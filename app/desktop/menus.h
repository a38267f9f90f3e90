#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMainWindow;
class QMenu;

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
    /** An action with the text to translate for it. */
    struct Text
    {
        QAction *action;
        const char *source;
    };

    void addFileMenu();
    void addViewMenu();
    void addHelpMenu();
    void addLanguages(QMenu *menu);
    void addThemes(QMenu *menu);
    QMenu *addMenu(const char *title, QMenu *parent = nullptr);
    template <typename Function>
    QAction *add(QMenu *menu, const char *text, const QKeySequence &shortcut, Function act);
    void retranslate();
    void showAbout();
    void openRecording();
    void toggleRecording();
    void zoom(int steps);
    void askLogLimit();

    QMainWindow *const m_window;
    WindowList *const m_windows;
    RecordingControl *const m_recording; ///< null if the window has nothing to record
    QList<Text> m_texts;
    QAction *m_record = nullptr;
    QAction *m_lessonsHere = nullptr;
    int m_zoom = 0; ///< steps from the default size
};

} // namespace soquete

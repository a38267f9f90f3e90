#pragma once

#include "app/desktop/windowlist.h"

#include <QObject>
#include <QPointer>

namespace soquete {

class Appearance;
class Language;
class LessonPane;
class Menus;
struct CommandLine;

/** The program with windows: gives every window its menus, and opens the launcher and the lessons.
 */
class Application final : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this. */
    Application(Language *language, Appearance *appearance);

    [[nodiscard]] WindowList &windows() { return m_windows; }

    /** Opens the window that @p commandLine asks for. */
    void open(const CommandLine &commandLine);

    void openLauncher();

    /** Shows the window with the lessons at the lesson @p name, or at the reader's last page. */
    void openLessons(const QString &name = {});

private:
    void addMenus(QMainWindow *window, RecordingControl *recording);
    void openServer(const CommandLine &commandLine);
    void openClient(const CommandLine &commandLine);
    void openDemo(bool exitAtEnd);
    void showLessonsIn(QMainWindow *window, bool shown, Menus *menus);

    WindowList m_windows;
    QPointer<LessonPane> m_lessons; ///< in a window of their own
};

} // namespace soquete

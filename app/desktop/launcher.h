#pragma once

#include "ui_launcher.h"

#include <QMainWindow>

namespace soquete {

class WindowList;

/** The first window: says what this program is, and opens the others. */
class Launcher final : public QMainWindow
{
    Q_OBJECT

public:
    explicit Launcher(WindowList *windows);

signals:
    void lessonsRequested();

private:
    void retranslate();

    WindowList *const m_windows;
    Ui::Launcher m_ui;
};

} // namespace soquete

#pragma once

#include <QMainWindow>

#include <memory>

namespace soquete {

namespace Ui {
class Launcher;
}
class WindowList;

/** The first window: says what this program is, and opens the others. */
class Launcher final : public QMainWindow
{
    Q_OBJECT

public:
    explicit Launcher(WindowList *windows);
    ~Launcher() override;

signals:
    void lessonsRequested();

private:
    void retranslate();

    WindowList *const m_windows;
    const std::unique_ptr<Ui::Launcher> m_ui;
};

} // namespace soquete

#pragma once

#include <QMainWindow>

class QComboBox;
class QCommandLinkButton;
class QLabel;

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

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    WindowList *const m_windows;
    QLabel *const m_title;
    QLabel *const m_text;
    QCommandLinkButton *const m_demo;
    QCommandLinkButton *const m_lessons;
    QCommandLinkButton *const m_server;
    QCommandLinkButton *const m_client;
    QLabel *const m_languageLabel;
    QComboBox *const m_language;
};

} // namespace soquete

#pragma once

#include "app/demo/scenario.h"
#include "ui_demowindow.h"

#include <QMainWindow>
#include <QTimer>

namespace soquete {

class ClientWindow;
class ServerWindow;
class Spotlight;

/** The demonstration: server and client side by side, step by step. */
class DemoWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /** With @p exitAtEnd the demonstration plays by itself. */
    explicit DemoWindow(bool exitAtEnd, QWidget *parent = nullptr);

signals:
    /** A demonstration that plays by itself has ended: empty @p failure, or why it failed. */
    void ended(const QString &failure);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void back();
    void next();
    void setPlaying(bool playing);
    void showStep(int step);
    void onPerformed(int step);
    void onFailed(int step, const QString &why);
    void updateControls();
    void pointAt(Scenario::Kind kind);

    Ui::DemoWindow m_ui;
    ServerWindow *const m_server;
    ClientWindow *const m_client;
    Spotlight *const m_serverSpot;
    Spotlight *const m_clientSpot;
    Scenario m_scenario;
    QTimer m_playTimer{ this };
    const bool m_exitAtEnd;
    bool m_playing = false;
    bool m_closing = false;
    int m_shown = -1;  ///< step, from 0; -1 before the first
    QString m_failure; ///< why the next step failed; empty if it has not
};

} // namespace soquete

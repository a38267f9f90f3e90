#pragma once

#include "client/engine/crowd/crowd.h"
#include "ui_crowdwindow.h"

#include <QDialog>

#include <functional>
#include <optional>

namespace soquete {

/** Sends a crowd of clients to the server of a client window, and shows how they are served. */
class CrowdWindow final : public QDialog
{
    Q_OBJECT

public:
    /** Calls @p target at each run: the server, and how to talk to it. */
    explicit CrowdWindow(std::function<ClientOptions()> target, QWidget *parent = nullptr);

    [[nodiscard]] Crowd &crowd() { return m_crowd; }

    /** How many clients connect, and how many messages each of them sends. */
    void setSize(int clients, int messages);

    /** Starts the crowd that the controls describe. */
    void run();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void showRun(const CrowdRun &run);
    void showWords();
    void updateControls();

    const std::function<ClientOptions()> m_target;
    Crowd m_crowd;
    std::optional<CrowdRun> m_run;  ///< the latest
    std::optional<CrowdRun> m_kept; ///< the run to compare it with
    QString m_where;                ///< the server
    Ui::CrowdWindow m_ui;
};

} // namespace soquete

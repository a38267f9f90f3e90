#pragma once

#include "client/engine/crowd/crowd.h"

#include <QDialog>

#include <functional>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace soquete {

class CrowdChart;

/** Sends a crowd of clients to the server of a client window, and shows how they are served. */
class CrowdWindow final : public QDialog
{
    Q_OBJECT

public:
    /** Where the crowd goes and how it talks is asked of @p target whenever it sets out. */
    explicit CrowdWindow(std::function<ClientOptions()> target, QWidget *parent = nullptr);
    ~CrowdWindow() override;

    [[nodiscard]] Crowd &crowd() { return m_crowd; }

    /** How many clients come, and how many messages each of them sends. */
    void setSize(int clients, int messages);

    /** Sets out, as the controls say. */
    void run();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate();
    void showRun(const CrowdRun &run);
    void showWords();
    void updateControls();

    const std::function<ClientOptions()> m_target;
    Crowd m_crowd;
    std::optional<CrowdRun> m_run;  ///< the newest
    std::optional<CrowdRun> m_kept; ///< an earlier one, to compare it with
    QString m_where;                ///< the server

    QLabel *m_clientsLabel = nullptr;
    QSpinBox *m_clients = nullptr;
    QLabel *m_messagesLabel = nullptr;
    QSpinBox *m_messages = nullptr;
    QLabel *m_intervalLabel = nullptr;
    QSpinBox *m_interval = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    QCheckBox *m_keep = nullptr;
    CrowdChart *m_chart = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_comparison = nullptr;
    QLabel *m_explanation = nullptr;
};

} // namespace soquete

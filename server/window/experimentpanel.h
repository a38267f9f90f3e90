#pragma once

#include "server/engine/experiments/experiment.h"
#include "ui_experimentpanel.h"

#include <QWidget>

class QCheckBox;

namespace soquete {

/** The controls of a server's experiments. */
class ExperimentPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExperimentPanel(QWidget *parent = nullptr);

    [[nodiscard]] Experiment experiment() const;
    void setExperiment(const Experiment &experiment);

    /** Whether the server is running: how it serves connections cannot be changed meanwhile. */
    void setListening(bool listening);

    /** Whether the server relays: work and faults do not apply then. */
    void setRelaying(bool relaying);

signals:
    void changed(const soquete::Experiment &experiment);

private:
    /** A fault that is on or off, and its control. */
    struct Fault
    {
        bool ServerFaults::*isOn;
        QCheckBox *control;
    };

    void onEdited();
    void updateControls();

    Ui::ExperimentPanel m_ui;
    QList<Fault> m_faults;
    bool m_listening = false;
    bool m_relaying = false;
};

} // namespace soquete

#pragma once

#include "server/engine/experiments/experiment.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QSpinBox;

namespace soquete {

/** The controls of a server's experiments. */
class ExperimentPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExperimentPanel(QWidget *parent = nullptr);

    [[nodiscard]] Experiment experiment() const;
    void setExperiment(const Experiment &experiment);

    /** Whether the server is at work, so that the way of serving stays until it stops. */
    void setListening(bool listening);

    /** Whether the server relays, which leaves nothing to work on or to do wrong. */
    void setRelaying(bool relaying);

signals:
    void changed(const soquete::Experiment &experiment);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QCheckBox *addFault(const QString &name);
    void retranslate();
    void updateControls();

    QLabel *const m_modeLabel;
    QComboBox *const m_mode;
    QLabel *const m_modeHint;
    QLabel *const m_workLabel;
    QComboBox *const m_work;
    QSpinBox *const m_workTime;
    QGroupBox *const m_faults;
    QCheckBox *const m_delays;
    QSpinBox *const m_delay;
    QCheckBox *const m_leavesOut;
    QCheckBox *const m_isBytewise;
    QCheckBox *const m_answersTwice;
    QCheckBox *const m_breaksOff;
    QCheckBox *const m_refuses;
    QCheckBox *const m_acknowledgesAtOnce;
    QLabel *const m_markHint;
    bool m_listening = false;
    bool m_relaying = false;
    bool m_isFilling = false; ///< the controls, and not by a person
};

} // namespace soquete

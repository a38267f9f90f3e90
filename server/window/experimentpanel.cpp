#include "server/window/experimentpanel.h"

#include "shared/transport/quickack.h"
#include "shared/widgets/changes.h"

namespace soquete {

ExperimentPanel::ExperimentPanel(QWidget *parent)
    : QWidget(parent)
{
    m_ui.setupUi(this);
    m_ui.workTime->setMaximum(int(Work::kLongest.count()));
    m_ui.delayTime->setMaximum(int(ServerFaults::kLongestDelay.count()));
    m_ui.faultQuickAck->setVisible(hasQuickAck());
    for (QLabel *const hint : { m_ui.modeHint, m_ui.markHint })
        hint->setForegroundRole(QPalette::PlaceholderText);
    m_faults = {
        { &ServerFaults::delays, m_ui.faultDelay },
        { &ServerFaults::dropsReplies, m_ui.faultDrop },
        { &ServerFaults::isBytewise, m_ui.faultBytewise },
        { &ServerFaults::repliesTwice, m_ui.faultTwice },
        { &ServerFaults::resets, m_ui.faultClose },
        { &ServerFaults::refuses, m_ui.faultRefuse },
        { &ServerFaults::sendsAckAtOnce, m_ui.faultQuickAck },
    };
    for (QComboBox *const choice : { m_ui.serveMode, m_ui.work })
        connect(choice, &QComboBox::currentIndexChanged, this, &ExperimentPanel::onEdited);
    for (QSpinBox *const time : { m_ui.workTime, m_ui.delayTime })
        connect(time, &QSpinBox::valueChanged, this, &ExperimentPanel::onEdited);
    for (const Fault &fault : std::as_const(m_faults))
        connect(fault.control, &QCheckBox::toggled, this, &ExperimentPanel::onEdited);
    setExperiment({});
    onChange(this, { QEvent::LanguageChange }, [this] {
        m_ui.retranslateUi(this);
        updateControls();
    });
}

Experiment ExperimentPanel::experiment() const
{
    Experiment experiment;
    experiment.mode = ServeMode(m_ui.serveMode->currentIndex());
    if (m_relaying)
        return experiment;
    experiment.work.kind = Work::Kind(m_ui.work->currentIndex());
    experiment.work.time = std::chrono::milliseconds(m_ui.workTime->value());
    experiment.faults.delay = std::chrono::milliseconds(m_ui.delayTime->value());
    for (const Fault &fault : m_faults)
        experiment.faults.*fault.isOn = fault.control->isChecked();
    return experiment;
}

void ExperimentPanel::setExperiment(const Experiment &experiment)
{
    const QSignalBlocker blocker(this);
    m_ui.serveMode->setCurrentIndex(int(experiment.mode));
    m_ui.work->setCurrentIndex(int(experiment.work.kind));
    m_ui.workTime->setValue(int(experiment.work.time.count()));
    m_ui.delayTime->setValue(int(experiment.faults.delay.count()));
    for (const Fault &fault : std::as_const(m_faults))
        fault.control->setChecked(experiment.faults.*fault.isOn);
    updateControls();
}

void ExperimentPanel::setListening(bool listening)
{
    m_listening = listening;
    updateControls();
}

void ExperimentPanel::setRelaying(bool relaying)
{
    m_relaying = relaying;
    updateControls();
}

void ExperimentPanel::onEdited()
{
    updateControls();
    emit changed(experiment());
}

/** The one place where choices and state decide what can be done. */
void ExperimentPanel::updateControls()
{
    const bool isInTurn = ServeMode(m_ui.serveMode->currentIndex()) == ServeMode::OneAtATime;
    const bool works = Work::Kind(m_ui.work->currentIndex()) != Work::Kind::None;
    m_ui.serveMode->setEnabled(!m_listening);
    m_ui.serveMode->setToolTip(
            m_listening ? tr("The server serves connections like this until it stops. Stop it to "
                             "change this.")
                        : tr("Whether clients are served at the same time"));
    m_ui.modeHint->setText(
            isInTurn ? tr("Like a server without threads: the next client is served when the "
                          "previous one has disconnected. Until then it is connected, and waits.")
                     : tr("Each client has its own thread, and none waits for another."));
    m_ui.work->setEnabled(!m_relaying);
    m_ui.workTime->setEnabled(works && !m_relaying);
    m_ui.faults->setEnabled(!m_relaying);
    m_ui.delayTime->setEnabled(m_ui.faultDelay->isChecked());
}

} // namespace soquete

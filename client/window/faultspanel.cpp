#include "client/window/faultspanel.h"

#include "shared/widgets/changes.h"
#include "shared/words/eventwords.h"

#include <algorithm>

namespace soquete {

FaultsPanel::FaultsPanel(QWidget *parent)
    : QWidget(parent)
{
    m_ui.setupUi(this);
    m_ui.faultHeaderSize->setRange(Dialect::kSmallestHeader, Dialect::kLargestHeader);
    m_ui.markHint->setForegroundRole(QPalette::PlaceholderText);
    for (QCheckBox *const fault : findChildren<QCheckBox *>())
        connect(fault, &QCheckBox::toggled, this, &FaultsPanel::onEdited);
    connect(m_ui.faultHeaderSize, &QSpinBox::valueChanged, this, &FaultsPanel::onEdited);
    setFaults({});
    onChange(this, { QEvent::LanguageChange }, [this] {
        m_ui.retranslateUi(this);
        updateControls();
    });
}

Faults FaultsPanel::faults() const
{
    Faults faults;
    faults.writesTwice = m_ui.faultTwoWrites->isChecked();
    faults.mayDelay = !m_ui.noDelay->isChecked();
    faults.countsCharacters = m_ui.faultCharacters->isChecked();
    faults.hasOtherHeader = m_ui.faultHeader->isChecked();
    faults.headerSize = m_ui.faultHeaderSize->value();
    faults.fallsSilent = m_ui.faultSilence->isChecked();
    return faults;
}

void FaultsPanel::setFaults(const Faults &faults)
{
    const QSignalBlocker blocker(this);
    m_ui.faultTwoWrites->setChecked(faults.writesTwice);
    m_ui.noDelay->setChecked(!faults.mayDelay);
    m_ui.faultCharacters->setChecked(faults.countsCharacters);
    m_ui.faultHeader->setChecked(faults.hasOtherHeader);
    m_ui.faultHeaderSize->setValue(faults.headerSize);
    m_ui.faultSilence->setChecked(faults.fallsSilent);
    updateControls();
}

void FaultsPanel::setRoundTrip(qint64 nanoseconds)
{
    (m_ui.noDelay->isChecked() ? m_withoutNs : m_withNagleNs) = nanoseconds;
    updateControls();
}

void FaultsPanel::onEdited()
{
    updateControls();
    emit changed(faults());
}

void FaultsPanel::updateControls()
{
    m_ui.faultHeaderSize->setEnabled(m_ui.faultHeader->isChecked());
    QString measured = tr("Send a message to see how long its reply takes.");
    if (m_withNagleNs >= 0 && m_withoutNs >= 0)
        measured = tr("Last reply without delay: after %1; with Nagle's algorithm: after %2")
                           .arg(duration(m_withoutNs), duration(m_withNagleNs));
    else if (m_withNagleNs >= 0 || m_withoutNs >= 0)
        measured = tr("Last reply: after %1").arg(duration(std::max(m_withNagleNs, m_withoutNs)));
    m_ui.measuredRoundTrip->setText(measured);
}

} // namespace soquete

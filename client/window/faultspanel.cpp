#include "client/window/faultspanel.h"

#include "shared/words/eventwords.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;     // pixels
constexpr int kHintWidth = 380; // pixels, at the least

} // namespace

FaultsPanel::FaultsPanel(QWidget *parent)
    : QWidget(parent)
    , m_writesTwice(newFault(u"faultTwoWrites"_s))
    , m_noDelay(newFault(u"noDelay"_s))
    , m_roundTrip(new QLabel(this))
    , m_countsCharacters(newFault(u"faultCharacters"_s))
    , m_hasOtherHeader(newFault(u"faultHeader"_s))
    , m_headerSize(new QSpinBox(this))
    , m_fallsSilent(newFault(u"faultSilence"_s))
    , m_markHint(new QLabel(this))
{
    m_roundTrip->setObjectName(u"measuredRoundTrip"_s);
    m_headerSize->setObjectName(u"faultHeaderSize"_s);
    m_headerSize->setRange(Dialect::kSmallestHeader, Dialect::kLargestHeader);
    m_markHint->setWordWrap(true);
    m_markHint->setMinimumWidth(kHintWidth);
    m_markHint->setForegroundRole(QPalette::PlaceholderText);

    auto *const header = new QHBoxLayout;
    header->setSpacing(kSpacing);
    header->addWidget(m_hasOtherHeader);
    header->addWidget(m_headerSize);
    header->addStretch(1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_writesTwice);
    layout->addWidget(m_noDelay);
    layout->addWidget(m_roundTrip);
    layout->addWidget(m_countsCharacters);
    layout->addLayout(header);
    layout->addWidget(m_fallsSilent);
    layout->addWidget(m_markHint);
    layout->addStretch(1);

    const auto tell = [this] {
        updateControls();
        if (!m_isFilling)
            emit changed(faults());
    };
    for (QCheckBox *const fault : findChildren<QCheckBox *>())
        connect(fault, &QCheckBox::toggled, this, tell);
    connect(m_headerSize, &QSpinBox::valueChanged, this, tell);
    retranslate();
    setFaults({});
}

QCheckBox *FaultsPanel::newFault(const QString &name)
{
    auto *const fault = new QCheckBox(this);
    fault->setObjectName(name);
    return fault;
}

Faults FaultsPanel::faults() const
{
    Faults faults;
    faults.writesTwice = m_writesTwice->isChecked();
    faults.mayDelay = !m_noDelay->isChecked();
    faults.countsCharacters = m_countsCharacters->isChecked();
    faults.hasOtherHeader = m_hasOtherHeader->isChecked();
    faults.headerSize = m_headerSize->value();
    faults.fallsSilent = m_fallsSilent->isChecked();
    return faults;
}

void FaultsPanel::setFaults(const Faults &faults)
{
    m_isFilling = true;
    m_writesTwice->setChecked(faults.writesTwice);
    m_noDelay->setChecked(!faults.mayDelay);
    m_countsCharacters->setChecked(faults.countsCharacters);
    m_hasOtherHeader->setChecked(faults.hasOtherHeader);
    m_headerSize->setValue(faults.headerSize);
    m_fallsSilent->setChecked(faults.fallsSilent);
    m_isFilling = false;
    updateControls();
}

void FaultsPanel::setRoundTrip(qint64 nanoseconds)
{
    (m_noDelay->isChecked() ? m_withoutNs : m_withNagleNs) = nanoseconds;
    updateControls();
}

void FaultsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FaultsPanel::retranslate()
{
    m_writesTwice->setText(tr("Send header and body &apart"));
    m_writesTwice->setToolTip(
            tr("Two writes instead of one, as in the tutorial's Python: the server may read the "
               "header before the body has come. A server that does not read on breaks here."));
    m_noDelay->setText(tr("Without &delay (TCP_NODELAY)"));
    m_noDelay->setToolTip(
            tr("Small writes are sent at once. Without this, Nagle's algorithm keeps the second of "
               "two small writes until the first is acknowledged: together with “Send header and "
               "body apart” that may cost some 40 ms a message."));
    m_countsCharacters->setText(tr("&Length in characters"));
    m_countsCharacters->setToolTip(
            tr("The header says len(text) instead of len(text.encode()). With an accent in the "
               "text that is too few, and the rest is taken for the next header."));
    m_hasOtherHeader->setText(tr("&Header of another size"));
    m_hasOtherHeader->setToolTip(tr("The client fills the header up to so many bytes, which the "
                                    "server does not expect"));
    //: bytes, behind a number
    m_headerSize->setSuffix(u' ' + tr("bytes"));
    m_headerSize->setAccessibleName(tr("Size of the other header, in bytes"));
    m_headerSize->setToolTip(tr("How many bytes the client's header has then"));
    m_fallsSilent->setText(tr("&Silence in mid-message"));
    m_fallsSilent->setToolTip(
            tr("Sends the header and half the body of the next message, then nothing. The server "
               "waits in its recv() for the rest. What was kept back follows when this is switched "
               "off."));
    m_markHint->setText(tr("What is done on purpose is marked with ⚑ wherever it shows."));
    updateControls();
}

void FaultsPanel::updateControls()
{
    m_headerSize->setEnabled(m_hasOtherHeader->isChecked());
    if (m_withNagleNs >= 0 && m_withoutNs >= 0)
        m_roundTrip->setText(
                tr("Last answer without delay: after %1; with Nagle's algorithm: after "
                   "%2")
                        .arg(duration(m_withoutNs), duration(m_withNagleNs)));
    else if (m_withNagleNs >= 0 || m_withoutNs >= 0)
        m_roundTrip->setText(
                tr("Last answer: after %1").arg(duration(std::max(m_withNagleNs, m_withoutNs))));
    else
        m_roundTrip->setText(tr("Send a message to see how long its answer takes."));
}

} // namespace soquete

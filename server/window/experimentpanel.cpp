#include "server/window/experimentpanel.h"

#include "shared/transport/quickack.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8;     // pixels
constexpr int kHintWidth = 380; // pixels, at the least
constexpr int kStepMs = 100;

QSpinBox *newTime(const QString &name, std::chrono::milliseconds longest, QWidget *parent)
{
    auto *const time = new QSpinBox(parent);
    time->setObjectName(name);
    time->setRange(0, int(longest.count()));
    time->setSingleStep(kStepMs);
    time->setGroupSeparatorShown(true);
    return time;
}

QLabel *newHint(QWidget *parent)
{
    auto *const hint = new QLabel(parent);
    hint->setWordWrap(true);
    hint->setMinimumWidth(kHintWidth);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

} // namespace

ExperimentPanel::ExperimentPanel(QWidget *parent)
    : QWidget(parent)
    , m_modeLabel(new QLabel(this))
    , m_mode(new QComboBox(this))
    , m_modeHint(newHint(this))
    , m_workLabel(new QLabel(this))
    , m_work(new QComboBox(this))
    , m_workTime(newTime(u"workTime"_s, Work::kLongest, this))
    , m_faults(new QGroupBox(this))
    , m_delays(addFault(u"faultDelay"_s))
    , m_delay(newTime(u"delayTime"_s, ServerFaults::kLongestDelay, m_faults))
    , m_leavesOut(addFault(u"faultDrop"_s))
    , m_isBytewise(addFault(u"faultBytewise"_s))
    , m_answersTwice(addFault(u"faultTwice"_s))
    , m_breaksOff(addFault(u"faultClose"_s))
    , m_refuses(addFault(u"faultRefuse"_s))
    , m_acknowledgesAtOnce(addFault(u"faultQuickAck"_s))
    , m_markHint(newHint(this))
{
    m_mode->setObjectName(u"serveMode"_s);
    m_mode->addItem({}, int(ServeMode::Threads));
    m_mode->addItem({}, int(ServeMode::OneAtATime));
    m_modeLabel->setBuddy(m_mode);
    m_work->setObjectName(u"work"_s);
    for (const Work::Kind kind : { Work::Kind::None, Work::Kind::Wait, Work::Kind::Compute })
        m_work->addItem({}, int(kind));
    m_workLabel->setBuddy(m_work);
    m_acknowledgesAtOnce->setVisible(hasQuickAck());

    auto *const choices = new QGridLayout;
    choices->setSpacing(kSpacing);
    choices->addWidget(m_modeLabel, 0, 0);
    choices->addWidget(m_mode, 0, 1, 1, 2);
    choices->addWidget(m_modeHint, 1, 0, 1, 3);
    choices->addWidget(m_workLabel, 2, 0);
    choices->addWidget(m_work, 2, 1);
    choices->addWidget(m_workTime, 2, 2);
    choices->setColumnStretch(1, 1);
    auto *const delay = new QHBoxLayout;
    delay->setSpacing(kSpacing);
    delay->addWidget(m_delays);
    delay->addWidget(m_delay);
    delay->addStretch(1);
    auto *const faults = new QVBoxLayout(m_faults);
    faults->setSpacing(kSpacing);
    faults->addLayout(delay);
    for (QCheckBox *const fault : { m_leavesOut, m_isBytewise, m_answersTwice, m_breaksOff,
                                    m_refuses, m_acknowledgesAtOnce })
        faults->addWidget(fault);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(choices);
    layout->addWidget(m_faults);
    layout->addWidget(m_markHint);
    layout->addStretch(1);

    const auto tell = [this] {
        updateControls();
        if (!m_isFilling)
            emit changed(experiment());
    };
    connect(m_mode, &QComboBox::currentIndexChanged, this, tell);
    connect(m_work, &QComboBox::currentIndexChanged, this, tell);
    connect(m_workTime, &QSpinBox::valueChanged, this, tell);
    connect(m_delay, &QSpinBox::valueChanged, this, tell);
    for (QCheckBox *const fault : m_faults->findChildren<QCheckBox *>())
        connect(fault, &QCheckBox::toggled, this, tell);
    retranslate();
    setExperiment({});
}

QCheckBox *ExperimentPanel::addFault(const QString &name)
{
    auto *const fault = new QCheckBox(m_faults);
    fault->setObjectName(name);
    return fault;
}

Experiment ExperimentPanel::experiment() const
{
    Experiment experiment;
    experiment.mode = ServeMode(m_mode->currentData().toInt());
    if (m_relaying)
        return experiment;
    experiment.work.kind = Work::Kind(m_work->currentData().toInt());
    experiment.work.time = std::chrono::milliseconds(m_workTime->value());
    ServerFaults &faults = experiment.faults;
    faults.delays = m_delays->isChecked();
    faults.delay = std::chrono::milliseconds(m_delay->value());
    faults.leavesOut = m_leavesOut->isChecked();
    faults.isBytewise = m_isBytewise->isChecked();
    faults.answersTwice = m_answersTwice->isChecked();
    faults.breaksOff = m_breaksOff->isChecked();
    faults.refuses = m_refuses->isChecked();
    faults.acknowledgesAtOnce = m_acknowledgesAtOnce->isChecked();
    return experiment;
}

void ExperimentPanel::setExperiment(const Experiment &experiment)
{
    m_isFilling = true;
    m_mode->setCurrentIndex(m_mode->findData(int(experiment.mode)));
    m_work->setCurrentIndex(m_work->findData(int(experiment.work.kind)));
    m_workTime->setValue(int(experiment.work.time.count()));
    const ServerFaults &faults = experiment.faults;
    m_delays->setChecked(faults.delays);
    m_delay->setValue(int(faults.delay.count()));
    m_leavesOut->setChecked(faults.leavesOut);
    m_isBytewise->setChecked(faults.isBytewise);
    m_answersTwice->setChecked(faults.answersTwice);
    m_breaksOff->setChecked(faults.breaksOff);
    m_refuses->setChecked(faults.refuses);
    m_acknowledgesAtOnce->setChecked(faults.acknowledgesAtOnce);
    m_isFilling = false;
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

void ExperimentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExperimentPanel::retranslate()
{
    m_modeLabel->setText(tr("Connections are &served"));
    m_mode->setAccessibleName(tr("How connections are served"));
    m_mode->setItemText(0, tr("A thread for each"));
    m_mode->setItemText(1, tr("One at a time"));
    m_workLabel->setText(tr("&Work per message"));
    m_work->setAccessibleName(tr("Work per message"));
    m_work->setToolTip(tr("What the server does with each message before it answers. Waiting is "
                          "what most servers do: for a disk, a database, another server. Computing "
                          "keeps a core of the processor busy."));
    //: the work that a message gives to do
    m_work->setItemText(0, tr("None"));
    //: the work that a message gives to do
    m_work->setItemText(1, tr("Wait"));
    //: the work that a message gives to do
    m_work->setItemText(2, tr("Compute"));
    const QString ms = u" ms"_s;
    m_workTime->setSuffix(ms);
    m_workTime->setAccessibleName(tr("Work per message, in milliseconds"));
    m_workTime->setToolTip(tr("How long to wait, or how much time of a processor to use"));
    m_delay->setSuffix(ms);
    m_delay->setAccessibleName(tr("Delay of each answer, in milliseconds"));
    m_delay->setToolTip(tr("How long each answer is held back"));
    m_faults->setTitle(tr("Faults"));
    m_delays->setText(tr("&Delay each answer"));
    m_delays->setToolTip(tr("The answer comes late, as from a server that is far away or busy. "
                            "Does your client wait, or give up?"));
    m_leavesOut->setText(tr("&Leave out answers"));
    m_leavesOut->setToolTip(tr("Messages are read and never answered. A client that calls recv() "
                               "waits for ever, unless it has set a timeout."));
    m_isBytewise->setText(tr("Send answers &byte by byte"));
    m_isBytewise->setToolTip(tr("TCP is a stream: one send() is not one recv(). A client that "
                                "takes what one recv() gives for the whole answer shows only its "
                                "beginning."));
    m_answersTwice->setText(tr("Answer &twice"));
    m_answersTwice->setToolTip(tr("Each message gets two answers. A client that reads one for each "
                                  "message takes the second for the answer to its next message."));
    m_breaksOff->setText(tr("Close &abruptly"));
    m_breaksOff->setToolTip(tr("Instead of an answer the connection is broken off (RST), as by a "
                               "program that crashed. In Python: ConnectionResetError."));
    m_refuses->setText(tr("&Refuse connections"));
    m_refuses->setToolTip(tr("Whoever connects is turned away at once. Does your client say so, "
                             "and try again later?"));
    m_acknowledgesAtOnce->setText(tr("Acknowledge at &once"));
    m_acknowledgesAtOnce->setToolTip(
            tr("The system usually delays its acknowledgement of a segment a little, to send it "
               "together with the answer (TCP_QUICKACK turns this off). Together with a client "
               "that writes twice and does not set TCP_NODELAY this costs 40 ms a message."));
    m_markHint->setText(tr("What is done on purpose is marked with ⚑ wherever it shows."));
    updateControls();
}

/** The one place where choices and state decide what can be done. */
void ExperimentPanel::updateControls()
{
    const bool inTurn = ServeMode(m_mode->currentData().toInt()) == ServeMode::OneAtATime;
    m_mode->setEnabled(!m_listening);
    m_mode->setToolTip(m_listening ? tr("The server works in this way until it stops. Stop it to "
                                        "change that.")
                                   : tr("Whether clients are served at the same time"));
    m_modeHint->setText(
            inTurn ? tr("As a server without threads: the next client is served when the one "
                        "before has gone. Until then it is connected, and waits.")
                   : tr("Each client has a thread to itself, and none waits for another."));
    const bool works = Work::Kind(m_work->currentData().toInt()) != Work::Kind::None;
    m_work->setEnabled(!m_relaying);
    m_workTime->setEnabled(works && !m_relaying);
    m_faults->setEnabled(!m_relaying);
    m_delay->setEnabled(m_delays->isChecked());
}

} // namespace soquete

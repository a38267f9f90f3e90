#include "client/window/crowd/crowdwindow.h"

#include "client/window/crowd/crowdchart.h"
#include "client/window/crowd/crowdwords.h"
#include "shared/protocol/text.h"
#include "shared/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr int kSpacing = 8; // pixels
constexpr QSize kSize(680, 440);
constexpr int kIntervalStepMs = 100;

QSpinBox *newNumber(const QString &name, int smallest, int largest, QWidget *parent)
{
    auto *const number = new QSpinBox(parent);
    number->setObjectName(name);
    number->setRange(smallest, largest);
    return number;
}

} // namespace

CrowdWindow::CrowdWindow(std::function<ClientOptions()> target, QWidget *parent)
    : QDialog(parent)
    , m_target(std::move(target))
{
    setObjectName(u"crowdWindow"_s);
    build();
    connect(&m_crowd, &Crowd::progressed, this, &CrowdWindow::showRun);
    retranslate();
}

CrowdWindow::~CrowdWindow() = default;

void CrowdWindow::setSize(int clients, int messages)
{
    m_clients->setValue(clients);
    m_messages->setValue(messages);
}

void CrowdWindow::run()
{
    if (m_crowd.isRunning())
        return;
    if (!m_keep->isChecked())
        m_kept.reset();
    else if (m_run && m_run->isOver && !m_run->wasStopped)
        m_kept = m_run;
    m_chart->setKept(m_kept);
    CrowdOptions options;
    options.client = m_target();
    options.clients = m_clients->value();
    options.messages = m_messages->value();
    options.interval = std::chrono::milliseconds(m_interval->value());
    m_where = options.client.path.isEmpty()
                    ? u"%1:%2"_s.arg(options.client.host, QString::number(options.client.port))
                    : options.client.path;
    m_crowd.start(options);
    updateControls();
}

void CrowdWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

/** Whoever closes the window does not want a crowd that nobody sees. */
void CrowdWindow::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_crowd.stop();
    QDialog::hideEvent(event);
}

void CrowdWindow::build()
{
    m_clientsLabel = new QLabel(this);
    m_clients = newNumber(u"crowdClients"_s, 1, CrowdOptions::kMostClients, this);
    m_clients->setValue(CrowdOptions().clients);
    m_clientsLabel->setBuddy(m_clients);
    m_messagesLabel = new QLabel(this);
    m_messages = newNumber(u"crowdMessages"_s, 1, CrowdOptions::kMostMessages, this);
    m_messagesLabel->setBuddy(m_messages);
    m_intervalLabel = new QLabel(this);
    m_interval =
            newNumber(u"crowdInterval"_s, 0, int(CrowdOptions::kLongestInterval.count()), this);
    m_interval->setSingleStep(kIntervalStepMs);
    m_intervalLabel->setBuddy(m_interval);
    m_start = new QPushButton(this);
    m_start->setObjectName(u"crowdRun"_s);
    m_start->setDefault(true);
    m_stop = new QPushButton(this);
    m_stop->setObjectName(u"crowdStop"_s);
    m_stop->setAutoDefault(false);
    auto *const scroll = new QScrollArea(this); // a large crowd has many rows
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_chart = new CrowdChart(scroll);
    scroll->setWidget(m_chart);
    scroll->setMinimumHeight(m_chart->minimumSizeHint().height());
    m_keep = new QCheckBox(this);
    m_keep->setObjectName(u"crowdKeep"_s);
    m_keep->setChecked(true);
    m_facts = newTextLabel(u"crowdFacts"_s, this);
    m_explanation = newTextLabel(u"crowdExplanation"_s, this);
    m_comparison = newTextLabel(u"crowdComparison"_s, this);

    auto *const controls = new QHBoxLayout;
    controls->setSpacing(kSpacing);
    for (QWidget *const widget :
         std::initializer_list<QWidget *>{ m_clientsLabel, m_clients, m_messagesLabel, m_messages,
                                           m_intervalLabel, m_interval, m_start, m_stop })
        controls->addWidget(widget);
    controls->addStretch(1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    layout->setSpacing(kSpacing);
    layout->addLayout(controls);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_facts);
    layout->addWidget(m_explanation);
    layout->addWidget(m_comparison);
    layout->addWidget(m_keep);
    resize(kSize);

    connect(m_start, &QPushButton::clicked, this, &CrowdWindow::run);
    connect(m_stop, &QPushButton::clicked, &m_crowd, &Crowd::stop);
}

void CrowdWindow::retranslate()
{
    setWindowTitle(tr("Crowd · Soquete"));
    m_clientsLabel->setText(tr("&Clients"));
    m_clients->setAccessibleName(tr("Clients"));
    m_clients->setToolTip(tr("How many clients come at the same time, from 1 to %1")
                                  .arg(CrowdOptions::kMostClients));
    m_messagesLabel->setText(tr("&Messages each"));
    m_messages->setAccessibleName(tr("Messages each"));
    m_messages->setToolTip(tr("How many messages each of them sends, each when the one before was "
                              "answered"));
    m_intervalLabel->setText(tr("&Interval"));
    m_interval->setAccessibleName(tr("Interval, in milliseconds"));
    m_interval->setToolTip(tr("How long each waits after an answer before it sends again"));
    m_interval->setSuffix(u" ms"_s);
    m_start->setText(u"▶ "_s + tr("&Run"));
    m_start->setAccessibleName(tr("Run"));
    m_start->setToolTip(tr("Send the crowd to the server that the client window names"));
    m_stop->setText(u"■ "_s + tr("&Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolTip(tr("Break off all connections of the crowd"));
    m_keep->setText(tr("&Keep for comparison"));
    m_keep->setToolTip(tr("The run before stays in the chart, paler, when the next one begins. "
                          "Change how the server serves in between."));
    showWords();
    updateControls();
}

void CrowdWindow::showRun(const CrowdRun &run)
{
    m_run = run;
    m_chart->setRun(run);
    showWords();
    updateControls();
}

void CrowdWindow::showWords()
{
    m_facts->setText(m_run ? describeRun(*m_run)
                           : tr("A crowd of clients connects at the same moment, and each of them "
                                "sends its messages."));
    const bool isRefused = m_run && m_run->isOver && !m_run->wasStopped && m_run->served() == 0;
    m_explanation->setText(isRefused ? tr("Nobody was served at %1. Is a server listening there?")
                                               .arg(visibleText(m_where))
                           : m_run ? explainRun(*m_run)
                                   : QString());
    m_comparison->setText(m_run ? compareRuns(*m_run, m_kept) : QString());
    for (QLabel *const words : { m_explanation, m_comparison })
        words->setVisible(!words->text().isEmpty());
}

void CrowdWindow::updateControls()
{
    const bool isRunning = m_crowd.isRunning();
    for (QSpinBox *const number : { m_clients, m_messages, m_interval })
        number->setEnabled(!isRunning);
    m_start->setEnabled(!isRunning);
    m_stop->setEnabled(isRunning);
}

} // namespace soquete

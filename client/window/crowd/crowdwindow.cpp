#include "client/window/crowd/crowdwindow.h"

#include "client/window/crowd/crowdwords.h"
#include "shared/protocol/text.h"
#include "shared/widgets/changes.h"

#include <QHideEvent>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr QSize kSize(680, 440); // pixels

} // namespace

CrowdWindow::CrowdWindow(std::function<ClientOptions()> target, QWidget *parent)
    : QDialog(parent)
    , m_target(std::move(target))
{
    m_ui.setupUi(this);
    m_ui.crowdClients->setMaximum(CrowdOptions::kMostClients);
    m_ui.crowdClients->setValue(CrowdOptions().clients);
    m_ui.crowdMessages->setMaximum(CrowdOptions::kMostMessages);
    m_ui.crowdInterval->setMaximum(int(CrowdOptions::kLongestInterval.count()));
    m_ui.scroll->setMinimumHeight(m_ui.chart->minimumSizeHint().height());
    resize(kSize);
    connect(m_ui.crowdRun, &QPushButton::clicked, this, &CrowdWindow::run);
    connect(m_ui.crowdStop, &QPushButton::clicked, &m_crowd, &Crowd::stop);
    connect(&m_crowd, &Crowd::progressed, this, &CrowdWindow::showRun);
    keepTranslated(this, [this] { retranslate(); });
}

void CrowdWindow::setSize(int clients, int messages)
{
    m_ui.crowdClients->setValue(clients);
    m_ui.crowdMessages->setValue(messages);
}

void CrowdWindow::run()
{
    if (m_crowd.isRunning())
        return;
    if (!m_ui.crowdKeep->isChecked())
        m_kept.reset();
    else if (m_run && m_run->isOver && !m_run->wasStopped)
        m_kept = m_run;
    m_ui.chart->setKept(m_kept);
    CrowdOptions options;
    options.client = m_target();
    options.clients = m_ui.crowdClients->value();
    options.messages = m_ui.crowdMessages->value();
    options.interval = std::chrono::milliseconds(m_ui.crowdInterval->value());
    m_where = options.client.path.isEmpty()
                    ? u"%1:%2"_s.arg(options.client.host, QString::number(options.client.port))
                    : options.client.path;
    m_crowd.start(options);
    updateControls();
}

/** Closing the window ends the crowd. */
void CrowdWindow::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_crowd.stop();
    QDialog::hideEvent(event);
}

void CrowdWindow::retranslate()
{
    m_ui.retranslateUi(this);
    m_ui.crowdClients->setToolTip(tr("How many clients connect at the same time, from 1 to %1")
                                          .arg(CrowdOptions::kMostClients));
    showWords();
    updateControls();
}

void CrowdWindow::showRun(const CrowdRun &run)
{
    m_run = run;
    m_ui.chart->setRun(run);
    showWords();
    updateControls();
}

void CrowdWindow::showWords()
{
    m_ui.crowdFacts->setText(
            m_run ? describeRun(*m_run)
                  : tr("Many clients connect at the same moment, and each of them sends "
                       "its messages."));
    const bool isRefused = m_run && m_run->isOver && !m_run->wasStopped && m_run->served() == 0;
    m_ui.crowdExplanation->setText(
            isRefused ? tr("No client was served at %1. Is a server listening there?")
                                .arg(visibleText(m_where))
            : m_run ? explainRun(*m_run)
                    : QString());
    m_ui.crowdComparison->setText(m_run ? compareRuns(*m_run, m_kept) : QString());
    for (QLabel *const words : { m_ui.crowdExplanation, m_ui.crowdComparison })
        words->setVisible(!words->text().isEmpty());
}

void CrowdWindow::updateControls()
{
    const bool isRunning = m_crowd.isRunning();
    for (QSpinBox *const number : { m_ui.crowdClients, m_ui.crowdMessages, m_ui.crowdInterval })
        number->setEnabled(!isRunning);
    m_ui.crowdRun->setEnabled(!isRunning);
    m_ui.crowdStop->setEnabled(isRunning);
}

} // namespace soquete

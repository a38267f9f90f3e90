#include "client/engine/crowd/crowdworker.h"

#include "shared/transport/portuse.h"
#include "shared/transport/processortime.h"

#include <QHostAddress>

#include <algorithm>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/** How often the progress is reported, for a chart that grows. */
constexpr auto kReports = 50ms;

/** The process of the server; nothing if it is on another computer or the system does not tell. */
std::optional<qint64> serverOf(const ClientOptions &options)
{
    const bool isName = options.host.compare(u"localhost", Qt::CaseInsensitive) == 0;
    if (!options.path.isEmpty() || !(isName || QHostAddress(options.host).isLoopback()))
        return std::nullopt;
    const QList<PortUse> uses = usesOfPort(options.port);
    if (uses.isEmpty() || uses.first().state != PortUse::State::Listening)
        return std::nullopt;
    return processOf(uses.first());
}

} // namespace

CrowdWorker::CrowdWorker()
{
    connect(&m_reports, &QTimer::timeout, this, &CrowdWorker::report);
}

CrowdWorker::~CrowdWorker() = default;

void CrowdWorker::start(const CrowdOptions &options)
{
    m_visitors.clear();
    m_options = options;
    m_run = {};
    m_run.messages = options.messages;
    m_run.cores = std::max(1, QThread::idealThreadCount());
    m_server = serverOf(options.client);
    m_serverBegun = serverTime();
    m_begun = CrowdClock::now();
    m_left = options.clients;
    for (int i = 0; i < options.clients; ++i) {
        m_visitors.push_back(std::make_unique<CrowdVisitor>(m_options, m_begun));
        // Queued, since the end of the last one deletes all visitors.
        connect(m_visitors.back().get(), &CrowdVisitor::ended, this, &CrowdWorker::onVisitorEnded,
                Qt::QueuedConnection);
    }
    m_reports.start(kReports);
    report();
    for (const auto &visitor : m_visitors)
        visitor->start();
}

void CrowdWorker::stop()
{
    if (m_left == 0)
        return;
    m_run.wasStopped = true;
    for (const auto &visitor : m_visitors) {
        if (!visitor->member().isDone())
            visitor->stop();
    }
}

void CrowdWorker::onVisitorEnded()
{
    if (--m_left > 0)
        return;
    m_reports.stop();
    const auto time = serverTime();
    if (time && m_serverBegun)
        m_run.serverCpuNs = (*time - *m_serverBegun).count();
    m_run.isOver = true;
    report();
    m_visitors.clear();
}

void CrowdWorker::report()
{
    m_run.members.clear();
    m_run.elapsedNs = 0;
    for (const auto &visitor : m_visitors) {
        m_run.members.push_back(visitor->member());
        m_run.elapsedNs = std::max(m_run.elapsedNs, visitor->member().endedNs);
    }
    if (!m_run.isOver)
        m_run.elapsedNs = std::chrono::nanoseconds(CrowdClock::now() - m_begun).count();
    emit progressed(m_run);
}

std::optional<std::chrono::nanoseconds> CrowdWorker::serverTime() const
{
    return m_server ? processorTimeOf(*m_server) : std::nullopt;
}

} // namespace soquete

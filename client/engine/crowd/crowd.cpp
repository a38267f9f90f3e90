#include "client/engine/crowd/crowd.h"

#include "client/engine/crowd/crowdworker.h"
#include "shared/transport/unixsocket.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace soquete {

int CrowdRun::served() const
{
    return int(std::count_if(members.begin(), members.end(), [](const CrowdMember &member) {
        return member.isDone() && member.failure == Reason::None;
    }));
}

int CrowdRun::failed() const
{
    return int(std::count_if(members.begin(), members.end(), [](const CrowdMember &member) {
        return member.failure != Reason::None;
    }));
}

int CrowdRun::slowest() const
{
    const auto found = std::max_element(members.begin(), members.end(),
                                        [](const CrowdMember &left, const CrowdMember &right) {
                                            return left.endedNs < right.endedNs;
                                        });
    return found != members.end() && found->isDone() ? int(found - members.begin()) : -1;
}

qint64 CrowdRun::shortestWaitNs() const
{
    qint64 shortest = 0;
    for (const CrowdMember &member : members) {
        if (member.firstReplyNs < 0)
            continue;
        const qint64 wait = member.firstReplyNs - member.firstSentNs;
        shortest = shortest == 0 ? wait : std::min(shortest, wait);
    }
    return shortest;
}

double CrowdRun::coresAtWork() const
{
    return serverCpuNs < 0 || elapsedNs <= 0 ? 0 : double(serverCpuNs) / double(elapsedNs);
}

Crowd::Crowd(QObject *parent)
    : QObject(parent)
    , m_worker(new CrowdWorker)
{
    m_thread.setObjectName(u"soquete-crowd"_s);
    m_worker->moveToThread(&m_thread);
    // Deletes the sockets in their thread.
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CrowdWorker::progressed, this, [this](const CrowdRun &run) {
        if (run.isOver)
            m_running = false;
        emit progressed(run);
    });
    m_thread.start();
}

Crowd::~Crowd()
{
    QMetaObject::invokeMethod(m_worker, &CrowdWorker::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Crowd::start(const CrowdOptions &options)
{
    if (m_running)
        return;
    m_running = true;
    CrowdOptions checked = options;
    checked.client.path = absoluteUnixPath(options.client.path);
    checked.clients = std::clamp(options.clients, 1, CrowdOptions::kMostClients);
    checked.messages = std::clamp(options.messages, 1, CrowdOptions::kMostMessages);
    checked.interval = std::clamp(options.interval, 0ms, CrowdOptions::kLongestInterval);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, checked] { worker->start(checked); });
}

void Crowd::stop()
{
    QMetaObject::invokeMethod(m_worker, &CrowdWorker::stop);
}

} // namespace soquete

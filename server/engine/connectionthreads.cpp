#include "server/engine/connectionthreads.h"

#include "server/engine/connection/connectionworker.h"
#include "shared/journal/threadrole.h"
#include "shared/transport/sparedescriptors.h"
#include "shared/transport/threadname.h"
#include "shared/transport/threadpriority.h"

#include <QSemaphore>

#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

/**
 * From this number of connections on, their threads are scheduled as a crowd. Fewer threads do not
 * slow down a window (measured), and then each should start at once.
 */
constexpr int kCrowd = 8;

/** The descriptors of a relay's connection: two sockets, and its thread's own. */
constexpr qsizetype kDescriptorsEach = 4;

/** How many threads may wait for another connection, and for how long at most. */
constexpr std::size_t kMostIdle = 32;
constexpr auto kIdleTime = 100ms;

/**
 * Stack of a connection's thread in bytes: several times what it uses. The C library reuses small
 * stacks but unmaps the default ones (8 MiB): with those `bench connections` is 1.29 times slower
 * (median of 9 paired turns, slower in all).
 */
constexpr uint kStackSize = 512 * 1024;

/** Adapts the scheduling of a connection's thread to a crowd. */
void scheduleForCrowd(bool besideWindow)
{
    useBatchScheduling(true);
    if (besideWindow)
        lowerThreadPriority();
}

} // namespace

void ConnectionThreads::EndThread::operator()(QThread *thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

ConnectionThreads::ConnectionThreads(bool besideWindow, QObject *parent)
    : QObject(parent)
    , m_besideWindow(besideWindow)
{
    m_idleTimer.setSingleShot(true);
    connect(&m_idleTimer, &QTimer::timeout, this, &ConnectionThreads::endIdle);
}

ConnectionThreads::~ConnectionThreads() = default;

bool ConnectionThreads::start(ConnectionWorker *worker, quint32 number)
{
    // Before it starts, since it may end at once.
    connect(worker, &ConnectionWorker::ended, worker, &QObject::deleteLater);
    connect(worker, &ConnectionWorker::ended, this, [this, number] { onEnded(number); });
    if (!m_isCrowded)
        connect(this, &ConnectionThreads::crowded, worker, scheduleForCrowd);
    const QString name = threadName(ThreadRole::Connection, number);
    Thread thread = takeIdle();
    if (thread) {
        worker->moveToThread(thread.get());
        QMetaObject::invokeMethod(worker, [worker, name] {
            setThreadName(name);
            worker->start();
        });
    } else {
        thread = startNew(worker, name);
    }
    if (!thread)
        return false;
    m_busy.emplace(number, std::move(thread));
    if (count() >= kCrowd && !m_isCrowded)
        setCrowded(true);
    return true;
}

ConnectionThreads::Thread ConnectionThreads::takeIdle()
{
    if (m_idle.empty())
        return nullptr;
    Thread thread = std::move(m_idle.back());
    m_idle.pop_back();
    return thread;
}

/**
 * Starts a thread for @p worker. Near the limit of descriptors it waits until the thread has opened
 * its own, so that the next check counts them; it does not start the thread without any.
 */
ConnectionThreads::Thread ConnectionThreads::startNew(ConnectionWorker *worker, const QString &name)
{
    Thread thread(new QThread);
    thread->setObjectName(name);
    thread->setStackSize(kStackSize);
    const bool isNearLimit = isNearDescriptorLimit((count() + 1) * kDescriptorsEach);
    const auto started = std::make_shared<QSemaphore>(); // the thread may use it after this call
    if (isNearLimit)
        connect(
                thread.get(), &QThread::started, thread.get(), [started] { started->release(); },
                Qt::DirectConnection);
    if (m_isCrowded && m_besideWindow)
        connect(thread.get(), &QThread::started, worker, lowerThreadPriority);
    connect(thread.get(), &QThread::started, worker, &ConnectionWorker::start);
    worker->moveToThread(thread.get());
    if (!isNearLimit || hasSpareDescriptors(kThreadDescriptors))
        thread->start();
    if (!thread->isRunning())
        return nullptr;
    if (isNearLimit)
        started->acquire();
    return thread;
}

void ConnectionThreads::onEnded(quint32 number)
{
    const auto ended = m_busy.extract(number);
    if (m_idle.size() < kMostIdle && !ended.mapped()->isInterruptionRequested())
        m_idle.push_back(std::move(ended.mapped()));
    if (!m_idle.empty() && !m_idleTimer.isActive())
        m_idleTimer.start(kIdleTime);
    if (m_busy.empty() && m_isCrowded)
        setCrowded(false);
    emit oneEnded();
}

void ConnectionThreads::endIdle()
{
    m_idleTimer.stop();
    m_idle.clear();
}

bool ConnectionThreads::lacksDescriptors()
{
    if (!isNearDescriptorLimit(count() * kDescriptorsEach)
        || hasSpareDescriptors(kSpareDescriptors))
        return false;
    endIdle();
    return !hasSpareDescriptors(kSpareDescriptors);
}

void ConnectionThreads::requestInterruption()
{
    for (const auto &[number, thread] : m_busy)
        thread->requestInterruption();
}

/** Sets whether this thread and those that it starts are scheduled as a crowd. */
void ConnectionThreads::setCrowded(bool isCrowded)
{
    m_isCrowded = isCrowded;
    endIdle(); // they are scheduled as before
    useBatchScheduling(isCrowded);
    if (isCrowded)
        emit crowded(m_besideWindow); // so that existing threads are treated equally
}

} // namespace soquete

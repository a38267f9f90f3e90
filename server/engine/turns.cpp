#include "server/engine/turns.h"

#include "server/engine/connection/connectionworker.h"

#include <utility>

namespace soquete {

Turns::Turns(Maker make, QObject *parent)
    : QObject(parent)
    , m_make(std::move(make))
{
    m_thread.setObjectName(threadName(ThreadRole::Turns));
}

Turns::~Turns()
{
    requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

bool Turns::add(RawSocket &socket, quint32 number)
{
    if (!m_thread.isRunning()) {
        m_thread.start();
        if (!m_thread.isRunning())
            return false;
    }
    if (isBusy())
        m_waiting.push_back({ std::move(socket), number });
    else
        serve({ std::move(socket), number });
    return true;
}

std::vector<quint32> Turns::closeAbandoned(bool all)
{
    std::vector<quint32> numbers;
    std::erase_if(m_waiting, [&](const Waiting &waiting) {
        const bool hasLeft =
                all ? waiting.socket.hasPeerFinished() : waiting.socket.isAtEndOfStream();
        if (hasLeft)
            numbers.push_back(waiting.number);
        return hasLeft;
    });
    return numbers;
}

std::vector<quint32> Turns::refuseWaiting()
{
    std::vector<quint32> numbers;
    for (Waiting &waiting : std::exchange(m_waiting, {})) {
        numbers.push_back(waiting.number);
        waiting.socket.reset(); // as the system does when a listening socket is closed
    }
    return numbers;
}

void Turns::serve(Waiting next)
{
    ConnectionWorker *const worker = m_make(std::move(next.socket), next.number);
    m_current = worker;
    worker->moveToThread(&m_thread);
    connect(worker, &ConnectionWorker::ended, worker, &QObject::deleteLater);
    connect(worker, &ConnectionWorker::ended, this, &Turns::onEnded);
    QMetaObject::invokeMethod(worker, &ConnectionWorker::start);
}

void Turns::onEnded()
{
    m_current = nullptr;
    if (!m_waiting.empty()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        serve(std::move(next));
    }
    emit oneEnded();
}

} // namespace soquete

#include "server/engine/experiments/faultinjector.h"

#include "server/engine/experiments/workload.h"
#include "shared/transport/quickack.h"

namespace soquete {

Provoked FaultInjector::acknowledge(const RawSocket &socket) const
{
    if (!m_experiment.faults.sendsAckAtOnce)
        return Provoked::None;
    acknowledgeAtOnce(socket.descriptor());
    return Provoked::QuickAck;
}

void FaultInjector::work() const
{
    doWork(m_experiment.work);
    if (m_experiment.faults.delays)
        pauseThread(m_experiment.faults.delay);
}

QByteArrayView FaultInjector::piece(QByteArrayView rest, qsizetype whole) const
{
    return m_experiment.faults.isBytewise ? rest.first(bytewisePiece(whole)) : rest;
}

void FaultInjector::pauseBetweenPieces() const
{
    if (m_experiment.faults.isBytewise)
        pauseThread(kBytewisePause);
}

} // namespace soquete

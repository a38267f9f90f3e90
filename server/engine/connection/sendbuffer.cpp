#include "server/engine/connection/sendbuffer.h"

#include "server/engine/experiments/faultinjector.h"
#include "shared/transport/sendqueue.h"

#include <utility>

namespace soquete {

void SendBuffer::send(QByteArray bytes, bool withFaults)
{
    m_bytes = std::move(bytes);
    m_since = {};
    flush(withFaults);
}

void SendBuffer::flush(bool withFaults)
{
    QByteArrayView rest = m_bytes;
    bool isProgress = m_since == Clock::time_point{};
    while (!rest.isEmpty() && !m_hasFailed) {
        const RawSocket::Transfer transfer =
                m_socket.send(withFaults ? m_faults.piece(rest, m_bytes.size()) : rest);
        if (transfer.outcome == RawSocket::Outcome::WouldBlock)
            break;
        if (transfer.outcome != RawSocket::Outcome::Done) {
            m_hasFailed = true;
            break;
        }
        QByteArray written;
        if (m_recorder.keepsTraffic())
            written = transfer.bytes == m_bytes.size() ? m_bytes // shared, not copied
                                                       : rest.first(transfer.bytes).toByteArray();
        m_recorder.recordBytes(Direction::Out, written, transfer.bytes,
                               withFaults ? m_faults.ofWrite() : Provoked::None);
        rest = rest.sliced(transfer.bytes);
        isProgress = true;
        if (withFaults && !rest.isEmpty())
            m_faults.pauseBetweenPieces();
    }
    if (m_hasFailed)
        rest = {};
    m_bytes = rest.toByteArray();
    if (!isProgress || m_bytes.isEmpty())
        return;
    m_since = m_progressNoted = Clock::now();
    m_queued = bytesInSendQueue(m_socket.descriptor()).value_or(0);
}

void SendBuffer::noteProgress()
{
    m_progressNoted = Clock::now();
    const std::optional<qint64> queued = bytesInSendQueue(m_socket.descriptor());
    if (queued && *queued < m_queued)
        m_since = m_progressNoted;
    m_queued = queued.value_or(0);
}

} // namespace soquete

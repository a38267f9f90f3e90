#include "server/engine/connection/sendbuffer.h"

#include "server/engine/experiments/faultinjector.h"

#include <utility>

namespace soquete {

void SendBuffer::send(QByteArray bytes, bool withFaults)
{
    m_bytes = std::move(bytes);
    m_progress = {};
    flush(withFaults);
}

void SendBuffer::flush(bool withFaults)
{
    QByteArrayView rest = m_bytes;
    bool isProgress = m_progress.since() == SendProgress::Clock::time_point{};
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
    if (isProgress && !m_bytes.isEmpty())
        m_progress.begin(m_socket.descriptor());
}

} // namespace soquete

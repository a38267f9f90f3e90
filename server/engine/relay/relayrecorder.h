#pragma once

#include "server/engine/serveroptions.h"
#include "shared/journal/journal.h"
#include "shared/protocol/decoder.h"
#include "shared/protocol/doctor.h"
#include "shared/protocol/replymatcher.h"

namespace soquete {

/**
 * Records what a relay passes on, as if this server had received and answered it: bytes, messages,
 * the answers that belong to them, and what there is to find in both directions.
 *
 * It only looks on. A stream that it cannot follow any further gives one finding; from then on only
 * its bytes are recorded. Used by one thread.
 */
class RelayRecorder final
{
public:
    using Clock = ReplyMatcher::Clock;

    RelayRecorder(quint32 number, const Dialect &dialect, JournalWriter journal);

    /** Records @p event as one of this connection. */
    void record(Event event);

    /** These bytes were read from the client. */
    void fromClient(const QByteArray &bytes);

    /** These bytes were read from the target, and written to the client. */
    void toClient(const QByteArray &bytes);

    /** Whether the beginning of an answer is kept back until settle(), for its rest may come. */
    [[nodiscard]] bool holdsBack() const { return m_replies.holdsBack(); }
    void settle();

    /** Records the end, and what was left open by it. */
    void end(Reason reason);

    /** Whether the client has said the disconnect word. */
    [[nodiscard]] bool saidGoodbye() const { return m_wordNumber > 0; }

private:
    void takeFrame(const Frame &frame, Clock::time_point now);
    void takeReplies(const std::vector<ReplyMatcher::Reply> &replies);
    void followOn(const Dialect &dialect);
    void recordBytes(Direction direction, const QByteArray &bytes, qint64 &passed);
    void recordFinding(Direction direction, const Finding &finding, quint64 number);
    void recordFindings(const Doctor::Findings &findings, quint64 number);

    const quint32 m_number;
    Dialect m_dialect;
    JournalWriter m_journal;
    FrameDecoder m_frames;
    Doctor m_doctor;
    ReplyMatcher m_replies;
    bool m_followsClient = true;
    bool m_followsTarget = true;
    bool m_saidUnexpected = false;
    quint64 m_messages = 0;
    quint64 m_wordNumber = 0; ///< of the goodbye; 0: it was not said
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
};

} // namespace soquete

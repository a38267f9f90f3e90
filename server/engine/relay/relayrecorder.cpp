#include "server/engine/relay/relayrecorder.h"

#include <utility>

namespace soquete {

namespace {

/** So many messages may wait for their answers; of further ones none is expected. */
constexpr std::size_t kMostWaiting = 10'000;

} // namespace

RelayRecorder::RelayRecorder(quint32 number, const Dialect &dialect, JournalWriter journal)
    : m_number(number)
    , m_dialect(dialect)
    , m_journal(std::move(journal))
    , m_frames(dialect)
    , m_doctor(dialect)
    , m_replies(dialect)
{}

void RelayRecorder::record(Event event)
{
    event.connection = m_number;
    m_journal.record(std::move(event));
}

void RelayRecorder::fromClient(const QByteArray &bytes)
{
    const Clock::time_point now = Clock::now();
    recordBytes(Direction::In, bytes, m_bytesIn);
    if (!m_followsClient)
        return;
    m_doctor.read(bytes, now.time_since_epoch());
    m_frames.feedShared(bytes);
    for (;;) {
        Frame frame;
        const FrameDecoder::Status status = m_frames.next(frame);
        if (status == FrameDecoder::Status::Violation) {
            recordFinding(Direction::In,
                          m_doctor.diagnose(m_frames.violation(), m_frames.pendingBytes()),
                          m_messages + 1);
            if (const std::optional<Dialect> spoken = m_doctor.recognised()) {
                followOn(*spoken);
                continue;
            }
            m_followsClient = false;
        }
        if (status != FrameDecoder::Status::Complete)
            return;
        takeFrame(frame, now);
    }
}

/** Reads the client's stream again in the dialect that it is in: nobody is asked, who looks on. */
void RelayRecorder::followOn(const Dialect &dialect)
{
    const QByteArray stream = m_doctor.beginning();
    m_dialect = dialect;
    m_frames = FrameDecoder(dialect);
    m_doctor = Doctor(dialect);
    m_doctor.read(stream, {});
    m_frames.feedShared(stream);
}

void RelayRecorder::takeFrame(const Frame &frame, Clock::time_point now)
{
    const bool isWord = m_dialect.isDisconnectWord(frame.text);
    Event message;
    message.kind = EventKind::Message;
    message.direction = Direction::In;
    message.number = ++m_messages;
    message.offset = frame.offset;
    message.headerSize = frame.headerSize;
    message.size = frame.body().size();
    message.replyExpected = m_followsTarget && m_dialect.replyMode != ReplyMode::None
                         && (!isWord || m_dialect.answersDisconnectWord)
                         && m_replies.waitingCount() < kMostWaiting;
    message.text = frame.text;
    message.bytes = frame.bytes;
    if (message.replyExpected)
        m_replies.expect(m_messages, frame.text, now, Clock::time_point::max());
    record(std::move(message));
    recordFindings(m_doctor.message(frame), m_messages);
    if (isWord)
        m_wordNumber = m_messages;
}

void RelayRecorder::toClient(const QByteArray &bytes)
{
    recordBytes(Direction::Out, bytes, m_bytesOut);
    if (!m_followsTarget)
        return;
    takeReplies(m_replies.feed(bytes, Clock::now()));
    if (const std::optional<Finding> &violation = m_replies.violation()) {
        recordFinding(Direction::Out, *violation, 0);
        m_followsTarget = false;
    }
}

void RelayRecorder::settle()
{
    if (m_followsTarget)
        takeReplies(m_replies.settle(Clock::now()));
}

void RelayRecorder::takeReplies(const std::vector<ReplyMatcher::Reply> &replies)
{
    for (const ReplyMatcher::Reply &reply : replies) {
        const quint64 number = reply.number.value_or(0);
        Event event;
        event.kind = reply.number ? EventKind::Reply : EventKind::Message;
        event.direction = Direction::Out;
        event.number = number;
        event.offset = reply.offset;
        event.headerSize = reply.headerSize;
        event.size = reply.bytes.size() - reply.headerSize;
        event.text = reply.text;
        event.bytes = reply.bytes;
        event.roundTripNs = reply.number ? reply.roundTrip.count() : -1;
        record(std::move(event));
        if (!reply.number && !std::exchange(m_saidUnexpected, true))
            recordFinding(Direction::Out, { FindingId::ReplyUnexpected, reply.offset, reply.bytes },
                          0);
        if (reply.invalidTextAt >= 0) {
            const qsizetype at = reply.headerSize + reply.invalidTextAt;
            recordFinding(Direction::Out,
                          { FindingId::TextInvalid, reply.offset + at, reply.bytes.sliced(at) },
                          number);
            // Neither text nor asked for: from here on these are just bytes.
            if (!reply.number && m_dialect.replyMode != ReplyMode::Framed)
                m_followsTarget = false;
        }
    }
}

void RelayRecorder::end(Reason reason)
{
    settle();
    if (m_followsClient && m_frames.isInsideFrame()) {
        recordFinding(Direction::In,
                      { FindingId::FrameIncomplete, m_frames.offset(),
                        m_frames.pendingBytes().toByteArray(), m_frames.pending() },
                      m_messages + 1);
    }
    if (m_followsClient && (reason == Reason::ClosedByPeer || reason == Reason::Reset)) {
        const auto how = reason == Reason::Reset ? Doctor::End::Reset : Doctor::End::Closed;
        recordFindings(m_doctor.end(how, m_frames.pendingBytes()), m_messages);
    }
    if (m_followsTarget) {
        for (const quint64 number : m_replies.waiting()) {
            if (number != m_wordNumber) // to close is an answer to goodbye
                recordFinding(Direction::In, { FindingId::ReplyMissing, m_bytesIn, {} }, number);
        }
    }
    Event disconnected;
    disconnected.kind = EventKind::Disconnected;
    disconnected.reason = reason;
    disconnected.number = m_messages;
    record(std::move(disconnected));
}

/** @p passed: how many bytes of this direction came before; they are more now. */
void RelayRecorder::recordBytes(Direction direction, const QByteArray &bytes, qint64 &passed)
{
    Event piece;
    piece.kind = EventKind::Bytes;
    piece.direction = direction;
    piece.offset = std::exchange(passed, passed + bytes.size());
    piece.size = bytes.size();
    piece.bytes = bytes;
    record(std::move(piece));
}

void RelayRecorder::recordFindings(const Doctor::Findings &findings, quint64 number)
{
    for (const Finding &finding : findings)
        recordFinding(Direction::In, finding, number);
}

void RelayRecorder::recordFinding(Direction direction, const Finding &finding, quint64 number)
{
    Event seen;
    seen.kind = EventKind::Finding;
    seen.direction = direction;
    seen.finding = finding.id;
    seen.offset = finding.offset;
    seen.number = number;
    seen.size = finding.measure;
    seen.bytes = finding.evidence.first(qMin(finding.evidence.size(), Finding::kMaximumEvidence));
    record(std::move(seen));
}

} // namespace soquete

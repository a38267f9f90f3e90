#include "server/engine/relay/relayrecorder.h"

#include <utility>

namespace soquete {

namespace {

/** How many messages may wait for their replies, and their bytes; further ones expect none. */
constexpr std::size_t kMostWaiting = 10'000;
constexpr qsizetype kMostWaitingBytes = 4 * 1024 * 1024;

} // namespace

RelayRecorder::RelayRecorder(quint32 number, const Dialect &dialect, JournalWriter journal)
    : m_dialect(dialect)
    , m_recorder(std::move(journal), Direction::In)
    , m_frames(dialect)
    , m_doctor(dialect)
    , m_replies(dialect)
{
    m_recorder.start(number);
}

void RelayRecorder::recordConnected(fact::Connected connected)
{
    m_recorder.record(Direction::In, std::move(connected));
}

void RelayRecorder::recordError(fact::Error error)
{
    m_recorder.record(Direction::None, std::move(error));
}

void RelayRecorder::fromClient(const QByteArray &bytes)
{
    const Clock::time_point now = Clock::now();
    m_recorder.recordBytes(Direction::In, bytes, bytes.size());
    if (!m_followsClient)
        return;
    m_doctor.read(bytes, now.time_since_epoch());
    m_frames.feedShared(bytes);
    for (;;) {
        Frame frame;
        const FrameDecoder::Status status = m_frames.next(frame);
        if (status == FrameDecoder::Status::Violation) {
            m_recorder.recordFinding(
                    m_doctor.diagnose(m_frames.violation(), m_frames.pendingBytes()),
                    m_recorder.messages() + 1);
            if (const std::optional<Dialect> spoken = m_doctor.recognised()) {
                startOver(*spoken);
                continue;
            }
            m_followsClient = false;
        }
        if (status != FrameDecoder::Status::Complete)
            return;
        recordFrame(frame, now);
    }
}

/** Reads the client's stream again in @p dialect. This changes only the record. */
void RelayRecorder::startOver(const Dialect &dialect)
{
    const QByteArray stream = m_doctor.beginning();
    m_dialect = dialect;
    m_frames = FrameDecoder(dialect);
    m_doctor = Doctor(dialect);
    m_doctor.read(stream, {});
    m_frames.feedShared(stream);
}

void RelayRecorder::recordFrame(const Frame &frame, Clock::time_point now)
{
    const bool isWord = m_dialect.isDisconnectWord(frame.text);
    const bool replyExpected = m_followsTarget && m_dialect.replyMode != ReplyMode::None
                            && (!isWord || m_dialect.answersDisconnectWord)
                            && m_replies.waitingCount() < kMostWaiting
                            && m_replies.waitingBytes() < kMostWaitingBytes;
    m_recorder.recordMessage({ { .offset = frame.offset,
                                 .size = frame.body().size(),
                                 .headerSize = frame.headerSize,
                                 .text = frame.text,
                                 .bytes = frame.bytes },
                               replyExpected });
    const quint64 number = m_recorder.messages();
    if (replyExpected)
        m_replies.expect(number, frame.text, now, Clock::time_point::max());
    m_recorder.recordFindings(m_doctor.message(frame), number);
    if (isWord)
        m_wordNumber = number;
}

void RelayRecorder::toClient(const QByteArray &bytes)
{
    m_recorder.recordBytes(Direction::Out, bytes, bytes.size());
    if (!m_followsTarget)
        return;
    recordReplies(m_replies.feed(bytes, Clock::now()));
    if (const std::optional<Finding> &violation = m_replies.violation()) {
        m_recorder.recordFinding(*violation, 0, Direction::Out);
        m_followsTarget = false;
    }
}

void RelayRecorder::settle()
{
    if (m_followsTarget)
        recordReplies(m_replies.settle(Clock::now()));
}

void RelayRecorder::recordReplies(const std::vector<ReplyMatcher::Reply> &replies)
{
    for (const ReplyMatcher::Reply &reply : replies) {
        m_recorder.recordReply(reply);
        // Neither text nor expected: from here on only the bytes are recorded.
        if (reply.invalidTextAt >= 0 && !reply.number && m_dialect.replyMode != ReplyMode::Framed)
            m_followsTarget = false;
    }
}

void RelayRecorder::recordEnd(Reason reason)
{
    settle();
    if (m_followsClient && m_frames.isInsideFrame())
        m_recorder.recordIncompleteFrame(m_frames);
    if (m_followsClient && (reason == Reason::ClosedByPeer || reason == Reason::Reset)) {
        const auto how = reason == Reason::Reset ? Doctor::End::Reset : Doctor::End::Closed;
        m_recorder.recordFindings(m_doctor.end(how, m_frames.pendingBytes()),
                                  m_recorder.messages());
    }
    if (m_followsTarget) {
        std::vector<quint64> missing = m_replies.waiting();
        std::erase(missing, m_wordNumber); // closing is a reply to the disconnect word
        m_recorder.recordMissingReplies(missing);
    }
    m_recorder.recordEnd(reason);
}

} // namespace soquete

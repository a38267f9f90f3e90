#include "server/engine/connection/conversation.h"

#include <algorithm>
#include <utility>

namespace soquete {

namespace {

fact::Text textFact(Response response, quint64 number, qint64 offset)
{
    return { number,
             offset,
             response.bodySize(),
             response.headerSize,
             std::move(response.text),
             std::move(response.bytes) };
}

} // namespace

Conversation::Conversation(const ServerOptions &options, ConversationRecorder &recorder,
                           const FaultInjector &faults)
    : m_dialect(options.dialect)
    , m_behaviour(options.behaviour)
    , m_adoptsDialect(options.adoptsDialect)
    , m_hasWindow(options.hasWindow)
    , m_mostWaiting(std::size_t(options.limits.waitingOfEach()))
    , m_recorder(recorder)
    , m_faults(faults)
    , m_responder(options.dialect, options.behaviour)
    , m_decoder(options.dialect)
    , m_doctor(options.dialect)
{}

void Conversation::feed(QByteArrayView bytes, const QByteArray &kept, Clock::time_point now)
{
    m_received = now;
    skipUnseenText();
    m_doctor.read(bytes, now.time_since_epoch());
    if (kept.isEmpty())
        m_decoder.feed(bytes);
    else
        m_decoder.feedShared(kept);
}

/**
 * Skips decoding long text that is neither shown nor echoed. Without this `bench bodies` takes 1.54
 * times the processor time (median of 15 paired turns, slower in all).
 */
void Conversation::skipUnseenText()
{
    constexpr qsizetype kLong = 4096;
    const bool isSeen = m_recorder.keepsTraffic() || !m_responder.hasFixedReply()
                     || m_dialect.disconnectWord.size() > kLong;
    constexpr qsizetype kMostBytes = 4; // of a character
    m_decoder.skipTextBeyond(isSeen ? m_dialect.maximumBody : kLong * kMostBytes);
}

Conversation::Batch Conversation::handleFrames(qsizetype mostBytes)
{
    Batch batch;
    batch.mayGoOn = true;
    while (batch.mayGoOn && batch.closing == Reason::None && !batch.resets
           && batch.out.size() < mostBytes && !isFull()
           && !(m_faults.handlesOneByOne() && !batch.replies.empty())) {
        Frame frame;
        switch (m_decoder.next(frame)) {
        case FrameDecoder::Status::Complete:
            handleFrame(frame, batch);
            break;
        case FrameDecoder::Status::Violation:
            handleViolation(batch);
            break;
        case FrameDecoder::Status::Incomplete:
            batch.mayGoOn = false;
            break;
        }
    }
    if (isFull())
        batch.mayGoOn = false;
    return batch;
}

void Conversation::handleFrame(const Frame &frame, Batch &batch)
{
    const bool isWord = m_dialect.isDisconnectWord(frame.text);
    const bool leftToUser = m_responder.leavesToUser(isWord);
    const bool replyExpected = m_responder.repliesTo(isWord) && !(leftToUser && m_leavesOutReplies);
    const Provoked instead = isWord ? Provoked::None : m_faults.insteadOfReply();
    m_recorder.recordMessage({ { .offset = frame.offset,
                                 .size = frame.body().size(),
                                 .headerSize = frame.headerSize,
                                 .text = frame.text,
                                 .bytes = frame.bytes },
                               replyExpected },
                             instead);
    m_recorder.recordFindings(m_doctor.message(frame), m_recorder.messages());
    m_watchesSilence = true;
    if (!isWord)
        m_faults.work();
    const bool isBroadcast = m_behaviour == Behaviour::Broadcast && !isWord;
    if (instead == Provoked::Close)
        batch.resets = true;
    else if (instead == Provoked::None && replyExpected && leftToUser)
        m_waiting.push_back({ m_recorder.messages(), m_received });
    else if (instead == Provoked::None && (replyExpected || isBroadcast))
        addReply(frame, batch);
    if (!isWord)
        return;
    if (m_decoder.pending() > 0)
        recordDataAfterGoodbye(m_decoder.offset(), m_decoder.pendingBytes());
    batch.closing = Reason::DisconnectWord;
}

/** Adds to @p batch the reply to @p frame, or what is broadcast to the other clients. */
void Conversation::addReply(const Frame &frame, Batch &batch)
{
    const bool isForOthers = m_behaviour == Behaviour::Broadcast;
    Response response =
            isForOthers ? m_responder.prepare(frame.text) : m_responder.respond(frame.text);
    const quint64 number = m_recorder.messages();
    if (!response.isSendable()) {
        m_recorder.recordFinding({ FindingId::ReplyTooLong, frame.offset, {} }, number);
    } else if (isForOthers) {
        batch.broadcast.push_back(std::move(response));
    } else {
        const Provoked provoked =
                m_dialect.isDisconnectWord(frame.text) ? Provoked::None : m_faults.ofReply();
        batch.out += response.bytes;
        batch.replies.push_back({ number, std::move(response), m_received, provoked });
        if (provoked == Provoked::Twice) {
            batch.out += batch.replies.back().response.bytes;
            batch.replies.push_back({ 0, batch.replies.back().response, m_received, provoked });
        }
    }
}

/** Records what broke the protocol, and sees whether another dialect makes sense of the stream. */
void Conversation::handleViolation(Batch &batch)
{
    m_recorder.recordFinding(m_doctor.diagnose(m_decoder.violation(), m_decoder.pendingBytes()),
                             m_recorder.messages() + 1);
    const std::optional<Dialect> spoken = m_doctor.recognised();
    if (spoken && m_adoptsDialect) {
        startOver(*spoken);
        return;
    }
    batch.mayGoOn = false;
    if (spoken && m_hasWindow)
        batch.holds = true;
    else
        batch.closing = Reason::BadInput;
}

void Conversation::startOver(const Dialect &dialect)
{
    const QByteArray stream = m_doctor.beginning();
    m_dialect = dialect;
    m_responder = Responder(dialect, m_behaviour);
    m_decoder = FrameDecoder(dialect);
    m_doctor = Doctor(dialect);
    m_doctor.read(stream, m_received.time_since_epoch());
    m_decoder.feedShared(stream);
}

void Conversation::recordSent(std::vector<SentReply> replies, qint64 offset)
{
    const Clock::time_point now = Clock::now();
    if (replies.size() > 1 && replies.back().number != 0 && m_dialect.replyMode == ReplyMode::Text)
        m_recorder.recordGluedReplies(replies.front().number, offset, qint64(replies.size()));
    for (SentReply &sent : replies) {
        const qint64 size = sent.response.bytes.size();
        fact::Text text = textFact(std::move(sent.response), sent.number, offset);
        if (sent.number == 0)
            m_recorder.record(Direction::Out, fact::Message{ std::move(text) }, sent.provoked);
        else
            m_recorder.record(Direction::Out,
                              fact::Reply{ std::move(text),
                                           std::chrono::nanoseconds(now - sent.received).count() },
                              sent.provoked);
        offset += size;
    }
}

void Conversation::recordSent(const std::vector<Response> &unrequested, qint64 offset)
{
    for (const Response &response : unrequested) {
        m_recorder.record(Direction::Out, fact::Message{ textFact(response, 0, offset) });
        offset += response.bytes.size();
    }
}

std::optional<Conversation::SentReply> Conversation::replyByHand(const QString &text)
{
    const Waiting waiting = m_waiting.empty() ? Waiting{} : m_waiting.front();
    Response response = m_responder.prepare(text);
    if (!response.isSendable()) {
        m_recorder.recordFinding({ FindingId::ReplyTooLong, m_decoder.offset(), {} },
                                 waiting.number);
        return std::nullopt;
    }
    return SentReply{ waiting.number, std::move(response), waiting.received };
}

void Conversation::recordSentByHand(SentReply reply, qint64 offset)
{
    if (reply.number != 0)
        m_waiting.pop_front();
    std::vector<SentReply> replies;
    replies.push_back(std::move(reply));
    recordSent(std::move(replies), offset);
}

void Conversation::recordSilence()
{
    m_watchesSilence = false;
    m_recorder.recordFindings(m_doctor.silence(), m_recorder.messages());
}

void Conversation::recordDataAfterGoodbye(qint64 offset, QByteArrayView bytes)
{
    if (!std::exchange(m_hasRecordedAfterGoodbye, true))
        m_recorder.recordFinding({ FindingId::DataAfterGoodbye, offset, bytes.toByteArray() }, 0);
}

void Conversation::recordEndOfStream(Doctor::End end)
{
    const Doctor::Findings findings = m_doctor.end(end, m_decoder.pendingBytes());
    const bool isTail = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.id == FindingId::LengthInCharacters;
    });
    if (m_decoder.isInsideFrame() && !isTail)
        recordIncompleteFrame();
    m_recorder.recordFindings(findings, m_recorder.messages());
}

void Conversation::recordUnacknowledged()
{
    for (const Waiting &waiting : m_waiting)
        m_recorder.recordMissingReplies({ waiting.number });
}

} // namespace soquete

#include "server/engine/connection/connection.h"

#include "server/engine/experiments/workload.h"
#include "shared/transport/quickack.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <utility>

using namespace std::chrono_literals;

namespace soquete {

namespace {

constexpr qsizetype kReadSize = 64 * 1024;
/**
 * Full reads before the event loop runs again. With one, `bench bodies` takes 1.09 times the
 * processor time (median of 15 paired turns, slower in 13).
 */
constexpr int kReadsInARow = 16;
constexpr qint64 kNoFrame = -1;

/** After so much silence a message that looks like goodbye was meant as one. */
constexpr auto kSilence = 2s;

/** A peer that has not read its answers for so long is not just slow. */
constexpr auto kNotReading = 1s;

/** How long a person may take to say which dialect it is. */
constexpr auto kLongestHold = 60s;
/** So many messages may wait for a person; a further one is not to be answered. */
constexpr std::size_t kMostWaiting = 10'000;

} // namespace

Connection::Connection(RawSocket socket, quint32 number, const ServerOptions &options,
                       JournalWriter journal)
    : m_socket(std::move(socket))
    , m_number(number)
    , m_options(options)
    , m_responder(options.dialect, options.behaviour)
    , m_journal(std::move(journal))
    , m_decoder(options.dialect)
    , m_doctor(options.dialect)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Connection::checkDeadlines);
}

Connection::~Connection()
{
    if (m_speaker)
        m_speaker->leave();
}

void Connection::start()
{
    m_socket.setLowDelay();
    m_lastActivity = Clock::now();
    m_readable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Read, this);
    connect(m_readable, &QSocketNotifier::activated, this, &Connection::read);

    const Endpoint local = m_socket.local();
    Event connected = makeEvent(EventKind::Connected, Direction::In);
    connected.host = local.host();
    connected.port = local.port;
    connected.peer = m_socket.peer().toString();
    connected.descriptor = m_socket.descriptor();
    m_journal.record(std::move(connected));
    if (m_options.experiment.faults.acknowledgesAtOnce)
        acknowledgeAtOnce(m_socket.descriptor());
    armTimer();
    read(); // most peers speak first, and at once
}

void Connection::finish(Reason reason)
{
    beginClosing(reason);
    closeWhenSent();
}

void Connection::abort(Reason reason)
{
    if (m_phase == Phase::Ended)
        return;
    if (m_phase == Phase::Serving)
        m_reason = reason;
    end();
}

void Connection::read()
{
    std::array<char, kReadSize> chunk; // on the stack: an idle connection keeps no buffer
    bool more = true;
    for (int i = 0; i < kReadsInARow && more; ++i) {
        const RawSocket::Transfer transfer = m_socket.receive(chunk);
        switch (transfer.outcome) {
        case RawSocket::Outcome::Done:
            take(QByteArrayView(chunk.data(), transfer.bytes));
            more = transfer.bytes == kReadSize && m_readable && m_readable->isEnabled();
            break;
        case RawSocket::Outcome::WouldBlock:
            more = false;
            break;
        case RawSocket::Outcome::Ended:
        case RawSocket::Outcome::Reset:
        case RawSocket::Outcome::Failed:
            endOfStream(transfer.outcome);
            more = false;
            break;
        }
    }
}

void Connection::take(QByteArrayView bytes)
{
    m_received = m_lastActivity = Clock::now();
    Event read = makeEvent(EventKind::Bytes, Direction::In);
    read.offset = m_bytesIn;
    read.size = bytes.size();
    if (m_journal.keepsTraffic())
        read.bytes = bytes.toByteArray();
    const QByteArray kept = read.bytes;
    if (m_options.experiment.faults.acknowledgesAtOnce) {
        acknowledgeAtOnce(m_socket.descriptor());
        read.provoked = Provoked::QuickAck;
    }
    m_bytesIn += bytes.size();
    m_journal.record(std::move(read));
    leaveOutUnseenText();
    if (m_phase != Phase::Serving) {
        // Taken so that the close is clean, and shown, but not answered.
        if (m_reason == Reason::DisconnectWord && !std::exchange(m_saidAfterGoodbye, true))
            recordFinding(
                    { FindingId::DataAfterGoodbye, m_bytesIn - bytes.size(), bytes.toByteArray() },
                    0);
        return;
    }
    m_doctor.read(bytes, m_received.time_since_epoch());
    if (kept.isEmpty())
        m_decoder.feed(bytes);
    else
        m_decoder.feedShared(kept);
    answerFrames();
}

/**
 * Skips decoding long text that is neither shown nor echoed. Without this `bench bodies` takes 1.54
 * times the processor time (median of 15 paired turns, slower in all).
 */
void Connection::leaveOutUnseenText()
{
    constexpr qsizetype kLong = 4096;
    const bool isSeen = m_journal.keepsTraffic() || !m_responder.hasFixedReply()
                     || m_options.dialect.disconnectWord.size() > kLong;
    constexpr qsizetype kMostBytes = 4; // of a character
    m_decoder.leaveOutTextBeyond(isSeen ? m_options.dialect.maximumBody : kLong * kMostBytes);
}

void Connection::answerFrames()
{
    bool moreMayBeComplete = true;
    while (moreMayBeComplete && m_unsent.isEmpty())
        moreMayBeComplete = answerBatch();
    noteFrameProgress();
    closeWhenSent();
    if (m_listensOn)
        armTimer();
}

/** Answers what is complete, up to the limit of unsent bytes, in one write. Whether to go on. */
bool Connection::answerBatch()
{
    QByteArray out;
    std::vector<Answer> answers;
    bool more = true;
    // What takes its time, or may go wrong, is answered one by one.
    const bool isOneByOne = m_options.experiment.concernsMessages();
    while (more && m_phase == Phase::Serving && out.size() < m_options.limits.unsentBytes
           && !(isOneByOne && !answers.empty())) {
        Frame frame;
        const FrameDecoder::Status status = m_decoder.next(frame);
        if (status == FrameDecoder::Status::Complete)
            takeFrame(frame, out, answers);
        else
            more = false;
        if (status == FrameDecoder::Status::Violation)
            more = refuseStream();
    }
    const qint64 offset = m_bytesOut;
    send(out);
    if (!m_writeFailed)
        recordAnswers(std::move(answers), offset);
    speak();
    return more && m_phase == Phase::Serving;
}

void Connection::takeFrame(const Frame &frame, QByteArray &out, std::vector<Answer> &answers)
{
    const bool isWord = m_options.dialect.isDisconnectWord(frame.text);
    Event message = makeEvent(EventKind::Message, Direction::In);
    message.number = ++m_messages;
    message.offset = frame.offset;
    message.headerSize = frame.headerSize;
    message.size = frame.body().size();
    const bool leftToPerson = m_responder.leavesToPerson(isWord);
    message.replyExpected =
            m_responder.answers(isWord) && !(leftToPerson && m_waiting.size() >= kMostWaiting);
    message.text = frame.text;
    message.bytes = frame.bytes;
    const bool answered = message.replyExpected;
    if (!isWord)
        message.provoked = m_options.experiment.faults.ofMessage();
    m_journal.record(std::move(message));
    recordFindings(m_doctor.message(frame), m_messages);
    m_listensOn = true;
    const Provoked instead = isWord ? Provoked::None : workOn();
    if (instead == Provoked::Close)
        breakOff();
    else if (instead == Provoked::Drop)
        ; // nothing more
    else if (answered && leftToPerson)
        m_waiting.push_back({ m_messages, m_received });
    else if (answered || (m_options.behaviour == Behaviour::Broadcast && !isWord))
        answer(frame, out, answers);
    if (!isWord)
        return;
    if (m_decoder.pending() > 0 && !std::exchange(m_saidAfterGoodbye, true))
        recordFinding({ FindingId::DataAfterGoodbye, m_decoder.offset(),
                        m_decoder.pendingBytes().toByteArray() },
                      0);
    beginClosing(Reason::DisconnectWord);
}

/** Does what a message gives to do; what is to become of it instead of its answer. */
Provoked Connection::workOn()
{
    const Experiment &experiment = m_options.experiment;
    if (!experiment.concernsMessages())
        return Provoked::None;
    labour(experiment.work);
    if (experiment.faults.delays)
        pauseThread(experiment.faults.delay);
    m_lastActivity = Clock::now(); // nothing was read meanwhile: that is no silence of the peer's
    return experiment.faults.ofMessage();
}

/** Ends the connection as a program that crashes does. */
void Connection::breakOff()
{
    m_reason = Reason::ClosedHere;
    m_endProvoked = Provoked::Close;
    m_socket.reset();
    end();
}

/** Prepares what answers @p frame, or tells it to the others. */
void Connection::answer(const Frame &frame, QByteArray &out, std::vector<Answer> &answers)
{
    const bool isForOthers = m_options.behaviour == Behaviour::Broadcast;
    Response response =
            isForOthers ? m_responder.prepare(frame.text) : m_responder.respond(frame.text);
    if (!response.isSendable()) {
        recordFinding({ FindingId::ReplyTooLong, frame.offset, {} }, m_messages);
    } else if (isForOthers) {
        m_toSay.push_back(std::move(response));
    } else {
        const ServerFaults &faults = m_options.experiment.faults;
        const bool isGoodbye = m_options.dialect.isDisconnectWord(frame.text);
        const Provoked provoked = isGoodbye ? Provoked::None : faults.ofAnswer();
        out += response.bytes;
        answers.push_back({ m_messages, std::move(response), m_received, provoked });
        if (provoked == Provoked::Twice) {
            out += answers.back().response.bytes;
            answers.push_back({ 0, answers.back().response, m_received, provoked });
        }
    }
}

/** Tells the others, and waits with reading until they have all taken it. */
void Connection::speak()
{
    if (m_toSay.empty())
        return;
    m_speaker = std::make_shared<Speaker>(this, &Connection::onHeard);
    updateReading();
    emit said(std::make_shared<Broadcast>(m_number, std::exchange(m_toSay, {}), m_speaker));
}

void Connection::onHeard()
{
    m_speaker.reset();
    updateReading();
}

void Connection::deliver(const SharedBroadcast &broadcast)
{
    if (broadcast->from() == m_number)
        return;
    QByteArray bytes;
    for (const Response &response : broadcast->responses())
        bytes += response.bytes;
    qint64 offset = m_bytesOut + m_unsent.size();
    if (!sendUnasked(bytes))
        return;
    for (const Response &response : broadcast->responses()) {
        recordUnasked(response, offset);
        offset += response.bytes.size();
    }
}

void Connection::reply(quint32 connection, const QString &text)
{
    if (connection != m_number || m_phase != Phase::Serving)
        return;
    Response response = m_responder.prepare(text);
    const Waiting waiting = m_waiting.empty() ? Waiting{} : m_waiting.front();
    if (!response.isSendable()) {
        recordFinding({ FindingId::ReplyTooLong, m_decoder.offset(), {} }, waiting.number);
        return;
    }
    const qint64 offset = m_bytesOut + m_unsent.size();
    if (!sendUnasked(response.bytes))
        return;
    if (waiting.number == 0) {
        recordUnasked(response, offset);
    } else {
        m_waiting.pop_front();
        std::vector<Answer> answers;
        answers.push_back({ waiting.number, std::move(response), waiting.received });
        recordAnswers(std::move(answers), offset);
    }
}

/** Sends @p bytes that answer nothing just read, or ends a peer that does not read what it gets. */
bool Connection::sendUnasked(const QByteArray &bytes)
{
    if (m_phase != Phase::Serving || m_writeFailed)
        return false;
    if (m_unsent.isEmpty()) {
        send(bytes);
    } else if (m_unsent.size() + bytes.size() <= m_options.limits.unsentBytes) {
        m_unsent += bytes;
    } else {
        abort(Reason::RepliesNotRead);
        return false;
    }
    noteFrameProgress();
    return !m_writeFailed;
}

/** @p offset: where in the stream the first of them stands. */
void Connection::recordAnswers(std::vector<Answer> answers, qint64 offset)
{
    const Clock::time_point now = Clock::now();
    const bool isGlued = answers.size() > 1 && answers.back().number != 0
                      && m_options.dialect.replyMode == ReplyMode::Text;
    if (isGlued && !std::exchange(m_saidGlued, true))
        recordFinding({ FindingId::RepliesGlued, offset, {}, qint64(answers.size()) },
                      answers.front().number);
    for (Answer &answer : answers) {
        if (answer.number == 0) { // once more what the one before has said
            recordUnasked(answer.response, offset, answer.provoked);
            continue;
        }
        Event reply = makeEvent(EventKind::Reply, Direction::Out);
        reply.number = answer.number;
        reply.provoked = answer.provoked;
        reply.offset = std::exchange(offset, offset + answer.response.bytes.size());
        reply.size = answer.response.bodySize();
        reply.headerSize = answer.response.headerSize;
        reply.text = std::move(answer.response.text);
        reply.bytes = std::move(answer.response.bytes);
        reply.roundTripNs = std::chrono::nanoseconds(now - answer.received).count();
        m_journal.record(std::move(reply));
    }
}

/** Records what answers no message. */
void Connection::recordUnasked(const Response &response, qint64 offset, Provoked provoked)
{
    Event message = makeEvent(EventKind::Message, Direction::Out);
    message.provoked = provoked;
    message.offset = offset;
    message.size = response.bodySize();
    message.headerSize = response.headerSize;
    message.text = response.text;
    message.bytes = response.bytes;
    m_journal.record(std::move(message));
}

/** Says why the stream cannot be followed; whether it can be, with the dialect that it is in. */
bool Connection::refuseStream()
{
    recordFinding(m_doctor.diagnose(m_decoder.violation(), m_decoder.pendingBytes()),
                  m_messages + 1);
    const std::optional<Dialect> spoken = m_doctor.recognised();
    if (spoken && m_options.adoptsDialect) {
        beginAnew(*spoken);
        return true;
    }
    if (!spoken || !m_options.hasWindow) {
        beginClosing(Reason::BadInput);
        return false;
    }
    m_isHeld = true; // what comes waits in the system's buffer
    m_heldSince = Clock::now();
    updateReading();
    armTimer();
    return false;
}

void Connection::adopt(quint32 connection, const Dialect &dialect)
{
    if (connection != m_number || !m_isHeld || m_phase != Phase::Serving)
        return;
    m_isHeld = false;
    m_lastActivity = Clock::now(); // nothing was read meanwhile: that is no silence of the peer's
    updateReading();
    beginAnew(dialect);
    answerFrames();
}

/** Reads the stream again from its beginning, which the doctor has kept. */
void Connection::beginAnew(const Dialect &dialect)
{
    const QByteArray stream = m_doctor.beginning();
    m_options.dialect = dialect;
    m_responder = Responder(dialect, m_options.behaviour);
    m_decoder = FrameDecoder(dialect);
    m_doctor = Doctor(dialect);
    m_doctor.read(stream, m_received.time_since_epoch());
    m_decoder.feedShared(stream);
}

/** Notes since when the frame in progress has been coming. */
void Connection::noteFrameProgress()
{
    const bool isInside = m_phase == Phase::Serving && m_unsent.isEmpty() && !m_isHeld
                       && m_decoder.isInsideFrame();
    if (!isInside) {
        m_frameOffset = kNoFrame;
    } else if (m_frameOffset != m_decoder.offset()) {
        m_frameOffset = m_decoder.offset();
        m_frameSince = m_lastActivity;
        armTimer();
    }
}

void Connection::send(QByteArray bytes)
{
    m_unsent = std::move(bytes);
    m_unsentSince = {};
    sendRest();
}

void Connection::sendRest()
{
    const bool isBytewise = m_options.experiment.faults.isBytewise && m_phase == Phase::Serving;
    QByteArrayView rest = m_unsent;
    bool isNew = m_unsentSince == Clock::time_point{};
    while (!rest.isEmpty() && !m_writeFailed) {
        const RawSocket::Transfer transfer =
                m_socket.send(isBytewise ? rest.first(bytewisePiece(m_unsent.size())) : rest);
        if (transfer.outcome == RawSocket::Outcome::WouldBlock)
            break;
        if (transfer.outcome != RawSocket::Outcome::Done) {
            m_writeFailed = true; // what the peer had sent is still to be read
            break;
        }
        Event written = makeEvent(EventKind::Bytes, Direction::Out);
        written.offset = m_bytesOut;
        written.size = transfer.bytes;
        if (m_journal.keepsTraffic())
            written.bytes = transfer.bytes == m_unsent.size()
                                  ? m_unsent // shared, not copied
                                  : rest.first(transfer.bytes).toByteArray();
        if (isBytewise)
            written.provoked = Provoked::Bytewise;
        m_bytesOut += transfer.bytes;
        m_journal.record(std::move(written));
        rest = rest.sliced(transfer.bytes);
        isNew = true;
        if (isBytewise && !rest.isEmpty())
            pauseThread(kBytewisePause);
    }
    if (m_writeFailed)
        rest = {};
    if (isNew && !rest.isEmpty())
        m_unsentSince = Clock::now();
    m_unsent = rest.toByteArray();
    waitToSend(!m_unsent.isEmpty());
}

/** Reads, unless something must be done first: what comes then waits in the system's buffer. */
void Connection::updateReading()
{
    if (m_readable)
        m_readable->setEnabled(m_unsent.isEmpty() && !m_speaker && !m_isHeld);
}

/** Waits for room to send, or else for something to read: never for both. */
void Connection::waitToSend(bool waiting)
{
    updateReading();
    if (waiting && !m_writable) {
        m_writable = new QSocketNotifier(m_socket.descriptor(), QSocketNotifier::Write, this);
        connect(m_writable, &QSocketNotifier::activated, this, &Connection::resumeSending);
    }
    if (m_writable)
        m_writable->setEnabled(waiting);
    if (waiting)
        armTimer();
}

void Connection::resumeSending()
{
    sendRest();
    if (!m_unsent.isEmpty())
        return;
    m_lastActivity = Clock::now(); // nothing was read meanwhile: that is no silence of the peer's
    armTimer();
    answerFrames();
}

void Connection::beginClosing(Reason reason)
{
    if (m_phase != Phase::Serving)
        return;
    m_phase = Phase::Closing;
    m_reason = reason;
    m_isHeld = false;
}

void Connection::closeWhenSent()
{
    if (m_phase != Phase::Closing || !m_unsent.isEmpty())
        return;
    m_phase = Phase::Lingering;
    m_socket.finishSending();
    updateReading(); // where it was held: to see the peer close
    m_lingeringSince = Clock::now();
    armTimer();
}

void Connection::endOfStream(RawSocket::Outcome outcome)
{
    const bool wasReset = m_writeFailed || outcome == RawSocket::Outcome::Reset;
    if (m_phase == Phase::Serving) {
        m_reason = wasReset ? Reason::Reset : Reason::ClosedByPeer;
        recordEnd(wasReset ? Doctor::End::Reset : Doctor::End::Closed);
    }
    end();
}

void Connection::end()
{
    m_phase = Phase::Ended;
    m_timer.stop();
    delete std::exchange(m_readable, nullptr);
    delete std::exchange(m_writable, nullptr);
    m_socket.close();
    for (const Waiting &waiting : m_waiting)
        recordFinding({ FindingId::ReplyMissing, m_bytesIn, {} }, waiting.number);
    Event disconnected = makeEvent(EventKind::Disconnected, Direction::None);
    disconnected.reason = m_reason;
    disconnected.provoked = m_endProvoked;
    disconnected.number = m_messages;
    m_journal.record(std::move(disconnected));
    emit ended();
}

/** One timer for all deadlines: it is set to the nearest, and seldom moved. */
void Connection::armTimer()
{
    const std::optional<Clock::time_point> due = nextDeadline();
    if (!due || (m_timer.isActive() && m_timerDue <= *due))
        return;
    m_timerDue = *due;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - Clock::now());
    m_timer.start(std::max(left, 0ms));
}

std::optional<Connection::Clock::time_point> Connection::nextDeadline() const
{
    std::optional<Clock::time_point> nearest;
    const auto consider = [&nearest](bool applies, Clock::time_point since,
                                     std::chrono::milliseconds limit) {
        if (applies && limit > 0ms && (!nearest || since + limit < *nearest))
            nearest = since + limit;
    };
    const ServerLimits &limits = m_options.limits;
    const bool serving = m_phase == Phase::Serving;
    consider(m_phase == Phase::Lingering, m_lingeringSince, limits.linger);
    consider(!m_unsent.isEmpty(), m_unsentSince, limits.unsent);
    consider(!m_unsent.isEmpty() && !m_saidNotRead, m_unsentSince, kNotReading);
    consider(serving && m_listensOn, m_lastActivity, kSilence);
    consider(m_isHeld, m_heldSince, kLongestHold);
    consider(serving && m_unsent.isEmpty() && !m_isHeld, m_lastActivity, limits.idle);
    consider(serving && m_frameOffset != kNoFrame, m_frameSince, limits.frame);
    return nearest;
}

void Connection::checkDeadlines()
{
    const Clock::time_point now = Clock::now();
    const ServerLimits &limits = m_options.limits;
    const auto hasPassed = [now](Clock::time_point since, std::chrono::milliseconds limit) {
        return limit > 0ms && now >= since + limit;
    };
    if (!m_unsent.isEmpty() && !m_saidNotRead && hasPassed(m_unsentSince, kNotReading)) {
        m_saidNotRead = true;
        recordFinding({ FindingId::RepliesNotRead, m_bytesIn, {}, m_unsent.size() }, m_messages);
    }
    if (m_phase == Phase::Serving && m_listensOn && hasPassed(m_lastActivity, kSilence)) {
        m_listensOn = false;
        recordFindings(m_doctor.silence(), m_messages);
    }
    if (m_phase == Phase::Lingering && hasPassed(m_lingeringSince, limits.linger)) {
        end();
    } else if (!m_unsent.isEmpty() && hasPassed(m_unsentSince, limits.unsent)) {
        abort(Reason::RepliesNotRead);
    } else if (m_isHeld && hasPassed(m_heldSince, kLongestHold)) {
        finish(Reason::BadInput);
    } else if (m_phase == Phase::Serving && m_frameOffset != kNoFrame
               && hasPassed(m_frameSince, limits.frame)) {
        recordIncompleteFrame();
        finish(Reason::FrameTimedOut);
    } else if (m_phase == Phase::Serving && m_unsent.isEmpty() && !m_isHeld
               && hasPassed(m_lastActivity, limits.idle)) {
        if (m_decoder.isInsideFrame())
            recordIncompleteFrame();
        finish(Reason::Idle);
    } else {
        armTimer();
    }
}

Event Connection::makeEvent(EventKind kind, Direction direction) const
{
    Event event;
    event.kind = kind;
    event.direction = direction;
    event.connection = m_number;
    return event;
}

void Connection::recordFinding(const Finding &finding, quint64 number)
{
    Event seen = makeEvent(EventKind::Finding, Direction::In);
    seen.finding = finding.id;
    seen.offset = finding.offset;
    seen.number = number;
    seen.bytes = finding.evidence.first(qMin(finding.evidence.size(), Finding::kMaximumEvidence));
    seen.size = finding.measure;
    m_journal.record(std::move(seen));
}

void Connection::recordFindings(const Doctor::Findings &findings, quint64 number)
{
    for (const Finding &finding : findings)
        recordFinding(finding, number);
}

void Connection::recordIncompleteFrame()
{
    recordFinding({ FindingId::FrameIncomplete, m_decoder.offset(),
                    m_decoder.pendingBytes().toByteArray(), m_decoder.pending() },
                  m_messages + 1);
}

/** What the end of the peer's stream tells. */
void Connection::recordEnd(Doctor::End end)
{
    const Doctor::Findings findings = m_doctor.end(end, m_decoder.pendingBytes());
    const bool isTail = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.id == FindingId::LengthInCharacters;
    });
    if (m_decoder.isInsideFrame() && !isTail)
        recordIncompleteFrame();
    recordFindings(findings, m_messages);
}

} // namespace soquete

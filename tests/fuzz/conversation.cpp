#include "shared/protocol/decoder.h"
#include "shared/protocol/doctor.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/target.h"

using namespace soquete;
using namespace soquete::fuzz;

namespace {

void check(const Finding &finding, qsizetype size)
{
    require(finding.offset >= 0 && finding.offset <= size, "a place in the stream");
    require(finding.evidence.size() <= Finding::kMaximumEvidence, "little evidence");
    require(finding.measure >= 0, "a measure");
}

void check(const Doctor::Findings &findings, qsizetype size)
{
    for (const Finding &finding : findings)
        check(finding, size);
}

/** Whether @p dialect can follow @p stream as far as it goes. */
bool follows(const QByteArray &stream, const Dialect &dialect)
{
    FrameDecoder decoder(dialect);
    decoder.feed(stream);
    Frame frame;
    FrameDecoder::Status status = FrameDecoder::Status::Complete;
    while (status == FrameDecoder::Status::Complete)
        status = decoder.next(frame);
    return status == FrameDecoder::Status::Incomplete;
}

void checkReplies(const QByteArray &stream, const Dialect &agreed)
{
    const auto recognition = recogniseReplies(stream, agreed);
    if (!recognition || !recognition->dialect)
        return;
    require(findError(agreed) || !findError(*recognition->dialect), "a dialect that can be used");
    const bool isFramed = recognition->dialect->replyMode == ReplyMode::Framed;
    require(!isFramed
                    || follows(stream.first(std::min(stream.size(), kRecognisedBytes)),
                               *recognition->dialect),
            "a dialect that follows the answers");
}

} // namespace

/** What a server does with a client's stream: to follow it, and to say what is wrong with it. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    Dialect dialect;
    dialect.headerSize = input.choose(1) == 0 ? 64 : 1 + input.choose(79);
    dialect.encoding = Encoding(input.choose(2));
    dialect.replyMode = ReplyMode(input.choose(2));
    const int piece = input.choose(200);
    const QByteArray stream = input.rest();
    checkReplies(stream, dialect);

    FrameDecoder decoder(dialect);
    Doctor doctor(dialect);
    Doctor::Time when{ 0 };
    qsizetype seen = 0;
    bool isOver = false;
    inPieces(stream, piece, [&](const QByteArray &bytes) {
        if (isOver)
            return;
        when += Doctor::Time(1'000'000 * bytes.size());
        seen += bytes.size();
        doctor.read(bytes, when);
        decoder.feed(bytes);
        FrameDecoder::Status status = FrameDecoder::Status::Complete;
        while (status == FrameDecoder::Status::Complete) {
            Frame frame;
            status = decoder.next(frame);
            if (status == FrameDecoder::Status::Complete)
                check(doctor.message(frame), seen);
        }
        if (status != FrameDecoder::Status::Violation)
            return;
        isOver = true;
        check(doctor.diagnose(decoder.violation(), decoder.pendingBytes()), seen);
        if (!doctor.recognised())
            return;
        // Whoever begins anew must get on, or it would begin anew for ever.
        require(doctor.hasWhole() && doctor.beginning() == stream.first(seen), "the whole stream");
        require(*doctor.recognised() != dialect, "another dialect");
        require(follows(doctor.beginning(), *doctor.recognised()), "a dialect that follows it");
    });
    check(doctor.silence(), seen);
    if (!isOver)
        check(doctor.end(piece % 2 == 0 ? Doctor::End::Closed : Doctor::End::Reset,
                         decoder.pendingBytes()),
              seen);
    return 0;
}

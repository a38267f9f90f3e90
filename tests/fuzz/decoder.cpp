#include "shared/protocol/decoder.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/target.h"

#include <vector>

using namespace soquete;
using namespace soquete::fuzz;

namespace {

/** All that a decoder gave for a stream. */
struct Decoded
{
    std::vector<Frame> frames;
    bool failed = false;
    Finding violation;
    QByteArray rest;
};

Decoded decode(const QByteArray &stream, const Dialect &dialect, int piece)
{
    Decoded decoded;
    FrameDecoder decoder(dialect);
    inPieces(stream, piece, [&](const QByteArray &bytes) {
        decoder.feed(bytes);
        FrameDecoder::Status status = FrameDecoder::Status::Complete;
        while (status == FrameDecoder::Status::Complete) {
            Frame frame;
            status = decoder.next(frame);
            if (status == FrameDecoder::Status::Complete)
                decoded.frames.push_back(frame);
        }
        decoded.failed = status == FrameDecoder::Status::Violation;
    });
    if (decoded.failed)
        decoded.violation = decoder.violation();
    else
        decoded.rest = decoder.pendingBytes().toByteArray();
    return decoded;
}

} // namespace

/** In any split the same frames, the same violation, and every byte accounted for. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    Dialect dialect;
    dialect.headerSize = 1 + input.choose(79);
    dialect.maximumBody = input.choose(3) == 0 ? 20 : 1024;
    dialect.encoding = Encoding(input.choose(2));
    const int piece = input.choose(80);
    const QByteArray stream = input.rest();

    const Decoded whole = decode(stream, dialect, int(stream.size()));
    const Decoded split = decode(stream, dialect, piece);
    require(whole.frames == split.frames, "the same frames in any split");
    require(whole.failed == split.failed, "a violation in any split");
    require(whole.violation.id == split.violation.id
                    && whole.violation.offset == split.violation.offset,
            "the same violation in any split");
    require(whole.rest == split.rest, "the same bytes pending in any split");
    QByteArray seen;
    for (const Frame &frame : whole.frames) {
        require(frame.offset == seen.size(), "frames without gaps");
        require(frame.body().size() <= dialect.maximumBody, "no body beyond the maximum");
        seen += frame.bytes;
    }
    require(stream.startsWith(seen), "frames as they came");
    require(whole.failed || seen + whole.rest == stream, "every byte accounted for");
    return 0;
}

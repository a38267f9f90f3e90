#include "shared/journal/recording.h"

#include "shared/journal/eventjson.h"
#include "shared/protocol/recogniser.h"
#include "shared/words/eventwords.h"
#include "shared/words/findingwords.h"
#include "tests/fuzz/target.h"

#include <QTemporaryFile>

using namespace soquete;
using namespace soquete::fuzz;

namespace {

/** The words for whatever a recording tells. */
void describe(const Event &event)
{
    if (const auto *finding = event.as<fact::Finding>()) {
        const FindingWords words = describeFinding(*finding);
        require(!words.title.isEmpty() && !words.what.isEmpty(), "words for a finding");
        if (const auto dialect = suggestedDialect(finding->id, finding->measure, {}))
            require(!findError(*dialect), "a dialect that can be used");
    }
    if (event.as<fact::Error>())
        (void)explainError(event);
    (void)shortReason(event);
    if (const auto *reply = event.as<fact::Reply>())
        (void)duration(reply->roundTripNs);
    if (const fact::Text *text = textOf(event))
        (void)byteCount(text->size);
}

} // namespace

/** A file that was given as a recording: it is read as far as it is one, and written as it was. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static QTemporaryFile file;
    require(file.isOpen() || file.open(), "a temporary file");
    file.resize(0);
    file.seek(0);
    file.write(reinterpret_cast<const char *>(data), qint64(size));
    file.flush();

    Recording recording;
    if (!recording.open(file.fileName()))
        return 0;
    Recording::Status status = Recording::Status::More;
    while (status == Recording::Status::More)
        status = recording.read();
    require(recording.position() <= qint64(size), "a place in the file");
    require(recording.progress() >= 0 && recording.progress() <= 1, "a progress");
    for (const Event &event : recording.events()) {
        describe(event);
        const QByteArray line = toJsonLine(event);
        const std::optional<Event> again = fromJsonLine(line);
        require(again.has_value(), "a line that can be read again");
        require(toJsonLine(*again) == line, "the same line again");
    }
    return 0;
}

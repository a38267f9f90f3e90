#include "shared/journal/recording/recording.h"

#include "shared/journal/eventjson.h"
#include "shared/protocol/recogniser.h"
#include "shared/words/eventwords.h"
#include "shared/words/findingwords.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
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

constexpr QLatin1StringView kNames[] = { "host"_L1, "peer"_L1, "thread"_L1, "text"_L1 };

/** Whether the field @p key of @p event is cut when it is read: a message is kept whole. */
bool isName(const Event &event, QLatin1StringView key)
{
    return key != "text"_L1 || !textOf(event);
}

void checkLimits(const Event &event)
{
    const QJsonObject fields = QJsonDocument::fromJson(toJsonLine(event)).object();
    for (const QLatin1StringView key : kNames)
        require(!isName(event, key) || fields.value(key).toString().size() <= kLongestName,
                "a name that can be shown");
    if (const auto *finding = event.as<fact::Finding>())
        require(finding->evidence.size() <= Finding::kMaximumEvidence, "little evidence");
}

/** The line of @p event with names and evidence that are far too long. */
QByteArray inflated(const Event &event)
{
    QJsonObject fields = QJsonDocument::fromJson(toJsonLine(event)).object();
    const auto inflate = [&fields](QLatin1StringView key, qsizetype limit) {
        const QString value = fields.value(key).toString();
        if (!value.isEmpty())
            fields.insert(key, value.repeated(2 + limit / value.size()));
    };
    for (const QLatin1StringView key : kNames) {
        if (isName(event, key))
            inflate(key, kLongestName);
    }
    if (event.as<fact::Finding>())
        inflate("bytes"_L1, 2 * Finding::kMaximumEvidence);
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
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
        checkLimits(event);
        const std::optional<Event> cut = fromJsonLine(inflated(event));
        require(cut.has_value(), "a line with long names that can be read");
        checkLimits(*cut);
        const QByteArray line = toJsonLine(event);
        const std::optional<Event> again = fromJsonLine(line);
        require(again.has_value(), "a line that can be read again");
        require(toJsonLine(*again) == line, "the same line again");
    }
    return 0;
}

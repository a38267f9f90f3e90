#include "shared/journal/eventjson.h"

#include "shared/protocol/text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kNsPerUs = 1000.0;

/** No stream is that long; and a view can add to it without running over. */
constexpr qint64 kLargestOffset = std::numeric_limits<qint64>::max() / 2;

/** A field that is there but is not what it must be makes the whole object unusable. */
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    [[nodiscard]] bool isValid() const { return m_valid; }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        check(value.isUndefined() || value.isString());
        return value.toString();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        check(value.isUndefined() || value.isBool());
        return value.toBool();
    }

    /** A whole number from 0 to @p largest; @p missing where the field is not there. */
    qint64 number(QLatin1StringView key, qint64 largest = std::numeric_limits<qint64>::max(),
                  qint64 missing = 0)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return missing;
        const qint64 number = value.toInteger(-1);
        check(number >= 0 && number <= largest);
        return number;
    }

    template <typename Value>
    Value named(QLatin1StringView key, std::optional<Value> (*fromName)(QStringView), Value missing)
    {
        if (!m_object.contains(key))
            return missing;
        const std::optional<Value> value = fromName(text(key));
        check(value.has_value());
        return value.value_or(missing);
    }

    QByteArray hex(QLatin1StringView key)
    {
        const QByteArray digits = text(key).toLatin1();
        QByteArray bytes = QByteArray::fromHex(digits);
        check(bytes.toHex() == digits.toLower()); // fromHex() skips what is not a digit
        return bytes;
    }

    void check(bool condition) { m_valid = m_valid && condition; }

private:
    const QJsonObject &m_object;
    bool m_valid = true;
};

/**
 * Escapes what JSON lets stand but a terminal may obey: DEL, the C1 control characters, and those
 * that change the direction of what follows. Outside of strings there are none.
 */
QByteArray withoutControls(const QByteArray &json)
{
    // With these bytes they begin in UTF-8; hardly any line has one, or it is copied for nothing.
    const auto mayBegin = [](uchar byte) {
        return byte == 0x7f || byte == 0xc2 || byte == 0xd8 || byte == 0xe2 || byte == 0xef;
    };
    if (std::none_of(json.begin(), json.end(), mayBegin))
        return json;
    QString escaped;
    for (const QChar c : QString::fromUtf8(json)) {
        if (isInvisible(c))
            escaped += u"\\u%1"_s.arg(QString::number(c.unicode(), 16), 4, u'0');
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

} // namespace

QByteArray toJsonLine(const Event &event)
{
    QJsonObject object;
    const auto put = [&object](QLatin1StringView key, const QJsonValue &value, bool applies) {
        if (applies)
            object.insert(key, value);
    };
    const bool hasText = event.kind == EventKind::Message || event.kind == EventKind::Reply;
    put("kind"_L1, kindName(event.kind), true);
    put("time"_L1,
        QDateTime::fromMSecsSinceEpoch(event.wallMs, Qt::UTC).toString(Qt::ISODateWithMs), true);
    put("monotonic_ns"_L1, event.monotonicNs, true);
    put("thread"_L1, event.thread, !event.thread.isEmpty());
    put("system_thread"_L1, event.systemThread, event.systemThread >= 0);
    put("core"_L1, event.core, event.core >= 0);
    put("connection"_L1, qint64(event.connection), event.connection != 0);
    put("host"_L1, event.host, !event.host.isEmpty());
    put("port"_L1, event.port, event.port != 0);
    put("peer"_L1, event.peer, !event.peer.isEmpty());
    put("descriptor"_L1, event.descriptor, event.descriptor >= 0);
    put("direction"_L1, directionName(event.direction), event.direction != Direction::None);
    put("number"_L1, qint64(event.number), event.number != 0);
    put("offset"_L1, event.offset, hasText || event.kind == EventKind::Bytes || event.offset > 0);
    put("header"_L1, event.headerSize, event.headerSize > 0);
    put("size"_L1, event.size, hasText || event.kind == EventKind::Bytes || event.size > 0);
    put("text"_L1, event.text, hasText || !event.text.isEmpty());
    put("bytes"_L1, QString::fromLatin1(event.bytes.toHex()), !event.bytes.isEmpty());
    put("reply_expected"_L1, event.replyExpected, event.kind == EventKind::Message);
    put("round_trip_us"_L1, double(event.roundTripNs) / kNsPerUs, event.roundTripNs >= 0);
    if (event.finding) {
        put("finding"_L1, findingName(*event.finding), true);
        put("severity"_L1, severityName(severityOf(*event.finding)), true);
    }
    put("reason"_L1, reasonName(event.reason), event.reason != Reason::None);
    put("provoked"_L1, provokedName(event.provoked), event.provoked != Provoked::None);
    return withoutControls(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Event> fromJsonLine(QByteArrayView line)
{
    const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Reader reader(object);
    Event event;

    const std::optional<EventKind> kind = kindFromName(reader.text("kind"_L1));
    const QDateTime time = QDateTime::fromString(reader.text("time"_L1), Qt::ISODateWithMs);
    reader.check(kind.has_value() && time.isValid());
    if (!reader.isValid())
        return std::nullopt;
    event.kind = *kind;
    event.wallMs = time.toMSecsSinceEpoch();
    event.monotonicNs = reader.number("monotonic_ns"_L1);
    event.thread = reader.text("thread"_L1);
    event.systemThread = reader.number("system_thread"_L1, std::numeric_limits<qint64>::max(),
                                       event.systemThread);
    event.core = int(reader.number("core"_L1, std::numeric_limits<int>::max(), event.core));
    event.connection = quint32(reader.number("connection"_L1, std::numeric_limits<quint32>::max()));
    event.host = reader.text("host"_L1);
    event.port = quint16(reader.number("port"_L1, std::numeric_limits<quint16>::max()));
    event.peer = reader.text("peer"_L1);
    event.descriptor =
            reader.number("descriptor"_L1, std::numeric_limits<qint64>::max(), event.descriptor);
    event.direction = reader.named("direction"_L1, directionFromName, Direction::None);
    event.number = quint64(reader.number("number"_L1));
    event.offset = reader.number("offset"_L1, kLargestOffset);
    event.headerSize = int(reader.number("header"_L1, std::numeric_limits<int>::max()));
    event.size = reader.number("size"_L1);
    event.text = reader.text("text"_L1);
    event.bytes = reader.hex("bytes"_L1);
    event.replyExpected = reader.flag("reply_expected"_L1);
    event.reason = reader.named("reason"_L1, reasonFromName, Reason::None);
    event.provoked = reader.named("provoked"_L1, provokedFromName, Provoked::None);
    if (object.contains("finding"_L1)) {
        event.finding = findingFromName(reader.text("finding"_L1));
        reader.check(event.finding.has_value());
    }
    if (const QJsonValue roundTrip = object.value("round_trip_us"_L1); !roundTrip.isUndefined()) {
        constexpr double kLargestUs = double(std::numeric_limits<qint64>::max()) / 2 / kNsPerUs;
        const double microseconds = roundTrip.toDouble(-1);
        const bool usable = microseconds >= 0 && microseconds < kLargestUs;
        reader.check(usable);
        event.roundTripNs = usable ? qRound64(microseconds * kNsPerUs) : -1;
    }
    // A header longer than the bytes would make a view read past their end.
    reader.check(event.bytes.isEmpty() || event.headerSize <= event.bytes.size());
    if (!reader.isValid())
        return std::nullopt;
    return event;
}

} // namespace soquete
